import { type CountedBy, countStatement } from "../db/statistics.ts";
import type { Context } from "./context.ts";
import { Country } from "./country.ts";
import { refused } from "./errors.ts";
import type { Filter, FilterValue } from "./filter.ts";
import { plannedAnswer } from "./plan/planned.ts";

export const GROUPS = ["YEAR", "MONTH", "COUNTRY_PAIR", "KIND"] as const;
type Group = (typeof GROUPS)[number];

/** Records that fall together by the groups asked for; groups not asked for are null. */
export interface Statistic<Kind extends string> {
  readonly year: number | null;
  /** EDTF: a month, or the year alone where the month is unknown. */
  readonly month: string | null;
  readonly countryPair: readonly [string, string] | null;
  readonly kind: Kind | null;
  readonly count: number;
}

interface Asked {
  readonly where?: FilterValue | null | undefined;
  readonly groupBy: readonly Group[];
}

/** Most first; those of equal count in an order of their own, the same every time. */
function sorted<Kind extends string>(groups: readonly Statistic<Kind>[]): readonly Statistic<Kind>[] {
  const keyed = groups.map((group) => {
    const { year, month, countryPair, kind } = group;
    return [JSON.stringify([year, countryPair, kind, month]), group] as const;
  });
  return keyed.sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1)).map(([, group]) => group);
}

/**
 * How a field that counts the records of a model is answered.
 *
 * @param columns behind the groups
 */
export function countedRecords<Kind extends string>(
  model: "Meeting" | "Agreement",
  filter: Filter,
  columns: Readonly<Record<Group, string>>,
) {
  /** @throws BAD_ARGUMENT for no group at all */
  function statement({ where, groupBy }: Asked) {
    if (groupBy.length === 0) throw refused("groupBy", "`groupBy` is empty", GROUPS.join(", "));
    const column = (group: Group) => (groupBy.includes(group) ? columns[group] : undefined);
    const by: CountedBy = {
      year: column("YEAR"),
      month: column("MONTH"),
      countryPair: column("COUNTRY_PAIR"),
      kind: column("KIND"),
    };
    return countStatement(model, filter.where(where), by);
  }
  const read = (answer: unknown) => sorted(answer as readonly Statistic<Kind>[]);
  return {
    extensions: plannedAnswer({ statement, read }),
    resolve: async (_root: object, asked: Asked, { prisma }: Context) => {
      const { text, values } = statement(asked);
      const [row] = await prisma.$queryRawUnsafe<[{ answer: unknown }]>(text, ...values);
      return read(row.answer) as Statistic<Kind>[];
    },
  };
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
