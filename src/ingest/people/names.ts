import { COMMON_WORDS, FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { HONORIFICS } from "../lexicon/honorifics.ts";
import { REPORT_VERBS } from "../lexicon/name-context.ts";
import { isVietnameseFamilyName } from "../lexicon/name-traditions.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import { matchPhrase, phraseBook } from "../mentions/phrases.ts";
import type { Reading } from "../mentions/reading.ts";
import type { Token } from "../mentions/tokens.ts";
import { rankAt } from "./ranks.ts";

/** Small words that belong to the name behind them. */
const FAMILY_PARTICLES: ReadonlySet<string> = new Set(["al", "el", "von", "van", "de", "bin"]);

const HONORIFIC_BOOK = phraseBook(HONORIFICS.map((word): [string, true] => [word, true]));

/** Lower-case words inside names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "bin binti binte ibn al el ul bint van von der den de del della di da dos das du la le ter ten zu af av y e o' dela delos delas dalla abu ben".split(
    " ",
  ),
);
const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"]);
const LONGEST = 8;
/** Letters behind a name that tell of a seat or an order. */
export const POSTNOMINALS: ReadonlySet<string> = new Set([
  "MP",
  "MBE",
  "OBE",
  "CBE",
  "KBE",
  "KCB",
  "AO",
  "AM",
  "AC",
  "CSC",
  "DSC",
  "DSM",
  "KC",
  "QC",
  "SC",
  "PVSM",
  "AVSM",
  "VSM",
  "PVT",
  "ONZM",
  "MNZM",
  "PhD",
  "USN",
  "USA",
  "USMC",
  "USAF",
  "RAN",
  "PN",
  "AFP",
  "GSC",
  "MNSA",
  "MSM",
  "MSS",
  "DSS",
]);
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october)$/;

const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Forms of address that some agencies print in small letters. */
const SMALL_HONORIFICS = new Set(["sheikh", "prince", "princess", "dr"]);

const SHORT_TITLES = new Set(["sen", "rep", "amb", "gov", "cong", "eng", "ir"]);

/** "Sen.", "Rep." before a name, unless they open a rank ("Sen. Lt. Gen."). */
function shortTitleEnd(tokens: readonly Token[], at: number): number {
  if (!SHORT_TITLES.has(tokens[at]?.fold ?? "") || !tokens[at]?.capital || tokens[at + 1]?.fold !== ".") return at;
  return rankAt(tokens, at) === null ? at + 2 : at;
}

/** Index after the honorifics that start at `at` ("H.E. Dr."), or `at` if there are none. */
export function skipHonorifics(tokens: readonly Token[], at: number): number {
  let index = at;
  for (;;) {
    const small = SMALL_HONORIFICS.has(tokens[index]?.text ?? "") && tokens[index + 1]?.capital;
    const match = tokens[index]?.capital || small ? matchPhrase(HONORIFIC_BOOK, tokens, index) : null;
    // "Pak-Turk ties": the first half of a compound.
    if (match === null || tokens[match.end]?.hyphenated) return shortTitleEnd(tokens, index);
    index = match.end;
    const mark = tokens[index];
    if ((mark?.fold === "." || mark?.fold === "'") && !mark.spaced) index++;
    if (tokens[index]?.fold === "(" && /^(?:dr|ret|retd)$/.test(tokens[index + 1]?.fold ?? "")) {
      const close = tokens[index + 2]?.fold === "." ? index + 3 : index + 2;
      if (tokens[close]?.fold === ")") index = close + 1;
    }
  }
}

function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.capital === true &&
    ((token.text.length === 1 && tokens[at + 1]?.fold === "." && tokens[at + 1]?.spaced === false) ||
      /^(?:\p{Lu}\.)+$/u.test(token.text))
  );
}

/** "Defense Ministers X of Norland and Y of Sudland": no part of the first name. */
const PLURAL_TITLES = new Set(
  "ministers secretaries presidents commanders ambassadors premiers counterparts".split(" "),
);

/** True if a word that is no plain English follows: a name, not "Ministers' Meeting". */
function opensList(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return !tokens[at]?.possessive && next?.capital === true && !COMMON_WORDS.has(next.fold);
}

/** Words before a father's name, which may be one that is a title elsewhere ("bin Sultan"). */
const PATRONYMIC = new Set(["bin", "bint", "binti", "ibn", "ben", "al", "el"]);

/** Names of posts that are surnames as well: behind another word of a name they are taken for these. */
const SURNAMES = new Set(["king", "dean", "sultan", "judge", "speaker", "chancellor", "mayor"]);

