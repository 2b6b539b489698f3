/** Counts by group beside the same counted one by one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { TEST_DATABASE_URL } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";

interface Row {
  readonly kind: string;
  readonly date: string | null;
  readonly year: string | null;
  readonly countries: readonly string[];
}

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await loadGraph(service.db, generateGraph({ seed: 8, meetings: 400, people: 60 }), TEST_DATABASE_URL);
});
afterAll(() => service.close());

const GROUPS = ["YEAR", "MONTH", "COUNTRY_PAIR", "KIND"] as const;

function pairsOf(countries: readonly string[]): readonly (readonly string[] | null)[] {
  const sorted = countries.toSorted();
  const pairs = sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => [one, other]));
  return pairs.length === 0 ? [null] : pairs;
}

function counted(rows: readonly Row[], groupBy: readonly string[]): readonly object[] {
  const counts = new Map<string, { group: object; count: number }>();
  for (const { kind, date, year, countries } of rows) {
    for (const pair of groupBy.includes("COUNTRY_PAIR") ? pairsOf(countries) : [null]) {
      const group = {
        year: groupBy.includes("YEAR") && year !== null ? Number(year) : null,
        month: groupBy.includes("MONTH") ? (/^\d{4}(-\d\d)?/.exec(date ?? "")?.[0] ?? null) : null,
        countryPair: pair?.map((code) => ({ code })) ?? null,
        kind: groupBy.includes("KIND") ? kind : null,
      };
      // The order of equal counts: year, pair, kind, month.
      const key = JSON.stringify([group.year, pair, group.kind, group.month]);
      const found = counts.get(key) ?? { group, count: 0 };
      found.count += 1;
      counts.set(key, found);
    }
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, { group, count }]) => ({ ...group, count }));
}

test.each([
  ["meetingStatistics", "Meeting", "date", "dateEarliest"],
  ["agreementStatistics", "Agreement", "signedOn", "signedEarliest"],
])("%s", async (field, table, date, day) => {
  const rows = await service.db.query<Row>(
    `SELECT kind::text, "${date}" AS date, extract(year FROM "${day}")::text AS year, countries FROM "${table}"`,
  );
  expect(rows.some(({ countries }) => countries.length > 2)).toBe(table === "Meeting");
  for (let chosen = 1; chosen < 2 ** GROUPS.length; chosen++) {
    const groupBy = GROUPS.filter((_, index) => chosen & (1 << index));
    const query = `{ counts: ${field}(groupBy: [${groupBy}]) { year month countryPair { code } kind count } }`;
    for (const { answer, statements } of [await service.traced(query), await service.resolved(query)]) {
      expect(answer).toEqual({ data: { counts: counted(rows, groupBy) } });
      expect(statements).toHaveLength(1);
    }
  }
});
