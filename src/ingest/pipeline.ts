import type { StoredArticle } from "../db/articles.ts";
import type { Database } from "../db/client.ts";
import type { GraphChange } from "../db/graph.ts";
import { readState } from "../db/state.ts";
import { CommuniqueError } from "../errors.ts";
import type { SourceArticle } from "../model/article.ts";
import { type CorpusMemory, createCorpusMemory } from "./corpus-memory.ts";
import { type IngestRemark, type Prepared, remark } from "./prepare.ts";
import { isReadFailure, type ReadResult } from "./read.ts";
import { openReaders } from "./readers.ts";
import { createResolver, type Resolver } from "./resolve.ts";
import { refreshGraph, type StoreOutcome, storeArticles, storeWithGraph } from "./store.ts";
import { chooseVersions } from "./versions.ts";

export type { IngestRemark } from "./prepare.ts";

export interface IngestReport {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles that did not go in. */
  readonly failures: readonly IngestRemark[];
  /** Articles that went in, with something to be said: no fact recognized in them, or not English. */
  readonly notices: readonly IngestRemark[];
  /** What changed in the graph; null if there was nothing to compute. */
  readonly graph: GraphChange | null;
  /** The corpus's revision afterwards. */
  readonly revision: number;
}

export interface IngestProgress {
  /** ARTICLES are being read and stored, or the GRAPH is being computed from all of them. */
  readonly phase: "ARTICLES" | "GRAPH";
  /** Articles dealt with so far, failures included. */
  readonly done: number;
}

export interface IngestOptions {
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Time of the ingest; now if absent. */
  readonly at?: Date;
  /** Articles a transaction; 200 if absent. */
  readonly batchSize?: number;
  /** Threads that read when there are many articles; one a processor, but for this one, if absent. */
  readonly threads?: number;
  /** From how many articles on threads are worth their start; 400 if absent. */
  readonly threadsFrom?: number;
}

/** Characters after which a batch is full: huge articles must not fill the memory. */
const LONGEST_BATCH = 8_000_000;

/** Articles after which those that were stored are shown, at most. */
const MOST_A_ROUND = 2000;

interface Chosen {
  readonly prepared: Prepared;
  readonly article: StoredArticle;
}

/** A batch on its way: its sources are read, in this thread or another. */
type Batch = Promise<readonly Prepared[]>;

/**
 * Takes articles in: read → extract → claims → store, article by article, then resolves all claims into the graph.
 * This file alone knows that order. An article that fails is a value in the report, and the rest goes on. Articles are
 * stored some a transaction, with their graph where what is stored is known in this process, else before it; cut off in
 * between, the next ingest (be it of nothing) completes the graph.
 * Of several versions of one article in one ingest one is taken, whatever their order; a later ingest replaces it.
 */
