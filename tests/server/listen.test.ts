import { Agent, createServer, request } from "node:http";
import { expect, test } from "vitest";
import { CommuniqueError } from "../../src/errors.ts";
import { listen } from "../../src/server/listen.ts";

/** A promise and what resolves it. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const settings = { port: 0, host: "127.0.0.1", requestTimeout: 5000, shutdownTimeout: 2000 };

test("stopping lets a running request finish and takes no more", async () => {
  let finish: () => void = () => {};
  const arrived = withResolvers();
  const server = await listen((_request, response) => {
    finish = () => response.end("done");
    arrived.resolve();
  }, settings);
  const running = fetch(server.url);
  await arrived.promise;
  const stopped = server.stop();
  await expect(fetch(server.url)).rejects.toThrow();
  finish();
  expect(await (await running).text()).toBe("done");
  await stopped;
});

test("stopping cuts off what takes too long", async () => {
  const server = await listen(() => {}, { ...settings, shutdownTimeout: 50 });
  const hanging = fetch(server.url);
  hanging.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.stop();
  await expect(hanging).rejects.toThrow();
});

test("a port in use is told as such", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  const error = await listen(() => {}, { ...settings, port }).catch((reason: unknown) => reason);
  other.close();
  expect(error).toBeInstanceOf(CommuniqueError);
  expect(error).toMatchObject({
    code: "PORT_IN_USE",
    message: `port ${port} of 127.0.0.1 is in use; set PORT to a free one`,
  });
});

test("a host that is not this machine's is told as such", async () => {
  await expect(listen(() => {}, { ...settings, host: "192.0.2.1" })).rejects.toMatchObject({ code: "BAD_CONFIG" });
});

test("under load no request that was taken is dropped when the service stops", async () => {
  const server = await listen((_request, response) => void setTimeout(() => response.end("done"), 5), settings);
  let stopping = false;
  let answered = 0;
  const failures: string[] = [];
  async function client(): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let taken = true; taken; ) {
      taken = await new Promise<boolean>((resolve) => {
        const sent = request(server.url, { agent }, (response) => {
          response.resume().on("end", () => {
            answered += 1;
            resolve(true);
          });
        });
        // A port that is closed has taken nothing.
        sent.on("error", (error: NodeJS.ErrnoException) => {
          if (error.code !== "ECONNREFUSED" || !stopping) failures.push(String(error.code));
          resolve(false);
        });
        sent.end();
      });
    }
    agent.destroy();
  }
  const clients = Array.from({ length: 20 }, client);
  await new Promise((resolve) => setTimeout(resolve, 300));
  stopping = true;
  await server.stop();
  await Promise.all(clients);
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(20);
});
