import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServiceProcess, startService } from "../support/service-process.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
let running: ServiceProcess;
let url: string;
let first: Response;

/** A port that was free a moment ago, below those that the system gives to whoever asks for any. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const probe = createServer().listen(port, "127.0.0.1");
    const free = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    if (!free) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}

/** Asks how many articles there are as soon as the port is open. */
async function askFirst(address: string): Promise<Response> {
  for (;;) {
    const response = await fetch(`${address}/graphql?query={corpus{articleCount}}`).catch(() => null);
    if (response) return response;
    await setTimeout(20);
  }
}

/** Starts the service on a data folder of its own and waits until it says where it is. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-serve-"));
  const port = String(await freePort());
  const early = askFirst(`http://127.0.0.1:${port}`);
  running = await startService({ DATABASE_URL: "", DATA_DIR: folder, PORT: port });
  ({ url } = running);
  first = await early;
});
afterAll(async () => {
  await running.kill();
  await rm(folder, { recursive: true, force: true });
});

test("a query sent as soon as the port is open is answered from the seeded graph", async () => {
  expect(await first.json()).toEqual({ data: { corpus: { articleCount: 5 } } });
});

test("an empty embedded database is seeded, and the nested query answered from the articles", async () => {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{ corpus { articleCount } person(slug: "phan-van-giang") { name meetings { totalCount } } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: { corpus: object; person: { name: string; meetings: { totalCount: number } } };
  };
  expect(data.corpus).toEqual({ articleCount: 5 });
  expect(data.person.name).toBe("Phan Văn Giang");
  expect(data.person.meetings.totalCount).toBeGreaterThanOrEqual(1);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

test("a second service on the same data folder says that it is in use", async () => {
  const { code, stderr } = await runCli(["serve"], { DATABASE_URL: "", DATA_DIR: folder, PORT: "0" });
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^communique: the data folder .* is in use by process \d+/),
  ]);
  expect(code).toBe(1);
});

test("bad settings are told together, with exit code 1", async () => {
  const { code, stderr } = await runCli(["serve"], { PORT: "http", LOG_LEVEL: "loud" });
  expect(stderr).toMatch(/PORT: .*\n.*LOG_LEVEL: /);
  expect(code).toBe(1);
});

test("an unknown flag is a usage error", async () => {
  const { code, stderr } = await runCli(["serve", "--prot", "80"]);
  expect(stderr).toContain("--prot");
  expect(code).toBe(2);
});

test("told to stop it ends with exit code 0 and frees the data folder", async () => {
  expect(await running.stop()).toEqual([0, null]);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
});

test("a port in use is one clear line and exit code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const unused = join(folder, "unused");
  const settings = { DATABASE_URL: "", DATA_DIR: unused, PORT: String(port), HOST: "127.0.0.1" };
  const { code, stderr } = await runCli(["serve"], settings);
  other.close();
  await expect(stat(unused)).rejects.toThrow("ENOENT");
  expect(stderr).toBe(`communique: port ${port} of 127.0.0.1 is in use; set PORT to a free one\n`);
  expect(code).toBe(1);
});
