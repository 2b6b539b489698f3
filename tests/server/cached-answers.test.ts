import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readState } from "../../src/db/state.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { serveOn } from "../support/serving.ts";

const TEXT = `Defence Minister General Bui Van Khoat held talks with Cambodian Defence Minister General Prak Sothea in Ha Noi on May 6, 2026.`;
const QUERY = "query Revision { corpus { revision articleCount } }";

let service: TestApp;
let serving: Awaited<ReturnType<typeof serveOn>>;
beforeAll(async () => {
  service = await createTestApp({ config: testConfig({ REQUESTS_PER_MINUTE: "0" }) });
  serving = await serveOn(service.app);
});
afterAll(async () => {
  await serving.close();
  await service.close();
});

function article(id: string): SourceArticle {
  return { id, origin: id, text: TEXT.replace("May 6", `May ${id}`), metadata: { url: `https://news.example/${id}` } };
}

function get(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${serving.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
}
function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${serving.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Statements on tables of the graph, other than the look at its state. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  service.statements.length = 0;
  await work();
  return service.statements.length;
}

describe("an answer asked for again", () => {
  test("comes from memory from the third time on, the same to the byte", async () => {
    const variables = { first: 3 };
    const body = { query: "query People($first: Int) { people(first: $first) { nodes { slug } } }", variables };
    const ask = async () => (await post(body)).text();
    const first = await ask();
    expect(await ask()).toBe(first);
    expect(await statementsOf(async () => expect(await ask()).toBe(first))).toBe(0);
    const other = { ...body, variables: { first: 2 } };
    expect(await statementsOf(() => post(other))).toBeGreaterThan(0);
  });

  test("has the headers of the first", async () => {
    const seen: Record<string, string>[] = [];
    for (let request = 0; request < 3; request++) {
      const { headers, status } = await get("{ people { totalCount } }");
      expect(status).toBe(200);
      const kept = [...headers].filter(
        ([name]) => !["date", "x-request-id", "content-length", "transfer-encoding"].includes(name),
      );
      seen.push(Object.fromEntries(kept));
    }
    expect(seen[0]).toMatchObject({ "cache-control": "no-cache", etag: expect.stringMatching(/^"[\w-]{20,}"$/) });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test("is 304 for who has it, from memory or not", async () => {
    const query = "{ meetings { totalCount } }";
    const etag = (await get(query)).headers.get("etag") ?? "";
    for (let request = 0; request < 3; request++) {
      const again = await get(query, { "if-none-match": `"other", W/${etag}` });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await get(query, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is not kept if it has errors", async () => {
    const ask = () => get("{ people(first: -1) { totalCount } }");
    for (let request = 0; request < 3; request++) {
      const { headers } = await ask();
      expect([headers.get("cache-control"), headers.get("etag")]).toEqual(["no-store", null]);
    }
  });

  test("keeps the form that was asked for", async () => {
    const types = ["application/json", "application/graphql-response+json"];
    for (let round = 0; round < 3; round++) {
      for (const accept of types) {
        expect((await get("{ __typename }", { accept })).headers.get("content-type")).toContain(accept);
      }
    }
  });

  test.each([{ query: "{ __typename }", more: 1 }, {}, [], 7, { query: 7 }])(
    "leaves %j to be refused",
    async (body) => {
      const plain = await service.post(body);
      for (let round = 0; round < 3; round++) {
        const response = await post(body);
        expect([response.status, await response.json()]).toMatchObject([plain.status, { errors: [{}] }]);
      }
    },
  );
});

describe("after an ingest", () => {
  test("by another process, no answer is older than the ingest's end", async () => {
    const { db } = service;
    // Two services that know nothing of each other, as two processes on a server do not.
    const other = createApp({
      db,
      config: testConfig({ REQUESTS_PER_MINUTE: "0" }),
      log: createLog({ logLevel: "silent" }),
    });
    const second = await serveOn(other);
    const urls = [serving.url, second.url];
    let ended = (await readState(db)).revision;
    let reading = true;
    let answers = 0;
    const wrong: string[] = [];
    async function read(url: string): Promise<void> {
      while (reading) {
        const least = ended;
        const { data } = (await (
          await fetch(`${url}/graphql`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ query: QUERY }),
          })
        ).json()) as { data: { corpus: { revision: number } } };
        answers += 1;
        if (data.corpus.revision < least) wrong.push(`${data.corpus.revision} after ${least}`);
      }
    }
    const readers = [...urls, ...urls].map(read);
    for (let day = 1; day <= 8; day++) {
      await ingest(db, [article(String(day))], { at: new Date(Date.UTC(2026, 4, day)) });
      ended = (await readState(db)).revision;
    }
    reading = false;
    await Promise.all(readers);
    await second.close();
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(0);
    const { data } = (await (await post({ query: QUERY })).json()) as { data: { corpus: { articleCount: number } } };
    expect(data.corpus.articleCount).toBe(8);
  });
});

describe("the metrics", () => {
  test("count requests, errors by code, times by operation, and what the cache did", async () => {
    for (let request = 0; request < 3; request++) await post({ query: "query Counted { articles { totalCount } }" });
    await post({ query: "{ people(first: -1) { totalCount } }" });
    const text = await (await fetch(`${serving.url}/metrics`)).text();
    expect(text).toMatch(/^communique_http_requests_total\{path="\/graphql",method="POST",status="200"\} \d+$/m);
    expect(text).toMatch(/^communique_errors_total\{code="BAD_ARGUMENT"\} [1-9]\d*$/m);
    expect(text).toMatch(/^communique_operation_seconds_count\{operation="Counted",cache="hit"\} 1$/m);
    expect(text).toMatch(/^communique_operation_seconds_count\{operation="Counted",cache="miss"\} 2$/m);
    expect(text).toMatch(/^communique_cache_hits [1-9]\d*$/m);
    expect(text).toMatch(new RegExp(`^communique_corpus_revision ${(await readState(service.db)).revision}$`, "m"));
    expect(text).toMatch(/^communique_last_ingest_timestamp_seconds \d+$/m);
  });

  test("tell apart so many operation names and no more", async () => {
    for (let name = 0; name < 130; name++) await post({ query: `query Invented${name} { __typename }` });
    const text = await (await fetch(`${serving.url}/metrics`)).text();
    const names = new Set([...text.matchAll(/operation="(\w*)"/g)].map(([, name]) => name));
    expect(names.size).toBeLessThanOrEqual(102);
    expect(names).toContain("other");
  });

  test("can be switched off", async () => {
    const config = testConfig({ METRICS: "false" });
    const app = createApp({ db: service.db, config, log: createLog({ logLevel: "silent" }) });
    expect((await app.fetch("http://test.example/metrics")).status).toBe(404);
  });
});
