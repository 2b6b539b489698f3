import { afterAll, beforeAll, expect, test } from "vitest";
import { ingest } from "../../src/ingest/pipeline.ts";
import { createTestApp, type TestApp } from "../support/app.ts";

const TEXTS = {
  a: "HANOI, May 6, 2021 - Lao Defence Minister General Khamphan Sourivong met General Trịnh Quốc Lâm in Hanoi on Thursday. Khamphan thanked General Lâm.",
  b: "VIENTIANE, May 9, 2021 - Lao Defence Minister General Khamphan Sourivong received General Trinh Quoc Lam in Vientiane on Sunday.",
  c: "BANGKOK, June 1, 2021 - The Communist Party of Vietnam (CPV) Central Committee welcomed General Trịnh Quốc Lâm in Bangkok on Tuesday.",
};

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  const articles = Object.entries(TEXTS).map(([id, text]) => ({
    id,
    origin: id,
    text,
    metadata: { url: `https://news.example/${id}`, headline: id.toUpperCase() },
  }));
  await ingest(service.db, articles);
});
afterAll(() => service.close());

interface Named {
  readonly name: string;
  readonly names: readonly {
    readonly value: string;
    readonly kind: string;
    readonly articles: readonly { readonly headline: string; readonly body: string }[];
    readonly claims: readonly {
      readonly exact: string;
      readonly start: number;
      readonly end: number;
      readonly value: string;
      readonly article: { readonly headline: string; readonly body: string };
    }[];
  }[];
}

const QUERY = `{ people(first: 6) { nodes { ...named } } organizations(first: 6) { nodes { ...named } } }
  fragment named on Entity {
    ... on Person { name names { ...spelled } }
    ... on Organization { name names { ...spelled } }
  }
  fragment spelled on Name {
    value kind articles { headline body } claims { exact start end value article { headline body } }
  }`;

test("a name tells the articles it comes from, with the words as they stand there", async () => {
  const data = await service.query<Record<"people" | "organizations", { nodes: Named[] }>, never>(QUERY);
  const named = [...data.people.nodes, ...data.organizations.nodes];
  const used = Object.fromEntries(
    data.people.nodes.flatMap(({ names }) =>
      names.map(({ value, articles }) => [value, articles.map(({ headline }) => headline).sort()]),
    ),
  );
  expect(used).toMatchObject({
    "Khamphan Sourivong": ["A", "B"],
    "Trịnh Quốc Lâm": ["A", "C"],
    "Trinh Quoc Lam": ["B"],
    Khamphan: ["A"],
  });
  for (const { value, articles, claims } of named.flatMap(({ names }) => names)) {
    expect(articles.length, value).toBeGreaterThan(0);
    expect(new Set(claims.map(({ article }) => article.headline))).toEqual(
      new Set(articles.map((one) => one.headline)),
    );
    for (const { article, exact, start, end } of claims) expect(article.body.slice(start, end)).toBe(exact);
  }
  // Its claim has the abbreviation in it.
  expect(named.map(({ name }) => name)).toContain("Communist Party of Vietnam Central Committee");
});

test("in as many statements for three names as for one, whatever answers the rest", async () => {
  const many = await service.traced(QUERY);
  const one = await service.traced(QUERY.replace("people(first: 6)", "people(first: 1)"));
  expect(many.answer.errors).toBeUndefined();
  expect(many.statements).toHaveLength(one.statements.length);
  expect((await service.resolved(QUERY)).answer).toEqual(many.answer);
  const alone = "{ people { nodes { names { value articles { headline } } } } }";
  expect((await service.traced(alone)).statements.length).toBeLessThanOrEqual(4);
});
