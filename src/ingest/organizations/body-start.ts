import { COMMON_WORDS, FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { ordinalNumber } from "../lexicon/ordinals.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import { matchPhrase } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import { rankAt } from "../people/ranks.ts";
import type { BodyHit } from "./body.ts";
import { AFTER_GENERAL, HEAD_BOOK } from "./body-books.ts";

const STATUS_BEFORE = new Set([
  "new",
  "former",
  "acting",
  "then",
  "current",
  "visiting",
  "chinese-made",
  "headquarters",
]);

/** Units and houses that go by a number without ending ("103 Hospital", "316 Division"). */
const NUMBERED_HEADS = new Set(["hospital", "brigade", "division", "regiment", "battalion", "squadron", "corps"]);

const NOT_JOINED = new Set(["state", "party", "government"]);

/** Words of a body's name before the adjective of its country ("Royal Thai Navy"). */
const BEFORE_DEMONYM = new Set([
  "royal",
  "imperial",
  "joint",
  "combined",
  "all",
  "pan",
  "communist",
  "first",
  "second",
]);

/** True for a capitalised word that may belong to the name of a body before its head. */
function belongsBefore(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (token.kind === "NUMBER")
    return (
      /(?:st|nd|rd|th)$/.test(token.fold) ||
      (/^\d{1,3}$/.test(token.fold) && NUMBERED_HEADS.has(reading.tokens[at + 1]?.fold ?? ""))
    );
  if (token.kind !== "WORD") return false;
  // "the third Infantry Division"
  if (!token.capital && ordinalNumber(token.fold) !== null) return isUnitSoon(reading, at + 1);
  if (!token.capital && !(token.hyphenated && reading.tokens[at - 1]?.capital)) return false;
  if (
    (FUNCTION_WORDS.has(token.fold) || STATUS_BEFORE.has(token.fold)) &&
    !token.upper &&
    reading.countries[at] === undefined
  )
    return false;
  if (POST_HEADS.has(token.fold) && token.fold !== "officer") return false;
  if (token.fold === "general") return AFTER_GENERAL.has(reading.tokens[at + 1]?.fold ?? "");
  if (rankAt(reading.tokens, at) !== null) return false;
  if (token.possessive && matchPhrase(HEAD_BOOK, reading.tokens, at) !== null) return false;
  if (token.possessive) return COMMON_WORDS.has(token.fold) && reading.countries[at] === undefined;
  return true;
}

/** True if the capitals from `at` on name a unit that is told by its number. */
function isUnitSoon({ tokens }: Reading, at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    if (!tokens[index]?.capital) return false;
    if (NUMBERED_HEADS.has(tokens[index]?.fold ?? "") && tokens[index]?.fold !== "hospital") return index > at;
  }
  return false;
}

/** Index where a country's name of several words that ends at `end` begins ("Republic of Korea"), or `end`. */
function countryStart(reading: Reading, end: number): number {
  for (let length = 2; length <= 6; length++) {
    const hit = reading.countries[end - length];
    if (hit !== undefined) return hit.end === end && !reading.tokens[end - 1]?.possessive ? end - length : end;
  }
  return end;
}

/** "Air Defence – Air Force Academy": a service of two parts. */
function isAirDefence({ tokens }: Reading, dash: number): boolean {
  const joined = tokens[dash]?.fold === "–" || tokens[dash]?.fold === "-";
  return joined && /^defen[cs]e$/.test(tokens[dash - 1]?.fold ?? "") && tokens[dash - 2]?.text === "Air";
}

/** Walks left from a head over the words of the name; returns the index of the first one. */
export function nameStart(reading: Reading, head: number, hits: readonly BodyHit[]): number {
  const { tokens } = reading;
  let start = head;
  for (;;) {
    const before = tokens[start - 1];
    if (before === undefined) break;
    // "Ministry of Defence's Department": the owner is a body of its own.
    if (before.possessive && hits.some((hit) => hit.end === start)) break;
    const owned = start < head && reading.countries[start]?.form === "DEMONYM" && before.kind === "WORD";
    if (owned && !BEFORE_DEMONYM.has(before.fold) && !(tokens[start]?.hyphenated ?? false)) break;
    const country = countryStart(reading, start);
    if (country < start - 1) {
      start = country;
      continue;
    }
    if (belongsBefore(reading, start - 1)) start--;
    else if (before.fold === "." && !before.spaced && /^\p{Lu}$/u.test(tokens[start - 2]?.text ?? "")) start -= 2;
    else if (isAirDefence(reading, start - 1)) start -= 3;
    else if (before.fold === ")") {
      const hit = hits.find((candidate) => candidate.end === start && candidate.abbreviation !== null);
      if (hit === undefined) break;
      start = hit.start;
      break;
    } else if (
      (before.fold === "–" || before.fold === "/") &&
      !before.spaced &&
      !(tokens[start]?.spaced ?? true) &&
      belongsBefore(reading, start - 2)
    ) {
      start -= 2;
    } else if (before.fold === "and" || before.fold === "&") {
      const left = tokens[start - 2];
      const right = tokens[start];
      if (left === undefined || right === undefined || !left.capital || left.possessive) break;
      if (
        !FIELDS.has(left.fold) ||
        NOT_JOINED.has(left.fold) ||
        !FIELDS.has(right.fold) ||
        matchPhrase(HEAD_BOOK, tokens, start - 2) !== null
      )
        break;
      start -= 2;
    } else break;
  }
  return start;
}
