import { type Command, Option } from "commander";
import { loadConfig, withoutQueryTimeout } from "../config.ts";
import type { Database } from "../db/client.ts";
import { readDecisions } from "../db/decisions.ts";
import { type ExportOptions, exportRows } from "../db/export.ts";
import { EXPORTED_TYPES } from "../db/exported.ts";
import { NODE_TYPES, type NodeType } from "../db/network.ts";
import { startDatabase } from "../db/start.ts";
import { CommuniqueError } from "../errors.ts";
import { exportCsv, exportCsvFolder } from "./export-csv.ts";
import { exportGraphml } from "./export-graphml.ts";
import { type Output, openFile, standardOutput } from "./output.ts";

interface Options {
  readonly format: "jsonl" | "csv" | "graphml";
  readonly type?: string;
  readonly out?: string;
  readonly times?: boolean;
  readonly decisions?: boolean;
}

/** `export`: writes articles, records and claims to standard output or files, as fast as they are read. */
export function register(program: Command): void {
  program
    .command("export")
    .description("Write out all articles, records and claims; the same articles give the same bytes")
    .addOption(
      new Option("--format <format>", "jsonl: one JSON object a line; csv: one file a type; graphml: one document")
        .choices(["jsonl", "csv", "graphml"])
        .default("jsonl"),
    )
    .addOption(new Option("--type <type>", "only records of this type").choices(EXPORTED_TYPES))
    .option("--out <path>", "a file instead of standard output; for csv of all types a folder")
    .option("--times", "also when this database took articles in, and its revision")
    .option("--decisions", "only the curators' decisions, as a file that `ingest --decisions` takes")
    .action(async (options: Options) => {
      check(options);
      const database = await startDatabase(withoutQueryTimeout(loadConfig()));
      try {
        await write(database, options);
      } finally {
        await database.close();
      }
    });
}

/** @throws CommuniqueError BAD_USAGE for options that do not go together */
function check({ format, type, out, decisions = false }: Options): void {
  if (decisions) return;
  if (format === "csv" && type === undefined && out === undefined) {
    throw new CommuniqueError(
      "BAD_USAGE",
      "csv of all types is one file a type: name a folder with --out, or a --type",
    );
  }
  if (format === "graphml" && type !== undefined && !isNodeType(type)) {
    throw new CommuniqueError("BAD_USAGE", `graphml has no nodes of type ${type}; one of: ${NODE_TYPES.join(", ")}`);
  }
}

function isNodeType(type: string): type is NodeType {
  return NODE_TYPES.some((one) => one === type);
}

async function write(database: Database, options: Options): Promise<void> {
  const { format, type, out, times, decisions = false } = options;
  const wanted: ExportOptions = { times, types: type === undefined ? undefined : [type] };
  if (format === "csv" && type === undefined && out !== undefined && !decisions) {
    await exportCsvFolder(database, out, wanted);
    return;
  }
  const output = out === undefined ? standardOutput : await openFile(out);
  try {
    if (decisions) await writeDecisions(database, output);
    else if (format === "csv") await exportCsv(database, output, wanted);
    else if (format === "graphml") await exportGraphml(database, output, { times, type: type as NodeType | undefined });
    else await writeLines(database, output, wanted);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

function writeLines(database: Database, output: Output, wanted: ExportOptions): Promise<void> {
  return exportRows(database, (page) => output.write(page.map((row) => `${JSON.stringify(row)}\n`).join("")), wanted);
}

async function writeDecisions(database: Database, output: Output): Promise<void> {
  const rows = await readDecisions(database);
  await output.write(`${JSON.stringify({ decisions: rows.map(({ id: _, ...row }) => row) }, null, 2)}\n`);
}
