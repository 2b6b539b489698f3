import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import type { Config } from "../config.ts";
import { CommuniqueError } from "../errors.ts";

export interface Listening {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, lets running ones finish (`shutdownTimeout` milliseconds at most), then resolves. */
  stop(): Promise<void>;
}

function started(server: Server, port: number, host: string): Promise<AddressInfo> {
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

/**
 * Closes the port at once. Connections stay for a moment, for a request may be on its way on any of them; each that
 * sends one is answered and told that this was the last.
 */
function stopped(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
    const closing = setTimeout(() => server.closeIdleConnections(), Math.min(GRACE, patience));
    const cutting = setTimeout(() => server.closeAllConnections(), patience);
    // That of HTTP would close idle connections along with the port.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(closing);
      clearTimeout(cutting);
      resolve();
    });
  });
}

/**
 * Throws as `listen` does if the address cannot be listened on, without keeping it: to be told before anything is made.
 */
export async function checkAddress({ port, host }: Pick<Config, "port" | "host">): Promise<void> {
  const probe = createServer();
  await started(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
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
  const address = await started(server, port, host);
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  let stopping: Promise<void> | undefined;
  return {
    url: `http://${name}:${address.port}`,
    stop: () => {
      stopping ??= stopped(server, shutdownTimeout);
      return stopping;
    },
  };
}
