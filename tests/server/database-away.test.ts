import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { type App, createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import type { Answer } from "../support/app.ts";
import { createServerDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { startProxy } from "../support/proxy.ts";

const skip = TEST_DATABASE_URL === null;
let server: { url: string; drop: () => Promise<void> };
let proxy: Awaited<ReturnType<typeof startProxy>>;
let db: Database;
let app: App;
beforeAll(async () => {
  if (TEST_DATABASE_URL === null) return;
  server = await createServerDatabase(TEST_DATABASE_URL);
  const direct = new URL(server.url);
  proxy = await startProxy({ host: direct.hostname, port: Number(direct.port || 5432) });
  const through = new URL(server.url);
  through.host = `127.0.0.1:${proxy.port}`;
  db = await startDatabase(testConfig({ DATABASE_URL: through.href }));
  await seed(db);
  db.watch?.(() => undefined);
  app = createApp({ db, config: testConfig(), log: createLog({ logLevel: "silent" }) });
});
afterAll(async () => {
  if (skip) return;
  await db.close();
  await proxy.close();
  await server.drop();
});

async function ask(): Promise<Answer> {
  const response = await app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ people { totalCount } }" }),
  });
  return (await response.json()) as Answer;
}
const readiness = async () => (await app.fetch("http://test.example/ready")).status;
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(100);
}

test.skipIf(skip)("a connection that dies half-open is noticed, told with a code, and got over", async () => {
  expect((await ask()).data).toEqual({ people: { totalCount: 7 } });
  expect(await readiness()).toBe(200);
  proxy.freeze();
  // Sent before anybody knows: it must not wait until the statement's own time limit.
  const early = ask();
  expect(await readiness()).toBe(503);
  expect(codes(await early)).toEqual(["DATABASE_UNREACHABLE"]);
  expect(codes(await ask())).toEqual(["DATABASE_UNREACHABLE"]);
  expect(await readiness()).toBe(503);
  proxy.thaw();
  await until(async () => (await readiness()) === 200);
  expect((await ask()).data).toEqual({ people: { totalCount: 7 } });
});

test.skipIf(skip)(
  "connections that die while the server lives are replaced, and no request waits for them long",
  async () => {
    // As many as the pool holds, so that each request meets a dead one.
    await Promise.all(Array.from({ length: 20 }, ask));
    // A router that forgets: what is open is dead, what is new passes.
    proxy.freeze();
    proxy.thaw();
    const early = await Promise.all(Array.from({ length: 20 }, ask));
    for (const answer of early) {
      if (answer.errors) expect(codes(answer)).toEqual(["DATABASE_UNREACHABLE"]);
      else expect(answer.data).toEqual({ people: { totalCount: 7 } });
    }
    await until(async () => (await readiness()) === 200);
    await until(async () =>
      (await Promise.all(Array.from({ length: 20 }, ask))).every(({ errors }) => errors === undefined),
    );
  },
);

test.skipIf(skip)("requests that come while connections are being made to nobody end as well", async () => {
  proxy.freeze();
  const early = await Promise.all(Array.from({ length: 40 }, ask));
  for (const answer of early) expect(codes(answer)).toEqual(["DATABASE_UNREACHABLE"]);
  proxy.thaw();
  await until(async () => (await readiness()) === 200);
});
