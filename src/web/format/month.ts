/** Months counted from the year 0, so that they can be added to. */
export function monthNumber(edtf: string): number {
  const [year = 0, month = 1] = edtf.split("-").map(Number);
  return year * 12 + month - 1;
}

/** The EDTF month with a number, `2024-12`. */
export function monthOfNumber(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** First and last day of a month or of a year, `2024-12` or `2024`. */
export function daysOf(edtf: string): { readonly from: string; readonly to: string } {
  const [year = 0, month] = edtf.split("-").map(Number);
  if (month === undefined) return { from: `${edtf}-01-01`, to: `${edtf}-12-31` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${edtf}-01`, to: `${edtf}-${last}` };
}

/** Months shown: the first of them, and the first one no longer shown. */
export interface MonthWindow {
  readonly from: number;
  readonly to: number;
}

const FEWEST = 6;

/** A window of at least half a year inside of another. */
function within(all: MonthWindow, from: number, length: number): MonthWindow {
  const shown = Math.min(all.to - all.from, Math.max(FEWEST, Math.round(length)));
  const start = Math.min(all.to - shown, Math.max(all.from, Math.round(from)));
  return { from: start, to: start + shown };
}

/** Shows `factor` times as many months; what stands at `share` of the width stays there. */
export function zoom(all: MonthWindow, { from, to }: MonthWindow, factor: number, share = 0.5): MonthWindow {
  const length = Math.min(all.to - all.from, Math.max(FEWEST, (to - from) * factor));
  return within(all, from + share * (to - from - length), length);
}

/** Moves by so many months, not beyond the ends. */
export function pan(all: MonthWindow, { from, to }: MonthWindow, months: number): MonthWindow {
  return within(all, from + months, to - from);
}

/** Whole years that hold all months given; the year of `today` if there are none. */
export function wholeYears(months: readonly number[], today: number): MonthWindow {
  const known = months.length > 0 ? months : [today];
  const year = (month: number) => Math.floor(month / 12);
  return { from: year(Math.min(...known)) * 12, to: (year(Math.max(...known)) + 1) * 12 };
}
