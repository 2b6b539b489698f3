import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { loadConfig, withoutQueryTimeout } from "../config.ts";
import type { Database } from "../db/client.ts";
import { startDatabase } from "../db/start.ts";
import { CommuniqueError } from "../errors.ts";
import { parseDecisions } from "../ingest/parse-decisions.ts";
import { completeGraph, ingest } from "../ingest/pipeline.ts";
import { remark } from "../ingest/prepare.ts";
import { findFiles } from "../ingest/read/files.ts";
import { isLinesFile } from "../ingest/read/parse.ts";
import { isReadFailure, type ReadFailure, type ReadResult, readSources } from "../ingest/read.ts";
import { removeStored, storeDecisions } from "../ingest/store.ts";
import type { IdentityDecision } from "../model/resolvable.ts";
import { ingestReport, remarkLine } from "./ingest-report.ts";
import { progressBar } from "./progress-bar.ts";

interface Options {
  readonly metadata?: string;
  readonly remove?: readonly string[];
  readonly decisions?: string;
}

/** `ingest PATH…`: reads articles into the graph; `--remove` takes articles out. Exit code 1 if one did not go in or out. */
export function register(program: Command): void {
  program
    .command("ingest")
    .description("Read articles into the graph; the same article again changes nothing")
    .argument("[paths...]", "files (.txt .md .html .jsonl), folders, globs, or - for standard input")
    .option("--metadata <file>", "what is known of the articles beside their text (default: metadata.json beside them)")
    .option("--remove <slug-or-url...>", "take articles out of the graph")
    .option("--decisions <file>", "curators' decisions on who is the same, as `export --decisions` writes them")
    .action(async (paths: readonly string[], options: Options) => {
      const { remove = [], decisions: file } = options;
      if (paths.length + remove.length === 0 && file === undefined) {
        throw new CommuniqueError("BAD_USAGE", "name files or folders to read, articles to --remove, or --decisions");
      }
      const decisions = file === undefined ? [] : await readDecisionsFile(file);
      const sources = paths.length === 0 ? null : await firstReadable(sourcesOf(paths, options.metadata));
      if (sources !== null && !sources.isAny && remove.length === 0 && file === undefined) {
        // Nothing to take in: no database is made for it.
        for await (const failure of sources.results) if (isReadFailure(failure)) tellFailure(failure);
        process.exitCode = 1;
        return;
      }
      const database = await startDatabase(withoutQueryTimeout(loadConfig()));
      try {
        if (file !== undefined) await decide(database, decisions);
        if (remove.length > 0) await takeOut(database, remove);
        if (sources !== null) await takeIn(database, paths, sources.results);
        else await completeGraph(database);
      } finally {
        await database.close();
      }
    });
}

function sourcesOf(paths: readonly string[], metadata: string | undefined): AsyncGenerator<ReadResult> {
  return readSources(paths, metadata === undefined ? {} : { metadata: { file: metadata } });
}

/** The same results, and whether there is an article among them: reads up to the first one. */
async function firstReadable(
  results: AsyncGenerator<ReadResult>,
): Promise<{ readonly isAny: boolean; readonly results: AsyncGenerator<ReadResult> }> {
  const seen: ReadResult[] = [];
  let isAny = false;
  while (!isAny) {
    const { done, value } = await results.next();
    if (done) break;
    seen.push(value);
    isAny = !isReadFailure(value);
  }
  async function* all(): AsyncGenerator<ReadResult> {
    yield* seen;
    yield* results;
  }
  return { isAny, results: all() };
}

function tellFailure({ origin, error }: ReadFailure): void {
  process.stderr.write(`${remarkLine("failed", remark(origin, error))}\n`);
}

async function takeIn(
  database: Database,
  paths: readonly string[],
  sources: AsyncGenerator<ReadResult>,
): Promise<void> {
  const start = performance.now();
  const bar = progressBar(await countArticles(paths));
  const report = await ingest(database, sources, { onProgress: bar.update }).finally(bar.stop);
  process.stderr.write(`${ingestReport(report, (performance.now() - start) / 1000)}\n`);
  if (report.failures.length > 0) process.exitCode = 1;
}

async function takeOut(database: Database, names: readonly string[]): Promise<void> {
  const unknown = await removeStored(database, names);
  for (const name of unknown) process.stderr.write(`failed: ${name}: no such article\n`);
  process.stderr.write(`${names.length - unknown.length} removed.\n`);
  if (unknown.length > 0) process.exitCode = 1;
}

async function readDecisionsFile(file: string): Promise<readonly IdentityDecision[]> {
  try {
    return parseDecisions(await readFile(file, "utf8"), file);
  } catch (cause) {
    if (cause instanceof CommuniqueError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const reason = missing ? "no such file" : `cannot be read: ${(cause as Error).message}`;
    throw new CommuniqueError(missing ? "FILE_MISSING" : "FILE_UNREADABLE", `${file}: ${reason}`, { file }, { cause });
  }
}

async function decide(database: Database, decisions: readonly IdentityDecision[]): Promise<void> {
  const added = await storeDecisions(database, decisions);
  process.stderr.write(`${added} decisions added, ${decisions.length - added} known before.\n`);
}

/** One a file, unless files hold many. */
async function countArticles(paths: readonly string[]): Promise<number | null> {
  const files = await findFiles(paths);
  return files.some(({ path }) => path === "-" || isLinesFile(path)) ? null : files.length;
}
