import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takesIn } from "../../src/cli/take-in.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { runCli } from "../cli/run-cli.ts";
import { type Answer, createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";

const KEY = "a-key-of-the-press-office-that-is-long";
const MUTATION = `mutation Take($input: IngestArticleInput!) { ingestArticle(input: $input) {
  outcome article { url body publisher publishedOn { edtf } } claims { property value exact start end } } }`;
const TEXT = `Defence Minister General Bui Van Khoat held talks with Cambodian Defence Minister General Prak Sothea in Ha Noi on May 6, 2026.

The two ministers signed a Memorandum of Understanding on maritime rescue.`;
const INPUT = {
  url: "http://news.example/talks?utm_source=x",
  text: TEXT,
  publisher: "Example News",
  publishedOn: "2026-05-07",
};

interface Taken {
  readonly ingestArticle: {
    readonly outcome: string;
    readonly article: Readonly<Record<string, unknown>> & { readonly body: string };
    readonly claims: readonly Readonly<{
      property: string;
      value: string;
      exact: string;
      start: number;
      end: number;
    }>[];
  } | null;
}

let service: TestApp;
let ask: (query: string, variables?: object, key?: string) => Promise<Answer<Taken>>;
beforeAll(async () => {
  service = await createTestApp();
  const hash = createHash("sha256").update(KEY).digest("hex");
  const app = createApp({
    db: service.db,
    config: testConfig({ INGEST_KEYS: `press:${hash}` }),
    log: createLog({ logLevel: "silent" }),
    takeIn: takesIn(service.db),
  });
  ask = async (query, variables = {}, key) => {
    const response = await app.fetch("http://test.example/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Taken>;
  };
});
afterAll(() => service.close());

const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);
const articleCount = async () => (await ask("{ corpus { articleCount } }")).data;

test("without a key, or with a wrong one, nothing is taken in", async () => {
  for (const key of [undefined, `${KEY}x`, "short"]) {
    expect(codes(await ask(MUTATION, { input: INPUT }, key))).toEqual(["UNAUTHENTICATED"]);
  }
  expect(await articleCount()).toEqual({ corpus: { articleCount: 0 } });
});

test("a service without keys takes nothing in, whatever is sent", async () => {
  const app = createApp({
    db: service.db,
    config: testConfig(),
    log: createLog({ logLevel: "silent" }),
    takeIn: takesIn(service.db),
  });
  const response = await app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` },
    body: JSON.stringify({ query: MUTATION, variables: { input: INPUT } }),
  });
  expect(codes((await response.json()) as Answer)).toEqual(["UNAUTHENTICATED"]);
});

test("an article is taken in with what it says, and is in the graph at once", async () => {
  const { data, errors } = await ask(MUTATION, { input: INPUT }, KEY);
  expect(errors).toBeUndefined();
  const { outcome, article, claims } = data?.ingestArticle ?? { outcome: "", article: { body: "" }, claims: [] };
  expect(outcome).toBe("ADDED");
  expect(article).toMatchObject({
    url: "https://news.example/talks",
    publisher: "Example News",
    publishedOn: { edtf: "2026-05-07" },
  });
  expect(claims.length).toBeGreaterThan(5);
  for (const { exact, start, end } of claims) expect(article.body.slice(start, end)).toBe(exact);
  expect(claims.map(({ value }) => value)).toContain("Prak Sothea");
  const graph = await ask(`{ person(slug: "prak-sothea") { meetings { nodes { agreements { totalCount } } } } }`);
  expect(graph.data).toEqual({ person: { meetings: { nodes: [{ agreements: { totalCount: 1 } }] } } });
});

test("the same again changes nothing, another text under the address replaces it", async () => {
  expect((await ask(MUTATION, { input: INPUT }, KEY)).data?.ingestArticle?.outcome).toBe("UNCHANGED");
  const input = { ...INPUT, text: TEXT.replace("May 6", "May 5") };
  expect((await ask(MUTATION, { input }, KEY)).data?.ingestArticle?.outcome).toBe("REPLACED");
  expect(await articleCount()).toEqual({ corpus: { articleCount: 1 } });
});

test("several at once all go in", async () => {
  const inputs = [1, 2, 3, 4].map((day) => ({
    url: `https://news.example/${day}`,
    text: TEXT.replace("May 6", `April ${day}`),
  }));
  const answers = await Promise.all(inputs.map((input) => ask(MUTATION, { input }, KEY)));
  expect(answers.map(({ data }) => data?.ingestArticle?.outcome)).toEqual(inputs.map(() => "ADDED"));
  expect(await articleCount()).toEqual({ corpus: { articleCount: 5 } });
});

test("what cannot be taken in is told with a code", async () => {
  expect(codes(await ask(MUTATION, { input: { ...INPUT, url: "talks" } }, KEY))).toEqual(["BAD_ARGUMENT"]);
  expect(codes(await ask(MUTATION, { input: { ...INPUT, url: "https://news.example/0", text: " " } }, KEY))).toEqual([
    "BAD_ARGUMENT",
  ]);
});

test("a key is made with the setting that lets its holder in", async () => {
  const { code, stdout } = await runCli(["key", "newsroom"]);
  expect(code).toBe(0);
  const key = /: (\S+)\n/.exec(stdout)?.[1] ?? "";
  const hash = createHash("sha256").update(key).digest("hex");
  expect(stdout).toContain(`INGEST_KEYS=newsroom:${hash}\n`);
  expect(testConfig({ INGEST_KEYS: `newsroom:${hash}` }).ingestKeys.get(hash)).toBe("newsroom");
  expect((await runCli(["key", "a b"])).code).toBe(2);
});
