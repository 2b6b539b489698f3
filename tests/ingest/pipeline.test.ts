import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SEED_ARTICLES, SEED_CORPUS, seed, seedIfEmpty } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { exportRows } from "../../src/db/export.ts";
import { readState } from "../../src/db/state.ts";
import { completeGraph, type IngestProgress, ingest } from "../../src/ingest/pipeline.ts";
import { isReadFailure, type ReadResult, readSources } from "../../src/ingest/read.ts";
import { removeStored } from "../../src/ingest/store.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { createTestDatabase } from "../support/database.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";
import { randomOf } from "../support/generator/random.ts";

let database: Database;
let corpus: readonly SourceArticle[];
beforeAll(async () => {
  database = await createTestDatabase();
  corpus = (await read(SEED_CORPUS)).filter((result): result is SourceArticle => !isReadFailure(result));
});
beforeEach(empty);
afterAll(() => database.close());

async function read(path: string): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readSources([path])) results.push(result);
  return results;
}

async function empty(): Promise<void> {
  await database.query(
    `TRUNCATE "Article", "Person", "Organization", "Meeting", "Agreement", "IdentityDecision", "CorpusState" CASCADE`,
  );
}

async function exported(): Promise<string> {
  const lines: string[] = [];
  await exportRows(database, async (page) => {
    lines.push(...page.map((row) => JSON.stringify(row)));
  });
  return lines.join("\n");
}

describe("the revision", () => {
  it("moves once an ingest, however many batches, and only if something changed", async () => {
    const revision = async () => (await readState(database)).revision;
    const [first, second, third] = corpus as [SourceArticle, SourceArticle, SourceArticle];
    await ingest(database, [first, second], { batchSize: 1 });
    expect(await revision()).toBe(1);
    await ingest(database, [second, first], { batchSize: 1 });
    expect(await revision()).toBe(1);
    await ingest(database, [third]);
    expect(await revision()).toBe(2);
  });
});

