const NAMES = new Intl.DisplayNames("en", { type: "region" });

/** The name of a country by its ISO 3166-1 code, where a claim gives the code alone; the code if it is none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
