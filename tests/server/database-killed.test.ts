import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { startDatabase } from "../../src/db/start.ts";
import { runCli } from "../cli/run-cli.ts";
import { testConfig } from "../support/database.ts";
import { type OwnPostgres, ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";
import { startService } from "../support/service-process.ts";

const skip = POSTGRES_PROGRAMS === null;

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

test.skipIf(skip)(
  "PostgreSQL killed under load: coded errors, then right answers again, and nothing lost",
  async () => {
    const db = await startDatabase(testConfig({ DATABASE_URL: postgres.url }));
    await seed(db);
    await db.close();
    const before = await exported();
    const service = await startService({ DATABASE_URL: postgres.url, REQUESTS_PER_MINUTE: "0", CACHE_BYTES: "0" });
    onTestFinished(service.kill);
    const { url } = service;
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
    expect(service.isRunning()).toBe(true);
    expect(await service.stop()).toEqual([0, null]);
    expect(await exported()).toBe(before);
  },
);
