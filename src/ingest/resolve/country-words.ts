import { COUNTRY_NAMES } from "../../model/country.ts";
import { memoized } from "../../model/memo.ts";
import { foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { DEMONYMS } from "../lexicon/demonyms.ts";

/** Every wording of a country or its people, folded, longest first, so that "lao pdr" goes before "lao". */
function wordings(): ReadonlyMap<string, CountryCode> {
  const found = new Map<string, CountryCode>();
  for (const [code, names] of COUNTRY_NAMES) for (const name of names) found.set(foldName(name), code);
  for (const [code, list] of Object.entries(DEMONYMS)) {
    for (const demonym of list.split(",")) found.set(foldName(demonym), code);
  }
  found.delete("");
  return found;
}

const WORDINGS = wordings();
const LONGEST = Math.max(...[...WORDINGS.keys()].map((wording) => wording.split(" ").length));

/** Folded words of a text, apart from the countries named among them. */
export interface CountryFree {
  readonly words: readonly string[];
  readonly countries: readonly CountryCode[];
}

/** Takes names of countries and peoples out of folded words: "viet nam people s army" → people s army, VN. */
export function withoutCountries(words: readonly string[]): CountryFree {
  return split(words.join(" "));
}

const split = memoized((text): CountryFree => {
  const words = text === "" ? [] : text.split(" ");
  const rest: string[] = [];
  const countries: CountryCode[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(LONGEST, words.length - at); length > 0 && taken === 0; length--) {
      const code = WORDINGS.get(words.slice(at, at + length).join(" "));
      if (code === undefined) continue;
      countries.push(code);
      taken = length;
    }
    if (taken === 0) rest.push(words[at] as string);
    at += Math.max(taken, 1);
  }
  return { words: rest, countries: [...new Set(countries)].sort() };
});
