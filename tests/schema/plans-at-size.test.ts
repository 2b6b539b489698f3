/**
 * Every filter and order on a large graph: what is looked up goes by an index. On a server only, where loading is quick.
 * PLANS_MEETINGS=1000000 makes the graph ten times larger, and loading it take that much longer; PLANS_DATABASE_URL
 * names a database on the server that holds such a graph already, and keeps it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { PrismaClient } from "../../src/db/generated/client/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { type App, createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";

const MEETINGS = Number(process.env.PLANS_MEETINGS ?? 100_000);
const LOADED = process.env.PLANS_DATABASE_URL || null;
/** Reading tables of fewer rows from end to end costs less than looking up some hundred rows in them one by one. */
const SMALL = 25_000;
/** Milliseconds for making and loading the graph, on a machine that is busy with other things too. */
const LOADING = 300_000 * Math.max(1, MEETINGS / 100_000);

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly Plan[];
}

let db: Database;
/** Answers by resolvers, and by statements made for the whole query. */
let resolved: App;
let planned: App;
let prisma: PrismaClient;
const statements: { readonly query: string; readonly params: string }[] = [];
const sizes = new Map<string, number>();

/** The tables that a plan reads from end to end, save small ones. */
function scanned(plan: Plan): readonly string[] {
  const table = plan["Relation Name"] ?? "";
  const own = plan["Node Type"] === "Seq Scan" && (sizes.get(table) ?? 0) >= SMALL ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scanned)];
}

/** A plan and all parts of it. */
function parts(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(parts)];
}

async function ask(query: string, app = resolved): Promise<Record<string, never>> {
  statements.length = 0;
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query });
  const response = await app.fetch("http://test.example/graphql", { method: "POST", headers, body });
  const { data, errors } = (await response.json()) as { data: Record<string, never>; errors?: unknown };
  expect(errors, query).toBeUndefined();
  return data;
}

/** What the statements that a query takes, either way, read from end to end, with the plans for a message. */
async function scans(query: string): Promise<{ readonly tables: readonly string[]; readonly plans: string }> {
  const tables: string[] = [];
  const plans: string[] = [];
  for (const app of [resolved, planned]) {
    await ask(query, app);
    expect(statements.length).toBeGreaterThan(0);
    for (const { query: text, params } of statements) {
      const [row] = await db.query<{ "QUERY PLAN": readonly [{ Plan: Plan }] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        JSON.parse(params),
      );
      const plan = row?.["QUERY PLAN"][0].Plan as Plan;
      tables.push(...scanned(plan));
      if (scanned(plan).length > 0) plans.push(`${text}\n${params}\n${JSON.stringify(plan, null, 1)}`);
    }
  }
  return { tables, plans: plans.join("\n") };
}

