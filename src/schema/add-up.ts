/** Records that fell together by the groups asked for; groups not asked for are null. */
export interface Statistic<Kind extends string> {
  readonly year: number | null;
  readonly countryPair: readonly [string, string] | null;
  readonly kind: Kind | null;
  count: number;
}

export const GROUPS = ["YEAR", "COUNTRY_PAIR", "KIND"] as const;
export type Group = (typeof GROUPS)[number];

/** One row of the database's own grouping: by day, countries and kind, as far as they are needed. */
export interface GroupedRow<Kind extends string> {
  readonly day?: Date | null;
  readonly countries?: readonly string[];
  readonly kind?: Kind;
  readonly count: number;
}

function pairsOf(countries: readonly string[]): readonly (readonly [string, string] | null)[] {
  const sorted = countries.toSorted();
  const pairs = sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => [one, other] as const));
  return pairs.length === 0 ? [null] : pairs;
}

/** Adds up the database's groups, which are finer: days make years, sets of countries make pairs. Most first. */
export function addUp<Kind extends string>(rows: readonly GroupedRow<Kind>[]): readonly Statistic<Kind>[] {
  const totals = new Map<string, Statistic<Kind>>();
  for (const { day, countries, kind = null, count } of rows) {
    const year = day?.getUTCFullYear() ?? null;
    for (const countryPair of countries === undefined ? [null] : pairsOf(countries)) {
      const key = JSON.stringify([year, countryPair, kind]);
      const total = totals.get(key) ?? { year, countryPair, kind, count: 0 };
      total.count += count;
      totals.set(key, total);
    }
  }
  return [...totals]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, total]) => total);
}
