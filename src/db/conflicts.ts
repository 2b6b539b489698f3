import type { SubjectKind } from "../model/vocabulary.ts";
import { Prisma, type PrismaClient } from "./generated/client/client.ts";

/** Rival values that articles give for one property of one record. */
export interface RivalValues {
  readonly kind: SubjectKind;
  /** Id of the record. */
  readonly record: string;
  readonly property: string;
  /** Different values, sorted. */
  readonly values: readonly string[];
}

/** All rival values of different articles for the properties named by kind of record; by kind, record and property. */
export function findRivalValues(
  prisma: PrismaClient,
  properties: Readonly<Record<SubjectKind, readonly string[]>>,
): Promise<readonly RivalValues[]> {
  const wanted = Object.entries(properties).map(
    ([kind, names]) => Prisma.sql`("subjectKind"::text = ${kind} AND "property" IN (${Prisma.join([...names])}))`,
  );
  return prisma.$queryRaw<RivalValues[]>`
    SELECT "subjectKind"::text AS "kind", "record", "property", array_agg(DISTINCT "value" ORDER BY "value") AS "values"
    FROM (
      SELECT "subjectKind", coalesce("personId", "organizationId", "meetingId", "agreementId") AS "record", "property", "value", "articleId"
      FROM "Claim" WHERE ${Prisma.join(wanted, " OR ")}
    ) AS "said"
    WHERE "record" IS NOT NULL
    GROUP BY "subjectKind", "record", "property"
    HAVING count(DISTINCT "value") > 1 AND count(DISTINCT "articleId") > 1
    ORDER BY "subjectKind"::text COLLATE "C", "record" COLLATE "C", "property" COLLATE "C"`;
}
