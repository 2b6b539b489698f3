import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Puts a listener on a port of its own; `close` cuts connections off. */
export async function serveOn(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(listener);
  // An idle connection that the server closes just as the client takes it up again would fail a test.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return { url: `http://127.0.0.1:${port}`, close };
}
