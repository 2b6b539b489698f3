import { startDatabase } from "../../src/db/start.ts";
import { createServerDatabase, testConfig } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { startService } from "../support/service-process.ts";
import { SERVER_URL } from "./databases.ts";
import { load } from "./load.ts";
import { type Measure, quantile } from "./measure.ts";
import { READ_QUERIES } from "./serve-queries.ts";

const FEW = 10_000;
const BAR = 1.3;
/** Milliseconds of one measurement; the two services take turns, so that what else the machine does slows both alike. */
const TURN = 1500;
const TURNS = 7;

async function prepare(meetings: number) {
  const { url, drop } = await createServerDatabase(SERVER_URL);
  const database = await startDatabase(testConfig({ DATABASE_URL: url, DATABASE_QUERY_TIMEOUT_MS: "0" }));
  await loadGraph(database, generateGraph({ seed: 1, meetings }), SERVER_URL);
  const bodies = new Map<string, readonly string[]>();
  for (const { name, graphql, variables } of READ_QUERIES) {
    const asked = await variables(database);
    bodies.set(
      name,
      asked.map((values) => JSON.stringify({ query: graphql, variables: values })),
    );
  }
  await database.close();
  const service = await startService({ DATABASE_URL: url, CACHE_BYTES: "0", REQUESTS_PER_MINUTE: "0" });
  async function close(): Promise<void> {
    await service.stop();
    await drop();
  }
  return { url: `${service.url}/graphql`, bodies, close };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Milliseconds of the middle request, one asked after the other. */
async function median({ url, bodies }: Prepared, name: string): Promise<number> {
  const asked = { url, bodies: bodies.get(name) ?? [], connections: 1, requests: Number.POSITIVE_INFINITY };
  return (await load({ ...asked, duration: TURN })).p50;
}

/** How the medians of the read queries grow from ten thousand meetings to so many, with nothing kept. */
export async function benchGrowth(meetings: number): Promise<readonly Measure[]> {
  const few = await prepare(FEW);
  try {
    const many = await prepare(meetings);
    try {
      const measures: Measure[] = [];
      for (const { name } of READ_QUERIES) {
        const [one, other]: [number[], number[]] = [[], []];
        for (let turn = -1; turn < TURNS; turn++) {
          const [before, after] = [await median(few, name), await median(many, name)];
          // The first turn warms up, and counts for nothing.
          if (turn >= 0) one.push(before);
          if (turn >= 0) other.push(after);
        }
        const [before, after] = [quantile(one, 0.5), quantile(other, 0.5)];
        const figure = `${before.toFixed(2)} ms at ${FEW}, ${after.toFixed(2)} ms at ${meetings}`;
        const growth = after / before;
        measures.push({ what: name, figure, bar: `<= ${BAR} x, is ${growth.toFixed(2)}`, ratio: BAR / growth });
      }
      return measures;
    } finally {
      await many.close();
    }
  } finally {
    await few.close();
  }
}
