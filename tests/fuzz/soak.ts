/** Ten minutes of drawn and repeated queries over HTTP: the memory of the service must not grow after it is warm. */
import { parseArgs } from "node:util";
import { seedIfEmpty } from "../../seed/seed.ts";
import { loadConfig } from "../../src/config.ts";
import { startDatabase } from "../../src/db/start.ts";
import { toSchema } from "../../src/schema/index.ts";
import { createApp } from "../../src/server/app.ts";
import { readExamples } from "../../src/server/graphiql.ts";
import { listen } from "../../src/server/listen.ts";
import { createLog } from "../../src/server/log.ts";
import { inFolder } from "../bench/databases.ts";
import { randomOf } from "../support/generator/random.ts";
import { drawFrom } from "./queries.ts";

const { values } = parseArgs({ options: { minutes: { type: "string" } } });
const minutes = Number(values.minutes ?? 10);
/** The memory at the end may be so many times that of a third of the way. */
const MOST_GROWTH = 1.15;
const CLIENTS = 8;

const random = randomOf(7, "soak");
const draw = drawFrom(toSchema(), random);
const heap: number[] = [];
let requests = 0;

/** Megabytes in use once what can go is gone. */
function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

await inFolder(async (folder) => {
  const config = loadConfig({
    DATA_DIR: folder,
    LOG_LEVEL: "silent",
    REQUESTS_PER_MINUTE: "0",
    PORT: "0",
    CACHE_BYTES: "1000000",
  });
  const db = await startDatabase(config);
  await seedIfEmpty(db);
  const { url, stop } = await listen(createApp({ db, config, log: createLog(config) }), config);
  const examples = await readExamples();
  const end = performance.now() + minutes * 60_000;
  async function client(): Promise<void> {
    while (performance.now() < end) {
      const query = random.chance(0.5) ? random.pick(examples) : draw();
      const headers = { "content-type": "application/json" };
      await (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).text();
      requests += 1;
    }
  }
  const clients = Array.from({ length: CLIENTS }, client);
  const step = Math.min(10_000, (minutes * 60_000) / 30);
  const timer = setInterval(() => {
    heap.push(inUse());
    console.error(`${requests} requests, ${heap.at(-1)?.toFixed(0)} MB`);
  }, step);
  await Promise.all(clients);
  clearInterval(timer);
  await stop();
  await db.close();
});
const least = (part: readonly number[]) => Math.min(...part);
const third = Math.floor(heap.length / 3);
const [warm, last] = [least(heap.slice(third, 2 * third)), least(heap.slice(2 * third))];
const growth = last / warm;
console.log(
  `${requests} requests in ${minutes} min; ${warm.toFixed(0)} MB when warm, ${last.toFixed(0)} MB at the end: ${growth.toFixed(2)} x, at most ${MOST_GROWTH} x`,
);
// What could not be measured is no proof either.
process.exit(growth <= MOST_GROWTH ? 0 : 1);
