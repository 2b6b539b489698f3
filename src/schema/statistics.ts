import { GROUPS, type Group, type GroupedRow } from "./add-up.ts";
import { Country } from "./country.ts";
import { refused } from "./errors.ts";
import type { Filter, FilterValue } from "./filter.ts";
import type { Json } from "./keyset.ts";

/** Column of the database behind each group; of dates, years and months are worked out afterwards. */
export type GroupColumns = Readonly<Record<Group, string>>;

interface Asked {
  readonly where?: FilterValue | null | undefined;
  readonly groupBy: readonly Group[];
}

/** Prisma's `groupBy` arguments for what is asked. @throws BAD_ARGUMENT for no group at all */
export function grouping({ where, groupBy }: Asked, filter: Filter, columns: GroupColumns): never {
  if (groupBy.length === 0) throw refused("groupBy", "`groupBy` is empty", GROUPS.join(", "));
  const condition = filter.where(where);
  const by = [...new Set(groupBy)].map((group) => columns[group]);
  // Prisma's types want the columns named in the source.
  return { by, _count: { _all: true }, ...(condition ? { where: condition } : {}) } as never;
}

/** Prisma's rows for `grouping`, under names of their own. */
export function groupedRows<Kind extends string>(
  rows: unknown,
  { YEAR, MONTH, COUNTRY_PAIR, KIND }: GroupColumns,
): readonly GroupedRow<Kind>[] {
  return (rows as readonly (Json & { readonly _count: { readonly _all: number } })[]).map(
    ({ [YEAR]: day, [MONTH]: date, [COUNTRY_PAIR]: countries, [KIND]: kind, _count }) =>
      ({ day, date, countries, kind, count: _count._all }) as GroupedRow<Kind>,
  );
}

/** Options of the field with a month. */
export const monthField = {
  type: "EDTF",
  nullable: true,
  description:
    "The month, `2024-12`; the year alone, `2024`, of what is known no more precisely; null if not grouped by it, or the year is unknown.",
} as const;

/** Options of the field with a pair of countries. */
export const countryPairField = {
  type: [Country] as [typeof Country],
  nullable: true,
  description: "The two countries, by code; null if not grouped by them, or there are fewer than two.",
  resolve: ({ countryPair }: { readonly countryPair: readonly string[] | null }) =>
    countryPair?.map((code) => ({ code })) ?? null,
} as const;
