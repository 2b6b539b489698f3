import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { readState } from "../../src/db/state.ts";
import { completeGraph, ingest } from "../../src/ingest/pipeline.ts";
import { removeStored } from "../../src/ingest/store.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";

const TEXT = `Defence Minister General Bui Van Khoat held talks with Cambodian Defence Minister General Prak Sothea in Ha Noi on May 6, 2026.

The two ministers signed a Memorandum of Understanding on maritime rescue.`;

let service: TestApp;
let stopping: AbortController;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  service = await createTestApp();
  stopping = new AbortController();
  const log = createLog({ logLevel: "silent" });
  app = createApp({ db: service.db, config: testConfig(), log, stopping: stopping.signal });
  await seed(service.db, { at: new Date("2026-05-01T00:00:00Z") });
});
afterAll(() => service.close());

/** An article with an address of its own. */
function article(id: string, text: string): SourceArticle {
  return { id, origin: id, text, metadata: { url: `https://news.example/${id}`, publisher: "Example News" } };
}

/** Subscribes, and reads events of the stream one by one; null at its end. */
async function subscribe(fields: string) {
  const response = await app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: `subscription { corpusChanged { ${fields} } }` }),
  });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  async function next(): Promise<Record<string, unknown> | null> {
    for (;;) {
      const event = /^event: (\w+)(?:\ndata: ?(.*))?\n\n/m.exec(text);
      if (event) {
        text = text.slice(event.index + event[0].length);
        return event[1] === "next" ? JSON.parse(event[2] ?? "").data.corpusChanged : null;
      }
      const read = await reader.read();
      if (read.done) return null;
      text += decoder.decode(read.value, { stream: true });
    }
  }
  return { next, cancel: () => reader.cancel() };
}

const FIELDS = `revision previousRevision since corpus { revision articleCount }
  articles { totalCount nodes { url } } people { nodes { slug } } meetings { nodes { slug } } agreements { totalCount }`;

test("tells of each move of the graph what was added, every time anew", async () => {
  const { db } = service;
  const [one, other] = await Promise.all([subscribe(FIELDS), subscribe("revision")]);
  const before = (await readState(db)).revision;
  const at = new Date("2026-05-07T00:00:00Z");
  await ingest(db, [article("first", TEXT)], { at });
  const { revision } = await readState(db);
  const added = await one.next();
  expect(added).toMatchObject({
    revision,
    previousRevision: before,
    since: "2026-05-01T00:00:00.000Z",
    corpus: { revision, articleCount: 6 },
    articles: { totalCount: 1, nodes: [{ url: "https://news.example/first" }] },
    people: { nodes: [{ slug: "bui-van-khoat" }, { slug: "prak-sothea" }] },
    meetings: { nodes: [{ slug: "2026-05-06-talks-kh-vn" }] },
    agreements: { totalCount: 1 },
  });
  expect(await other.next()).toEqual({ revision });

  // The same again changes nothing and is not told; what comes after is.
  await ingest(db, [article("first", TEXT)], { at: new Date("2026-05-08T00:00:00Z") });
  const text = TEXT.replaceAll("May 6", "May 9");
  await ingest(db, [article("second", text)], { at: new Date("2026-05-10T00:00:00Z") });
  expect(await one.next()).toMatchObject({
    previousRevision: revision,
    since: at.toISOString(),
    corpus: { articleCount: 7 },
    articles: { totalCount: 1, nodes: [{ url: "https://news.example/second" }] },
    meetings: { nodes: [{ slug: "2026-05-09-talks-kh-vn" }] },
  });

  await removeStored(db, ["https://news.example/second"]);
  await completeGraph(db);
  const removed = { corpus: { articleCount: 6 }, articles: { totalCount: 0, nodes: [] }, meetings: { nodes: [] } };
  expect(await one.next()).toMatchObject(removed);
  await Promise.all([one.cancel(), other.cancel()]);
});

test("tells what a slower ingest has stored since, though it was begun earlier", async () => {
  const { db } = service;
  const slow = article("slow", TEXT.replace("Bui Van Khoat", "Bui Van Lam").replace("May 6", "May 8"));
  const fast = article("fast", TEXT.replace("Bui Van Khoat", "Bui Van Hai").replace("May 6", "May 9"));
  const events = await subscribe("since articles { nodes { url } } people { nodes { slug } }");
  await ingest(db, [fast], { at: new Date("2026-05-20T00:00:00Z") });
  expect(await events.next()).toMatchObject({ articles: { nodes: [{ url: "https://news.example/fast" }] } });
  await ingest(db, [slow], { at: new Date("2026-05-19T00:00:00Z") });
  expect(await events.next()).toEqual({
    since: "2026-05-20T00:00:00.000Z",
    articles: { nodes: [{ url: "https://news.example/slow" }] },
    people: { nodes: [{ slug: "bui-van-lam" }, { slug: "prak-sothea" }] },
  });
  await events.cancel();
  await removeStored(db, ["https://news.example/slow", "https://news.example/fast"]);
  await completeGraph(db);
});

test("nobody looks while nobody waits, and subscriptions end when the service stops", async () => {
  const waiting = await subscribe("revision");
  const looks = () => service.statements.filter((text) => text.includes('"CorpusState"')).length;
  service.statements.length = 0;
  await expect.poll(looks, { timeout: 60_000 }).toBeGreaterThanOrEqual(1);
  stopping.abort();
  expect(await waiting.next()).toBeNull();
  service.statements.length = 0;
  await setTimeout(2500);
  expect(looks()).toBe(0);
});
