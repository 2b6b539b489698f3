import type { WordMarks } from "../../model/article.ts";
import { allMatches } from "../../model/matches.ts";
import type { Span } from "../../model/span.ts";
import type { MeetingKind } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { BLOC_NAMES } from "../lexicon/blocs.ts";
import {
  MEETING_MODIFIERS,
  MEETING_NOUNS,
  NO_EVENT_AFTER,
  type NounStrength,
  ORDINAL_WORDS,
} from "../lexicon/meeting-nouns.ts";
import { isProper } from "./proper-names.ts";

/** A noun phrase that may name a meeting: "the fifth Vietnam-Laos Defence Policy Dialogue". */
export interface EventPhrase extends Span {
  /** Where the words after the determiner begin. */
  readonly nameStart: number;
  readonly headStart: number;
  /** The head in lower case, singular: "dialogue", "talks". */
  readonly head: string;
  readonly kind: MeetingKind;
  readonly strength: NounStrength;
  /** In lower case: "the", "a", "his", "'s" …; empty if there is none. */
  readonly determiner: string;
  readonly ordinal: number | null;
  /** The year printed at its end: "Expo 2024". */
  readonly year: string | null;
  /** True if the head is written as part of a proper name. */
  readonly proper: boolean;
  /** Number of words between determiner and head. */
  readonly modifiers: number;
  readonly plural: boolean;
}

const HEADS = new Gate(
  new RegExp(
    `(?<![\\p{L}\\d-])(?:${MEETING_NOUNS.map((noun) => `(${noun.pattern})`).join("|")})(?![\\p{L}\\d])`,
    "giu",
  ),
);

const NO_EVENT = new Gate(NO_EVENT_AFTER);

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’.\u2024&+/-]*|["“”(),;:.–—-]/gu;

const DETERMINERS = new Set(
  "the a an this that these those his her their its our any no each every both another two three several".split(" "),
);

/** Capitalized words that open a sentence without belonging to the phrase, and verbs of headlines. */
const NEVER_INSIDE = new Set(
  `during at after following in on before holding attending opening receiving at the while and but also earlier later
  from for with by as of to under since through between among hold holds held host hosts hosted open opens attend
  attends join joins conclude concludes wrap kick after end ends start starts begin begins stage stages conduct conducts
  addressing closing chairing hosting today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december concluding beside besides despite
  via over regarding ahead upon praising welcoming`.split(/\s+/),
);

/** A name after its head: "Exercise Golden Dragon 2024". */
const NAME_AFTER = new Gate(
  /^ ["“'‘]\p{Lu}[^"”'’]{1,40}["”'’]|^ (?:\p{Lu}[\p{L}\d'’-]*|\d{2,4}(?:-\d+)?)(?: (?:\p{Lu}[\p{L}\d'’-]*|\d{2,4}(?:-\d+)?)){0,3}/u,
);

/** "Conference on International Security". */
const SUBJECT_AFTER = new Gate(/^ (?:on|for) \p{Lu}[\p{L}-]+(?: (?:(?:and|in|of) )?\p{Lu}[\p{L}-]+){0,4}/u);

