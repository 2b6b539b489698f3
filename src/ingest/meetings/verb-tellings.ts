import type { Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { Capacity, CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { MEETING_VERBS, type VerbRoles } from "../lexicon/meeting-verbs.ts";
import { between, clauseLength, firstSubject, subjectAfter, subjectBefore } from "./arguments.ts";
import { isOfTwoNamed, isReportOfTalks, isTalkWithNamed } from "./deliberations.ts";
import { levelOf } from "./levels.ts";
import { type Outlook, outlookBeforeVerb } from "./outlook.ts";
import { clauseStart, countriesOf, partsOf } from "./parts.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";
import type { Telling } from "./telling.ts";
import { furtherObjects, objectsOf, unnamedSidesAfter } from "./verb-objects.ts";

const VERBS = new Gate(
  new RegExp(
    `(?<![\\p{L}\\d-])(?:${MEETING_VERBS.map((verb) => `(${verb.pattern})`).join("|")})(?![\\p{L}\\d-])`,
    "giu",
  ),
);

const CAPACITIES: Readonly<Record<VerbRoles, readonly [Capacity, Capacity]>> = {
  MEET: ["COUNTERPART", "COUNTERPART"],
  RECEIVE: ["HOST", "VISITOR"],
  VISIT: ["VISITOR", "HOST"],
  RECEIVED: ["VISITOR", "HOST"],
  TOGETHER: ["ATTENDEE", "ATTENDEE"],
};

const REGULARLY = new Gate(
  /^[^.;,]{0,30}\b(?:regularly|annually|every year|each year|every two years|twice a year|frequently|often)\b/iu,
);

const BY_PHONE = new Gate(
  /\b(?:by|over|on|via)(?: the| a)? (?:tele)?(?:phone|video|videoconference|video conference|video link|video call)\b|\b(?:virtually|online)\b/iu,
);

/** "called on the two sides to step up …", "asked" in other words. */
const ASKING = new Gate(
  /^[,\s]*to (?!discuss|bid|brief|convey|congratulate|exchange|present|express|review|say|talk|thank|extend)\p{Ll}/iu,
);

/** Being met at the airport is part of a visit, no meeting. */
const ARRIVING = new Gate(
  /\b(?:airport|air ?base|on (?:his|her|their) arrival|(?:up)?on (?:his |her |their )?arrival|at the border gate)\b/iu,
);

const ON_ARRIVAL = new Gate(/\b(?:up)?on (?:his |her |their )?arrival\b/iu);

const ARRIVED = new Gate(/\b(?:arriv(?:ed|ing)|landed|touched down|arrival)\b/iu);

function hasArrivedBefore(scene: Scene, at: SceneSentence): boolean {
  const before = scene.byIndex.get(at.sentence.index - 1);
  return before?.sentence.kind === "BODY" && ARRIVED.test(before.text, before.marks);
}

const GUESTS = new Gate(/\b(?:delegations?|guests?|visitors?|officials?|team|group|entourage)\b/iu);

const GROUP_SUBJECT = new Gate(
  /\b(?:ministers?|leaders?|chiefs?|officials?|commanders?|delegations?|presidents?|generals?|admirals?|officers|envoys?|diplomats?|secretar(?:y|ies)|counterparts|heads|representatives|attach[eé]s|militaries|armies|navies|sides|both|they|pair|men|duo|two)\b/iu,
);

/** Clauses whose verb tells of a meeting of persons: "X met Y", "Y was received by X", "X called on Y". */
export function readVerbTellings(scene: Scene, at: SceneSentence, blocked: readonly Span[]): Telling[] {
  const tellings: Telling[] = [];
  const base = at.sentence.start;
  for (const match of VERBS.all(at.text, at.marks)) {
    const start = match.index;
    const end = start + match[0].length;
    if (blocked.some((span) => span.start < end && start < span.end)) continue;
    const verb = MEETING_VERBS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    if (!verb) continue;
    tellings.push(...readVerb(scene, at, { start: base + start, end: base + end }, match[0], verb.roles, verb.kind));
  }
  return tellings;
}

function readVerb(
  scene: Scene,
  at: SceneSentence,
  span: Span,
  words: string,
  roles: VerbRoles,
  kind: Telling["kind"] | null,
): Telling[] {
  const base = at.sentence.start;
  const before = at.text.slice(0, span.start - base);
  const after = at.text.slice(span.end - base);
  const outlook = outlookBeforeVerb(before, at.marks, at.sentence.kind === "HEADLINE");
  const status = outlook.status === "HELD" && isCoordinatedInfinitive(before, words) ? "PLANNED" : outlook.status;
  if (/\bas follows\s*[.:;]?$/u.test(after)) return [];
  if (outlook.status === "NONE" || REGULARLY.test(after, at.marks)) return [];
  if (/receiv/iu.test(words) && (/\bair(?:port| ?base)\b/iu.test(at.text) || ON_ARRIVAL.test(words, at.marks)))
    return [];
  if (
    /greet|welcom/iu.test(words) &&
    (ARRIVING.test(at.text, at.marks) ||
      ARRIVED.test(before, at.marks) ||
      hasArrivedBefore(scene, at) ||
      /\bto\s*$/u.test(before))
  )
    return [];
  const opening = /^\s*(?:while |after |upon |when |before )?$/iu.test(before) && /ing\b/iu.test(words);
  if (/^host|^receiv|^welcom|^greet/iu.test(words) && /^ by\b/u.test(after)) return [];
  if (roles === "RECEIVE" && /^\s*[,;.](?! (?:here|at|in|on|today)\b)/u.test(after)) return [];
  if (/^told/iu.test(words) && !isReportOfTalks(at)) return [];
  const deliberating = /^(?:discuss|agree|reaffirm|exchanged views$)/iu.test(words);
  const clause = after.slice(0, clauseLength(after));
  // "agreed to hold consultations by video": those to come are, not the talks.
  const wire =
    BY_PHONE.test(words, at.marks) ||
    (BY_PHONE.test(clause, at.marks) && !(deliberating && /^ (?:to|on)\b/u.test(clause)));
  if (deliberating && /\b(?:in|at|during) which [^,.;]*$/iu.test(before)) return [];
  const over = deliberating && /^discuss/iu.test(words) && isTalkWithNamed(at, span);
  if (deliberating && !wire && !over && !isReportOfTalks(at) && !isOfTwoNamed(at, span.start)) return [];
  const objects = objectsOf(at, span, words, roles).filter((mention) => isParty(mention));
  if (/^called$/iu.test(words) && !RANG.test(at.text.slice((objects.at(-1)?.phrase.end ?? span.end) - base), at.marks))
    return [];
  const order = /\b(?:first|last)\s*$/iu.exec(before)?.[0] ?? "";
  const perfect = (order === "" && outlook.retrospect) || isLongAgo(at, order + words, objects);
  const objectEnd = objects.at(-1)?.phrase.end ?? span.end;
  const gerund =
    /^meeting\b/iu.test(words) && !opening && /\b(?:before|after|while|when|by|besides)(?: also)?\s*$/iu.test(before);
  const subjects = opening
    ? subjectAfter(at, Math.max(objectEnd, span.end))
    : gerund
      ? firstSubject(at)
      : subjectBefore(at, span.start);
  if (roles === "RECEIVED" && subjects.length === 0 && !GUESTS.test(before.slice(-80), at.marks)) return [];
  if (
    /\bto\s*$/u.test(before) &&
    outlook.status === "PLANNED" &&
    subjects.length === 0 &&
    !GUEST_PARTY.test(before, at.marks)
  )
    return [];
  const unnamed = objects.length === 0 && roles !== "TOGETHER" ? unnamedSidesAfter(at, span.end) : [];
  const symmetric = (roles === "MEET" || roles === "TOGETHER") && objects.length === 0 && unnamed.length === 0;
  if (!symmetric && objects.length === 0 && (unnamed.length === 0 || subjects.length === 0)) return [];
  if (
    roles === "VISIT" &&
    /^call/iu.test(words) &&
    (ASKING.test(at.text.slice(objectEnd - base), at.marks) || objects.some((mention) => mention.form === "GROUP"))
  )
    return [];
  const stretch: Span = { start: base + clauseStart(before), end: span.start };
  const sides = sidesOfStretch(scene, at, stretch, before);
  if (symmetric) {
    const people = people_(subjects);
    const group =
      GROUP_SUBJECT.test(before.slice(-70), at.marks) || subjects.some((mention) => mention.form === "GROUP");
    if (/^meeting|^meet$/iu.test(words) && outlook.status === "HELD" && at.sentence.kind !== "HEADLINE") return [];
    if (
      !deliberating &&
      /^\s*(?:the|a|an|all|its|their|most(?! recently)|these|those|this|any|some|with (?:success|approval|resistance|criticism)|(?:[\p{Ll}-]+ ){0,2}(?:soldiers|conscripts|recruits|cadets|troops|sailors|personnel|reporters|journalists|students|veterans|families|residents|members|crews?))\b/iu.test(
        after,
      )
    )
      return [];
    const beside = people.size + subjects.filter(isUnnamedOfState).length;
    if (!(beside >= 2 || (group && sides.length >= 2))) return [];
    if (roles === "TOGETHER" && beside < 2 && !group) return [];
  }
  const meal =
    /^(?:RECEIVE|RECEIVED)$/u.test(roles) && (MEAL.test(words, at.marks) || MEAL.test(after.slice(0, 160), at.marks));
  const spokenBy = kind === null && wire;
  const [subjectCapacity, objectCapacity] = CAPACITIES[roles];
  const visited = roles === "VISIT" && /^visit/iu.test(words);
  if (
    visited &&
    /\b(?:with|in|at|and|for|on|of|to|from)\b/u.test(
      at.text.slice(span.end - base, Math.max(0, (objects[0]?.phrase.start ?? span.end) - base)),
    )
  )
    return [];
  const apart =
    roles === "VISIT" ||
    /\bseparately\b/iu.test(words) ||
    /\bseparately\s*$/iu.test(before) ||
    /^ separately\b/iu.test(after) ||
    SEPARATE.test(before, at.marks) ||
    ONE_BY_ONE_BEHIND.test(at.text.slice(objectEnd - base), at.marks) ||
    /^[^.;]{0,60}\bseparately\b/iu.test(at.text.slice(objectEnd - base));
  const each =
    objects.length === 0
      ? objects
      : /\bseparately\b/iu.test(at.text)
        ? listedAfter(at, objects)
        : roles === "VISIT"
          ? postsAfter(at, objects)
          : objects;
  const several = apart || isRoundOfMeetings(at, roles, kind, subjects, each, { scene, outlook });
  const lists = several && each.length > 1 ? each.map((mention) => [mention]) : [objects];
  const further = roles === "MEET" ? furtherObjects(at, objectEnd) : [];
  const groups = [...lists.map((list) => ({ list, span })), ...further];
  const tellings = groups.map(({ list, span }): Telling => {
    const parts = [...partsOf(subjects, subjectCapacity), ...partsOf(list, objectCapacity)];
    const countries = countriesOf(
      parts,
      [...subjects, ...list],
      [...unnamed, ...(isWithoutCountry(subjects) ? sides : [])],
      scene,
    );
    return {
      at,
      span,
      rule:
        /^(?:told|discuss|agree|reaffirm|exchanged views$)/iu.test(words) && !wire && !over
          ? TOLD_RULE
          : ruleName(roles, symmetric),
      manner: "TOLD",
      kind:
        roles === "RECEIVE" && WITH_HONOURS.test(after.slice(0, 160))
          ? "CEREMONY"
          : meal && !RECEPTION.test(after.slice(0, 160), at.marks)
            ? "OTHER"
            : spokenBy
              ? "CALL"
              : (kind ?? "TALKS"),
      kindStated:
        meal ||
        (roles === "RECEIVE" && WITH_HONOURS.test(after.slice(0, 160))) ||
        spokenBy ||
        (kind !== null && (roles !== "RECEIVE" || kind === "CEREMONY")),
      phrase: null,
      status: status === "NONE" ? "HELD" : status,
      retrospect: perfect,
      parts,
      countries,
      anaphoric: false,
      distinct:
        lists.length > 1 ||
        (roles === "MEET" && /\bseparately\b/iu.test(words)) ||
        (objects.length === 0 && unnamed.length > 0 && APART.test(at.text, at.marks)) ||
        /\balso\b/iu.test(words),
    };
  });
  const [only] = tellings;
  const visits = /\b(?:visits|calls)\b/iu.test(words) || apart;
  return only && tellings.length === 1 && visits && objects.length === 0 && unnamed.length >= 2
    ? unnamed.map((side) => ({
        ...only,
        countries: [...only.countries.filter((code) => !unnamed.includes(code)), side],
        distinct: true,
      }))
    : tellings;
}

/** "last met", "the two first met in 2019"; "first met with Y. Afterwards" only tells the order of a day. */
function isLongAgo(at: SceneSentence, words: string, objects: readonly Mention[]): boolean {
  if (/\blast\b/iu.test(words)) return true;
  return /\bfirst\b(?! time)/iu.test(words) && (objects.length === 0 || at.dates.some(({ edtf }) => edtf.length < 10));
}

/** "the Norland army chief and Y spoke": one of them has no name, but a state. */
function isUnnamedOfState({ form, refs, countries }: Mention): boolean {
  return form === "DESCRIPTION" && refs.length === 0 && countries.length === 1;
}

/** Sides that the subject names; "officials from the two countries" are of the two that the article is about. */
function sidesOfStretch(scene: Scene, at: SceneSentence, stretch: Span, before: string): readonly CountryCode[] {
  const named = sidesWithin(at, stretch, scene);
  const ofTheTwo = /\b(?:from|of) (?:the two|both) (?:countries|nations|sides|armies|militaries)\b[^,.;]{0,20}$/u.test(
    before,
  );
  return named.length === 0 && ofTheTwo ? scene.leadingCountries.slice(0, 2) : named;
}

/** "met with A, B and C, one after the other". */
const ONE_BY_ONE_BEHIND = new Gate(
  /^[^.;]{0,60}\b(?:one after (?:the other|another)|one by one|in turn|back[- ]to[- ]back)\b/iu,
);

/** Words of one meeting of many sides. */
const ALL_TOGETHER = new Gate(
  /\b(?:trilateral|tripartite|three-way|quadrilateral|together|jointly|joint|multilateral|summit|all (?:three|four|five))\b/iu,
);

/** Words that put several meetings into one clause. */
const ONE_BY_ONE = new Gate(
  /\b(?:among other|others|also|individually|bilaterals?|(?:sidelines|margins|fringes) of|in turn|one-on-one|back-to-back)\b/iu,
);

/** "also met with A, B and C" of three other countries, or "with A as well as B": one after the other. */
function isRoundOfMeetings(
  at: SceneSentence,
  roles: VerbRoles,
  kind: Telling["kind"] | null,
  subjects: readonly Mention[],
  objects: readonly Mention[],
  { scene, outlook }: { readonly scene: Scene; readonly outlook: Outlook },
): boolean {
  if ((roles !== "MEET" && roles !== "RECEIVE") || outlook.status !== "HELD") return false;
  const named = objects.filter((mention) => mention.form !== "GROUP" && mention.refs.length === 1);
  if (named.length < 2 || named.length < objects.length || ALL_TOGETHER.test(at.text, at.marks)) return false;
  const people = new Set(subjects.flatMap((mention) => mention.refs));
  if (people.size > 1 || kind === "CALL") return false;
  const countries = named.map((mention) => mention.countries[0]);
  const sides = new Set(countries.filter((code) => code !== undefined));
  if (sides.size >= 3 && sides.size === named.length && ONE_BY_ONE.test(at.text, at.marks)) return true;
  if (sides.size === 2 && named.length === 2 && /\bas well as\b/u.test(gapOf(at, named))) return true;
  const levels = named.map((mention) => levelOf(scene.persons.get(mention.refs[0] ?? "")) ?? 0);
  return named.length === 2 && Math.min(...levels) >= MINISTERIAL && Math.abs((levels[0] ?? 0) - (levels[1] ?? 0)) >= 1;
}

const MINISTERIAL = 4;

function gapOf(at: SceneSentence, [first, second]: readonly Mention[]): string {
  return first && second ? between(at, first.end, second.start) : "";
}

/** "received separately today A; B, and C, in the presence of D": all that the list names, whatever parts it. */
function listedAfter(at: SceneSentence, objects: readonly Mention[]): readonly Mention[] {
  const last = objects.at(-1);
  if (!last) return objects;
  const from = Math.max(last.end, last.phrase.end);
  const rest = at.text.slice(from - at.sentence.start);
  const stop =
    /\b(?:in the presence|accompanied|attended|to discuss|during|where|who|which|while|whom|on the (?:sidelines|margins)|said|after|before|met|held|holds|was|were|had|signed|visited|called|spoke|paid)\b/u.exec(
      rest,
    );
  const end = from + (stop?.index ?? rest.length);
  const others = at.people.filter(
    (mention) => mention.start >= from && mention.end <= end && mention.form === "NAME" && mention.refs.length === 1,
  );
  return [...objects, ...others];
}

/** "; the Chief of Staff, General | B", ", and Commander of the Norland Navy | C": the next one's post before his name. */
const NEXT_POST = new Gate(
  /^\s*[;,](?: and| as well as)?(?: the| his| its| their)?(?: (?:\p{Lu}[\p{L}\d'’\u2024&-]*|of|the|for|and|&|in|on|at|minister|chief|commander|deputy|secretary|staff|defen[cs]e|general|head|\([A-Z]+\)),?){0,16}\s*$/u,
);

/** "paid calls on the Minister of X, A; the Chief of Y, B; and the Commander of Z, C": all whom the list of posts names. */
function postsAfter(at: SceneSentence, objects: readonly Mention[]): readonly Mention[] {
  const list = [...objects];
  for (const mention of at.people) {
    const last = list.at(-1);
    if (!last || mention.start < Math.max(last.end, last.phrase.end)) continue;
    const gap = between(at, Math.max(last.end, last.phrase.end), Math.min(mention.phrase.start, mention.start));
    if (mention.form !== "NAME" || mention.refs.length !== 1 || !NEXT_POST.test(gap, at.marks)) break;
    list.push(mention);
  }
  return list;
}

/** "will hold talks with X and meet with Y": the auxiliary holds for the second verb too. */
function isCoordinatedInfinitive(before: string, words: string): boolean {
  return (
    /^(?:meet|receive|host|visit|call|confer|speak|talk|pay|welcome)\b/u.test(words) &&
    /\b(?:will|would|to)\b[^.;]*(?:\band|\bor|,)(?: (?:then|also|later))*\s*$/u.test(before)
  );
}

/** "in separate meetings, X met with A, B and C": one with each. */
const SEPARATE = new Gate(/\bseparate (?:bilateral |phone )?(?:meetings|calls|talks|conversations|discussions)\b/iu);

/** "It is scheduled to pay a courtesy visit to": the delegation told of before. */
const GUEST_PARTY = new Gate(/^(?:It|They|The (?:[\p{L}-]+ ){0,3}(?:delegation|guests|officers|team)) /u);

/** "called Y on Tuesday to discuss": on the telephone, not by a name. */
const RANG = new Gate(
  /^(?: (?:on|late|early) (?:on )?\p{L}+day| today| yesterday)?,? to (?:discuss|express|convey|offer|thank|congratulate|inform|brief|talk)\b/u,
);

/** "Earlier the same day, X received the chairman of …": another one than that told before. */
const APART = new Gate(/^(?:Earlier|Later|Before|After|Separately|Prior)\b/u);

/** "welcomed his guest with an honour cordon": a ceremony. */
const WITH_HONOURS = /^[^.;]{0,110}\bwith (?:an? |full )?(?:[\p{L}-]+ ){0,2}?(?:ceremony|hono[u]?r cordon)\b/iu;

const MEAL = new Gate(
  /\b(?:to|for|at|over) (?:an? |the |his |her )?(?:[\p{L}-]+ )?(?:breakfast|lunch|luncheon|dinner|banquet)\b/iu,
);

/** "treated to a dinner reception": the host receives. */
const RECEPTION = new Gate(/^[^.;]{0,60}\breception\b/iu);

/** True if the countries around the subjects say more than these themselves. */
function isWithoutCountry(subjects: readonly Mention[]): boolean {
  return subjects.every((mention) => mention.form === "GROUP" || mention.countries.length === 0);
}

/** What two told or agreed with one another: a meeting only where nothing firmer tells of one. */
export const TOLD_RULE = "told-each-other";

function ruleName(roles: VerbRoles, symmetric: boolean): string {
  if (symmetric && roles === "MEET") return "meet-together";
  return {
    MEET: "meet-verb",
    RECEIVE: "receive-verb",
    VISIT: "visit-verb",
    RECEIVED: "received-by",
    TOGETHER: "honour-guard",
  }[roles];
}

/** A mention that can meet somebody: it refers to a person, or speaks for a country. */
function isParty(mention: Mention): boolean {
  return mention.refs.length > 0 || mention.countries.length > 0 || mention.form === "GROUP";
}

function people_(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.flatMap((mention) => mention.refs));
}
