import type { Span } from "../../model/span.ts";
import { MONTH_PATTERN, monthNumber } from "../lexicon/months.ts";

/** Behind a number that is a day: "In June 31 officers" counts officers. */
const END =
  "(?=\\s*(?:[,.;:)\\]–—-]|$)|\\s+(?:and|to|in|at|on|with|by|for|from|until|after|before|as|of|when|where)\\b)";
const YEAR = "(?:(?:,| of)? (?<year>(?:19|20)\\d{2})(?!\\d))";
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b(?<month>${MONTH_PATTERN}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:${YEAR}|${END})`, "gmu"),
  new RegExp(
    `(?<![\\d.,/–-])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<month>${MONTH_PATTERN})(?:${YEAR})?`,
    "gmu",
  ),
  /(?<![\d/.-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d/-]|\.\d)/gu,
  /(?<![\d/.-])(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>(?:19|20)\d{2})(?![\d/-]|\.\d)/gu,
];
/** More days than any month has: whatever number it is, it is no day. */
const MOST_DAYS = 31;
const MONTHS = 12;

/** Days that the text prints and no calendar has ("February 30", "29 February 2023", "31/04/2022"), in its order. */
export function impossibleDates(text: string): readonly Span[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { year, month = "", day = "" } = match.groups ?? {};
      const number = /\d/u.test(month) ? Number(month) : monthNumber(month);
      const known = year === undefined ? null : Number(year);
      if (number === null || isDay(known, number, Number(day))) return [];
      // "05/31/2022" is a day where the month stands first; a number past 31 counts something else.
      if (Number(day) > MOST_DAYS && !/\d/u.test(month)) return [];
      if (/[/.]/u.test(match[0]) && /\d/u.test(month) && isDay(known, Number(day), number)) return [];
      return [{ start: match.index, end: match.index + match[0].length }];
    }),
  ).sort((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

/** Without a year that of a leap year: February 29 may be meant. */
function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > MONTHS || day < 1) return false;
  return new Date(Date.UTC(year ?? 2024, month - 1, day)).getUTCDate() === day;
}
