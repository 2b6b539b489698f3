import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../../src/ingest/pipeline.ts";
import { readSources } from "../../src/ingest/read.ts";
import { writeArticles } from "../bench/articles.ts";
import { createTestDatabase } from "../support/database.ts";
import { exported } from "./place.ts";

/** Invented articles, and what an undisturbed run makes of them. */
export interface Corpus {
  readonly file: string;
  readonly count: number;
  /** The export of the first so many; of all without a number. */
  readonly expected: (count?: number) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export async function inventCorpus(count: number, seed: number): Promise<Corpus> {
  const folder = await mkdtemp(join(tmpdir(), "communique-corpus-"));
  const file = join(folder, "articles.jsonl");
  await writeArticles(file, count, seed);
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  const known = new Map<number, Promise<string>>();

  async function undisturbed(first: number): Promise<string> {
    const database = await createTestDatabase();
    try {
      const sources = [];
      for await (const source of readSources([file])) {
        if (sources.length < first) sources.push(source);
      }
      const { failures } = await ingest(database, sources);
      if (failures.length > 0) throw new Error(`an undisturbed run fails: ${failures[0]?.reason}`);
      return await exported(database);
    } finally {
      await database.close();
    }
  }
  return {
    file,
    count: lines.length,
    expected: (first = lines.length) => {
      const found = known.get(first) ?? undisturbed(first);
      known.set(first, found);
      return found;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
