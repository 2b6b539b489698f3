import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createServerDatabase, TEST_DATABASE_URL } from "../support/database.ts";
import { startService } from "../support/service-process.ts";
import { runCli } from "./run-cli.ts";

const skip = TEST_DATABASE_URL === null;

let server: { url: string; drop: () => Promise<void> };
beforeAll(async () => {
  if (TEST_DATABASE_URL === null) return;
  server = await createServerDatabase(TEST_DATABASE_URL);
  await runCli(["seed"], { DATABASE_URL: server.url });
});
afterAll(async () => {
  if (!skip) await server.drop();
});

/** Processes that a process has started and that run. */
function childrenOf(pid: number): readonly number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [state, parent] = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      return Number(parent) === pid && state !== "Z" ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

test.skipIf(skip || process.platform !== "linux")(
  "several processes serve one port, and one that dies is replaced",
  async () => {
    const service = await startService({ DATABASE_URL: server.url, WORKERS: "2" });
    onTestFinished(service.kill);
    const { url } = service;
    const workers = () => childrenOf(service.pid);
    const headers = { connection: "close" };
    const ask = async () => (await fetch(`${url}/graphql?query={people{totalCount}}`, { headers })).json();
    expect(workers()).toHaveLength(2);
    for (let request = 0; request < 6; request++) expect(await ask()).toEqual({ data: { people: { totalCount: 7 } } });
    // One connection after the other goes to another worker; the figures are of both.
    const metrics = await (await fetch(`${url}/metrics`, { headers })).text();
    expect(metrics).toMatch(/^communique_http_requests_total\{path="\/graphql",method="GET",status="200"\} 6$/m);
    expect(metrics).toMatch(/^communique_database_up 1$/m);

    const [victim = 0, survivor] = workers();
    process.kill(victim, "SIGKILL");
    while (workers().length < 2 || workers().includes(victim)) await setTimeout(100);
    expect(workers()).toContain(survivor);
    while ((await fetch(`${url}/ready`, { headers }).catch(() => null))?.status !== 200) await setTimeout(100);
    expect(await ask()).toEqual({ data: { people: { totalCount: 7 } } });
    expect(await service.stop()).toEqual([0, null]);
  },
);

test.skipIf(skip)("a worker that cannot start ends the service with its reason", async () => {
  const { createServer } = await import("node:net");
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const settings = { DATABASE_URL: server.url, PORT: String(port), HOST: "127.0.0.1", WORKERS: "2" };
  const { code, stderr } = await runCli(["serve"], settings);
  other.close();
  expect(stderr).toContain(`communique: port ${port} of 127.0.0.1 is in use; set PORT to a free one`);
  expect(code).toBe(1);
});
