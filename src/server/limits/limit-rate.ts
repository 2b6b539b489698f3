import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Limits } from "../../config.ts";
import { refusal } from "../refusal.ts";

/** Clients that are remembered; beyond that, those that have asked longest ago are forgotten. */
const MOST_CLIENTS = 50_000;
const MINUTE = 60_000;

interface Bucket {
  /** Requests left, with fractions. */
  left: number;
  /** When that was so, by `performance.now()`. */
  at: number;
}

/** Requests that each client may still make. */
export interface RateLimiter {
  /** Takes so many requests; returns 0 if they are granted, or else the seconds until they would be. */
  readonly take: (client: string, requests?: number) => number;
  /** Counts requests that another process has granted. */
  readonly spend: (client: string, requests: number) => void;
}

/**
 * Buckets that hold `perMinute` requests and fill up evenly within a minute: somebody who comes after a pause may ask
 * as often at once. 0 grants everything.
 */
export function createRateLimiter(perMinute: number, now: () => number = () => performance.now()): RateLimiter {
  if (perMinute === 0) return { take: () => 0, spend: () => {} };
  // In the order of last use, which is the order of insertion of a Map.
  const buckets = new Map<string, Bucket>();
  function bucketOf(client: string): Bucket {
    const at = now();
    const bucket = buckets.get(client) ?? { left: perMinute, at };
    buckets.delete(client);
    buckets.set(client, bucket);
    const [oldest] = buckets.size > MOST_CLIENTS ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    bucket.left = Math.min(perMinute, bucket.left + ((at - bucket.at) * perMinute) / MINUTE);
    bucket.at = at;
    return bucket;
  }
  function take(client: string, requests = 1): number {
    const bucket = bucketOf(client);
    // Rounded, for the share of a minute that a request takes need not be a finite binary fraction.
    const missing = requests - bucket.left;
    if (missing > 1e-6) return Math.max(1, Math.ceil((missing * MINUTE) / perMinute / 1000));
    bucket.left -= requests;
    return 0;
  }
  function spend(client: string, requests: number): void {
    const bucket = bucketOf(client);
    bucket.left = Math.max(0, bucket.left - requests);
  }
  return { take, spend };
}

/**
 * Whom a request is from: the address of the connection or, behind so many trusted proxies, the one that the outermost
 * of them has seen. What a client itself writes into `x-forwarded-for` stands further left and is not believed. Of an
 * IPv6 address the network of 64 bits counts, which is what one subscriber has.
 */
export function clientOf(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number,
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const told = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  const address = told || socket.remoteAddress || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  return mapped ?? (isIPv6(address) ? networkOf(address) : address);
}

function networkOf(address: string): string {
  const [head = "", tail] = address.split("%", 1)[0]?.split("::") ?? [];
  const left = head.split(":").filter((group) => group !== "");
  const right = (tail ?? "").split(":").filter((group) => group !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

function tooMany(seconds: number): string {
  return `Too many requests; the next is granted in ${seconds} s.`;
}

export function tooManyRequests(seconds: number): Response {
  return refusal(429, "TOO_MANY_REQUESTS", tooMany(seconds), { "retry-after": String(seconds) });
}

/** What the HTTP server hands over with a request; nothing when a request is handed over without a socket. */
interface Served {
  readonly req?: IncomingMessage;
}

/** Refuses requests of clients that have used up theirs; each operation of a batch counts as one. */
export function limitRate(limiter: RateLimiter, { trustedProxies }: Pick<Limits, "trustedProxies">): Plugin<Served> {
  function take({ req }: Served, requests: number): number {
    return req === undefined ? 0 : limiter.take(clientOf(req, trustedProxies), requests);
  }
  return {
    onRequest({ serverContext, endResponse }) {
      const seconds = take(serverContext as Served, 1);
      if (seconds > 0) endResponse(tooManyRequests(seconds));
    },
    onRequestParse({ serverContext }) {
      return {
        onRequestParseDone({ requestParserResult }) {
          const further = Array.isArray(requestParserResult) ? requestParserResult.length - 1 : 0;
          const seconds = further > 0 ? take(serverContext as Served, further) : 0;
          if (seconds === 0) return;
          const headers = { "retry-after": String(seconds) };
          throw new GraphQLError(tooMany(seconds), {
            extensions: { code: "TOO_MANY_REQUESTS", http: { status: 429, headers } },
          });
        },
      };
    },
  };
}
