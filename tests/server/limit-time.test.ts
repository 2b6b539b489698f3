import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { type Answer, createTestApp, type TestApp } from "../support/app.ts";
import { TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

/** Runs `work` while statements on people wait. */
async function whilePeopleWait(work: () => Promise<void>): Promise<void> {
  await service.db.transaction(async (sql) => {
    await sql.query(`LOCK TABLE "Person" IN ACCESS EXCLUSIVE MODE`);
    await work();
  });
}

async function ask(variables: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Response> {
  const app = createApp({ db: service.db, config: testConfig(variables), log: createLog({ logLevel: "silent" }) });
  return app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ people { nodes { slug } } }" }),
    ...(signal && { signal }),
  });
}

/** Statements of this database that run on the server, other than this one; polled until there are none. */
async function statementsAtWork(): Promise<number> {
  for (let look = 0; look < 100; look++) {
    const rows = await service.db.query(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`,
    );
    if (rows.length === 0) return 0;
    await setTimeout(50);
  }
  return Number.NaN;
}

test("an operation that takes too long is given up with a code", async () => {
  await whilePeopleWait(async () => {
    const response = await ask({ OPERATION_TIMEOUT_MS: "100" });
    const { errors } = (await response.json()) as Answer;
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "TIMEOUT", limit: 100 }]);
    expect(response.status).toBe(503);
  });
  expect(((await (await ask({})).json()) as Answer).errors).toBeUndefined();
});

test.skipIf(TEST_DATABASE_URL === null)("its statement is cancelled on the server", async () => {
  await whilePeopleWait(async () => {
    await ask({ OPERATION_TIMEOUT_MS: "100" });
    expect(await statementsAtWork()).toBe(0);
  });
});

test.skipIf(TEST_DATABASE_URL === null)("the statement of a client that has gone away is cancelled too", async () => {
  await whilePeopleWait(async () => {
    const client = new AbortController();
    const answer = ask({}, client.signal).catch(() => null);
    await setTimeout(100);
    client.abort();
    await answer;
    expect(await statementsAtWork()).toBe(0);
  });
});
