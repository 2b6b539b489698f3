/** The embedded database at work on something long: the process goes on answering what does not need it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startDatabase } from "../../src/db/start.ts";
import { testConfig } from "../support/database.ts";
import { serveLive } from "../support/live-service.ts";

test("health is told while a long statement is under way", async () => {
  const folder = await mkdtemp(join(tmpdir(), "communique-long-"));
  const service = await serveLive(await startDatabase(testConfig({ DATABASE_URL: "", DATA_DIR: folder })));
  onTestFinished(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });
  let isDone = false;
  const statement = service.db.query("SELECT count(*)::int AS count FROM generate_series(1, 2000000)").finally(() => {
    isDone = true;
  });
  let answered = 0;
  while (!isDone) {
    expect((await fetch(new URL("/health", service.url))).status).toBe(200);
    if (!isDone) answered += 1;
  }
  expect(await statement).toEqual([{ count: 2_000_000 }]);
  // One that waited for the statement would be one at most.
  expect(answered).toBeGreaterThan(5);
});
