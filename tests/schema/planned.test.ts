/** Queries answered by one statement made for them, beside the same answered by resolvers: equal to the byte. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { toSchema } from "../../src/schema/index.ts";
import { type App, createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { drawFrom } from "../fuzz/queries.ts";
import { recipes } from "../support/cookbook.ts";
import { createTestDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { type Random, randomOf } from "../support/generator/random.ts";

/** However slow the machine is. */
const PATIENT = { OPERATION_TIMEOUT_MS: "600000" };

const statements: string[] = [];
let db: Database;
let planned: App;
let resolved: App;
/** Slugs of a few records of each type. */
const slugs: Record<string, string> = {};

beforeAll(async () => {
  db = await createTestDatabase({ onStatement: (text) => statements.push(text) });
  await loadGraph(db, generateGraph({ seed: 3, meetings: 120, people: 30, reports: 0.5 }), TEST_DATABASE_URL);
  // Drawn queries are seldom modest, and none is to be refused for that.
  const settings = {
    MAX_COST: "1000000000",
    MAX_DEPTH: "1000",
    MAX_INPUT_VALUES: "1000000",
    CACHE_BYTES: "0",
    ...PATIENT,
  };
  const log = createLog({ logLevel: "silent" });
  planned = createApp({ db, config: testConfig(settings), log });
  resolved = createApp({ db, config: testConfig({ ...settings, PLANNED_QUERIES: "false" }), log });
  for (const [name, table] of [
    ["PERSON", "Person"],
    ["ORGANIZATION", "Organization"],
    ["MEETING", "Meeting"],
    ["AGREEMENT", "Agreement"],
    ["ARTICLE", "Article"],
  ] as const) {
    const rows = await db.query<{ slug: string }>(`SELECT slug FROM "${table}" ORDER BY id LIMIT 5`);
    for (const [index, { slug }] of rows.entries()) slugs[`${name}${index}`] = slug;
  }
  const [busy] = await db.query<{ slug: string }>(
    `SELECT slug FROM "Person" JOIN "Participation" ON "personId" = "Person".id GROUP BY slug ORDER BY count(*) DESC, slug LIMIT 1`,
  );
  slugs.BUSY = busy?.slug ?? "";
});
afterAll(() => db.close());

interface Asked {
  readonly text: string;
  readonly statements: readonly string[];
}

async function ask(app: App, query: string, variables: object = {}): Promise<Asked> {
  statements.length = 0;
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query, variables });
  const response = await app.fetch("http://test.example/graphql", { method: "POST", headers, body });
  return { text: `${response.status} ${await response.text()}`, statements: [...statements] };
}

/** The answer; of one that fails as a whole without the field told first, as that may be any of several which fail at once. */
function told(text: string): string {
  return text.endsWith('"data":null}') ? text.replace(/"locations":\[[^\]]*\],"path":\[[^\]]*\],/g, "") : text;
}

/** Asks both, expects the same, and tells what the planned one took; `isPlanned` if that was one statement of its own. */
async function compare(query: string, variables: object = {}) {
  const filled = Object.entries(slugs).reduce((text, [name, slug]) => text.replaceAll(`$${name}$`, slug), query);
  const one = await ask(planned, filled, variables);
  const other = await ask(resolved, filled, variables);
  expect(told(one.text), filled).toBe(told(other.text));
  return {
    ...one,
    isPlanned: one.statements.length > 0 && one.statements.every((text) => text.includes(`AS "answer"`)),
  };
}

const ROOTS = ["person", "organization", "meeting", "agreement", "article"].flatMap((one) => [
  one,
  one === "person" ? "people" : `${one}s`,
]);
/** Values that find something. */
const SCALARS = {
  Int: ["0", "1", "2", "5", "20"],
  Date: ['"2012-06-30"', '"2018-01-01"', '"2020-02-29"', '"2022-01-01"'],
  DateTime: ['"2021-01-01T00:00:00Z"'],
  EDTF: ['"2020"'],
  CountryCode: ['"VN"', '"LA"', '"KH"', '"CN"'],
};

function drawer(random: Random, without: readonly string[]) {
  const options = {
    texts: Object.values(slugs),
    roots: [...ROOTS, "postHolders", "meetingStatistics", "agreementStatistics"],
    scalars: SCALARS,
    without,
  };
  return drawFrom(toSchema(), random, options);
}

test("drawn queries, most of what is covered by one statement", async () => {
  const random = randomOf(11, "planned");
  const [forward, backward] = [
    drawer(random, ["after", "before", "last"]),
    drawer(random, ["after", "before", "first"]),
  ];
  let [answered, byStatement] = [0, 0];
  for (let index = 0; index < 200; index++) {
    const { text, isPlanned } = await compare(index % 3 === 0 ? backward() : forward());
    if (!text.includes('"errors"')) answered += 1;
    if (isPlanned) byStatement += 1;
  }
  expect(answered).toBeGreaterThan(130);
  expect(byStatement).toBeGreaterThan(answered / 3);
}, 120_000);

