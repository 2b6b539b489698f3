import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, OpenOptions } from "../../src/db/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createServerDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";

/** The server that benchmarks make databases of their own on. */
export const SERVER_URL = TEST_DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/postgres";

/** Runs `work` on a new migrated database on the server, which is dropped afterwards. */
export async function onServer<Result>(
  work: (database: Database) => Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  const { url, drop } = await createServerDatabase(SERVER_URL);
  try {
    const database = await startDatabase(testConfig({ DATABASE_URL: url, DATABASE_QUERY_TIMEOUT_MS: "0" }), options);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await drop();
  }
}

/** Runs `work` with a new folder, which is removed afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "communique-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `work` on a new migrated embedded database in a folder, as `npm start` would use it. */
export function onEmbedded<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  return inFolder(async (folder) => {
    const database = await startDatabase(testConfig({ DATA_DIR: folder }));
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}
