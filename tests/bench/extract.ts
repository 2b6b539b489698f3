import { fileURLToPath } from "node:url";
import { toClaims } from "../../src/ingest/claims.ts";
import { extractArticle } from "../../src/ingest/extract.ts";
import { isReadFailure, readSources } from "../../src/ingest/read.ts";
import { fingerprint } from "../../src/ingest/resolve/fingerprint.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";
import { type Measure, perSecond, quantile, spend } from "./measure.ts";

const BAR = 300;
const ROUNDS = 5;
/** The compiler of the engine goes on improving code for thousands of articles. */
const WARM_UP = 2500;

const CORPORA = ["../fixtures/dev", "../fixtures/synthetic/corpus", "../../seed/corpus"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The hand-written articles: those that come with the program and those of the tests. */
async function writtenArticles(): Promise<readonly SourceArticle[]> {
  const articles: SourceArticle[] = [];
  for await (const found of readSources(CORPORA.map((folder) => `${folder}/*.txt`))) {
    if (!isReadFailure(found)) articles.push(found);
  }
  return articles;
}

/** All that ingest does with an article before it is stored. */
export function readArticle(source: SourceArticle): number {
  const { article, extraction } = extractArticle(source);
  fingerprint(article.body);
  return toClaims("bench", article.body, extraction).length;
}

/** Extraction alone, in this thread, on written and on generated articles. */
export async function benchExtract(count: number): Promise<readonly Measure[]> {
  const cast = inventCast(1, Math.max(200, count / 5));
  const generated = Array.from({ length: count }, (_, index) => articleAt(cast, index));
  const written = await writtenArticles();
  for (let done = 0; done < WARM_UP; done += written.length * 2) {
    for (const article of written) readArticle(article);
    for (let at = 0; at < written.length; at++) readArticle(articleAt(cast, count + done + at));
  }
  const measures: Measure[] = [];
  for (const [what, articles] of [
    ["generated", generated],
    ["written", Array.from({ length: Math.ceil(count / 4 / written.length) }, () => written).flat()],
  ] as const) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await spend(() => articles.forEach(readArticle)));
    const middle = {
      cpu: quantile(
        rounds.map(({ cpu }) => cpu),
        0.5,
      ),
      wall: quantile(
        rounds.map(({ wall }) => wall),
        0.5,
      ),
    };
    const rate = articles.length / middle.cpu;
    const figure = perSecond(articles.length, middle);
    measures.push({ what: `extraction, ${what} articles`, figure, bar: `>= ${BAR}/s on one core`, ratio: rate / BAR });
  }
  return measures;
}
