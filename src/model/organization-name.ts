import { contentWords } from "./content-words.ts";
import { foldedWords } from "./name.ts";

/** Ministries that a country has one of, however a text words their names. */
export type Portfolio = "DEFENCE" | "FOREIGN";

const PORTFOLIO_ABBREVIATIONS: Readonly<Record<string, Portfolio>> = {
  mod: "DEFENCE",
  mond: "DEFENCE",
  mnd: "DEFENCE",
  dod: "DEFENCE",
  dnd: "DEFENCE",
  mindef: "DEFENCE",
  mofa: "FOREIGN",
  mfa: "FOREIGN",
  dfa: "FOREIGN",
  dfat: "FOREIGN",
};

/** What may stand before the ministry's name: an article, a country or demonym of up to three words. */
const OWNER = String.raw`^(?:the )?(?:(?!of )\w+ ){0,3}?`;
/** What may follow it: "of Vietnam", "of the Lao People's Democratic Republic". */
const OF_COUNTRY = String.raw`(?: of (?:the )?\w+(?: \w+){0,4})?$`;
const MINISTRY = "(?:ministry|ministries|department)";

const PORTFOLIO_PATTERNS: readonly (readonly [Portfolio, RegExp])[] = [
  ["DEFENCE", new RegExp(`${OWNER}(?:national )?defence ${MINISTRY}${OF_COUNTRY}`)],
  ["DEFENCE", new RegExp(`${OWNER}${MINISTRY} (?:of|for) (?:the )?(?:national |people s )?defence${OF_COUNTRY}`)],
  ["DEFENCE", new RegExp(`${OWNER}${MINISTRY} (?:of|for) (?:the )?armed forces${OF_COUNTRY}`)],
  ["FOREIGN", new RegExp(`${OWNER}(?:foreign|external) (?:affairs )?${MINISTRY}${OF_COUNTRY}`)],
  ["FOREIGN", new RegExp(`${OWNER}${MINISTRY} (?:of|for) (?:the )?(?:foreign|external) affairs${OF_COUNTRY}`)],
  ["FOREIGN", /^(?:the )?(?:us |u s |american |united states )?(?:state department|department of state)$/],
];

/** Words that make of "X of the Ministry of Defence" another body than the ministry. */
const PART_OF_A_BODY =
  /\b(?:agency|institute|academy|centre|center|office|bureau|directorate|commission|committee|council|staff|command|school|university|hospital|press|delegation|general department)\b/;

function britishSpelling(word: string): string {
  return word === "defense" ? "defence" : word === "center" ? "centre" : word;
}

/** A body's name as it is compared: content words, with the American spelling of defence and centre read as the British. */
export function organizationWords(name: string): readonly string[] {
  return contentWords(name).map(britishSpelling);
}

/**
 * The portfolio of a defence or foreign ministry, or null for any other body. "Lao Defence Ministry",
 * "Ministry of National Defence", "Department of Defense" and "MoD" are all DEFENCE; a department, institute
 * or office of the ministry is not the ministry.
 */
export function portfolio(name: string): Portfolio | null {
  const words = foldedWords(name).map(britishSpelling);
  const [only] = words;
  if (words.length === 1 && only !== undefined) return PORTFOLIO_ABBREVIATIONS[only] ?? null;
  const text = words.join(" ");
  if (PART_OF_A_BODY.test(text)) return null;
  return PORTFOLIO_PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
