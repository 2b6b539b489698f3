import { readMoment } from "../db/corpus.ts";
import type { PrismaClient } from "../db/generated/client/client.ts";
import type { CorpusMoment, CorpusMove } from "../schema/index.ts";
import { type EventQueue, eventQueue } from "./event-queue.ts";

/** A subscriber that lags further behind than this loses its oldest moves. */
const MOST_WAITING = 100;

export interface WatchOptions {
  /** Milliseconds between two looks. */
  readonly interval: number;
  /** Ends all subscriptions. */
  readonly stopping?: AbortSignal | undefined;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells all subscribers when the graph has moved to a new revision, whoever moved it: this process or another. One
 * look at the state row serves them all; nobody looks while nobody subscribes. While the graph lags behind stored
 * claims nothing is told: the move comes when it shows them.
 */
export function watchCorpus(
  prisma: PrismaClient,
  { interval, stopping, onError }: WatchOptions,
): () => Promise<AsyncIterable<CorpusMove>> {
  const subscribers = new Set<EventQueue<CorpusMove>>();
  let last: Promise<CorpusMoment> | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    try {
      const from = await last;
      const { stale, ...to } = await readMoment(prisma);
      if (!stale && from !== undefined && to.revision !== from.revision) {
        last = Promise.resolve(to);
        for (const queue of subscribers) queue.put({ from, to });
      }
    } catch (error) {
      onError(error);
    }
    // Somebody may have come after all others had left during this look.
    clearTimeout(timer);
    if (subscribers.size > 0) timer = setTimeout(look, interval);
  }

  /** The state that moves are counted from, known before a subscription begins. */
  async function begin(): Promise<void> {
    if (subscribers.size === 0 || last === undefined) last = readMoment(prisma);
    await last.catch((error) => {
      last = undefined;
      throw error;
    });
  }

  function leave(queue: EventQueue<CorpusMove>): void {
    subscribers.delete(queue);
    if (subscribers.size > 0) return;
    clearTimeout(timer);
    last = undefined;
  }

  stopping?.addEventListener("abort", () => {
    for (const queue of subscribers) queue.end();
  });

  return async () => {
    await begin();
    const queue: EventQueue<CorpusMove> = eventQueue(MOST_WAITING, () => leave(queue));
    subscribers.add(queue);
    if (stopping?.aborted) queue.end();
    else if (subscribers.size === 1) timer = setTimeout(look, interval);
    return queue;
  };
}
