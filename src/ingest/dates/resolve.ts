import { DAYS_IN_WEEK, weekdayOf } from "../../model/calendar.ts";
import {
  daysBetween,
  formatPartialDate,
  fromDayNumber,
  parsePartialDate,
  shiftDay,
  toDayNumber,
} from "../../model/date.ts";
import type { Basis, Edtf } from "../../model/vocabulary.ts";
import type { Reference } from "./reference.ts";
import type { Tense } from "./tense.ts";

export interface Resolved {
  readonly edtf: Edtf;
  readonly basis: Basis;
}

/** Within this many days the nearest year is meant, whatever the verbs around say. */
const NEAR = 120;

/** A day of a month without a year: the year that fits publication and tense, else `XXXX`. Null if no calendar has it. */
export function resolveMonthDay(month: number, day: number, reference: Reference, tense: Tense): Resolved | null {
  const open = formatPartialDate({ year: null, month, day });
  if (parsePartialDate(open) === null) return null;
  const { date } = reference;
  if (date?.year == null) return { edtf: open, basis: "STATED" };
  if (date.month === null) return valid({ year: date.year, month, day }, "INFERRED");
  const anchor = formatPartialDate({ year: date.year, month: date.month, day: date.day ?? 15 });
  const candidates = [date.year - 1, date.year, date.year + 1].flatMap((year) => {
    const edtf = formatPartialDate({ year, month, day });
    const distance = daysBetween(anchor, edtf);
    return parsePartialDate(edtf) === null || distance === null ? [] : [{ edtf, distance }];
  });
  const nearest = minimum(candidates, ({ distance }) => Math.abs(distance));
  if (nearest === undefined) return null;
  const onSide = candidates.filter(({ distance }) => (tense === "FUTURE" ? distance >= 0 : distance <= 1));
  const bySide = minimum(onSide, ({ distance }) => Math.abs(distance));
  const chosen = tense === null || Math.abs(nearest.distance) <= NEAR ? nearest : (bySide ?? nearest);
  return { edtf: chosen.edtf, basis: "RESOLVED" };
}

/** A month without a year; null without a publication date. */
export function resolveMonth(month: number, reference: Reference, tense: Tense): Resolved | null {
  const { date } = reference;
  if (date?.year == null) return null;
  if (date.month === null) return valid({ year: date.year, month, day: null }, "INFERRED");
  const here = date.year * 12 + date.month;
  const candidates = [date.year - 1, date.year, date.year + 1].map((year) => ({
    year,
    distance: year * 12 + month - here,
  }));
  const onSide = candidates.filter(({ distance }) =>
    tense === "FUTURE" ? distance >= 0 : tense === "PAST" ? distance <= 0 : true,
  );
  const chosen = minimum(onSide, ({ distance }) => Math.abs(distance));
  return chosen === undefined ? null : valid({ year: chosen.year, month, day: null }, "RESOLVED");
}

/** "last December", "next December", "this December": never the month of publication itself, save "this". */
export function resolveNamedMonth(
  word: "last" | "next" | "this",
  month: number,
  reference: Reference,
): Resolved | null {
  const { date } = reference;
  if (date?.year == null) return null;
  if (word === "this") return valid({ year: date.year, month, day: null }, "RESOLVED");
  if (date.month === null) return null;
  const year = word === "last" ? date.year - (month < date.month ? 0 : 1) : date.year + (month > date.month ? 0 : 1);
  return valid({ year, month, day: null }, "RESOLVED");
}

/**
 * A weekday: the one on or before the day of publication, or for the future on or after it; "last" and "next" leave
 * that day itself out. Counts from a dateline without a year as well if its weekday is known.
 */
export function resolveWeekday(
  weekday: number,
  word: "last" | "next" | null,
  reference: Reference,
  tense: Tense,
): Resolved | null {
  const { edtf, date } = reference;
  if (edtf === null || date?.day == null) return null;
  const number = toDayNumber(edtf);
  const today = number === null ? reference.weekday : weekdayOf(number);
  if (today === null) return null;
  const back = (today - weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  let shift = tense === "FUTURE" ? (DAYS_IN_WEEK - back) % DAYS_IN_WEEK : -back;
  if (word === "last") shift = back === 0 ? -DAYS_IN_WEEK : -back;
  if (word === "next") shift = DAYS_IN_WEEK - back;
  const day = number === null ? shiftDay(edtf, shift) : fromDayNumber(number + shift);
  return day === null ? null : { edtf: day, basis: reference.weekdayBasis };
}

/** A day counted from publication: -1 for "yesterday". */
export function resolveRelativeDay(days: number, reference: Reference): Resolved | null {
  const day = reference.edtf === null ? null : shiftDay(reference.edtf, days);
  return day === null ? null : { edtf: day, basis: "RESOLVED" };
}

/** A year counted from publication: -1 for "last year". */
export function resolveRelativeYear(years: number, reference: Reference): Resolved | null {
  const year = reference.date?.year;
  return year == null ? null : valid({ year: year + years, month: null, day: null }, "RESOLVED");
}

/** The month that all seven days of a week counted from publication are of, from Monday; null if it reaches into another. */
export function resolveRelativeWeek(weeks: number, reference: Reference): Resolved | null {
  const { edtf, date } = reference;
  const number = edtf === null || date?.year == null ? null : toDayNumber(edtf);
  if (number === null) return null;
  const monday = number - weekdayOf(number) + weeks * DAYS_IN_WEEK;
  const [first, last] = [fromDayNumber(monday), fromDayNumber(monday + DAYS_IN_WEEK - 1)];
  const month = first.slice(0, MONTH_LENGTH);
  return last.startsWith(month) ? { edtf: month, basis: "RESOLVED" } : null;
}

const MONTH_LENGTH = 7;

/** A month counted from publication: -1 for "last month". */
export function resolveRelativeMonth(months: number, reference: Reference): Resolved | null {
  const { date } = reference;
  if (date?.year == null || date.month === null) return null;
  const count = date.year * 12 + date.month - 1 + months;
  return valid({ year: Math.floor(count / 12), month: (count % 12) + 1, day: null }, "RESOLVED");
}

function valid(
  date: { readonly year: number; readonly month: number | null; readonly day: number | null },
  basis: Basis,
): Resolved | null {
  const edtf = formatPartialDate(date);
  return parsePartialDate(edtf) === null ? null : { edtf, basis };
}

function minimum<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || measure(value) < measure(best) ? value : best),
    undefined,
  );
}
