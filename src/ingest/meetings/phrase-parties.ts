import type { Mention } from "../../model/extraction.ts";
import type { Capacity, CountryCode, MeetingKind, MeetingStatus } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import {
  agentBefore,
  clauseLength,
  complementAfter,
  firstSubject,
  objectAfter,
  subjectAfter,
  subjectBefore,
} from "./arguments.ts";
import type { Governor, GovernorKind } from "./governors.ts";
import { groupSides } from "./group-sides.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import { clauseStart } from "./parts.ts";
import { OF_MONTH } from "./phrase-kinds.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";

export const SIDELINES = new Gate(/\bon the (?:sidelines|margins|fringes) of\s*$/iu);

/** Settings that only order time: who speaks "after the talks" or "ahead of the summit" need not be there. */
const TIME_SETTING = new Gate(
  /\b(?:after|following|before|since|ahead of|(?:with)?in the framework of|as part of)\s*$/iu,
);

/** "said after talks with Y": the speaker's own; "the" talks may be somebody else's. */
const AFTER_OWN = new Gate(
  /(?:\b(?:after|following)|(?<=\S{2,} \S+ \S+ )before) (?:an? |his |her |their )?(?:[\p{L}-]+ ){0,2}$/iu,
);

const AGREEING = new Gate(/\b(?:agreed|agree|plan|plans|planned|decided|promised|vowed) to\s*$/iu);

const ORGANIZING = new Gate(/\b(?:organi[sz]ation|hosting|host|chairing|organi[sz]ing|convening) of\s*$/iu);

/** "will sign the agreement tomorrow in a ceremony at", "will meet at the forum": the clause's verb is to come. */
export const COMING_HERE = new Gate(
  /\b(?:will|(?:is|are) (?:set|due|scheduled|slated|expected) to)\b(?:(?!\b(?:said|that|which|who|after|following|since|as per|reached|under|accordance)\b)[^.;]){0,110}\b(?:in|at|during)\s*$/u,
);

export interface Reading {
  readonly phrase: EventPhrase;
  readonly governor: Governor;
  readonly nextStart: number;
  readonly chainEnd: number;
  /** Where the list that the phrase belongs to begins. */
  readonly chainStart: number;
}

export function subjectCapacity(governor: GovernorKind, kind: MeetingKind): Capacity {
  if (governor === "CHAIR") return "CHAIR";
  if (governor === "HOST") return "HOST";
  if (governor === "ATTEND") return "ATTENDEE";
  if (kind === "COURTESY_CALL") return "HOST";
  return kind === "TALKS" || kind === "CALL" || kind === "DIALOGUE" ? "COUNTERPART" : "ATTENDEE";
}

/** Who does what the governing verb says; for a setting, who speaks there. */
export function subjectsOf(
  at: SceneSentence,
  reading: Reading,
  as: { anaphoric: boolean; status: MeetingStatus; retrospect: boolean; others: readonly Mention[] },
): Mention[] {
  const { phrase, governor } = reading;
  const base = at.sentence.start;
  const before = at.text.slice(0, phrase.start);
  const { kind } = governor;
  if (kind === "INVITE")
    return phrase.kind === "TALKS" ? invitedBy(at, base + governor.start, base + phrase.start) : [];
  if (kind === "NONE" && isEarlierRound(at, phrase)) return twoBefore(at, base + phrase.start);
  if (kind === "PASSIVE" || kind === "NONE" || /^participation (?:of|by)/iu.test(governor.words)) return [];
  const opening =
    before.length < 40 &&
    /^\s*(?:\p{L}+,?\s+){0,4}$/u.test(before) &&
    at.people.every((mention) => mention.end > base + phrase.start);
  if (kind === "SETTING") {
    if (TIME_SETTING.test(governor.words, at.marks) && isEarlierRound(at, phrase))
      return twoBefore(at, base + governor.start);
    if (as.retrospect || SIDELINES.test(before, at.marks)) return [];
    if (as.status !== "HELD" && !COMING_HERE.test(before, at.marks)) return [];
    const { addressed, verb } = addresseesOf(at, reading);
    const main = opening
      ? subjectAfter(at, base + phrase.end)
      : subjectBefore(at, base + Math.min(verb, governor.start));
    if (!TIME_SETTING.test(governor.words, at.marks))
      return main.length > 0 ? [...main, ...addressed] : agentBefore(at, base + governor.start);
    const two = as.others.length === 0 && isAfterOne(phrase, before) ? twoBefore(at, base + governor.start) : [];
    if (new Set(two.flatMap(({ countries }) => countries)).size === 2) return two;
    if (as.others.some(({ refs }) => refs.length > 0) && AFTER_OWN.test(before, at.marks)) return main;
    return as.anaphoric && main.length >= 1 && /\b(?:signed|sign|inked|adopted)\b/u.test(at.text.slice(phrase.end))
      ? main
      : [];
  }
  if (opening && /ing\b/iu.test(governor.words)) return subjectAfter(at, base + phrase.end);
  if (/ing\b/iu.test(governor.words) && /\b(?:while|besides|after|before)\s*$/iu.test(at.text.slice(0, governor.start)))
    return firstSubject(at);
  if (helpedCountry(at, base + governor.start) || isPraised(governor, at.text)) return [];
  if (SOMEBODYS_PLAN.test(at.text.slice(0, governor.start), at.marks)) return [];
  const subjects = subjectBefore(at, base + governor.start);
  const vague = as.status === "PLANNED" && kind === "HOLD" && AGREEING.test(at.text.slice(0, governor.start), at.marks);
  return vague ? [] : subjects;
}

