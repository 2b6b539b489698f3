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
  /** True if the home is that of a dateline in a city where many meet ("Brussels, Feb 12"). */
  readonly homeOfSeat: boolean;
  /** Country of the place the report was filed from. */
  readonly place: CountryCode | null;
  /** Country of the first place that something is said to be in or at. */
  readonly scene: CountryCode | null;
  /** Countries named in the article, most often named first. */
  readonly countries: readonly CountryCode[];
  /** How often each is named; a city named counts for less than the country. */
  readonly weights: ReadonlyMap<CountryCode, number>;
}

const CREDIT =
  /(?:[Pp]hotos?|PHOTO|[Ss]ource|SOURCE|[Ii]mage|[Cc]aption)\s*(?:by|credit|courtesy)?\s*:?\s*([^\n)]{2,40})|\(([A-Z][\w/ ]{1,20})\)\s*[-–—]|[—–-]\s*([A-Z]{3,6})\s*$/gmu;
/** An agency that a text quotes: often that of the other side. */
const QUOTED =
  /\b([A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?:reported|quoted)\b|\b(?:told|reports|to) ([A-Z]{3,6})\b|\bquoted by (?:the )?([A-Z][\w-]+)\b/gu;

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

/** A line of capitals and the small words of names: a body's own name, no sentence and no headline in sentence case. */
const TITLE_LINE = /^(?:(?:\p{Lu}[\p{L}'.-]*|of|the|for|and|&)[ ,]*){2,8}$/u;
/** Verbs that headlines in title case have and names of bodies have not. */
const HEADLINE_VERB =
  /\b(?:Meets?|Met|Signs?|Visits?|Hosts?|Receives?|Holds?|Calls?|Talks?|Discuss(?:es)?|Says?|Agrees?|To)\b/u;
/** Words of a page or source that speaks for one state. */
const STATE_BODY =
  /\b(?:website|government|ministry|department|presidency|embassy|armed forces|army|navy|air force|prime minister's office)\b/iu;
/** Services of one government whose name does not tell which. */
const STATE_SERVICE =
  /\b(?:DoD News|DOD News|Defense Media Activity|Pentagon (?:Chief )?(?:Spokes\w+|Press Secretary))\b/u;

/** "Website of the Republic of Norland", "Norland Ministry of Defence": the state that a line above the report names. */
function pageCountry(view: string): CountryCode | null {
  for (const line of view.slice(0, HEADING).split("\n").slice(0, PAGE_LINES)) {
    if (line.length > PAGE_LINE || !TITLE_LINE.test(line) || HEADLINE_VERB.test(line) || !STATE_BODY.test(line))
      continue;
    const countries = countriesIn(line);
    if (countries.length === 1) return countries[0] ?? null;
  }
  return null;
}

/** "beehive.govt.nz", "www.mod.gov.pl": the state whose government's site a line at the head names. */
const STATE_SITE = /\b(?:[\w-]+\.)+(?:govt?|mil|gob|gouv|mod|go)\.(?<code>[a-z]{2})\b/iu;
/** The head of a transcript as the ministers of one state have it. */
const TRANSCRIPT_AU = /(?:^|\n)\s*SUBJECTS?:|\bE ?& ?O ?E\b/u;

function siteCountry(heading: string): CountryCode | null {
  const code = STATE_SITE.exec(heading)?.groups?.code?.toUpperCase();
  if (code !== undefined) return code === "UK" ? "GB" : code;
  return TRANSCRIPT_AU.test(heading) && /\bThe Hon\b/u.test(heading) ? "AU" : null;
}

/** A state's own body as the source: "Norland Department of Defence". */
function officialCountry(publisher: string): CountryCode | null {
  if (!STATE_BODY.test(publisher)) return null;
  const countries = countriesIn(publisher);
  return countries.length === 1 ? (countries[0] ?? null) : null;
}

function countriesIn(text: string): readonly CountryCode[] {
  const tokens = tokenize({ start: 0, text });
  const found = new Set<CountryCode>();
  for (let at = 0; at < tokens.length; at++) {
    const hit = tokens[at]?.capital ? countryAt(tokens, at) : null;
    if (hit !== null) found.add(hit.code);
  }
  return [...found];
}

/** "in Old Harbour, Nora": the city behind a part of it that is not known. */
function isBehindQuarter({ tokens, places, countries }: Reading, at: number): boolean {
  if (tokens[at - 1]?.fold !== "," || places[at - 2] !== undefined || countries[at - 2] !== undefined) return false;
  return [at - 3, at - 4].some(
    (before) =>
      /^(?:in|at)$/.test(tokens[before]?.fold ?? "") &&
      tokens.slice(before + 1, at - 1).every(({ capital }) => capital),
  );
}

/** "The Herald, Nora", "Press release | Ministry of Defence, Nora": the city a line at the head gives for its publisher. */
function mastheadCountry(heading: string): CountryCode | null {
  for (const line of heading.split("\n").slice(0, PAGE_LINES)) {
    const [, city] = MASTHEAD.exec(line.split("|").at(-1)?.trim() ?? "") ?? [];
    const country = city === undefined ? null : placeCountry(city);
    if (country !== null) return country;
  }
  return null;
}

const MASTHEAD =
  /^(?:The )?(?:\p{Lu}[\p{L}'.-]*|of|the|for|and|&)(?: (?:\p{Lu}[\p{L}'.-]*|of|the|for|and|&)){0,6}, (\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,2})$/u;

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
      if (hit !== undefined && (before === "in" || before === "at" || isBehindQuarter(reading, hit.start)))
        firstPlace ??= hit.code;
    }
  }
  const dateline = article.dateline === null ? null : (placeCountry(article.dateline) ?? null);
  const publisher =
    article.publisher === null ? null : (officialCountry(article.publisher) ?? mediaCountry(article.publisher));
  const heading = article.view.slice(0, HEADING);
  const page = pageCountry(article.view) ?? siteCountry(heading);
  const credit = publisher ?? page ?? creditCountry(article.view, CREDIT);
  const readout = READOUT.test(heading) || STATE_SERVICE.test(heading) ? "US" : null;
  const countries = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  // Without publisher and dateline the first place tells of the report only if its country is a main one in it.
  const main = firstPlace !== null && countries.slice(0, 2).includes(firstPlace);
  const abroad = firstPlace !== null && isJourneysGoal(readings, firstPlace);
  const scene = main && !abroad && (counts.get(firstPlace ?? "") ?? 0) >= 1 ? firstPlace : null;
  const known = credit ?? readout ?? dateline ?? mastheadCountry(heading);
  const quoted = known === null ? creditCountry(article.view, QUOTED) : null;
  return {
    home: known ?? quoted ?? scene,
    homeGuessed: known === null,
    homeOfSeat:
      credit === null && readout === null && dateline !== null && MEETING_PLACES.has(dateline) && dateline !== "SG",
    place: dateline ?? credit ?? firstPlace,
    scene: firstPlace,
    countries,
    weights: counts,
  };
}