describe.skipIf(TEST_DATABASE_URL === null)(`of ${MEETINGS} meetings`, () => {
  beforeAll(async () => {
    if (LOADED === null) {
      db = await createTestDatabase();
      await loadGraph(db, generateGraph({ seed: 5, meetings: MEETINGS }), TEST_DATABASE_URL);
    } else db = await startDatabase(testConfig({ DATABASE_URL: LOADED }));
    const counted = await db.query<{ name: string; rows: number }>(
      `SELECT relname AS "name", reltuples::int AS "rows" FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { name, rows } of counted) sizes.set(name, rows);
    const client = new PrismaClient({ adapter: db.adapter, log: [{ emit: "event", level: "query" }] });
    client.$on("query", (event) => statements.push(event));
    prisma = client;
    // Plans are looked at here, not times, which a busy machine stretches.
    const config = testConfig({ OPERATION_TIMEOUT_MS: "300000" });
    const log = createLog({ logLevel: "silent" });
    resolved = createApp({ db: { prisma }, config, log });
    async function answer(text: string, values: readonly unknown[]): Promise<unknown> {
      statements.push({ query: text, params: JSON.stringify(values) });
      return db.answer(text, values);
    }
    planned = createApp({ db: { prisma, answer }, config, log });
  }, LOADING);
  afterAll(async () => {
    await prisma?.$disconnect();
    await db?.close();
  });

  test("the graph is large", () => {
    expect(sizes.get("Meeting")).toBeGreaterThanOrEqual(MEETINGS * 0.99);
    for (const table of ["Participation", "Claim", "Agreement", "MeetingAgreement"])
      expect(sizes.get(table)).toBeGreaterThan(SMALL);
  });

  /** A person and an organization that stand in many meetings, an agreement's day, and so on: what filters ask for. */
  let known: Promise<Readonly<Record<string, string>>> | undefined;
  async function findValues(): Promise<Readonly<Record<string, string>>> {
    const [person] = await db.query<{ slug: string }>(
      `SELECT slug FROM "Person" JOIN "Participation" ON "personId" = "Person".id GROUP BY slug ORDER BY count(*) DESC, slug LIMIT 1`,
    );
    const [organization] = await db.query<{ slug: string }>(
      `SELECT slug FROM "Organization" JOIN "MeetingOrganization" ON "organizationId" = "Organization".id GROUP BY slug ORDER BY count(*) DESC, slug LIMIT 1`,
    );
    const [article] = await db.query<{ publisher: string; at: string }>(
      `SELECT publisher, max("ingestedAt")::text AS at FROM "Article" WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC LIMIT 1`,
    );
    return {
      PERSON: person?.slug ?? "",
      ORGANIZATION: organization?.slug ?? "",
      PUBLISHER: article?.publisher ?? "",
    };
  }

  async function filled(query: string): Promise<string> {
    known ??= findValues();
    return Object.entries(await known).reduce((text, [name, value]) => text.replaceAll(name, value), query);
  }

  test.each([
    "meetings(where: { kind: [SUMMIT] })",
    "meetings(where: { status: [PLANNED, PROPOSED] })",
    'meetings(where: { date: { from: "2020-01-01", to: "2020-03-01" } })',
    'meetings(where: { countries: ["VN", "LA"] })',
    'meetings(where: { hostCountry: ["VN"] })',
    "meetings(where: { topics: [CYBER] })",
    'meetings(where: { person: ["PERSON"] })',
    'meetings(where: { organization: ["ORGANIZATION"] })',
    'meetings(where: { participants: [{ country: ["VN"], capacity: [HOST] }, { country: ["LA"] }] })',
    'meetings(where: { participants: [{ person: { slug: ["PERSON"] } }] })',
    "meetings(where: { action: [SIGNED] })",
    "meetings(where: { agreement: { kind: [TREATY] } })",
    "meetings(where: { articleCount: { to: 1 } })",
    "meetings(where: { publisherCount: { from: 2 } })",
    'meetings(where: { publisher: ["PUBLISHER"] })',
    'meetings(where: { ingestedSince: "2020-01-01T00:00:00Z" })',
    'meetings(where: { ingestedSince: "2100-01-01T00:00:00Z" })',
    "meetings(orderBy: { field: DATE, direction: ASC })",
    "meetings(last: 20)",
    'agreements(where: { countries: ["VN"] })',
    "agreements(where: { topics: [CYBER] })",
    "agreements(where: { kind: [TREATY] })",
    "agreements(where: { action: [SIGNED] })",
    'agreements(where: { person: ["PERSON"] })',
    'agreements(where: { signedOn: { from: "2020-01-01" } })',
    'agreements(where: { coversDate: "2020-06-01" })',
    "agreements(where: { articleCount: { from: 1 } })",
    "agreements(orderBy: { field: SIGNED_ON, direction: ASC })",
    'people(where: { country: ["VN"] })',
    'people(where: { name: "ngu" })',
    'people(where: { post: "Defence Minister" })',
    'people(where: { organization: ["ORGANIZATION"] })',
    'people(where: { ingestedSince: "2020-01-01T00:00:00Z" })',
    "people(last: 20)",
    'articles(where: { publisher: ["PUBLISHER"] })',
    'articles(where: { language: ["en"] })',
    'articles(where: { publishedOn: { from: "2020-01-01", to: "2020-02-01" } })',
    'articles(where: { person: ["PERSON"] })',
    "articles(where: { reprint: true })",
    "articles(orderBy: { field: INGESTED_AT, direction: ASC })",
    "articles(orderBy: { field: HEADLINE, direction: DESC })",
    'articles(where: { organization: ["ORGANIZATION"] })',
    'articles(where: { ingestedSince: "2020-01-01T00:00:00Z" })',
    'people(where: { slug: ["PERSON"] })',
    "people(where: { articleCount: { to: 1 } })",
    "people(where: { publisherCount: { from: 2 } })",
    'people(where: { publisher: ["PUBLISHER"] })',
    'organizations(where: { name: "minis" })',
    'organizations(where: { country: ["VN"], kind: [MILITARY] })',
    "organizations(where: { articleCount: { from: 2 } })",
    'organizations(where: { publisher: ["PUBLISHER"] })',
    'organizations(where: { ingestedSince: "2020-01-01T00:00:00Z" })',
    'agreements(where: { organization: ["ORGANIZATION"] })',
    "agreements(where: { publisherCount: { from: 2 } })",
    'agreements(where: { publisher: ["PUBLISHER"] })',
    'agreements(where: { ingestedSince: "2100-01-01T00:00:00Z" })',
    'meetings(where: { or: [{ kind: [CALL] }, { hostCountry: ["LA"] }], not: { topics: [CYBER] } })',
  ])("a page of %s reads no large table from end to end", async (field) => {
    const { tables, plans } = await scans(await filled(`{ ${field} { nodes { slug } } }`));
    expect(tables, plans).toEqual([]);
  });

  test.each(["DESC", "ASC"])("a page deep in %s order starts at its cursor, by index", async (direction) => {
    const [row] = await db.query<{ middle: string }>(
      `SELECT "dateEarliest"::text AS middle FROM "Meeting" ORDER BY "dateEarliest" OFFSET ${MEETINGS / 2} LIMIT 1`,
    );
    const first = `{ meetings(where: {}, orderBy: { field: DATE, direction: ${direction} }, first: 100) { pageInfo { endCursor } } }`;
    expect(row?.middle).toBeTruthy();
    const { meetings } = await ask(first);
    const cursor = (meetings as unknown as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    const parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    const deep = Buffer.from(JSON.stringify([parts[0], `${row?.middle}T00:00:00.000Z`, ...parts.slice(2)])).toString(
      "base64url",
    );
    const query = `{ meetings(where: {}, orderBy: { field: DATE, direction: ${direction} }, first: 20, after: "${deep}") { nodes { slug } } }`;
    const { tables, plans } = await scans(query);
    expect(tables, plans).toEqual([]);
    for (const app of [resolved, planned]) {
      await ask(query, app);
      const [text] = statements;
      const explained = await db.query<Record<string, string>>(
        `EXPLAIN (ANALYZE, BUFFERS) ${text?.query}`,
        JSON.parse(text?.params ?? "[]"),
      );
      const plan = explained.map((line) => Object.values(line)[0]).join("\n");
      const read = [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map(([, count]) => Number(count));
      expect(Math.max(0, ...read), plan).toBeLessThan(1000);
    }
  });

  test.each([
    '{ person(slug: "PERSON") { meetings(first: 20) { nodes { slug } } } }',
    '{ person(slug: "PERSON") { meetings(first: 20) { nodes { agreements { nodes { slug } } participants { nodes { slug } } } } } }',
    '{ person(slug: "PERSON") { agreements(first: 20) { nodes { slug } } } }',
    '{ person(slug: "PERSON") { counterparts(first: 20) { nodes { slug } } articles(first: 20) { nodes { slug } } } }',
    '{ person(slug: "PERSON") { tenures { title } organizations { nodes { slug } } claims(property: "name") { exact } } }',
    '{ organization(slug: "ORGANIZATION") { agreements { nodes { slug } } articles { nodes { slug } } tenures { title } } }',
    '{ postHolders(title: "Defence Minister", country: "VN", at: "2020-01-01") { title person { slug } } }',
    '{ search(query: "phan van giang", first: 20) { nodes { __typename } } }',
  ])("%s reads no large table from end to end", async (query) => {
    const { tables, plans } = await scans(await filled(query));
    expect(tables, plans).toEqual([]);
  });

  // The plan inside the function that search asks for them is not shown with the plan of the search.
  test("names that are only alike are found by index", async () => {
    const rows = await db.query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT "id" FROM "Name" WHERE 'phanvangiang' <% replace("folded", ' ', '')`,
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Name_closed_idx");
  });

  test("names that are only alike are not looked for where others fill the page", async () => {
    const [often] = await db.query<{ word: string }>(
      `SELECT split_part("folded", ' ', 1) AS word FROM "Name"
       WHERE "personId" IS NOT NULL AND split_part("folded", ' ', 1) ~ '^[a-z]{6,}$' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    );
    for (const [first, isNever] of [
      [2, true],
      [100, false],
    ] as const) {
      const word = isNever ? often?.word : `${often?.word}zzz`;
      await ask(`{ search(query: "${word}", types: [PERSON], first: ${first}) { nodes { __typename } } }`);
      const [text] = statements;
      const rows = await db.query<{ "QUERY PLAN": string }>(
        `EXPLAIN ANALYZE ${text?.query}`,
        JSON.parse(text?.params ?? "[]"),
      );
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(/ProjectSet.*never executed/.test(plan), plan).toBe(isNever);
    }
  });

  test.each([
    ["person", "PERSON", "DESC", "first", "Participation_latest_idx"],
    ["person", "PERSON", "DESC", "last", "Participation_latest_idx"],
    ["person", "PERSON", "ASC", "first", "Participation_personId_meetingEarliest_meetingId_idx"],
    ["organization", "ORGANIZATION", "DESC", "first", "MeetingOrganization_latest_idx"],
    ["organization", "ORGANIZATION", "ASC", "first", "MeetingOrganization_organizationId_meetingEarliest_meetingI_idx"],
  ])("a page of the meetings of the busiest %s (%s, %s, %s) reads no further than itself", async (...asked) => {
    const [field, slug, direction, end, index] = asked;
    const order = `orderBy: { field: DATE, direction: ${direction} }`;
    const query = await filled(`{ ${field}(slug: "${slug}") { meetings(${end}: 20, ${order}) { nodes { slug } } } }`);
    for (const app of [resolved, planned]) {
      await ask(query, app);
      expect(statements).toHaveLength(1);
      const [{ query: text, params } = { query: "", params: "[]" }] = statements;
      const [row] = await db.query<{ "QUERY PLAN": readonly [{ Plan: Plan }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
        JSON.parse(params),
      );
      const plan = row?.["QUERY PLAN"][0].Plan as Plan;
      const nodes = parts(plan);
      const shown = JSON.stringify(plan, null, 1);
      expect(
        nodes.map((node) => node["Index Name"]),
        shown,
      ).toContain(index);
      const rows = nodes.map((node) => (node["Actual Rows"] ?? 0) * (node["Actual Loops"] ?? 1));
      expect(Math.max(...rows), shown).toBeLessThanOrEqual(21);
    }
  });
});