/** "The two agreed …, following talks in Oslo in March", "since their August call": of the same two, whose own month is told. */
function isEarlierRound(at: SceneSentence, { head, determiner, nameStart, end }: EventPhrase): boolean {
  const position = at.sentence.start + end;
  if (determiner === "their" && OF_MONTH.test(at.text.slice(nameStart, end), at.marks)) return true;
  return (
    /^(?:talks|meetings?|sessions?)$/u.test(head) &&
    /^(?:their|an?|)$/u.test(determiner) &&
    /^ (?:in|at|on|last|earlier) /u.test(at.text.slice(end)) &&
    at.dates.some((date) => date.start >= position && date.start - position < OWN_DATE && date.edtf.length < FULL_DAY)
  );
}

/** "A and his Norland counterpart B signed a pact after talks": what the two did followed a meeting of their own. */
function isAfterOne({ head, determiner }: EventPhrase, before: string): boolean {
  return (
    /^(?:talks|meeting|discussions)$/u.test(head) &&
    /^an?$|^$/u.test(determiner) &&
    /\b(?:after|following) $/u.test(before)
  );
}

/** The subject, if it is two persons. */
function twoBefore(at: SceneSentence, position: number): Mention[] {
  const subject = subjectBefore(at, position);
  return new Set(subject.flatMap(({ refs }) => refs)).size === 2 ? subject : [];
}

/** How far behind the phrase its own month or year may stand, in characters. */
const OWN_DATE = 50;
const FULL_DAY = 10;

