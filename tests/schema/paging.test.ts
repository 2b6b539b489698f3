import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
});
afterAll(() => service.close());

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Meetings of one person: two on one day, two without a day, the rest on days of their own. */
const DATES: Readonly<Record<string, string | null>> = {
  a: "2024-01-05",
  b: "2024-01-03",
  c: "2024-01-03",
  d: null,
  e: "2024-01-09",
  f: "2024-01-01",
  g: null,
};
const LATEST_FIRST = ["e", "a", "c", "b", "f", "g", "d"];
const EARLIEST_FIRST = ["f", "b", "c", "a", "e", "d", "g"];

async function addMeeting(id: string, date: string | null): Promise<void> {
  const { prisma } = service.db;
  const dates =
    date === null ? {} : { date, dateEarliest: day(date), dateLatest: day(date), dateBasis: "STATED" as const };
  await prisma.meeting.create({
    data: { id, slug: id, title: id, kind: "TALKS", status: "HELD", countries: ["VN"], topics: [], ...dates },
  });
  const meetingEarliest = date === null ? null : day(date);
  await prisma.participation.create({
    data: { id, meetingId: id, personId: "host", capacity: "HOST", meetingEarliest },
  });
}

async function removeMeeting(id: string): Promise<void> {
  await service.db.prisma.meeting.delete({ where: { id } });
}

beforeEach(async () => {
  const { prisma } = service.db;
  await prisma.meeting.deleteMany();
  await prisma.person.deleteMany();
  await prisma.person.create({ data: { id: "host", slug: "host", name: "Host", nameKey: "host", country: "VN" } });
  for (const [id, date] of Object.entries(DATES)) await addMeeting(id, date);
});

interface Page {
  readonly nodes: readonly { readonly slug: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}
type Arguments = Readonly<Record<string, unknown>>;

const FIELDS =
  "nodes { slug } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
const VARIABLES = "$first: Int, $after: String, $last: Int, $before: String, $orderBy: MeetingOrder";
const ARGUMENTS = "first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy";

/** The same rows by the two roads that connections take: all records of a type, and the rows of a relation. */
const ROADS: Readonly<Record<string, (args: Arguments) => Promise<Page>>> = {
  "all meetings": async (args) => {
    const query = `query (${VARIABLES}) { meetings(${ARGUMENTS}) { ${FIELDS} } }`;
    return (await service.query<{ meetings: Page }, Arguments>(query as never, args)).meetings;
  },
  "a person's meetings": async (args) => {
    const query = `query (${VARIABLES}) { person(slug: "host") { meetings(${ARGUMENTS}) { ${FIELDS} } } }`;
    return (await service.query<{ person: { meetings: Page } }, Arguments>(query as never, args)).person.meetings;
  },
};

const slugs = ({ nodes }: Page) => nodes.map(({ slug }) => slug);

describe.each(Object.keys(ROADS))("paging over %s", (road) => {
  const get = ROADS[road] as (args: Arguments) => Promise<Page>;
  const ascending = { field: "DATE", direction: "ASC" };

  /** All pages, with something done between them. */
  async function walk(
    args: Arguments,
    size: number,
    between: (page: number) => Promise<void> = async () => {},
  ): Promise<string[]> {
    const forward = args.last === undefined;
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let page = 0; ; page += 1) {
      const shown: Page = await get(
        forward ? { ...args, first: size, after: cursor } : { ...args, last: size, before: cursor },
      );
      if (forward) seen.push(...slugs(shown));
      else seen.unshift(...slugs(shown));
      expect(shown.edges.map((edge) => edge.cursor).at(0) ?? null).toBe(shown.pageInfo.startCursor);
      expect(shown.edges.map((edge) => edge.cursor).at(-1) ?? null).toBe(shown.pageInfo.endCursor);
      if (!(forward ? shown.pageInfo.hasNextPage : shown.pageInfo.hasPreviousPage)) return seen;
      cursor = forward ? shown.pageInfo.endCursor : shown.pageInfo.startCursor;
      await between(page);
    }
  }

  test("orders by date and then id, undated last in either direction", async () => {
    expect(slugs(await get({}))).toEqual(LATEST_FIRST);
    expect(slugs(await get({ orderBy: ascending }))).toEqual(EARLIEST_FIRST);
  });

  test.each([1, 2, 3, 7, 100])("walks forth and back by %i without a gap or a repetition", async (size) => {
    expect(await walk({}, size)).toEqual(LATEST_FIRST);
    expect(await walk({ last: true }, size)).toEqual(LATEST_FIRST);
    expect(await walk({ orderBy: ascending }, size)).toEqual(EARLIEST_FIRST);
    expect(await walk({ orderBy: ascending, last: true }, size)).toEqual(EARLIEST_FIRST);
  });

  test("counts all records, whatever the page", async () => {
    expect((await get({ first: 2 })).totalCount).toBe(7);
    expect(await get({ first: 0 })).toMatchObject({
      nodes: [],
      totalCount: 7,
      pageInfo: { hasNextPage: true, startCursor: null },
    });
  });

  test("a walk sees every row that stays, while others come and the rows of its cursors go", async () => {
    const seen = await walk({}, 2, async (page) => {
      if (page === 0) {
        await removeMeeting("a"); // the row of the cursor itself
        await addMeeting("new-first", "2025-01-01");
        await addMeeting("new-later", "2024-01-02");
      }
      if (page === 1) await removeMeeting("b");
    });
    expect(seen).toEqual(["e", "a", "c", "b", "new-later", "f", "g", "d"]);
  });

  test("between two cursors lie the rows between them", async () => {
    const { edges } = await get({});
    const [after, before] = [edges[1]?.cursor, edges[5]?.cursor];
    expect(slugs(await get({ after, before }))).toEqual(["c", "b", "f"]);
    expect(slugs(await get({ after, before, last: 2 }))).toEqual(["b", "f"]);
  });
});

