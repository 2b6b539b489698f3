import { contains, overlaps, type Span } from "../../model/span.ts";
import type { MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { EXERCISE_NAMES, EXHIBITION_NAMES } from "../lexicon/occasions.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import { outlookBeforeVerb } from "./outlook.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import { sidesWithin } from "./sides.ts";
import type { Telling } from "./telling.ts";

/** Exercises and exhibitions told of by their names alone. */
export const OCCASION_RULE = "named-occasion";

/** The edition: "2027", "-26", "-2027", " 26". */
const EDITION = "(?:[ -](?:(?:19|20)\\d\\d|\\d\\d))(?![\\d-])";
/** Capitalized words that open sentences and headings, and describe any exercise. */
const NO_NAME =
  "(?!(?:The|This|That|These|Those|An?|His|Her|Its|Their|Our|Both|Joint|Annual|Multinational|Multilateral|Bilateral|Trilateral|Naval|Navy|Military|Maritime|Army|Air|First|Last|Next|Another|Such|During|After|In|For|At|And|On|All|Large|Field|Live|Command|Coast|Guard|Border|Peacekeeping|Medical|Cyber|Special|Training)\\b)";
const NAME = `${NO_NAME}(?:\\p{Lu}[\\p{L}\\d'’]*)(?:[ -]\\p{Lu}[\\p{L}\\d'’]*){0,3}`;
const WORDS =
  "(?:(?:joint|multinational|bilateral|trilateral|tactical|naval|maritime|military|air|army|field|combined|live-fire|annual|command post|multilateral) ){0,4}";

const PATTERNS: readonly (readonly [Gate, MeetingKind])[] = [
  [new Gate(new RegExp(`(?<![\\p{L}-])(?:${EXERCISE_NAMES.join("|")})${EDITION}`, "gu")), "EXERCISE"],
  [new Gate(new RegExp(`(?<![\\p{L}-])(?:${EXHIBITION_NAMES.join("|")})${EDITION}`, "gu")), "EXHIBITION"],
  [
    new Gate(new RegExp(`(?<=\\b(?:iteration|edition) of )${NAME}(?=[,.;]|$| (?:in|at|from|on|which|that)\\b)`, "gu")),
    "EXERCISE",
  ],
  [new Gate(new RegExp(`(?<=\\b[Ee]xhibition )${NAME}${EDITION}`, "gu")), "EXHIBITION"],
  [new Gate(new RegExp(`(?<=\\b(?:take|takes|took|taking) part in (?:the )?)${NAME}${EDITION}`, "gu")), "EXERCISE"],
  [new Gate(new RegExp(`(?<=\\b[Ee]xercise )(?:["“]${NAME}["”]|${NAME}(?:${EDITION})?)`, "gu")), "EXERCISE"],
  [
    new Gate(
      new RegExp(
        `(?:["“][^"”]{3,30}["”]|${NAME}(?:${EDITION})?) (?=${WORDS}(?:exercises?|drills?)\\b(?! (?:areas?|programm?es?|fields?|plans?|grounds?)))`,
        "gu",
      ),
    ),
    "EXERCISE",
  ],
];

/** What is said of an occasion that took place or is to: somebody takes part, it is praised, or it is put into time. */
const CUE = new Gate(
  /\b(?:tak(?:e|es|ing) part|took part|participat\w+|join\w*|attend\w*|host\w*|conduct\w*|h[eo]ld\w*|hosting|stag\w+|send|sent|depute\w*|come for|contribut\w+|prais\w+|commend\w*|welcomed|success\w*|look(?:ed|ing|s)? forward|upcoming|forthcoming|coming|next|last|recent\w*|previous|outcomes?|results?|follows|during|at|on the (?:sidelines|margins) of|ahead of|invit\w+|observ\w+|brought together|repeat|among these|venue|scheduled|planned|will)\b/iu,
);

/** An occasion named as one of a series, with nothing of one of its rounds: "the exercise is held every year". */
const STANDING = new Gate(
  /\b(?:annually|every year|each year|biennial(?:ly)?|regularly|such as|including exercises)\b/iu,
);

/** "invited Norland to join", "would take part": it is still to come. */
const TO_COME = new Gate(
  /\b(?:will|would|invit\w+ [^.;]{0,60}\bto|agreed to|plans? to|look(?:ed|ing|s)? forward to|upcoming|forthcoming|(?:is|are) to|set to|scheduled|next (?:year|month|summer|spring|autumn|winter))\b/iu,
);

/** Exercises and exhibitions that a sentence names beside what else it tells, where no other reading has taken them. */
export function readOccasions(scene: Scene, at: SceneSentence, taken: readonly Span[]): Telling[] {
  if (STANDING.test(at.text, at.marks) || !CUE.test(at.text, at.marks)) return [];
  const base = at.sentence.start;
  const tellings: Telling[] = [];
  for (const [pattern, kind] of PATTERNS) {
    for (const match of pattern.all(at.text, at.marks)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      const span = { start: base + start, end: base + end };
      const isNear = (other: Span) => other.start < span.end + 30 && span.start - 12 < other.end;
      if (taken.some(isNear) || tellings.some((other) => isNear(other.span))) continue;
      if (at.people.some((mention) => mention.form !== "GROUP" && overlaps(mention, span))) continue;
      if (at.countries.some((mention) => contains(mention, span))) continue;
      const before = at.text.slice(0, start);
      const planned = TO_COME.test(before, at.marks) || outlookBeforeVerb(before, at.marks, false).status === "PLANNED";
      const sides = sidesWithin(at, { start: base, end: at.sentence.end }, scene);
      tellings.push({
        at,
        span,
        rule: OCCASION_RULE,
        manner: "NAMED",
        kind,
        kindStated: true,
        phrase: phraseOf(at.text, start, end, kind),
        status: planned ? "PLANNED" : "HELD",
        retrospect: !planned,
        parts: [],
        countries: sides.length >= 2 ? sides : [],
        anaphoric: false,
        distinct: true,
      });
    }
  }
  return tellings;
}

function phraseOf(text: string, start: number, end: number, kind: MeetingKind): EventPhrase {
  const words = text.slice(start, end);
  return {
    start,
    end,
    nameStart: start,
    headStart: start,
    head: kind === "EXERCISE" ? "exercise" : "exhibition",
    kind,
    strength: "EVENT",
    determiner: "",
    ordinal: null,
    year: /\b(?:19|20)\d\d$/u.exec(words)?.[0] ?? null,
    proper: true,
    modifiers: 2,
    plural: false,
  };
}