/** Words that make a meeting or summit one of many sides. */
const OF_MANY = new Gate(
  /\b(?:ASEAN|NATO|APEC|SCO|EU|UN|G-?7|G-?20|Quad|Ramstein|Contact Group|Security Summit|multilateral|trilateral|tripartite|quadrilateral|East Asia|Defen[cs]e Ministers['’])/u,
);

/** A sitting of the council of a bloc. */
const OF_COUNCIL = new Gate(
  new RegExp(
    `^(?=[^.;]*\\b(?:Council|Committee)\\b)[^.;]*\\b(?:${BLOC_NAMES}|GCC|Gulf|UNASUR|Unasur)(?![\\p{L}])`,
    "u",
  ),
);

/** "eight-day", "90-minute". */
const DURATION = /^[\p{L}\d]+-(?:minute|hour|day|week|month)(?:-long)?$/u;

/** Adjectives that praise or measure talks: "detailed", "wide-ranging", "extensive", "productive". */
const ADJECTIVE =
  /^\p{Ll}+(?:ive|ful|ous|ical|able|ary)$|^\p{Ll}+-(?:ranging|reaching|awaited)$|^(?:detailed|tense|sincere|open|deep|crucial|key)$/u;

/** "a really productive meeting". */
const INTENSIFIER = /^(?:really|truly|highly|extremely|particularly|incredibly|quite)$/u;

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const LINKS = new Set(["–", "-", "—"]);

/** All noun phrases in a sentence whose head is a meeting noun; offsets count from the start of `text`. */
export function findEventPhrases(text: string, marks: WordMarks, blocked: readonly Span[]): EventPhrase[] {
  const phrases: EventPhrase[] = [];
  let lastEnd = 0;
  for (const match of HEADS.all(text, marks)) {
    const phrase = phraseAround(text, marks, match, lastEnd, blocked);
    if (!phrase) continue;
    const round = phrases.at(-1);
    if (round && isRoundOf(text, round, phrase)) phrases[phrases.length - 1] = asRoundOf(round, phrase);
    else phrases.push(phrase);
    lastEnd = phrase.end;
  }
  return phrases;
}

/** "the first meeting of the Defence Policy Dialogue": a round of what has a name, and no event beside it. */
function isRoundOf(text: string, { head, end, plural }: EventPhrase, named: EventPhrase): boolean {
  return (
    !plural &&
    !named.plural &&
    named.proper &&
    named.head !== "council" &&
    /^(?:meeting|session|round of talks|iteration)$/u.test(head) &&
    /^(?:DIALOGUE|CONFERENCE)$/u.test(named.kind) &&
    / of$/u.test(text.slice(end, named.start).trimEnd()) &&
    named.start - end <= " of ".length
  );
}

function asRoundOf(round: EventPhrase, { kind, end, proper, year, head }: EventPhrase): EventPhrase {
  return { ...round, kind, end, proper, year: round.year ?? year, head };
}

function phraseAround(
  text: string,
  marks: WordMarks,
  match: RegExpExecArray,
  from: number,
  blocked: readonly Span[],
): EventPhrase | null {
  const noun = MEETING_NOUNS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  if (!noun) return null;
  if (noun.abbreviation && !/^[A-Z]{3,8}$/u.test(match[0])) return null;
  const headStart = match.index + (match[0].length - match[0].trimStart().length);
  const headEnd = match.index + match[0].length;
  if (headStart < from) return null;
  if (isGerund(text, marks, headStart, headEnd) || LONGER_NAME.test(text.slice(headEnd, headEnd + 90), marks))
    return null;
  if (NO_EVENT.test(text.slice(headEnd, headEnd + 40), marks)) return null;
  const left = withEdition(text, marks, extendLeft(text, from, headStart, blocked));
  const afterHead = text.slice(headEnd, headEnd + 60);
  const following =
    noun.kind === "EXERCISE" &&
    (/^\p{Lu}/u.test(match[0]) || /^ (?:["“'‘]\p{Lu}|\p{Lu}[\p{L}-]+ (?:\p{Lu}|\d))/u.test(afterHead))
      ? (NAME_AFTER.exec(afterHead, marks)?.[0] ?? "")
      : "";
  const subject = /^(?:Conference|Forum|Symposium|Dialogue|Exhibition)/u.test(match[0])
    ? (SUBJECT_AFTER.exec(afterHead, marks)?.[0] ?? "")
    : "";
  const tail =
    following || subject
      ? null
      : /^(?:[- ]Plus\b)?(?: \(ADMM\)(?: [–-] |-)Plus\b)?(?: \((?:[A-Z][\p{L}+-]*(?: \d{4})?)\))?( (?:19|20)\d\d(?![-–\d]))?/u.exec(
          text.slice(headEnd, headEnd + 40),
        );
  const words = text.slice(left.nameStart, headEnd);
  const complement = /^ of (?:[^,.;\s]+(?: |(?=[,.;]|$))){1,7}/u.exec(afterHead)?.[0] ?? "";
  const year = tail?.[1]?.trim() ?? /\b(?:19|20)\d\d\b/.exec(text.slice(left.nameStart, headStart))?.[0] ?? null;
  const head = match[0].trim().toLowerCase();
  const ofMany =
    (noun.kind === "TALKS" || noun.kind === "SUMMIT") &&
    head !== "talks" &&
    (OF_MANY.test(words + complement, marks) || OF_COUNCIL.test(complement, marks));
  const twoPlusTwo = noun.kind === "TALKS" && /\b(?:2 ?\+ ?2|two[- ]plus[- ]two)(?![\p{L}\d])/iu.test(words);
  const council = noun.kind === "DIALOGUE" && OF_COUNCIL.test(words + text.slice(headEnd, headEnd + 80), marks);
  const standing =
    noun.kind === "TALKS" &&
    match[0].trim() === "Talks" &&
    /\p{Lu}\p{L}+ (?:\([A-Z]+\) )?Talks$/u.test(words) &&
    headStart > 0;
  const fair =
    /^(?:Forum|Conference)$/u.test(match[0].trim()) &&
    /\b(?:Expo|Exhibition|Air ?show|Fair) (?:&|and) \p{L}+$/u.test(words);
  const kind = fair ? "EXHIBITION" : twoPlusTwo || standing ? "DIALOGUE" : ofMany || council ? "CONFERENCE" : noun.kind;
  return {
    start: left.start,
    nameStart: left.nameStart,
    headStart,
    end: headEnd + following.length + subject.length + (tail?.[0].length ?? 0),
    head,
    kind,
    strength: noun.strength,
    determiner: left.determiner,
    ordinal: left.edition ?? readOrdinal(text.slice(left.nameStart, headStart)),
    year,
    proper: isProper(text, left.nameStart, headStart, following, kind),
    modifiers: left.modifiers + (following ? 1 : 0),
    plural: /[^s]s$/u.test(head) && !/(?:talks|plus)$|^(?:round|session) of /u.test(head),
  };
}

/** A later head of the same name: "Pacific Islands Forum | Foreign Ministers Meeting". */
const LONGER_NAME = new Gate(
  /^(?: (?:\p{Lu}[\p{L}'’-]*|and|&)){0,5}? (?:Meeting|Retreat|Summit|Dialogue|Forum|Conference|Exchange|Expo|Exhibition)\b/u,
);

/** "Meeting X, Y said", "Meeting here with his counterpart, Y said". */
const GERUND_OPENING = new Gate(
  /^Meeting (?:(?:here|there|today|yesterday|separately)? ?(?:with )?(?:\p{Lu}|(?:his|her|their|its) )|(?:here|there|today|yesterday|separately) )/u,
);

/** "after meeting with X", "while meeting X": a verb's form, not a noun. */
function isGerund(text: string, marks: WordMarks, headStart: number, headEnd: number): boolean {
  if (headStart === 0 && GERUND_OPENING.test(text, marks)) return true;
  return (
    text.slice(headStart, headEnd).toLowerCase() === "meeting" &&
    /\b(?:after|before|while|when|by|since|upon|is|are|was|were|be|been|will be|also)\s+$/iu.test(
      text.slice(0, headStart),
    )
  );
}

interface LeftSide {
  readonly start: number;
  readonly nameStart: number;
  readonly determiner: string;
  readonly modifiers: number;
}

const EDITION_OF = new Gate(/(?:\b(?:the|its|their) )?([\p{L}\d-]+) (?:edition|round) of (?:the )?$/iu);

/** "two days of | talks". */
const DAYS_OF = /\b(?:two|three|four|five|six|seven|\d{1,2}) days of $/iu;

/** "the ninth edition of the annual exercise", "the seventh round of talks": the edition counts as the phrase's ordinal. */
function withEdition(text: string, marks: WordMarks, left: LeftSide): LeftSide & { readonly edition: number | null } {
  const edition = EDITION_OF.exec(text.slice(0, left.start), marks);
  const days = left.determiner === "" ? DAYS_OF.exec(text.slice(0, left.start)) : null;
  if (days) return { ...left, start: days.index, nameStart: days.index, edition: null };
  if (!edition) return { ...left, edition: null };
  const start = edition.index;
  return { ...left, start, nameStart: start, determiner: "the", edition: readOrdinal(edition[1] ?? "") };
}

/** Where "the two countries'" begins, given the index of its last word. */
function startOfOwner(tokens: readonly { word: string; start: number }[], index: number, start: number): number {
  let begin = start;
  for (let i = index - 1; i >= 0 && /^(?:two|both|the|their|three)$/iu.test(tokens[i]?.word ?? ""); i -= 1)
    begin = tokens[i]?.start ?? begin;
  return begin;
}

/** Walks left over modifiers and capitalized words up to a determiner, a verb, a comma or a person's name. */
function extendLeft(text: string, from: number, headStart: number, blocked: readonly Span[]): LeftSide {
  const windowStart = Math.max(from, headStart - 140);
  const tokens = allMatches(TOKEN, text.slice(windowStart, headStart)).map((token) => ({
    word: token[0],
    start: windowStart + token.index,
  }));
  let nameStart = headStart;
  let modifiers = 0;
  let index = tokens.length - 1;
  for (; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token) break;
    const { word, start } = token;
    const lower = word.toLowerCase();
    if (blocked.some((span) => span.start <= start && start < span.end)) {
      if (/['’]s?$/u.test(word)) return { start, nameStart, determiner: "'s", modifiers };
      break;
    }
    if (DETERMINERS.has(lower) && !(word !== lower && modifiers === 0 && lower === "two")) {
      return { start, nameStart, determiner: lower, modifiers };
    }
    if (
      /['’]s?$/u.test(word) &&
      !MEETING_MODIFIERS.has(lower) &&
      !/^(?:minister|chief|leader|official|commander|secretar)/iu.test(word)
    ) {
      return { start: startOfOwner(tokens, index, start), nameStart, determiner: "'s", modifiers };
    }
    const next = tokens[index - 1]?.word;
    if (word === ")") {
      const open = tokens.slice(0, index).findLastIndex((other) => other.word === "(");
      const named = modifiers > 0 || (index - open === 2 && /^[A-Z]{3,}$/u.test(tokens[open + 1]?.word ?? ""));
      if (named && open >= 1 && index - open <= 4) {
        index = open;
        continue;
      }
    }
    if (LINKS.has(word)) {
      if (next && /^(?:[\p{Lu}\d]|\)$)/u.test(next) && !NEVER_INSIDE.has(next.toLowerCase())) continue;
      break;
    }
    if (word === '"' || word === "“" || word === "”" || (modifiers > 0 && INTENSIFIER.test(word))) continue;
    if (lower === "of" || lower === "and" || lower === "in" || lower === "on" || lower === "for") {
      const following = tokens[index + 1]?.word;
      const joins = next && following && /^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(following);
      if (joins && lower === "of" && /^(?:chiefs|heads|ministers|council|commanders)$/iu.test(next)) continue;
      if (
        joins &&
        lower === "and" &&
        /^(?:foreign|army|defen[cs]e)$/iu.test(next) &&
        MEETING_MODIFIERS.has(following.toLowerCase())
      )
        continue;
      if (lower === "and" && next && /^(?:search|foreign)$/iu.test(next)) continue;
      if (joins && lower === "and" && /^(?:Expo|Exhibition|Seminar|Symposium|Forum|Fair|Airshow)$/u.test(next))
        continue;
      break;
    }
    if (/^\d{1,2}$/u.test(word) && next && MONTH.test(next)) break;
    const monthly = MONTH.test(word) && next !== undefined && /^(?:their|his|her|the|an?)$/iu.test(next);
    const inside =
      (monthly || !NEVER_INSIDE.has(lower)) &&
      (MEETING_MODIFIERS.has(lower) ||
        DURATION.test(lower) ||
        ADJECTIVE.test(word) ||
        /^[\p{Lu}\d]/u.test(word) ||
        ORDINAL_WORDS.has(lower) ||
        /^(?:\p{Ll}+-)?(?:\p{Lu}|plus)/u.test(word));
    if (!inside) break;
    nameStart = start;
    modifiers += 1;
  }
  return { start: nameStart, nameStart, determiner: "", modifiers };
}

/** The number of an ordinal in the text: "fifth", "57th", "thirty-second" is not read. */
export function readOrdinal(text: string): number | null {
  const figure = /\b(\d{1,3})(?:st|nd|rd|th)\b/iu.exec(text);
  if (figure) return Number(figure[1]);
  for (const word of text.toLowerCase().split(/[^\p{L}-]+/u)) {
    const number = ORDINAL_WORDS.get(word);
    if (number !== undefined) return number;
  }
  return null;
}
