import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry, type Registry } from "prom-client";
import type { RateLimiter } from "../server/limits/limit-rate.ts";
import { type Granted, shareGranted } from "./share-granted.ts";

/** What workers and the process that started them tell each other. */
type Message =
  | { readonly communique: "listening"; readonly url: string }
  | { readonly communique: "metrics"; readonly id: number }
  | { readonly communique: "figures"; readonly id: number; readonly text: string }
  | { readonly communique: "granted"; readonly requests: Granted };

/** How long to wait before a worker that died is replaced, in milliseconds: one that always dies must not eat a core. */
const PAUSE = 1000;

export const isWorker = cluster.isWorker;

function read(message: unknown): Message | null {
  return typeof message === "object" && message !== null && "communique" in message ? (message as Message) : null;
}

export interface Supervision {
  /** Where the workers listen, once all do. */
  readonly listening: Promise<string>;
  /** Rejects if a worker ends before it has ever listened; it has told why itself. */
  readonly failed: Promise<never>;
  /** Lets all finish what they have begun. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts so many workers behind one port and replaces those that die. Each is a process with connections and a
 * cache of its own; exact, because each asks the database which state is the newest. What clients may ask for is shared.
 */
export function superviseWorkers(count: number, onDeath: (pid: number) => void): Supervision {
  const figures = new AggregatorRegistry();
  const listening = new Set<number>();
  let stopping = false;
  let tellUrl: (url: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const url = new Promise<string>((resolve) => {
    tellUrl = resolve;
  });
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);

  cluster.on("message", (worker: Worker, sent: unknown) => {
    const message = read(sent);
    if (message?.communique === "listening") {
      listening.add(worker.id);
      if (listening.size >= count) tellUrl(message.url);
    } else if (message?.communique === "metrics") {
      const { id } = message;
      figures.clusterMetrics().then(
        (text) => worker.send({ communique: "figures", id, text } satisfies Message),
        () => undefined,
      );
    } else if (message?.communique === "granted") {
      for (const other of Object.values(cluster.workers ?? {})) if (other !== worker) other?.send(message);
    }
  });
  cluster.on("exit", (worker) => {
    if (stopping) return;
    if (!listening.has(worker.id)) {
      fail(new Error("a worker could not start"));
      return;
    }
    onDeath(worker.process.pid ?? 0);
    setTimeout(() => {
      if (!stopping) cluster.fork();
    }, PAUSE);
  });
  for (let worker = 0; worker < count; worker++) cluster.fork();

  async function stop(): Promise<void> {
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        const ended = new Promise((resolve) => worker.once("exit", resolve));
        worker.process.kill("SIGTERM");
        return ended;
      }),
    );
  }
  return { listening: url, failed, stop };
}

/** Tells the process that started this one where it listens. */
export function tellListening(url: string): void {
  process.send?.({ communique: "listening", url } satisfies Message);
}

/** Figures of all workers together, for a worker that is asked for them. */
export function figuresOfAll(registry: Registry): () => Promise<string> {
  new AggregatorRegistry();
  AggregatorRegistry.setRegistries(registry);
  let last = 0;
  return () => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      process.on("message", function hear(sent: unknown) {
        const message = read(sent);
        if (message?.communique !== "figures" || message.id !== id) return;
        process.off("message", hear);
        resolve(message.text);
      });
      process.send?.({ communique: "metrics", id } satisfies Message);
    });
  };
}

/** A limiter that counts what all workers grant, for one of them. */
export function limitAmongWorkers(own: RateLimiter): RateLimiter {
  return shareGranted(own, {
    tell: (requests) => process.send?.({ communique: "granted", requests } satisfies Message),
    hear: (listener) =>
      process.on("message", (sent: unknown) => {
        const message = read(sent);
        if (message?.communique === "granted") listener(message.requests);
      }),
  });
}
