import { foldedWords } from "../model/name.ts";
import { Prisma } from "./generated/client/client.ts";

export const SEARCH_TYPES = ["PERSON", "ORGANIZATION", "MEETING", "AGREEMENT", "ARTICLE"] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Gives the one value of a statement. */
export type Answer = (text: string, values: readonly unknown[]) => Promise<unknown>;

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

/** Scores below those of records named by all the words: no other one comes before them. */
const BELOW_NAMED = Prisma.raw("0.99");

/** Shorter searches are alike to too much. */
const SHORTEST_ALIKE = 5;

/** The folded words of a search; a search without any finds nothing. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldedWords(query))];
}

const CLOSED_NAME = Prisma.raw(`replace("folded", ' ', '')`);

type Named = "PERSON" | "ORGANIZATION";
const RECORDS = { PERSON: Prisma.raw(`"personId"`), ORGANIZATION: Prisma.raw(`"organizationId"`) };

/** A name with all the words. */
function hasAll(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`(${CLOSED_NAME} LIKE ${`%${word}%`} AND "folded" LIKE ${`%${word}%`})`),
    " AND ",
  );
}

/** Records by those of their names that meet a condition, with the best of these. */
function byName(type: Named, words: readonly string[], met: Prisma.Sql, isFirst: boolean): Prisma.Sql {
  const column = RECORDS[type];
  const [query, closed] = [words.join(" "), words.join("")];
  const fit = Prisma.sql`greatest(similarity("folded", ${query}), word_similarity(${closed}, ${CLOSED_NAME}) / 2)`;
  return Prisma.sql`
    SELECT DISTINCT ON (${column}) ${type} AS "type", ${column} AS "id", "value" AS "matched",
      (${isFirst ? Prisma.sql`1 + ${fit}` : Prisma.sql`least(${fit}, ${BELOW_NAMED})`})::float8 AS "score"
    FROM "Name" WHERE ${column} IS NOT NULL AND "kind" <> 'SHORT_FORM' AND ${met}
    ORDER BY ${column}, "score" DESC, "kind" = 'PRIMARY' DESC, "value"`;
}

/** Records with a name that has all the words: they come before all others, with a score of 1 at least. */
function named(type: Named, words: readonly string[]): Prisma.Sql {
  return byName(type, words, hasAll(words), true);
}

/** Other records with a name so alike that it may be another spelling; null if the words are too short to tell. */
function alike(type: Named, words: readonly string[]): Prisma.Sql | null {
  const closed = words.join("");
  if (closed.length < SHORTEST_ALIKE) return null;
  const column = RECORDS[type];
  const known = Prisma.sql`SELECT ${column} FROM "Name" WHERE ${column} IS NOT NULL AND "kind" <> 'SHORT_FORM' AND ${hasAll(words)}`;
  return byName(
    type,
    words,
    Prisma.sql`"id" IN (SELECT alike_names(${closed})) AND ${column} NOT IN (${known})`,
    false,
  );
}

/** Records whose text has all the words or words beginning with them, ranked by how often and how close. */
function worded(type: SearchType, table: string, text: string, matched: string, words: readonly string[]): Prisma.Sql {
  const vector = Prisma.raw(`to_tsvector('simple', fold(${text}))`);
  const query = words.map((word) => `'${word}':*`).join(" & ");
  return Prisma.sql`
    SELECT ${type} AS "type", "id", ${Prisma.raw(matched)} AS "matched",
      least(ts_rank(${vector}, to_tsquery('simple', ${query})), ${BELOW_NAMED})::float8 AS "score"
    FROM ${Prisma.raw(`"${table}"`)}
    WHERE ${vector} @@ to_tsquery('simple', ${query})`;
}

/** Parts of a search: what comes before all else, and what else there is. */
interface Parts {
  readonly first: readonly Prisma.Sql[];
  readonly others: readonly Prisma.Sql[];
}

function partsOf(types: readonly SearchType[], words: readonly string[]): Parts {
  const [first, others]: [Prisma.Sql[], Prisma.Sql[]] = [[], []];
  for (const type of types) {
    switch (type) {
      case "MEETING":
        others.push(worded(type, "Meeting", `"title" || ' ' || coalesce("place", '')`, `"title"`, words));
        break;
      case "AGREEMENT":
        others.push(worded(type, "Agreement", `"title"`, `"title"`, words));
        break;
      case "ARTICLE":
        others.push(worded(type, "Article", `"headline" || ' ' || "body"`, "NULL", words));
        break;
      default: {
        first.push(named(type, words));
        const spelled = alike(type, words);
        if (spelled !== null) others.push(spelled);
      }
    }
  }
  return { first, others };
}

/** All rows of the queries; of none, no row. */
function union(queries: readonly Prisma.Sql[]): Prisma.Sql {
  if (queries.length === 0)
    return Prisma.sql`SELECT NULL::text AS "type", NULL::text AS "id", NULL::text AS "matched", NULL::float8 AS "score" WHERE false`;
  return Prisma.join(
    queries.map((query) => Prisma.sql`(${query})`),
    " UNION ALL ",
  );
}

/**
 * Records that have the words, best first: people and organizations by name in any spelling, meetings and agreements
 * by title and place, articles by headline and text. Ties go by type and id, so a search walks in pages. What is only
 * alike, or has the words in its text, is looked for if those named so do not fill the page: it would come after them.
 *
 * @param words as `searchWords` gives them, at least one
 */
export async function search(
  answer: Answer,
  words: readonly string[],
  types: readonly SearchType[],
  { after, limit }: { readonly after: HitPosition | null; readonly limit: number },
): Promise<readonly Hit[]> {
  const further = after
    ? Prisma.sql`WHERE "score" < ${after.score}::float8 OR ("score" = ${after.score}::float8 AND ("type", "id") > (${after.type}, ${after.id}))`
    : Prisma.empty;
  const best = (from: Prisma.Sql) =>
    Prisma.sql`SELECT "type", "id", "matched", "score" FROM (${from}) AS "hits" ${further} ORDER BY "score" DESC, "type", "id" LIMIT ${limit}`;
  const { first, others } = partsOf(types, words);
  const { text, values } = Prisma.sql`
    WITH "first" AS MATERIALIZED (${best(union(first))}),
      "others" AS (SELECT * FROM (${best(union(others))}) AS "rest" WHERE (SELECT count(*) FROM "first") < ${limit}),
      "page" AS (SELECT "type", "id", "matched", "score" FROM (TABLE "first" UNION ALL TABLE "others") AS "hits"
        ORDER BY "score" DESC, "type", "id" LIMIT ${limit})
    SELECT coalesce(json_agg("page"), '[]') AS "answer" FROM "page"`;
  return (await answer(text, values)) as readonly Hit[];
}

/** How many records `search` finds on all pages. */
export async function countHits(
  answer: Answer,
  words: readonly string[],
  types: readonly SearchType[],
): Promise<number> {
  const { first, others } = partsOf(types, words);
  const { text, values } =
    Prisma.sql`SELECT count(*)::int AS "answer" FROM (${union([...first, ...others])}) AS "hits"`;
  return (await answer(text, values)) as number;
}
