import type { Mention } from "../../model/extraction.ts";
import type { CountryCode, MeetingStatus } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { type Governor, type GovernorKind, governorOf } from "./governors.ts";
import { levelOf } from "./levels.ts";
import { type EventPhrase, findEventPhrases } from "./noun-phrases.ts";
import { isThereTo, type Outlook, outlookBeforeVerb, outlookOfPhrase } from "./outlook.ts";
import { countriesOf, mergeParts, partsOf } from "./parts.ts";
import {
  BY_WIRE,
  isOfBloc,
  isOfCommittee,
  isOfJointBody,
  isWithBloc,
  OF_MONTH,
  PRESS,
  WITH_MANY,
} from "./phrase-kinds.ts";
import { ledBy, relativeLead, spokenThere } from "./phrase-leads.ts";
import {
  COMING_HERE,
  type Complement,
  complementsOf,
  isOfTheTwo,
  isPraised,
  organizersOf,
  type Reading,
  SIDELINES,
  sidesBefore,
  subjectCapacity,
  subjectsOf,
  theirsOf,
} from "./phrase-parties.ts";
import { isPlausible } from "./plausible.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";
import type { Part, Telling } from "./telling.ts";

const RETROSPECT = new Gate(
  /\b(?:recall\w*|prais\w+|review\w*|highlight\w*|outcomes? of|results? of|since|success\w*|hail\w*|spoke of|spoken of|looked back|learned|remember\w*|contribut\w+|appreciat\w+|congratulat\w+|especially|including|noted|(?:taken|reached|made|agreed|signed|adopted|achieved|decided|promised) (?:at|during|in)|(?:last|first|had) (?:met|held|talked)|when)\b[^.;]*$/iu,
);

/** "He recalled | their meeting in Oslo in 2020": an earlier one, though "their" points back. */
const RECALLED = new Gate(
  /\b(?:recall\w*|remember\w*|look(?:ed|ing)? back (?:on|at)|referr\w+ to|building on|follow(?:ed|s|ing)? up on)(?: \p{L}+ly)? ?$/iu,
);

/** "nearly a year after a landmark summit", "follows the talks": the event lies well before. */
const LONG_BEFORE = new Gate(
  /\b(?:years?|months?|weeks?|days?) (?:after|since|following|before|ahead of|prior to) (?:an? |the |their )?(?:[\p{L}-]+ )?$|\b(?:followed|follows)(?! by) (?:an? |the |their )?(?:[\p{L}-]+ )?$/iu,
);

const CONTINUING = new Gate(
  /\b(?:maintain\w*|continu\w+|keep(?:ing)?|uphold\w*|sustain\w*|look(?:ing|s|ed)? forward to|prepar\w+ for|to be signed at|to be held at|ahead of)\b[^.;,]{0,40}$/iu,
);

const COMING_VISIT = new Gate(
  /\b(?:will|plans? to|is to|are to|to visit|to travel|expected to|scheduled to|due to)\b/iu,
);

/** "On the sidelines of the forum, the minister is expected to hold …": the main clause is still to come. */
const COMING_THERE = new Gate(
  /^(?: \([^)]{1,30}\))?(?: [\p{L}-]+){0,6},(?: (?!that\b|said\b)[^\s,;.]+){1,7} (?:will|(?:is|are) (?:also )?(?:set|due|scheduled|slated|expected|likely)(?: to)?)\b/u,
);

/** The title of a readout names the meeting that the report is of. */
const READOUT = new Gate(/^(?:Joint )?(?:Readout|Summary|Transcript|Remarks)\b/u);

const NEVER = new Set(["any", "no", "every", "each", "these", "those"]);

const CHAINED = /^(?: (?:in|at) \p{Lu}[\p{L} ]{1,24})?(?:,| and|, and| as well as|, as well as)\s*$/u;

/** "During the meeting with Y, the two officials …": of the meetings told before, that with Y. */
function isWithOne(at: SceneSentence, phrase: EventPhrase, { people, countries }: Complement): boolean {
  if (!at.text.startsWith(" with ", phrase.end)) return false;
  const [only, ...others] = people;
  return only !== undefined && others.length === 0 && only.refs.length === 1 && countries.length <= 1;
}

