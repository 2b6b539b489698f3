import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runCli } from "../cli/run-cli.ts";
import type { Random } from "../support/generator/random.ts";
import type { Corpus } from "./corpus.ts";
import { exportOf, open, type Place, type Places } from "./place.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Starts an ingest and kills it without warning; resolves to whether it was still running then. */
async function killed({ file }: Corpus, { environment }: Place, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [".config/run.mjs", "ingest", file], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once("exit", (_, signal) => resolve(signal === "SIGKILL"));
  });
  await setTimeout(after);
  child.kill("SIGKILL");
  return ended;
}

async function ingested({ file }: Corpus, { environment }: Place): Promise<void> {
  const { code, stderr } = await runCli(["ingest", file], environment);
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${stderr}`);
}

/**
 * Kills an ingest so many times, each time at a drawn moment of it, and completes it: the export must be that of one
 * that was never disturbed. Some are killed in the first start of a database, most in one that has its tables.
 */
export async function killIngests(
  places: Places,
  corpus: Corpus,
  kills: number,
  random: Random,
  onKill: (kill: number) => void = () => {},
): Promise<string> {
  const expected = await corpus.expected();
  const undisturbed = await places.make("migrated");
  const start = performance.now();
  await ingested(corpus, undisturbed);
  const took = performance.now() - start;
  await undisturbed.remove();
  let stored = 0;
  for (let kill = 0; kill < kills; ) {
    const place = await places.make(random.chance(0.2) ? "nothing" : "migrated");
    // Twice in a row now and then: what completes it may be killed as well.
    const twice = random.chance(0.25);
    for (let time = 0; kill < kills && time < (twice ? 2 : 1); time++) {
      if (await killed(corpus, place, took * random.next())) kill++;
    }
    stored += await articlesIn(place);
    await ingested(corpus, place);
    const found = await exportOf(place);
    if (found !== expected) throw new Error(`after kill ${kill} the export differs from that of an undisturbed run`);
    await place.remove();
    onKill(kill);
  }
  return `${kills} ingests killed, ${stored} articles stored when killed; every export is the undisturbed one`;
}

async function articlesIn(place: Place): Promise<number> {
  const database = await open(place);
  const count = await database.prisma.article.count();
  await database.close();
  return count;
}