describe("what paging refuses", () => {
  const cases: readonly [string, string, string][] = [
    ["first: -1", "BAD_ARGUMENT", "first"],
    ["first: 101", "BAD_ARGUMENT", "first"],
    ["last: -1", "BAD_ARGUMENT", "last"],
    ["last: 101", "BAD_ARGUMENT", "last"],
    ["first: 1, last: 1", "BAD_ARGUMENT", "last"],
    ['after: ""', "BAD_CURSOR", "after"],
    ['after: "xyz"', "BAD_CURSOR", "after"],
    ['before: "bnVsbA"', "BAD_CURSOR", "before"],
  ];
  test.each(cases)("%s is %s, at the field that has it", async (args, code, argument) => {
    for (const [query, path] of [
      [`{ meetings(${args}) { totalCount } }`, ["meetings"]],
      [`{ meetings(${args}) { nodes { slug } } }`, ["meetings"]],
      [`{ person(slug: "host") { name meetings(${args}) { totalCount } } }`, ["person", "meetings"]],
      [`{ person(slug: "host") { name meetings(${args}) { nodes { slug } } } }`, ["person", "meetings"]],
    ] as const) {
      const { errors } = await service.ask(query);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ path, extensions: { code, argument, allowed: expect.stringMatching(/\w/) } });
    }
  });

  test("a cursor of another order, another field, or tampered with", async () => {
    const all = ROADS["all meetings"] as (args: Arguments) => Promise<Page>;
    const after = (await all({ first: 1 })).pageInfo.endCursor ?? "";
    const [signed] = JSON.parse(Buffer.from(after, "base64url").toString("utf8")) as [string];
    const tampered = Buffer.from(JSON.stringify([signed, "no date", "e"])).toString("base64url");
    for (const query of [
      `query ($after: String) { meetings(after: $after, orderBy: { field: DATE, direction: ASC }) { nodes { slug } } }`,
      `query ($after: String) { people(after: $after) { nodes { slug } } }`,
      `query ($after: String) { person(slug: "host") { meetings(after: $after) { nodes { slug } } } }`,
    ]) {
      const { errors } = await service.ask(query, { after });
      expect(
        errors?.map(({ extensions }) => extensions?.code),
        query,
      ).toEqual(["BAD_CURSOR"]);
    }
    const { errors } = await service.ask(`query ($after: String) { meetings(after: $after) { nodes { slug } } }`, {
      after: tampered,
    });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["BAD_CURSOR"]);
  });
});
