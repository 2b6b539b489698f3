import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StoredArticle } from "../../src/db/articles.ts";
import type { Database } from "../../src/db/client.ts";
import { readState } from "../../src/db/state.ts";
import { type CorpusMemory, createCorpusMemory } from "../../src/ingest/corpus-memory.ts";
import { refreshGraph, removeStored, storeArticles, storeWithGraph } from "../../src/ingest/store.ts";
import { resolvePeople, storedArticle } from "../support/articles.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.query(`TRUNCATE "Article", "Person", "CorpusState" CASCADE`);
});
afterAll(() => database.close());

const url = "https://news.example/1";
const now = new Date("2026-01-02T03:04:05Z");
const reyes = storedArticle({ url, body: "the minister Ana Reyes met Bo Lund.", headline: "Reyes meets Lund" });
const other = storedArticle({ body: "Ana Reyes spoke.", publishedOn: "2024-10" });

const store = (...articles: readonly StoredArticle[]) => storeArticles(database, articles, now);
const refresh = () => refreshGraph(database, resolvePeople);
const people = async () =>
  (await database.prisma.person.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);

describe("storeWithGraph", () => {
  const storeShown = (memory: CorpusMemory, ...articles: readonly StoredArticle[]) =>
    storeWithGraph(database, articles, now, resolvePeople, memory);

  it("shows articles, claims and graph at once, and moves the revision at the end", async () => {
    const memory = createCorpusMemory();
    expect(await storeShown(memory, reyes)).toMatchObject({ outcomes: ["ADDED"], change: { inserted: 2, linked: 3 } });
    expect(await people()).toEqual(["Ana Reyes", "Bo Lund"]);
    expect(await database.prisma.claim.count({ where: { personId: null } })).toBe(0);
    expect(await storeShown(memory, reyes, other)).toMatchObject({ outcomes: ["UNCHANGED", "ADDED"] });
    expect(await readState(database)).toEqual({ revision: 0, stale: true, lastIngestedAt: expect.any(Date) });
    const supported = await database.prisma.person.findUniqueOrThrow({ where: { slug: "ana reyes" } });
    expect(supported.articleCount).toBe(2);
    const nothing = { inserted: 0, updated: 0, deleted: 0, linked: 0 };
    expect(await refreshGraph(database, resolvePeople, memory)).toEqual(nothing);
    expect(await readState(database)).toMatchObject({ revision: 1, stale: false });
    expect(await refreshGraph(database, resolvePeople, memory)).toBeNull();
    expect(await storeShown(memory, storedArticle({ body: "Cy Young came." }))).toMatchObject({ outcomes: ["ADDED"] });
    expect(await people()).toEqual(["Ana Reyes", "Bo Lund", "Cy Young"]);
  });

  it("does nothing where it does not know what is stored, or more is to be done than to add", async () => {
    const memory = createCorpusMemory();
    const bad = storedArticle({ body: "Nul \u0000 by Eve Black." });
    expect(await storeShown(memory, other, bad)).toBeNull();
    expect(await database.prisma.article.count()).toBe(0);
    await storeShown(memory, reyes);
    expect(await storeShown(createCorpusMemory(), other)).toBeNull();
    expect(await storeShown(memory, storedArticle({ url, body: "Dee Ray came." }))).toBeNull();
    await store(other);
    expect(await storeShown(memory, storedArticle({ body: "Cy Young came." }))).toBeNull();
    expect(await database.prisma.article.count()).toBe(2);
    expect(await refreshGraph(database, resolvePeople, memory)).toMatchObject({ linked: 2 });
    expect(await storeShown(memory, storedArticle({ body: "Cy Young came." }))).toMatchObject({ outcomes: ["ADDED"] });
  });
});

