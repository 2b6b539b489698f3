import type { Database } from "../../src/db/client.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import { testConfig } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { onServer, SERVER_URL } from "./databases.ts";
import { type Measure, quantile, spend } from "./measure.ts";

const MOST_STATEMENTS = 2;
const MOST_GROWTH = 1.3;
const SMALLER = 10;
const REQUESTS = 300;
const WARM_UP = 200;
const BUSIEST_REQUESTS = 20;

/** The query of queries: a person's meetings, and for each what was agreed there. */
const QUERY = `query ($slug: String!) {
  person(slug: $slug) {
    name
    meetings(first: 10) {
      nodes { title kind status date { edtf } agreements(first: 10) { edges { action node { title kind } } } }
    }
  }
}`;

/** A graph of one size behind the service. */
interface Asker {
  readonly meetings: number;
  /** Seconds that loading the graph took. */
  readonly loading: number;
  readonly slugs: readonly string[];
  /** Asks for one person; resolves to the milliseconds until the answer was read. */
  ask(slug: string): Promise<number>;
  /** SQL statements of the request so far that took most of them. */
  mostStatements(): number;
}

interface Asked extends Asker {
  /** Milliseconds of each request. */
  readonly times: readonly number[];
  /** Milliseconds for the person with most meetings. */
  readonly busiest: number;
}

/** People with ten meetings or more, so that every answer has ten of them: first the one with most, the others in no order. */
async function peopleOf(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ slug: string }>(
    `SELECT slug FROM "Person" JOIN (SELECT "personId", count(*) FROM "Participation" GROUP BY 1) AS p
       ON p."personId" = id WHERE count >= 10 ORDER BY count = max(count) OVER () DESC, md5(id) LIMIT ${REQUESTS}`,
  );
  return rows.map(({ slug }) => slug);
}

/** Loads a graph of a size on the server, and hands it over for as long as `work` takes. */
function withGraph<Result>(meetings: number, work: (asker: Asker) => Promise<Result>): Promise<Result> {
  let statements = 0;
  let most = 0;
  async function run(database: Database): Promise<Result> {
    const loading = await spend(() => loadGraph(database, generateGraph({ seed: 1, meetings }), SERVER_URL));
    const app = createApp({ db: database, config: testConfig(), log: createLog({ logLevel: "silent" }) });
    async function ask(slug: string): Promise<number> {
      statements = 0;
      const start = performance.now();
      const response = await app.fetch("http://bench.example/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY, variables: { slug } }),
      });
      const answer = (await response.json()) as { errors?: unknown; data?: { person: object | null } };
      const time = performance.now() - start;
      if (answer.errors || !answer.data?.person) throw new Error(`no answer for ${slug}: ${JSON.stringify(answer)}`);
      most = Math.max(most, statements);
      return time;
    }
    const slugs = await peopleOf(database);
    return work({ meetings, loading: loading.wall, slugs, ask, mostStatements: () => most });
  }
  return onServer(run, { onStatement: () => statements++ });
}

/** Asks all in turn, so that what else the machine does meanwhile slows each of them alike. */
async function askInTurn(askers: readonly Asker[]): Promise<readonly Asked[]> {
  const asked = askers.map((asker) => ({ ...asker, times: [] as number[], busiest: [] as number[] }));
  for (let request = -WARM_UP; request < REQUESTS; request++) {
    for (const { slugs, ask, times } of asked) {
      const time = await ask(slugs[(request + WARM_UP) % slugs.length] as string);
      if (request >= 0) times.push(time);
    }
  }
  for (let request = 0; request < BUSIEST_REQUESTS; request++) {
    for (const { slugs, ask, busiest } of asked) busiest.push(await ask(slugs[0] as string));
  }
  return asked.map(({ busiest, ...one }) => ({ ...one, busiest: quantile(busiest, 0.5) }));
}

function described({ meetings, loading, times, busiest }: Asked): Measure {
  const [middle, slow] = [quantile(times, 0.5), quantile(times, 0.99)].map((time) => time.toFixed(1));
  return {
    what: `person → meetings → agreements, ${meetings} meetings`,
    figure: `p50 ${middle} ms, p99 ${slow} ms, busiest person ${busiest.toFixed(1)} ms; loaded in ${loading.toFixed(0)} s`,
    bar: null,
    ratio: null,
  };
}

/** Person → meetings → agreements through the service, without a socket, on a server at two sizes of graph. */
export async function benchQuery(meetings: number): Promise<readonly Measure[]> {
  const asked = await withGraph(Math.ceil(meetings / SMALLER), (small) =>
    withGraph(meetings, (large) => askInTurn([small, large])),
  );
  const [small = Number.NaN, large = Number.NaN] = asked.map(({ times }) => quantile(times, 0.5));
  const growth = large / small;
  const statements = Math.max(...asked.map(({ mostStatements }) => mostStatements()));
  return [
    ...asked.map(described),
    {
      what: "  growth of the median",
      figure: `${growth.toFixed(2)} x`,
      bar: `<= ${MOST_GROWTH} x`,
      ratio: MOST_GROWTH / growth,
    },
    {
      what: "  SQL statements a request",
      figure: String(statements),
      bar: `<= ${MOST_STATEMENTS}`,
      ratio: MOST_STATEMENTS / statements,
    },
  ];
}
