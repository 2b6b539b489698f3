import { FUNCTION_WORDS } from "../lexicon/common-words.ts";
import { POST_HEADS } from "../lexicon/posts.ts";
import type { Reading } from "../mentions/reading.ts";
import { rankAt } from "../people/ranks.ts";
import type { BodyHit } from "./body.ts";

/** Words for firms, right before their names: "the Turkish shipbuilder Deniz". */
const FIRM: ReadonlySet<string> = new Set(
  "firm company manufacturer shipbuilder shipyard planemaker carmaker dronemaker maker contractor conglomerate giant startup start-up supplier producer developer arms-maker plane-maker bidder exporter subsidiary".split(
    " ",
  ),
);
const NOT_A_FIRM = /^(?:commander|captain|sergeant|headquarters|level|officials?|i|alpha|bravo|charlie)$/;
const MOST_WORDS = 4;
/** How far before the word for a firm its country may stand: "Norland's state-owned aircraft manufacturer". */
const COUNTRY_REACH = 4;

/** Firms told as such: "defence firm Saab", "the company Norrland Yards". */
export function findCompanies(reading: Reading, taken: readonly BodyHit[]): BodyHit[] {
  const { tokens } = reading;
  const hits: BodyHit[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    if (token === undefined || token.capital || !FIRM.has(token.fold)) continue;
    const start = at + 1;
    let end = start;
    while (end - start < MOST_WORDS && isNameWord(reading, end)) {
      end++;
      if (tokens[end - 1]?.possessive) break;
    }
    if (end === start || taken.some((hit) => hit.start < end && start < hit.end)) continue;
    const country = countryOfFirm(reading, at);
    hits.push({
      start,
      nameEnd: end,
      end,
      kind: "COMPANY",
      countries: country === null ? [] : [country],
      abbreviation: null,
      ofCountry: null,
      rule: "company-by-word",
    });
  }
  return hits;
}

function isNameWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.kind !== "WORD" || !token.capital || FUNCTION_WORDS.has(token.fold)) return false;
  if (NOT_A_FIRM.test(token.fold) || POST_HEADS.has(token.fold) || rankAt(reading.tokens, at) !== null) return false;
  return reading.countries[at] === undefined;
}

function countryOfFirm(reading: Reading, at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - COUNTRY_REACH); index--) {
    if (reading.tokens[index]?.kind === "PUNCTUATION" && reading.tokens[index]?.fold !== "-") return null;
    const country = reading.countries[index];
    if (country !== undefined) return country.code;
  }
  return null;
}
