import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { type Config, loadConfig } from "../../src/config.ts";
import { type Database, type OpenOptions, openDatabase, withPrisma } from "../../src/db/client.ts";
import { openPglite, pgliteConnection } from "../../src/db/embedded.ts";
import { migrate } from "../../src/db/migrate.ts";
import { readMigrations } from "../../src/db/migrations.ts";

/** A server to test on; databases are created and dropped there, others are left alone. Without it: PGlite in memory. */
export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const PGLITE_VERSION: string = manifest.dependencies["@electric-sql/pglite"];
const cache = fileURLToPath(new URL("../../node_modules/.cache/communique-tests/", import.meta.url));

/** An empty, migrated database of the test file's own. Close it at the end: on a server that drops it. */
export async function createTestDatabase(options: OpenOptions = {}): Promise<Database> {
  if (TEST_DATABASE_URL === null) {
    return withPrisma(pgliteConnection(await openPglite(await migratedDump())), options);
  }
  const { url, drop } = await createServerDatabase(TEST_DATABASE_URL);
  const database = await openDatabase(testConfig({ DATABASE_URL: url }), options);
  await migrate(database);
  async function close(): Promise<void> {
    await database.close();
    await drop();
  }
  return { ...database, close };
}

/** Settings independent of the environment that the tests run in. */
export function testConfig(variables: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({ LOG_LEVEL: "silent", ...variables });
}

/** A new, entirely empty database on a server. */
export async function createServerDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `communique_test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  async function onServer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** PGlite in memory without any table, from a data folder that is made once for each version of PGlite. */
export async function openEmptyPglite(): Promise<PGlite> {
  return openPglite(await cached(`empty-${PGLITE_VERSION}`, () => openPglite(null)));
}

/** A migrated data folder, made once for each state of the migrations. */
async function migratedDump(): Promise<Blob> {
  const hash = createHash("sha256").update(JSON.stringify((await readMigrations()).migrationDirectories));
  return cached(`migrated-${PGLITE_VERSION}-${hash.digest("hex").slice(0, 16)}`, async () => {
    const pglite = await openEmptyPglite();
    await migrate(pgliteConnection(pglite));
    return pglite;
  });
}

/** Starting from a data folder at hand takes a tenth of the time that making one takes. */
async function cached(name: string, make: () => Promise<PGlite>): Promise<Blob> {
  const file = join(cache, `${name}.tar`);
  const found = await readFile(file).catch(() => null);
  if (found) return new Blob([found]);
  const pglite = await make();
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await mkdir(cache, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.from(await dump.arrayBuffer()));
  await rename(draft, file);
  return dump;
}
