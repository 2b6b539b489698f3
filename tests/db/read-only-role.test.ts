import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createApp } from "../../src/server/app.ts";
import { readExamples } from "../../src/server/graphiql.ts";
import { createLog } from "../../src/server/log.ts";
import type { Answer } from "../support/app.ts";
import { createServerDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";

const skip = TEST_DATABASE_URL === null;
const ROLE = `communique_reader_${process.pid}`;

let server: { url: string; drop: () => Promise<void> };
let owner: Database;
let reader: Database;
beforeAll(async () => {
  if (TEST_DATABASE_URL === null) return;
  server = await createServerDatabase(TEST_DATABASE_URL);
  owner = await startDatabase(testConfig({ DATABASE_URL: server.url }));
  await seed(owner);
  // As the README has it.
  await owner.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD 'secret'`);
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${ROLE}`);
  await owner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${ROLE}`);
  const url = new URL(server.url);
  url.username = ROLE;
  url.password = "secret";
  reader = await startDatabase(testConfig({ DATABASE_URL: url.href }));
});
afterAll(async () => {
  if (skip) return;
  await reader.close();
  await owner.query(`DROP OWNED BY ${ROLE}`);
  await owner.query(`DROP ROLE ${ROLE}`);
  await owner.close();
  await server.drop();
});

test.skipIf(skip)("the service answers everything with a role that may only read", async () => {
  const app = createApp({ db: reader, config: testConfig(), log: createLog({ logLevel: "silent" }) });
  for (const query of await readExamples()) {
    const response = await app.fetch("http://test.example/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    expect(((await response.json()) as Answer).errors, query).toBeUndefined();
  }
  expect((await app.fetch("http://test.example/ready")).status).toBe(200);
  expect(await reader.revision()).toBe(await owner.revision());
});

test.skipIf(skip)("that role can write nothing", async () => {
  await expect(reader.query(`UPDATE "CorpusState" SET revision = 0`)).rejects.toThrow(/permission denied/);
  await expect(reader.query(`DELETE FROM "Claim"`)).rejects.toThrow(/permission denied/);
});
