import { civilDay, dayNumber, daysInMonth, isCalendarDay } from "./calendar.ts";
import type { Edtf } from "./vocabulary.ts";

/** How much of a date is known; an interval has the precision of its coarser end. */
export const DATE_PRECISIONS = ["DAY", "MONTH", "YEAR"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * A date as far as it is known. `year` is null for `XXXX-03-05` and `XXXX-03`, `month` and `day` for coarser
 * dates; at least one of year and month is known.
 */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** An EDTF value: one date has `start` and `end` equal; an open or unknown end of an interval is null. */
export interface DateRange {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** Years are those with four digits; `XXXX-02-29` is a date because some years have it. */
const PATTERN = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/;
const SOME_LEAP_YEAR = 2000;

/** Reads one EDTF date of the forms `2024`, `2024-10`, `2024-12-18`, `XXXX-03`, `XXXX-03-05`; null for anything else. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const year = match[1] === "XXXX" ? null : Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month === null) return year === null ? null : { year, month, day };
  if (!isCalendarDay(year ?? SOME_LEAP_YEAR, month, day ?? 1)) return null;
  return { year, month, day };
}

/**
 * Reads an EDTF date or interval (ISO 8601-2 levels 0 and 1, as far as this project writes them):
 * `2024-06-01/2024-06-04`, `2024/..`, `../2027-07`. Null for anything else, and for an interval that ends
 * before it starts.
 */
export function parseEdtf(text: Edtf): DateRange | null {
  const [first, second, ...rest] = text.split("/");
  if (first === undefined || rest.length > 0) return null;
  if (second === undefined) {
    const date = parsePartialDate(first);
    return date && { start: date, end: date };
  }
  const start = isOpen(first) ? null : parsePartialDate(first);
  const end = isOpen(second) ? null : parsePartialDate(second);
  if ((start === null && !isOpen(first)) || (end === null && !isOpen(second))) return null;
  if (start === null && end === null) return null;
  const from = start && firstDay(start);
  const to = end && lastDay(end);
  return from !== null && to !== null && from > to ? null : { start, end };
}

export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

/** Writes a partial date as EDTF. */
export function formatPartialDate(date: PartialDate): Edtf {
  const year = date.year === null ? "XXXX" : String(date.year).padStart(4, "0");
  if (date.month === null) return year;
  const month = `${year}-${String(date.month).padStart(2, "0")}`;
  return date.day === null ? month : `${month}-${String(date.day).padStart(2, "0")}`;
}

/** First day it can mean, as `2024-12-18`; null when the year is unknown, the start is open or the text is no EDTF. */
export function earliestDay(edtf: Edtf): string | null {
  const start = parseEdtf(edtf)?.start;
  return start ? firstDay(start) : null;
}

/** Last day it can mean, as `2024-12-18`; null when the year is unknown, the end is open or the text is no EDTF. */
export function latestDay(edtf: Edtf): string | null {
  const end = parseEdtf(edtf)?.end;
  return end ? lastDay(end) : null;
}

/** Null if the text is no EDTF. */
export function datePrecision(edtf: Edtf): DatePrecision | null {
  const range = parseEdtf(edtf);
  if (range === null) return null;
  const precisions = [range.start, range.end].flatMap((date) => (date === null ? [] : [precisionOf(date)]));
  return DATE_PRECISIONS.findLast((precision) => precisions.includes(precision)) ?? null;
}

/**
 * True unless the two say different things of one date: null contradicts nothing, an unknown year no year,
 * and a coarse date no finer one within it. Intervals are compatible with all they overlap.
 */
export function datesCompatible(a: Edtf | null, b: Edtf | null): boolean {
  const first = a === null ? null : parseEdtf(a);
  const second = b === null ? null : parseEdtf(b);
  if (first === null || second === null) return true;
  if (isSingle(first) && isSingle(second)) return partsAgree(first.start, second.start);
  if (hasUnknownYear(first) || hasUnknownYear(second)) return true;
  return startsBy(first, second) && startsBy(second, first);
}

/**
 * Of two compatible dates the one that says more; on a draw the first. Of a full month and `XXXX-03-05` neither
 * says all, so they are joined: `2024-03` and `XXXX-03-05` give `2024-03-05`. Null if they contradict each other
 * or both are null.
 */
export function narrowerDate(a: Edtf | null, b: Edtf | null): Edtf | null {
  if (a === null || b === null) return a ?? b;
  if (!datesCompatible(a, b)) return null;
  const first = parseEdtf(a);
  const second = parseEdtf(b);
  if (first === null || second === null) return first === null ? b : a;
  if (isSingle(first) && isSingle(second)) {
    const joined = join(first.start, second.start);
    return joined && formatPartialDate(joined);
  }
  return lengthInDays(b) < lengthInDays(a) ? b : a;
}

/** The day some days later (or earlier, if negative); `XXXX` dates move within a common year. Null unless `edtf` is one day. */
export function shiftDay(edtf: Edtf, days: number): Edtf | null {
  const date = parsePartialDate(edtf);
  if (date === null || date.month === null || date.day === null) return null;
  const year = date.year ?? SOME_LEAP_YEAR + 1;
  const moved = civilDay(dayNumber(year, date.month, date.day) + days);
  return formatPartialDate({ ...moved, year: date.year === null ? null : moved.year });
}

/** Days from `a` to `b`, both full days; null if either is not. */
export function daysBetween(a: Edtf, b: Edtf): number | null {
  const first = toDayNumber(a);
  const second = toDayNumber(b);
  return first === null || second === null ? null : second - first;
}

/** Days since 1970-01-01 of a full day; null for anything coarser. */
export function toDayNumber(edtf: Edtf): number | null {
  const date = parsePartialDate(edtf);
  if (date?.year == null || date.month === null || date.day === null) return null;
  return dayNumber(date.year, date.month, date.day);
}

/** The day with this number of days since 1970-01-01. */
export function fromDayNumber(days: number): Edtf {
  return formatPartialDate(civilDay(days));
}

function isOpen(text: string): boolean {
  return text === "" || text === "..";
}

function precisionOf(date: PartialDate): DatePrecision {
  return date.day !== null ? "DAY" : date.month !== null ? "MONTH" : "YEAR";
}

function firstDay(date: PartialDate): string | null {
  if (date.year === null) return null;
  return formatPartialDate({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
}

function lastDay(date: PartialDate): string | null {
  if (date.year === null) return null;
  const month = date.month ?? 12;
  return formatPartialDate({ year: date.year, month, day: date.day ?? daysInMonth(date.year, month) });
}

function isSingle(range: DateRange): range is { readonly start: PartialDate; readonly end: PartialDate } {
  return range.start !== null && range.start === range.end;
}

function hasUnknownYear(range: DateRange): boolean {
  return range.start?.year === null || range.end?.year === null;
}

function partsAgree(a: PartialDate, b: PartialDate): boolean {
  const agrees = (x: number | null, y: number | null) => x === null || y === null || x === y;
  return agrees(a.year, b.year) && agrees(a.month, b.month) && agrees(a.day, b.day) && join(a, b) !== null;
}

/** What two dates say together; null if no calendar has it (29 February of a common year). */
function join(a: PartialDate, b: PartialDate): PartialDate | null {
  return parsePartialDate(
    formatPartialDate({ year: a.year ?? b.year, month: a.month ?? b.month, day: a.day ?? b.day }),
  );
}

function startsBy(a: DateRange, b: DateRange): boolean {
  const from = a.start && firstDay(a.start);
  const to = b.end && lastDay(b.end);
  return from === null || to === null || from <= to;
}

function lengthInDays(edtf: Edtf): number {
  const from = earliestDay(edtf);
  const to = latestDay(edtf);
  return from === null || to === null ? Number.POSITIVE_INFINITY : (daysBetween(from, to) ?? 0);
}
