import { once } from "node:events";
import { type Command, Option } from "commander";
import { loadConfig, withoutQueryTimeout } from "../config.ts";
import { readDecisions } from "../db/decisions.ts";
import { exportRows } from "../db/export.ts";
import { startDatabase } from "../db/start.ts";

/** `export`: prints all articles, records and claims to standard output, as fast as that is read. */
export function register(program: Command): void {
  program
    .command("export")
    .description("Print all articles, records and claims; the same articles give the same bytes")
    .addOption(new Option("--format <format>", "one JSON object a line").choices(["jsonl"]).default("jsonl"))
    .option("--decisions", "only the curators' decisions, as a file that `ingest --decisions` takes")
    .action(async ({ decisions = false }: { readonly decisions?: boolean }) => {
      const database = await startDatabase(withoutQueryTimeout(loadConfig()));
      try {
        if (decisions) {
          const rows = await readDecisions(database);
          process.stdout.write(`${JSON.stringify({ decisions: rows.map(({ id: _, ...row }) => row) }, null, 2)}\n`);
          return;
        }
        await exportRows(database, async (page) => {
          const text = page.map((row) => `${JSON.stringify(row)}\n`).join("");
          if (!process.stdout.write(text)) await once(process.stdout, "drain");
        });
      } finally {
        await database.close();
      }
    });
}
