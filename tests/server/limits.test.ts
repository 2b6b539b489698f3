import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { readExamples } from "../../src/server/graphiql.ts";
import { createLog } from "../../src/server/log.ts";
import { type Answer, createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";
import { serveOn } from "../support/serving.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

/** The service under other settings, on the same database. */
function serviceWith(variables: Readonly<Record<string, string>>) {
  const app = createApp({ db: service.db, config: testConfig(variables), log: createLog({ logLevel: "silent" }) });
  async function send(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return app.fetch("http://test.example/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }
  async function ask(query: string, more: object = {}): Promise<Answer> {
    return (await (await send({ query, ...more })).json()) as Answer;
  }
  return { app, send, ask };
}

/** Asserts that the first is answered under the settings, and the second refused with the code and figures. */
async function bounds(
  variables: Readonly<Record<string, string>>,
  [fits, exceeds]: readonly [object, object],
  refusal: Readonly<Record<string, unknown>>,
) {
  const { send } = serviceWith(variables);
  const good = (await (await send(fits)).json()) as Answer;
  expect(good.errors).toBeUndefined();
  expect(good.data).toBeTruthy();
  const bad = (await (await send(exceeds)).json()) as Answer;
  expect(bad.data ?? null).toBeNull();
  expect(bad.errors?.map(({ extensions }) => extensions)).toEqual([refusal]);
}

describe("the defaults", () => {
  test("let the example queries and GraphiQL's introspection pass", async () => {
    const examples = await readExamples();
    expect(examples.length).toBeGreaterThanOrEqual(17);
    for (const query of [
      ...examples,
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    ]) {
      const { data, errors } = await service.ask(query);
      expect(errors, query).toBeUndefined();
      expect(data).toBeTruthy();
    }
  });

  test("let a page of 100 meetings with their participants and agreements pass", async () => {
    const nested = "participants { nodes { slug } } agreements { edges { action node { slug } } }";
    const { errors } = await service.ask(`{ meetings(first: 100) { nodes { slug ${nested} } } }`);
    expect(errors).toBeUndefined();
  });

  test("refuse what would be millions of records", async () => {
    const { errors } = await service.ask(`{ meetings(first: 100) { nodes { participants(first: 100) { nodes {
      meetings(first: 100) { nodes { slug } } } } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "TOO_COSTLY", limit: 10_000 });
    expect(errors?.[0]?.extensions?.actual).toBeGreaterThan(1_000_000);
  });
});

describe("an operation at a limit is answered, one past it refused:", () => {
  test("depth, through fragments too", () =>
    bounds(
      { MAX_DEPTH: "3" },
      [
        { query: "{ meetings { nodes { slug } } }" },
        { query: "{ meetings { ...more } } fragment more on MeetingConnection { nodes { date { edtf } } }" },
      ],
      { code: "TOO_DEEP", limit: 3, actual: 4 },
    ));

  test("aliases, each time a fragment is spread", () =>
    bounds(
      { MAX_ALIASES: "2" },
      [
        { query: "{ a: corpus { b: revision } }" },
        { query: "{ a: corpus { ...c } corpus { ...c } } fragment c on Corpus { b: revision }" },
      ],
      { code: "TOO_MANY_ALIASES", limit: 2, actual: 3 },
    ));

  test("tokens", () =>
    bounds({ MAX_TOKENS: "4" }, [{ query: "{ __typename }  " }, { query: "{ __typename __typename __typename }" }], {
      code: "TOO_MANY_TOKENS",
      limit: 4,
    }));

  test("directives", () => {
    const times = (count: number) => `{ __typename ${"@include(if: true) ".repeat(count).trim()} }`;
    const spread = (count: number) =>
      `{ ${Array.from({ length: count }, () => "... @include(if: true) { __typename }").join(" ")} }`;
    expect(times(1)).toContain("@include");
    return bounds({ MAX_DIRECTIVES: "2" }, [{ query: spread(2) }, { query: spread(3) }], {
      code: "TOO_MANY_DIRECTIVES",
      limit: 2,
      actual: 3,
    });
  });

  test("cost, with the sizes of pages in variables", () => {
    const query =
      "query ($size: Int) { meetings(first: $size) { nodes { participants(first: 4) { nodes { slug } } } } }";
    // A connection is 1, and each of its records what it is and has: 1 + size * (1 + 1 + 4).
    return bounds(
      { MAX_COST: "61" },
      [
        { query, variables: { size: 10 } },
        { query, variables: { size: 11 } },
      ],
      { code: "TOO_COSTLY", limit: 61, actual: 67 },
    );
  });

  test("cost, with sizes that the operation itself gives its variables", () => {
    const query = "query ($size: Int = 100) { meetings(first: $size) { nodes { slug } } }";
    return bounds({ MAX_COST: "100" }, [{ query, variables: { size: 99 } }, { query }], {
      code: "TOO_COSTLY",
      limit: 100,
      actual: 101,
    });
  });

  test("page size", () =>
    bounds(
      { MAX_PAGE_SIZE: "50" },
      [{ query: "{ people(last: 50) { nodes { slug } } }" }, { query: "{ people(last: 51) { nodes { slug } } }" }],
      { code: "PAGE_TOO_LARGE", limit: 50, actual: 51 },
    ));

  const SLUGS = "query ($slugs: [String!]) { people(where: { slug: $slugs }, first: 5) { totalCount } }";
  const MEETINGS = "query ($where: MeetingFilter) { meetings(where: $where, first: 5) { totalCount } }";
  test.each([
    // The filter and the page's size; then the list and what is in it.
    ["in the document and in variables", { slugs: ["a", "b"] }, { slugs: ["a", "b", "c"] }, SLUGS, SLUGS],
    ["that have nothing in them", { slugs: [] }, { where: { or: [{}, {}, {}] } }, SLUGS, MEETINGS],
    [
      "in fragments, each time they are spread",
      {},
      {},
      `{ ...f } fragment f on Query { people(where: { slug: ["a"] }, first: 5) { totalCount } }`,
      `{ ...g } fragment g on Query { ...f ...f } fragment f on Query { people(first: 5, where: {}) { totalCount } corpus { revision } article(slug: "x") { slug } }`,
    ],
    [
      "of variables, each time they are used",
      { s: ["a"] },
      { s: ["a"] },
      "query ($s: [String!]) { a: people(where: { slug: $s }) { totalCount } }",
      "query ($s: [String!]) { a: people(where: { slug: $s }) { totalCount } b: people(where: { slug: $s }) { totalCount } }",
    ],
    [
      "that the operation itself gives",
      {},
      {},
      `query ($s: [String!] = ["a", "b", "c"]) { people(where: { slug: $s }) { totalCount } }`,
      `query ($s: [String!] = ["a", "b", "c", "d"]) { people(where: { slug: $s }) { totalCount } }`,
    ],
  ])("values %s", (_, few, many, fits, exceeds) =>
    bounds(
      { MAX_INPUT_VALUES: "5" },
      [
        { query: fits, variables: few },
        { query: exceeds, variables: many },
      ],
      { code: "TOO_MANY_VALUES", limit: 5, actual: 6 },
    ),
  );

  test("linked records that a filter looks up, by their cost", () => {
    const query = "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }";
    // A connection is 1 and its count 5; then 25 for each: a participant, who is somebody, of this name.
    return bounds(
      { MAX_COST: "81" },
      [
        { query, variables: { where: { participants: [{ person: { name: "Trinh" } }] } } },
        { query, variables: { where: { or: [{ person: ["a", "b"] }, { participants: {} }, { organization: "c" }] } } },
      ],
      { code: "TOO_COSTLY", limit: 81, actual: 106 },
    );
  });

  const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  const deep = (levels: number) => `{"query":"{ __typename }","variables":{"deep":${nested(levels - 1)}}}`;
  test("levels of variables", () =>
    // Nobody uses the one that fits.
    bounds({}, [JSON.parse(deep(64)), JSON.parse(deep(65))], { code: "TOO_DEEP", limit: 64 }));

  test.each(["variables", "extensions"])(
    "levels of %s, so many that whatever works by recursion fails",
    async (name) => {
      const { url, close } = await serveOn(serviceWith({}).app);
      const headers = { "content-type": "application/json" };
      const body = deep(50_000).replace('"variables"', JSON.stringify(name));
      const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
      expect(response.status).toBe(400);
      expect(response.headers.get("x-request-id")).not.toBeNull();
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "TOO_DEEP", limit: 64 } }] });
      await close();
    },
  );

  test("levels of values in the document, beyond what a parser has room for", async () => {
    const query = `{ people(where: ${"[".repeat(900_000)}) { totalCount } }`;
    const { errors } = await serviceWith({ MAX_TOKENS: "1000000", MAX_BODY_BYTES: "2000000" }).ask(query);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "TOO_DEEP", limit: 15 }]);
  });

  test("operations in one request", async () => {
    const batch = (length: number) => Array.from({ length }, () => ({ query: "{ __typename }" }));
    const { send } = serviceWith({ MAX_BATCH_SIZE: "2" });
    expect(await (await send(batch(2))).json()).toEqual([
      { data: { __typename: "Query" } },
      { data: { __typename: "Query" } },
    ]);
    const refused = await send(batch(3));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "TOO_MANY_OPERATIONS", limit: 2, actual: 3 } }],
    });
    const none = await serviceWith({}).send(batch(1));
    expect([none.status, await none.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: "TOO_MANY_OPERATIONS" } }] },
    ]);
  });
});

describe("the cost of an operation", () => {
  test("is told on request, and only then", async () => {
    const query = "{ meetings(first: 7) { totalCount nodes { slug } } }";
    const { ask } = serviceWith({});
    expect(await ask(query, { extensions: { cost: true } })).toMatchObject({
      extensions: { cost: { actual: 1 + 5 + 7, limit: 10_000 } },
    });
    expect(await ask(query)).not.toHaveProperty("extensions");
  });

  test("is worked out quickly for fragments that double at each step", async () => {
    const steps = 25;
    const fragments = Array.from(
      { length: steps },
      (_, step) => `fragment f${step} on Meeting { organizations { nodes { ...o${step} } } }
        fragment o${step} on Organization { a${step}: meetings { nodes { ...f${step + 1} } } b${step}: meetings { nodes { ...f${step + 1} } } }`,
    );
    const query = `{ meetings { nodes { ...f0 } } } ${fragments.join(" ")} fragment f${steps} on Meeting { slug }`;
    const { ask } = serviceWith({ MAX_DEPTH: "1000", MAX_ALIASES: "100000", MAX_TOKENS: "100000" });
    const { errors } = await ask(query);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["TOO_MANY_ALIASES"]);
  });
});

describe("introspection and GraphiQL", () => {
  test("can be switched off", async () => {
    const { ask, app } = serviceWith({ INTROSPECTION: "false", GRAPHIQL: "false" });
    for (const query of ["{ __schema { description } }", `{ __type(name: "Person") { name } }`]) {
      expect((await ask(query)).errors?.map(({ extensions }) => extensions?.code)).toEqual(["INTROSPECTION_OFF"]);
    }
    expect((await ask("{ __typename }")).data).toEqual({ __typename: "Query" });
    expect((await ask("{ persom }")).errors?.[0]?.message).not.toMatch(/person/);
    expect((await app.fetch("http://test.example/schema.graphql")).status).toBe(404);
    const page = await app.fetch("http://test.example/graphql", { headers: { accept: "text/html" } });
    expect(page.headers.get("content-type") ?? "").not.toMatch(/html/);
  });

  test("are on by default", async () => {
    const { ask } = serviceWith({});
    expect((await ask("{ persom }")).errors?.[0]?.message).toMatch(/person/);
  });
});

describe("requests of one client in a minute", () => {
  let server: Server;
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  beforeAll(async () => {
    const { app } = serviceWith({ REQUESTS_PER_MINUTE: "3", TRUSTED_PROXIES: "1", MAX_BATCH_SIZE: "5" });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function send(client: string, operations = 1): Promise<Response> {
    const one = { query: "{ __typename }" };
    return fetch(url(), {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": client },
      body: JSON.stringify(operations === 1 ? one : Array.from({ length: operations }, () => one)),
    });
  }

  test("are answered up to the limit, one more is told when to come again", async () => {
    for (let request = 0; request < 3; request++) expect((await send("198.51.100.1")).status).toBe(200);
    const refused = await send("198.51.100.1");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_REQUESTS" } }] });
    expect((await send("198.51.100.2")).status).toBe(200);
  });

  test("count each operation of a list", async () => {
    expect((await send("198.51.100.3", 3)).status).toBe(200);
    expect((await send("198.51.100.3")).status).toBe(429);
    expect((await send("198.51.100.4", 4)).status).toBe(429);
  });

  test("count by what the nearest proxy has seen, not by what the client claims", async () => {
    for (let request = 0; request < 3; request++) await send(`203.0.113.${request}, 198.51.100.5`);
    expect((await send("203.0.113.9, 198.51.100.5")).status).toBe(429);
  });

  test("leave health checks alone", async () => {
    for (let request = 0; request < 5; request++) expect((await fetch(new URL("/health", url()))).status).toBe(200);
  });
});
