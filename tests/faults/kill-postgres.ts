import { setTimeout } from "node:timers/promises";
import { runCli } from "../cli/run-cli.ts";
import type { Random } from "../support/generator/random.ts";
import { type OwnPostgres, ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";
import type { Corpus } from "./corpus.ts";
import { exportOf, serverPlaces } from "./place.ts";

/** Kills a server of its own so many times under an ingest, which must say so; run again it completes. */
export async function killPostgres(corpus: Corpus, kills: number, random: Random): Promise<string> {
  if (POSTGRES_PROGRAMS === null) return "skipped: PostgreSQL's programs are not installed";
  const postgres = await ownPostgres();
  try {
    return await killAll(postgres, corpus, kills, random);
  } finally {
    await postgres.remove();
  }
}

async function killAll(postgres: OwnPostgres, corpus: Corpus, kills: number, random: Random): Promise<string> {
  const places = serverPlaces(postgres.url);
  const expected = await corpus.expected();
  const run = (environment: Readonly<Record<string, string>>) => runCli(["ingest", corpus.file], environment);
  const first = await places.make("migrated");
  const start = performance.now();
  await run(first.environment);
  const took = performance.now() - start;
  let hit = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const place = await places.make("migrated");
    const running = run(place.environment);
    await setTimeout(took * random.next());
    await postgres.kill();
    const { code, stderr } = await running;
    await postgres.start();
    if (code !== 0) {
      hit += 1;
      if (!/^communique: (?:the database went away|cannot use the database at)\b.*\n$/m.test(stderr)) {
        throw new Error(`kill ${kill} of PostgreSQL is told as: ${stderr}`);
      }
    }
    const again = await run(place.environment);
    if (again.code !== 0)
      throw new Error(`after kill ${kill} of PostgreSQL ingest ended with ${again.code}: ${again.stderr}`);
    const found = await exportOf(place);
    if (found !== expected) throw new Error(`after kill ${kill} of PostgreSQL the export differs`);
    await place.remove();
  }
  return `PostgreSQL killed ${kills} times under ingest, which noticed ${hit} times; every export is the undisturbed one`;
}
