import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import {
  countHits,
  type Hit,
  type HitPosition,
  SEARCH_TYPES,
  type SearchType,
  search,
  searchWords,
} from "../db/search.ts";
import { Agreement } from "./agreement.ts";
import { Article } from "./article.ts";
import { builder } from "./builder.ts";
import { once, PageInfo, RECORD_PATHS } from "./connection.ts";
import type { Context } from "./context.ts";
import { delegate } from "./delegate.ts";
import { refused } from "./errors.ts";
import { decodeCursor, encodeCursor, type Json, type SortKey, signature } from "./keyset.ts";
import { Meeting } from "./meeting.ts";
import { Organization } from "./organization.ts";
import { type PageArguments, pageArguments, readPage } from "./paging.ts";
import { bestPassage, type Highlight, type Passage } from "./passage.ts";
import { Person } from "./person.ts";

const MODELS = {
  PERSON: "Person",
  ORGANIZATION: "Organization",
  MEETING: "Meeting",
  AGREEMENT: "Agreement",
  ARTICLE: "Article",
} as const satisfies Record<SearchType, string>;

/** The order of hits, best first, for the checks that cursors go through. */
const KEYS: readonly SortKey[] = [
  { path: ["score"], type: "number", direction: "desc", nullable: false },
  { path: ["type"], type: "text", direction: "asc", nullable: false },
  { path: ["id"], type: "text", direction: "asc", nullable: false },
];

interface FoundEdge {
  readonly hit: Hit;
  readonly node: Json;
  readonly words: readonly string[];
  readonly cursor: string;
}

interface FoundPage {
  readonly edges: readonly FoundEdge[];
  readonly more: boolean;
}

interface Found {
  readonly page: () => Promise<FoundPage>;
  readonly totalCount: () => Promise<number>;
  readonly follows: boolean;
}

const SearchTypeEnum = builder.enumType("SearchType", {
  description: "What to search.",
  values: {
    PERSON: { description: "People, by name." },
    ORGANIZATION: { description: "Organizations, by name." },
    MEETING: { description: "Meetings, by title and place." },
    AGREEMENT: { description: "Agreements, by title." },
    ARTICLE: { description: "Articles, by headline and text." },
  } as const,
});

const SearchResult = builder.unionType("SearchResult", {
  description: "A record that a search found.",
  types: [Person, Organization, Meeting, Agreement, Article],
  resolveType: (value) => (value as Json).__typename as "Person",
});

const HighlightType = builder.objectRef<Highlight>("Highlight").implement({
  description: "A place in a passage where a word was found.",
  fields: (t) => ({
    start: t.exposeInt("start", { description: "First UTF-16 code unit, counted in the passage's `text` from 0." }),
    end: t.exposeInt("end", { description: "The first one after it." }),
  }),
});

const SOURCES = ["NAME", "TITLE", "PLACE", "HEADLINE", "BODY"] as const;
type Source = (typeof SOURCES)[number];

const PassageSource = builder.enumType("PassageSource", {
  description: "What text of a record a passage comes from.",
  values: {
    NAME: { description: "A name of a person or an organization." },
    TITLE: { description: "The title of a meeting or an agreement." },
    PLACE: { description: "The place of a meeting." },
    HEADLINE: { description: "The headline of an article." },
    BODY: { description: "The text of an article, its `body`." },
  } as const satisfies Record<Source, object>,
});

interface SourcedPassage extends Passage {
  readonly source: Source;
}

/** The texts that a hit may have been found by, the likeliest first. */
function textsOf({ type, matched }: Hit, node: Json): readonly (readonly [Source, string])[] {
  const texts: readonly (readonly [Source, unknown])[] =
    type === "ARTICLE"
      ? [
          ["BODY", node.body],
          ["HEADLINE", node.headline],
        ]
      : type === "MEETING"
        ? [
            ["TITLE", matched],
            ["PLACE", node.place],
          ]
        : [[type === "AGREEMENT" ? "TITLE" : "NAME", matched]];
  return texts.filter((one): one is readonly [Source, string] => typeof one[1] === "string");
}

