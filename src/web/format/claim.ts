import type { SubjectKind } from "../generated/graphql.ts";
import { countryName } from "./country.ts";
import { dateInWords } from "./date.ts";
import * as words from "./words.ts";

/** Names of properties that are not simply their own words. */
const PROPERTIES: Readonly<Record<string, string>> = {
  shortForm: "short form",
  hostCountry: "host country",
  endDate: "last day",
  signedOn: "signed on",
  validFrom: "valid from",
  validTo: "valid to",
  position: "post",
};

const COUNTRIES: ReadonlySet<string> = new Set(["country", "hostCountry", "party"]);
const DATES: ReadonlySet<string> = new Set(["date", "endDate", "signedOn", "validFrom", "validTo", "start", "end"]);
const KINDS: Readonly<Record<SubjectKind, Readonly<Record<string, string>>>> = {
  PERSON: {},
  ORGANIZATION: words.ORGANIZATION_KINDS,
  MEETING: words.MEETING_KINDS,
  AGREEMENT: words.AGREEMENT_KINDS,
};
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: words.MEETING_STATUSES,
  action: words.AGREEMENT_ACTIONS,
  topic: words.TOPICS,
  role: { MAIN: "the news itself", BACKGROUND: "told as background" },
};

/** What a claim speaks of, in words: `hostCountry` is "host country". */
export function propertyInWords(property: string): string {
  return PROPERTIES[property] ?? property.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What a claim says, in words: countries by name, dates written out, values of enums as elsewhere. */
export function valueInWords(kind: SubjectKind, property: string, value: string): string {
  if (COUNTRIES.has(property)) return countryName(value);
  if (DATES.has(property)) return dateInWords(value);
  return (property === "kind" ? KINDS[kind][value] : VALUES[property]?.[value]) ?? value;
}

/** What a reader looks for first comes first. */
const ORDER = [
  ...["title", "name", "shortForm", "kind", "status", "action", "date", "endDate", "signedOn", "validFrom", "validTo"],
  ...["place", "hostCountry", "country", "party", "participant", "rank", "position"],
] as const;

/** Where a property stands in a list of facts; unknown ones come last. */
export function placeInList(property: string): number {
  const place = (ORDER as readonly string[]).indexOf(property);
  return place < 0 ? ORDER.length : place;
}