/** The noun phrases of a sentence whose head is a meeting noun, told of or not. */
export function eventPhrasesOf(at: SceneSentence): EventPhrase[] {
  const base = at.sentence.start;
  const names = at.people
    .filter((mention) => mention.form === "NAME" || mention.form === "SHORT_FORM")
    .map((mention) => ({ start: mention.start - base, end: mention.end - base }));
  return findEventPhrases(at.text, at.marks, names);
}

/** Clauses with a noun that names a meeting: "held talks with Y", "the fifth dialogue was held", "at talks with Y". */
export function readPhraseTellings(scene: Scene, at: SceneSentence, phrases: readonly EventPhrase[]): Telling[] {
  const tellings: Telling[] = [];
  let governor: Governor | null = null;
  let chainStart = 0;
  for (const [index, phrase] of phrases.entries()) {
    const previous = phrases[index - 1];
    const chained = previous && governor && CHAINED.test(at.text.slice(previous.end, phrase.start));
    const nextStart = phrases[index + 1]?.start ?? at.text.length;
    const own = governorOf(at.text.slice(0, startWithOwner(at, phrase)), at.text.slice(phrase.end), at.marks);
    if (!chained || (own.kind !== "NONE" && governor?.kind !== "INVITE")) governor = own;
    const chainEnd = endOfChain(at.text, phrases, index);
    if (!chained) chainStart = phrase.start;
    if (previous && governor?.kind === "NONE" && isNameOf(at.text, previous, phrase)) continue;
    const telling = governor && readPhrase(scene, at, { phrase, governor, nextStart, chainEnd, chainStart });
    if (telling) tellings.push(...split(scene, telling));
  }
  return tellings;
}

/** "formal consultations on the Norland-Sudland Defence Dialogue", "a session of the dialogue": one event. */
function isNameOf(text: string, previous: EventPhrase, phrase: EventPhrase): boolean {
  return (
    phrase.proper &&
    phrase.kind === "DIALOGUE" &&
    ["TALKS", "DIALOGUE"].includes(previous.kind) &&
    /^ (?:on|of|under|as part of|within(?: the framework of)?) (?:the )?$/u.test(text.slice(previous.end, phrase.start))
  );
}

/** "is in Manila for talks with the minister and the president": one after the other. */
const FOR_TALKS = new Gate(/\bfor (?:[\p{L}-]+ )?$/iu);

/** Talks that are one event though their name is a plural. */
const ONE_IN_PLURAL = /^(?:consultations|discussions|negotiations|deliberations)$/u;

/** "held bilateral meetings with A, B and C", "separate talks with A and B": one meeting with each of them. */
function split(scene: Scene, telling: Telling): Telling[] {
  const { phrase, at } = telling;
  if (!phrase || telling.manner === "NAMED") return [telling];
  const others = telling.parts.filter((part) => part.span.start > telling.span.end);
  const own = telling.parts.filter((part) => part.span.start <= telling.span.end);
  const several =
    (phrase.plural && !ONE_IN_PLURAL.test(phrase.head)) ||
    isPairOfBilaterals(telling, phrase) ||
    /\bseparate(?:ly)?\b/iu.test(at.text.slice(Math.max(0, phrase.start - 12), phrase.end));
  if (several && own.length === 1 && others.length === 0) return splitBySide(scene, telling, own);
  const levels = others.map((part) => levelOf(scene.persons.get(part.person)) ?? 0);
  const apart =
    FOR_TALKS.test(at.text.slice(0, phrase.start), telling.at.marks) && Math.max(...levels) - Math.min(...levels) >= 1;
  if (!(several || apart) || others.length < 2 || own.length === 0) return [telling];
  return others.map((other) => {
    const parts = [...own, other];
    const kindStated = telling.kindStated && !apart;
    return { ...telling, kindStated, parts, countries: countriesOf(parts, [], [], scene), distinct: !apart };
  });
}

/** "bilateral talks with his Danish and Swedish counterparts": one with each. */
function isPairOfBilaterals({ at, countries }: Telling, phrase: EventPhrase): boolean {
  return (
    countries.length === 3 &&
    /\bbilateral\b/iu.test(at.text.slice(phrase.nameStart, phrase.end)) &&
    /^ with [^.;]{0,80}\bcounterparts\b/u.test(at.text.slice(phrase.end))
  );
}

