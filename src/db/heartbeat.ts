import type { Socket } from "node:net";
import pg from "pg";

/** Milliseconds between two beats. */
const INTERVAL = 1000;
/** How long one may take: a server that is merely busy answers within that. */
const PATIENCE = 1500;

/** Ends a connection without a word: told to end politely, a dead one would wait for an answer. */
export function cutOff(client: pg.ClientBase): void {
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream.destroy();
}

export interface Heartbeat {
  /** False once two beats in a row went unanswered, until one is answered again. */
  readonly isUp: () => boolean;
  readonly stop: () => Promise<void>;
}

/**
 * Asks a server every second, over a connection of its own, whether it is there. A connection that died half-open
 * (the other side is gone and nobody has said so) would let statements wait until their own time limit, which is
 * long; this one is given up soon, and so tells the others'.
 *
 * @param onChange called when the server goes and when it is back
 */
export function beat(settings: pg.ClientConfig, onChange: (up: boolean) => void): Heartbeat {
  let up = true;
  let missed = 0;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connected(): Promise<pg.Client> {
    if (client !== null) return client;
    const fresh = new pg.Client({ ...settings, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
    fresh.on("error", () => undefined);
    client = fresh;
    await fresh.connect();
    return fresh;
  }
  function drop(): void {
    const old = client;
    client = null;
    if (old !== null) cutOff(old);
  }
  function tell(now: boolean): void {
    if (now === up) return;
    up = now;
    onChange(now);
  }
  async function look(): Promise<void> {
    try {
      await (await connected()).query("SELECT 1");
      missed = 0;
      tell(true);
    } catch {
      drop();
      missed += 1;
      if (missed >= 2) tell(false);
    }
    if (!stopped) timer = setTimeout(look, missed === 1 ? 0 : INTERVAL).unref();
  }
  timer = setTimeout(look, INTERVAL).unref();
  async function stop(): Promise<void> {
    stopped = true;
    clearTimeout(timer);
    drop();
  }
  return { isUp: () => up, stop };
}

/** What a statement is told at once while the server is known to be away: as if it had refused the connection. */
export function away(): Error {
  return Object.assign(new Error("connect ECONNREFUSED: the server does not answer"), {
    code: "ECONNREFUSED",
    errno: -111,
    syscall: "connect",
  });
}
