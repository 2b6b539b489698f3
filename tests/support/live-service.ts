import { seed } from "../../seed/seed.ts";
import type { Database } from "../../src/db/client.ts";
import { createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestDatabase, testConfig } from "./database.ts";

/** The service on a port of its own; closing it closes the database too. */
export async function serveLive(db: Database) {
  const config = testConfig({ PORT: "0" });
  const { url, stop } = await listen(createApp({ db, config, log: createLog(config) }), config);
  async function close(): Promise<void> {
    await stop();
    await db.close();
  }
  return { url, db, close };
}

export type LiveService = Awaited<ReturnType<typeof serveLive>>;

/** The service with the articles that come with the program. */
export async function startLiveService(): Promise<LiveService> {
  const db = await createTestDatabase();
  await seed(db);
  return serveLive(db);
}