/** More sides than this are a list of whom somebody hopes to see, told as one. */
const MOST_PLANNED = 3;

/** "held bilateral meetings with his counterparts from A, B and C": one with each side, though nobody is named. */
function splitBySide(scene: Scene, telling: Telling, own: readonly Part[]): Telling[] {
  const home = own.map((part) => scene.persons.get(part.person)?.country);
  const sides = telling.countries.filter((code) => !home.includes(code));
  if (sides.length < 2 || telling.kind === "CONFERENCE") return [telling];
  if (telling.status !== "HELD" && sides.length > MOST_PLANNED) return [telling];
  const ours = telling.countries.filter((code) => home.includes(code));
  return sides.map((side) => ({ ...telling, countries: [...ours, side], distinct: true }));
}

/** Where the phrase begins together with the rank and post of its owner: "during | Minister X's talks with Y". */
function startWithOwner(at: SceneSentence, phrase: EventPhrase): number {
  if (phrase.determiner !== "'s") return phrase.start;
  const position = at.sentence.start + phrase.start;
  const owner = at.people.find((mention) => mention.phrase.start <= position && position < mention.end);
  return owner ? Math.min(phrase.start, owner.phrase.start - at.sentence.start) : phrase.start;
}

/** Where the list that the phrase belongs to ends: what is said after it holds for all of it. */
function endOfChain(text: string, phrases: readonly EventPhrase[], index: number): number {
  let end = phrases[index]?.end ?? text.length;
  for (const next of phrases.slice(index + 1)) {
    if (!CHAINED.test(text.slice(end, next.start))) break;
    end = next.end;
  }
  return end;
}