export async function ingest(
  database: Database,
  sources: AsyncIterable<ReadResult> | Iterable<ReadResult>,
  { onProgress, at = new Date(), batchSize = 200, threads, threadsFrom }: IngestOptions = {},
): Promise<IngestReport> {
  const counts = { ADDED: 0, REPLACED: 0, UNCHANGED: 0 };
  const failures: IngestRemark[] = [];
  const notices: IngestRemark[] = [];
  const chooseVersion = chooseVersions();
  const readers = openReaders(threads, threadsFrom);
  const changes: GraphChange[] = [];
  let done = 0;
  let round: Chosen[] = [];
  let roundLength = 0;

  async function storeRound(): Promise<void> {
    const chosen = round;
    round = [];
    roundLength = 0;
    if (chosen.length === 0) return;
    const articles = chosen.map(({ article }) => article);
    const outcomes = await storeAll(articles);
    for (const [index, { prepared }] of chosen.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof CommuniqueError) failures.push(remark(prepared.origin, outcome));
      else if (outcome) {
        counts[outcome]++;
        notices.push(...prepared.remarks);
      }
    }
  }
  async function storeAll(articles: readonly StoredArticle[]): Promise<readonly StoreOutcome[]> {
    const { memory, resolve } = keptFor(database);
    if (memory.claims() < MOST_CLAIMS_AT_ONCE) {
      const shown = await storeWithGraph(database, articles, at, resolve, memory);
      if (shown?.change) changes.push(shown.change);
      if (shown) return shown.outcomes;
    }
    const outcomes: StoreOutcome[] = [];
    for (let start = 0; start < articles.length; start += batchSize)
      outcomes.push(...(await storeArticles(database, articles.slice(start, start + batchSize), at, memory)));
    return outcomes;
  }
  /** Of a large corpus each round is a part: to look through it takes time, however little of it changes. */
  function roundSize(): number {
    return Math.min(MOST_A_ROUND, Math.max(batchSize, Math.ceil(counts.ADDED / 3)));
  }

  async function storeBatch(batch: Batch): Promise<void> {
    for (const prepared of await batch) {
      const { article, remarks } = prepared;
      onProgress?.({ phase: "ARTICLES", done: ++done });
      if (article === null) {
        failures.push(...remarks);
        continue;
      }
      const [wins, said] = chooseVersion(prepared, article);
      notices.push(...said);
      if (!wins) {
        counts.UNCHANGED++;
        continue;
      }
      round.push({ prepared, article });
      roundLength += article.body.length;
      if (round.length >= roundSize() || roundLength >= LONGEST_BATCH) await storeRound();
    }
  }

  // While the database stores one batch, the next ones are being read.
  const storing: Promise<void>[] = [];
  let last = Promise.resolve();
  async function flush(batch: readonly SourceArticle[]): Promise<void> {
    if (batch.length === 0) return;
    const read = readers.prepareAll(batch);
    const stored = last.then(() => storeBatch(read));
    // A failure is thrown where it is awaited; until then it must not count as unhandled.
    read.catch(() => undefined);
    stored.catch(() => undefined);
    last = stored;
    storing.push(stored);
    while (storing.length > readers.width()) await storing.shift();
  }

  try {
    let batch: SourceArticle[] = [];
    let length = 0;
    for await (const source of sources) {
      if (isReadFailure(source)) {
        failures.push(remark(source.origin, source.error));
        onProgress?.({ phase: "ARTICLES", done: ++done });
        continue;
      }
      batch.push(source);
      length += source.text.length;
      if (batch.length < batchSize && length < LONGEST_BATCH) continue;
      await flush(batch);
      batch = [];
      length = 0;
    }
    await flush(batch);
    await last;
    await storeRound();
  } finally {
    await last.catch(() => undefined);
    await readers.close();
  }
  onProgress?.({ phase: "GRAPH", done });
  const completed = await completeGraph(database);
  if (completed) changes.push(completed);
  const graph = changes.length > 0 ? changes.reduce(addUp) : null;
  const { revision } = await readState(database);
  const { ADDED: added, REPLACED: replaced, UNCHANGED: unchanged } = counts;
  return { added, replaced, unchanged, failures, notices, graph, revision };
}

/** Computes the graph if claims are stored that it does not show: after a removal, and after an ingest that was cut off. */
export async function completeGraph(database: Database): Promise<GraphChange | null> {
  const kept = keptFor(database);
  const { resolve, memory } = kept;
  clearTimeout(kept.forgotten);
  const change = await refreshGraph(database, resolve, memory);
  if (memory.claims() > MOST_CLAIMS_KEPT) forget(database);
  else kept.forgotten = setTimeout(forget, KEPT_FOR, database).unref();
  return change;
}

function addUp(a: GraphChange, b: GraphChange): GraphChange {
  return {
    inserted: a.inserted + b.inserted,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
    linked: a.linked + b.linked,
  };
}

/** Claims of a corpus that is kept in memory at most, after an ingest and while one goes on. */
const MOST_CLAIMS_KEPT = 300_000;
const MOST_CLAIMS_AT_ONCE = 600_000;
/** How long after an ingest the next one finds what was kept of the corpus; ms. */
const KEPT_FOR = 600_000;

interface Kept {
  readonly memory: CorpusMemory;
  readonly resolve: Resolver;
  forgotten?: NodeJS.Timeout;
}

/** Who adds one article after the other to a database works out only what each one changes. */
const keptCorpora = new WeakMap<Database, Kept>();

function keptFor(database: Database): Kept {
  const kept = keptCorpora.get(database) ?? { memory: createCorpusMemory(), resolve: createResolver() };
  keptCorpora.set(database, kept);
  return kept;
}

function forget(database: Database): void {
  keptCorpora.delete(database);
}
