import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { SourceArticle } from "../model/article.ts";
import { type Prepared, prepare } from "./prepare.ts";

/** Prepares articles here or in threads of their own; close it at the end. */
export interface Readers {
  /** The same as `prepare` on each, in their order. */
  readonly prepareAll: (sources: readonly SourceArticle[]) => Promise<readonly Prepared[]>;
  /** How many lists it is worth handing over at once. */
  readonly width: () => number;
  readonly close: () => Promise<void>;
}

/** Below so many articles a thread's start takes longer than it saves. */
const WORTH_A_THREAD = 400;
const MOST_THREADS = 4;
/** Longest time without letting timers and sockets have their turn, in milliseconds. */
const LONGEST_TURN = 50;

/**
 * Reads in this thread until there are many articles, then in as many threads as there are processors: this one only
 * stores, and mostly waits for the database. `threads` sets their number, 0 for none; `from` how many articles are many.
 */
export function openReaders(threads = Math.min(MOST_THREADS, availableParallelism()), from = WORTH_A_THREAD): Readers {
  let seen = 0;
  let next = 0;
  let closed = false;
  let starting: Promise<void> | null = null;
  const workers: Worker[] = [];
  const queues: Promise<unknown>[] = [];

  async function start(): Promise<void> {
    const code = await threadCode();
    while (workers.length < threads && !closed) {
      const worker = new Worker(code, { eval: true });
      worker.unref();
      workers.push(worker);
      queues.push(Promise.resolve());
    }
  }

  async function inThread(index: number, sources: readonly SourceArticle[]): Promise<readonly Prepared[]> {
    const worker = workers[index] as Worker;
    const answer = (queues[index] as Promise<unknown>).then(async () => {
      worker.ref();
      worker.postMessage(sources);
      const [prepared] = (await once(worker, "message")) as [readonly Prepared[]];
      worker.unref();
      return prepared;
    });
    queues[index] = answer.catch(() => undefined);
    return answer;
  }

  return {
    prepareAll: async (sources) => {
      seen += sources.length;
      if (threads > 0 && seen > from) starting ??= start();
      // With so many from the start there is nothing to be done meanwhile.
      if (from === 0) await starting;
      if (workers.length === 0) return prepareHere(sources);
      next = (next + 1) % workers.length;
      return inThread(next, sources);
    },
    width: () => Math.max(1, workers.length),
    close: async () => {
      closed = true;
      await starting;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** All that a thread needs in one script: modules one by one, translated on the way, take it seconds to load. */
async function threadCode(): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./prepare-worker.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    // Node knows these; otherwise each pattern written in place would be built anew whenever it is used.
    supported: { "regexp-unicode-property-escapes": true },
    logLevel: "silent",
  });
  return (outputFiles[0] as { readonly text: string }).text;
}

async function prepareHere(sources: readonly SourceArticle[]): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  let turn = performance.now();
  for (const source of sources) {
    prepared.push(prepare(source));
    if (performance.now() - turn > LONGEST_TURN) {
      await setImmediate();
      turn = performance.now();
    }
  }
  return prepared;
}
