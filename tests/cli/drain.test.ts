import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { startDatabase } from "../../src/db/start.ts";
import { readExamples } from "../../src/server/graphiql.ts";
import { type Corpus, inventCorpus } from "../faults/corpus.ts";
import { handIn, INGEST_KEYS, linesOf } from "../faults/kill-service.ts";
import { createServerDatabase, TEST_DATABASE_URL, testConfig } from "../support/database.ts";
import { ownPostgres, POSTGRES_PROGRAMS } from "../support/own-postgres.ts";
import { startService } from "../support/service-process.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
let corpus: Corpus;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-drain-"));
  corpus = await inventCorpus(20, 3);
});
afterAll(async () => {
  await corpus.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Settings that lead to a new database with the articles that come with the program. */
async function seeded(kind: "embedded" | "server"): Promise<Readonly<Record<string, string>>> {
  const environment = kind === "embedded" ? { DATABASE_URL: "", DATA_DIR: folder } : { DATABASE_URL: await onServer() };
  await runCli(["seed"], environment);
  return environment;
}

/** A database on the server that is named, or else on one of the test's own. */
async function onServer(): Promise<string> {
  const own = TEST_DATABASE_URL === null ? await ownPostgres() : null;
  const { url, drop } = await createServerDatabase(own?.url ?? (TEST_DATABASE_URL as string));
  onTestFinished(async () => {
    await drop();
    await own?.remove();
  });
  return url;
}

const KINDS = TEST_DATABASE_URL === null && POSTGRES_PROGRAMS === null ? ["embedded"] : ["embedded", "server"];

/** However slow the machine is: what is tried here is not whether it is quick enough. */
const PATIENT = { SHUTDOWN_TIMEOUT_MS: "300000", OPERATION_TIMEOUT_MS: "300000" };

interface Received {
  readonly status: number | undefined;
  readonly text: string;
}

/** Asks on a connection that is kept; null if the port is closed, which means that nothing was taken. */
function ask(url: string, agent: Agent, query: string): Promise<Received | null> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const sent = request(`${url}/graphql`, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
      response.on("error", reject);
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
    sent.end(JSON.stringify({ query }));
  });
}

const SERVICES = KINDS.flatMap((kind): (readonly [string, number])[] => {
  return kind === "server" ? [[kind, 1] as const, [kind, 2] as const] : [[kind, 1] as const];
});

test.each(SERVICES as ["embedded" | "server", number][])(
  "told to stop under load, the service (%s, %d workers) answers whole every query that it took, and keeps what it was handed",
  async (kind, workers) => {
    const environment = await seeded(kind);
    const service = await startService({
      ...environment,
      INGEST_KEYS,
      WORKERS: String(workers),
      REQUESTS_PER_MINUTE: "0",
      CACHE_BYTES: "0",
      ...PATIENT,
    });
    onTestFinished(service.kill);
    const queries = await readExamples();
    const failures: string[] = [];
    let answered = 0;
    let isTold = false;
    let afterTold = 0;
    async function reader(first: number): Promise<void> {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let turn = first; ; turn++) {
        const query = queries[turn % queries.length] as string;
        const received = await ask(service.url, agent, query).catch((error: NodeJS.ErrnoException) => error);
        if (received === null) break;
        if (received instanceof Error) {
          failures.push(`${received.code}: ${query}`);
          break;
        }
        const { data, errors } = JSON.parse(received.text) as { data?: unknown; errors?: unknown };
        if (received.status !== 200 || data == null || errors !== undefined) failures.push(received.text);
        answered += 1;
        if (isTold) afterTold += 1;
      }
      agent.destroy();
    }
    const acknowledged: string[] = [];
    async function writer(): Promise<void> {
      for (const line of await linesOf(corpus)) {
        const refused = await handIn(service, line).catch((error: Error & { cause?: { code?: string } }) => error);
        if (refused instanceof Error) {
          if (refused.cause instanceof Object && "code" in refused.cause && refused.cause.code === "ECONNREFUSED")
            return;
          failures.push(`an article was not answered: ${refused.message}`);
          return;
        }
        if (refused !== null) failures.push(`an article was refused: ${refused}`);
        acknowledged.push(line.url);
      }
    }
    const clients = [writer(), ...Array.from({ length: 8 }, (_, index) => reader(index))];
    // Until all of them are at it.
    while (answered < 40 || acknowledged.length < 1) await setTimeout(20);
    isTold = true;
    expect(await service.stop()).toEqual([0, null]);
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(afterTold).toBeGreaterThan(0);
    const database = await startDatabase(testConfig(environment));
    const stored = new Set((await database.prisma.article.findMany({ select: { url: true } })).map(({ url }) => url));
    await database.close();
    expect(acknowledged.filter((url) => !stored.has(url))).toEqual([]);
  },
);
