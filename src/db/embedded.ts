import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Connection } from "./client.ts";
import {
  checkHeld,
  checkRoom,
  databaseFolder,
  finishMaking,
  noteHeld,
  prepareFolder,
  toldOf,
  whyUnopened,
} from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { type Embedded, startPgliteThread } from "./pglite-thread.ts";
import type { Sql } from "./sql.ts";
import { REVISION, type RevisionRow, revisionOf } from "./state.ts";

const extensions = { unaccent, pg_trgm };

/**
 * Starts PostgreSQL on the files below `dataDir`, which is created if missing, in a thread of this process.
 * The folder is locked until the connection is closed: two processes on it would lose data without any error.
 *
 * @throws CommuniqueError DATABASE_LOCKED, DATABASE_DAMAGED, DATABASE_FULL, DATABASE_FAILED
 */
export async function connectEmbedded(dataDir: string): Promise<Connection> {
  const folder = resolve(dataDir);
  let unlock = () => Promise.resolve();
  let isNew = true;
  let pglite: Embedded | undefined;
  try {
    await mkdir(folder, { recursive: true });
    unlock = await lockFolder(folder);
    ({ isNew } = await prepareFolder(folder));
    pglite = await startPgliteThread(databaseFolder(folder));
    const connection = pgliteConnection(pglite);
    if (isNew) await finishMaking(folder);
    else await checkHeld(folder, connection);
    return inFolder(folder, connection, unlock);
  } catch (cause) {
    const error = await whyUnopened(folder, isNew, cause);
    await pglite?.close().catch(() => undefined);
    await unlock();
    throw error;
  }
}

/** A connection that knows the folder it is on: that it is full, damaged, and what it holds. */
function inFolder(folder: string, connection: Connection, unlock: () => Promise<void>): Connection {
  function telling<Result>(work: Promise<Result>): Promise<Result> {
    return work.catch((error: unknown) => {
      throw toldOf(folder, error);
    });
  }
  return {
    ...connection,
    query: (text, values) => telling(connection.query(text, values)),
    transaction: async (work) => {
      let writes = false;
      async function beforeWriting(): Promise<void> {
        await checkRoom(folder);
        writes = true;
      }
      const result = await telling(connection.transaction((sql) => work({ ...sql, beforeWriting })));
      if (writes) await noteHeld(folder, connection);
      return result;
    },
    close: async () => {
      await connection.close();
      await unlock();
    },
  };
}

/**
 * Starts PostgreSQL in this thread and in memory, with the extensions that the schema needs at hand.
 *
 * @param source the dump of a data folder to start from, if any
 */
export function openPglite(source: Blob | null): Promise<PGlite> {
  return PGlite.create({ extensions, ...(source && { loadDataDir: source }) });
}

/** A connection on a started PGlite; closing it stops PGlite. */
export function pgliteConnection(pglite: Embedded): Connection {
  function sqlOn(target: Pick<PGlite, "query">): Sql {
    return {
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await target.query<Row>(text, [...values])).rows,
    };
  }
  return {
    kind: "embedded",
    adapter: new PrismaPGlite(pglite as PGlite),
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
function migrationAdapter(pglite: Embedded): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite as PGlite);
  async function connect(target: Embedded, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPGlite(target as PGlite).connect();
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
