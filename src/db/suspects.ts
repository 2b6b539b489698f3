import type pg from "pg";
import { cutOff, heardOn } from "./heartbeat.ts";

export interface Suspects {
  /** A sign that connections may be dead: those that are open now must show life. */
  readonly suspect: () => void;
  /** The server answers on a new connection: what shows no life is cut off, idle ones now, busy ones the second time. */
  readonly judge: () => void;
}

/**
 * Finds connections that died half-open while the server did not: a router forgot them, an address moved. One that is
 * idle costs nothing to replace; one that waits for an answer may wait for a long statement, and gets a beat more.
 */
export function suspectsAmong(clients: ReadonlySet<pg.ClientBase>, busy: ReadonlySet<pg.ClientBase>): Suspects {
  let silent = new Map<pg.ClientBase, number>();
  let judgements = 0;
  function suspect(): void {
    silent = new Map([...clients].map((client) => [client, heardOn(client)]));
    judgements = 0;
  }
  function judge(): void {
    judgements += 1;
    for (const [client, heard] of silent) {
      const lives = !clients.has(client) || heardOn(client) > heard;
      const isCut = !lives && (judgements > 1 || !busy.has(client));
      if (isCut) cutOff(client);
      if (lives || isCut) silent.delete(client);
    }
  }
  return { suspect, judge };
}
