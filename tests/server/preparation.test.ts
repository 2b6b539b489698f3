import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

const ORIGIN = "http://test.example";
const log = createLog({ logLevel: "silent" });

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
});
afterAll(() => service.close());

/** The service beside work that the test ends when it likes. */
function beside(requestTimeout = 10_000) {
  let succeed = () => {};
  let fail = (_reason: Error) => {};
  const prepared = new Promise<void>((resolve, reject) => {
    succeed = resolve;
    fail = reject;
  });
  const config = testConfig({ REQUEST_TIMEOUT_MS: String(requestTimeout) });
  const app = createApp({ db: service.db, config, log, prepared });
  const status = async (path: string) => (await app.fetch(`${ORIGIN}${path}`)).status;
  async function ask(type = "application/json"): Promise<{ status: number; body: unknown; retry: string | null }> {
    const body = JSON.stringify({ query: "{ corpus { personCount } }" });
    const request = { method: "POST", headers: { "content-type": type }, body };
    const response = await app.fetch(`${ORIGIN}/graphql`, request);
    return { status: response.status, body: await response.json(), retry: response.headers.get("retry-after") };
  }
  return { ask, status, succeed, fail };
}

test("an operation that arrives before the graph is there waits and is answered from it", async () => {
  const { ask, status, succeed } = beside();
  const answers = [ask(), ask()];
  const refused = await ask("text/plain");
  expect(refused.status).toBe(415);
  expect(await status("/health")).toBe(200);
  expect(await status("/ready")).toBe(503);
  await insertSampleGraph(service.db.prisma);
  // Articles are there, but the work is not done.
  expect(await status("/ready")).toBe(503);
  succeed();
  const right = { status: 200, body: { data: { corpus: { personCount: 3 } } }, retry: null };
  expect(await Promise.all(answers)).toEqual([right, right]);
  expect(await status("/ready")).toBe(200);
  expect(await ask()).toEqual(right);
});

const notReady = {
  status: 503,
  body: { errors: [{ message: "The graph is not there yet; try again.", extensions: { code: "NOT_READY" } }] },
  retry: "1",
};

test("it waits no longer than a request may take", async () => {
  const { ask } = beside(50);
  expect(await ask()).toEqual(notReady);
});

test("it is refused if the work fails", async () => {
  const { ask, status, fail } = beside();
  const waiting = ask();
  fail(new Error("no space left"));
  expect(await waiting).toEqual(notReady);
  expect(await status("/ready")).toBe(503);
});
