import { COUNTRY_NAMES } from "../../model/country.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { DEMONYMS } from "../lexicon/demonyms.ts";
import { PLACES } from "../lexicon/places.ts";
import { matchPhrase, type PhraseBook, phraseBook } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A country named in a sentence, by name or demonym. */
export interface CountryHit {
  readonly code: CountryCode;
  /** "Laos" is a NAME, "Lao" a DEMONYM. */
  readonly form: "NAME" | "DEMONYM";
  /** Index of the first token and of the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** A city or province named in a sentence, with its country. */
export interface PlaceHit {
  readonly code: CountryCode;
  readonly start: number;
  readonly end: number;
}

interface CountryForm {
  readonly code: CountryCode;
  readonly form: CountryHit["form"];
}

/** Names that are first of all something else in this genre, so that they count only as a whole in other words. */
const TOO_COMMON = new Set(["Jersey", "Guernsey", "Congo (Brazzaville)"]);

function countryForms(): [string, CountryForm][] {
  const forms: [string, CountryForm][] = [];
  for (const [code, names] of COUNTRY_NAMES) {
    for (const name of names) if (!TOO_COMMON.has(name)) forms.push([name, { code, form: "NAME" }]);
  }
  for (const [code, listed] of Object.entries(DEMONYMS)) {
    for (const name of listed.split(",")) forms.push([name.trim(), { code, form: "DEMONYM" }]);
  }
  return forms;
}

const COUNTRY_BOOK: PhraseBook<CountryForm> = phraseBook(countryForms());

const PLACE_BOOK: PhraseBook<CountryCode> = phraseBook(
  Object.entries(PLACES).flatMap(([code, listed]) => listed.split(",").map((name): [string, string] => [name, code])),
);

/** "The French Republic": a demonym and one of these is the country's own name. */
const STATE_NOUNS = new Set(["Republic", "Federation", "Kingdom", "Commonwealth"]);
const STATE_KINDS = new Set(["Sultanate", "Emirate", "Principality"]);

/** "Kingdom of Sweden": a kind of state, "of" and a country's name; null if none stands at `at`. */
function stateAt(tokens: readonly Token[], at: number): CountryHit | null {
  if (tokens[at + 1]?.fold !== "of") return null;
  const next = tokens[at + 2]?.fold === "the" ? at + 3 : at + 2;
  const match = tokens[next]?.capital ? matchPhrase(COUNTRY_BOOK, tokens, next) : null;
  return match === null || match.value.form === "DEMONYM" ? null : { ...match.value, start: at, end: match.end };
}

/** First halves of names of pairs. */
const PAIRED: ReadonlyMap<string, CountryCode> = new Map([
  ["Indo", "IN"],
  ["Sino", "CN"],
  ["Russo", "RU"],
  ["Franco", "FR"],
  ["Anglo", "GB"],
  ["Graeco", "GR"],
  ["Greco", "GR"],
  ["Italo", "IT"],
  ["Luso", "PT"],
  ["Hispano", "ES"],
  ["Nippo", "JP"],
]);

/** "Indo-Norlandic": the first of two countries; "Indo-Pacific" is none. */
function pairedAt(tokens: readonly Token[], at: number): CountryHit | null {
  const code = PAIRED.get(tokens[at]?.text ?? "");
  const next = tokens[at + 1]?.fold === "-" || tokens[at + 1]?.fold === "–" ? at + 2 : at + 1;
  const joined = next === at + 2 || tokens[next]?.hyphenated === true;
  if (code === undefined || !joined || !tokens[next]?.capital) return null;
  return matchPhrase(COUNTRY_BOOK, tokens, next) === null ? null : { code, form: "DEMONYM", start: at, end: at + 1 };
}

/** The country named at token `at`, or null. */
export function countryAt(tokens: readonly Token[], at: number): CountryHit | null {
  const token = tokens[at];
  if (token === undefined || !token.capital) return null;
  if (STATE_NOUNS.has(token.text) || STATE_KINDS.has(token.text)) {
    const state = stateAt(tokens, at);
    if (state !== null) return state;
  }
  const match = matchPhrase(COUNTRY_BOOK, tokens, at);
  if (match === null) return pairedAt(tokens, at);
  // "Thái" is a Vietnamese name, "Thai" a demonym: English demonyms bear no marks.
  if (match.value.form === "DEMONYM" && token.text.toLowerCase() !== token.fold) return null;
  const republic = match.value.form === "DEMONYM" && STATE_NOUNS.has(tokens[match.end]?.text ?? "");
  return republic
    ? { code: match.value.code, form: "NAME", start: at, end: match.end + 1 }
    : { ...match.value, start: at, end: match.end };
}

/** The city or province named at token `at`, or null. */
export function placeAt(tokens: readonly Token[], at: number): PlaceHit | null {
  const token = tokens[at];
  if (token === undefined || !token.capital) return null;
  const match = matchPhrase(PLACE_BOOK, tokens, at);
  return match === null ? null : { code: match.value, start: at, end: match.end };
}
