/** What a search gives: records of several types, best first, each with why it was found. */
import type { Hit } from "../db/search.ts";
import { Agreement } from "./agreement.ts";
import { Article } from "./article.ts";
import { builder } from "./builder.ts";
import { PageInfo } from "./connection.ts";
import type { Json } from "./keyset.ts";
import { Meeting } from "./meeting.ts";
import { Organization } from "./organization.ts";
import { Person } from "./person.ts";
import { PassageType, passageOf } from "./search-passage.ts";

interface FoundEdge {
  readonly hit: Hit;
  readonly node: Json;
  readonly words: readonly string[];
  readonly cursor: string;
}

export interface FoundPage {
  readonly edges: readonly FoundEdge[];
  readonly more: boolean;
}

/** A search before its page or its count are asked for; each is got at most once, and only if selected. */
export interface Found {
  readonly page: () => Promise<FoundPage>;
  readonly totalCount: () => Promise<number>;
  readonly follows: boolean;
}

const SearchResult = builder.unionType("SearchResult", {
  description: "A record that a search found.",
  types: [Person, Organization, Meeting, Agreement, Article],
  resolveType: (value) => (value as Json).__typename as "Person",
});

const SearchEdge = builder.objectRef<FoundEdge>("SearchEdge").implement({
  description: "One of the records found, and how well it fits.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "For `after`; opaque." }),
    node: t.field({ type: SearchResult, description: "The record itself.", resolve: ({ node }) => node as never }),
    score: t.float({
      description: "How well it fits; comparable within this search only.",
      resolve: ({ hit }) => hit.score,
    }),
    passage: t.field({
      type: PassageType,
      description: "The name, title, place, headline or part of the article's text that matched.",
      resolve: ({ hit, node, words }) => passageOf(hit, node, words),
    }),
  }),
});

export const SearchConnection = builder.objectRef<Found>("SearchConnection").implement({
  description: "A page of the records found, best first.",
  fields: (t) => ({
    totalCount: t.int({
      description: "How many were found on all pages together; counted only when asked for.",
      resolve: ({ totalCount }) => totalCount(),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: "Where this page stands.",
      resolve: async ({ page, follows }) => {
        const { edges, more } = await page();
        return {
          hasNextPage: more,
          hasPreviousPage: follows,
          startCursor: () => edges[0]?.cursor ?? null,
          endCursor: () => edges.at(-1)?.cursor ?? null,
        };
      },
    }),
    edges: t.field({
      type: [SearchEdge],
      description: "The records of this page with score and passage.",
      resolve: async ({ page }) => [...(await page()).edges],
    }),
    nodes: t.field({
      type: [SearchResult],
      description: "The records of this page.",
      resolve: async ({ page }) => (await page()).edges.map(({ node }) => node) as never,
    }),
  }),
});
