const DAY = 86_400_000;

/** Days since 1970 of a calendar day, `2024-12-18`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export interface TimeScale {
  /** Where a day is, in percent of the width. */
  readonly at: (day: number) => number;
  /** Beginnings of years, as many as there is room for. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

const MOST_TICKS = 8;

/** A scale of whole years that holds all the days; of this year if there are none. */
export function timeScale(days: readonly number[], today: number): TimeScale {
  const known = days.length > 0 ? days : [today];
  const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear();
  const firstYear = yearOf(Math.min(...known));
  const endYear = yearOf(Math.max(...known)) + 1;
  const [start, end] = [dayNumber(`${firstYear}-01-01`), dayNumber(`${endYear}-01-01`)];
  const at = (day: number) => (100 * (day - start)) / (end - start);
  const step = Math.ceil((endYear - firstYear) / MOST_TICKS);
  const years = Array.from({ length: Math.ceil((endYear - firstYear) / step) }, (_, index) => firstYear + index * step);
  return { at, ticks: years.map((year) => ({ year, at: at(dayNumber(`${year}-01-01`)) })) };
}
