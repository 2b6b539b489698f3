import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { CommuniqueError } from "../errors.ts";
import type { Connection } from "./client.ts";
import { lockFolder } from "./lock.ts";
import type { Sql } from "./sql.ts";
import { REVISION, type RevisionRow, revisionOf } from "./state.ts";

const extensions = { unaccent, pg_trgm };

/**
 * Starts PostgreSQL in this process on the files below `dataDir`, which is created if missing.
 * The folder is locked until the connection is closed: two processes on it would lose data without any error.
 *
 * @throws CommuniqueError DATABASE_LOCKED, DATABASE_FAILED
 */
export async function connectEmbedded(dataDir: string): Promise<Connection> {
  const folder = resolve(dataDir);
  let unlock = () => Promise.resolve();
  try {
    await mkdir(folder, { recursive: true });
    unlock = await lockFolder(folder);
    const connection = pgliteConnection(await openPglite(join(folder, "postgres")));
    async function close(): Promise<void> {
      await connection.close();
      await unlock();
    }
    return { ...connection, close };
  } catch (cause) {
    await unlock();
    if (cause instanceof CommuniqueError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommuniqueError("DATABASE_FAILED", `cannot open the database in ${folder}: ${reason}`, {}, { cause });
  }
}

/**
 * Starts PostgreSQL in this process, with the extensions that the schema needs at hand.
 *
 * @param source a folder; null for memory only; or the dump of a data folder to start from, in memory
 */
export function openPglite(source: string | Blob | null): Promise<PGlite> {
  if (typeof source === "string") return PGlite.create({ dataDir: source, extensions });
  return PGlite.create({ extensions, ...(source && { loadDataDir: source }) });
}

/** A connection on a started PGlite; closing it stops PGlite. */
export function pgliteConnection(pglite: PGlite): Connection {
  function sqlOn(target: Pick<PGlite, "query">): Sql {
    return {
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await target.query<Row>(text, [...values])).rows,
    };
  }
  return {
    kind: "embedded",
    adapter: new PrismaPGlite(pglite),
    migrationAdapter: () => migrationAdapter(pglite),
    // Else a list of values of an enum would go out in a form that PostgreSQL refuses, until the next start.
    learnTypes: () => pglite.refreshArrayTypes(),
    ...sqlOn(pglite),
    answer: async (text, values) =>
      (await pglite.query<{ answer: unknown }>(text, [...values])).rows[0]?.answer ?? null,
    revision: async () => revisionOf((await pglite.query<RevisionRow>(REVISION)).rows),
    transaction: (work) => pglite.transaction((transaction) => work(sqlOn(transaction))),
    close: () => pglite.close(),
  };
}

/** Unlike the adapter for queries, this one waits for a script and passes on its failure. */
function migrationAdapter(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite);
  async function connect(target: PGlite, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPGlite(target).connect();
    async function executeScript(script: string): Promise<void> {
      await target.exec(script);
    }
    return Object.assign(adapter, { executeScript, dispose });
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => connect(pglite, () => Promise.resolve()),
    connectToShadowDb: async () => {
      const shadow = await openPglite(null);
      return connect(shadow, () => shadow.close());
    },
  };
}
