import { relative } from "node:path";
import type { Command } from "commander";
import { loadConfig } from "../config.ts";
import { openDatabase } from "../db/client.ts";
import { openPglite, pgliteConnection } from "../db/embedded.ts";
import { migrate } from "../db/migrate.ts";
import { createMigration } from "../db/migrations.ts";

/** `migrate`: brings the configured database to this program's schema; with `--create`, writes a new migration instead. */
export function register(program: Command): void {
  program
    .command("migrate")
    .description("Bring the database schema up to date, or write a migration for what schema.prisma has and it lacks")
    .option("--create <purpose>", "write a migration named so, from the difference; touches no database")
    .action(async ({ create }: { readonly create?: string }) => {
      if (create === undefined) await apply();
      else await write(create);
    });
}

async function apply(): Promise<void> {
  const database = await openDatabase(loadConfig());
  try {
    const applied = await migrate(database);
    for (const name of applied) process.stdout.write(`applied ${name}\n`);
    if (applied.length === 0) process.stdout.write("the database is up to date\n");
  } finally {
    await database.close();
  }
}

async function write(purpose: string): Promise<void> {
  const scratch = pgliteConnection(await openPglite(null));
  try {
    const file = await createMigration(scratch, purpose, new Date());
    process.stdout.write(file ? `wrote ${relative(".", file)}\n` : "schema.prisma and the migrations agree\n");
  } finally {
    await scratch.close();
  }
}