/** "I depart for Norland", "is to embark on a visit to Norland": the report is not from there. */
function isJourneysGoal(readings: readonly Reading[], code: CountryCode): boolean {
  return readings.some(({ tokens, countries }) =>
    countries.some((hit) => {
      if (hit?.code !== code) return false;
      const before = tokens.slice(Math.max(0, hit.start - 4), hit.start).map(({ fold }) => fold);
      return /\b(?:depart(?:s|ed|ing)?|leav(?:e|es|ing)|left|leave) (?:today )?for(?: the)?$/.test(before.join(" "));
    }),
  );
}

/** Characters of a text in which its heading stands. */
const HEADING = 400;
/** How many lines at its head may name the page, and how long such a line may be. */
const PAGE_LINES = 6;
const PAGE_LINE = 80;
/** States whose cities host so many gatherings of others that a meeting there tells of no home. */
const MEETING_PLACES: ReadonlySet<CountryCode> = new Set(["BE", "CH", "AT", "SG"]);
/** A state of which one city is named once, as where some others met, is not the one that the report is from. */
const PASSING = 0.5;
/** How often a country must be named to be taken for the report's own. */
const OFTEN = 2;
const FEW = 2;

/**
 * The setting with a better guess at the home where nothing states it: of the two countries named most, the one
 * that no official is said to serve, if the other is served and few more are; a report leaves out the country of
 * its own officials. `own` is the state of the official whom the report first names by his post alone, where it tells
 * his state later on.
 */
export function withHomeOf(
  setting: Setting,
  served: ReadonlySet<CountryCode>,
  own: CountryCode | null = null,
): Setting {
  const seat = setting.homeOfSeat && setting.home !== null && !served.has(setting.home);
  if (!setting.homeGuessed && !seat) return setting;
  if (own !== null) return { ...setting, home: own };
  const { home, place } = setting;
  if (seat) {
    const [own, next] = setting.countries.filter((code) => !served.has(code) && code !== home);
    const often = (code: CountryCode | undefined): number => setting.weights.get(code ?? "") ?? 0;
    return own !== undefined && often(own) >= OFTEN && often(own) > often(next) ? { ...setting, home: own } : setting;
  }
  // Officials of other states, the host's own without a country, in a city of the host's.
  const passing = (setting.weights.get(place ?? "") ?? 0) < PASSING;
  if (
    home === null &&
    served.size > 0 &&
    place !== null &&
    !served.has(place) &&
    !MEETING_PLACES.has(place) &&
    !passing
  )
    return { ...setting, home: place };
  if (served.size === 0 || served.size > FEW || (home !== null && !served.has(home))) return setting;
  const open = setting.countries.slice(0, 2).filter((code) => !served.has(code));
  const [unserved] = open;
  return open.length !== 1 || unserved === undefined || (setting.weights.get(unserved) ?? 0) < OFTEN
    ? setting
    : { ...setting, home: unserved };
}

function placeCountry(text: string): CountryCode | null {
  const name = text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  const tokens = tokenize({ start: 0, text: name });
  for (let at = 0; at < tokens.length; at++) {
    const hit = placeAtText(tokens, at);
    if (hit !== null) return hit;
  }
  return null;
}

function placeAtText(tokens: ReturnType<typeof tokenize>, at: number): CountryCode | null {
  return placeAt(tokens, at)?.code ?? countryAt(tokens, at)?.code ?? null;
}
