import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { startDatabase } from "../../src/db/start.ts";
import { createServerDatabase, testConfig } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { SERVER_URL } from "./databases.ts";
import { type LoadResult, load } from "./load.ts";
import type { Measure } from "./measure.ts";
import { READ_QUERIES, type ReadQuery } from "./serve-queries.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CONNECTIONS = 16;
/** Milliseconds of one measurement; all are taken in turn, so that what else the machine does slows each alike. */
const TURN = 2000;
const TURNS = 3;
/** Requests that are the same again and again: fewer than the cache would ever drop. */
const REPEATED = 50;
const COLD_BAR = 0.3;
const WARM_BAR = 0.5;
/** Clock ticks of /proc a second, the same on all Linux machines of today. */
const TICKS = 100;

interface Process {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a process and waits until it prints where it listens. */
async function startProcess(command: readonly string[], env: Readonly<Record<string, string>>): Promise<Process> {
  const child: ChildProcess = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const found = /(?:LISTENING|GraphiQL)\s+(http:\S+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  async function stop(): Promise<void> {
    child.kill("SIGTERM");
    await ended;
  }
  return { url, pid: child.pid ?? 0, stop };
}

/** Seconds of processor time so far, and megabytes now. */
function usage(pid: number): { readonly cpu: number; readonly memory: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const pages = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
  return { cpu: (Number(stat[11]) + Number(stat[12])) / TICKS, memory: Number(pages) / 1024 };
}

interface Measured {
  readonly results: LoadResult[];
  cpu: number;
  memory: number;
}

async function measureTurn(server: Process, bodies: readonly string[], into: Measured): Promise<void> {
  const before = usage(server.pid).cpu;
  const result = await load({
    url: server.url,
    bodies,
    connections: CONNECTIONS,
    requests: Number.POSITIVE_INFINITY,
    duration: TURN,
  });
  const { cpu, memory } = usage(server.pid);
  into.results.push(result);
  into.cpu += cpu - before;
  into.memory = Math.max(into.memory, memory);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function perSecond({ results }: Measured): number {
  return middle(results.map((result) => result.perSecond));
}

function describe(what: string, measured: Measured, bar: Pick<Measure, "bar" | "ratio">): Measure {
  const { results, cpu, memory } = measured;
  const requests = results.reduce((sum, result) => sum + result.requests, 0);
  const [p50, p99] = [middle(results.map((one) => one.p50)), middle(results.map((one) => one.p99))];
  const figure = `${perSecond(measured).toFixed(0)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${((cpu * 1e6) / requests).toFixed(0)} µs CPU a request, ${memory.toFixed(0)} MB`;
  return { what, figure, ...bar };
}

async function answerOf(url: string, body: string): Promise<unknown> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return (await fetch(url, { method: "POST", headers, body })).json();
}

/** All of a comparison answer the same, or it is none. */
async function check(servers: readonly Process[], bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    const [first, ...others] = await Promise.all(servers.map(({ url }) => answerOf(url, body)));
    for (const other of others) {
      if (!isDeepStrictEqual(first, other))
        throw new Error(`answers differ for ${body}\n${JSON.stringify(first)}\n${JSON.stringify(other)}`);
    }
  }
}

interface Servers {
  readonly sql: Process;
  /** With nothing kept. */
  readonly cold: Process;
  readonly warm: Process;
  readonly bytes: Process;
}

async function compare(
  servers: Servers,
  { name, graphql }: ReadQuery,
  variables: readonly object[],
): Promise<readonly Measure[]> {
  const bodies = variables.map((values) => JSON.stringify({ query: graphql, variables: values }));
  const repeated = bodies.slice(0, REPEATED);
  const { sql, cold, warm, bytes } = servers;
  const plan = [
    { what: `${name}: (a) one SQL statement, bare node:http`, server: sql, bodies },
    { what: `${name}: (b) the service, nothing kept`, server: cold, bodies },
    { what: `${name}: (c) the service, asked again`, server: warm, bodies: repeated },
    { what: `${name}: (d) the same bytes, bare node:http`, server: bytes, bodies: repeated },
  ].map((one) => ({ ...one, measured: { results: [], cpu: 0, memory: 0 } as Measured }));
  await check([sql, cold, warm, bytes], bodies.slice(0, 20));
  for (let turn = -1; turn < TURNS; turn++) {
    for (const { server, bodies: asked, measured } of plan) {
      // The first turn warms up, and counts for nothing.
      await measureTurn(server, asked, turn < 0 ? { results: [], cpu: 0, memory: 0 } : measured);
    }
  }
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = plan.map(({ measured }) =>
    perSecond(measured),
  );
  const none = { bar: null, ratio: null };
  const bars = [
    none,
    { bar: `>= ${COLD_BAR} of (a), is ${(b / a).toFixed(2)}`, ratio: b / a / COLD_BAR },
    { bar: `>= ${WARM_BAR} of (d), is ${(c / d).toFixed(2)}`, ratio: c / d / WARM_BAR },
    none,
  ];
  return plan.map(({ what, measured }, index) => describe(what, measured, bars[index] ?? none));
}

/** The service beside a hand-written server and beside bare bytes, on one generated graph on one server. */
export async function benchServe(meetings: number, names: readonly string[] = []): Promise<readonly Measure[]> {
  const { url, drop } = await createServerDatabase(SERVER_URL);
  const running: Process[] = [];
  async function start(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Process> {
    const started = await startProcess(command, env);
    running.push(started);
    return started;
  }
  try {
    const database = await startDatabase(testConfig({ DATABASE_URL: url, DATABASE_QUERY_TIMEOUT_MS: "0" }));
    await loadGraph(database, generateGraph({ seed: 1, meetings }), SERVER_URL);
    const asked = READ_QUERIES.filter(({ name }) => names.length === 0 || names.includes(name));
    const variables = await Promise.all(asked.map((query) => query.variables(database)));
    await database.close();
    const settings = { DATABASE_URL: url, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "warn", REQUESTS_PER_MINUTE: "0" };
    const baseline = ["--import", "tsx", "tests/bench/serve-baseline.ts"];
    const serve = [".config/run.mjs", "serve"];
    const sql = await start([...baseline, "sql", url]);
    const cold = await start(serve, { ...settings, CACHE_BYTES: "0" });
    const warm = await start(serve, settings);
    const bytes = await start([...baseline, "bytes", "", warm.url]);
    const measures: Measure[] = [];
    for (const [index, query] of asked.entries()) {
      measures.push(...(await compare({ sql, cold, warm, bytes }, query, variables[index] ?? [])));
    }
    return measures;
  } finally {
    for (const one of running) await one.stop();
    await drop();
  }
}
