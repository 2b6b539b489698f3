import { memoized } from "../../model/memo.ts";
import { organizationWords, portfolio } from "../../model/organization-name.ts";
import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";
import { withoutCountries } from "./country-words.ts";

/** What states put before the names of their forces, and texts leave out. */
const STATE_STYLE: ReadonlySet<string> = new Set(["people", "peoples", "royal", "national", "republic", "democratic"]);

const PLURALS: Readonly<Record<string, string>> = {
  forces: "force",
  staffs: "staff",
  armies: "army",
  ministries: "ministry",
};

/** Bodies of which a country has one, though articles name them with or without the force they belong to. */
const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/^general staff(?: (?:army|armed force|defence force|military))?$/, "general staff"],
  [/^(?:army|armed force|military) general staff$/, "general staff"],
  [/^(?:(?:\w+ ){0,3}party )?central committee(?: (?:\w+ ){0,3}party)?$/, "party central committee"],
  [/^(?:general department politics|general political department)(?: army)?$/, "general department politics"],
];

/** How a body's name is compared within a country, and whether it says more than what kind of body it is. */
export interface OrganizationKey {
  readonly key: string;
  /** Countries named in it. */
  readonly countries: readonly CountryCode[];
}

/**
 * The key of a body's name: words in order, in British spelling and singular, without small words, countries and (for
 * forces) the state's style: "Lao People's Army" and "Army of Laos" → `army`. All wordings of a defence or foreign
 * ministry have one key. Keys of bodies of one country that are equal name one body.
 */
export function organizationKey(name: string, kind: OrganizationKind): OrganizationKey {
  return kind === "MILITARY" ? forceKey(name) : bodyKey(name);
}

const forceKey = memoized((name) => keyOf(name, true));
const bodyKey = memoized((name) => keyOf(name, false));

/** A bracketed abbreviation is left out: "… Party of Vietnam (CPV) Central Committee". */
function keyOf(printed: string, isForce: boolean): OrganizationKey {
  const name = printed.replace(/\s*\([^)]*\)/g, "") || printed;
  const { words, countries } = withoutCountries(organizationWords(name));
  const office = portfolio(name);
  if (office !== null) return { key: `ministry ${office.toLowerCase()}`, countries };
  const singular = words.map((word) => PLURALS[word] ?? word);
  const plain = isForce ? singular.filter((word) => !STATE_STYLE.has(word)) : singular;
  const text = (plain.length > 0 ? plain : organizationWords(name)).join(" ");
  return { key: SINGULAR.find(([pattern]) => pattern.test(text))?.[1] ?? text, countries };
}

/** The name of the larger body in "X of the Y" ("General Staff of the Lao People's Army" → "Lao People's Army") or before "Central Committee", or null. */
export function largerBody(name: string): string | null {
  const committee = /^(.*\bparty\b.*?)\s*(?:\([^)]*\)\s*)?central committee$/iu.exec(name)?.[1];
  if (committee !== undefined && !/^(?:the )?party$/i.test(committee)) return committee;
  return (
    /^.*\bof (?:the )?(.*\b(?:army|forces?|ministry|navy|party|department|command)\b.*)$/iu.exec(name)?.[1] ?? null
  );
}
