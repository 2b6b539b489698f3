import { Prisma, type PrismaClient } from "./generated/client/client.ts";

/** Records of one table that countries have: those that name one in a column, or several in a list. */
export interface CountryRecords {
  readonly table: "Person" | "Organization" | "Meeting" | "Agreement";
  readonly column: "country" | "countries";
}

export interface SortedBy {
  readonly column: string;
  readonly direction: "asc" | "desc";
  /** Where rows without a value come; null if all have one. */
  readonly nulls: "first" | "last" | null;
}

/** Condition for records of the country `c.code`. Each form is one that an index serves. */
function belongs({ column }: CountryRecords): Prisma.Sql {
  return column === "country" ? Prisma.sql`r."country" = c.code` : Prisma.sql`r."countries" @> ARRAY[c.code]`;
}

/** For each of the countries the ids of its first records, in one statement; in the order of the countries. */
export async function firstByCountry(
  prisma: PrismaClient,
  records: CountryRecords,
  codes: readonly string[],
  order: readonly SortedBy[],
  limit: number,
): Promise<readonly (readonly string[])[]> {
  const sorted = order.map(({ column, direction, nulls }) => {
    return `r."${column}" ${direction}${nulls === null ? "" : ` NULLS ${nulls}`}`;
  });
  const rows = await prisma.$queryRaw<{ code: string; ids: readonly string[] }[]>`
    SELECT c.code, ARRAY(
      SELECT r.id FROM ${Prisma.raw(`"${records.table}"`)} AS r WHERE ${belongs(records)}
      ORDER BY ${Prisma.raw(sorted.join(", "))} LIMIT ${limit}
    ) AS ids FROM unnest(${[...codes]}::text[]) AS c(code)`;
  const found = new Map(rows.map(({ code, ids }) => [code, ids]));
  return codes.map((code) => found.get(code) ?? []);
}

/** How many records each of the countries has, in one statement; in the order of the countries. */
export async function countByCountry(
  prisma: PrismaClient,
  records: CountryRecords,
  codes: readonly string[],
): Promise<readonly number[]> {
  const rows = await prisma.$queryRaw<{ code: string; count: number }[]>`
    SELECT c.code, (
      SELECT count(*) FROM ${Prisma.raw(`"${records.table}"`)} AS r WHERE ${belongs(records)}
    )::int AS count FROM unnest(${[...codes]}::text[]) AS c(code)`;
  const found = new Map(rows.map(({ code, count }) => [code, count]));
  return codes.map((code) => found.get(code) ?? 0);
}