describe("storeArticles and refreshGraph", () => {
  it("store what they are given, and the graph shows it", async () => {
    expect(await store(reyes, other)).toEqual(["ADDED", "ADDED"]);
    expect(await readState(database)).toEqual({ revision: 0, stale: true, lastIngestedAt: now });
    expect(await refresh()).toEqual({ inserted: 2, updated: 0, deleted: 0, linked: 5 });
    expect(await readState(database)).toEqual({ revision: 1, stale: false, lastIngestedAt: now });
    expect(await people()).toEqual(["Ana Reyes", "Bo Lund"]);
    const stored = await database.prisma.article.findUniqueOrThrow({
      where: { id: other.id },
      include: { claims: { include: { person: true } } },
    });
    expect(stored).toMatchObject({
      url: null,
      headline: "Ana Reyes spoke.",
      slug: `Ana Reyes spoke. ${other.id}`,
      publishedOn: "2024-10",
      publishedEarliest: new Date("2024-10-01"),
      publishedLatest: new Date("2024-10-31"),
      fingerprint: [1n, 4_294_967_295n],
      ingestedAt: now,
    });
    expect(stored.claims).toMatchObject([{ exact: "Ana Reyes", start: 0, end: 9, person: { name: "Ana Reyes" } }]);
  });

  it("hand claims and articles to resolve as they came", async () => {
    await store(reyes, other);
    await refreshGraph(database, (articles) => {
      const given = [reyes, other].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(articles).toEqual(
        given.map(({ id, headline, url, publisher, publishedOn, fingerprint, claims }) => ({
          id,
          headline,
          url,
          publisher,
          publishedOn: publishedOn && { edtf: publishedOn.edtf, basis: publishedOn.basis },
          fingerprint,
          claims: claims
            .map(({ exact: _, rule: __, ruleVersion: ___, ...claim }) => claim)
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        })),
      );
      return resolvePeople(articles);
    });
  });

  it("change nothing the second time, the revision neither", async () => {
    await store(reyes, other);
    await refresh();
    expect(await storeArticles(database, [other, reyes], new Date())).toEqual(["UNCHANGED", "UNCHANGED"]);
    expect(await refresh()).toBeNull();
    expect(await readState(database)).toEqual({ revision: 1, stale: false, lastIngestedAt: now });
  });

  it("replace an article with the same address and another body", async () => {
    await store(reyes);
    await refresh();
    const changed = storedArticle({ url: `${url}/?utm_source=feed`, body: "the minister Ana Reyes met Cy Young." });
    expect(changed.id).toBe(reyes.id);
    expect(await store(changed)).toEqual(["REPLACED"]);
    await refresh();
    expect(await people()).toEqual(["Ana Reyes", "Cy Young"]);
    const claims = await database.prisma.claim.findMany({ orderBy: { start: "asc" } });
    expect(claims.map(({ exact }) => exact)).toEqual(["Ana Reyes", "Cy Young"]);
  });

  it.each([
    ["first", true],
    ["last", false],
  ])("take a body without address that comes %s for the article with it", async (_, first) => {
    const bare = storedArticle({ body: reyes.body });
    const [one, two] = first ? [bare, reyes] : [reyes, bare];
    await store(one);
    expect(await store(two)).toEqual([first ? "ADDED" : "UNCHANGED"]);
    await refresh();
    expect(await database.prisma.article.findMany({ select: { id: true } })).toEqual([{ id: reyes.id }]);
  });

  it("keep two addresses of one text apart", async () => {
    expect(await store(reyes, storedArticle({ url: "https://other.example", body: reyes.body }))).toEqual([
      "ADDED",
      "ADDED",
    ]);
  });

  it("count the last of several versions in one batch", async () => {
    const version = storedArticle({ url, body: "Dee Ray came." });
    expect(await store(reyes, version)).toEqual(["UNCHANGED", "ADDED"]);
    await refresh();
    expect(await people()).toEqual(["Dee Ray"]);
  });

  it("leave out only the article whose content the database cannot hold", async () => {
    const bad = storedArticle({ body: "Nul \u0000 by Eve Black." });
    const [first, second, third] = await store(reyes, bad, other);
    expect([first, third]).toEqual(["ADDED", "ADDED"]);
    expect(second).toMatchObject({ code: "DATABASE_FAILED" });
    await refresh();
    expect(await people()).toEqual(["Ana Reyes", "Bo Lund"]);
  });

  it("complete the graph after a crash between the two", async () => {
    await store(reyes);
    const crash = refreshGraph(database, () => {
      throw new Error("out of memory");
    });
    await expect(crash).rejects.toThrow("out of memory");
    expect(await readState(database)).toMatchObject({ revision: 0, stale: true });
    expect(await store(reyes)).toEqual(["UNCHANGED"]);
    expect(await refresh()).toMatchObject({ inserted: 2 });
    expect(await people()).toEqual(["Ana Reyes", "Bo Lund"]);
  });

  it("remove by slug, address or id, and tell names that are unknown", async () => {
    await store(reyes, other);
    await refresh();
    const names = [`Ana Reyes spoke. ${other.id}`, "nonesuch"];
    expect(await removeStored(database, names)).toEqual(["nonesuch"]);
    expect(await readState(database)).toMatchObject({ revision: 1, stale: true });
    await refresh();
    expect(await database.prisma.article.count()).toBe(1);
    expect(await removeStored(database, ["http://news.example/1/#top"])).toEqual([]);
    expect(await refresh()).toMatchObject({ deleted: 2 });
    expect(await people()).toEqual([]);
    const { revision } = await readState(database);
    expect(await removeStored(database, [url])).toEqual([url]);
    expect(await readState(database)).toMatchObject({ revision, stale: false });
  });
});
