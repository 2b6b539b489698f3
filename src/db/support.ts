import type { Sql } from "./sql.ts";

/** Tables of records that claims support, with the claims' column that points at them. */
const SUPPORTED = {
  Person: "personId",
  Organization: "organizationId",
  Meeting: "meetingId",
  Agreement: "agreementId",
} as const;

/** One statement a table; touches only rows whose numbers differ. */
const STATEMENTS = Object.entries(SUPPORTED).map(
  ([table, column]) => `
    UPDATE "${table}" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
    FROM (
      SELECT t."id", coalesce(k."articles", 0) AS "articles", coalesce(k."publishers", 0) AS "publishers", k."at"
      FROM "${table}" AS t LEFT JOIN (
        SELECT c."${column}" AS "id", count(DISTINCT o."id")::int AS "articles",
          count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
        FROM "Claim" AS c JOIN "Article" AS a ON a."id" = c."articleId"
        JOIN "Article" AS o ON o."id" = coalesce(a."duplicateOfId", a."id")
        WHERE c."${column}" IS NOT NULL AND c."property" <> 'spelling' GROUP BY c."${column}"
      ) AS k ON k."id" = t."id"
    ) AS s
    WHERE s."id" = r."id"
      AND (r."articleCount", r."publisherCount", r."reportedAt") IS DISTINCT FROM (s."articles", s."publishers", s."at")`,
);

/**
 * Writes to each record how many articles and publishers speak of it and when that was last taken in, out of the
 * claims that point at it. A reprint counts as the article it repeats, for it adds no witness.
 */
export async function refreshSupport(sql: Sql): Promise<void> {
  for (const statement of STATEMENTS) await sql.query(statement);
}
