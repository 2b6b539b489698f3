import type { Command } from "commander";
import { SEED_ARTICLES, seed } from "../../seed/seed.ts";
import { loadConfig, withoutQueryTimeout } from "../config.ts";
import { startDatabase } from "../db/start.ts";
import { ingestReport } from "./ingest-report.ts";
import { progressBar } from "./progress-bar.ts";

/** `seed`: takes the articles that come with the program into the configured database. */
export function register(program: Command): void {
  program
    .command("seed")
    .description("Take the articles that come with the program into the graph")
    .action(async () => {
      const start = performance.now();
      const database = await startDatabase(withoutQueryTimeout(loadConfig()));
      const bar = progressBar(SEED_ARTICLES);
      try {
        const report = await seed(database, { onProgress: bar.update }).finally(bar.stop);
        process.stderr.write(`${ingestReport(report, (performance.now() - start) / 1000)}\n`);
        if (report.failures.length > 0) process.exitCode = 1;
      } finally {
        await database.close();
      }
    });
}