/** "thanked X for Norland's plan to | host": the plan's owner will, not the one who speaks of it. */
const SOMEBODYS_PLAN = new Gate(
  /\p{Lu}[\p{L}\u2024-]*['’]s? (?:[\p{Ll}-]+ )?(?:plans?|offer|decision|intention|readiness|willingness|proposal|efforts?|preparations?) (?:to|for|on)\s*$/u,
);

const ADDRESSING = new Gate(/\b(?:told|assured|informed|briefed|reminded|thanked|congratulated|urged)\s/giu);

/** "told Y at a meeting in Tokyo", "during the talks, X assured Y": whom the speaker addressed was there too. */
function addresseesOf(
  at: SceneSentence,
  { phrase, governor }: Reading,
): { readonly addressed: readonly Mention[]; readonly verb: number } {
  const verbs = [...ADDRESSING.all(at.text, at.marks)];
  const before = verbs.filter((match) => match.index < governor.start).at(-1);
  const verb = before ?? verbs.find((match) => match.index >= phrase.end);
  const objects = verb ? objectAfter(at, at.sentence.start + verb.index + verb[0].length) : [];
  const addressed = objects.filter(({ refs }) => refs.length > 0);
  return { addressed, verb: verb && addressed.length > 0 ? verb.index : Number.POSITIVE_INFINITY };
}

/** "supports Vietnam to hold the summit": the country named right before "to" is the one that holds it. */
function helpedCountry(at: SceneSentence, verb: number): Mention | null {
  return (
    at.countries.find((mention) => {
      const gap = at.text.slice(Math.max(0, mention.end - at.sentence.start), Math.max(0, verb - at.sentence.start));
      const before = at.text.slice(0, Math.max(0, mention.start - at.sentence.start));
      return mention.end <= verb && HELPING.test(before, at.marks) && /^ (?:to|in)(?: \p{L}+ly)?\s*$/u.test(gap);
    }) ?? null
  );
}

/** "congratulated X on successfully hosting the forum": what was held is only spoken of. */
export function isPraised(governor: Governor, text: string): boolean {
  return /ing\b/iu.test(governor.words) && /\b(?:on|for|of)(?: \p{L}+ly)?\s*$/iu.test(text.slice(0, governor.start));
}

const HELPING = new Gate(/\b(?:support|help|assist|enabl|allow|back)\w*\s+(?:the )?$/iu);

/** Who invites and who is invited to the talks. */
function invitedBy(at: SceneSentence, verb: number, end: number): Mention[] {
  const invited = at.people.filter((mention) => mention.start > verb && mention.end <= end).slice(0, 1);
  return [...subjectBefore(at, verb), ...invited];
}

/** Countries named before the verb as those who hold the event: "South Korea and Vietnam held". */
export function sidesBefore(
  scene: Scene,
  at: SceneSentence,
  { phrase, governor }: Reading,
  subjects: readonly Mention[],
): CountryCode[] {
  const base = at.sentence.start;
  const before = at.text.slice(0, governor.start);
  const stretch = { start: base + clauseStart(before), end: base + governor.start };
  if (governor.kind === "INVITE")
    return sidesWithin(at, { start: base, end: base + phrase.start }, scene).concat(
      subjectBefore(at, stretch.end).flatMap((mention) => mention.countries),
    );
  const last = subjects.at(-1);
  if (last && WITH_DELEGATION.test(at.text.slice(Math.max(0, last.phrase.end - base), governor.start), at.marks))
    return sidesWithin(at, { start: last.phrase.end, end: base + governor.start }, scene);
  if (governor.kind === "SETTING" && phrase.determiner === "their") {
    return sidesWithin(at, { start: base + clauseStart(before), end: base + phrase.start }, scene);
  }
  if (governor.kind === "SETTING" && subjects.length === 0) return groupSides(at, stretch.start, stretch.end);
  if (governor.kind === "ATTEND" && phrase.kind === "CEREMONY" && subjects.length === 0)
    return sidesWithin(at, stretch, scene);
  if (governor.kind !== "HOLD" && governor.kind !== "HOST") return [];
  if (subjects.length > 0 && phrase.kind !== "EXERCISE") return [];
  const vague = AGREEING.test(before, at.marks)
    ? subjectBefore(at, stretch.end).flatMap(({ countries }) => countries)
    : [];
  return [...sidesWithin(at, stretch, scene), ...vague];
}

/** "X and a delegation of the Norland Command agreed at a meeting": a side without a name beside one that has one. */
const WITH_DELEGATION = new Gate(
  /^,? and (?:an?|the|his|her) (?:[\p{L}\d-]+ ){0,3}(?:delegation|team|group|officials|representatives|officers) (?:of|from)\b/u,
);

/** "talks in Porto between the countries' foreign and defence ministers". */
/** "the two sides, at the summit in Oslo", "presidents of the two countries agreed at their summit". */
const TWO_OF_THEM =
  /\b(?:the two|both) (?:sides|countries|nations|leaders|presidents|heads of (?:state|government))\b/u;

const OF_THEM =
  /^,? (?:of|between) (?:(?:young |senior |junior )?(?:officers|sailors|soldiers|troops|units|youths?|chiefs|heads|leaders|commanders|members) (?:of|from) )?(?:the|both) (?:two )?(?:countries|sides|nations|navies|armies|militaries|air forces|armed forces|coast ?guards|ministries|prime ministers|presidents)\b(?!['’])/u;

const BETWEEN_THEM =
  /^(?: in \p{Lu}[\p{L} ]{1,30})? between (?:the|both) (?:two )?(?:countries|sides|nations|neighbours|neighbors|navies|armies|militaries|air forces|coast ?guards|ministries)(?:['’]|(?= (?:was|were|will|in|on|at|is|are|took)\b))/u;

/** "the two countries' leaders' summit": the article's two countries. */
export function isOfTheTwo(phrase: EventPhrase, text: string): boolean {
  return (
    /^(?:the |both |their )*(?:two )?(?:countries|sides|nations|states|neighbours|neighbors|armies|ministries|militaries)['’]/iu.test(
      text.slice(phrase.start, phrase.headStart),
    ) ||
    BETWEEN_THEM.test(text.slice(phrase.end)) ||
    OF_THEM.test(text.slice(phrase.end)) ||
    (phrase.kind === "SUMMIT" && phrase.modifiers === 0 && TWO_OF_THEM.test(text))
  );
}

/** "congratulated Laos on its organisation of the ADMM": the country nearest before. */
export function organizersOf(scene: Scene, at: SceneSentence, phrase: EventPhrase, before: string): CountryCode[] {
  const organizing =
    ORGANIZING.exec(before, at.marks) ?? /\b(?:organi[sz]ation|hosting) of (?:the [^.;]{0,80}, )$/iu.exec(before);
  const after = /^[^.;]{0,30}, which (?=[^.;]{0,40}host)/u.exec(at.text.slice(phrase.end));
  const base = at.sentence.start;
  if (after) {
    const from = base + phrase.end + after[0].length;
    return sidesWithin(at, { start: from, end: from + 40 }, scene);
  }
  if (!organizing) return [];
  const nearest = at.countries.filter((mention) => mention.end <= base + organizing.index).at(-1);
  return nearest ? [...nearest.refs] : [];
}

/** "their talks": those whom the pronoun means. */
export function theirsOf(at: SceneSentence, phrase: EventPhrase): Mention[] {
  if (phrase.determiner === "'s") {
    const end = at.sentence.start + phrase.start;
    return at.people.filter(
      (mention) =>
        (mention.form !== "GROUP" || mention.refs.length <= 2) &&
        mention.end > end &&
        mention.end <= end + phrase.nameStart - phrase.start,
    );
  }
  if (!/^(?:their|his|her)$/u.test(phrase.determiner)) return [];
  const position = at.sentence.start + phrase.start;
  return at.possessives.filter((mention) => mention.start === position && mention.refs.length > 0);
}

export interface Complement {
  readonly people: readonly Mention[];
  readonly countries: readonly CountryCode[];
}

/** Persons and countries in "with Y", "between A and B", "of the ministers of A and B" after the phrase. */
export function complementsOf(
  scene: Scene,
  at: SceneSentence,
  phrase: EventPhrase,
  governor: GovernorKind,
  nextStart: number,
): Complement {
  const base = at.sentence.start;
  const end = base + phrase.end;
  const text = at.text.slice(phrase.end);
  const wire = phrase.kind === "CALL" && / (?:from|to) /u.test(text.slice(0, 40));
  const meal = phrase.kind === "OTHER" && governor === "HOST";
  const guest = phrase.kind === "CEREMONY" || phrase.kind === "COURTESY_CALL";
  const shared = /^ (?:for|with) and \S+/u.test(text);
  const direct = /^ (?:with|between|among|of) /u.test(text);
  const prepositions = shared
    ? "with"
    : meal
      ? "with|for|in honou?r of|to"
      : wire
        ? "with|between|from|to"
        : guest
          ? "with|between|for|in honou?r of|to welcome|welcoming|to honou?r|honou?ring|to"
          : direct
            ? "with|between|among|of"
            : governor === "PASSIVE"
              ? "between"
              : "with|between";
  const found = complementAfter(at, end, prepositions);
  if (!found || (!shared && found.start > base + nextStart)) return { people: [], countries: [] };
  if (governor === "PASSIVE" && BY_WHOM.test(at.text.slice(phrase.end, found.start - base), at.marks))
    return { people: [], countries: [] };
  const stop = found.start + clauseLength(at.text.slice(found.start - base));
  const behind = at.text.slice(found.start - base, stop - base);
  const listed = /^[^,;.]{0,40}\bcounterparts,? including /u.test(behind) ? null : SIDES_END.exec(behind, at.marks);
  const last = found.people.at(-1);
  const named = last && last.form !== "GROUP" ? last.phrase.end : null;
  const spanEnd = named ?? (listed ? found.start + listed.index : stop);
  const countries =
    direct || found.people.length > 0 || governor === "PASSIVE"
      ? sidesWithin(at, { start: found.start, end: Math.max(spanEnd, found.start) }, scene)
      : [];
  return { people: found.people, countries };
}

/** "was attended by A, minister | for defence, and B": what follows belongs to those who were there. */
const BY_WHOM = new Gate(/^ (?:was|were) (?:also )?(?:attended|joined|witnessed|chaired|co-chaired|led|headed) by\b/u);

/** Where the sides named after "between" or "with" end at the latest. */
const SIDES_END = new Gate(
  /[\s,](?:–|—|--|held|hosted|chaired|led|was|were|is|are|will|has|have|had|to|as|on|in|at|by|during|aimed|after|before|including|about|over)\s/u,
);
