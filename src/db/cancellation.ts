import { trace } from "@opentelemetry/api";
import pg from "pg";
import { away } from "./heartbeat.ts";
import { currentSignal } from "./signal.ts";
import { traceStatement } from "./trace-statement.ts";

/** How long a server may take to hear that a statement is to be cancelled, in milliseconds. */
const PATIENCE = 2000;

/** Tells the server, over a connection of its own, to end what another connection is doing. */
async function cancel(settings: pg.ClientConfig, processId: number): Promise<void> {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_cancel_backend($1)", [processId]);
  } catch {
    // Out of reach: the server's own statement timeout ends it.
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A pool that cancels statements when the signal that they were sent under aborts, and refuses them at once while the
 * server is known to be away.
 */
export function cancellingPool(settings: pg.PoolConfig, isUp: () => boolean): pg.Pool {
  const pool = new pg.Pool(settings);
  // A connection lost while somebody has it also fails the statement on it; unheard, the event would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const plain = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;

  function query(...given: unknown[]): Promise<pg.QueryResult> {
    if (trace.getActiveSpan() === undefined) return send(...given);
    const [first] = given as [string | { readonly text: string }];
    return traceStatement(typeof first === "string" ? first : first.text, () => send(...given));
  }

  async function send(...given: unknown[]): Promise<pg.QueryResult> {
    if (!isUp()) throw away();
    const signal = currentSignal();
    if (signal === undefined) return plain(...given);
    signal.throwIfAborted();
    const client = await pool.connect();
    let cancelling: Promise<void> | undefined;
    const abort = () => {
      const { processID } = client as unknown as { readonly processID: number };
      cancelling = cancel(settings, processID);
    };
    let broken: Error | undefined;
    try {
      signal.throwIfAborted();
      signal.addEventListener("abort", abort, { once: true });
      return await (client.query.bind(client) as unknown as typeof plain)(...given);
    } catch (error) {
      // As the pool itself does: a connection is only kept if the server spoke on it.
      if (!(error instanceof pg.DatabaseError) && !signal.aborted) broken = error as Error;
      throw error;
    } finally {
      signal.removeEventListener("abort", abort);
      // Not before the server has heard it: it would cancel whatever this connection does next.
      await cancelling;
      client.release(broken);
    }
  }
  return Object.assign(pool, { query });
}
