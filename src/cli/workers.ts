import cluster, { type Worker } from "node:cluster";
import type { Socket } from "node:net";
import { AggregatorRegistry, type Registry } from "prom-client";
import type { RateLimiter } from "../server/limits/limit-rate.ts";
import { type Granted, shareGranted } from "./share-granted.ts";

/** What workers and the process that started them tell each other. */
type Message =
  | { readonly communique: "ready" }
  | { readonly communique: "connection" }
  | { readonly communique: "stop" }
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
  /** Resolves once all workers answer. */
  readonly ready: Promise<void>;
  /** Rejects if a worker ends before it has ever answered; it has told why itself. */
  readonly failed: Promise<never>;
  /** Gives a connection to one worker after the other. */
  readonly hand: (connection: Socket) => void;
  /** Lets all finish what they have begun, and what they were handed before. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts so many workers and replaces those that die. Each is a process with database connections and a cache of its
 * own; exact, because each asks the database which state is the newest. What clients may ask for is shared.
 *
 * This process takes the connections to their port, so that it knows which there are: if each worker listened, those
 * that no worker has taken up yet would be cut off when the last of them stops.
 */
export function superviseWorkers(count: number, onDeath: (pid: number) => void): Supervision {
  const figures = new AggregatorRegistry();
  /** Workers that answer, those first that have had none for longest. */
  let answering: readonly Worker[] = [];
  /** Connections that came while no worker did. */
  let waiting: readonly Socket[] = [];
  const everAnswered = new Set<number>();
  let stopping = false;
  let tellReady: () => void = () => {};
  let fail: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);

  function hand(connection: Socket): void {
    const [worker, ...others] = answering;
    if (worker === undefined) {
      waiting = [...waiting, connection];
      return;
    }
    answering = [...others, worker];
    worker.send({ communique: "connection" } satisfies Message, connection, undefined, (error) => {
      if (error) connection.destroy();
    });
  }
  function begin(worker: Worker): void {
    everAnswered.add(worker.id);
    answering = [...answering, worker];
    const handed = waiting;
    waiting = [];
    for (const connection of handed) hand(connection);
    if (everAnswered.size >= count) tellReady();
  }

  cluster.on("message", (worker: Worker, sent: unknown) => {
    const message = read(sent);
    if (message?.communique === "ready") begin(worker);
    else if (message?.communique === "metrics") {
      const { id } = message;
      figures.clusterMetrics().then(
        (text) => worker.send({ communique: "figures", id, text } satisfies Message),
        () => undefined,
      );
    } else if (message?.communique === "granted") {
      for (const other of Object.values(cluster.workers ?? {})) if (other !== worker) other?.send(message);
    }
  });
  cluster.on("disconnect", (worker) => {
    answering = answering.filter((one) => one !== worker);
  });
  cluster.on("exit", (worker) => {
    answering = answering.filter((one) => one !== worker);
    if (stopping) return;
    if (!everAnswered.has(worker.id)) {
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
    for (const connection of waiting) connection.destroy();
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        const ended = new Promise((resolve) => worker.once("exit", resolve));
        // After the connections that it was handed, being on the same way; one that is still starting has none.
        if (answering.includes(worker)) worker.send({ communique: "stop" } satisfies Message);
        else worker.process.kill("SIGTERM");
        return ended;
      }),
    );
  }
  return { ready, failed, hand, stop };
}

/** Resolves when the process that started this one tells it to stop. */
export function toldToStop(): Promise<string> {
  return new Promise((resolve) => {
    process.on("message", (sent: unknown) => {
      if (read(sent)?.communique === "stop") resolve("stop");
    });
  });
}

/**
 * Tells the process that started this one that it answers, and gets connections from then on. Signals, which a
 * terminal sends to both, are that one's to heed: it may still have connections for this one.
 */
export function takeConnections(take: (connection: Socket) => void): void {
  process.on("message", (sent: unknown, connection?: Socket) => {
    // None if the client has gone on the way.
    if (read(sent)?.communique === "connection" && connection) take(connection);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => undefined);
  process.send?.({ communique: "ready" } satisfies Message);
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
