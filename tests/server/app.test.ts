import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import type { Logger } from "../../src/server/log.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

const ORIGIN = "http://service.example";
const config = testConfig({ CORS_ORIGINS: "https://friend.example", MAX_BODY_BYTES: "2000" });
const logged: { readonly errorId?: string; readonly err?: Error }[] = [];
const silent = () => {};
const log = {
  isLevelEnabled: () => true,
  debug: silent,
  info: silent,
  warn: silent,
  error: (entry: object) => logged.push(entry),
} as unknown as Logger;

/** An installation without a built explorer. */
const NO_FOLDER = join(tmpdir(), "communique-no-such-folder");

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp({ config, log });
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return service.app.fetch(`${ORIGIN}${path}`, { headers });
}

async function post(body: string | ReadableStream, headers: Readonly<Record<string, string>>): Promise<Response> {
  return service.app.fetch(`${ORIGIN}/graphql`, { method: "POST", body, headers: { ...headers }, duplex: "half" });
}

const JSON_TYPE = { "content-type": "application/json" };

describe("GraphiQL", () => {
  test("is a page made of this service's own files, fit for a strict policy", async () => {
    const response = await get("/graphql", { accept: "text/html,application/xhtml+xml" });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<style|\son\w+=|style=/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses.filter((one) => one !== "data:,")) {
      expect(address).toMatch(/^\/assets\/[\w.-]+-[\w-]{10}\.(js|css)$/);
      const asset = await get(address);
      expect(asset.status, address).toBe(200);
      expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      const text = await asset.text();
      expect(text.length).toBeGreaterThan(100);
      if (address.endsWith(".css")) expect(text).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    }
  });

  test("files come compressed to those who take it", async () => {
    const html = await (await get("/graphql", { accept: "text/html" })).text();
    const address = /\/assets\/graphiql-[\w-]{10}\.js/.exec(html)?.[0] ?? "";
    const zipped = await get(address, { "accept-encoding": "gzip, br" });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    const text = await new Response(zipped.body?.pipeThrough(new DecompressionStream("gzip"))).text();
    expect(text).toBe(await (await get(address)).text());
  });

  test("opens with example queries that the service answers", async () => {
    const html = await (await get("/graphql", { accept: "text/html" })).text();
    const attribute = /data-examples="([^"]+)"/.exec(html)?.[1] ?? "";
    const examples = JSON.parse(
      attribute
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    ) as string[];
    expect(examples.length).toBeGreaterThanOrEqual(7);
    for (const example of examples) {
      const answer = await service.ask(example);
      expect(answer.errors, example).toBeUndefined();
      expect(answer.data).toBeTruthy();
    }
  });

  test("is for browsers: a client's GET is answered with data", async () => {
    const response = await get(`/graphql?query=${encodeURIComponent("{ __typename }")}`);
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  });
});

describe("every answer", () => {
  test.each(["/", "/graphql", "/health", "/schema.graphql", "/nowhere", "/assets/nothing-0000000000.js"])(
    "of %s has a strict policy and a request id",
    async (path) => {
      const { headers } = await get(path, { accept: "text/html" });
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
    },
  );

  test("keeps the client's request id if it is a sound one", async () => {
    expect((await get("/health", { "x-request-id": "abc-123" })).headers.get("x-request-id")).toBe("abc-123");
    expect((await get("/health", { "x-request-id": "a b" })).headers.get("x-request-id")).not.toBe("a b");
  });
});

