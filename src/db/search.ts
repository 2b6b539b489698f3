import { foldedWords } from "../model/name.ts";
import { Prisma, type PrismaClient } from "./generated/client/client.ts";

export const SEARCH_TYPES = ["PERSON", "ORGANIZATION", "MEETING", "AGREEMENT", "ARTICLE"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** A record that a search found. */
export interface Hit {
  readonly type: SearchType;
  readonly id: string;
  /** Greater is better; comparable within one search only. */
  readonly score: number;
  /** The name or title that matched; null for articles, whose text is too long to come along. */
  readonly matched: string | null;
}

/** Where a page of hits starts: the last hit before it. */
export type HitPosition = Pick<Hit, "score" | "type" | "id">;

/** Shorter searches are alike to too much. */
const SHORTEST_ALIKE = 5;

/** The folded words of a search; a search without any finds nothing. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldedWords(query))];
}

const CLOSED_NAME = Prisma.raw(`replace(fold("value"), ' ', '')`);

/** Names with all the words, or so alike that they may be another spelling; the best name of each record. */
function named(type: "PERSON" | "ORGANIZATION", words: readonly string[]): Prisma.Sql {
  const column = Prisma.raw(type === "PERSON" ? `"personId"` : `"organizationId"`);
  const query = words.join(" ");
  const closed = words.join("");
  const alike = closed.length < SHORTEST_ALIKE ? Prisma.empty : Prisma.sql` UNION SELECT alike_names(${closed})`;
  const conditions = words.map((word) => Prisma.sql`fold("value") LIKE ${`%${word}%`}`);
  return Prisma.sql`
    SELECT DISTINCT ON (${column}) ${type} AS "type", ${column} AS "id", "value" AS "matched",
      (1 + greatest(similarity(fold("value"), ${query}), word_similarity(${closed}, ${CLOSED_NAME}) / 2))::float8 AS "score"
    FROM "Name"
    WHERE ${column} IS NOT NULL AND "kind" <> 'SHORT_FORM' AND "id" IN (
      SELECT "id" FROM "Name" WHERE ${Prisma.join(conditions, " AND ")}${alike})
    ORDER BY ${column}, "score" DESC, "kind" = 'PRIMARY' DESC, "value"`;
}

/** Records whose text has all the words or words beginning with them, ranked by how often and how close. */
function worded(type: SearchType, table: string, text: string, matched: string, words: readonly string[]): Prisma.Sql {
  const vector = Prisma.raw(`to_tsvector('simple', fold(${text}))`);
  const query = words.map((word) => `'${word}':*`).join(" & ");
  return Prisma.sql`
    SELECT ${type} AS "type", "id", ${Prisma.raw(matched)} AS "matched",
      ts_rank(${vector}, to_tsquery('simple', ${query}))::float8 AS "score"
    FROM ${Prisma.raw(`"${table}"`)}
    WHERE ${vector} @@ to_tsquery('simple', ${query})`;
}

function hitsOf(type: SearchType, words: readonly string[]): Prisma.Sql {
  switch (type) {
    case "MEETING":
      return worded(type, "Meeting", `"title" || ' ' || coalesce("place", '')`, `"title"`, words);
    case "AGREEMENT":
      return worded(type, "Agreement", `"title"`, `"title"`, words);
    case "ARTICLE":
      return worded(type, "Article", `"headline" || ' ' || "body"`, "NULL", words);
    default:
      return named(type, words);
  }
}

function union(types: readonly SearchType[], words: readonly string[]): Prisma.Sql {
  const parts = types.map((type) => Prisma.sql`(${hitsOf(type, words)})`);
  return Prisma.sql`(${Prisma.join(parts, " UNION ALL ")}) AS "hits"`;
}

/**
 * Records that have the words, best first: people and organizations by name in any spelling, meetings and agreements
 * by title and place, articles by headline and text. Ties go by type and id, so a search walks in pages.
 *
 * @param words as `searchWords` gives them, at least one
 */
export function search(
  prisma: PrismaClient,
  words: readonly string[],
  types: readonly SearchType[],
  { after, limit }: { readonly after: HitPosition | null; readonly limit: number },
): Promise<readonly Hit[]> {
  const further = after
    ? Prisma.sql`WHERE "score" < ${after.score}::float8 OR ("score" = ${after.score}::float8 AND ("type", "id") > (${after.type}, ${after.id}))`
    : Prisma.empty;
  return prisma.$queryRaw<Hit[]>`
    SELECT "type", "id", "matched", "score" FROM ${union(types, words)} ${further}
    ORDER BY "score" DESC, "type", "id" LIMIT ${limit}`;
}

/** How many records `search` finds on all pages. */
export async function countHits(
  prisma: PrismaClient,
  words: readonly string[],
  types: readonly SearchType[],
): Promise<number> {
  const [row] = await prisma.$queryRaw<
    [{ count: number }]
  >`SELECT count(*)::int AS "count" FROM ${union(types, words)}`;
  return row.count;
}
