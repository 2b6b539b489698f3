import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_DATABASE_URL } from "../support/database.ts";
import { randomOf } from "../support/generator/random.ts";
import { type Corpus, inventCorpus } from "./corpus.ts";
import { damageFolders } from "./damage.ts";
import { fillDisk, whyNoSmallDisk } from "./disk-full.ts";
import { killIngests } from "./kill-ingest.ts";
import { killPostgres } from "./kill-postgres.ts";
import { killServices } from "./kill-service.ts";
import { embeddedPlaces, type Places, serverPlaces } from "./place.ts";
import { ingestTwiceAtOnce } from "./two-ingests.ts";

/** A few of what `npm run faults` does by the dozen, which draws others each time. */
const SEED = 7;
const LONG = 600_000;

let places: Places;
let corpus: Corpus;
beforeAll(async () => {
  places = TEST_DATABASE_URL === null ? await embeddedPlaces() : serverPlaces(TEST_DATABASE_URL);
  corpus = await inventCorpus(40, SEED);
});
afterAll(async () => {
  await places.close();
  await corpus.remove();
});

describe(`drawn by seed ${SEED}`, () => {
  const draw = () => randomOf(SEED, "test");

  test(
    "an ingest killed at any moment loses nothing, stores nothing twice, and completes when run again",
    async () => {
      expect(await killIngests(places, corpus, 1, draw())).toContain("1 ingests killed");
    },
    LONG,
  );

  test(
    "a service killed while it takes articles in keeps all that it acknowledged",
    async () => {
      expect(await killServices(places, corpus, 1, draw())).toContain("1 services killed");
    },
    LONG,
  );

  test(
    "two ingests at once come to what one comes to",
    async () => {
      expect(await ingestTwiceAtOnce(places, corpus)).toContain("the export is that of one");
    },
    LONG,
  );

  test.skipIf(TEST_DATABASE_URL === null)(
    "PostgreSQL killed under an ingest: said so, and completed when run again",
    async () => {
      expect(await killPostgres(corpus, 1, draw())).toMatch(/killed 1 times|skipped/);
    },
    LONG,
  );

  test.skipIf(TEST_DATABASE_URL !== null)(
    "a damaged file of the embedded database is told, or nothing is missing",
    async () => {
      expect(await damageFolders(3, draw())).toContain("3 files damaged");
    },
    LONG,
  );

  test.skipIf(TEST_DATABASE_URL !== null)(
    "a full disk is told, and all goes on with room again",
    async (context) => {
      const why = await whyNoSmallDisk(places.kind);
      if (why !== null) context.skip(why);
      expect(await fillDisk(places.kind, corpus)).toContain("completed with room again");
    },
    LONG,
  );
});
