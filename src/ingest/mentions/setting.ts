import type { CleanArticle } from "../../model/article.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { countryAt, placeAt } from "./countries.ts";
import { mediaCountry } from "./media.ts";
import type { Reading } from "./reading.ts";
import { tokenize } from "./tokens.ts";

/** Where an article speaks from: what a "Defence Minister" without a country is taken to be minister of. */
export interface Setting {
  /** Country of the publisher, else of the place of the dateline, else null. */
  readonly home: CountryCode | null;
  /** True if the home is only guessed from a place or an agency quoted in the text. */
  readonly homeGuessed: boolean;
  /** Country of the place the report was filed from. */
  readonly place: CountryCode | null;
  /** Countries named in the article, most often named first. */
  readonly countries: readonly CountryCode[];
  /** How often each is named; a city named counts for less than the country. */
  readonly weights: ReadonlyMap<CountryCode, number>;
}

const CREDIT =
  /(?:[Pp]hotos?|PHOTO|[Ss]ource|SOURCE|[Ii]mage|[Cc]aption)\s*(?:by|credit|courtesy)?\s*:?\s*([^\n)]{2,40})|\(([A-Z][\w/ ]{1,20})\)\s*[-–—]|[—–-]\s*([A-Z]{3,6})\s*$/gmu;
/** An agency that a text quotes: often that of the other side. */
const QUOTED = /\b([A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?:reported|quoted)\b|\b(?:told|reports|to) ([A-Z]{3,6})\b/gu;

/** Headings of one government's own statements, which never name the country they speak for. */
const READOUT =
  /(?:^|\n|\d )(?:Readout (?:of|from)|Statement (?:by|from))\b[^\n]{0,80}\b(?:National Security Advisor|NSC|Press Secretary|Secretary of (?:Defense|State|War)|Pentagon|President)\b/u;

function creditCountry(view: string, pattern: RegExp): CountryCode | null {
  for (const match of view.matchAll(pattern)) {
    const country = mediaCountry(match.slice(1).find((part) => part !== undefined) ?? "");
    if (country !== null) return country;
  }
  return null;
}

/** A city named tells less of a country than the country's own name. */
const PLACE_WEIGHT = 0.25;

/** Works out where an article speaks from: publisher, dateline, credits, and the countries it names. */
export function settingOf(article: CleanArticle, readings: readonly Reading[]): Setting {
  const counts = new Map<CountryCode, number>();
  let firstPlace: CountryCode | null = null;
  for (const reading of readings) {
    for (const hit of reading.countries) if (hit !== undefined) counts.set(hit.code, (counts.get(hit.code) ?? 0) + 1);
    for (const hit of reading.places) {
      const before = hit === undefined ? undefined : reading.tokens[hit.start - 1]?.fold;
      if (hit !== undefined) counts.set(hit.code, (counts.get(hit.code) ?? 0) + PLACE_WEIGHT);
      if (hit !== undefined && (before === "in" || before === "at")) firstPlace ??= hit.code;
    }
  }
  const dateline = article.dateline === null ? null : (placeCountry(article.dateline) ?? null);
  const publisher = article.publisher === null ? null : mediaCountry(article.publisher);
  const credit = publisher ?? creditCountry(article.view, CREDIT);
  const readout = READOUT.test(article.view.slice(0, HEADING)) ? "US" : null;
  const countries = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  // Without publisher and dateline the first place tells of the report only if its country is a main one in it.
  const main = firstPlace !== null && countries.slice(0, 2).includes(firstPlace);
  const scene = main && (counts.get(firstPlace ?? "") ?? 0) >= 1 ? firstPlace : null;
  const known = credit ?? readout ?? dateline;
  const quoted = known === null ? creditCountry(article.view, QUOTED) : null;
  return {
    home: known ?? quoted ?? scene,
    homeGuessed: known === null,
    place: dateline ?? credit ?? firstPlace,
    countries,
    weights: counts,
  };
}

/** Characters of a text in which its heading stands. */
const HEADING = 400;
/** How often a country must be named to be taken for the report's own. */
const OFTEN = 2;
const FEW = 2;

/**
 * The setting with a better guess at the home where nothing states it: of the two countries named most, the one
 * that no official is said to serve, if the other is served and few more are; a report leaves out the country of
 * its own officials.
 */
export function withHomeOf(setting: Setting, served: ReadonlySet<CountryCode>): Setting {
  if (!setting.homeGuessed) return setting;
  const { home } = setting;
  if (served.size === 0 || served.size > FEW || (home !== null && !served.has(home))) return setting;
  const open = setting.countries.slice(0, 2).filter((code) => !served.has(code));
  const [unserved] = open;
  return open.length !== 1 || unserved === undefined || (setting.weights.get(unserved) ?? 0) < OFTEN
    ? setting
    : { ...setting, home: unserved };
}

function placeCountry(text: string): CountryCode | null {
  const name = text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  const tokens = tokenize({ index: 0, kind: "BODY", paragraph: 0, start: 0, end: name.length, text: name });
  for (let at = 0; at < tokens.length; at++) {
    const hit = placeAtText(tokens, at);
    if (hit !== null) return hit;
  }
  return null;
}

function placeAtText(tokens: ReturnType<typeof tokenize>, at: number): CountryCode | null {
  return placeAt(tokens, at)?.code ?? countryAt(tokens, at)?.code ?? null;
}
