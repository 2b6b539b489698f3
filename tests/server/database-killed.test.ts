import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { startDatabase } from "../../src/db/start.ts";
import { runCli } from "../cli/run-cli.ts";
import { testConfig } from "../support/database.ts";
import { type OwnPostgres, ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";

const skip = POSTGRES_PROGRAMS === null;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

let postgres: OwnPostgres;
beforeAll(async () => {
  if (!skip) postgres = await ownPostgres();
});
afterAll(async () => {
  if (!skip) await postgres.remove();
});

async function exported(): Promise<string> {
  const { code, stdout, stderr } = await runCli(["export"], { DATABASE_URL: postgres.url });
  expect(code, stderr).toBe(0);
  return stdout;
}

async function startService() {
  const child = spawn(process.execPath, [".config/run.mjs", "serve"], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      PORT: "0",
      HOST: "127.0.0.1",
      LOG_LEVEL: "silent",
      REQUESTS_PER_MINUTE: "0",
      CACHE_BYTES: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /GraphiQL\s+(http:\S+)\/graphql/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  return { child, url };
}

test.skipIf(skip)(
  "PostgreSQL killed under load: coded errors, then right answers again, and nothing lost",
  async () => {
    const db = await startDatabase(testConfig({ DATABASE_URL: postgres.url }));
    await seed(db);
    await db.close();
    const before = await exported();
    const { child, url } = await startService();
    const ended = once(child, "exit");
    const outcomes = new Set<string>();
    let loading = true;
    async function read(): Promise<void> {
      while (loading) {
        const response = await fetch(`${url}/graphql?query={people{totalCount}}`);
        const { data, errors } = (await response.json()) as {
          data?: { people?: { totalCount: number } };
          errors?: readonly { extensions: { code: string } }[];
        };
        outcomes.add(errors?.[0]?.extensions.code ?? `people: ${data?.people?.totalCount}`);
      }
    }
    const readers = Array.from({ length: 6 }, read);
    const readiness = async () => (await fetch(`${url}/ready`)).status;
    for (let round = 0; round < 3; round++) {
      await setTimeout(300);
      await postgres.kill();
      while ((await readiness()) !== 503) await setTimeout(50);
      await postgres.start();
      while ((await readiness()) !== 200) await setTimeout(50);
    }
    loading = false;
    await Promise.all(readers);
    expect([...outcomes].sort()).toEqual(["DATABASE_UNREACHABLE", "people: 7"]);
    expect(child.exitCode).toBeNull();
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await exported()).toBe(before);
  },
);
