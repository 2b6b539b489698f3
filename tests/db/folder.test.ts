import { cp, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { runCli } from "../cli/run-cli.ts";
import type { Answer } from "../support/app.ts";
import { testConfig } from "../support/database.ts";

let parent: string;
let sound: string;
/** Below `postgres`: the files of the claims, and of all articles. */
let claims: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "communique-folder-"));
  sound = join(parent, "sound");
  const db = await startDatabase(testConfig({ DATA_DIR: sound }));
  await seed(db);
  const [row] = await db.query<{ path: string }>(`SELECT pg_relation_filepath('"Claim"') AS path`);
  claims = row?.path ?? "";
  await db.close();
});
afterAll(() => rm(parent, { recursive: true }));

let copies = 0;
async function copied(): Promise<string> {
  const folder = join(parent, `copy-${++copies}`);
  await cp(sound, folder, { recursive: true });
  return folder;
}

async function garble(file: string, from: number, count: number): Promise<void> {
  const handle = await open(file, "r+");
  await handle.write(Buffer.alloc(count, 0xa5), 0, count, from);
  await handle.close();
}

/** Files that hold data; PostgreSQL makes and removes others whenever it starts. */
async function dataFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /(?:base|global|pg_wal)\/(?:.*\/)?\d\w*$|held\.json$/.test(name)).sort();
}

const DAMAGES: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  "the file by which it is known is gone": (folder) => rm(join(folder, "postgres/PG_VERSION")),
  "that file is empty": (folder) => truncate(join(folder, "postgres/PG_VERSION")),
  "all files of PostgreSQL are gone": (folder) => rm(join(folder, "postgres"), { recursive: true }),
  "the tables' folder is gone": (folder) => rm(join(folder, "postgres/base"), { recursive: true }),
  "its control file is garbled": (folder) => garble(join(folder, "postgres/global/pg_control"), 0, 4096),
  "its log is garbled": async (folder) => {
    const names = await readdir(join(folder, "postgres/pg_wal"));
    for (const name of names.filter((one) => /^0/.test(one)))
      await garble(join(folder, "postgres/pg_wal", name), 0, 2 ** 20);
  },
  "a table is gone": (folder) => rm(join(folder, "postgres", claims)),
  "a table is empty": (folder) => truncate(join(folder, "postgres", claims)),
  "a table is cut short": (folder) => truncate(join(folder, "postgres", claims), 8192),
};

test.each(Object.entries(DAMAGES))(
  "%s: said with the folder and a way out, and nothing is deleted",
  async (_, damage) => {
    const folder = await copied();
    await damage(folder);
    const before = await dataFiles(folder);
    const error: Error = await startDatabase(testConfig({ DATA_DIR: folder })).then(
      async (db) => {
        await db.close();
        return new Error("was opened");
      },
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: "DATABASE_DAMAGED", details: { folder } });
    expect(error.message).toContain(`the database in ${folder} is damaged: `);
    expect(error.message).toMatch(/put a copy of the folder back, or move it away/);
    expect(await dataFiles(folder)).toEqual(before);
  },
);

test("a garbled page is told by every command that reads it, with exit code 1", async () => {
  const folder = await copied();
  await garble(join(folder, "postgres", claims), 20_000, 500);
  const { code, stderr } = await runCli(["export"], { DATABASE_URL: "", DATA_DIR: folder });
  expect(stderr).toMatch(/^communique: the database in .* is damaged: invalid page in block 2 .*\n$/);
  expect(code).toBe(1);
  const db = await startDatabase(testConfig({ DATA_DIR: folder }));
  const app = createApp({ db, config: testConfig(), log: createLog({ logLevel: "silent" }) });
  const ask = async (query: string) => {
    const response = await app.fetch(`http://test.example/graphql?query=${encodeURIComponent(query)}`);
    return (await response.json()) as Answer;
  };
  const { errors } = await ask("{ articles { nodes { claims { value } } } }");
  expect(errors?.map(({ extensions }) => extensions?.code)).toContain("DATABASE_DAMAGED");
  expect(JSON.stringify(errors)).not.toContain(folder);
  const { data } = await ask("{ articles { nodes { slug } } }");
  expect((data as { articles: { nodes: unknown[] } }).articles.nodes).toHaveLength(5);
  await db.close();
});

test("a command on a damaged folder ends with exit code 1 and one line", async () => {
  const folder = await copied();
  await rm(join(folder, "postgres/PG_VERSION"));
  const { code, stdout, stderr } = await runCli(["export"], { DATABASE_URL: "", DATA_DIR: folder });
  expect(stderr).toMatch(/^communique: the database in .* is damaged: postgres\/PG_VERSION is missing\. .*\n$/);
  expect([code, stdout]).toEqual([1, ""]);
});

test("writes that are gone are missed, until somebody goes on without them", async () => {
  const folder = await copied();
  const held = join(folder, "held.json");
  const { version, files } = JSON.parse(await readFile(held, "utf8"));
  await writeFile(held, JSON.stringify({ version: version + 1, files }));
  await expect(startDatabase(testConfig({ DATA_DIR: folder }))).rejects.toMatchObject({
    code: "DATABASE_DAMAGED",
    message: expect.stringContaining(`delete ${held}`),
  });
  await rm(held);
  const db = await startDatabase(testConfig({ DATA_DIR: folder }));
  expect(await db.prisma.article.count()).toBe(5);
  await db.close();
});

test("a first start that was killed is begun again", async () => {
  const folder = join(parent, "first");
  await cp(join(sound, "postgres"), join(folder, "postgres"), { recursive: true });
  await rm(join(folder, "postgres/base"), { recursive: true });
  await writeFile(join(folder, "unfinished"), "");
  const db = await startDatabase(testConfig({ DATA_DIR: folder }));
  expect(await db.prisma.article.count()).toBe(0);
  await db.close();
  expect((await readdir(folder)).sort()).toEqual(["postgres"]);
});

test("a PostgreSQL that works at something long lets everything else go on", async () => {
  const db = await startDatabase(testConfig({ DATA_DIR: await copied() }));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await db.query("SELECT count(*) FROM generate_series(1, 3000000)");
  clearInterval(timer);
  await db.close();
  expect(turns).toBeGreaterThan(3);
});
