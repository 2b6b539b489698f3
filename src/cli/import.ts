import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Command } from "commander";
import { loadConfig, withoutQueryTimeout } from "../config.ts";
import { importRows } from "../db/import.ts";
import type { NumberedLine } from "../db/import-line.ts";
import { startDatabase } from "../db/start.ts";
import { CommuniqueError } from "../errors.ts";
import { completeGraph } from "../ingest/pipeline.ts";
import { fileError } from "../ingest/read/files.ts";

/** `import FILE`: takes what `export` wrote into an empty database. Exit code 1, and nothing taken in, if a line is bad. */
export function register(program: Command): void {
  program
    .command("import")
    .description("Take in what `export --format jsonl` wrote, into an empty database: the identical graph")
    .argument("[file]", "the file; - or none for standard input", "-")
    .action(async (file: string) => {
      const start = performance.now();
      const source = await openSource(file);
      const database = await startDatabase(withoutQueryTimeout(loadConfig()));
      try {
        const { rows, state } = await importRows(database, withoutHeading(linesOf(file, source)), new Date());
        // The exported database had been cut off in the middle of an ingest.
        if (state.stale) await completeGraph(database);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        process.stderr.write(`${rows} rows taken in (${seconds} s). Revision ${state.revision}.\n`);
      } finally {
        await database.close();
      }
    });
}

/** The file to read, before anything is done with the database. @throws CommuniqueError FILE_MISSING, FILE_UNREADABLE */
async function openSource(file: string): Promise<Readable> {
  if (file === "-") return process.stdin;
  try {
    return (await open(file)).createReadStream();
  } catch (cause) {
    throw fileError(file, cause);
  }
}

/** The lines of a file. Line feeds alone end them: the other separators that Unicode has stand unescaped in JSON. */
async function* linesOf(file: string, stream: Readable): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 0;
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + decode(decoder, chunk as Buffer, file)).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) yield { number: ++number, text };
    }
    rest += decode(decoder, null, file);
  } catch (cause) {
    if (cause instanceof CommuniqueError) throw cause;
    throw fileError(file, cause);
  }
  if (rest !== "") yield { number: ++number, text: rest };
}

function decode(decoder: TextDecoder, chunk: Buffer | null, file: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new CommuniqueError("FILE_UNDECODABLE", `${file}: not UTF-8`, {}, { cause });
  }
}

/** Leaves out the lines that `npm run export > FILE` puts above the output of the command. */
async function* withoutHeading(lines: AsyncIterable<NumberedLine>): AsyncGenerator<NumberedLine> {
  let begun = false;
  for await (const line of lines) {
    begun ||= !/^(?:> .*)?$/.test(line.text);
    if (begun) yield line;
  }
}
