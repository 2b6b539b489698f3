import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import {
  type Answer,
  countHits,
  type Hit,
  type HitPosition,
  SEARCH_TYPES,
  type SearchType,
  search,
  searchWords,
} from "../db/search.ts";
import { builder } from "./builder.ts";
import { once, RECORD_PATHS } from "./connection.ts";
import type { Context } from "./context.ts";
import { delegate } from "./delegate.ts";
import { refused } from "./errors.ts";
import { decodeCursor, encodeCursor, type Json, type SortKey, signature } from "./keyset.ts";
import { type PageArguments, pageArguments, readPage } from "./paging.ts";
import { type Found, type FoundPage, SearchConnection } from "./search-connection.ts";
import { PASSAGE_COLUMNS } from "./search-passage.ts";

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

/** By the shortest way there is. */
function answerOf({ prisma, answer }: Context): Answer {
  return (
    answer ?? (async (text, values) => (await prisma.$queryRawUnsafe<[{ answer: unknown }]>(text, ...values))[0].answer)
  );
}

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
    const hits = await search(answerOf(context), words, wanted, { after: position, limit: size + 1 });
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
    totalCount: once(() => countHits(answerOf(context), words, wanted)),
    follows: position !== null,
  };
}

function hitPosition([score, type, id]: readonly unknown[]): HitPosition {
  const known = SEARCH_TYPES.find((one) => one === type);
  if (known === undefined) throw refused("after", "This is not a cursor", "a cursor of the same search", "BAD_CURSOR");
  return { score: score as number, type: known, id: id as string };
}
