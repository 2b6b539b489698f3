import type { Sentence } from "../../model/article.ts";
import { FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { type CountryHit, countryAt, type PlaceHit, placeAt } from "./countries.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A sentence as the readers of names see it: tokens, and for each token the country or place that starts there. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** By index of the first token; undefined where none starts. */
  readonly countries: readonly (CountryHit | undefined)[];
  readonly places: readonly (PlaceHit | undefined)[];
  /** Most words are capitalised: a headline in title case, where capitals tell little. */
  readonly titleCase: boolean;
  /** Every word is in capitals. */
  readonly shouted: boolean;
}

const TITLE_CASE_MIN = 4;

/** Four capitalised words or more and no word of weight in small letters, as in a headline in title case. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== "WORD") continue;
    if (token.capital) capitals++;
    else if (token.text.length >= 3 && !token.hyphenated && !FUNCTION_WORDS.has(token.fold)) return false;
  }
  return capitals >= TITLE_CASE_MIN;
}

/** Four words or more, all in capitals. */
function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const token of tokens) {
    if (token.kind !== "WORD") continue;
    if (!token.upper && token.text.length > 1) return false;
    words++;
  }
  return words >= TITLE_CASE_MIN;
}

/** Index after a country's abbreviation in brackets behind its name ("Republic of Korea (RoK)"), or the name's end. */
function withAbbreviation(tokens: readonly Token[], country: CountryHit): number {
  if (tokens[country.end]?.fold !== "(" || tokens[country.end + 2]?.fold !== ")") return country.end;
  return countryAt(tokens, country.end + 1)?.code === country.code ? country.end + 3 : country.end;
}

/** "Cambodia n": a demonym that a link around the country's name has torn apart. */
function splitDemonym(tokens: readonly Token[], country: CountryHit): boolean {
  return tokens[country.end]?.text === "n" && /a$/.test(tokens[country.end - 1]?.fold ?? "");
}

/** Splits a sentence into tokens and marks the countries and places in it. */
export function readSentence(sentence: Sentence): Reading {
  const tokens = tokenize(sentence);
  const countries: (CountryHit | undefined)[] = new Array(tokens.length);
  const places: (PlaceHit | undefined)[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || !token.capital) {
      at++;
      continue;
    }
    const country = countryAt(tokens, at);
    const place = placeAt(tokens, at);
    if (place !== null && (country === null || place.end > country.end)) {
      places[at] = place;
      at = place.end;
    } else if (country !== null) {
      const split = splitDemonym(tokens, country);
      const end = split ? country.end + 1 : withAbbreviation(tokens, country);
      countries[at] = { ...country, form: split ? "DEMONYM" : country.form, end };
      if (place !== null) places[at] = place;
      at = end;
    } else at++;
  }
  return { sentence, tokens, countries, places, titleCase: isTitleCase(tokens), shouted: isShouted(tokens) };
}
