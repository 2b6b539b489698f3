import type { SqlDriverAdapterFactory, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { Config } from "../config.ts";
import { connectEmbedded } from "./embedded.ts";
import { PrismaClient } from "./generated/client/client.ts";
import { connectServer } from "./server.ts";
import type { Sql } from "./sql.ts";

/** What differs between PostgreSQL in this process and PostgreSQL on a server. */
export interface Connection extends Sql {
  readonly kind: "embedded" | "server";
  readonly adapter: SqlDriverAdapterFactory;
  /** An adapter for the schema engine, with connections of its own where that is possible. */
  migrationAdapter(): SqlMigrationAwareDriverAdapterFactory;
  /** Runs `work` in one transaction: all of it counts, or, when it throws, none. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** The column `answer` of the one row that a statement gives, null for no row; for statements that come again. */
  answer(text: string, values: readonly unknown[]): Promise<unknown>;
  /** Revision of the corpus, by the shortest way to it: it is asked for with nearly every request. */
  revision(): Promise<number>;
  /** Makes types known that a migration has just created, where the driver only learns them when it starts. */
  learnTypes?(): Promise<void>;
  /** Looks after a server from now on: while it is away, statements fail at once instead of waiting for it. */
  watch?(onChange: (up: boolean) => void): void;
  /** How the connections to a server are used. */
  pool?(): PoolFigures;
  close(): Promise<void>;
}

export interface PoolFigures {
  readonly total: number;
  readonly idle: number;
  /** Statements that wait for a connection. */
  readonly waiting: number;
}

/** An open database. On the embedded one, never query it from inside a transaction on it: there is one connection. */
export interface Database extends Connection {
  readonly prisma: PrismaClient;
}

export interface OpenOptions {
  /** Called with the text of every SQL statement that Prisma sends. */
  readonly onStatement?: (text: string) => void;
}

/**
 * Opens the database that the settings name, without touching its schema: the server of `databaseUrl`, or else
 * the embedded one in `dataDir`, which is created if missing and held against other processes until closed.
 *
 * @throws CommuniqueError DATABASE_UNREACHABLE, DATABASE_LOCKED
 */
export async function openDatabase(config: Config, options: OpenOptions = {}): Promise<Database> {
  const { databaseUrl, dataDir } = config;
  const connection =
    databaseUrl === null ? await connectEmbedded(dataDir) : await connectServer({ ...config, databaseUrl });
  return withPrisma(connection, options);
}

/** Puts the Prisma client on a connection; closing the result closes both. */
export function withPrisma(connection: Connection, { onStatement }: OpenOptions = {}): Database {
  const { adapter } = connection;
  const prisma = new PrismaClient({ adapter, log: onStatement ? [{ emit: "event", level: "query" }] : [] });
  if (onStatement) prisma.$on("query", ({ query }) => onStatement(query));
  async function close(): Promise<void> {
    await prisma.$disconnect();
    await connection.close();
  }
  function answer(text: string, values: readonly unknown[]): Promise<unknown> {
    onStatement?.(text);
    return connection.answer(text, values);
  }
  return { ...connection, prisma, answer, close };
}
