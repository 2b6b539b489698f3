import type { RequestListener } from "node:http";
import type { Command } from "commander";
import { type Config, loadConfig } from "../config.ts";
import type { Database } from "../db/client.ts";
import { openReplicas, readFrom } from "../db/replicas.ts";
import { startDatabase } from "../db/start.ts";
import { readState } from "../db/state.ts";
import { acceptFor, answerHanded, checkAddress, listen } from "../server/listen.ts";
import { takesIn } from "./take-in.ts";
import {
  figuresOfAll,
  isWorker,
  limitAmongWorkers,
  type Supervision,
  superviseWorkers,
  takeConnections,
  toldToStop,
} from "./workers.ts";

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, resolve);
  });
}

async function isEmpty(db: Database): Promise<boolean> {
  const [article] = await db.query(`SELECT id FROM "Article" LIMIT 1`);
  return article === undefined;
}

/**
 * Gives an empty embedded database the articles that come with the program, and completes a graph whose last ingest
 * was cut off. A server's database is left alone: it may be about to be filled from elsewhere.
 */
async function prepare(db: Database): Promise<void> {
  if (db.kind === "server") return;
  if (!(await isEmpty(db)) && !(await readState(db)).stale) return;
  // Loaded only now, because reading articles needs far more than serving them.
  const [{ SEED_ARTICLES, seedIfEmpty }, { progressBar }, { ingestReport }] = await Promise.all([
    import("../../seed/seed.ts"),
    import("./progress-bar.ts"),
    import("./ingest-report.ts"),
  ]);
  const start = performance.now();
  const bar = progressBar(SEED_ARTICLES);
  const report = await seedIfEmpty(db, { onProgress: bar.update }).finally(bar.stop);
  if (report !== null) process.stderr.write(`${ingestReport(report, (performance.now() - start) / 1000)}\n`);
}

async function loadServer() {
  const [app, limitRate, log, persisted, tracing] = await Promise.all([
    import("../server/app.ts"),
    import("../server/limits/limit-rate.ts"),
    import("../server/log.ts"),
    import("../server/persisted.ts"),
    import("../server/tracing.ts"),
  ]);
  return { ...app, ...limitRate, ...log, ...persisted, ...tracing };
}

function announce(url: string, empty: boolean): void {
  process.stdout.write(`
  ${empty ? "Communiqué is listening, but not ready: the database holds no articles yet." : "Communiqué is ready."}
    Explorer   ${url}/
    GraphiQL   ${url}/graphql
    Schema     ${url}/schema.graphql
${empty ? "  Fill it: npm run seed, or npm run ingest -- PATH…\n" : ""}  Stop with Ctrl+C.

`);
}

/** Where connections come from: a port of this process's own, or the process that started this one. */
interface Front {
  /** Resolves with the reason when it is time to stop. */
  readonly told: Promise<string>;
  /** Before anything else is begun. */
  readonly check: (config: Config) => Promise<void>;
  readonly open: (app: RequestListener, config: Config) => Promise<Opened>;
}

interface Opened {
  /** When whatever answers would be wrong without is done. */
  readonly onPrepared: (db: Database) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A port in use is told before a database is made for nothing. */
const ownPort = (): Front => ({
  told: stopSignal(),
  check: checkAddress,
  open: async (app, config) => {
    const { url, stop } = await listen(app, config);
    return { stop, onPrepared: async (db) => announce(url, await isEmpty(db)) };
  },
});

const sharedPort = (): Front => ({
  told: toldToStop(),
  check: async () => undefined,
  open: async (app, config) => {
    const { take, stop } = answerHanded(app, config);
    return { stop, onPrepared: async () => takeConnections(take) };
  },
});

/** Serves in this process until told to stop: running requests finish first, then the database is closed. */
async function serveHere(config: Config, { told, check, open }: Front): Promise<void> {
  await check(config);
  // The server's code is read while the database opens: both take about as long.
  const [db, server, replicas] = await Promise.all([startDatabase(config), loadServer(), openReplicas(config)]);
  const readers = replicas.length > 0 ? readFrom(db, replicas) : null;
  const log = server.createLog(config);
  // Of fields that fail together the executor may wait for one alone; another's failure must not end the service.
  process.on("unhandledRejection", (err) => log.error({ err }, "a failure that nobody waited for"));
  const endTracing = config.tracing ? await server.startTracing() : null;
  db.watch?.((up) => (up ? log.info("the database is back") : log.error("the database does not answer")));
  try {
    let begin: () => void = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const prepared = begun.then(() => prepare(db));
    const stopping = new AbortController();
    const { persistedDocuments, ingestKeys, limits } = config;
    const app = server.createApp({
      db,
      config,
      log,
      prepared,
      stopping: stopping.signal,
      ...(isWorker && {
        figuresOf: figuresOfAll,
        limiter: limitAmongWorkers(server.createRateLimiter(limits.requestsPerMinute)),
      }),
      ...(readers && { readers }),
      ...(ingestKeys.size > 0 && { takeIn: takesIn(db) }),
      ...(persistedDocuments !== null && { persisted: await server.readPersistedDocuments(persistedDocuments) }),
    });
    const opened = await open(app, config);
    try {
      // Listening already, so that a port in use is told at once and `/ready` shows how far things are.
      begin();
      await prepared;
      await opened.onPrepared(db);
      log.info({ signal: await told }, "stopping");
    } finally {
      stopping.abort();
      await opened.stop();
    }
  } finally {
    await endTracing?.().catch((err: unknown) => log.warn({ err }, "the last traces were not taken"));
    await readers?.close();
    await db.close();
  }
}

/** Serves by several processes until told to stop. The database is migrated before they start. */
async function serveByWorkers(config: Config): Promise<void> {
  const stop = stopSignal();
  await checkAddress(config);
  const db = await startDatabase(config);
  const empty = await isEmpty(db);
  await db.close();
  const { createLog } = await import("../server/log.ts");
  const log = createLog(config);
  let hand: Supervision["hand"] = () => {};
  const port = await acceptFor((connection) => hand(connection), config);
  const workers = superviseWorkers(config.workers, (pid) => log.error({ pid }, "a worker died and is replaced"));
  hand = workers.hand;
  try {
    await Promise.race([workers.ready, workers.failed]);
    announce(port.url, empty);
    log.info({ signal: await stop }, "stopping");
  } catch {
    // The worker itself has told why.
    process.exitCode = 1;
  } finally {
    await port.close();
    await workers.stop();
  }
}

async function serve(): Promise<void> {
  const config = loadConfig();
  if (isWorker) await serveHere(config, sharedPort());
  else if (config.workers > 1) await serveByWorkers(config);
  else await serveHere(config, ownPort());
}

/** `serve`: answers GraphQL over HTTP. */
export function register(program: Command): void {
  program.command("serve").description("Serve the graph over GraphQL").action(serve);
}
