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

const RECORDS: Readonly<Record<SubjectKind, Prisma.Sql>> = {
  PERSON: Prisma.raw(`"personId"`),
  ORGANIZATION: Prisma.raw(`"organizationId"`),
  MEETING: Prisma.raw(`"meetingId"`),
  AGREEMENT: Prisma.raw(`"agreementId"`),
};

/**
 * Some rival values of different articles for properties of one kind of record, by record and property, which is the
 * order of an index: it is read from `after` on, and no further than until there are `limit` of them.
 */
export function findRivalValues(
  prisma: PrismaClient,
  kind: SubjectKind,
  properties: readonly string[],
  { after, limit }: { readonly after: Pick<RivalValues, "record" | "property"> | null; readonly limit: number },
): Promise<readonly RivalValues[]> {
  const record = RECORDS[kind];
  const further = after ? Prisma.sql`AND (${record}, "property") > (${after.record}, ${after.property})` : Prisma.empty;
  return prisma.$queryRaw<RivalValues[]>`
    SELECT ${kind} AS "kind", ${record} AS "record", "property", array_agg(DISTINCT "value" ORDER BY "value") AS "values"
    FROM "Claim"
    WHERE ${record} IS NOT NULL ${further} AND "subjectKind" = ${kind}::"SubjectKind" AND "property" IN (${Prisma.join([...properties])})
    GROUP BY ${record}, "property"
    HAVING min("value") <> max("value") AND min("articleId") <> max("articleId")
    ORDER BY ${record}, "property" LIMIT ${limit}`;
}