/** A word that may be part of a name, standing after a title or not. */
function isNameWord(reading: Reading, at: number, start: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.kind !== "WORD") return false;
  if (token.hyphenated && at > start) return true;
  if (!token.capital) return false;
  if (FUNCTION_WORDS.has(token.fold) && !(at > start && token.text.length <= 4 && !reading.titleCase)) return false;
  if (at > start && (POSTNOMINALS.has(token.text) || DAYS.test(token.fold))) return false;
  if (reading.titleCase && REPORT_VERBS.has(token.fold)) return false;
  if (PLURAL_TITLES.has(token.fold) && opensList(reading.tokens, at)) return false;
  if (at > start && PATRONYMIC.has(reading.tokens[at - 1]?.fold ?? "") && token.capital) return true;
  if (at === start && WEEKDAYS.test(token.fold)) return false;
  const country = reading.countries[at];
  if (
    at > start &&
    country?.form === "DEMONYM" &&
    country.end === at + 1 &&
    isVietnameseFamilyName(reading.tokens[start]?.fold ?? "")
  )
    return true;
  if (country !== undefined && (country.form === "DEMONYM" || country.end > at + 1 || token.upper || at === start))
    return false;
  if (at === start && SURNAMES.has(token.fold) && PATRONYMIC.has(reading.tokens[at + 1]?.fold ?? "")) return true;
  if (POST_HEADS.has(token.fold) && !(at > start && (SURNAMES.has(token.fold) || !followedByTitle(reading, at))))
    return false;
  if (at > start && rankAt(reading.tokens, at) !== null) return false;
  return true;
}

function followedByTitle(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  return (
    next === undefined || next.fold === "of" || next.fold === "for" || COMMON_WORDS.has(reading.tokens[at]?.fold ?? "")
  );
}

/** "He Weidong", "To Lam": a short function word in capitals before another word of the name. */
function opensLikeWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !token.capital || token.text.length > 4 || reading.titleCase) return false;
  const next = reading.tokens[at + 1];
  return next?.capital === true && next.spaced && isNameWord(reading, at + 1, at + 1);
}

/**
 * Index after the name that starts at `at`, or `at` if none does. Behind a title a name may open with a word
 * like "He" or "To".
 */
export function nameEnd(reading: Reading, at: number, titled = false): number {
  const { tokens } = reading;
  let index = at;
  let words = 0;
  while (words < LONGEST) {
    const token = tokens[index];
    if (token === undefined) break;
    if (index > at && token.fold === "," && /^(?:Jr|Sr|II|III)$/.test(tokens[index + 1]?.text ?? "")) {
      index++;
      continue;
    }
    if (index > at && !token.spaced && !token.hyphenated && token.fold !== ".") {
      if (!(tokens[index - 1]?.fold.endsWith(".") && token.capital)) break;
    }
    if (index > at && SUFFIXES.has(token.fold) && (token.capital || token.upper)) {
      index++;
      if (tokens[index]?.fold === "." && /^(?:jr|sr)$/.test(token.fold)) index++;
      break;
    }
    if (isInitial(tokens, index)) {
      index += token.text.length === 1 ? 2 : 1;
      words++;
      continue;
    }
    if (isNameWord(reading, index, at) || (titled && index === at && opensLikeWord(reading, at))) {
      index++;
      words++;
      if (token.possessive) break;
      continue;
    }
    if (index > at || FAMILY_PARTICLES.has(token.fold)) {
      const next = tokens[index + 1];
      if (
        token.kind === "WORD" &&
        PARTICLES.has(token.fold) &&
        (index > at || tokens[index + 1]?.hyphenated) &&
        next !== undefined &&
        (next.capital || PARTICLES.has(next.fold)) &&
        next.kind === "WORD" &&
        !FUNCTION_WORDS.has(next.fold) &&
        !(token.fold === "e" || token.fold === "y")
      ) {
        index++;
        continue;
      }
      if ((token.fold === '"' || token.fold === "'") && index > at) {
        const mark = token.fold;
        const close = tokens[index + 2]?.fold === mark ? index + 2 : tokens[index + 3]?.fold === mark ? index + 3 : 0;
        if (
          close > 0 &&
          tokens[index + 1]?.capital &&
          tokens[close + 1]?.capital &&
          isNameWord(reading, close + 1, at)
        ) {
          index = close + 1;
          continue;
        }
      }
    }
    break;
  }
  return index;
}
