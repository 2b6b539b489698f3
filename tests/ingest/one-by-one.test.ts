import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { exportRows } from "../../src/db/export.ts";
import { readState } from "../../src/db/state.ts";
import { completeGraph, ingest } from "../../src/ingest/pipeline.ts";
import { resolve } from "../../src/ingest/resolve.ts";
import { refreshGraph, removeStored, storeDecisions } from "../../src/ingest/store.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import type { IdentityDecision } from "../../src/model/resolvable.ts";
import { createTestDatabase } from "../support/database.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";
import { randomOf } from "../support/generator/random.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Everything stored but for the revision, which a graph computed anew may not move. */
async function exported(): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportRows(
    database,
    async (page) => {
      lines.push(...page.filter(({ type }) => type !== "CorpusState").map((row) => JSON.stringify(row)));
    },
    { times: true },
  );
  return lines;
}

/** Computes the graph from everything stored, and compares all of it with what is stored. */
async function expectWhole(): Promise<void> {
  const before = await exported();
  await database.query(`UPDATE "CorpusState" SET stale = true`);
  const nothing = { inserted: 0, updated: 0, deleted: 0, linked: 0 };
  expect(await refreshGraph(database, resolve)).toEqual(nothing);
  expect(await exported()).toEqual(before);
}

it("stores the same bytes article by article as from all at once, whatever is added, replaced, removed or decided", {
  timeout: 600_000,
}, async () => {
  const cast = inventCast(11, 12);
  const random = randomOf(11, "one by one");
  const pool = Array.from({ length: 30 }, (_, index) => articleAt(cast, index));
  const draw = (): SourceArticle => random.pick(pool);
  const stored = new Map<string, SourceArticle>();
  for (let step = 0; step < 45; step++) {
    const what = random.next();
    const { url } = random.pick([...stored.values(), draw()]).metadata;
    if (what < 0.5 || url == null || !stored.has(url)) {
      const sources = random.chance(0.2) ? [draw(), draw(), draw()] : [draw()];
      for (const source of sources) stored.set(source.metadata.url as string, source);
      const { revision } = await readState(database);
      const report = await ingest(database, sources);
      expect(report.failures).toEqual([]);
      expect(report.revision - revision).toBe(report.added + report.replaced > 0 ? 1 : 0);
    } else if (what < 0.7) {
      const known = stored.get(url) as SourceArticle;
      const source = { ...known, metadata: { ...known.metadata, publisher: `Gazette ${step}` } };
      stored.set(url, source);
      expect(await ingest(database, [source])).toMatchObject({ replaced: 1 });
    } else if (what < 0.8) {
      const source = { ...draw(), metadata: { ...draw().metadata, url } };
      stored.set(url, source);
      await ingest(database, [source]);
    } else if (what < 0.9) {
      stored.delete(url);
      expect(await removeStored(database, [url])).toEqual([]);
      // What comes next completes the graph, be it an ingest.
      if (random.chance(0.5)) await completeGraph(database);
      else await ingest(database, [random.pick(pool)]);
    } else {
      await storeDecisions(database, [await decision(step, random.chance(0.5) ? "SAME" : "DIFFERENT")]);
      await completeGraph(database);
    }
    if (step % 3 === 0) await expectWhole();
  }
  await expectWhole();
});

/** A curator's word on two people of the corpus. */
async function decision(step: number, judgement: IdentityDecision["judgement"]): Promise<IdentityDecision> {
  const people = await database.prisma.person.findMany({ orderBy: { slug: "asc" }, take: 2 + step });
  const [left, right] = people.slice(-2).map(({ name }) => name);
  const reason = "drawn by lot";
  return {
    ...{ id: `d${step}`, kind: "PERSON", left: left ?? "", right: right ?? "" },
    ...{ judgement, reason, decidedBy: "the desk", decidedOn: "2026-01-01" },
  };
}

it("believes the database where another process has written meanwhile", { timeout: 120_000 }, async () => {
  const cast = inventCast(12, 12);
  const sources = Array.from({ length: 6 }, (_, index) => articleAt(cast, index));
  await ingest(database, sources.slice(0, 4));
  // Another process has a memory of its own: here, none.
  const other = { ...database };
  await ingest(other, sources.slice(4, 5));
  await removeStored(other, [sources[1]?.metadata.url as string]);
  await completeGraph(other);
  await ingest(database, sources.slice(5));
  await expectWhole();
});
