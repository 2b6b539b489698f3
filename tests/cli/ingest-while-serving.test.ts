import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { createServerDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { serveOn } from "../support/serving.ts";
import { runCli } from "./run-cli.ts";

const skip = TEST_DATABASE_URL === null;
const TEXT = `Defence Minister General Bui Van Khoat held talks with Cambodian Defence Minister General Prak Sothea in Ha Noi on May 6, 2026.`;

let folder: string;
let server: { url: string; drop: () => Promise<void> };
let db: Database;
beforeAll(async () => {
  if (TEST_DATABASE_URL === null) return;
  folder = await mkdtemp(join(tmpdir(), "communique-ingest-"));
  server = await createServerDatabase(TEST_DATABASE_URL);
  db = await startDatabase(testConfig({ DATABASE_URL: server.url }));
});
afterAll(async () => {
  if (skip) return;
  await db.close();
  await server.drop();
  await rm(folder, { recursive: true });
});

test.skipIf(skip)("what is kept in memory is never older than an ingest that another process has ended", async () => {
  const config = testConfig({ REQUESTS_PER_MINUTE: "0" });
  const serving = await serveOn(createApp({ db, config, log: createLog({ logLevel: "silent" }) }));
  let stored = 0;
  let reading = true;
  let answers = 0;
  const wrong: string[] = [];
  async function read(): Promise<void> {
    while (reading) {
      const least = stored;
      const response = await fetch(`${serving.url}/graphql?query={corpus{articleCount}}`);
      const { data } = (await response.json()) as { data: { corpus: { articleCount: number } } };
      answers += 1;
      if (data.corpus.articleCount < least) wrong.push(`${data.corpus.articleCount} of ${least}`);
    }
  }
  const readers = [read(), read(), read()];
  for (let day = 1; day <= 4; day++) {
    const file = join(folder, `${day}.txt`);
    await writeFile(file, TEXT.replace("May 6", `May ${day}`));
    const { code, stderr } = await runCli(["ingest", file], { DATABASE_URL: server.url });
    expect(code, stderr).toBe(0);
    stored = day;
  }
  await fetch(`${serving.url}/graphql?query={corpus{articleCount}}`);
  reading = false;
  await Promise.all(readers);
  await serving.close();
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(4);
});