function readPhrase(scene: Scene, at: SceneSentence, reading: Reading): Telling | null {
  const { phrase, governor, nextStart } = reading;
  if (NEVER.has(phrase.determiner)) return null;
  const base = at.sentence.start;
  const text = at.text;
  const before = text.slice(0, phrase.start);
  const name = text.slice(phrase.nameStart, phrase.end);
  const outlook = outlookOf(at, reading);
  if (outlook.status === "NONE") return null;
  const status = outlook.status;
  const complement = complementsOf(scene, at, phrase, governor.kind, nextStart);
  const recalled = RECALLED.test(before, at.marks);
  const named = isNamed(phrase) && !(phrase.determiner === "this" && !phrase.proper && phrase.year === null);
  const withOne = governor.kind === "SETTING" && phrase.determiner === "the" && isWithOne(at, phrase, complement);
  const anaphoric =
    !named &&
    status === "HELD" &&
    !((outlook.retrospect || recalled) && isDatedBehind(at, phrase)) &&
    !OF_MONTH.test(name, at.marks) &&
    !OF_OFFICIALS.test(text.slice(phrase.end, phrase.end + 90), at.marks) &&
    !isWithBloc(text.slice(phrase.end, phrase.end + 60), at.marks) &&
    !SAYS_WHICH.test(text.slice(phrase.end), at.marks) &&
    (withOne || isReference(phrase, governor.kind, name, complement, OF_DAY.test(text.slice(0, phrase.nameStart))));
  const present =
    anaphoric &&
    governor.kind === "NONE" &&
    ATTENDED.test(text.slice(phrase.end), at.marks) &&
    ledBy(at, base + phrase.end, nextStart + base).length > 0;
  const manner = present
    ? "TOLD"
    : governor.kind === "NONE" || governor.kind === "INVITE" || isAttendanceNoun(governor) || isPraised(governor, text)
      ? "NAMED"
      : governor.kind === "SETTING" && relativeLead(at, phrase).length === 0
        ? "SETTING"
        : "TOLD";
  const retrospect =
    outlook.retrospect ||
    (status === "HELD" && manner !== "TOLD" && OF_MONTH.test(name, at.marks)) ||
    (status === "HELD" && LONG_BEFORE.test(before, at.marks)) ||
    (status === "HELD" &&
      !READOUT.test(text, at.marks) &&
      !anaphoric &&
      ((manner === "NAMED" && !isTopic(at, phrase)) ||
        (manner === "SETTING" && RETROSPECT.test(before, at.marks) && !isOwnAgreeing(at, before))));
  const speakers = subjectsOf(at, reading, { anaphoric, status, retrospect, others: complement.people });
  const grouped = governor.kind === "SETTING" && complement.people.length > 0;
  const subjects = grouped
    ? speakers.filter(({ form }) => form !== "GROUP")
    : governor.kind === "HOLD" && isOfDelegates(phrase, status)
      ? speakers.map(asSides)
      : speakers;
  const aside = SIDELINES.test(before, at.marks);
  const owners = theirsOf(at, phrase);
  const theirs =
    isOfDelegates(phrase, status) || phrase.kind === "EXERCISE" || phrase.kind === "SUMMIT"
      ? owners.map(asSides)
      : owners;
  const span = { start: base + phrase.start, end: base + phrase.end };
  const led = governor.kind === "HOST" ? [] : ledBy(at, span.end, nextStart + base);
  const relative = relativeLead(at, phrase);
  const parts = mergeParts([
    ...partsOf(theirs, "COUNTERPART"),
    ...partsOf(subjects, subjectCapacity(governor.kind, phrase.kind)),
    ...partsOf(
      complement.people,
      governor.kind === "HOST" || phrase.kind === "COURTESY_CALL" ? "VISITOR" : "COUNTERPART",
    ),
    ...led,
    ...relative,
    ...(governor.kind === "NONE" || governor.kind === "SETTING" ? spokenThere(at, phrase) : []),
  ]);
  const ofCommittee = isOfCommittee(phrase, at);
  const told = [
    ...sidesWithin(at, span, scene),
    ...complement.countries,
    ...sidesBefore(scene, at, reading, subjects),
    ...organizersOf(scene, at, phrase, before),
    ...coHostsOf(at, governor, phrase),
    ...(isOfTheTwo(phrase, text) ? scene.leadingCountries.slice(0, 2) : []),
  ];
  // A joint committee is of the two that the report is about, if nothing says whose it is.
  const joint = ofCommittee && told.length === 0 && parts.length === 0 && isOfJointBody(phrase, at);
  const sides = joint ? scene.leadingCountries.slice(0, 2) : told;
  const many =
    phrase.kind === "TALKS" &&
    !/\b(?:bilaterals?|separate|one-on-one)\b/iu.test(name) &&
    (WITH_MANY.test(text.slice(phrase.end, phrase.end + 120), at.marks) ||
      isWithBloc(text.slice(phrase.end, phrase.end + 60), at.marks));
  const ofMany = many || (phrase.kind === "TALKS" && isOfBloc({ at, phrase }));
  const wired = phrase.kind === "TALKS" && BY_WIRE.test(text.slice(phrase.end, phrase.end + 160), at.marks);
  const telling: Telling = {
    at,
    span,
    rule: `${governor.kind.toLowerCase()}-${phrase.kind.toLowerCase().replaceAll("_", "-")}`,
    manner,
    kind: PRESS.test(phrase.head)
      ? "TALKS"
      : wired
        ? "CALL"
        : ofMany
          ? "CONFERENCE"
          : ofCommittee
            ? "DIALOGUE"
            : phrase.kind,
    kindStated:
      ofCommittee ||
      ofMany ||
      !/^meeting|^discussion|^conversation|^session(?! of talks)/u.test(phrase.head) ||
      /^(?:CONFERENCE|DIALOGUE)$/u.test(phrase.kind),
    phrase,
    status,
    retrospect,
    parts,
    countries: countriesOf(parts, [...subjects, ...complement.people, ...theirs], sides, scene),
    anaphoric,
    distinct:
      ((aside || isFrame(governor, phrase)) && !anaphoric) ||
      (retrospect && (OF_MONTH.test(name, at.marks) || (recalled && isDatedBehind(at, phrase)))) ||
      /\b(?:another|separate)\b/iu.test(`${phrase.determiner} ${name}`),
  };
  if (!isPlausible(telling, phrase, governor, before, outlook)) return null;
  // "ahead of the coming NATO meeting, Norland and Sudland agreed": the bloc's, not theirs.
  const theBlocs = parts.length === 0 && status !== "HELD" && manner !== "TOLD" && isOfBloc(telling);
  return theBlocs ? { ...telling, countries: [] } : telling;
}

