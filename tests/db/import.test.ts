/** What is exported comes back the same: the rows, byte by byte, and what the service answers out of them. */
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { type ExportOptions, exportRows } from "../../src/db/export.ts";
import { EXPORTED_TYPES } from "../../src/db/exported.ts";
import { importRows } from "../../src/db/import.ts";
import type { NumberedLine } from "../../src/db/import-line.ts";
import { readState } from "../../src/db/state.ts";
import { completeGraph, ingest } from "../../src/ingest/pipeline.ts";
import { readSources } from "../../src/ingest/read.ts";
import { storeDecisions } from "../../src/ingest/store.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { recipes } from "../support/cookbook.ts";
import { createTestDatabase, TEST_DATABASE_URL } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";

const DEV = fileURLToPath(new URL("../fixtures/dev/*.txt", import.meta.url));
const LATER = new Date("2031-01-01T00:00:00.123Z");
const NOW = new Date("2032-02-02T00:00:00Z");

let service: TestApp;
let copy: TestApp;
beforeAll(async () => {
  [service, copy] = [await createTestApp(), await createTestApp()];
  await seed(service.db);
  await ingest(service.db, readSources([DEV]), { at: LATER });
  const decision = { kind: "PERSON", judgement: "DIFFERENT", reason: "not kin", decidedBy: "desk" } as const;
  await storeDecisions(service.db, [
    { ...decision, id: "d1", left: "Ana Reyes", right: "Ana B. Reyes", decidedOn: "2030-01-31" },
  ]);
  await completeGraph(service.db);
});
afterEach(() => empty(copy.db));
afterAll(async () => {
  await service.close();
  await copy.close();
});

async function empty(database: Database): Promise<void> {
  await database.query(
    `TRUNCATE "Article", "Person", "Organization", "Meeting", "Agreement", "IdentityDecision", "CorpusState" CASCADE`,
  );
}

async function exported(database: Database, options: ExportOptions = {}): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportRows(database, async (page) => void lines.push(...page.map((row) => JSON.stringify(row))), options);
  return lines;
}

async function* numbered(lines: readonly string[]): AsyncGenerator<NumberedLine> {
  for (const [index, text] of lines.entries()) yield { number: index + 1, text };
}

const take = (lines: readonly string[]) => importRows(copy.db, numbered(lines), NOW);