describe("health and readiness", () => {
  test("health says that the process answers", async () => {
    const response = await get("/health");
    expect([response.status, await response.json()]).toEqual([200, { alive: true }]);
  });

  test("ready, with a database that is reachable, migrated and seeded", async () => {
    const response = await get("/ready");
    expect([response.status, await response.json()]).toEqual([
      200,
      { ready: true, database: true, migrated: true, seeded: true },
    ]);
  });

  test("not ready while empty, before migration, or without its database", async () => {
    const other = await createTestApp({ explorerFolder: NO_FOLDER });
    const ready = async () => {
      const response = await other.app.fetch(`${ORIGIN}/ready`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([503, { ready: false, database: true, migrated: true, seeded: false }]);
    await other.db.prisma.$executeRaw`DROP TABLE "Article" CASCADE`;
    expect(await ready()).toEqual([503, { ready: false, database: true, migrated: false, seeded: false }]);
    await other.close();
    expect(await ready()).toEqual([503, { ready: false, database: false, migrated: false, seeded: false }]);
    expect((await other.app.fetch(`${ORIGIN}/health`)).status).toBe(200);
    expect(await (await other.app.fetch(`${ORIGIN}/`)).text()).toContain("cannot be reached");
  });
});

describe("pages", () => {
  test("the overview, where no explorer is built, shows counts and where to go", async () => {
    const plain = createApp({ db: service.db, config, log, explorerFolder: NO_FOLDER });
    const html = await (await plain.fetch(`${ORIGIN}/`)).text();
    expect(html).toContain("<dt>people</dt><dd>3</dd>");
    expect(html).toContain('href="/graphql"');
    expect((await plain.fetch(`${ORIGIN}/people/tran-van-mau`)).status).toBe(404);
  });

  test("the built explorer answers for all its views, and its files may be kept for ever", async () => {
    const explorerFolder = await mkdtemp(join(tmpdir(), "communique-explorer-"));
    await mkdir(join(explorerFolder, "assets/explorer"), { recursive: true });
    await writeFile(join(explorerFolder, "index.html"), '<html lang="en"><title>Built</title>');
    await writeFile(join(explorerFolder, "assets/explorer/main-1a2b3c.js"), "start();");
    await writeFile(join(explorerFolder, "assets/explorer/icon-4d5e6f.svg"), "<svg/>");
    const built = createApp({ db: service.db, config, log, explorerFolder });
    for (const path of ["/", "/search?q=mau", "/people/tran-van-mau", "/timeline"]) {
      const page = await built.fetch(`${ORIGIN}${path}`);
      expect([page.headers.get("content-type"), page.headers.get("cache-control")], path).toEqual([
        "text/html; charset=utf-8",
        "no-cache",
      ]);
      expect(await page.text()).toBe('<html lang="en"><title>Built</title>');
    }
    for (const path of [
      "/people/a/b",
      "/index.html",
      "/assets/explorer/../../index.html",
      "/assets/explorer/none.js",
    ]) {
      expect((await built.fetch(`${ORIGIN}${path}`)).status, path).toBe(404);
    }
    const script = await built.fetch(`${ORIGIN}/assets/explorer/main-1a2b3c.js`);
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect([script.headers.get("content-type"), await script.text()]).toEqual([
      "text/javascript; charset=utf-8",
      "start();",
    ]);
    const icon = await built.fetch(`${ORIGIN}/assets/explorer/icon-4d5e6f.svg`);
    expect(icon.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const bare = createApp({ db: service.db, config: { ...config, graphiql: false }, log, explorerFolder });
    expect(await (await bare.fetch(`${ORIGIN}/`)).text()).toContain('data-graphiql="off"');
    await rm(explorerFolder, { recursive: true });
  });

  test("the schema is served as text", async () => {
    const response = await get("/schema.graphql");
    expect(await response.text()).toContain("type Person implements Entity & Node {");
  });

  test("only GET, and nothing elsewhere", async () => {
    expect((await service.app.fetch(`${ORIGIN}/health`, { method: "POST" })).status).toBe(405);
    expect((await get("/nowhere")).status).toBe(404);
  });
});

describe("what the GraphQL endpoint refuses", () => {
  test.each([
    ["application/x-www-form-urlencoded", "query={__typename}"],
    [
      "multipart/form-data; boundary=x",
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--',
    ],
    ["application/graphql", "{__typename}"],
    ["text/plain", '{"query":"{__typename}"}'],
  ])("bodies of type %s, which other sites' pages could send", async (type, body) => {
    const response = await post(body, { "content-type": type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } }] });
  });

  test("bodies above the limit, whether they announce their length or not", async () => {
    const ofSize = (bytes: number) =>
      JSON.stringify({ query: "{__typename}", variables: { pad: "" } }).replace('""', `"${"x".repeat(bytes - 47)}"`);
    expect(ofSize(2000)).toHaveLength(2000);
    for (const announce of [true, false]) {
      const send = (body: string) =>
        announce
          ? post(body, { ...JSON_TYPE, "content-length": String(body.length) })
          : post(new Blob([body]).stream(), { ...JSON_TYPE });
      expect(await (await send(ofSize(2000))).json()).toEqual({ data: { __typename: "Query" } });
      const refused = await send(ofSize(2001));
      expect(refused.status, `announced: ${announce}`).toBe(413);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "BODY_TOO_LARGE" } }] });
    }
  });

  test("batches", async () => {
    const response = await post(JSON.stringify([{ query: "{__typename}" }]), JSON_TYPE);
    expect(response.status).toBe(400);
  });

  test("broken JSON and broken queries, with a code", async () => {
    expect((await post("{", JSON_TYPE)).status).toBe(400);
    const syntax = await service.ask("{");
    expect(syntax.errors?.[0]?.extensions?.code).toBe("GRAPHQL_PARSE_FAILED");
    const unknown = await service.ask("{ nobody }");
    expect(unknown.errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});

describe.each([
  ["one origin", "https://friend.example"],
  ["several origins", "https://friend.example,https://second.example"],
])("pages elsewhere, with %s listed,", (_, listed) => {
  const app = () => createApp({ db: service.db, config: testConfig({ CORS_ORIGINS: listed }), log });
  const preflight = (origin: string) =>
    app().fetch(`${ORIGIN}/graphql`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
  const ask = (origin: string) => app().fetch(`${ORIGIN}/graphql?query={__typename}`, { headers: { origin } });
  const ofCors = (response: Response) => [...response.headers.keys()].filter((name) => /^access-control-/.test(name));

  test.each(listed.split(","))("read answers if they are of %s", async (origin) => {
    const before = await preflight(origin);
    expect(before.status).toBe(204);
    expect(before.headers.get("access-control-allow-origin")).toBe(origin);
    expect(before.headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(before.headers.get("access-control-allow-headers")).toContain("content-type");
    const answer = await ask(origin);
    expect(await answer.json()).toEqual({ data: { __typename: "Query" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    expect(answer.headers.get("access-control-expose-headers")).toContain("x-request-id");
    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
    expect(answer.headers.get("vary")).toMatch(/origin/);
  });

  // The last is what a page says whose frame is sandboxed or that was opened from a file.
  test.each(["https://stranger.example", "https://friend.example.stranger.example", "http://friend.example", "null"])(
    "don't if they are of %s",
    async (origin) => {
      for (const response of [await preflight(origin), await ask(origin)]) {
        expect(ofCors(response)).toEqual([]);
        expect(response.headers.get("vary")).toMatch(/origin/);
      }
    },
  );
});

test("without listed origins no page elsewhere reads anything", async () => {
  const app = createApp({ db: service.db, config: testConfig({}), log });
  const answer = await app.fetch(`${ORIGIN}/graphql?query={__typename}`, { headers: { origin: "https://x.example" } });
  expect(answer.headers.has("access-control-allow-origin")).toBe(false);
});

describe("unexpected errors", () => {
  test("reach clients as an id alone, under which the log has the rest", async () => {
    const other = await createTestApp({ log });
    await other.db.prisma.$executeRaw`ALTER TABLE "Person" RENAME COLUMN "name" TO "secretName"`;
    const { data, errors } = await other.ask(`{ person(slug: "x") { name } }`);
    await other.close();
    expect(data).toEqual({ person: null });
    expect(errors).toHaveLength(1);
    const { message, path, extensions } = errors?.[0] ?? { message: "" };
    expect({ path, code: extensions?.code }).toEqual({ path: ["person"], code: "INTERNAL" });
    expect(JSON.stringify([message, extensions])).not.toMatch(/column|secret|prisma|select/i);
    const entry = logged.find(({ errorId }) => errorId === extensions?.id);
    expect(String(entry?.err)).toMatch(/column/);
  });
});

describe("text that the database cannot hold", () => {
  test.each([
    [`query ($text: String!) { person(slug: $text) { name } }`, ["person"]],
    [`query ($text: String!) { article(url: $text) { slug } }`, ["article"]],
    [`query ($text: String!) { people(where: { slug: [$text] }) { totalCount } }`, ["people", "totalCount"]],
    [`query ($text: String!) { people(where: { slug: [$text] }) { nodes { slug } } }`, ["people", "nodes"]],
  ])("is a bad argument, not an unexpected error: %s", async (query, path) => {
    const { errors } = await service.ask(query, { text: "a\0b" });
    expect(errors?.map((error) => ({ path: error.path, ...error.extensions }))).toEqual([
      { path, code: "BAD_ARGUMENT", allowed: "text without NUL characters" },
    ]);
  });
});