/** What a passage is taken from beside the hit, by type. */
const PASSAGE_COLUMNS: Readonly<Partial<Record<SearchType, Json>>> = {
  ARTICLE: { body: true, headline: true },
  MEETING: { place: true },
};

const PassageType = builder.objectRef<SourcedPassage>("Passage").implement({
  description: "A piece of text that shows why something was found.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The text." }),
    offset: t.exposeInt("offset", {
      description: "Where it starts in the text it comes from, which `source` names, in UTF-16 code units from 0.",
    }),
    source: t.expose("source", { type: PassageSource, description: "The text it comes from." }),
    highlights: t.field({
      type: [HighlightType],
      description: "Where the words are, in order.",
      resolve: ({ highlights }) => [...highlights],
    }),
  }),
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
      resolve: ({ hit, node, words }) => {
        const texts = textsOf(hit, node);
        const { passage, index } = bestPassage(
          texts.map(([, text]) => text),
          words,
        );
        return { ...passage, source: texts[index]?.[0] ?? "NAME" };
      },
    }),
  }),
});

const SearchConnection = builder.objectRef<Found>("SearchConnection").implement({
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

/** The records of the hits, each type in one statement with what is selected of it, in the order of the hits. */
async function loadRecords(
  hits: readonly Hit[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, Json>> {
  const found = await Promise.all(
    SEARCH_TYPES.map(async (type) => {
      const ids = hits.filter((hit) => hit.type === type).map(({ id }) => id);
      if (ids.length === 0) return [];
      const typeName = MODELS[type];
      const select = { id: true, ...PASSAGE_COLUMNS[type] };
      const selection = queryFromInfo({ context, info, typeName, paths: RECORD_PATHS, select });
      const rows = await delegate(context, typeName).findMany({ ...selection, where: { id: { in: ids } } });
      return rows.map((row) => [`${type} ${row.id}`, { ...row, __typename: typeName }] as const);
    }),
  );
  return new Map(found.flat());
}

builder.queryField("search", (t) =>
  t.field({
    type: SearchConnection,
    description:
      "Free-text search, without regard to case and accents. All words must be there; people and organizations are found under other spellings too.",
    args: {
      query: t.arg.string({
        required: true,
        description: "Words, or beginnings of words: `phan van giang`, `dien bien`.",
      }),
      types: t.arg({ type: [SearchTypeEnum], description: "What to search; everything if left out." }),
      first: pageArguments.first,
      after: pageArguments.after,
    },
    resolve: (_root, args, context, info) => findRecords(args, context, info),
  }),
);

interface SearchArguments extends Pick<PageArguments, "first" | "after"> {
  readonly query: string;
  readonly types?: readonly SearchType[] | null | undefined;
}

function findRecords(
  { query, types, first, after }: SearchArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Found {
  const words = searchWords(query);
  if (words.length === 0) throw refused("query", `${JSON.stringify(query)} has no word`, "text with a letter or digit");
  const wanted = SEARCH_TYPES.filter((type) => types == null || types.includes(type));
  if (wanted.length === 0) throw refused("types", "`types` is empty", SEARCH_TYPES.join(", "));
  const { size } = readPage({ first });
  const signed = signature("search", words, wanted);
  const position = after == null ? null : hitPosition(decodeCursor(KEYS, signed, after, "after"));

  async function load(): Promise<FoundPage> {
    const hits = await search(context.prisma, words, wanted, { after: position, limit: size + 1 });
    const shown = hits.slice(0, size);
    const records = await loadRecords(shown, context, info);
    const edges = shown.flatMap((hit) => {
      const node = records.get(`${hit.type} ${hit.id}`);
      return node === undefined
        ? []
        : [{ hit, node, words, cursor: encodeCursor(signed, [hit.score, hit.type, hit.id]) }];
    });
    return { edges, more: hits.length > size };
  }
  return {
    page: once(load),
    totalCount: once(() => countHits(context.prisma, words, wanted)),
    follows: position !== null,
  };
}

function hitPosition([score, type, id]: readonly unknown[]): HitPosition {
  const known = SEARCH_TYPES.find((one) => one === type);
  if (known === undefined) throw refused("after", "This is not a cursor", "a cursor of the same search", "BAD_CURSOR");
  return { score: score as number, type: known, id: id as string };
}
