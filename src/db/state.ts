import type { Sql } from "./sql.ts";

/** Which state of the corpus the database holds. */
export interface CorpusState {
  /** Moves once for each ingest or removal that changes the graph or its articles, when the graph shows all of it. */
  readonly revision: number;
  /** True while claims are stored that the graph does not show yet. */
  readonly stale: boolean;
  readonly lastIngestedAt: Date | null;
}

/** What answers are kept under: the version, which moves with every write, so that no answer outlives what it tells. */
export const REVISION = `SELECT version AS revision FROM "CorpusState" WHERE id = 1`;

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

/** The version of the corpus, which every write moves that readers see. */
export async function readVersion(sql: Sql): Promise<number> {
  const [state] = await sql.query<{ version: number }>(`SELECT version FROM "CorpusState" WHERE id = 1`);
  return state?.version ?? 0;
}

/** Waits until no other transaction writes the corpus, and keeps others waiting until this one ends. */
export async function lockWriters(sql: Sql): Promise<void> {
  await sql.beforeWriting?.();
  await sql.query("SELECT pg_advisory_xact_lock($1::bigint)::text", [WRITERS]);
}

/**
 * Notes, in the transaction that writes them, that things are stored which the graph does not show yet.
 *
 * @param change `visible`: whether readers see them already (articles do appear before their graph); `at`: the time of
 * an ingest
 */
export async function markStale(sql: Sql, change: { readonly visible: boolean; readonly at?: Date }): Promise<void> {
  await sql.query(
    `INSERT INTO "CorpusState" (id, version, stale, "lastIngestedAt") VALUES (1, $1::int, true, $2)
     ON CONFLICT (id) DO UPDATE SET version = "CorpusState".version + EXCLUDED.version, stale = true,
       "lastIngestedAt" = coalesce(EXCLUDED."lastIngestedAt", "CorpusState"."lastIngestedAt")`,
    [change.visible ? 1 : 0, change.at?.toISOString() ?? null],
  );
}

/** The graph shows all claims now. The revision moves if that changed the graph, or articles since it moved last. */
export async function settle(sql: Sql, change: { readonly graph: boolean }): Promise<void> {
  await sql.query(
    `UPDATE "CorpusState" AS c SET stale = false, revision = revision + moved, version = version + moved,
       settled = version + moved
     FROM (SELECT CASE WHEN $1::bool OR version <> settled THEN 1 ELSE 0 END AS moved FROM "CorpusState" WHERE id = 1) AS m
     WHERE c.id = 1`,
    [change.graph],
  );
}

/** Sets the state that an export tells, in the transaction that takes it in. The revision never goes back. */
export async function restoreState(sql: Sql, { revision, stale, lastIngestedAt }: CorpusState): Promise<void> {
  await sql.query(
    `INSERT INTO "CorpusState" (id, revision, version, settled, stale, "lastIngestedAt")
     VALUES (1, $1, $1, CASE WHEN $2 THEN 0 ELSE $1 END, $2, $3)
     ON CONFLICT (id) DO UPDATE SET revision = greatest("CorpusState".revision + 1, EXCLUDED.revision),
       version = greatest("CorpusState".version + 1, EXCLUDED.version),
       settled = greatest("CorpusState".version + 1, EXCLUDED.settled), stale = EXCLUDED.stale, "lastIngestedAt" = EXCLUDED."lastIngestedAt"`,
    [revision, stale, lastIngestedAt?.toISOString() ?? null],
  );
}
