import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Connection } from "../../src/db/client.ts";
import { pgliteConnection } from "../../src/db/embedded.ts";
import { migrate } from "../../src/db/migrate.ts";
import { createMigration, MIGRATIONS, migrationNames, pendingChanges } from "../../src/db/migrations.ts";
import { connectServer } from "../../src/db/server.ts";
import { createServerDatabase, openEmptyPglite, TEST_DATABASE_URL, testConfig } from "../support/database.ts";

/** A database without any table, and the same again as another process would open it. */
async function emptyDatabase(): Promise<{
  connection: Connection;
  again: () => Promise<Connection>;
  drop: () => Promise<void>;
}> {
  if (TEST_DATABASE_URL === null) {
    const connection = pgliteConnection(await openEmptyPglite());
    return { connection, again: async () => connection, drop: () => Promise.resolve() };
  }
  const { url, drop } = await createServerDatabase(TEST_DATABASE_URL);
  // One connection must do: work under a lock must not need a second one.
  const open = () => connectServer({ ...testConfig({ DATABASE_POOL_SIZE: "1" }), databaseUrl: url });
  const connection = await open();
  return { connection, again: open, drop };
}

describe("migrate", () => {
  let connection: Connection;
  let drop: () => Promise<void>;
  let folder: string;

  beforeAll(async () => {
    const database = await emptyDatabase();
    connection = database.connection;
    drop = async () => {
      await connection.close();
      await database.drop();
    };
    folder = join(await mkdtemp(join(tmpdir(), "communique-")), "migrations");
    await cp(MIGRATIONS, folder, { recursive: true });
  });
  afterAll(async () => {
    await drop();
    await rm(join(folder, ".."), { recursive: true });
  });

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "migration.sql"), sql);
  }

  it("applies everything to an empty database and keeps Prisma's books", async () => {
    const names = await migrationNames();
    expect(await migrate(connection)).toEqual(names);
    const rows = await connection.query<{ name: string; steps: number }>(
      `SELECT migration_name AS name, applied_steps_count AS steps FROM _prisma_migrations ORDER BY started_at`,
    );
    expect(rows).toEqual(names.map((name) => ({ name, steps: 1 })));
  });

  it("has nothing to do the second time", async () => {
    expect(await migrate(connection)).toEqual([]);
  });

  it("makes its enums known at once, lists of them too", async () => {
    const rows = await connection.query(`SELECT id FROM "Agreement" WHERE topics && $1::"CooperationTopic"[]`, [
      ["LAW", "MARITIME"],
    ]);
    expect(rows).toEqual([]);
  });

  it("agrees with schema.prisma", async () => {
    const scratch = pgliteConnection(await openEmptyPglite());
    expect(await pendingChanges(scratch)).toBeNull();
    await scratch.close();
  });

  it("brings an older database up to date", async () => {
    await addMigration("29990101000000_later", `CREATE TABLE "Later" (id int); -- a comment; with a semicolon`);
    expect(await migrate(connection, folder)).toEqual(["29990101000000_later"]);
    expect(await connection.query(`SELECT * FROM "Later"`)).toEqual([]);
  });

  it("refuses a newer database", async () => {
    await expect(migrate(connection)).rejects.toMatchObject({
      code: "DATABASE_NEWER",
      message: expect.stringContaining("29990101000000_later"),
    });
  });

  it("stops at a failing migration, leaves nothing of it, and tries again", async () => {
    const name = "29990102000000_broken";
    await addMigration(name, `CREATE TABLE "Half" (id int); CREATE TABLE "Half" (id int);`);
    for (const attempt of [1, 2]) {
      const error: Error = await migrate(connection, folder).then(
        () => new Error(`attempt ${attempt} went through`),
        (reason) => reason,
      );
      expect(error).toMatchObject({ code: "DATABASE_FAILED" });
      expect(error.message).toBe(`cannot migrate the database: ${name}: relation "Half" already exists`);
      expect(await connection.query(`SELECT to_regclass('"Half"') AS found`)).toEqual([{ found: null }]);
    }
    await writeFile(join(folder, name, "migration.sql"), `CREATE TABLE "Half" (id int);`);
    expect(await migrate(connection, folder)).toEqual([name]);
  });
});

describe("createMigration", () => {
  it("writes what schema.prisma has and the migrations lack, once", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "communique-")), "migrations");
    const scratch = pgliteConnection(await openEmptyPglite());
    await mkdir(folder);
    await cp(join(MIGRATIONS, "migration_lock.toml"), join(folder, "migration_lock.toml"));
    const file = await createMigration(scratch, "Add  all!", new Date("2026-02-03T04:05:06Z"), folder);
    expect(file).toBe(join(folder, "20260203040506_add_all", "migration.sql"));
    expect(await readFile(file ?? "", "utf8")).toContain('CREATE TABLE "Article"');
    expect(await createMigration(scratch, "nothing", new Date(), folder)).toBeNull();
    expect((await readdir(folder)).sort()).toEqual(["20260203040506_add_all", "migration_lock.toml"]);
    await scratch.close();
    await rm(join(folder, ".."), { recursive: true });
  });
});

describe.skipIf(TEST_DATABASE_URL === null)("migrate on a server", () => {
  it("lets processes that start together wait for each other", async () => {
    const { connection, again, drop } = await emptyDatabase();
    const connections = [connection, await again(), await again()];
    const applied = await Promise.all(connections.map((one) => migrate(one)));
    expect(applied.flat().sort()).toEqual(await migrationNames());
    await Promise.all(connections.map((one) => one.close()));
    await drop();
  });

  it("waits for the end of a migration whose process was killed, and takes it for what it is", async () => {
    const { url, drop } = await createServerDatabase(TEST_DATABASE_URL as string);
    const folder = join(await mkdtemp(join(tmpdir(), "communique-")), "migrations");
    await cp(MIGRATIONS, folder, { recursive: true });
    const name = "29990101000000_slow";
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "migration.sql"), `CREATE TABLE "Slow" (id int); SELECT pg_sleep(1.5);`);
    const connection = await connectServer({ ...testConfig({}), databaseUrl: url });
    const program = fileURLToPath(new URL("../support/migrate-process.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", program, url, folder], { stdio: "inherit" });
    try {
      const isUnderWay = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%CREATE TABLE "Slow"%'
        AND state = 'active' AND pid <> pg_backend_pid()`;
      while ((await connection.query(isUnderWay)).length === 0) await setTimeout(20);
      child.kill("SIGKILL");
      expect(await migrate(connection, folder)).toEqual([]);
      expect(await connection.query(`SELECT * FROM "Slow"`)).toEqual([]);
    } finally {
      child.kill("SIGKILL");
      await connection.close();
      await drop();
      await rm(join(folder, ".."), { recursive: true });
    }
  });
});
