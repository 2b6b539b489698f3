import { once } from "node:events";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
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
 * Reads in this thread until there are many articles, then in as many threads as there are processors beside this one,
 * which stores. `threads` sets their number, 0 for none; `from` how many articles are many.
 */
export function openReaders(
  threads = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1)),
  from = WORTH_A_THREAD,
): Readers {
  let seen = 0;
  let next = 0;
  const workers: Worker[] = [];
  const queues: Promise<unknown>[] = [];

  function start(): void {
    while (workers.length < threads) {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(threadSource())}`));
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
    prepareAll: (sources) => {
      seen += sources.length;
      if (threads > 0 && seen > from) start();
      if (workers.length === 0) return prepareHere(sources);
      next = (next + 1) % workers.length;
      return inThread(next, sources);
    },
    width: () => Math.max(1, workers.length),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The thread's sources are TypeScript, also where the rest of the program runs from a bundle or a test runner. */
function threadSource(): string {
  const loader = createRequire(import.meta.url)
    .resolve("tsx/esm/api")
    .replace(/\.cjs$/, ".mjs");
  const [register, code] = [pathToFileURL(loader).href, new URL("./prepare-worker.ts", import.meta.url).href];
  return `import { register } from ${JSON.stringify(register)}; register(); await import(${JSON.stringify(code)});`;
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
