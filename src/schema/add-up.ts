/** Records that fell together by the groups asked for; groups not asked for are null. */
export interface Statistic<Kind extends string> {
  readonly year: number | null;
  /** EDTF: a month, or the year alone where the month is unknown. */
  readonly month: string | null;
  readonly countryPair: readonly [string, string] | null;
  readonly kind: Kind | null;
  count: number;
}

export const GROUPS = ["YEAR", "MONTH", "COUNTRY_PAIR", "KIND"] as const;
export type Group = (typeof GROUPS)[number];

/** One row of the database's own grouping: by day, countries and kind, as far as they are needed. */
export interface GroupedRow<Kind extends string> {
  readonly day?: Date | null;
  /** EDTF, as precise as it is known. */
  readonly date?: string | null;
  readonly countries?: readonly string[];
  readonly kind?: Kind;
  readonly count: number;
}

function pairsOf(countries: readonly string[]): readonly (readonly [string, string] | null)[] {
  const sorted = countries.toSorted();
  const pairs = sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => [one, other] as const));
  return pairs.length === 0 ? [null] : pairs;
}

/** The month of an EDTF date, no more precise than the date; null without a year. */
function monthOf(date: string | null | undefined): string | null {
  return /^\d{4}(?:-\d\d)?/.exec(date ?? "")?.[0] ?? null;
}

/** Adds up the database's groups, which are finer: days make years, sets of countries make pairs. Most first. */
export function addUp<Kind extends string>(rows: readonly GroupedRow<Kind>[]): readonly Statistic<Kind>[] {
  const totals = new Map<string, Statistic<Kind>>();
  for (const { day, date, countries, kind = null, count } of rows) {
    const month = monthOf(date);
    const year = day?.getUTCFullYear() ?? null;
    for (const countryPair of countries === undefined ? [null] : pairsOf(countries)) {
      const key = JSON.stringify([year, countryPair, kind, month]);
      const total = totals.get(key) ?? { year, month, countryPair, kind, count: 0 };
      total.count += count;
      totals.set(key, total);
    }
  }
  return [...totals]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, total]) => total);
}
