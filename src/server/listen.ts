import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

function stopped(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
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
  const server = createServer({ requestTimeout, headersTimeout: Math.min(requestTimeout, 60_000) }, app);
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
