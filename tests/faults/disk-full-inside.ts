/** What is done on a small disk: KIND FOLDER ARTICLES EXPECTED. Ends with 0 if all went as it must. */
import { readFile, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { runCli } from "../cli/run-cli.ts";
import { ownPostgres } from "../support/own-postgres.ts";
import { startService } from "../support/service-process.ts";
import { handIn, INGEST_KEYS, type Line } from "./kill-service.ts";
import { embeddedPlaces, exportOf, open, type Place, serverPlaces } from "./place.ts";

const [kind = "", folder = "", file = "", expectedFile = ""] = process.argv.slice(2);
const MEGABYTE = 2 ** 20;
const ballast = join(folder, "ballast");

/** Fills the disk until so many megabytes are left. */
async function leave(megabytes: number): Promise<void> {
  await rm(ballast, { force: true });
  const { bavail, bsize } = await statfs(folder);
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - megabytes * MEGABYTE)));
}
const makeRoom = () => rm(ballast, { force: true });

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

async function isComplete(place: Place): Promise<void> {
  await makeRoom();
  const again = await runCli(["ingest", file], place.environment);
  must(again.code === 0, `with room again, ingest ends with ${again.code}: ${again.stderr}`);
  const found = await exportOf(place);
  must(
    found === (await readFile(expectedFile, "utf8")),
    "with room again, the export differs from the undisturbed one",
  );
}

/** An ingest for which the disk is too small, at several points of it. */
async function fullUnderIngest(make: () => Promise<Place>, revive: () => Promise<void>, told: RegExp): Promise<string> {
  let refused = 0;
  for (const megabytes of [1, 34]) {
    const place = await make();
    await leave(megabytes);
    const { code, stderr } = await runCli(["ingest", file], place.environment);
    await makeRoom();
    await revive();
    if (code !== 0) {
      refused += 1;
      must(told.test(stderr), `with ${megabytes} MB left it is told as: ${stderr}`);
    }
    await isComplete(place);
    await place.remove();
  }
  must(refused > 0, "the disk was never too small");
  return `ingest told of a full disk ${refused} times and completed with room again`;
}

/** A service that takes articles in while there is room, refuses them while there is none, and never stops to answer. */
async function fullUnderService(place: Place, codes: readonly string[]): Promise<string> {
  const lines = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
  const service = await startService({ ...place.environment, INGEST_KEYS, REQUESTS_PER_MINUTE: "0", CACHE_BYTES: "0" });
  try {
    must((await handIn(service, lines[0] as Line)) === null, "an article is refused while there is room");
    await leave(0);
    const code = await handIn(service, lines[1] as Line);
    must(codes.includes(String(code)), `on a full disk an article is answered with ${code}`);
    must((await fetch(`${service.url}/health`)).status === 200, "on a full disk the service is not alive");
    await makeRoom();
    while ((await fetch(`${service.url}/ready`)).status !== 200) await setTimeout(100);
    must((await handIn(service, lines[1] as Line)) === null, "with room again an article is refused");
  } finally {
    await service.kill();
  }
  await isComplete(place);
  return "the service refused an article and took it with room again";
}

/** The embedded PostgreSQL dies if its log finds no room, which no check in advance can rule out. */
async function deadOfIt(place: Place): Promise<string> {
  const database = await open(place);
  await database.query("CREATE TABLE filler (t text)");
  await leave(3);
  let rows = 0;
  const code = await (async () => {
    for (;;) {
      await database.query(
        `INSERT INTO filler SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 100) g, generate_series(1, 100) h GROUP BY g`,
      );
      rows += 100;
    }
  })().catch(({ code }: { code?: string }) => code);
  must(code === "DATABASE_FULL", `a full disk is told as ${code}`);
  await makeRoom();
  const [found] = await database.query<{ count: number }>("SELECT count(*)::int FROM filler");
  must(found?.count === rows, `${found?.count} rows of ${rows} that were acknowledged are there`);
  await database.query("DROP TABLE filler");
  await database.close();
  await isComplete(place);
  return `${rows} rows acknowledged until the disk was full are there, without a restart`;
}

if (kind === "embedded") {
  const places = await embeddedPlaces();
  const make = () => places.make("migrated");
  const told = /^communique: there is no room left on the disk of .*\n$/m;
  console.log(await fullUnderIngest(make, () => Promise.resolve(), told));
  // An empty one would be seeded.
  const begun = await make();
  await runCli(["ingest", file], begun.environment);
  console.log(await fullUnderService(begun, ["DATABASE_FULL"]));
  console.log(await deadOfIt(await make()));
  await places.close();
} else {
  const postgres = await ownPostgres();
  try {
    const places = serverPlaces(postgres.url);
    const make = () => places.make("migrated");
    const revive = async () => {
      await postgres.kill();
      await postgres.start();
    };
    // A server that finds no room for its log ends, as it must.
    const told =
      /^communique: (?:the database's disk is full|the database went away|cannot use the database at|cannot migrate).*\n$/m;
    console.log(await fullUnderIngest(make, revive, told));
  } finally {
    await postgres.remove();
  }
}
process.exit(0);
