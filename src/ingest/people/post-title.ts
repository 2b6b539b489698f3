import type { CountryCode } from "../../model/vocabulary.ts";
import { COMMON_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { COUNTERPARTS, POST_HEADS, POST_MODIFIERS, STATUS_WORDS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Token } from "../mentions/tokens.ts";
import type { BodyHit } from "../organizations/body.ts";
import { type BodyIndex, countryEndingAt } from "./post-hit.ts";

/** Small-letter words that a capitalised head still takes in ("army Chief", "deputy Minister"). */
const SMALL_MODIFIERS = new Set(
  "deputy vice acting first permanent senior assistant state standing army navy force forces land ground armed naval air police".split(
    " ",
  ),
);

const KNOWN_OFFICES = new Set(["pentagon", "kremlin", "nato", "un", "asean"]);

const POSSESSORS = new Set(["its", "their", "his", "her"]);

/** True for a word that goes on a title, so that "deputy" before it is no head. */
function qualifies(token: Token | undefined): boolean {
  return (
    token !== undefined && (POST_MODIFIERS.has(token.fold) || FIELDS.has(token.fold) || POST_HEADS.has(token.fold))
  );
}

const EQUALS = new Set(["peer", "colleague", "equivalent"]);

function isEqualAbroad(reading: Reading, at: number): boolean {
  const country = countryEndingAt(reading, at);
  if (country < 0 || reading.countries[country]?.form !== "DEMONYM") return false;
  return POSSESSORS.has(reading.tokens[country - 1]?.fold ?? "");
}

/** Index after the head that starts at `at` ("commander-in-chief", "secretary general"), or 0. */
export function headEnd(reading: Reading, at: number): number {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || token.kind !== "WORD") return 0;
  if (token.fold === "charge" && /^d'?affaires$/.test(tokens[at + 1]?.fold ?? "")) return at + 2;
  if (token.fold === "charge" && tokens[at + 1]?.fold === "d" && /^affair(?:e)?s$/.test(tokens[at + 3]?.fold ?? ""))
    return at + 4;
  if (token.fold === "commanding") return /^(?:general|officer|admiral)$/.test(tokens[at + 1]?.fold ?? "") ? at + 2 : 0;
  if (!POST_HEADS.has(token.fold) && !COUNTERPARTS.has(token.fold)) return 0;
  // "his Uruguayan peer X": only behind a possessor and a country; a peer or colleague alone may be anybody.
  if (EQUALS.has(token.fold)) return isEqualAbroad(reading, at) ? at + 1 : 0;
  if (token.fold === "assistant" && !/^(?:to|of|for)$/.test(tokens[at + 1]?.fold ?? "")) return 0;
  if (token.fold === "deputy" && (qualifies(tokens[at + 1]) || KNOWN_OFFICES.has(tokens[at + 1]?.fold ?? ""))) return 0;
  // "Chief Pentagon Spokesperson"
  // "Minister of Defence, Justice and Security": a field, unless it is a judge's style.
  if (token.fold === "justice" && !/^(?:chief|associate|lord|mr|mrs|ms)$/.test(tokens[at - 1]?.fold ?? "")) return 0;
  // "Air Chief Marshal": a rank.
  if (token.fold === "chief" && tokens[at + 1]?.fold === "marshal") return 0;
  if (token.fold === "chief" && KNOWN_OFFICES.has(tokens[at + 1]?.fold ?? "")) return 0;
  let end = at + 1;
  if (token.fold === "chief" && tokens[end]?.fold === "executive" && tokens[end]?.capital === token.capital)
    return tokens[end + 1]?.fold === "officer" ? end + 2 : end + 1;
  if (token.fold === "officer" && tokens[end]?.fold === "commanding") end++;
  if (tokens[end]?.fold === "in" && /^(?:chief|command|charge)$/.test(tokens[end + 1]?.fold ?? "")) end += 2;
  else if (
    token.fold === "secretary" ||
    token.fold === "director" ||
    token.fold === "consul" ||
    token.fold === "governor" ||
    token.fold === "inspector" ||
    token.fold === "adjutant"
  ) {
    const general = tokens[end];
    if (
      general?.fold === "general" &&
      (general.hyphenated || general.capital === token.capital) &&
      !rankFollows(reading, at, end)
    )
      end++;
  } else if (token.fold === "ambassador") {
    if (tokens[end]?.fold === "extraordinary") end += tokens[end + 1]?.fold === "and" ? 3 : 1;
    else if (tokens[end]?.fold === "at" && tokens[end + 1]?.fold === "large") end += 2;
    else if (tokens[end]?.fold === "designate") end++;
  } else if (tokens[end]?.fold === "designate" || tokens[end]?.fold === "elect") end++;
  return end;
}

/** "Defence Secretary General X": General is a rank there. */
function rankFollows(reading: Reading, head: number, general: number): boolean {
  const { tokens } = reading;
  if (tokens[general]?.hyphenated) return false;
  const before = tokens[head - 1]?.fold;
  if (tokens[head]?.fold === "secretary")
    return before === "defence" || before === "defense" || before === "foreign" || before === "home";
  return false;
}

/** Walks left from a head over modifiers, bodies and the country; tells what the walk passed. */
export function walkLeft(reading: Reading, head: number, bodies: BodyIndex) {
  const { tokens } = reading;
  let titleStart = head;
  let body: BodyHit | null = null;
  for (;;) {
    const before = tokens[titleStart - 1];
    if (before === undefined) break;
    const ending = bodies.ending.get(titleStart);
    if (
      ending !== undefined &&
      !(tokens[titleStart - 1]?.possessive && ending.kind === "INTERNATIONAL" && ending.start === titleStart)
    ) {
      body ??= ending;
      titleStart = ending.start;
      continue;
    }
    if (before.kind !== "WORD" || before.possessive) break;
    if (countryEndingAt(reading, titleStart) >= 0) break;
    const word = before.fold;
    if (word === "and" || word === "&") {
      const left = tokens[titleStart - 2];
      const right = tokens[titleStart];
      if (
        left !== undefined &&
        right !== undefined &&
        FIELDS.has(left.fold) &&
        FIELDS.has(right.fold) &&
        !POST_HEADS.has(left.fold) &&
        left.capital === right.capital &&
        !left.possessive &&
        headEnd(reading, titleStart) === 0
      ) {
        titleStart -= 2;
        continue;
      }
      break;
    }
    if (STATUS_WORDS.has(word)) {
      if (STATUS_WORDS.get(word) === "ACTING") {
        titleStart--;
        continue;
      }
      break;
    }
    if (POST_MODIFIERS.has(word) || FIELDS.has(word)) {
      if (!before.capital && tokens[head]?.capital && !SMALL_MODIFIERS.has(word)) break;
      titleStart--;
      continue;
    }
    if (
      POST_HEADS.has(word) &&
      (word === "chief" || word === "minister" || word === "secretary" || word === "president" || word === "deputy")
    ) {
      titleStart--;
      continue;
    }
    if (before.upper && before.text.length <= 6 && COMMON_WORDS.has(word) === false && before.text !== "PM") {
      titleStart--;
      continue;
    }
    break;
  }
  return { titleStart, body };
}

interface Before {
  readonly start: number;
  readonly country: CountryCode | null;
  readonly past: boolean;
  readonly acting: boolean;
  readonly possessor: string | null;
}

/** Reads country, status words and articles before the title. */
export function beforeTitle(reading: Reading, titleStart: number): Before {
  const { tokens } = reading;
  let start = titleStart;
  let country: CountryCode | null = null;
  let past = false;
  let acting = false;
  let possessor: string | null = null;
  for (;;) {
    const at = countryEndingAt(reading, start);
    const hit = reading.countries[at];
    if (at >= 0 && hit !== undefined && country === null) {
      country = hit.code;
      start = at;
      continue;
    }
    const word = tokens[start - 1];
    if (word === undefined || word.kind !== "WORD") break;
    const status = STATUS_WORDS.get(word.fold);
    if (status !== undefined) {
      past ||= status === "PAST" || status === "THEN";
      acting ||= status === "ACTING";
      start--;
      continue;
    }
    if (POSSESSORS.has(word.fold)) {
      possessor = word.fold;
      start--;
    } else if (word.fold === "the" || word.fold === "a" || word.fold === "an") start--;
    if (tokens[start - 1]?.fold === "then" && past === false && tokens[start]?.fold === "the") {
      past = true;
      start--;
    }
    break;
  }
  return { start, country, past, acting, possessor };
}
