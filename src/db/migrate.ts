import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { CommuniqueError } from "../errors.ts";
import type { Connection } from "./client.ts";
import { MIGRATIONS, migrationNames, NO_FILTER, readMigrations } from "./migrations.ts";
import { withSchemaEngine } from "./schema-engine.ts";
import type { Sql } from "./sql.ts";

/** Advisory lock of all that migrate; another one than the schema engine's own. */
const MIGRATORS = 7_303_015;
/** Advisory lock of a migration's transaction: a server ends what it was told to do, also when who said so was killed. */
const SCRIPTS = 7_303_016;

interface Applied {
  readonly name: string;
  readonly finished: boolean;
}

/**
 * Brings a database to the schema of this program, with the book-keeping of Prisma's own command line
 * (table `_prisma_migrations`). Processes that do so at once on one server wait for each other.
 *
 * @returns the names of the migrations applied, oldest first; none if the database was up to date
 * @throws CommuniqueError DATABASE_NEWER if a later version of the program has migrated it;
 *   DATABASE_FAILED if a migration fails; nothing of that one stays, and the next call tries it again
 */
export async function migrate(connection: Connection, folder = MIGRATIONS): Promise<readonly string[]> {
  // Loading the schema engine takes longer than everything else at a start: skip it if there is nothing to do.
  if (await isUpToDate(connection, folder)) return [];
  return exclusively(connection, async (sql) => {
    if (await isUpToDate(sql, folder)) return [];
    const failed = (await appliedMigrations(sql)).filter(({ finished }) => !finished);
    const names = failed.map(({ name }) => name);
    const applied = await apply(connection, folder, names);
    await connection.learnTypes?.();
    return applied;
  });
}

/** Waits for other processes that migrate: only then is a migration that is not finished one that failed. */
function exclusively<Result>(connection: Connection, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  // An embedded database has one process, and one connection, which the schema engine needs.
  if (connection.kind === "embedded") return work(connection);
  return connection.transaction(async (sql) => {
    await sql.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    await sql.query("SELECT pg_advisory_xact_lock($1::bigint)::text", [MIGRATORS]);
    await sql.query("SELECT pg_advisory_lock($1::bigint)::text", [SCRIPTS]);
    await sql.query("SELECT pg_advisory_unlock($1::bigint)", [SCRIPTS]);
    return work(sql);
  });
}

async function isUpToDate(sql: Sql, folder: string): Promise<boolean> {
  const known = await migrationNames(folder);
  const applied = await appliedMigrations(sql);
  const unknown = applied.filter(({ name }) => !known.includes(name));
  if (unknown.length > 0) {
    const names = unknown.map(({ name }) => name).join(", ");
    throw new CommuniqueError("DATABASE_NEWER", `the database belongs to a newer version: it has had ${names}`);
  }
  return known.every((name) => applied.some((one) => one.finished && one.name === name));
}

/** The migrations that a database has had and that were not rolled back, oldest first. */
async function appliedMigrations(sql: Sql): Promise<readonly Applied[]> {
  const [table] = await sql.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`);
  if (!table?.found) return [];
  return sql.query<Applied>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
}

/**
 * Each migration is one script, sent whole and so one transaction, with its entry in the books: of one that failed or
 * was cut off nothing is left, and one that is there is known to be, whoever was killed before the engine had noted it.
 */
function noted(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  async function connect() {
    const adapter = await factory.connect();
    const executeScript = adapter.executeScript.bind(adapter);
    return Object.assign(adapter, {
      executeScript: (script: string) =>
        executeScript(`SELECT pg_advisory_xact_lock(${SCRIPTS});\n${script}\n;
          UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`),
    });
  }
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect, connectToShadowDb: () => factory.connectToShadowDb() };
}

async function apply(connection: Connection, folder: string, failed: readonly string[]): Promise<readonly string[]> {
  const migrationsList = await readMigrations(folder);
  try {
    return await withSchemaEngine(noted(connection.migrationAdapter()), async (engine) => {
      for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return appliedMigrationNames;
    });
  } catch (cause) {
    throw new CommuniqueError("DATABASE_FAILED", `cannot migrate the database: ${reasonOf(cause)}`, {}, { cause });
  }
}

/** The database's own words; around them the engine tells which lines of its source they went through. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  const reason = /\bERROR: (.*)/.exec(message)?.[1] ?? message.trim().split("\n", 1)[0] ?? "";
  return migration ? `${migration}: ${reason}` : reason;
}
