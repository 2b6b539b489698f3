import { createServer } from "node:http";
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