/** "yesterday's | meeting": the one told of. */
const OF_DAY = /\b(?:yesterday|today|\p{Lu}\p{L}+day)['’]s\s*$/u;

/** "The two sides will hold the next dialogue": who will stand for them, nobody says. */
function isOfDelegates({ kind }: EventPhrase, status: MeetingStatus): boolean {
  return status !== "HELD" && (kind === "DIALOGUE" || kind === "EXERCISE" || kind === "EXCHANGE");
}

/** A group as the countries it speaks for. */
function asSides(mention: Mention): Mention {
  return mention.refs.length > 1 ? { ...mention, refs: [] } : mention;
}

/** "in the framework of a joint session": the larger event in which the one reported falls. */
function isFrame({ words }: Governor, { determiner }: EventPhrase): boolean {
  return /^an?$/u.test(determiner) && /\b(?:framework|frame|context) of\s*$/iu.test(words);
}

/** "X and Y's delegation agreed at a meeting": they did so there, unlike "steps agreed at the meeting". */
function isOwnAgreeing(at: SceneSentence, before: string): boolean {
  const verb = /\b(?:agreed|decided|promised|signed) (?:at|during|in)\s*$/u.exec(before);
  if (!verb) return false;
  const position = at.sentence.start + verb.index;
  const subject = at.people.some((mention) => {
    const end = Math.max(mention.end, mention.phrase.end);
    return end <= position && position - end <= 2;
  });
  return (
    subject ||
    /\b(?:delegation|team)\b[^.;,]{0,70}$|\b(?:ministers|sides|leaders|chiefs|they|two|both|countries|parties) (?:also |have |had )?$/u.test(
      before.slice(0, verb.index),
    )
  );
}

/** "The meeting between X and Y was …": the sentence is about it, so it is the meeting reported. */
function isTopic(at: SceneSentence, phrase: EventPhrase): boolean {
  const opens = startWithOwner(at, phrase) === 0 && /^(?:the|'s)$/u.test(phrase.determiner);
  return opens && phrase.ordinal === null && !phrase.proper;
}

/** "The meeting, attended by officers of both countries, including A": who was there, in passing. */
const ATTENDED = new Gate(/^,? (?:also |which was )?(?:attended|joined|witnessed|(?:co-)?chaired|led|headed) by\b/u);

/** "co-hosted, with his Norlandic counterpart, a meeting": the counterpart's state. */
function coHostsOf(at: SceneSentence, { start, words }: Governor, phrase: EventPhrase): readonly CountryCode[] {
  if (!/\bcounterpart/u.test(words)) return [];
  const base = at.sentence.start;
  const between = at.countries.filter((mention) => mention.start > base + start && mention.end < base + phrase.start);
  return between.flatMap(({ refs }) => refs);
}

/** "the last meeting … last December": one of its own, with its own day. */
function isDatedBehind(at: SceneSentence, phrase: EventPhrase): boolean {
  const end = at.sentence.start + phrase.end;
  const beside = /^ on the (?:sidelines|margins|fringes) of /u.test(at.text.slice(phrase.end));
  return at.dates.some((date) => date.start >= end && date.start - end < (beside ? 2 * DATE_REACH : DATE_REACH));
}

const DATE_REACH = 70;

/** "the meeting of Pacific army chiefs": says whose meeting it was, if it is not of the two spoken of. */
const OF_OFFICIALS = new Gate(
  /^ (?:of|between|among) (?:(?!two\b|both\b|the two\b)[\p{L}-]+ ){1,5}?(?:[Mm]inisters|[Pp]residents|[Cc]hiefs|leaders|[Cc]ommanders|[Ss]ecretaries)\b/u,
);

/** "the ceremony in Suva in August at which …": a clause without a comma says which one is meant. */
const SAYS_WHICH = new Gate(/^(?: (?:in|at|on) [^,.;]{2,40}?){1,2} (?:at|in|during) which\b/u);

function isNamed(phrase: EventPhrase): boolean {
  return phrase.proper || phrase.ordinal !== null || phrase.year !== null || /^admm|shangri/u.test(phrase.head);
}

/** "the talks", "that meeting": points back, without saying more of whose meeting it was. */
function isReference(
  phrase: EventPhrase,
  governor: GovernorKind,
  name: string,
  complement: Complement,
  dayOwns: boolean,
): boolean {
  if (complement.people.length > 0 || complement.countries.length >= 2) return false;
  if (governor === "HOLD" || governor === "HOST" || governor === "INVITE") return false;
  if (/\b(?:joint|welcom\w*|signing|official|leaders)\b/iu.test(name)) return false;
  if (phrase.determiner === "'s" && dayOwns) return phrase.modifiers === 0;
  return /^(?:the|this|that|their|his|her)$/u.test(phrase.determiner) && phrase.modifiers <= 2 && !phrase.plural;
}

/** Attendance told as a noun or purpose ("to attend", "attendance at") is no news of the event itself. */
function isAttendanceNoun(governor: Governor): boolean {
  return (
    governor.kind === "ATTEND" &&
    /\b(?:attendance|participation|to attend|to participate|expected)\b/iu.test(governor.words)
  );
}

/** How far before a verb, in characters, what puts it into the future may stand. */
const NEAR_VERB = 200;
const BASE_FORM = new Gate(/^(?:hold|conduct|host|chair|co-chair|attend|have|join|take part)\b/iu);

/** "is scheduled to meet X and | hold talks": the second of two verbs that one word puts into the future. */
const STILL_TO_COME = new Gate(
  /\b(?:will|shall|(?:is|are|was|were) (?:also )?(?:to|set to|due to|scheduled to|expected to|slated to)|plans? to)\b(?:(?!\b(?:said|told|after|before|while|who|which|that)\b)[^.;]){3,110}\band(?: (?:also|then|later))?\s*$/u,
);

/** How far behind a phrase, in characters, the verb may stand that says whether it took place. */
const OUTLOOK_REACH = 180;

function outlookOf(at: SceneSentence, reading: Reading): Outlook {
  const { phrase, governor, chainEnd } = reading;
  const before = at.text.slice(0, reading.chainStart);
  const name = at.text.slice(phrase.nameStart, phrase.end);
  const after = at.text.slice(phrase.end, phrase.end + OUTLOOK_REACH);
  const byName =
    outlookOfPhrase(before, name, after, at.marks) ??
    outlookOfPhrase(before, "", at.text.slice(chainEnd, chainEnd + OUTLOOK_REACH), at.marks);
  const active =
    governor.kind === "HOLD" || governor.kind === "HOST" || governor.kind === "CHAIR" || governor.kind === "ATTEND";
  const byVerb = active
    ? outlookBeforeVerb(at.text.slice(0, governor.start), at.marks, at.sentence.kind === "HEADLINE")
    : null;
  if (byVerb?.status === "NONE") return byVerb;
  if (byName) return byName;
  const coordinated = byVerb?.status === "HELD" && BASE_FORM.test(governor.words, at.marks);
  if (
    coordinated &&
    STILL_TO_COME.test(at.text.slice(Math.max(0, governor.start - NEAR_VERB), governor.start), at.marks)
  )
    return { status: "PLANNED", retrospect: false };
  if (/propos|suggest|request/iu.test(governor.words)) return { status: "PROPOSED", retrospect: false };
  if (governor.kind === "INVITE") return { status: "PLANNED", retrospect: false };
  const there = /^to\b/iu.test(governor.words)
    ? isThereTo(`${at.text.slice(0, governor.start)}to`, at.marks)
    : /^attend|^participat|^take/iu.test(governor.words) && isThereTo(at.text.slice(0, governor.start), at.marks);
  if (governor.kind === "ATTEND" && there) return { status: "HELD", retrospect: false };
  if (/\bexpected\b|\bto (?:attend|participate|take part)\b/iu.test(governor.words))
    return { status: "PLANNED", retrospect: false };
  if (byVerb) return byVerb;
  if (/\bfor\s*$/iu.test(before) && COMING_VISIT.test(before.slice(-110), at.marks))
    return { status: "PLANNED", retrospect: false };
  if (
    governor.kind === "SETTING" &&
    (COMING_HERE.test(before, at.marks) || (phrase.start < 40 && COMING_THERE.test(after, at.marks)))
  )
    return { status: "PLANNED", retrospect: false };
  if (
    /\b(?:will|is to|are to) (?:\w+ )?(?:conclude|end|open|begin|start|close|cap off|culminate|finish|wrap up) with (?:an? |the )?(?:\w+ )?$/u.test(
      before,
    )
  )
    return { status: "PLANNED", retrospect: false };
  if (CONTINUING.test(before, at.marks)) return { status: "PLANNED", retrospect: false };
  return { status: "HELD", retrospect: false };
}
