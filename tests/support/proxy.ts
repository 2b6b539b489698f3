import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A TCP proxy that can freeze, as a network does whose other side is gone without having said so. */
export async function startProxy(target: { readonly host: string; readonly port: number }) {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on("data", (chunk) => {
        if (!frozen) other.write(chunk);
      });
      one.on("error", () => undefined);
      one.on("close", () => {
        sockets.delete(one);
        if (!frozen) other.destroy();
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    /** Takes connections and data, and passes nothing on. */
    freeze: () => {
      frozen = true;
    },
    /** Passes on what new connections bring; those of before stay dead. */
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.removeAllListeners("data").resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
