import type { Sql } from "../../src/db/sql.ts";

const COUNTED = [
  { table: "Meeting", day: "date", written: "date", others: ["kind", "status"] },
  { table: "Agreement", day: "signed", written: "signedOn", others: ["kind"] },
] as const;

type Row = Readonly<Record<string, string | null>>;

const cut = (day: string | null | undefined, grain: string): string | null =>
  day == null ? null : grain === "day" ? day : grain === "month" ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;

/** Counts of records, worked out one record after the other. */
function countedOneByOne(rows: readonly Row[], others: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const grain of ["year", "month", "day"]) {
      const month = grain === "year" ? null : (/^\d{4}(-\d\d)?/.exec(row.written ?? "")?.[0] ?? null);
      const days = [cut(row.earliest, grain), cut(row.latest, grain)];
      const key = JSON.stringify([grain, month, ...days, ...others.map((name) => row[name])]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Counts that the database keeps and that are not those of its records; none if all is well. */
export async function wrongCounts(sql: Sql): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { table, day, written, others } of COUNTED) {
    const columns = `"${day}Earliest"::text AS earliest, "${day}Latest"::text AS latest, ${others.map((name) => `"${name}"::text`)}`;
    const expected = countedOneByOne(
      await sql.query<Row>(`SELECT "${written}" AS written, ${columns} FROM "${table}"`),
      others,
    );
    const kept = await sql.query<Row & { readonly count: never }>(
      `SELECT grain, month, ${columns}, "count" FROM "${table}Count"`,
    );
    for (const row of kept) {
      const key = JSON.stringify([row.grain, row.month, row.earliest, row.latest, ...others.map((name) => row[name])]);
      if (expected.get(key) !== row.count) wrong.push(`${table} ${key}: ${row.count} for ${expected.get(key) ?? 0}`);
      expected.delete(key);
    }
    for (const [key, count] of expected) wrong.push(`${table} ${key}: none for ${count}`);
  }
  return wrong;
}
