import type { Command } from "commander";
import { noSuchDates } from "../ingest/dates/no-such-dates.ts";
import { extractArticle } from "../ingest/extract.ts";
import { toGold } from "../ingest/gold-form.ts";
import { isReadFailure } from "../ingest/read.ts";
import { readTexts } from "./text-sources.ts";

interface Options {
  readonly metadata?: string;
}

function complain(message: string): void {
  process.stderr.write(`communique: ${message}\n`);
}

/** Waits while the reader of standard output is slower than we are, so that memory stays bounded. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

async function extract(files: readonly string[], { metadata }: Options): Promise<void> {
  for await (const result of readTexts(files, metadata)) {
    if (isReadFailure(result)) {
      complain(result.error.message);
      process.exitCode = 1;
      continue;
    }
    const { article, extraction } = extractArticle(result);
    const gold = toGold(article, extraction);
    if (gold.persons.length + gold.organizations.length + gold.meetings.length + gold.agreements.length === 0) {
      complain(`${result.origin}: no fact recognized in it`);
    }
    const dates = noSuchDates(article.view);
    if (dates !== null) complain(`${result.origin}: ${dates}`);
    await print(JSON.stringify(gold));
  }
}

/**
 * `extract FILE…`: prints what each article says, one JSON object a line, in the gold data's form. What cannot be read
 * gets a line on standard error and exit code 1; the others are printed all the same.
 */
export function register(program: Command): void {
  program
    .command("extract")
    .description("Print what each article says, one JSON object a line, in the form of the gold data")
    .argument("<files...>", "articles (.txt .md .html .jsonl), folders, globs, or - for standard input")
    .option("--metadata <file>", "what is known of the articles beside their text (a metadata.json)")
    .action(extract);
}
