import { formatPartialDate, parsePartialDate } from "../../model/date.ts";
import type { Span } from "../../model/span.ts";
import type { Edtf } from "../../model/vocabulary.ts";
import { MONTH_PATTERN, monthNumber } from "../lexicon/months.ts";
import { WEEKDAY_PREFIX_PATTERN } from "../lexicon/weekdays.ts";
import type { DateOrder } from "./date-order.ts";

/** A date as mastheads, datelines and date lines print it. The year is `XXXX` where the text gives none. */
export interface PrintedDate extends Span {
  readonly edtf: Edtf;
}

/** Source of a pattern without groups for one printed date, year optional. */
export const PRINTED_DATE_PATTERN = [
  "\\d{4}-\\d{2}-\\d{2}(?!\\d)",
  "\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}(?!\\d)",
  "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)",
  `${WEEKDAY_PREFIX_PATTERN}?${MONTH_PATTERN} ?\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:(?:,? {1,2}|,)\\d{4}(?!\\d))?`,
  `${WEEKDAY_PREFIX_PATTERN}?(?:the )?\\d{1,2}(?:(?:st|nd|rd|th)(?: of)?|\\.)?[ -]${MONTH_PATTERN}(?:[ ,-]{1,2}\\d{4}(?!\\d))?`,
].join("|");

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})$/;
const MONTH = new RegExp(MONTH_PATTERN);

/**
 * Reads what PRINTED_DATE_PATTERN matched. Null for days that no calendar has, and for numeric dates
 * of which either number may be the month, unless it is known which.
 */
export function readPrintedDate(text: string, order: DateOrder | null = null): Edtf | null {
  const iso = ISO.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
    if (first > 12) return day(year, second, first);
    if (second > 12 || first === second) return day(year, first, second);
    // Nobody who writes the month first parts it from the day by a full stop.
    if (order === "DAY_FIRST" || numeric[2] === ".") return day(year, second, first);
    return order === "MONTH_FIRST" ? day(year, first, second) : null;
  }
  const monthName = MONTH.exec(text);
  const month = monthName && monthNumber(monthName[0]);
  if (monthName === null || month === null) return null;
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const [dayOfMonth, year] = numbers;
  return dayOfMonth === undefined ? null : day(year ?? null, month, dayOfMonth);
}

function day(year: number | null, month: number, dayOfMonth: number): Edtf | null {
  const edtf = formatPartialDate({ year, month, day: dayOfMonth });
  return parsePartialDate(edtf) && edtf;
}
