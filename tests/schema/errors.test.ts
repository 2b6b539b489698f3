import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
});
afterAll(() => service.close());

async function codes(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  const { errors = [] } = await service.ask(query, variables);
  return errors.map(({ extensions }) => extensions?.code);
}

describe("bad values", () => {
  test.each(["2024-02-30", "2024-13-01", "2024-1-1", "yesterday", "", "2024-02-29T00:00:00Z"])(
    "%j is no Date",
    async (at) => {
      expect(await codes(`{ person(slug: "x") { tenures(at: ${JSON.stringify(at)}) { title } } }`)).toEqual([
        "BAD_ARGUMENT",
      ]);
      expect(await codes(`query ($at: Date) { person(slug: "x") { tenures(at: $at) { title } } }`, { at })).toEqual([
        "BAD_ARGUMENT",
      ]);
    },
  );

  test("a leap day is one", async () => {
    expect(await codes(`{ person(slug: "x") { tenures(at: "2024-02-29") { title } } }`)).toEqual([]);
  });

  test("a number is no Date", async () => {
    expect(await codes(`{ person(slug: "x") { tenures(at: 20240101) { title } } }`)).toEqual(["BAD_ARGUMENT"]);
  });

  test("an article is asked for by slug or address, one of the two", async () => {
    expect(await codes(`{ article { id } }`)).toEqual(["BAD_ARGUMENT"]);
    expect(await codes(`{ article(slug: "a", url: "b") { id } }`)).toEqual(["BAD_ARGUMENT"]);
  });

  test("nodes takes a hundred ids and no more", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const id = Buffer.from("Person:nobody").toString("base64url");
    expect(await codes(query, { ids: Array(100).fill(id) })).toEqual([]);
    expect(await codes(query, { ids: Array(101).fill(id) })).toEqual(["BAD_ARGUMENT"]);
  });

  const DAY = "a day of the calendar as YYYY-MM-DD";
  const CODE = "an ISO 3166-1 alpha-2 code in capitals, for example VN";
  test.each([
    [`{ meetings(where: { date: { from: "2024-02-30" } }) { nodes { slug } } }`, "where.date.from", DAY],
    [`{ meetings(where: { countries: ["VN", "XX"] }) { nodes { slug } } }`, "where.countries[1]", CODE],
    [
      `{ meetings(where: { participants: [{}, { country: "laos" }] }) { nodes { slug } } }`,
      "where.participants[1].country",
      CODE,
    ],
    [`{ person(slug: "x") { tenures(at: 2024) { title } } }`, "at", "a string"],
    [`{ postHolders(title: "Minister", country: "vn") { title } }`, "country", CODE],
    [`query ($d: Date = "2024-13-01") { person(slug: "x") { tenures(at: $d) { title } } }`, null, DAY],
  ])("%s is refused by its type, with the argument and what is allowed", async (query, argument, allowed) => {
    const { errors } = await service.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`allowed: ${allowed}.`),
      locations: [{ line: 1, column: expect.any(Number) }],
      extensions: { code: "BAD_ARGUMENT", allowed, ...(argument === null ? {} : { argument }) },
    });
  });

  test.each([
    [{ where: { date: { from: "2024-02-30" } } }, "$where.date.from"],
    [{ where: { or: [{}, { countries: ["VN", "XX"] }] } }, "$where.or[1].countries[1]"],
    [{ where: { and: [{ date: { to: 'x at "y"; ' } }] } }, "$where.and[0].date.to"],
  ])("%j is refused as variables, with the place in them", async (variables, argument) => {
    const { errors } = await service.ask(
      "query ($where: MeetingFilter) { meetings(where: $where) { totalCount } }",
      variables,
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument, allowed: expect.any(String) });
  });

  test("what GraphQL itself refuses names the argument too", async () => {
    const { errors } = await service.ask("{ meetings(where: { kind: [BALL] }) { nodes { slug } } }");
    expect(errors?.[0]?.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED", argument: "where.kind[0]" });
  });

  test.each([
    [`meetings(where: { date: { from: "2024-03-01", to: "2024-02-01" } })`, "where.date"],
    [`meetings(where: { articleCount: { from: 2, to: 1 } })`, "where.articleCount"],
    [`articles(where: { publishedOn: { from: "2024-03-01", to: "2024-02-01" } })`, "where.publishedOn"],
    [`agreements(where: { signedOn: { from: "2024-03-01", to: "2024-02-29" } })`, "where.signedOn"],
    [`people(where: { post: "…" })`, "where.post"],
    [`people(where: { name: "…" })`, "where.name"],
  ])("%s, in which nothing can lie, is refused", async (field, argument) => {
    const { errors } = await service.ask(`{ ${field} { totalCount } }`);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: "BAD_ARGUMENT", argument, allowed: expect.any(String) },
    ]);
  });

  test("a range of one day is one", async () => {
    expect(
      await codes(`{ meetings(where: { date: { from: "2024-03-01", to: "2024-03-01" } }) { totalCount } }`),
    ).toEqual([]);
  });

  test("say what would have been allowed", async () => {
    const { errors } = await service.ask(`{ meetings(first: 1000) { nodes { slug } } }`);
    expect(errors).toEqual([
      {
        message: "`first` is 1000; allowed: 0 to 100.",
        path: ["meetings"],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: "BAD_ARGUMENT", argument: "first", allowed: "0 to 100" },
      },
    ]);
  });
});
