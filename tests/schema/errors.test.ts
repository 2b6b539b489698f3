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
