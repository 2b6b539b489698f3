import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly slug: string }[];
}

/** Slugs of what a root connection finds; the count must agree. */
async function find(field: string, where: string): Promise<string[]> {
  const data = await service.query<Record<string, Found>, Record<string, never>>(
    `{ ${field}(where: ${where}) { totalCount nodes { slug } } }` as never,
  );
  const found = data[field] as Found;
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map(({ slug }) => slug);
}

const TALKS = "2024-12-18-talks-la-vn";
const CALL = "2025-03-call-la-vn";
const PLANNED = "visit-planned";
const PROTOCOL = "protocol-2025-29-la-vn";
const MEMORANDUM = "memorandum-law-la-vn";
const PLAN = "plan-2025-la-vn";

describe("meetings", () => {
  test.each<[string, string[]]>([
    ["{}", [CALL, TALKS, PLANNED]],
    ["{ kind: [CALL] }", [CALL]],
    ["{ kind: [] }", []],
    ["{ kind: null }", [CALL, TALKS, PLANNED]],
    ["{ status: [PLANNED, PROPOSED] }", [PLANNED]],
    ['{ date: { from: "2025-01-01" } }', [CALL]],
    ['{ date: { from: "2025-03-20", to: "2025-03-25" } }', [CALL]], // some day of March
    ['{ date: { to: "2024-12-18" } }', [TALKS]],
    ['{ date: { from: "2024-12-19", to: "2025-02-28" } }', []],
    ['{ countries: ["VN", "LA"], status: [HELD] }', [CALL, TALKS]],
    ['{ countries: ["VN", "CN"] }', []],
    ['{ hostCountry: ["VN"] }', [TALKS]],
    ["{ topics: [LAW, CYBER] }", [TALKS]],
    ['{ person: ["tran-van-mau", "somdy-keoviset"] }', [CALL, TALKS]],
    ['{ person: ["tran-van-mau", "le-thi-linh"] }', [TALKS]],
    ['{ person: ["nobody"] }', []],
    ['{ organization: ["ministry-of-national-defence-vn"] }', [TALKS]],
    ["{ action: [REVIEWED] }", [CALL]],
    ["{ agreement: { kind: [MEMORANDUM_OF_UNDERSTANDING] } }", [TALKS]],
    ['{ participants: [{ country: ["LA"], capacity: [VISITOR] }] }', [TALKS]],
    ['{ publisher: ["Example News"] }', [TALKS]],
    ['{ publisher: ["Another"] }', []],
    ['{ ingestedSince: "2025-03-06T08:00:00Z" }', [TALKS]],
    ['{ ingestedSince: "2025-03-06T08:00:01Z" }', []],
    ["{ articleCount: { from: 1, to: 1 } }", [TALKS]],
    ["{ publisherCount: { to: 0 } }", [CALL, PLANNED]],
    ["{ articleCount: {}, publisherCount: { from: 2 } }", []],
    ["{ or: [{ kind: [CALL] }, { status: [PLANNED] }] }", [CALL, PLANNED]],
    ["{ and: [{ kind: [TALKS] }, { status: [HELD] }] }", [TALKS]],
    ["{ not: { status: [HELD] } }", [PLANNED]],
    ["{ not: { or: [{ kind: [CALL] }, { not: { status: [HELD] } }] } }", [TALKS]],
  ])("where %s", async (where, expected) => {
    expect(await find("meetings", where)).toEqual(expected);
  });

  test("of one country's defence minister with another country's side since a day, with what was signed", async () => {
    const { answer, statements } = await service.resolved(`{
      meetings(where: {
        date: { from: "2024-01-01" }, status: [HELD],
        participants: [{ country: ["VN"], person: { post: "Defense Minister" } }, { country: ["LA"] }]
      }) {
        nodes { slug agreements(where: { kind: [PROTOCOL] }) { totalCount edges { action node { slug } } } }
      }
    }`);
    const agreed = (action: string) => ({ totalCount: 1, edges: [{ action, node: { slug: PROTOCOL } }] });
    expect(answer.data).toEqual({
      meetings: {
        nodes: [
          { slug: CALL, agreements: agreed("REVIEWED") },
          { slug: TALKS, agreements: agreed("SIGNED") },
        ],
      },
    });
    expect(statements).toHaveLength(2);
  });

  test("of a person, filtered and counted in the person's statement", async () => {
    const { answer, statements } = await service.traced(`{
      person(slug: "tran-van-mau") { meetings(where: { person: ["le-thi-linh"] }) { totalCount nodes { slug } } }
    }`);
    expect(answer.data).toEqual({ person: { meetings: { totalCount: 1, nodes: [{ slug: TALKS }] } } });
    expect(statements).toHaveLength(1);
  });
});

