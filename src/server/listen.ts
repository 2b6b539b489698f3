import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createNetServer, Server as NetServer, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import type { Config } from "../config.ts";
import { CommuniqueError } from "../errors.ts";

export interface Listening {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets running ones finish (`shutdownTimeout` milliseconds at most), then resolves. */
  stop(): Promise<void>;
}

/** Connections that are taken for others to answer. */
export interface Accepting {
  readonly url: string;
  /** Takes no more; resolves when whoever was there has been handed on. */
  close(): Promise<void>;
}

/** Answers connections that another process has taken. */
export interface Answering {
  take(connection: Socket): void;
  /** Lets running requests finish (`shutdownTimeout` milliseconds at most), then resolves. */
  stop(): Promise<void>;
}

function started(server: NetServer, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const { code, message } = error;
      if (code === "EADDRINUSE")
        reject(
          new CommuniqueError("PORT_IN_USE", `port ${port} of ${host} is in use; set PORT to a free one`, {
            port,
            host,
          }),
        );
      else if (code === "EACCES")
        reject(
          new CommuniqueError("PORT_IN_USE", `port ${port} of ${host} may not be used: ${message}`, { port, host }),
        );
      else if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
        reject(new CommuniqueError("BAD_CONFIG", `HOST: ${host} is no address of this machine`, { host }));
      else reject(error);
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** How long connections that were kept open may still send a request, in milliseconds. */
const GRACE = 500;
/** How often to look for requests that take too long to arrive, in milliseconds. */
const CHECK_EVERY = 5000;
/** Proxies keep connections for a minute; whoever closes first may cut a request off. */
const KEEP_ALIVE = 65_000;

/** How long to wait for a moment to close a port at, in milliseconds. */
const LULL = 300;
/** A turn of the event loop that does nothing much, in milliseconds. */
const SHORT_TURN = 1;

/**
 * Resolves when it is a good moment to close the port: right after a look that found nobody. Connections that the
 * system has taken and this process has not are cut off with it, though their clients may have sent a request.
 */
async function lull(server: NetServer): Promise<void> {
  let taken = 0;
  const count = () => {
    taken += 1;
  };
  server.on("connection", count);
  const from = performance.now();
  for (let [at, isQuiet] = [from, false]; !isQuiet && at - from < LULL; ) {
    const before = taken;
    await setImmediate();
    const now = performance.now();
    isQuiet = taken === before && now - at < SHORT_TURN && at > from;
    at = now;
  }
  server.off("connection", count);
}

/**
 * Lets connections go. They stay for a moment, for a request may be on its way on any of them; each that sends one is
 * answered and told that this was the last.
 *
 * @param closed resolves once all are gone
 */
async function letGo(server: Server, patience: number, closed: Promise<unknown>): Promise<void> {
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  const closing = setTimeout(
    async () => {
      // Timers come before what sockets have received: what has long been sent is no idle connection's.
      for (let turn = 0; turn < 3; turn++) await setImmediate();
      server.closeIdleConnections();
    },
    Math.min(GRACE, patience),
  );
  const cutting = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(closing);
  clearTimeout(cutting);
}

/** Closes the port at once, and then lets connections go. */
function stopped(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    // That of HTTP would close idle connections along with the port.
    NetServer.prototype.close.call(server, () => resolve());
  });
  return letGo(server, patience, closed);
}

/**
 * Throws as `listen` does if the address cannot be listened on, without keeping it: to be told before anything is made.
 */
export async function checkAddress({ port, host }: Pick<Config, "port" | "host">): Promise<void> {
  const probe = createServer();
  await started(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

function serverFor(app: RequestListener, requestTimeout: number): Server {
  const headersTimeout = Math.min(requestTimeout, 60_000);
  const connectionsCheckingInterval = Math.min(requestTimeout, CHECK_EVERY);
  const server = createServer(
    { requestTimeout, headersTimeout, keepAliveTimeout: KEEP_ALIVE, connectionsCheckingInterval },
    app,
  );
  // Whoever does not take what is said would have it kept for ever; who waits in silence may wait for a long write.
  server.setTimeout(requestTimeout, (socket) => {
    if (socket.writableLength > 0) socket.destroy();
  });
  return server;
}

function urlOf({ family, address, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/**
 * Listens on the host and port that the settings name.
 *
 * @throws CommuniqueError PORT_IN_USE, BAD_CONFIG for a host that is not this machine's
 */
export async function listen(
  app: RequestListener,
  { port, host, requestTimeout, shutdownTimeout }: Pick<Config, "port" | "host" | "requestTimeout" | "shutdownTimeout">,
): Promise<Listening> {
  const server = serverFor(app, requestTimeout);
  const url = urlOf(await started(server, port, host));
  let stopping: Promise<void> | undefined;
  return {
    url,
    stop: () => {
      stopping ??= stopped(server, shutdownTimeout);
      return stopping;
    },
  };
}

/**
 * Takes connections on the host and port that the settings name, and hands them on before anything is read of them.
 *
 * @throws CommuniqueError as `listen` does
 */
export async function acceptFor(
  hand: (connection: Socket) => void,
  { port, host }: Pick<Config, "port" | "host">,
): Promise<Accepting> {
  const server = createNetServer({ pauseOnConnect: true, noDelay: true }, (connection) => {
    // Gone again before anybody had it.
    connection.on("error", () => undefined);
    hand(connection);
  });
  const url = urlOf(await started(server, port, host));
  async function close(): Promise<void> {
    await lull(server);
    server.close();
  }
  return { url, close };
}

/** Answers what `acceptFor` of another process hands on. */
export function answerHanded(
  app: RequestListener,
  { requestTimeout, shutdownTimeout }: Pick<Config, "requestTimeout" | "shutdownTimeout">,
): Answering {
  const server = serverFor(app, requestTimeout);
  // With this event it begins to look after its connections; otherwise it would end none that takes too long.
  server.emit("listening");
  const connections = new Set<Socket>();
  let emptied: (() => void) | undefined;
  return {
    take: (connection) => {
      connections.add(connection);
      connection.once("close", () => {
        connections.delete(connection);
        if (connections.size === 0) emptied?.();
      });
      // As a server's own: who has sent a request and closes that side still gets the answer.
      connection.allowHalfOpen = true;
      server.emit("connection", connection);
    },
    stop: () => {
      const closed = new Promise<void>((resolve) => {
        emptied = resolve;
        if (connections.size === 0) resolve();
      });
      return letGo(server, shutdownTimeout, closed);
    },
  };
}
