import { parseArgs } from "node:util";
import { seedIfEmpty } from "../../seed/seed.ts";
import { loadConfig } from "../../src/config.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { inFolder } from "../bench/databases.ts";
import { fuzz } from "./run.ts";

const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
const count = Number(values.count ?? 20_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

/** On an embedded database of its own, with the limits that the service has by default. */
const report = await inFolder(async (folder) => {
  const config = loadConfig({ DATA_DIR: folder, LOG_LEVEL: "error" });
  const db = await startDatabase(config);
  try {
    await seedIfEmpty(db);
    return await fuzz({ app: createApp({ db, config, log: createLog(config) }) }, count, seed);
  } finally {
    await db.close();
  }
});
const { answered, codes, slowest, faults } = report;
for (const fault of faults.slice(0, 20)) console.log(fault);
console.log(`seed ${seed}: ${count} asked, ${answered} answered without an error, slowest ${slowest.toFixed(0)} ms`);
console.log(Object.fromEntries([...codes].sort((a, b) => b[1] - a[1])));
console.log(`${faults.length} faults`);
process.exit(faults.length > 0 || slowest > 10_000 ? 1 : 0);