describe("ingest", () => {
  it("stores articles, their claims with exact evidence, and the graph of them", async () => {
    const progress: IngestProgress[] = [];
    const report = await seed(database, { onProgress: (step) => progress.push(step) });
    expect(report).toMatchObject({ added: SEED_ARTICLES, replaced: 0, unchanged: 0, failures: [], notices: [] });
    expect(progress.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 5]);
    expect(progress.at(-1)?.phase).toBe("GRAPH");
    const articles = await database.prisma.article.findMany({ include: { claims: true } });
    expect(articles).toHaveLength(SEED_ARTICLES);
    for (const { body, claims } of articles) {
      expect(claims.length).toBeGreaterThan(10);
      for (const { start, end, exact } of claims) expect(body.slice(start, end)).toBe(exact);
    }
    const unsupported = await database.prisma.person.count({ where: { claims: { none: {} } } });
    expect(unsupported).toBe(0);
    expect(await database.prisma.participation.count()).toBeGreaterThan(0);
    expect(await database.prisma.meetingAgreement.count()).toBeGreaterThan(0);
  });

  it("changes nothing the second time", async () => {
    await seed(database);
    const [before, state] = [await exported(), await readState(database)];
    expect(await seed(database)).toMatchObject({ added: 0, unchanged: SEED_ARTICLES, graph: null });
    expect(await exported()).toBe(before);
    expect(await readState(database)).toEqual(state);
  });

  it("gives the same bytes in any order and any portions", async () => {
    await ingest(database, corpus);
    const whole = await exported();
    const rotated = corpus.map((_, start) => [...corpus.slice(start), ...corpus.slice(0, start)]);
    for (const order of [[...corpus].reverse(), ...rotated.slice(1)]) {
      await empty();
      await ingest(database, order, { batchSize: 2 });
      expect(await exported()).toBe(whole);
    }
    await empty();
    for (const article of [...corpus].reverse()) await ingest(database, [article]);
    expect(await exported()).toBe(whole);
  });

  it("gives the same bytes when two ingests run at once", async () => {
    await ingest(database, corpus);
    const whole = await exported();
    await empty();
    const halves = [corpus.slice(0, 3), corpus.slice(2)];
    const reports = await Promise.all(halves.map((half) => ingest(database, half, { batchSize: 1 })));
    expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(corpus.length);
    expect(await exported()).toBe(whole);
    expect(await readState(database)).toMatchObject({ stale: false });
  });

  it("takes the same one of several versions of an article, whatever their order, and says so", async () => {
    const text = (verb: string) =>
      `Defence Minister Erling Brandvik ${verb} General Ana Reyes in Oslo on March 3, 2021.`;
    const version = (origin: string, verb: string, publishedOn: string): SourceArticle => ({
      id: origin,
      origin,
      text: text(verb),
      metadata: { url: "https://news.example/1", publishedOn, publishedBasis: "STATED" },
    });
    const versions = [
      version("first", "met", "2021-03-03"),
      version("later", "received", "2021-03-05"),
      version("between", "hosted", "2021-03-04"),
      version("again", "welcomed", "2021-03-05"),
    ];
    await ingest(database, versions);
    const whole = await exported();
    expect(whole).not.toContain(text("met"));
    for (const batchSize of [1, 2, 4]) {
      for (const order of [versions, [...versions].reverse(), [...versions.slice(2), ...versions.slice(0, 2)]]) {
        await empty();
        const { notices } = await ingest(database, order, { batchSize });
        expect(await exported()).toBe(whole);
        const losers = notices.filter(({ code }) => code === "OTHER_VERSION").map(({ origin }) => origin);
        expect(new Set(losers).size).toBe(3);
        expect(losers).toEqual(expect.arrayContaining(["first", "between"]));
      }
    }
  });

  it("gives the same bytes for random orders, portions and threads", { timeout: 240_000 }, async () => {
    const cast = inventCast(5, 40);
    const sources = Array.from({ length: 40 }, (_, index) => articleAt(cast, index));
    await ingest(database, sources, { threads: 0 });
    const whole = await exported();
    const random = randomOf(5, "order");
    for (const threads of [0, 0, 2]) {
      await empty();
      const order = [...sources];
      for (let at = order.length - 1; at > 0; at--) {
        const other = random.whole(0, at);
        [order[at], order[other]] = [order[other] as SourceArticle, order[at] as SourceArticle];
      }
      const half = random.whole(1, 39);
      const options = { batchSize: random.whole(1, 20), threads, threadsFrom: 0 };
      const runs = [ingest(database, order.slice(0, half), options), ingest(database, order.slice(half), options)];
      for (const { failures } of await Promise.all(runs)) expect(failures).toEqual([]);
      expect(await exported()).toBe(whole);
    }
  });

  it("leaves no trace of an article that came and went", async () => {
    const [first, ...others] = corpus as readonly [SourceArticle, ...SourceArticle[]];
    await ingest(database, others);
    const without = await exported();
    await ingest(database, [first]);
    expect(await exported()).not.toBe(without);
    const changed = { ...first, text: "This page has been withdrawn by its publisher." };
    expect(await ingest(database, [changed])).toMatchObject({ replaced: 1 });
    const claims = await database.prisma.claim.count({ where: { article: { url: first.metadata.url ?? "" } } });
    expect(claims).toBe(0);
    expect(await removeStored(database, [first.metadata.url ?? ""])).toEqual([]);
    await completeGraph(database);
    expect(await exported()).toBe(without);
  });

  it("skips what fails, says what and why, and takes in the rest", async () => {
    const folder = await mkdtemp(join(tmpdir(), "communique-ingest-"));
    await writeFile(join(folder, "a.txt"), "");
    await writeFile(
      join(folder, "b.txt"),
      "General Ana Reyes, Chief of Staff of the Philippines, met Bo Lund in Manila.",
    );
    await writeFile(join(folder, "c.jsonl"), '{"text": "Rain.", "publisher": "Nul \\u0000"}\n{"text": 5}\n');
    const broken: SourceArticle = {
      id: "d",
      origin: "d",
      text: "Rain.",
      get metadata(): SourceArticle["metadata"] {
        throw new Error("no metadata to be had");
      },
    };
    const sources = [...(await read(folder)), broken];
    const report = await ingest(database, sources);
    expect(report.failures).toEqual([
      { origin: join(folder, "a.txt"), code: "FILE_EMPTY", reason: expect.any(String) },
      expect.objectContaining({ origin: `${join(folder, "c.jsonl")}:2`, code: "FILE_MALFORMED" }),
      { origin: "d", code: "EXTRACTION_FAILED", reason: "a rule failed: no metadata to be had" },
      expect.objectContaining({ origin: `${join(folder, "c.jsonl")}:1`, code: "DATABASE_FAILED" }),
    ]);
    expect(report.added).toBe(1);
    expect(await database.prisma.person.findMany({ where: { name: "Ana Reyes" } })).toHaveLength(1);
    await rm(folder, { recursive: true });
  });

  it("stores articles without facts or in another language, and says so", async () => {
    const texts = [
      "The rain in the hills went on for the whole of that week and the road was closed.",
      "Le ministre a reçu hier son homologue dans la capitale pour des entretiens sur la coopération entre les deux pays.",
    ];
    const sources = texts.map((text, index) => ({ id: `${index}`, origin: `${index}.txt`, text, metadata: {} }));
    const { added, notices } = await ingest(database, sources);
    expect(added).toBe(2);
    expect(notices.map(({ origin, code }) => `${origin} ${code}`)).toEqual(
      expect.arrayContaining(["0.txt NO_FACTS", "1.txt NOT_ENGLISH"]),
    );
    expect(await database.prisma.article.count()).toBe(2);
  });

  it("says which days it leaves out because no calendar has them", async () => {
    const text = "General Ana Reyes met Colonel Tev Samnang on February 30, 2023. They met again on March 3, 2023.";
    const { added, notices } = await ingest(database, [{ id: "d", origin: "d.txt", text, metadata: {} }]);
    expect(added).toBe(1);
    expect(notices.filter(({ code }) => code === "NO_SUCH_DATE")).toEqual([
      { origin: "d.txt", code: "NO_SUCH_DATE", reason: expect.stringContaining('"February 30, 2023"') },
    ]);
  });

  it("obeys a curator's decision at the next ingest", async () => {
    const text = (name: string) =>
      `Defence Minister ${name} of Norway visited Oslo on March 3, 2021. General ${name} spoke.`;
    const names = ["Erling Brandvik", "Erling Brandvold"];
    const sources = names.map((name) => ({ id: name, origin: name, text: text(name), metadata: {} }));
    await ingest(database, sources.slice(0, 1));
    await database.prisma.identityDecision.create({
      data: {
        id: "d1",
        kind: "PERSON",
        left: names[0] ?? "",
        right: names[1] ?? "",
        judgement: "SAME",
        reason: "a misprint",
        decidedBy: "the desk",
        decidedOn: new Date("2026-01-01"),
      },
    });
    await ingest(database, sources.slice(1));
    const people = await database.prisma.person.findMany({ include: { names: true } });
    expect(people).toHaveLength(1);
    expect(people[0]?.names.map(({ value }) => value)).toEqual(expect.arrayContaining(names));
  });
});

describe("seedIfEmpty", () => {
  it("seeds an empty database, and leaves one with articles alone", async () => {
    expect(await seedIfEmpty(database)).toMatchObject({ added: SEED_ARTICLES });
    expect(await seedIfEmpty(database)).toBeNull();
  });

  it("completes a graph that was cut off", async () => {
    await seed(database);
    const whole = await exported();
    await database.query(`DELETE FROM "Meeting"`);
    await database.query(`UPDATE "CorpusState" SET stale = true`);
    expect(await seedIfEmpty(database)).toBeNull();
    expect(await exported()).toBe(whole);
  });
});
