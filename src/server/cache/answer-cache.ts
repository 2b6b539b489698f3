import { createHash } from "node:crypto";
import type { CacheFigures } from "../metrics.ts";

/** An answer as it goes out: the same bytes under the same tag, whoever asks. */
export interface StoredAnswer {
  readonly body: Buffer;
  readonly type: string;
  /** Strong (RFC 9110, 8.8.3): a hash of type and bytes. */
  readonly etag: string;
  /** The operation's name, for metrics and logs. */
  readonly operation: string;
}

/** Answers of one state of the graph. */
export interface AnswerCache {
  /** True if there is an answer, of whatever state. */
  readonly has: (key: string) => boolean;
  /** The answer of this state of the graph; null if there is none. */
  readonly get: (key: string, revision: number) => StoredAnswer | null;
  /** True if the key was asked for before, not long ago: what is asked once only is not worth keeping. */
  readonly isWanted: (key: string) => boolean;
  readonly put: (key: string, revision: number, answer: StoredAnswer) => void;
  readonly figures: () => CacheFigures;
}

/** What an entry costs beside its texts: objects, map and headers. */
const ENTRY_BYTES = 500;
/** An answer larger than this share of the cache would push out too many others. */
const LARGEST_SHARE = 1 / 8;
/** Keys that were asked for once are remembered up to this number, in two generations. */
const MOST_SEEN = 20_000;

/** The strong tag of an answer's bytes. */
export function etagOf(type: string, body: string | Uint8Array): string {
  return `"${createHash("sha1").update(type).update(body).digest("base64url")}"`;
}

/**
 * Keeps answers in memory up to a number of bytes, those least recently asked for leaving first. It holds answers of
 * the newest revision it has heard of alone: the first that is put or asked for under a newer one empties it.
 */
export function createAnswerCache(mostBytes: number): AnswerCache {
  // In the order of last use, which is the order of insertion of a Map.
  const entries = new Map<string, StoredAnswer>();
  let newest = Number.NEGATIVE_INFINITY;
  let bytes = 0;
  let hits = 0;
  let misses = 0;
  let seen = new Set<string>();
  let seenBefore = new Set<string>();

  const sizeOf = (key: string, { body }: StoredAnswer) => body.byteLength + 2 * key.length + ENTRY_BYTES;

  function remove(key: string, answer: StoredAnswer): void {
    entries.delete(key);
    bytes -= sizeOf(key, answer);
  }
  function hear(revision: number): void {
    if (revision <= newest) return;
    newest = revision;
    entries.clear();
    bytes = 0;
  }

  return {
    has: (key) => {
      const found = entries.has(key);
      if (!found) misses += 1;
      return found;
    },
    get: (key, revision) => {
      hear(revision);
      const found = revision === newest ? entries.get(key) : undefined;
      if (found === undefined) {
        misses += 1;
        return null;
      }
      hits += 1;
      entries.delete(key);
      entries.set(key, found);
      return found;
    },
    isWanted: (key) => {
      if (mostBytes === 0) return false;
      const hash = createHash("sha1").update(key).digest("base64url");
      if (seen.has(hash) || seenBefore.has(hash)) return true;
      seen.add(hash);
      if (seen.size > MOST_SEEN / 2) {
        seenBefore = seen;
        seen = new Set();
      }
      return false;
    },
    put: (key, revision, answer) => {
      hear(revision);
      const size = sizeOf(key, answer);
      if (revision < newest || size > mostBytes * LARGEST_SHARE) return;
      const old = entries.get(key);
      if (old !== undefined) remove(key, old);
      entries.set(key, answer);
      bytes += size;
      for (const [oldest, its] of entries) {
        if (bytes <= mostBytes) break;
        remove(oldest, its);
      }
    },
    figures: () => ({ hits, misses, entries: entries.size, bytes }),
  };
}
