import type { PrismaClient } from "./generated/client/client.ts";

export interface CorpusCounts {
  readonly articles: number;
  readonly people: number;
  readonly organizations: number;
  readonly meetings: number;
  readonly agreements: number;
  readonly claims: number;
}

/** Exact numbers of all records, in one statement. */
export async function countCorpus(prisma: PrismaClient): Promise<CorpusCounts> {
  const [counts] = await prisma.$queryRaw<[CorpusCounts]>`
    SELECT (SELECT count(*) FROM "Article")::int AS "articles",
      (SELECT count(*) FROM "Person")::int AS "people",
      (SELECT count(*) FROM "Organization")::int AS "organizations",
      (SELECT count(*) FROM "Meeting")::int AS "meetings",
      (SELECT count(*) FROM "Agreement")::int AS "agreements",
      (SELECT count(*) FROM "Claim")::int AS "claims"`;
  return counts;
}

/** Which state of the graph this is; `stale` while claims are stored that it does not show yet. */
export async function readMoment(
  prisma: PrismaClient,
): Promise<{ readonly revision: number; readonly stale: boolean; readonly lastIngestedAt: Date | null }> {
  const state = await prisma.corpusState.findUnique({ where: { id: 1 } });
  return state ?? { revision: 0, stale: false, lastIngestedAt: null };
}
