import { setTimeout } from "node:timers/promises";
import { seed } from "../../seed/seed.ts";
import { startDatabase } from "../../src/db/start.ts";
import { createServerDatabase, testConfig } from "../support/database.ts";
import { ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";
import { startProxy } from "../support/proxy.ts";
import { startService } from "../support/service-process.ts";
import { SERVER_URL } from "./databases.ts";
import { type Measure, quantile } from "./measure.ts";

const GONE_BAR = 2;
const BACK_BAR = 5;
const ROUNDS = 5;
/** Longer than it takes the service to be sure that the database is gone. */
const AWAY = 6000;

interface Times {
  readonly gone: number[];
  readonly back: number[];
  /** Seconds of the slowest query sent between the fault and the return. */
  slowest: number;
}

/** Seconds until `/ready` answers so, asked again and again. */
async function until(url: string, status: number): Promise<number> {
  const begun = performance.now();
  while ((await fetch(`${url}/ready`)).status !== status) await setTimeout(20);
  return (performance.now() - begun) / 1000;
}

async function measure(
  databaseUrl: string,
  takeAway: () => Promise<void>,
  giveBack: () => Promise<void>,
): Promise<Times> {
  const service = await startService({ DATABASE_URL: databaseUrl, REQUESTS_PER_MINUTE: "0", CACHE_BYTES: "0" });
  const times: Times = { gone: [], back: [], slowest: 0 };
  try {
    await until(service.url, 200);
    for (let round = 0; round < ROUNDS; round++) {
      let away = true;
      await takeAway();
      const clients = Array.from({ length: 4 }, async () => {
        while (away) {
          const sent = performance.now();
          await (await fetch(`${service.url}/graphql?query={people{totalCount}}`)).text();
          times.slowest = Math.max(times.slowest, (performance.now() - sent) / 1000);
          await setTimeout(50);
        }
      });
      times.gone.push(await until(service.url, 503));
      await setTimeout(AWAY);
      await giveBack();
      times.back.push(await until(service.url, 200));
      away = false;
      await Promise.all(clients);
    }
  } finally {
    await service.stop();
  }
  return times;
}

function toMeasures(how: string, { gone, back, slowest }: Times): readonly Measure[] {
  const line = (what: string, seconds: readonly number[], bar: number): Measure => {
    const worst = Math.max(...seconds);
    const figure = `${quantile(seconds, 0.5).toFixed(2)} s (worst of ${seconds.length}: ${worst.toFixed(2)} s)`;
    return { what: `${how}: ${what}`, figure, bar: `<= ${bar} s`, ratio: bar / worst };
  };
  return [
    line("until /ready says 503", gone, GONE_BAR),
    line("from its return until /ready says 200", back, BACK_BAR),
    { what: `${how}: slowest query meanwhile`, figure: `${slowest.toFixed(2)} s`, bar: null, ratio: null },
  ];
}

async function halfOpen(): Promise<readonly Measure[]> {
  const { url, drop } = await createServerDatabase(SERVER_URL);
  const direct = new URL(url);
  const proxy = await startProxy({ host: direct.hostname, port: Number(direct.port || 5432) });
  try {
    const db = await startDatabase(testConfig({ DATABASE_URL: url }));
    await seed(db);
    await db.close();
    direct.host = `127.0.0.1:${proxy.port}`;
    const times = await measure(
      direct.href,
      async () => proxy.freeze(),
      async () => proxy.thaw(),
    );
    return toMeasures("connections half-open", times);
  } finally {
    await proxy.close();
    await drop();
  }
}

async function killed(): Promise<readonly Measure[]> {
  if (POSTGRES_PROGRAMS === null) return [];
  const postgres = await ownPostgres();
  try {
    const db = await startDatabase(testConfig({ DATABASE_URL: postgres.url }));
    await seed(db);
    await db.close();
    return toMeasures("PostgreSQL killed", await measure(postgres.url, postgres.kill, postgres.start));
  } finally {
    await postgres.remove();
  }
}

/** How soon the service tells that its database is gone, and is there again after it is. */
export async function benchFaults(): Promise<readonly Measure[]> {
  return [...(await killed()), ...(await halfOpen())];
}
