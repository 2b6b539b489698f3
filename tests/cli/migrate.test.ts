import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationNames } from "../../src/db/migrations.ts";
import { startDatabase } from "../../src/db/start.ts";
import { testConfig } from "../support/database.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-migrate-"));
});
afterAll(() => rm(folder, { recursive: true }));

const embedded = () => ({ DATABASE_URL: "", DATA_DIR: folder });

describe("migrate", () => {
  it("applies the migrations, and says so when there are none left", async () => {
    const names = await migrationNames();
    const first = await runCli(["migrate"], embedded());
    expect(first).toEqual({ code: 0, stdout: names.map((name) => `applied ${name}\n`).join(""), stderr: "" });
    const second = await runCli(["migrate"], embedded());
    expect(second).toEqual({ code: 0, stdout: "the database is up to date\n", stderr: "" });
    expect(await readdir(folder)).toEqual(["postgres"]);
  });

  it("refuses a data folder that another process has open", async () => {
    const database = await startDatabase(testConfig({ DATA_DIR: folder }));
    const { code, stdout, stderr } = await runCli(["migrate"], embedded());
    await database.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`the data folder ${folder} is in use by process ${process.pid}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("refuses a database of a newer version", async () => {
    const database = await startDatabase(testConfig({ DATA_DIR: folder }));
    await database.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', '', '2999_later', now())`,
    );
    await database.close();
    const { code, stderr } = await runCli(["migrate"], embedded());
    expect(code).toBe(1);
    expect(stderr).toBe("communique: the database belongs to a newer version: it has had 2999_later\n");
  });

  it("tells every bad setting at once", async () => {
    const { code, stderr } = await runCli(["migrate"], { ...embedded(), PORT: "no", DATABASE_POOL_SIZE: "0" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/PORT: .*\nDATABASE_POOL_SIZE: .*\n$/);
  });

  it("tells an unreachable server in one line", async () => {
    const { code, stderr } = await runCli(["migrate"], { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/none" });
    expect(code).toBe(1);
    expect(stderr).toBe("communique: cannot use the database at 127.0.0.1:1/none: connect ECONNREFUSED 127.0.0.1:1\n");
  });
});
