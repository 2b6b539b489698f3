import type { PrismaClient } from "../db/generated/client/client.ts";
import { inTime } from "../db/in-time.ts";

/** What `/ready` says. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  readonly migrated: boolean;
  readonly seeded: boolean;
}

/** A database that has not answered by then counts as out of reach, in milliseconds. */
const PATIENCE = 1000;
/** Code of PostgreSQL for a table that does not exist. */
const UNDEFINED_TABLE = /42P01|does not exist/;

async function probe(prisma: PrismaClient): Promise<Omit<Readiness, "ready">> {
  try {
    const [row] = await prisma.$queryRaw<[{ seeded: boolean }]>`SELECT EXISTS (SELECT 1 FROM "Article") AS "seeded"`;
    return { database: true, migrated: true, seeded: row.seeded };
  } catch (error) {
    return { database: UNDEFINED_TABLE.test(String(error)), migrated: false, seeded: false };
  }
}

/**
 * Ready means: the database answers, has this program's tables, and holds at least one article. While it is still
 * being prepared, the articles that are there do not count: the graph does not show them yet.
 */
export async function checkReadiness(prisma: PrismaClient, prepared: boolean): Promise<Readiness> {
  const tooLate = { database: false, migrated: false, seeded: false };
  const state = await inTime(probe(prisma), PATIENCE).catch(() => tooLate);
  const seeded = state.seeded && prepared;
  return { ...state, ready: state.database && state.migrated && seeded, seeded };
}
