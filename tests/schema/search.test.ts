import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findWords, passageOf } from "../../src/schema/passage.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph, SAMPLE_BODY } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

interface Passage {
  readonly text: string;
  readonly offset: number;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}
interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly score: number;
    readonly passage: Passage;
    readonly node: { readonly slug: string };
  }[];
}

const FIELDS = `totalCount pageInfo { hasNextPage endCursor }
  edges { score passage { text offset highlights { start end } } node { ... on Entity { slug } ... on Article { slug } } }`;

async function search(query: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const source = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
    search(query: $query, types: $types, first: $first, after: $after) { ${FIELDS} } }`;
  return (
    await service.query<{ search: Found }, Readonly<Record<string, unknown>>>(source as never, { query, ...more })
  ).search;
}

const slugs = ({ edges }: Found) => edges.map(({ node }) => node.slug);
const marked = ({ text, highlights }: Passage) => highlights.map(({ start, end }) => text.slice(start, end));

const PERSON = "tran-van-mau";
const TALKS = "2024-12-18-talks-la-vn";
const ARTICLE = "ministers-meet-2024-12-18";

describe("search", () => {
  test.each<[string, string[]]>([
    ["tran van mau", [PERSON, ARTICLE, TALKS]],
    ["TRẦN Văn-Mậu", [PERSON, ARTICLE, TALKS]],
    ["mau tran", [PERSON, ARTICLE, TALKS]],
    ["Somdi Keovisset", ["somdy-keoviset"]], // another spelling
    ["keoviset somdy", ["somdy-keoviset", ARTICLE, TALKS]],
    ["memorandum law", ["memorandum-law-la-vn"]],
    ["minist", ["ministry-of-national-defence-vn", ARTICLE]], // beginnings of words
    ["hanoi", [ARTICLE, TALKS]], // text and place
    ["tran nobody", []],
    ['\'); DROP TABLE "Name"; --', []],
    ["% _ \\", []],
  ])("%s", async (query, expected) => {
    if (!/[\p{L}\p{N}]/u.test(query)) {
      const { errors } = await service.ask(`query ($query: String!) { search(query: $query) { totalCount } }`, {
        query,
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument: "query" });
      return;
    }
    const found = await search(query);
    expect(slugs(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  test("of some types only", async () => {
    expect(slugs(await search("tran van mau", { types: ["MEETING", "AGREEMENT"] }))).toEqual([TALKS]);
    const { errors } = await service.ask(`{ search(query: "a", types: []) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_ARGUMENT", argument: "types" });
  });

  test("shows where the words are", async () => {
    const { edges } = await search("tran van mau");
    expect(edges.map(({ passage }) => marked(passage))).toEqual([
      ["Trần", "Văn", "Mậu"],
      ["Tran", "Van", "Mau"],
      ["Tran", "Van", "Mau"],
    ]);
    expect(edges[1]?.passage).toMatchObject({ text: SAMPLE_BODY, offset: 0 });
  });

  test("walks in pages, and refuses the cursor of another search", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search("tran van mau", { first: 1, after });
      seen.push(...slugs(page));
      expect(page.totalCount).toBe(3);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([PERSON, ARTICLE, TALKS]);
    const { pageInfo } = await search("tran van mau", { first: 1 });
    const { errors } = await service.ask(`{ search(query: "hanoi", after: "${pageInfo.endCursor}") { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_CURSOR");
  });

  test("takes one statement, one more for each type on the page, and one for records with lists of their own", async () => {
    const { statements } = await service.traced(`{
      search(query: "tran van mau") { nodes { ... on Person { name meetings { nodes { slug agreements { nodes { slug } } } } } ... on Meeting { title } ... on Article { headline } } }
    }`);
    expect(statements).toHaveLength(5);
  });
});

describe("passages name the text that they come from", () => {
  test.each([
    ["ministers meet", "ARTICLE", "HEADLINE", ["Ministers", "meet"]],
    ["keoviset hanoi", "ARTICLE", "BODY", ["Keoviset", "Hanoi"]],
    ["tran van mau", "PERSON", "NAME", ["Trần", "Văn", "Mậu"]],
  ])("%s in an %s: %s", async (text, type, source, words) => {
    type Found = { search: { edges: { passage: Passage & { source: string; offset: number } }[] } };
    const found = await service.query<Found, Record<string, never>>(
      `{ search(query: "${text}", types: [${type}]) { edges { passage { source text offset highlights { start end } } } } }` as never,
    );
    const [edge] = found.search.edges;
    expect(edge?.passage.source).toBe(source);
    expect(edge && marked(edge.passage)).toEqual(words);
  });
});

describe("passages", () => {
  test("highlight beginnings of words, in letters as they stand", () => {
    const text = "Đặng Thị Đào, dang; Hoàđang dànG.";
    expect(findWords(text, ["dang"]).map(({ start, end }) => text.slice(start, end))).toEqual(["Đặng", "dang", "dànG"]);
  });

  test("take marks that follow a letter along", () => {
    const text = "Đặng".normalize("NFD");
    expect(findWords(text, ["dang"])).toEqual([{ start: 0, end: text.length }]);
  });

  test("lie where most of the words stand together, with their place in the text", () => {
    const text = `${"One alpha here. ".repeat(20)}Then alpha meets beta at last. ${"And more text follows. ".repeat(20)}`;
    const passage = passageOf(text, ["alpha", "beta"]);
    expect(text.slice(passage.offset, passage.offset + passage.text.length)).toBe(passage.text);
    expect(passage.text.length).toBeLessThanOrEqual(240);
    expect(marked(passage)).toContain("beta");
  });

  test("of a text without the words are its beginning", () => {
    const passage = passageOf("word ".repeat(100), ["absent"]);
    expect(passage).toMatchObject({ offset: 0, highlights: [] });
    expect(passage.text).toMatch(/^word .*word$/);
  });

  test("are found in texts of any length, in time", () => {
    const text = "alpha ".repeat(1_000_000);
    expect(marked(passageOf(text, ["alpha"]))).toContain("alpha");
  });
});
