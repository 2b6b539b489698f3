/** The counts that the database keeps of meetings and agreements, as a table that conditions on these can be put to. */

import { type Json, NotCovered, openTable, type Table, type Writing } from "./record-condition.ts";
import type { Sql } from "./sql.ts";

/** How far counts are cut down, coarsest first: each count of one is that of all within it of the next one. */
const GRAINS = ["year", "month", "day"] as const;
type Grain = (typeof GRAINS)[number];

/** With more days to look at closely, counting the records themselves may be less. */
const MOST_DAYS = 8;

interface ComparedDay {
  readonly column: string;
  readonly day: Date;
}

/** The days that a condition compares columns with, wherever they stand in it. */
function comparedDays(where: Json): readonly ComparedDay[] {
  return Object.entries(where).flatMap(([name, asked]): readonly ComparedDay[] => {
    if (name === "AND" || name === "OR" || name === "NOT")
      return [asked].flat().flatMap((one) => comparedDays((one ?? {}) as Json));
    const values = asked instanceof Date ? [asked] : Object.values(asked ?? {});
    return values.filter((value) => value instanceof Date).map((day) => ({ column: name, day }));
  });
}

/** First day of the year or month a day lies in, or of the one so many later. */
function startOf(grain: Grain, day: Date, later = 0): string {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const start = grain === "year" ? Date.UTC(year + later, 0, 1) : Date.UTC(year, month + later, 1);
  return new Date(start).toISOString();
}

/**
 * Counts that together are those of all records, each of which meets a condition on its kind or days just if all the
 * records counted do. Their columns are named as the records', with `month` and `count`. A count of a year is put in
 * pieces where the condition compares with a day of that year, and so is that of a month: only of the few days around
 * do the days themselves matter, so that the answer takes as long over a million records as over ten thousand.
 *
 * @param where in Prisma's words; of what the counts do not know, `condition` tells
 * @param byMonth whether months must be told apart everywhere
 * @returns the table and how it stands after FROM
 * @throws NotCovered where counting the records is less, or days matter that the counts do not know
 */
export function countsFor(
  model: "Meeting" | "Agreement",
  where: Json | undefined,
  byMonth: boolean,
  writing: Writing,
): { readonly table: Table; readonly from: string } {
  const days = comparedDays(where ?? {});
  const table = openTable(`${model}Count`, writing);
  if (days.length > MOST_DAYS || days.some(({ column }) => !table.model.columns.has(column)))
    throw new NotCovered("counts of so many days, or of others");
  const close = (grain: Grain) =>
    days
      .map(({ column, day }) => {
        const [from, to] = [writing.value(startOf(grain, day)), writing.value(startOf(grain, day, 1))];
        return `("${column}" >= ${from} AND "${column}" < ${to})`;
      })
      .join(" OR ");
  const grains = byMonth ? GRAINS.slice(1) : GRAINS;
  const parts = grains.slice(0, days.length === 0 ? 1 : undefined).map((grain, index) => {
    const before = grains[index - 1];
    const within = before === undefined ? "" : ` AND (${close(before)})`;
    const whole = days.length === 0 || grain === "day" ? "" : ` AND (${close(grain)}) IS NOT TRUE`;
    return `SELECT * FROM "${table.model.name}" WHERE "grain" = '${grain}'${within}${whole}`;
  });
  return { table, from: `(${parts.join(" UNION ALL ")}) AS ${table.alias}` };
}

/** Says, in a transaction that writes very much, that it calls `countAnew` at its end; until then nothing is counted. */
export async function countLater(sql: Sql): Promise<void> {
  await sql.query("SET LOCAL communique.counting = 'later'");
}

export async function countAnew(sql: Sql): Promise<void> {
  await sql.query("SELECT count_anew()::text");
}
