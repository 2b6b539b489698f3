import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { SourceArticle } from "../../src/model/article.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";

/** One line of a .jsonl file as `ingest` reads it. */
function line({ id, text, metadata }: SourceArticle): string {
  const { headline, url, publishedOn, publisher } = metadata;
  return `${JSON.stringify({ id, text, title: headline, url, date: publishedOn, publisher })}\n`;
}

/**
 * Writes invented articles for trying ingest with: one file of lines if `target` ends in .jsonl, else a folder with a
 * text file each and their metadata.json.
 */
export async function writeArticles(target: string, count: number, seed = 1): Promise<void> {
  const cast = inventCast(seed, Math.max(200, count / 5));
  function* articles(): Generator<SourceArticle> {
    for (let index = 0; index < count; index++) yield articleAt(cast, index);
  }
  if (target.endsWith(".jsonl")) {
    function* lines(): Generator<string> {
      for (const article of articles()) yield line(article);
    }
    await pipeline(Readable.from(lines()), createWriteStream(target));
    return;
  }
  await mkdir(target, { recursive: true });
  const known = [];
  for (const { origin, text, metadata } of articles()) {
    await writeFile(join(target, origin), text);
    known.push({ file: origin, ...metadata });
  }
  await writeFile(join(target, "metadata.json"), JSON.stringify({ articles: known }));
}
