import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  const { db } = service;
  await db.query(`INSERT INTO "Meeting" (id, slug, title, kind, status, "dateEarliest", "dateLatest", countries, topics)
    SELECT 'm' || i, 'm' || i, 'Talks', 'TALKS', 'HELD', date '2000-01-01' + i % 9000, date '2000-01-01' + i % 9000, '{LA,VN}', '{}'
    FROM generate_series(1, 20000) AS i`);
  await db.query(
    `INSERT INTO "Person" (id, slug, name, "nameKey") SELECT 'p' || i, 'p' || i, 'P', 'p ' || i FROM generate_series(1, 20000) AS i`,
  );
  await db.query(`INSERT INTO "Participation" (id, "meetingId", "personId", capacity, "meetingEarliest")
    SELECT 'a' || i, 'm' || i, 'p1', 'HOST', date '2000-01-01' + i % 9000 FROM generate_series(1, 3000) AS i`);
  await db.query("ANALYZE");
});
afterAll(() => service.close());

/** The plan of the first statement that a query takes, whose only parameter is the size of the page. */
async function planOf(query: string): Promise<string> {
  const { statements } = await service.resolved(query);
  expect(statements[0]).not.toContain("$2");
  const rows = await service.db.query<Record<string, string>>(`EXPLAIN ${statements[0]?.replace("$1", "21")}`);
  return rows.map((row) => Object.values(row)[0]).join("\n");
}

test.each([
  ["{ meetings(first: 20) { nodes { slug } } }", "Meeting_latest_idx"],
  [
    "{ meetings(first: 20, orderBy: { field: DATE, direction: ASC }) { nodes { slug } } }",
    "Meeting_dateEarliest_id_idx",
  ],
  ["{ people(first: 20) { nodes { slug } } }", "Person_nameKey_id_idx"],
  ["{ people(last: 20) { nodes { slug } } }", "Person_nameKey_id_idx"],
  ["{ meetings(first: 20) { nodes { slug participants { nodes { slug } } } } }", "Meeting_latest_idx"],
])("%s reads no more than its page, by index", async (query, index) => {
  const plan = await planOf(query);
  expect(plan).toMatch(new RegExp(`Index .*${index}`));
  expect(plan).not.toMatch(/Seq Scan|Sort/);
});

test("a page out of a long list of meetings gathers the participants of the page alone", async () => {
  const { answer, statements } = await service.resolved(
    `{ person(slug: "p1") { meetings(first: 10) { totalCount nodes { slug participants { nodes { slug } } } } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(statements).toHaveLength(2);
  expect(statements[0]).not.toContain("Meeting_participations");
});
