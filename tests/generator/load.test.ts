import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { createTestDatabase, TEST_DATABASE_URL } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { tablesOf } from "../support/generator/tables.ts";

const options = { seed: 3, meetings: 1200, people: 150, reports: 0.5 } as const;
let db: Database;

async function declared(kind: "index" | "foreign key"): Promise<readonly object[]> {
  return kind === "index"
    ? db.query("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef")
    : db.query(
        `SELECT conname, conrelid::regclass::text AS "table", convalidated AS valid, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE contype = 'f' ORDER BY conname`,
      );
}

let before: readonly (readonly object[])[];

beforeAll(async () => {
  db = await createTestDatabase();
  before = [await declared("index"), await declared("foreign key")];
  await loadGraph(db, generateGraph(options), TEST_DATABASE_URL);
});
afterAll(() => db.close());

describe("loading a generated graph", () => {
  it("stores every row of every table", async () => {
    const expected = new Map<string, number>();
    for (const part of generateGraph(options)) {
      for (const { name, rows } of tablesOf(part)) expected.set(name, (expected.get(name) ?? 0) + rows.length);
    }
    expect(expected.size).toBe(12);
    for (const [name, count] of expected) {
      expect(await db.query(`SELECT count(*)::int AS count FROM "${name}"`)).toEqual([{ count }]);
    }
  });

  it("stores values as they were generated", async () => {
    const [first, second] = generateGraph(options);
    const person = first?.people[0];
    const meeting = second?.meetings.find(({ endDate, topics }) => endDate !== null && topics.length > 1);
    const claim = second?.claims.find(({ qualifiers }) => qualifiers !== null);
    const article = second?.articles[0];
    expect(await db.prisma.person.findUnique({ where: { id: person?.id ?? "" } })).toMatchObject({ ...person });
    const stored = await db.prisma.meeting.findUnique({ where: { id: meeting?.id ?? "" } });
    expect(stored).toMatchObject({
      slug: meeting?.slug,
      topics: meeting?.topics,
      countries: meeting?.countries,
      date: meeting?.date?.edtf ?? null,
      endDate: meeting?.endDate?.edtf,
      endLatest: new Date(`${meeting?.endDate?.latest}T00:00:00Z`),
    });
    expect(await db.prisma.claim.findUnique({ where: { id: claim?.id ?? "" } })).toEqual(claim);
    const body = await db.prisma.article.findUnique({ where: { id: article?.id ?? "" } });
    expect(body?.fingerprint.map(Number)).toEqual(article?.fingerprint);
    expect(body?.body).toBe(article?.body);
  });

  it("keeps on how many articles each meeting rests", async () => {
    const meetings = [...generateGraph(options)].flatMap(({ claims }) => claims.map(({ meetingId }) => meetingId));
    const count = new Set(meetings.filter((id) => id !== null)).size;
    expect(await db.query(`SELECT count(*)::int AS count FROM "Meeting" WHERE "articleCount" > 0`)).toEqual([
      { count },
    ]);
  });

  it("leaves indexes and foreign keys as the migrations made them", async () => {
    expect(before[0]?.length).toBeGreaterThan(30);
    expect([await declared("index"), await declared("foreign key")]).toEqual(before);
  });
});
