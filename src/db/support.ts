import type { Sql } from "./sql.ts";

/** Tables of records that claims support, with the claims' column that points at them. */
const SUPPORTED = {
  Person: "personId",
  Organization: "organizationId",
  Meeting: "meetingId",
  Agreement: "agreementId",
} as const;

/** Touches only rows whose numbers differ. The last two narrow it down to some records, and to the claims of these. */
function statementFor(table: string, column: string, ofRecord: string, ofClaim: string): string {
  return `
    UPDATE "${table}" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
    FROM (
      SELECT t."id", coalesce(k."articles", 0) AS "articles", coalesce(k."publishers", 0) AS "publishers", k."at"
      FROM "${table}" AS t LEFT JOIN (
        SELECT c."${column}" AS "id", count(DISTINCT o."id")::int AS "articles",
          count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
        FROM "Claim" AS c JOIN "Article" AS a ON a."id" = c."articleId"
        JOIN "Article" AS o ON o."id" = coalesce(a."duplicateOfId", a."id")
        WHERE c."${column}" IS NOT NULL AND c."property" <> 'spelling' ${ofClaim} GROUP BY c."${column}"
      ) AS k ON k."id" = t."id" ${ofRecord}
    ) AS s
    WHERE s."id" = r."id"
      AND (r."articleCount", r."publisherCount", r."reportedAt") IS DISTINCT FROM (s."articles", s."publishers", s."at")`;
}

/** One statement a table. */
const TABLES = Object.entries(SUPPORTED);
const OF_ALL = TABLES.map(([table, column]) => statementFor(table, column, "", ""));
const OF_SOME = TABLES.map(([table, column]) =>
  statementFor(table, column, `WHERE t."id" = ANY($1::text[])`, `AND c."${column}" = ANY($1::text[])`),
);

/**
 * Writes to each record how many articles and publishers speak of it and when that was last taken in, out of the
 * claims that point at it. A reprint counts as the article it repeats, for it adds no witness.
 */
export async function refreshSupport(sql: Sql): Promise<void> {
  for (const statement of OF_ALL) await sql.query(statement);
}

/** The same for some records, and for those that some articles or their reprints speak of. */
export async function refreshSupportOf(
  sql: Sql,
  records: ReadonlySet<string>,
  articles: readonly string[],
): Promise<void> {
  const spoken = await sql.query<{ id: string }>(
    `SELECT DISTINCT coalesce(c."personId", c."organizationId", c."meetingId", c."agreementId") AS "id" FROM "Claim" AS c
     WHERE c."articleId" IN (
       SELECT "id" FROM "Article" WHERE "id" = ANY($1::text[])
       UNION SELECT "id" FROM "Article" WHERE "duplicateOfId" = ANY($1::text[])
     )`,
    [articles],
  );
  const ids = [...new Set([...records, ...spoken.flatMap(({ id }) => id ?? [])])];
  for (const statement of OF_SOME) await sql.query(statement, [ids]);
}
