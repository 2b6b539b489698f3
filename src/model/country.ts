import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { COUNTRY_ALIASES } from "./country-aliases.ts";
import { foldName } from "./name.ts";
import type { CountryCode } from "./vocabulary.ts";

countries.registerLocale(english);

/** Codes that are no state of their own or whose name is mostly something else in news ("Jersey", "Reunion"). */
const NOT_IN_NEWS = new Set(["JE", "RE", "UM", "PN", "NU", "CX", "CC", "BV", "IM", "GS", "IO", "SH"]);

function collectNames(): ReadonlyMap<CountryCode, readonly string[]> {
  const names = new Map<CountryCode, string[]>();
  for (const [code, listed] of Object.entries(countries.getNames("en", { select: "all" }))) {
    if (NOT_IN_NEWS.has(code)) continue;
    const aliases = (COUNTRY_ALIASES[code] ?? "").split(",").map((alias) => alias.trim());
    const plain = [...new Set([...listed, ...aliases])].filter((name) => name !== "" && !/[,(]/.test(name));
    if (plain.length > 0) names.set(code, plain);
  }
  return names;
}

/** Every name of a country that news uses, by ISO 3166-1 alpha-2 code: ISO's own and the usual short ones. */
export const COUNTRY_NAMES: ReadonlyMap<CountryCode, readonly string[]> = collectNames();

const CODES_BY_NAME: ReadonlyMap<string, CountryCode> = new Map(
  [...COUNTRY_NAMES].flatMap(([code, names]) => names.map((name): [string, CountryCode] => [foldName(name), code])),
);

const SHORT_NAMES: Readonly<Record<CountryCode, string>> = {
  BN: "Brunei",
  CN: "China",
  FM: "Micronesia",
  HK: "Hong Kong",
  IR: "Iran",
  LA: "Laos",
  MD: "Moldova",
  NL: "Netherlands",
  RU: "Russia",
  SY: "Syria",
  TR: "Türkiye",
  TW: "Taiwan",
  TZ: "Tanzania",
  US: "United States",
  VA: "Holy See",
  KP: "North Korea",
  KR: "South Korea",
  CD: "DR Congo",
  CG: "Republic of the Congo",
  MK: "North Macedonia",
  PS: "Palestine",
};

/** The usual English name of a country ("Laos" for LA); the code itself if ISO 3166-1 has no such code. */
export function countryName(code: CountryCode): string {
  return SHORT_NAMES[code] ?? countries.getName(code, "en") ?? code;
}

/** The code of a country by any of its names, whatever its case and accents; null if it is none. */
export function countryCode(name: string): CountryCode | null {
  return CODES_BY_NAME.get(foldName(name)) ?? null;
}
