import type { Socket } from "node:net";
import pg from "pg";
import { inTime } from "./in-time.ts";

/** Milliseconds between two beats. */
const INTERVAL = 1000;
/** How long one may take: a server that is merely busy answers within that. */
const PATIENCE = 1500;

function socketOf(client: pg.ClientBase): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}

/** Ends a connection without a word: told to end politely, a dead one would wait for an answer. */
export function cutOff(client: pg.ClientBase): void {
  socketOf(client).destroy();
}

/** How much the server has said on a connection: unchanged while it is silent. */
export function heardOn(client: pg.ClientBase): number {
  return socketOf(client).bytesRead;
}

export interface Heartbeat {
  /** False once two beats in a row went unanswered, until one is answered again. */
  readonly isUp: () => boolean;
  readonly stop: () => Promise<void>;
}

export interface Listeners {
  /** A beat went unanswered: what is connected may be dead, though the server is there. */
  readonly onMiss: () => void;
  /** A beat after that, on a new connection, was answered; called with each until `onMiss` is called again. */
  readonly onAnswer: () => void;
  /** The server went, or is back. */
  readonly onChange: (up: boolean) => void;
}

/**
 * Asks a server every second, over a connection of its own, whether it is there. A connection that died half-open
 * (the other side is gone and nobody has said so) would let statements wait until their own time limit, which is
 * long; this one is given up soon, and so tells the others'. A server that went is known to be gone after at most
 * INTERVAL + 2 * PATIENCE, one that is back to be there after at most PATIENCE + INTERVAL.
 */
export function beat(settings: pg.ClientConfig, { onMiss, onAnswer, onChange }: Listeners): Heartbeat {
  let up = true;
  let missed = 0;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function ask(): Promise<void> {
    const asked = client ?? new pg.Client(settings);
    if (client === null) {
      client = asked;
      asked.on("error", () => undefined);
      await asked.connect();
    }
    await asked.query("SELECT 1");
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
      // Connecting and asking together: a server that takes connections and says nothing is not there.
      await inTime(ask(), PATIENCE);
      missed = 0;
      onAnswer();
      tell(true);
    } catch {
      drop();
      missed += 1;
      if (missed === 1) onMiss();
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
