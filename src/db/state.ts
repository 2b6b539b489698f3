import type { Sql } from "./sql.ts";

/** Which state of the corpus the database holds. */
export interface CorpusState {
  /** Moves when and only when something that readers can see has changed. */
  readonly revision: number;
  /** True while claims are stored that the graph does not show yet. */
  readonly stale: boolean;
  readonly lastIngestedAt: Date | null;
}

/** The revision alone. */
export const REVISION = `SELECT revision FROM "CorpusState" WHERE id = 1`;

export interface RevisionRow {
  readonly revision: number;
}

/** What `REVISION` found: 0 in an empty corpus. */
export function revisionOf([row]: readonly RevisionRow[]): number {
  return row?.revision ?? 0;
}

/** Advisory lock of all that writes; any number will do that nothing else on the server uses. */
const WRITERS = 7_303_014;

export async function readState(sql: Sql): Promise<CorpusState> {
  const [state] = await sql.query<CorpusState>(
    `SELECT revision, stale, "lastIngestedAt" FROM "CorpusState" WHERE id = 1`,
  );
  return state ?? { revision: 0, stale: false, lastIngestedAt: null };
}

/** Waits until no other transaction writes the corpus, and keeps others waiting until this one ends. */
export async function lockWriters(sql: Sql): Promise<void> {
  await sql.query("SELECT pg_advisory_xact_lock($1::bigint)::text", [WRITERS]);
}

/**
 * Moves the revision. In the transaction that changes something, so that the two are seen together.
 *
 * @param change `stale`: whether claims are now stored that the graph does not show; `at`: the time of an ingest
 */
export async function moveRevision(sql: Sql, change: { readonly stale: boolean; readonly at?: Date }): Promise<void> {
  await sql.query(
    `INSERT INTO "CorpusState" (id, revision, stale, "lastIngestedAt") VALUES (1, 1, $1, $2)
     ON CONFLICT (id) DO UPDATE SET revision = "CorpusState".revision + 1, stale = EXCLUDED.stale,
       "lastIngestedAt" = coalesce(EXCLUDED."lastIngestedAt", "CorpusState"."lastIngestedAt")`,
    [change.stale, change.at?.toISOString() ?? null],
  );
}

/** The graph shows all claims, and turned out to be the same as before. */
export async function clearStale(sql: Sql): Promise<void> {
  await sql.query(`UPDATE "CorpusState" SET stale = false WHERE id = 1 AND stale`);
}

/** Sets the state that an export tells, in the transaction that takes it in. The revision never goes back. */
export async function restoreState(sql: Sql, { revision, stale, lastIngestedAt }: CorpusState): Promise<void> {
  await sql.query(
    `INSERT INTO "CorpusState" (id, revision, stale, "lastIngestedAt") VALUES (1, $1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET revision = greatest("CorpusState".revision + 1, EXCLUDED.revision),
       stale = EXCLUDED.stale, "lastIngestedAt" = EXCLUDED."lastIngestedAt"`,
    [revision, stale, lastIngestedAt?.toISOString() ?? null],
  );
}