describe("an export taken into an empty database", () => {
  test("is exported again byte by byte, with every type in it", async () => {
    const lines = await exported(service.db);
    expect(await take(lines)).toEqual({
      rows: lines.length,
      state: { revision: 1, stale: false, lastIngestedAt: NOW },
    });
    expect(await exported(copy.db)).toEqual(lines);
    const types = new Set(lines.map((line) => JSON.parse(line).type));
    expect([...types]).toEqual(EXPORTED_TYPES.filter((type) => types.has(type)));
    expect([...types]).toEqual(expect.arrayContaining(["Article", "Participation", "Claim", "IdentityDecision"]));
    expect(lines.join()).not.toMatch(/"ingestedAt"|"reportedAt"/);
  });

  test("with its times has the same moments and the same revision too", async () => {
    const lines = await exported(service.db, { times: true });
    expect(lines.filter((line) => line.includes(LATER.toISOString())).length).toBeGreaterThan(20);
    await take(lines);
    expect(await exported(copy.db, { times: true })).toEqual(lines);
    expect(await readState(copy.db)).toEqual(await readState(service.db));
  });

  test("answers the questions of the cookbook, and search, the same", async () => {
    await take(await exported(service.db, { times: true }));
    const queries = (await recipes()).map(({ query }) => query);
    queries.push(
      `{ search(query: "phan van giang") { totalCount edges { score node { __typename } passage { text } } } }`,
      `{ meetings(first: 100) { nodes { slug articleCount publisherCount reportedAt participants { nodes { slug } } } } }`,
      `{ people(first: 100) { nodes { slug meetings { nodes { slug } } counterparts { edges { meetings node { slug } } } } } }`,
    );
    for (const query of queries) {
      const answer = await copy.ask(query);
      expect(answer.errors).toBeUndefined();
      expect(answer).toEqual(await service.ask(query));
    }
  });

  test("goes on where it was: the same articles again change nothing", async () => {
    const lines = await exported(service.db);
    await take(lines);
    expect(await ingest(copy.db, readSources([DEV]))).toMatchObject({
      added: 0,
      replaced: 0,
      unchanged: 20,
      graph: null,
    });
    await copy.db.query(`UPDATE "CorpusState" SET stale = true`);
    expect(await completeGraph(copy.db)).toEqual({ inserted: 0, updated: 0, deleted: 0, linked: 0 });
    expect(await exported(copy.db)).toEqual(lines);
  });

  test("tells that the graph lags behind its claims, if it does", async () => {
    await service.db.query(`UPDATE "CorpusState" SET stale = true`);
    const lines = await exported(service.db);
    await service.db.query(`UPDATE "CorpusState" SET stale = false`);
    expect(lines.at(-1)).toBe('{"type":"CorpusState","stale":true}');
    expect((await take(lines)).state).toMatchObject({ stale: true });
  });

  test("may be a generated graph of many pages, with reprints and parts that come before their wholes", async () => {
    const origin = await createTestDatabase();
    try {
      await loadGraph(origin, generateGraph({ seed: 3, meetings: 1500 }), TEST_DATABASE_URL);
      const lines = await exported(origin, { times: true });
      expect(lines.filter((line) => /"duplicateOfId":"/.test(line)).length).toBeGreaterThan(0);
      expect(lines.filter((line) => line.startsWith('{"type":"MeetingOrganization"')).length).toBeGreaterThan(0);
      await take(lines);
      expect(await exported(copy.db, { times: true })).toEqual(lines);
    } finally {
      await origin.close();
    }
  });

  test("may have characters that end lines elsewhere, and blank lines", async () => {
    const [article = ""] = await exported(service.db, { types: ["Article"] });
    const odd = JSON.stringify({ ...JSON.parse(article), duplicateOfId: null, author: "A\u2028B\u0085C\r\n" });
    await take(["", odd, " "]);
    expect(await exported(copy.db)).toEqual([odd]);
  });
});

describe("what an import refuses", () => {
  const person = { type: "Person", id: "p1", slug: "ana", name: "Ana", nameKey: "ana", country: null };
  const line = (changes: object) => JSON.stringify({ ...person, ...changes });
  const name = { type: "Name", id: "n1", value: "Ana", key: "ana", kind: "PRIMARY", personId: "p9" };

  test.each([
    ["no JSON", "{", /^line 3: not JSON: "\{"$/],
    ["no object", "[1]", /^line 3: not a JSON object/],
    ["no type", "{}", /^line 3: "type" is missing; known are Article, /],
    ["an unknown type", `{"type":"People"}`, /^line 3: "type" is "People"; known are/],
    ["an unknown property", line({ id: "p2", nmae: "x" }), /^line 3: Person has no "nmae"$/],
    ["a missing value", line({ id: "p2", slug: "b", name: null }), /^line 3: null value in column "name"/],
    ["a slug that is taken", line({ id: "p2" }), /^line 3: duplicate key .*"Person_slug_key"/],
    ["a record that is not there", JSON.stringify(name), /^line 3: .*violates foreign key/],
    [
      "a whole that is not there",
      JSON.stringify({
        type: "Organization",
        id: "o1",
        slug: "o",
        name: "O",
        nameKey: "o",
        kind: "OTHER",
        parentId: "o9",
      }),
      /^line 3: .*violates foreign key/,
    ],
    [
      "an unknown kind",
      JSON.stringify({ ...name, personId: "p1", kind: "NICK" }),
      /^line 3: invalid input value for enum/,
    ],
    ["a state that is none", `{"type":"CorpusState","stale":false,"revision":-1}`, /^line 3: no state of a corpus/],
    ["text with NUL", line({ id: "p2", slug: "b", name: "\0" }), /^line 3: unsupported Unicode escape/],
  ])("%s, by the number of the line", async (_what, bad, message) => {
    const good = line({ id: "p4", slug: "d" });
    await expect(take([line({}), line({ id: "p3", slug: "c" }), bad, good])).rejects.toMatchObject({
      code: "FILE_MALFORMED",
      message: expect.stringMatching(message),
      details: { line: 3 },
    });
    expect(await exported(copy.db)).toEqual([]);
    expect(await readState(copy.db)).toMatchObject({ revision: 0 });
  });

  test("a database with anything in it, which stays as it is", async () => {
    await take([line({})]);
    const before = await exported(copy.db);
    await expect(take([line({ id: "p2", slug: "b" })])).rejects.toMatchObject({ code: "DATABASE_NOT_EMPTY" });
    expect(await exported(copy.db)).toEqual(before);
  });
});
