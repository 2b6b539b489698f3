import { countryName } from "../model/country.ts";
import type { CountryCode } from "../model/vocabulary.ts";

/** States whose names take an article. */
const WITH_ARTICLE = new Set("AE BS CF CZ DO GB GM KM MH MV NL PH SB SC US VA CG CD".split(" "));

/** "Laos", "the Philippines". */
export function stateName(code: CountryCode): string {
  const name = countryName(code);
  return WITH_ARTICLE.has(code) && name !== "DR Congo" ? `the ${name}` : name;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
