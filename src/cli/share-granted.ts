import type { RateLimiter } from "../server/limits/limit-rate.ts";

/** Clients with the requests that were granted to each. */
export type Granted = readonly (readonly [client: string, requests: number])[];

/** The way to the other processes. */
export interface Others {
  readonly tell: (granted: Granted) => void;
  readonly hear: (listener: (granted: Granted) => void) => void;
}

/** Milliseconds between two reports: what a client can gain by asking all processes at once is what fits between. */
const INTERVAL = 100;

/** A limiter that tells other processes what it grants, and counts what they grant. */
export function shareGranted(own: RateLimiter, { tell, hear }: Others): RateLimiter {
  const granted = new Map<string, number>();
  function report(): void {
    tell([...granted]);
    granted.clear();
  }
  function take(client: string, requests = 1): number {
    const seconds = own.take(client, requests);
    if (seconds > 0) return seconds;
    // No process waits with its end for this.
    if (granted.size === 0) setTimeout(report, INTERVAL).unref();
    granted.set(client, (granted.get(client) ?? 0) + requests);
    return 0;
  }
  hear((elsewhere) => {
    for (const [client, requests] of elsewhere) own.spend(client, requests);
  });
  return { take, spend: own.spend };
}