describe("people", () => {
  test.each<[string, string[]]>([
    ['{ name: "TRAN VAN" }', ["tran-van-mau"]],
    ['{ name: "Trần-văn" }', ["tran-van-mau"]],
    ['{ name: "%" , country: ["VN"] }', ["refused"]],
    ['{ country: ["VN"] }', ["le-thi-linh", "tran-van-mau"]],
    ['{ post: "Minister of Defence" }', ["tran-van-mau"]],
    ['{ post: "Chief of Staff" }', []],
    ['{ organization: ["ministry-of-national-defence-vn"] }', ["tran-van-mau"]],
    ['{ slug: ["somdy-keoviset", "nobody"] }', ["somdy-keoviset"]],
  ])("where %s", async (where, expected) => {
    if (expected[0] !== "refused") expect(await find("people", where)).toEqual(expected);
    else {
      const { errors } = await service.ask(`{ people(where: ${where}) { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument: "where.name" });
    }
  });
});

describe("other records", () => {
  test.each<[string, string, string[]]>([
    ["agreements", '{ coversDate: "2025-01-01" }', [PROTOCOL, PLAN]],
    ["agreements", '{ coversDate: "2030-01-01" }', [PLAN]],
    ["agreements", '{ coversDate: "2024-12-31" }', []],
    ["agreements", "{ action: [COMMITTED, PROPOSED] }", [MEMORANDUM]],
    ["agreements", '{ countries: ["LA"], topics: [TRAINING] }', [PROTOCOL]],
    ["agreements", '{ organization: ["ministry-of-national-defence-vn"] }', [PROTOCOL]],
    ["agreements", '{ person: ["le-thi-linh"], not: { kind: [PROTOCOL] } }', [MEMORANDUM]],
    ["agreements", '{ signedOn: { from: "2024-12-18", to: "2024-12-18" } }', [PROTOCOL]],
    ["organizations", "{ kind: [MILITARY] }", ["navy-vn"]],
    ["organizations", '{ parent: ["ministry-of-national-defence-vn"] }', ["navy-vn"]],
    ["organizations", '{ name: "national DEFENCE" }', ["ministry-of-national-defence-vn"]],
    ["articles", "{ reprint: true }", ["undated-report"]],
    ["articles", '{ reprint: false, publisher: ["Example News"] }', ["ministers-meet-2024-12-18"]],
    ["articles", '{ publishedOn: { from: "2024-12-01" } }', ["ministers-meet-2024-12-18"]],
    ["articles", '{ person: ["tran-van-mau"], language: ["en"] }', ["ministers-meet-2024-12-18"]],
  ])("%s where %s", async (field, where, expected) => {
    expect(await find(field, where)).toEqual(expected);
  });
});

describe("what filters refuse", () => {
  test("a country that is none, and nesting without end", async () => {
    const country = await service.ask(`{ people(where: { country: ["XX"] }) { totalCount } }`);
    expect(country.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_ARGUMENT",
      allowed: expect.stringContaining("ISO 3166-1"),
    });
    const nested = `${"{ not: ".repeat(7)}{ kind: [CALL] }${" }".repeat(7)}`;
    const deep = await service.ask(`{ meetings(where: ${nested}) { totalCount } }`);
    expect(deep.errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument: "where" });
  });

  test("a cursor of another filter", async () => {
    type Page = { meetings: { pageInfo: { endCursor: string } } };
    const { meetings } = await service.query<Page, Record<string, never>>(
      `{ meetings(first: 1) { pageInfo { endCursor } } }` as never,
    );
    const after = meetings.pageInfo.endCursor;
    const { errors } = await service.ask(
      `{ meetings(after: "${after}", where: { status: [HELD] }) { nodes { slug } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe("BAD_CURSOR");
  });
});

describe("who held a post", () => {
  test("in any wording, on a day, with what says so", async () => {
    const holders = (args: string) =>
      service.query(`{ postHolders(${args}) { title person { slug } claims { exact } } }`);
    const minister = {
      title: "Minister of National Defence",
      person: { slug: "tran-van-mau" },
      claims: [{ exact: "General Tran Van Mau" }],
    };
    expect(await holders('title: "Defense Minister", country: "VN", at: "2024-12-18"')).toEqual({
      postHolders: [minister],
    });
    expect(await holders('title: "Defense Minister", at: "2023-01-01"')).toEqual({ postHolders: [] });
    expect(await holders('title: "Defense Minister", country: "LA"')).toEqual({ postHolders: [] });
  });
});

describe("statistics of meetings", () => {
  test("by year and country pair, counted in one statement", async () => {
    const { answer, statements } = await service.traced(
      `{ meetingStatistics(where: { status: [HELD] }, groupBy: [YEAR, COUNTRY_PAIR]) { year countryPair { code } kind count } }`,
    );
    const pair = [{ code: "LA" }, { code: "VN" }];
    expect(answer.data).toEqual({
      meetingStatistics: [
        { year: 2024, countryPair: pair, kind: null, count: 1 },
        { year: 2025, countryPair: pair, kind: null, count: 1 },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  test("a meeting of three counts for three pairs, one of one for none", async () => {
    const { prisma } = service.db;
    const row = { kind: "SUMMIT" as const, status: "HELD" as const, topics: [] };
    await prisma.meeting.createMany({
      data: [
        { ...row, id: "three", slug: "three", title: "Three", countries: ["CN", "LA", "VN"] },
        { ...row, id: "one", slug: "one", title: "One", countries: ["CN"] },
      ],
    });
    const data = await service.query(
      `{ meetingStatistics(where: { kind: [SUMMIT] }, groupBy: [COUNTRY_PAIR, KIND]) { countryPair { code } kind count } }`,
    );
    await prisma.meeting.deleteMany({ where: { kind: "SUMMIT" } });
    const group = (...codes: string[]) => ({
      countryPair: codes.length ? codes.map((code) => ({ code })) : null,
      kind: "SUMMIT",
      count: 1,
    });
    expect(data).toEqual({
      meetingStatistics: expect.arrayContaining([group("CN", "LA"), group("CN", "VN"), group("LA", "VN"), group()]),
    });
  });

  test("by month, by the year alone where no month is known", async () => {
    const { prisma } = service.db;
    const row = { kind: "SUMMIT" as const, status: "HELD" as const, topics: [], countries: ["CN", "LA"], title: "S" };
    const dated = (id: string, date: string, first: string) => ({
      ...row,
      ...{ id, slug: id, date, dateEarliest: new Date(first), dateLatest: new Date(first) },
    });
    await prisma.meeting.createMany({
      data: [
        dated("day", "2023-01-09", "2023-01-09"),
        dated("month", "2023-01", "2023-01-01"),
        dated("year", "2023", "2023-01-01"),
        { ...row, id: "no-year", slug: "no-year", date: "XXXX-03-05" },
      ],
    });
    const { answer, statements } = await service.traced(
      `{ meetingStatistics(where: { kind: [SUMMIT] }, groupBy: [MONTH]) { month year count } }`,
    );
    await prisma.meeting.deleteMany({ where: { kind: "SUMMIT" } });
    expect(answer.data).toEqual({
      meetingStatistics: [
        { month: "2023-01", year: null, count: 2 },
        { month: "2023", year: null, count: 1 },
        { month: null, year: null, count: 1 },
      ],
    });
    expect(statements).toHaveLength(1);
  });

  test("need something to count by", async () => {
    const { errors } = await service.ask(`{ meetingStatistics(groupBy: []) { count } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument: "groupBy" });
  });
});

describe("filters that ask for many linked records at once are refused past 20:", () => {
  const slugs = (length: number) => JSON.stringify(Array.from({ length }, (_, index) => `nobody-${index}`));
  const times = (length: number, one: string) => Array.from({ length }, () => one).join(" ");
  test.each([
    ["meetings", (count: number) => `{ person: ${slugs(count)} }`],
    ["meetings", (count: number) => `{ organization: ${slugs(count)} }`],
    ["meetings", (count: number) => `{ participants: [${times(count, "{}")}] }`],
    ["meetings", (count: number) => `{ and: [{ person: ${slugs(10)} }, { not: { person: ${slugs(count - 10)} } }] }`],
    ["meetings", (count: number) => `{ participants: [{ person: { organization: ${slugs(count - 2)} } }] }`],
    ["meetings", (count: number) => `{ agreement: { organization: ${slugs(count - 1)} } }`],
    ["people", (count: number) => `{ organization: ${slugs(count)} }`],
    ["people", (count: number) => `{ and: [${times(count, '{ name: "x" }')}] }`],
    ["articles", (count: number) => `{ person: ${slugs(count)} }`],
    // By way of the meetings each is two.
    ["agreements", (count: number) => `{ person: ${slugs(count / 2)} }`],
  ])("%s", async (field, where) => {
    const ask = async (count: number) => service.ask(`{ ${field}(where: ${where(count)}) { totalCount } }`);
    expect((await ask(20)).errors).toBeUndefined();
    expect((await ask(22)).errors).toMatchObject([{ extensions: { code: "BAD_ARGUMENT", argument: "where" } }]);
  });

  test("alternatives count one by one", async () => {
    const some = times(30, `{ person: ${slugs(2)} }`);
    expect(await find("meetings", `{ or: [${some} { kind: [CALL] }] }`)).toEqual([CALL]);
  });
});
