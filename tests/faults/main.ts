import { parseArgs } from "node:util";
import { TEST_DATABASE_URL } from "../support/database.ts";
import { randomOf } from "../support/generator/random.ts";
import { inventCorpus } from "./corpus.ts";
import { damageFolders } from "./damage.ts";
import { fillDisk } from "./disk-full.ts";
import { killIngests } from "./kill-ingest.ts";
import { killPostgres } from "./kill-postgres.ts";
import { killServices } from "./kill-service.ts";
import { embeddedPlaces, type Places, serverPlaces } from "./place.ts";
import { ingestTwiceAtOnce } from "./two-ingests.ts";

const USAGE = `npm run faults -- [ingest] [serve] [postgres] [disk] [damage] [two] [--kills 30] [--articles 240] [--seed N]

Does to the program what may happen to it, on the embedded database and, with TEST_DATABASE_URL, on that server, where
databases are made and dropped. After each the export must be that of an undisturbed run. The same seed draws the same.
  ingest    ingest killed at drawn moments
  serve     the service killed while it takes articles in
  postgres  a PostgreSQL of its own killed under an ingest
  disk      the disk full under the database (needs to be root, or user namespaces)
  damage    files of the embedded database removed, cut short or garbled
  two       two ingests at once`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string" },
    articles: { type: "string" },
    seed: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});
const kills = Number(values.kills ?? 30);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const corpus = await inventCorpus(Number(values.articles ?? 240), seed);
const small = await inventCorpus(40, seed);
const places: readonly Places[] = [
  await embeddedPlaces(),
  ...(TEST_DATABASE_URL === null ? [] : [serverPlaces(TEST_DATABASE_URL)]),
];
const draw = (...parts: readonly string[]) => randomOf(seed, ...parts);

const tell =
  (what: string, { kind }: Places) =>
  (kill: number) =>
    console.error(`${what}, ${kind}: ${kill} of ${kills}`);

const FAULTS: Readonly<Record<string, readonly (readonly [string, () => Promise<string>])[]>> = {
  ingest: places.map((one) => [
    one.kind,
    () => killIngests(one, corpus, kills, draw("ingest", one.kind), tell("ingest", one)),
  ]),
  serve: places.map((one) => [
    one.kind,
    () => killServices(one, small, kills, draw("serve", one.kind), tell("serve", one)),
  ]),
  postgres: [["server", () => killPostgres(corpus, kills, draw("postgres"))]],
  disk: [
    ["embedded", () => fillDisk("embedded", corpus)],
    ["server", () => fillDisk("server", corpus)],
  ],
  damage: [["embedded", () => damageFolders(kills, draw("damage"))]],
  two: places.map((one) => [one.kind, () => ingestTwiceAtOnce(one, corpus)]),
};
const unknown = positionals.find((name) => !(name in FAULTS));
if (unknown !== undefined) throw new Error(`unknown: ${unknown}\n\n${USAGE}`);

console.log(`seed ${seed}`);
if (TEST_DATABASE_URL === null) console.log("no server: TEST_DATABASE_URL names none");
let failures = 0;
for (const name of positionals.length > 0 ? positionals : Object.keys(FAULTS)) {
  for (const [where, run] of FAULTS[name] ?? []) {
    const start = performance.now();
    const outcome = await run().catch((error: Error) => {
      failures += 1;
      return `FAILED: ${error.stack}`;
    });
    console.log(`${name}, ${where}: ${outcome} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
}
for (const one of places) await one.close();
await corpus.remove();
await small.remove();
process.exit(failures > 0 ? 1 : 0);
