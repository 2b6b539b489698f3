/** The counts that statistics add up are those of the records, whatever happens to these. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEED_CORPUS } from "../../seed/seed.ts";
import { exportRows } from "../../src/db/export.ts";
import { importRows } from "../../src/db/import.ts";
import { completeGraph, ingest } from "../../src/ingest/pipeline.ts";
import { isReadFailure, readSources } from "../../src/ingest/read.ts";
import { removeStored, storeDecisions } from "../../src/ingest/store.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { wrongCounts } from "../support/counts.ts";
import { createTestDatabase, TEST_DATABASE_URL } from "../support/database.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { type Random, randomOf } from "../support/generator/random.ts";

describe("counts are kept", () => {
  test("through ingest, other versions, a curator's word, removal, import and emptying", async () => {
    const database = await createTestDatabase();
    const copy = await createTestDatabase();
    try {
      const cast = inventCast(4, 30);
      const articles: SourceArticle[] = Array.from({ length: 30 }, (_, index) => articleAt(cast, index));
      for await (const source of readSources([SEED_CORPUS])) if (!isReadFailure(source)) articles.push(source);
      await ingest(database, articles, { batchSize: 7 });
      expect(await wrongCounts(database)).toEqual([]);
      const [kept] = await database.query<{ held: number; counts: number }>(
        `SELECT (SELECT count(*)::int FROM "Meeting") AS held, (SELECT sum("count")::int FROM "MeetingCount") AS counts`,
      );
      expect(kept?.held).toBeGreaterThan(20);
      expect(kept?.counts).toBe(3 * (kept?.held ?? 0));

      const others = articles
        .slice(0, 10)
        .map((article, index) => ({ ...article, text: articles[index + 10]?.text ?? "" }));
      await ingest(database, others);
      expect(await wrongCounts(database)).toEqual([]);

      const [one, other] = await database.query<{ name: string }>(`SELECT name FROM "Person" ORDER BY id LIMIT 2`);
      const decision = { kind: "PERSON", judgement: "SAME", reason: "kin", decidedBy: "desk" } as const;
      const sides = { left: one?.name ?? "", right: other?.name ?? "" };
      await storeDecisions(database, [{ ...decision, ...sides, id: "d1", decidedOn: "2030-01-31" }]);
      await completeGraph(database);
      expect(await wrongCounts(database)).toEqual([]);

      const slugs = await database.query<{ slug: string }>(`SELECT slug FROM "Article" ORDER BY id LIMIT 12`);
      expect(
        await removeStored(
          database,
          slugs.map(({ slug }) => slug),
        ),
      ).toEqual([]);
      await completeGraph(database);
      expect(await wrongCounts(database)).toEqual([]);

      const lines: string[] = [];
      await exportRows(database, async (page) => void lines.push(...page.map((row) => JSON.stringify(row))));
      await importRows(
        copy,
        (async function* () {
          for (const [index, text] of lines.entries()) yield { number: index + 1, text };
        })(),
        new Date(),
      );
      expect(await wrongCounts(copy)).toEqual([]);

      await database.query(`TRUNCATE "Meeting", "Agreement" CASCADE`);
      expect(await database.query(`SELECT * FROM "MeetingCount"`)).toEqual([]);
      expect(await database.query(`SELECT * FROM "AgreementCount"`)).toEqual([]);
    } finally {
      await database.close();
      await copy.close();
    }
  }, 120_000);
});

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await loadGraph(service.db, generateGraph({ seed: 21, meetings: 900, people: 60 }), TEST_DATABASE_URL);
});
afterAll(() => service.close());

/** Days around the ends of years and months, and any. */
function drawDay(random: Random): string {
  const [year, month] = [random.whole(2012, 2024), String(random.whole(1, 12)).padStart(2, "0")];
  return random.pick([
    `${year}-01-01`,
    `${year}-12-31`,
    `${year}-${month}-01`,
    `${year}-${month}-17`,
    `${year}-${month}-28`,
  ]);
}

function drawFilter(random: Random, field: string, day: string, depth: number): string {
  const parts: string[] = [];
  if (random.chance(0.7)) {
    const [from, to] = [drawDay(random), drawDay(random)].toSorted();
    parts.push(
      random.pick([
        `${day}: { from: "${from}" }`,
        `${day}: { to: "${to}" }`,
        `${day}: { from: "${from}", to: "${to}" }`,
        `${day}: {}`,
      ]),
    );
  }
  const kinds =
    field === "meetingStatistics" ? ["TALKS", "CALL", "COURTESY_CALL", "SUMMIT"] : ["PROTOCOL", "PLAN", "STATEMENT"];
  if (random.chance(0.4)) parts.push(`kind: [${random.pick(kinds)}, ${random.pick(kinds)}]`);
  if (field === "meetingStatistics" && random.chance(0.3))
    parts.push(`status: [${random.pick(["HELD", "PLANNED", "PROPOSED"])}]`);
  const nested = () => drawFilter(random, field, day, depth - 1);
  if (depth > 0 && random.chance(0.3)) parts.push(`not: ${nested()}`);
  if (depth > 0 && random.chance(0.3)) parts.push(`${random.pick(["or", "and"])}: [${nested()}, ${nested()}]`);
  return `{ ${parts.join(", ")} }`;
}

test.each([
  ["meetingStatistics", "date", "MeetingCount"],
  ["agreementStatistics", "signedOn", "AgreementCount"],
])(
  "%s out of counts are those of the records one by one, to the byte",
  async (field, day, table) => {
    const random = randomOf(5, field);
    let [fromCounts, notEmpty] = [0, 0];
    for (let time = 0; time < 150; time++) {
      const groups = random.pick(["YEAR", "KIND", "MONTH", "YEAR, KIND", "MONTH, KIND", "YEAR, MONTH"]);
      const filter = drawFilter(random, field, day, 2);
      const ask = (where: string) => `{ ${field}(where: ${where}, groupBy: [${groups}]) { year month kind count } }`;
      const { answer, statements } = await service.traced(ask(filter));
      // A condition that all records meet, and that the counts know nothing of.
      const plain = await service.traced(ask(`{ and: [${filter}, { articleCount: { from: 0 } }] }`));
      expect(plain.statements.join()).not.toContain(table);
      expect(JSON.stringify(answer), filter).toBe(JSON.stringify(plain.answer));
      expect(answer.errors).toBeUndefined();
      if (statements.join().includes(table)) fromCounts += 1;
      if (JSON.stringify(answer).includes('"count"')) notEmpty += 1;
    }
    expect(fromCounts).toBeGreaterThan(120);
    expect(notEmpty).toBeGreaterThan(100);
  },
  60_000,
);

test.each(["groupBy: [COUNTRY_PAIR]", 'where: { countries: ["VN"] }, groupBy: [YEAR]'])(
  "the records themselves are counted by what the counts do not know: %s",
  async (args) => {
    const { answer, statements } = await service.traced(`{ meetingStatistics(${args}) { count } }`);
    expect(answer.errors).toBeUndefined();
    expect(statements.join()).not.toContain("MeetingCount");
  },
);
