import type { Database } from "../../src/db/client.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { type Cast, inventCast } from "../support/generator/cast.ts";
import { onEmbedded, onServer } from "./databases.ts";
import { readArticle } from "./extract.ts";
import { type Measure, quantile, type Spent, spend } from "./measure.ts";

const BAR = 150;
const WARM_UP = 500;
/** How many articles are added one by one. */
const SINGLY = 9;
/** How much smaller the corpus is against which growth is measured. */
const SMALLER = 4;

interface Ingested extends Spent {
  readonly count: number;
  /** Seconds of processor time for one more article, with its graph: the median of some. */
  readonly more: number;
  /** Seconds on the clock for computing and writing the graph, at the end. */
  readonly graph: number;
}

async function ingestGenerated(database: Database, cast: Cast, count: number): Promise<Ingested> {
  const articles = Array.from({ length: count }, (_, index) => articleAt(cast, index));
  let stored = performance.now();
  const spent = await spend(() =>
    ingest(database, articles, {
      onProgress: ({ phase }) => {
        if (phase === "GRAPH") stored = performance.now();
      },
    }),
  );
  const { added, failures } = spent.result;
  if (added !== count) throw new Error(`only ${added} of ${count} articles went in: ${JSON.stringify(failures[0])}`);
  const graph = (performance.now() - stored) / 1000;
  const more: number[] = [];
  for (let index = 0; index < SINGLY; index++) {
    more.push((await spend(() => ingest(database, [articleAt(cast, count + WARM_UP + index)]))).cpu);
  }
  return { ...spent, count, graph, more: quantile(more, 0.5) };
}

/** Articles read, stored and resolved, on both databases, and how the time an article takes grows with their number. */
export async function benchStore(count: number): Promise<readonly Measure[]> {
  const cast = inventCast(1, Math.max(200, count / 5));
  for (let index = 0; index < WARM_UP; index++) readArticle(articleAt(cast, count + index));
  const measures: Measure[] = [];
  for (const [where, run] of [
    ["on a server", onServer],
    ["embedded", onEmbedded],
  ] as const) {
    const small = await run((database) => ingestGenerated(database, cast, Math.ceil(count / SMALLER)));
    const large = await run((database) => ingestGenerated(database, cast, count));
    const rate = large.count / large.wall;
    const share = `graph ${((100 * large.graph) / large.wall).toFixed(0)} % of it`;
    const bar = where === "embedded" ? null : `>= ${BAR}/s`;
    measures.push({
      what: `${count} articles stored ${where}`,
      figure: `${rate.toFixed(0)}/s on the clock, ${(large.count / large.cpu).toFixed(0)}/s of this process's CPU time; ${share}`,
      bar,
      ratio: bar && rate / BAR,
    });
    measures.push({
      what: `  one more article, ${large.count} and ${small.count} stored`,
      figure: `${(1000 * large.more).toFixed(0)} and ${(1000 * small.more).toFixed(0)} ms of CPU time`,
      bar: null,
      ratio: null,
    });
    const growth = (part: (one: Ingested) => number) => part(large) / large.count / (part(small) / small.count);
    measures.push({
      what: `  time an article, ${count} against ${small.count}`,
      figure: `${growth(({ wall }) => wall).toFixed(2)} x in all, ${growth(({ graph }) => graph).toFixed(2)} x for the graph`,
      bar: null,
      ratio: null,
    });
  }
  return measures;
}
