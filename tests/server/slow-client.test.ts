import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type Listening, listen } from "../../src/server/listen.ts";

const settings = { port: 0, host: "127.0.0.1", requestTimeout: 300, shutdownTimeout: 2000 };

let server: Listening | undefined;
let client: Socket | undefined;
afterEach(async () => {
  client?.destroy();
  await server?.stop();
});

function dial({ url }: Listening): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on("error", () => undefined);
}

test("a client that never ends its request is told so and cut off", async () => {
  server = await listen(() => {}, settings);
  client = dial(server);
  client.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
  let told = "";
  client.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  await once(client, "close");
  expect(told).toMatch(/^HTTP\/1\.1 408 /);
});

test("a client that never ends its headers is cut off", async () => {
  server = await listen(() => {}, settings);
  client = dial(server);
  client.write("GET / HTTP/1.1\r\nhost: x\r\n");
  client.resume();
  await once(client, "close");
});

test("an answer that its client does not take is not kept", async () => {
  const more = Buffer.alloc(2 ** 20);
  let isKept = true;
  server = await listen((_request, response) => {
    response.once("close", () => {
      isKept = false;
    });
    // More than sockets hold by themselves.
    for (let megabyte = 0; megabyte < 64; megabyte++) response.write(more);
    response.end();
  }, settings);
  client = dial(server);
  client.pause();
  client.write("GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  while (isKept) await setTimeout(50);
});

test("a client that waits for a slow answer gets it", async () => {
  server = await listen((_request, response) => {
    void setTimeout(3 * settings.requestTimeout).then(() => response.end("done"));
  }, settings);
  expect(await (await fetch(server.url)).text()).toBe("done");
});
