import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import type { Config } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { cancellingPool } from "./cancellation.ts";
import type { Connection } from "./client.ts";
import { beat, cutOff, type Heartbeat } from "./heartbeat.ts";
import type { Sql } from "./sql.ts";
import { REVISION, type RevisionRow, revisionOf } from "./state.ts";
import { suspectsAmong } from "./suspects.ts";

/** Statements named and so planned once a connection; the rest go unnamed, so that no connection's memory grows without end. */
const MOST_NAMED_STATEMENTS = 500;

type ServerConfig = Pick<Config, "databasePoolSize" | "databaseConnectTimeout" | "databaseQueryTimeout"> & {
  readonly databaseUrl: string;
};

/**
 * Connects to a PostgreSQL server and makes sure that it answers, if it must.
 *
 * @throws CommuniqueError DATABASE_UNREACHABLE, in one line without the password
 */
export async function connectServer(config: ServerConfig, { mustAnswer = true } = {}): Promise<Connection> {
  const timeout = config.databaseQueryTimeout;
  const settings: pg.PoolConfig = {
    connectionString: config.databaseUrl,
    max: config.databasePoolSize,
    connectionTimeoutMillis: config.databaseConnectTimeout,
    keepAlive: true,
    application_name: "communique",
  };
  let heartbeat: Heartbeat | null = null;
  const poolSettings: pg.PoolConfig = {
    ...settings,
    // The client's limit is for frozen connections, a little later than the server's own, which frees the server.
    ...(timeout > 0 && { statement_timeout: timeout, query_timeout: timeout + 1000 }),
  };
  /** Those that are being made as well: they too may wait for somebody who is gone. */
  const clients = new Set<pg.ClientBase>();
  const busy = new Set<pg.ClientBase>();
  class KnownClient extends pg.Client {
    constructor(given?: string | pg.ClientConfig) {
      super(given);
      clients.add(this);
      busy.add(this);
      this.once("end", () => {
        clients.delete(this);
        busy.delete(this);
      });
    }
  }
  const pool = cancellingPool({ ...poolSettings, Client: KnownClient }, () => heartbeat?.isUp() !== false);
  pool.on("acquire", (client) => busy.add(client));
  pool.on("release", (_, client) => busy.delete(client));
  function watch(onChange: (up: boolean) => void): void {
    const suspects = suspectsAmong(clients, busy);
    heartbeat ??= beat(settings, {
      onMiss: suspects.suspect,
      onAnswer: suspects.judge,
      onChange: (up) => {
        // Whoever waits on them waits in vain.
        if (!up) for (const client of clients) cutOff(client);
        onChange(up);
      },
    });
  }
  async function close(): Promise<void> {
    await heartbeat?.stop();
    await pool.end();
  }
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  if (mustAnswer) await reach(pool, config);

  const nameOf = statementNames();
  async function answer(text: string, values: readonly unknown[]): Promise<unknown> {
    const name = nameOf({ sql: text });
    const { rows } = await pool.query<{ answer: unknown }>({ ...(name !== "" && { name }), text, values: [...values] });
    return rows[0]?.answer ?? null;
  }
  const query: Sql["query"] = async (text, values = []) => (await pool.query(text, [...values])).rows;
  return {
    kind: "server",
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    migrationAdapter: () => migrationAdapter(settings),
    query,
    answer,
    revision: async () => revisionOf((await pool.query<RevisionRow>({ name: "revision", text: REVISION })).rows),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    transaction: (work) => inTransaction(pool, work),
    watch,
    close,
  };
}

/**
 * A connection of its own without time limits: building an index may take long, and the lock that keeps two processes
 * from migrating at once belongs to one connection. Its scripts go to the server whole (which makes each one
 * transaction): the adapter would cut them at every semicolon, even within a comment or a function.
 */
function migrationAdapter(settings: pg.PoolConfig): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ ...settings, max: 1 });
  async function whole(connecting: ReturnType<PrismaPg["connect"]>): Promise<SqlDriverAdapter> {
    const adapter = await connecting;
    return Object.assign(adapter, {
      executeScript: async (script: string) => {
        await adapter.underlyingDriver().query(script);
      },
    });
  }
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => whole(factory.connect()),
    connectToShadowDb: () => whole(factory.connectToShadowDb()),
  };
}

async function inTransaction<Result>(pool: pg.Pool, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work({ query: async (text, values = []) => (await client.query(text, [...values])).rows });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMED_STATEMENTS) return "";
    const name = `c${createHash("sha1").update(sql).digest("hex").slice(0, 20)}`;
    names.set(sql, name);
    return name;
  };
}

async function reach(pool: pg.Pool, { databaseUrl, databaseConnectTimeout }: ServerConfig): Promise<void> {
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    const { hostname, port, pathname } = new URL(databaseUrl);
    const where = `${hostname || "localhost"}:${port || 5432}${pathname}`;
    const reason = reasonOf(error, databaseConnectTimeout);
    throw new CommuniqueError(
      "DATABASE_UNREACHABLE",
      `cannot use the database at ${where}: ${reason}`,
      {},
      { cause: error },
    );
  }
}

function reasonOf(error: unknown, timeout: number): string {
  // Several addresses tried, several failures: Node wraps them without a message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return String(first);
  return /timeout/i.test(first.message) ? `no answer within ${timeout} ms` : first.message;
}
