import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../src/db/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createTestDatabase, testConfig } from "../support/database.ts";

describe("an open database", () => {
  const statements: string[] = [];
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase({ onStatement: (text) => statements.push(text) });
  });
  afterAll(() => database.close());

  it("folds marks and case as searches compare them", async () => {
    const rows = await database.query(`SELECT fold($1) AS folded, similarity('phan van giang', fold($1))`, [
      "Phan Văn Giang",
    ]);
    expect(rows).toEqual([{ folded: "phan van giang", similarity: 1 }]);
  });

  it("tells the statements that Prisma sends", async () => {
    expect(await database.prisma.person.count()).toBe(0);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain(`FROM "public"."Person"`);
  });

  it("keeps all of a transaction or nothing", async () => {
    const insert = `INSERT INTO "CorpusState" (id) VALUES (1)`;
    const failing = database.transaction(async (sql) => {
      await sql.query(insert);
      await sql.query(insert);
    });
    await expect(failing).rejects.toMatchObject({ code: "23505" });
    expect(await database.prisma.corpusState.count()).toBe(0);
    await database.transaction((sql) => sql.query(insert));
    expect(await database.prisma.corpusState.count()).toBe(1);
  });
});

describe("an embedded database", () => {
  it("keeps its data below DATA_DIR and frees the folder when closed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "communique-data-"));
    const config = testConfig({ DATA_DIR: join(folder, "a", "b") });
    const first = await startDatabase(config);
    await first.prisma.corpusState.create({ data: { id: 1, revision: 7 } });
    await expect(openDatabase(config)).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
    await first.close();
    expect(await readdir(config.dataDir)).toEqual(["postgres"]);
    const second = await startDatabase(config);
    expect(await second.prisma.corpusState.findUnique({ where: { id: 1 } })).toMatchObject({ revision: 7 });
    await second.close();
    await rm(folder, { recursive: true });
  });

  it("says which folder it cannot use", async () => {
    const folder = await mkdtemp(join(tmpdir(), "communique-data-"));
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(openDatabase(testConfig({ DATA_DIR: file }))).rejects.toMatchObject({
      code: "DATABASE_FAILED",
      message: expect.stringContaining(file),
    });
    await rm(folder, { recursive: true });
  });
});

describe("an unreachable server", () => {
  it("is told in one line, without the password", async () => {
    const config = testConfig({ DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/corpus" });
    const error: Error = await openDatabase(config).then(
      () => new Error("was reached"),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: "DATABASE_UNREACHABLE" });
    expect(error.message).toBe("cannot use the database at 127.0.0.1:1/corpus: connect ECONNREFUSED 127.0.0.1:1");
  });

  it("is given up when it does not answer in time", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const DATABASE_URL = `postgresql://127.0.0.1:${port}/corpus`;
    const opening = openDatabase(testConfig({ DATABASE_URL, DATABASE_CONNECT_TIMEOUT_MS: "200" }));
    await expect(opening).rejects.toThrow("no answer within 200 ms");
    silent.close();
  });
});
