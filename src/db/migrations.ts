import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import type { Connection } from "./client.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const schemaPath = fileURLToPath(new URL("../../prisma/schema.prisma", import.meta.url));
const lockfile = "migration_lock.toml";

/** Where the project keeps its migrations, one folder each, named by time and purpose. */
export const MIGRATIONS = join(dirname(schemaPath), "migrations");

/** Tables outside the schema: none. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Names of the migrations in a folder, oldest first. */
export async function migrationNames(folder = MIGRATIONS): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations of a folder as the schema engine takes them. */
export async function readMigrations(folder = MIGRATIONS): Promise<MigrationList> {
  const names = await migrationNames(folder);
  const migrationDirectories = names.map(async (name) => {
    const value = await readFile(join(folder, name, "migration.sql"), "utf8");
    return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
  });
  return {
    baseDir: folder,
    lockfile: { path: lockfile, content: await readFile(join(folder, lockfile), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/**
 * The SQL that leads from the migrations to schema.prisma; null if they agree.
 *
 * @param scratch an empty database to try the migrations in
 */
export async function pendingChanges(scratch: Connection, folder = MIGRATIONS): Promise<string | null> {
  const from = { tag: "migrations" as const, ...(await readMigrations(folder)) };
  const to = { tag: "schemaDatamodel" as const, ...(await readSchema()) };
  const adapter = scratch.migrationAdapter();
  const { exitCode, stdout } = await withSchemaEngine({ ...adapter, connectToShadowDb: adapter.connect }, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: NO_FILTER }),
  );
  return exitCode === 2 ? stdout : null;
}

/**
 * Writes a migration for what schema.prisma has and the migrations lack. Returns its file, null if there is nothing to do.
 *
 * @param scratch an empty database to try the migrations in
 * @param purpose words for the migration's name
 */
export async function createMigration(
  scratch: Connection,
  purpose: string,
  now: Date,
  folder = MIGRATIONS,
): Promise<string | null> {
  const script = await pendingChanges(scratch, folder);
  if (script === null) return null;
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const words = purpose.toLowerCase().match(/[a-z0-9]+/g) ?? ["change"];
  const directory = join(folder, `${time}_${words.join("_")}`);
  await mkdir(directory);
  const file = join(directory, "migration.sql");
  await writeFile(file, script);
  return file;
}

async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: schemaPath, content: await readFile(schemaPath, "utf8") }] };
}
