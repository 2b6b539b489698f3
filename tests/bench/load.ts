import { connect, type Socket } from "node:net";
import { quantile } from "./measure.ts";

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface LoadOptions {
  readonly url: string;
  /** Bodies of POST requests, taken in turn by all connections together. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** Ends after so many requests or milliseconds, whichever comes first. */
  readonly requests: number;
  readonly duration: number;
}

/** The end of one HTTP answer in `text`, whole or not: its length in bytes if it is there, else null. Latin-1 text. */
function lengthOfAnswer(text: string): number | null {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return null;
  const headers = text.slice(0, head).toLowerCase();
  if (!/^http\/1\.1 200/.test(headers)) throw new Error(`refused: ${text.slice(0, 500)}`);
  const length = /\ncontent-length: (\d+)/.exec(headers)?.[1];
  if (length !== undefined) {
    const whole = head + 4 + Number(length);
    return text.length >= whole ? whole : null;
  }
  const end = text.indexOf("\r\n0\r\n\r\n", head + 2);
  return end < 0 ? null : end + 7;
}

/** Asks over raw sockets, one request at a time on each: a client that costs as little as can be. */
export async function load({ url, bodies, connections, requests, duration }: LoadOptions): Promise<LoadResult> {
  const { hostname, port, pathname } = new URL(url);
  const messages = bodies.map((body) => {
    const bytes = Buffer.from(body);
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), bytes]);
  });
  const times: number[] = [];
  let sent = 0;
  const begun = performance.now();

  function ask(socket: Socket): Promise<void> {
    return new Promise((resolve, reject) => {
      let received = "";
      let at = 0;
      function next(): void {
        if (sent >= requests || performance.now() - begun > duration) {
          socket.end();
          resolve();
          return;
        }
        received = "";
        at = performance.now();
        socket.write(messages[sent++ % messages.length] as Buffer);
      }
      socket.setEncoding("latin1").setNoDelay(true);
      socket.on("data", (chunk) => {
        received += chunk;
        try {
          if (lengthOfAnswer(received) === null) return;
        } catch (error) {
          reject(error);
          return;
        }
        times.push(performance.now() - at);
        next();
      });
      socket.once("error", reject);
      socket.once("connect", next);
    });
  }
  await Promise.all(Array.from({ length: connections }, () => ask(connect(Number(port), hostname))));
  const seconds = (performance.now() - begun) / 1000;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
