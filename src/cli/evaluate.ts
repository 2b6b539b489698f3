import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Command } from "commander";
import { CommuniqueError } from "../errors.ts";
import { compareArticle } from "../evaluation/compare.ts";
import { type EvaluationError, errorsOf, type Locate } from "../evaluation/errors-found.ts";
import { checkEvidence } from "../evaluation/evidence.ts";
import { parseGold } from "../evaluation/parse-gold.ts";
import { formatErrors, formatTable, scoresAsData } from "../evaluation/report.ts";
import { addScores, type Scores, scoreArticle } from "../evaluation/score.ts";
import { extractArticle } from "../ingest/extract.ts";
import { toGold } from "../ingest/gold-form.ts";
import { isReadFailure } from "../ingest/read.ts";
import { splitSentences } from "../ingest/sentences.ts";
import type { CleanArticle } from "../model/article.ts";
import { foldName } from "../model/name.ts";
import { readTexts } from "./text-sources.ts";

interface Options {
  readonly corpus: string;
  readonly gold: string;
  readonly metadata?: string;
  readonly errors?: true;
  readonly json?: true;
}

const ARTICLE_FORMATS: ReadonlySet<string> = new Set([".txt", ".md", ".html", ".htm", ".jsonl"]);

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    throw new CommuniqueError("FILE_MISSING", `${folder}: no such folder`);
  }
}

/** The articles of a folder; a README there is none. */
async function articleFiles(folder: string): Promise<readonly string[]> {
  const names = await filesOf(folder);
  return names
    .filter((name) => ARTICLE_FORMATS.has(extname(name).toLowerCase()) && !/^readme\./i.test(name))
    .map((name) => join(folder, name));
}

/** The gold files of a folder by article id, which is their base name; a metadata.json there is none. */
async function goldFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await filesOf(folder);
  const golds = names.filter((name) => extname(name) === ".json" && name !== "metadata.json");
  return new Map(golds.map((name) => [basename(name, ".json"), join(folder, name)]));
}

/** Finds the first sentence that has some words, case and diacritics aside. */
function locator(article: CleanArticle): Locate {
  const sentences = splitSentences(article).map(({ start, end }) => article.body.slice(start, end));
  const folded = sentences.map((sentence) => ` ${foldName(sentence)} `);
  return (words) => sentences[folded.findIndex((sentence) => sentence.includes(` ${foldName(words)} `))] ?? null;
}

function fail(message: string): void {
  process.stderr.write(`communique: ${message}\n`);
  process.exitCode = 1;
}

async function evaluate(options: Options): Promise<void> {
  const golds = await goldFiles(options.gold);
  const scores: Scores[] = [];
  const errors: EvaluationError[] = [];
  const evidence = { pieces: 0, broken: 0 };
  const withoutGold: string[] = [];
  const seen = new Set<string>();
  for await (const source of readTexts(await articleFiles(options.corpus), options.metadata)) {
    if (isReadFailure(source)) {
      fail(source.error.message);
      continue;
    }
    seen.add(source.id);
    const path = golds.get(source.id);
    if (path === undefined) {
      withoutGold.push(source.id);
      fail(`${source.id}: article without gold`);
      continue;
    }
    const gold = parseGold(await readFile(path, "utf8"), path);
    const { article, extraction } = extractArticle(source);
    const comparison = compareArticle(gold, toGold(article, extraction));
    scores.push(scoreArticle(comparison));
    if (options.errors) errors.push(...errorsOf(comparison, locator(article)));
    const checked = checkEvidence(article, extraction);
    evidence.pieces += checked.pieces;
    evidence.broken += checked.broken;
  }
  const withoutArticle = [...golds.keys()].filter((id) => !seen.has(id));
  for (const id of withoutArticle) fail(`${id}: gold without article`);
  if (scores.length === 0) throw new CommuniqueError("FILE_MISSING", "no article has gold to compare it with");

  const total = addScores(scores);
  if (options.json) {
    const data = {
      articles: scores.length,
      scores: scoresAsData(total),
      evidence,
      withoutGold,
      withoutArticle,
      ...(options.errors ? { errors } : {}),
    };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${formatTable(total)}\n\n`);
  process.stdout.write(
    `${scores.length} ${scores.length === 1 ? "article" : "articles"}; evidence: ${evidence.pieces} quotes, ${evidence.broken} that point at nothing\n`,
  );
  if (options.errors && errors.length > 0) process.stdout.write(`\n${formatErrors(errors)}\n`);
}

/** `evaluate --corpus DIR --gold DIR`: prints how well extraction agrees with hand-written gold. */
export function register(program: Command): void {
  program
    .command("evaluate")
    .description("Print precision, recall and F1 of extraction against gold data")
    .requiredOption("--corpus <dir>", "folder of articles")
    .requiredOption("--gold <dir>", "folder of gold files, one <article>.json each")
    .option("--metadata <file>", "what is known of the articles beside their text (a metadata.json)")
    .option("--errors", "list what is missed, spurious and wrong, by article")
    .option("--json", "print data instead of a table")
    .action(evaluate);
}
