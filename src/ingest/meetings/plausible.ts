import type { MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import type { Governor } from "./governors.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import type { Outlook } from "./outlook.ts";
import { isOfBloc, OF_MONTH } from "./phrase-kinds.ts";
import { SIDELINES } from "./phrase-parties.ts";
import { anotherOfItsKind, isBareNext } from "./series.ts";
import type { Telling } from "./telling.ts";

const JOINT = new Gate(/\b(?:joint|bilateral|trilateral|multilateral|combined|passage)\b/iu);

/** "within mechanisms such as the ADMM": named as a framework, not as an event. */
const MECHANISM = new Gate(
  /\b(?:mechanisms?|frameworks?|forums?|platforms?|architectures?)\b[^.;]{0,24}(?:such as|like|including)\b[^.;]{0,80}$/iu,
);

/** "which would mark their first talks", "take turns hosting the meeting": said of meetings, none is told. */
const PREDICATE = new Gate(
  /\b(?:mark(?:s|ed|ing)?|be|is|are|was|were|becom(?:e|es|ing)|(?<!well )as|take turns hosting|turns hosting)\s*$/iu,
);

const PART_OF_NAME = new Gate(/\b(?:Groups?|Committee|Secretariat|[Cc]hair(?:man|manship)?)\b[^.;,]{0,50} of\s*$/u);

/** Named without anybody, any place in time or number: nothing is told of it. */
function isAloof(telling: Telling, phrase: EventPhrase): boolean {
  if (telling.parts.length > 0 || telling.countries.length > 0 || phrase.ordinal !== null || phrase.year !== null)
    return false;
  return telling.at.dates.every((date) => date.start < telling.span.start || date.start - telling.span.end > 120);
}

/** "will launch a new dialogue": a mechanism is set up. */
const FOUNDING = new Gate(/\b(?:launch\w*|establish\w*|set up|creat\w+|institut\w+)\b/iu);

/** "uphold their roles through the ADMM", "the role of the SCO summit": the body or mechanism, no sitting of it. */
function isStanding(telling: Telling, phrase: EventPhrase, before: string): boolean {
  return (
    telling.manner === "NAMED" &&
    phrase.ordinal === null &&
    phrase.year === null &&
    /\b(?:through|via|within|under|(?:roles?|importance|value|framework) of|thanks to|as part of)\s*$/iu.test(before) &&
    telling.at.dates.every((date) => date.start < telling.span.start || date.start - telling.span.end > 60)
  );
}

/** "the ADMM-Plus continues to play a role", "the dialogue remains a key platform": spoken of as something standing. */
const AS_STANDING = new Gate(
  /^(?:-Plus)?(?: (?:between|of|among) [^,.;]{3,40}?)?,? (?:(?:has |had )?(?:continue[sd]? to|remain(?:s|ed)?|play(?:s|ed)?|serve[sd]?|provide[sd]?|has been|have been|had been) )(?:an? |the |as |its |play|serve|provide|be )/iu,
);

/** Talks in the plural that are one event once somebody holds them. */
const PLURAL_TALKS = new Gate(/^(?:consultations|discussions|negotiations|conversations|deliberations)$/u);

const OF_MANY: ReadonlySet<MeetingKind> = new Set(["CONFERENCE", "SUMMIT", "EXHIBITION"]);

function isOfMany(phrase: EventPhrase): boolean {
  return OF_MANY.has(phrase.kind);
}

/** "The two delegations held talks": sides that the sentence does not name. */
function hasGroupSubject(before: string): boolean {
  return /\b(?:two|both|three) (?:\p{L}+ )?(?:delegations|sides|ministers|leaders|chiefs|officials|commanders|countries|nations|armies|navies|militaries|ministries|generals|admirals|officers|parties)\b[^.;]{0,60}$/iu.test(
    before,
  );
}

/** "The delegation held discussions with X": a side told of before. */
const GUEST_PARTY = new Gate(
  /(?:^|[\s,])(?:[Tt]he|[Tt]heir|[Hh]is|[Aa]n?) (?:[\p{L}\d-]+ ){0,4}(?:delegation|team|party|group)(?: (?:also|later|then))?\s*$/u,
);

/** "at his meetings in Oslo with X and Y", "agreed during meetings in Oslo": who met is said. */
function isOfOwnSides(telling: Telling, phrase: EventPhrase): boolean {
  return (
    telling.status === "HELD" &&
    telling.parts.length >= 2 &&
    /^(?:meetings|talks|sessions|calls)$/u.test(phrase.head) &&
    /^(?:his|her|their|)$/u.test(phrase.determiner) &&
    !/\b(?:met|meets|received|hosted|held|spoke)\b/u.test(telling.at.text.slice(phrase.end))
  );
}

/** "In a bilateral meeting on Monday, X stressed": his own, with the other of the two that the report is about. */
function isOwnBilateral({ at, manner, parts, status }: Telling, phrase: EventPhrase): boolean {
  return (
    manner === "SETTING" &&
    status === "HELD" &&
    parts.length >= 1 &&
    phrase.determiner === "a" &&
    /\bbilateral\b/iu.test(at.text.slice(phrase.nameStart, phrase.end)) &&
    /^(?:In|At|During) $/u.test(at.text.slice(0, phrase.start))
  );
}

/** "During a reception for X, Y affirmed", "at a dinner in honour of X". */
function isGivenFor({ head, determiner }: EventPhrase, after: string): boolean {
  return (
    /^an?$/u.test(determiner) &&
    /(?:reception|dinner|lunch|luncheon|banquet|breakfast|audience)$/u.test(head) &&
    /^ (?:for|in honou?r of|given|with|hosted by|offered by) /u.test(after)
  );
}

/** "agreed to begin discussions on a pact": to come, at nobody knows how many meetings. */
const OPENING_TALKS = new Gate(
  /\b(?:agree\w*|decid\w*|plan\w*|pledg\w*|want\w*) to (?:begin|start|launch|open|resume|continue)(?: [\p{L}-]+){0,2}\s*$/iu,
);

/** "the ministerial", "next week's ministerial": one that is known by its bloc. */
function isDefinite({ at }: Telling, { determiner, start, nameStart }: EventPhrase): boolean {
  return (
    /^(?:the|this|that|)$/u.test(determiner) ||
    (determiner === "'s" &&
      /\b(?:week|month|year|\p{L}+day|tomorrow|yesterday)['’]s\s*$/u.test(
        at.text.slice(Math.max(0, start - OWN_TIME), nameStart),
      ))
  );
}

/** Longer than any word of time that owns a meeting: "Wednesday's". */
const OWN_TIME = 12;

/** "a drill of the two navies": theirs together. */
const OF_FORCES = /^ (?:of|between) the two (?:navies|armies|air forces|militaries|coast ?guards|armed forces)\b/u;

/** Weighs whether the phrase speaks of one event at all, and not of meetings in general. */
export function isPlausible(
  telling: Telling,
  phrase: EventPhrase,
  governor: Governor,
  before: string,
  outlook: Outlook,
): boolean {
  if (isBareNext(telling) && (telling.status !== "HELD" || governor.kind === "PASSIVE")) return true;
  if (telling.anaphoric) return true;
  if (phrase.head === "event") return false;
  const after = telling.at.text.slice(phrase.end, phrase.end + 60);
  if (/^(?:press|news) /u.test(phrase.head))
    return (
      telling.parts.length >= 2 &&
      telling.countries.length >= 2 &&
      /\bjoint\b/iu.test(telling.at.text.slice(phrase.nameStart, phrase.end))
    );
  if (
    phrase.plural &&
    !(PLURAL_TALKS.test(phrase.head, telling.at.marks) && (governor.kind === "HOLD" || governor.kind === "SETTING")) &&
    !(phrase.proper && phrase.modifiers > 0) &&
    !(isOfBloc(telling) && /^ (?:in|on|at|this|last) /u.test(after)) &&
    !(governor.kind === "SETTING" && isOfOwnSides(telling, phrase)) &&
    !(
      governor.kind === "HOLD" &&
      (telling.parts.length >= 3 ||
        (telling.parts.length >= 1 && telling.countries.length >= 3) ||
        (phrase.kind === "EXERCISE" && telling.countries.length >= 2))
    )
  )
    return false;
  if (
    MECHANISM.test(before, telling.at.marks) ||
    PREDICATE.test(before, telling.at.marks) ||
    PART_OF_NAME.test(before, telling.at.marks)
  )
    return false;
  if (isStanding(telling, phrase, before)) return false;
  if (telling.manner === "NAMED" && AS_STANDING.test(after, telling.at.marks) && telling.parts.length === 0)
    return false;
  if (telling.status === "PLANNED" && phrase.ordinal === null && OPENING_TALKS.test(before, telling.at.marks))
    return false;
  if (
    FOUNDING.test(governor.words, telling.at.marks) &&
    phrase.ordinal === null &&
    /^(?:an?|)$/u.test(phrase.determiner)
  )
    return false;
  if (telling.manner === "NAMED" && isOfBloc(telling) && isDefinite(telling, phrase)) return true;
  if (telling.manner === "NAMED" && isAloof(telling, phrase)) return false;
  const sides = Math.max(telling.parts.length, telling.countries.length);
  const named = phrase.proper || phrase.ordinal !== null || phrase.year !== null;
  const name = telling.at.text.slice(phrase.nameStart, phrase.end);
  if (
    phrase.kind === "EXERCISE" &&
    !named &&
    !(telling.manner === "TOLD" && JOINT.test(name, telling.at.marks) && hasGroupSubject(before))
  ) {
    const dated =
      outlook.status === "PLANNED" ||
      /^,? (?:that|which|held|off|in|near)\b/u.test(after) ||
      governor.kind === "PASSIVE";
    return JOINT.test(name, telling.at.marks) || OF_FORCES.test(after)
      ? dated || sides >= 2
      : telling.manner === "TOLD" && telling.parts.length + telling.countries.length >= 2;
  }
  const guests =
    sides === 1 && governor.kind === "HOLD" && GUEST_PARTY.test(before.slice(0, governor.start), telling.at.marks);
  if (phrase.strength === "LOOSE" && !named)
    return (
      (sides >= 2 || guests) &&
      (telling.manner === "TOLD" ||
        (telling.status === "PLANNED" && phrase.kind === "CALL") ||
        (telling.manner === "SETTING" && (phrase.kind === "CALL" || isGivenFor(phrase, after))) ||
        (phrase.determiner === "'s" && telling.parts.length >= 2))
    );
  if (isBareNext(telling)) return true;
  if (telling.manner === "TOLD")
    return named || sides >= 1 || (governor.kind !== "PASSIVE" && hasGroupSubject(before)) || isOfMany(phrase);
  if (isOwnBilateral(telling, phrase)) return true;
  if (anotherOfItsKind(telling) !== null || isBareNext(telling)) return true;
  if (telling.manner === "SETTING" && phrase.determiner === "their" && OF_MONTH.test(name, telling.at.marks))
    return true;
  if (telling.manner === "SETTING")
    return named || sides >= 2 || SIDELINES.test(before, telling.at.marks) || isOfBloc(telling);
  const title = telling.at.sentence.kind === "HEADLINE" && phrase.start === 0;
  return named || (sides >= 2 && (title || phrase.determiner !== "" || governor.kind === "INVITE"));
}
