import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { openReplicas, readFrom } from "../../src/db/replicas.ts";
import { startDatabase } from "../../src/db/start.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import { type App, createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import type { Answer } from "../support/app.ts";
import { testConfig } from "../support/database.ts";
import { type OwnPostgres, ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";

const skip = POSTGRES_PROGRAMS === null;
const TEXT = `Defence Minister General Bui Van Khoat held talks with Cambodian Defence Minister General Prak Sothea in Ha Noi on May 6, 2026.`;

let primary: OwnPostgres;
let replica: OwnPostgres;
let db: Database;
let replicas: readonly Database[];
let app: App;
let close: () => Promise<void>;
const onReplica: string[] = [];
beforeAll(async () => {
  if (skip) return;
  primary = await ownPostgres();
  const config = testConfig({ DATABASE_URL: primary.url });
  db = await startDatabase(config);
  await seed(db);
  replica = await ownPostgres(primary);
  const settings = testConfig({ DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: replica.url });
  replicas = await openReplicas(settings, { onStatement: (text) => onReplica.push(text) });
  const readers = readFrom(db, replicas);
  close = readers.close;
  app = createApp({ db, config, readers, log: createLog({ logLevel: "silent" }) });
});
afterAll(async () => {
  if (skip) return;
  await close();
  await db.close();
  await replica.remove();
  await primary.remove();
});

/** Asks, and tells whether the replica answered. */
async function ask(): Promise<{ readonly articles: number | undefined; readonly byReplica: boolean }> {
  onReplica.length = 0;
  const response = await app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ corpus { articleCount } }" }),
  });
  const { data } = (await response.json()) as Answer<{ corpus: { articleCount: number } }>;
  return { articles: data?.corpus.articleCount, byReplica: onReplica.length > 0 };
}

async function untilReplicaAnswers(): Promise<void> {
  while (!(await ask()).byReplica) await setTimeout(50);
}

const takeIn = (day: number) =>
  ingest(db, [{ id: `${day}`, origin: `${day}`, text: TEXT.replace("May 6", `May ${day}`), metadata: {} }]);

test.skipIf(skip)("a replica that has caught up answers", async () => {
  await untilReplicaAnswers();
  expect(await ask()).toEqual({ articles: 5, byReplica: true });
});

test.skipIf(skip)("while it lags behind nobody is shown less than has been seen: the primary answers", async () => {
  await replicas[0]?.query("SELECT pg_wal_replay_pause()");
  await takeIn(1);
  for (let request = 0; request < 5; request++) expect(await ask()).toEqual({ articles: 6, byReplica: false });
  await replicas[0]?.query("SELECT pg_wal_replay_resume()");
  await untilReplicaAnswers();
  expect(await ask()).toEqual({ articles: 6, byReplica: true });
});

test.skipIf(skip)("reads during an ingest never go back", async () => {
  let reading = true;
  const seen: number[] = [];
  async function read(): Promise<void> {
    while (reading) seen.push((await ask()).articles ?? -1);
  }
  const reader = read();
  for (let day = 2; day <= 5; day++) await takeIn(day);
  reading = false;
  await reader;
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect((await ask()).articles).toBe(10);
});

test.skipIf(skip)("a replica that dies is left out, and taken again when it is back", async () => {
  await untilReplicaAnswers();
  await replica.kill();
  while ((await ask()).articles === undefined) await setTimeout(50);
  expect(await ask()).toEqual({ articles: 10, byReplica: false });
  await replica.start();
  await untilReplicaAnswers();
  expect((await ask()).articles).toBe(10);
});
