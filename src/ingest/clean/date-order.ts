import type { Span } from "../../model/span.ts";
import { MONTH_PATTERN, monthNumber } from "../lexicon/months.ts";
import { AGENCY_TAGS } from "../lexicon/noise-publishers.ts";

/** Which of two numbers below 13 is the day: "03/08/2031". */
export type DateOrder = "DAY_FIRST" | "MONTH_FIRST";

const FIGURES = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])/g;
/** Agencies of the countries that write the month first. */
const MONTH_FIRST = new Set(["AP", "PNA", "UPI", "VOA", "RFA"]);
const DAY_FIRST_ZONE =
  /\b(?:IST|ICT|WIB|PKT|NPT|BST|CEST|CET|EET|EAT|WAT|SAST|MSK|TRT|AST|GST|SGT|AEST|AEDT|NZST|NZDT)\b/;
const MONTH_FIRST_ZONE = /\b(?:E[SD]?T|P[SD]T|C[SD]T|PHT)\b/;
/** "4/5/2031 3:05:18 PM": as American servers print it. */
const AMERICAN_HOUR = /(?<![\d/])[1-9]\/[1-9]\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M\b/;
const WORDED = new RegExp(
  `\\b(?:(?<m1>${MONTH_PATTERN}) (?<d1>\\d{1,2})(?!\\d)|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?<m2>${MONTH_PATTERN}))`,
  "gu",
);
/** What happened is told within so many days. */
const NEWS_DAYS = 4;
const OPENING = 3000;

/**
 * How the page writes days in figures where either number may be the month: by another day on it that can be read in
 * one way only, by its agency, by the zone of its hours, or by a day that the report's opening names in words. Null if
 * nothing tells, or nothing needs telling.
 */
export function dateOrder(view: string, paragraphs: readonly Span[]): DateOrder | null {
  const lines = paragraphs.map(({ start, end }) => view.slice(start, Math.min(end, start + 160)));
  const dates = lines.flatMap((line) =>
    [...line.matchAll(FIGURES)].map(([, a, , b]) => [Number(a), Number(b)] as const),
  );
  const open = dates.filter(([first, second]) => first <= 12 && second <= 12 && first !== second);
  if (open.length === 0) return null;
  if (dates.some(([first]) => first > 12)) return "DAY_FIRST";
  if (dates.some(([, second]) => second > 12)) return "MONTH_FIRST";
  const tags = lines.flatMap((line) => {
    const tag = /^([A-Z]{3,8})$/.exec(line)?.[1] ?? /^\(([A-Z]{3,8})\) /.exec(line)?.[1];
    return tag !== undefined && AGENCY_TAGS.has(tag) ? [tag] : [];
  });
  const dated = lines.filter((line) => line.search(FIGURES) !== -1);
  if (tags.some((tag) => MONTH_FIRST.has(tag))) return null;
  if (tags.length > 0) return "DAY_FIRST";
  return orderByWords(view.slice(0, OPENING), open) ?? orderByHour(dated);
}

function orderByWords(text: string, dates: readonly (readonly [number, number])[]): DateOrder | null {
  const days = [...text.matchAll(WORDED)].map(({ groups = {} }) => ({
    month: monthNumber(groups.m1 ?? groups.m2 ?? ""),
    day: Number(groups.d1 ?? groups.d2),
  }));
  const fits = (month: number, day: number) =>
    days.some((told) => told.month === month && Math.abs(told.day - day) <= NEWS_DAYS);
  for (const [first, second] of dates) {
    const [dayFirst, monthFirst] = [fits(second, first), fits(first, second)];
    if (dayFirst !== monthFirst) return dayFirst ? "DAY_FIRST" : "MONTH_FIRST";
  }
  return null;
}

function orderByHour(lines: readonly string[]): DateOrder | null {
  if (lines.some((line) => MONTH_FIRST_ZONE.test(line) || AMERICAN_HOUR.test(line))) return "MONTH_FIRST";
  return lines.some((line) => DAY_FIRST_ZONE.test(line)) ? "DAY_FIRST" : null;
}
