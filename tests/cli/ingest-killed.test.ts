import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeArticles } from "../bench/articles.ts";
import { randomOf } from "../support/generator/random.ts";
import { runCli } from "./run-cli.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Enough for threads to read them. */
const ARTICLES = 450;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-killed-"));
  file = join(folder, "articles.jsonl");
  await writeArticles(file, ARTICLES, 9);
});
afterAll(() => rm(folder, { recursive: true }));

const environment = (data: string) => ({ DATABASE_URL: "", DATA_DIR: join(folder, data) });

/** Starts an ingest and kills it without warning after a while; resolves to whether it was still running. */
async function killed(data: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [".config/run.mjs", "ingest", file], {
    cwd: ROOT,
    env: { ...process.env, ...environment(data) },
    stdio: "ignore",
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once("exit", (_, signal) => resolve(signal === "SIGKILL"));
  });
  await setTimeout(after);
  child.kill("SIGKILL");
  return ended;
}

it("loses nothing and stores nothing twice when killed at any moment, and completes when run again", async () => {
  const whole = runCli(["ingest", file], environment("whole"));
  const start = performance.now();
  expect(await whole).toMatchObject({ code: 0, stderr: expect.stringMatching(/^450 added /m) });
  const took = performance.now() - start;
  const seed = Date.now();
  const random = randomOf(seed, "kills");
  // Should the machine be quicker now than it was for the whole, an ingest may end before it is killed: then sooner.
  let after = took * (0.6 + 0.3 * random.next());
  while (!(await killed("cut", after))) {
    await rm(join(folder, "cut"), { recursive: true });
    after /= 2;
  }
  await killed("cut", after * random.next());
  const completed = await runCli(["ingest", file], environment("cut"));
  expect(completed.code).toBe(0);
  const [expected, found] = await Promise.all([
    runCli(["export"], environment("whole")),
    runCli(["export"], environment("cut")),
  ]);
  expect(found.stdout === expected.stdout, `killed by seed ${seed}`).toBe(true);
  expect(found.stdout.split("\n").filter((line) => line.startsWith('{"type":"Article"'))).toHaveLength(ARTICLES);
});
