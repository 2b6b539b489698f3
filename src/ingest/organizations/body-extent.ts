import type { BodyHead } from "../lexicon/bodies.ts";
import { COMMON_WORDS, FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { FIELDS } from "../lexicon/fields.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import { matchPhrase } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Token } from "../mentions/tokens.ts";
import { rankAt } from "../people/ranks.ts";
import { AFTER_GENERAL, HEAD_BOOK, KNOWN_BOOK } from "./body-books.ts";

const REGIONS = new Set([
  "asia",
  "pacific",
  "indo",
  "indian",
  "ocean",
  "east",
  "south",
  "southeast",
  "middle",
  "africa",
  "europe",
  "gulf",
  "sea",
]);

/** True for a common word before a capitalised word that is none ("Song" in "Song Young-moo"): a name begins. */
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== "WORD" || !next.capital || FIELDS.has(next.fold)) return false;
  return !COMMON_WORDS.has(next.fold) || tokens[at + 2]?.hyphenated === true;
}

/** True if the next word, or the one behind a hyphen, is a field in capitals. */
function fieldSoon(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const field = next?.hyphenated ? tokens[at + 2] : next;
  return field?.capital === true && FIELDS.has(field.fold);
}

/** Groups of people whose genitive a field may hold ("Women's Affairs"); any other closes the name. */
const GROUPS = new Set(["women", "veteran", "veterans", "people", "children", "workers"]);
/** Months and days of the week, folded: "on June 3" goes on with no name. */
export const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)$/;

/** Walks right over "of National Defence", "for Strategic Studies"; returns the index after, or `at` if none. */
export function fieldEnd(reading: Reading, start: number, at: number, head: BodyHead): number {
  const { tokens } = reading;
  const any = head.complement === "ANY";
  const preposition = tokens[at]?.fold;
  if (
    preposition !== "of" &&
    preposition !== "for" &&
    !(any && (preposition === "on" || preposition === "to")) &&
    !(
      (preposition === "in" || preposition === "to") &&
      head.kind === "INTERNATIONAL" &&
      ofManyStates(reading, start, at)
    )
  )
    return at;
  const inPlace = any && (preposition === "in" || (preposition === "to" && head.kind === "INTERNATIONAL"));
  const next = tokens[at + 1]?.fold === "the" ? at + 2 : at + 1;
  if (head.kind !== "MINISTRY" && preposition === "of" && headContinues(reading, next)) return at;
  let index = at + 1;
  if (tokens[index]?.fold === "the") index++;
  const isField = (i: number): boolean => {
    const token = tokens[i];
    if (token === undefined || token.kind !== "WORD" || (!token.capital && !token.hyphenated)) return false;
    if (reading.countries[i] !== undefined) return inPlace && reading.countries[i]?.form === "NAME";
    if (inPlace && insideCountry(reading, i)) return true;
    if (POST_HEADS.has(token.fold) && token.fold !== "justice") return false;
    const rank = rankAt(tokens, i);
    if (rank !== null && !(token.fold === "general" && AFTER_GENERAL.has(tokens[i + 1]?.fold ?? ""))) return false;
    if (FIELDS.has(token.fold)) return true;
    // "Ministry of High-tech Industry": plain words before a field.
    if (head.kind === "MINISTRY" && (COMMON_WORDS.has(token.fold) || token.hyphenated) && fieldSoon(tokens, i))
      return true;
    if (any && reading.places[i] !== undefined) return true;
    if (
      head.kind === "EDUCATION" &&
      preposition === "of" &&
      i - index < 1 &&
      i - at <= 3 &&
      !FUNCTION_WORDS.has(token.fold)
    )
      return true;
    return any && COMMON_WORDS.has(token.fold) && !FUNCTION_WORDS.has(token.fold) && !opensName(tokens, i);
  };
  if (preposition === "on" && DATE_WORD.test(tokens[index]?.fold ?? "")) return at;
  const firstField = index;
  while (index < tokens.length) {
    if (isField(index)) {
      index++;
      const last = tokens[index - 1];
      if (last?.possessive && !GROUPS.has(last.fold)) break;
      continue;
    }
    const joint = tokens[index]?.fold;
    if ((joint === "and" || joint === "," || joint === "&") && index > firstField) {
      const comma = joint === "," && tokens[index + 1]?.fold === "and" ? 2 : 1;
      const next = index + comma;
      if (
        isField(next) &&
        FIELDS.has(tokens[next]?.fold ?? "") &&
        matchPhrase(HEAD_BOOK, tokens, next) === null &&
        !headSoon(reading, next)
      ) {
        index = next;
        continue;
      }
    }
    break;
  }
  if (index === firstField) return at;
  // "of Science, Technology and Industry for National Defense"
  if (any && preposition === "of" && tokens[index]?.fold === "for") return fieldEnd(reading, start, index, head);
  return index;
}

/** True if a body of many states is named before a head ("United Nations Mission in …"). */
function ofManyStates(reading: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const known = matchPhrase(KNOWN_BOOK, reading.tokens, index);
    if (known !== null && known.end < to && known.value.kind === "INTERNATIONAL") return true;
  }
  return matchPhrase(HEAD_BOOK, reading.tokens, to - 2)?.value.kind === "INTERNATIONAL" && to - from > 2;
}

/** True if the run of capitals from `at` ends in the head of another body ("State" in "and State Department"). */
function headSoon(reading: Reading, at: number): boolean {
  for (let index = at + 1; index < at + 4; index++) {
    const token = reading.tokens[index];
    if (token === undefined || !token.capital) return false;
    if (matchPhrase(HEAD_BOOK, reading.tokens, index) !== null) return true;
  }
  return false;
}

/** True if the token is a later word of a country's name. */
export function insideCountry(reading: Reading, index: number): boolean {
  for (let back = 1; back <= 4; back++) {
    const hit = reading.countries[index - back];
    if (hit !== undefined) return hit.end > index;
  }
  return false;
}

/** Takes "in the Asia-Pacific" behind forces in; returns the index after, or `at`. */
export function regionEnd(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "in" || tokens[at + 1]?.fold !== "the") return at;
  let end = at + 2;
  while (tokens[end]?.capital && REGIONS.has(tokens[end]?.fold ?? "")) end++;
  return end > at + 2 ? end : at;
}

/** "of the Lao People's Army", "of the Philippines" right after a head that is no name by itself. */
export function ownerAfter(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (tokens[at]?.fold !== "of") return false;
  const next = tokens[at + 1]?.fold === "the" ? at + 2 : at + 1;
  return reading.countries[next]?.form === "NAME" || (tokens[next]?.capital === true && headContinues(reading, next));
}

/** True if the run of capitals from `at` holds the head of a body. */
export function headContinues(reading: Reading, at: number): boolean {
  for (let index = at; index < at + 5; index++) {
    const token = reading.tokens[index];
    if (token === undefined || token.kind !== "WORD" || !token.capital) return false;
    if (FUNCTION_WORDS.has(token.fold) || (POST_HEADS.has(token.fold) && token.fold !== "officer")) return false;
    // "of Military Intelligence": a field.
    const isField = token.fold === "military" && reading.tokens[index + 1]?.capital === true;
    if (!isField && matchPhrase(HEAD_BOOK, reading.tokens, index) !== null) return true;
    if (rankAt(reading.tokens, index) !== null && token.fold !== "general") return false;
    if (token.possessive && !GROUPS.has(token.fold)) return false;
  }
  return false;
}