test("queries that nobody would write, and values that no field takes", async () => {
  const draw = drawFrom(toSchema(), randomOf(12, "planned"));
  for (let index = 0; index < 100; index++) await compare(draw());
}, 60_000);

describe("one statement answers", () => {
  test.each([
    `{ person(slug: "$BUSY$") { id name meetings(first: 5) { totalCount pageInfo { hasNextPage endCursor }
        nodes { title date { edtf earliest precision basis } agreements { edges { action node { slug kind } } } } } } }`,
    `{ person(slug: "$BUSY$") { label country { code name } names { value kind } tenures { title observedFrom organization { slug } }
        counterparts(first: 3) { edges { cursor meetings firstMet lastMet node { slug } } } articles(last: 2) { nodes { slug publishedOn { latest } } } } }`,
    `{ person(slug: "$BUSY$") { a: meetings(first: 2) { nodes { slug } } b: meetings(last: 2, where: { kind: [TALKS, SUMMIT] }) { edges { capacity country { code } rank postStated node { slug } } } } }`,
    `{ meetings(first: 7, where: { date: { to: "2020-01-01" }, not: { hostCountry: ["VN"] } }) { totalCount nodes { __typename slug participants(first: 3) { nodes { slug } } claims(property: "date") { exact article { headline } } } } }`,
    `{ organizations(orderBy: { field: NAME, direction: DESC }, first: 3) { edges { cursor node { ...o } } } }
       fragment o on Organization { slug parent { slug } ...e meetings(first: 1) { nodes { slug ...e } } }
       fragment e on Entity { label articleCount reportedAt }`,
    `{ agreement(slug: "$AGREEMENT1$") { title coversDate(date: "2020-01-01") validFrom parties { country { code } organization { name } } topics meetings { edges { action } } } }`,
    `{ article(slug: "$ARTICLE0$") { id url ingestedAt duplicateOf { slug } claims { value start } people { totalCount } } other: article(slug: "none") { id } }`,
    `{ postHolders(title: "Defence Minister", country: VN) { title person { slug } start { edtf } claims { exact } } }`.replace(
      "VN",
      '"VN"',
    ),
    `{ people(where: { name: "a", tenures: null, organization: ["$ORGANIZATION0$"] }) { totalCount } }`.replace(
      " tenures: null,",
      "",
    ),
  ])("%s", async (query) => {
    const { statements: taken, isPlanned, text } = await compare(query);
    expect(text).toMatch(/^200 \{"data"/);
    expect(isPlanned).toBe(true);
    expect(taken).toHaveLength(query.includes("other:") ? 2 : 1);
  });

  test("the README's queries, save those that compare", async () => {
    const open: string[] = [];
    for (const { question, query } of await recipes()) if (!(await compare(query)).isPlanned) open.push(question);
    expect(open).toMatchInlineSnapshot(`
      [
        "Is this the same person under another spelling, and why?",
        "Where do articles disagree?",
      ]
    `);
  });
});

describe("with variables", () => {
  const query = `query ($slug: String!, $size: Int = 2, $where: MeetingFilter, $order: MeetingOrder, $after: String, $more: Boolean = false) {
    person(slug: $slug) { name @skip(if: $more) meetings(first: $size, where: $where, orderBy: $order, after: $after) {
      totalCount @include(if: $more) edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage } } } }`;

  test.each([
    {},
    { size: 3 },
    { size: null },
    { where: { kind: ["TALKS"], status: ["HELD"] } },
    { where: { or: [{ topics: ["TRAINING"] }, { countries: ["VN"] }] }, order: { field: "DATE" } },
    { where: null, order: null, more: true },
    { more: true },
  ])("%o", async (variables) => {
    expect((await compare(query, { slug: slugs.BUSY, ...variables })).isPlanned).toBe(true);
  });

  test.each([
    { slug: null },
    { size: -1 },
    { size: "x" },
    { after: "no cursor" },
    { where: { kind: ["NONE"] } },
    { slug: "a\0b" },
  ])("that are not in order: %o", async (variables) => {
    expect((await compare(query, { slug: slugs.BUSY, ...variables })).text).toContain('"errors"');
  });

  test("a walk through pages, forth and back", async () => {
    interface Walked {
      data: { person: { meetings: { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } } } };
    }
    let after: string | null = null;
    let pages = 0;
    for (let more = true; more; pages++) {
      const { text, isPlanned } = await compare(query, { slug: slugs.BUSY, size: 3, after });
      expect(isPlanned).toBe(true);
      const { edges, pageInfo } = (JSON.parse(text.slice(4)) as Walked).data.person.meetings;
      const back = `query ($slug: String!, $before: String) { person(slug: $slug) { meetings(last: 2, before: $before) { nodes { slug } pageInfo { hasPreviousPage } } } }`;
      expect((await compare(back, { slug: slugs.BUSY, before: edges.at(-1)?.cursor })).isPlanned).toBe(true);
      after = edges.at(-1)?.cursor ?? null;
      more = pageInfo.hasNextPage;
    }
    expect(pages).toBeGreaterThan(3);
  });
});
