import { seed } from "../../seed/seed.ts";
import { createApp } from "../../src/server/app.ts";
import { listen } from "../../src/server/listen.ts";
import { createLog } from "../../src/server/log.ts";
import { createTestDatabase, testConfig } from "./database.ts";

/** The service with the articles that come with the program, on a port of its own. */
export async function startLiveService() {
  const config = testConfig({ PORT: "0" });
  const db = await createTestDatabase();
  await seed(db);
  const { url, stop } = await listen(createApp({ db, config, log: createLog(config) }), config);
  async function close(): Promise<void> {
    await stop();
    await db.close();
  }
  return { url, db, close };
}

export type LiveService = Awaited<ReturnType<typeof startLiveService>>;
