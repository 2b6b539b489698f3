import type { RequestListener } from "node:http";
import { createYoga } from "graphql-yoga";
import type { Registry } from "prom-client";
import type { Config } from "../config.ts";
import type { Database } from "../db/client.ts";
import type { Readers } from "../db/replicas.ts";
import { CommuniqueError } from "../errors.ts";
import { type Context, type HandedIn, printSorted, type TakenIn, toSchema } from "../schema/index.ts";
import { answerPlanned } from "./answer-planned.ts";
import { authenticate } from "./authenticate.ts";
import { createAnswerCache } from "./cache/answer-cache.ts";
import { answerFromCache } from "./cache/answer-from-cache.ts";
import { keepAnswers } from "./cache/keep-answers.ts";
import { shareLooks } from "./cache/revision-look.ts";
import { watchCorpus } from "./corpus-watch.ts";
import { allowOrigins } from "./cors.ts";
import { freshContextPerEvent } from "./fresh-context.ts";
import { hideSchema } from "./limits/hide-schema.ts";
import { limitBatch } from "./limits/limit-batch.ts";
import { limitOperations } from "./limits/limit-operations.ts";
import { createRateLimiter, limitRate, type RateLimiter } from "./limits/limit-rate.ts";
import { limitTime } from "./limits/limit-time.ts";
import type { Logger } from "./log.ts";
import { logRequests } from "./log-requests.ts";
import { createErrorMask } from "./mask-error.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { nameArguments } from "./name-arguments.ts";
import { observeRequests } from "./observe.ts";
import { type PersistedDocuments, takePersisted } from "./persisted.ts";
import { acceptJsonOnly, answerRoutes, awaitPreparation, limitBody, secureHeaders } from "./plugins.ts";
import { follow } from "./preparation.ts";
import { createRoutes, type Route } from "./routes.ts";
import { traceOperations } from "./tracing.ts";

/** How often to look whether the graph has changed while somebody waits for that, in milliseconds. */
const WATCH_INTERVAL = 1000;

/** Operations that must see what they, or somebody else, are just writing: in doubt, those that only name the word. */
const WRITES = /\b(?:mutation|subscription)\b/;

export interface AppOptions {
  readonly db: Pick<Database, "prisma"> & Partial<Pick<Database, "answer" | "revision" | "pool">>;
  readonly config: Pick<
    Config,
    | "cacheBytes"
    | "corsOrigins"
    | "graphiql"
    | "ingestKeys"
    | "introspection"
    | "limits"
    | "maxBodyBytes"
    | "metrics"
    | "persistedOnly"
    | "plannedQueries"
    | "requestTimeout"
    | "tracing"
  >;
  readonly log: Logger;
  /** Work without which answers would be wrong: operations wait for it, `requestTimeout` milliseconds at most. */
  readonly prepared?: Promise<unknown>;
  /** Ends subscriptions, which would else last as long as their clients. */
  readonly stopping?: AbortSignal;
  /** Where reads go; all to `db` if absent. */
  readonly readers?: Readers;
  /** Makes the text of /metrics out of this process's figures and others'; these alone if absent. */
  readonly figuresOf?: (own: Registry) => () => Promise<string>;
  /** What clients may still ask for; by the settings, and for this process alone, if absent. */
  readonly limiter?: RateLimiter;
  /** Takes an article in for somebody who holds a key. */
  readonly takeIn?: (article: HandedIn) => Promise<TakenIn>;
  /** Documents that may be asked for by hash. */
  readonly persisted?: PersistedDocuments;
  /** Where the built explorer is; the build's own folder unless told otherwise. */
  readonly explorerFolder?: string;
}

/** The service as a function from requests to responses, and as a listener for `http.createServer`. */
export interface App extends RequestListener {
  /** Answers without looking into the cache, which is only there to be quick. */
  readonly fetch: (url: string, init?: RequestInit & { readonly duplex?: "half" }) => Promise<Response>;
}

/** The whole service. It holds no connections of its own: the database is the caller's to close. */
export function createApp(options: AppOptions): App {
  const { db, config, log, prepared = Promise.resolve(), stopping, persisted, explorerFolder } = options;
  const { takeIn = noIngest, readers, figuresOf } = options;
  const { prisma, revision = () => Promise.reject(new Error("this database does not tell its revision")) } = db;
  const { limits } = config;
  const preparation = follow(prepared);
  const schema = toSchema();
  const sdl = config.introspection ? printSorted(schema) : null;
  const onError = (err: unknown) => log.warn({ err }, "cannot see whether the graph has changed");
  const corpusMoves = watchCorpus(prisma, { interval: WATCH_INTERVAL, stopping, onError });
  const { limiter = createRateLimiter(limits.requestsPerMinute) } = options;
  const look = shareLooks(revision);
  const cache = createAnswerCache(config.cacheBytes);
  const metrics = createMetrics(db, cache.figures);
  const observers = [logRequests(log), metrics.observe];
  const routes = createRoutes(
    prisma,
    sdl,
    preparation.isDone,
    { ...config, explorerFolder },
    config.metrics ? metricsRoute(metrics, figuresOf?.(metrics.registry)) : {},
  );
  function contextOf(request: Request, { prisma, answer }: Pick<Context, "prisma" | "answer">): Context {
    async function takeInFor(article: HandedIn): Promise<TakenIn> {
      const holder = authenticate(request, config.ingestKeys);
      log.info({ holder, url: article.url }, "ingest");
      return takeIn(article);
    }
    return { prisma, answer, corpusMoves, takeIn: takeInFor };
  }
  const yoga = createYoga<object, Context>({
    schema,
    context: ({ request, params: { query } }) => {
      if (readers === undefined || query === undefined || WRITES.test(query)) return contextOf(request, db);
      // The newest state of the primary is the least that anybody may have seen.
      return look().then((revision) => contextOf(request, readers.at(revision)));
    },
    graphqlEndpoint: "/graphql",
    plugins: [
      // First and last to see a request: what is told of it is what the client got.
      observeRequests(observers),
      secureHeaders(),
      ...(config.corsOrigins.length > 0 ? [allowOrigins(config.corsOrigins)] : []),
      // What is not GraphQL ends here, before anything is read.
      answerRoutes(routes),
      // A client that asks too often costs nothing further.
      limitRate(limiter, limits),
      // Refusals by header alone come before those that read the body.
      acceptJsonOnly(),
      limitBody(config.maxBodyBytes),
      // Last, so that nothing waits that would be refused anyway.
      awaitPreparation(preparation, config.requestTimeout),
      limitBatch(limits.maxBatchSize),
      // Before anything is made of the operation: it is kept under what the client sent.
      keepAnswers(cache, look),
      ...(persisted ? [takePersisted(persisted, config.persistedOnly)] : []),
      ...(config.introspection ? [] : [hideSchema()]),
      nameArguments(),
      limitOperations(limits),
      ...(config.plannedQueries ? [answerPlanned(schema)] : []),
      ...(config.tracing ? [traceOperations()] : []),
      // Around execution alone: what was refused before has taken no time.
      limitTime(limits.operationTimeout),
      freshContextPerEvent(),
    ],
    // `allowOrigins` instead: Yoga's own answers origins that are not listed with `null`, which some pages are.
    cors: false,
    maskedErrors: { maskError: createErrorMask(log) },
    // Pages come from `answerRoutes`, with nothing from elsewhere in them; health checks too.
    graphiql: false,
    landingPage: false,
    // No address ends with a space, so Yoga's own health check never answers.
    healthCheckEndpoint: " ",
    multipart: false,
    extraParamNames: ["documentId"],
    // `limitBatch` refuses with a code.
    batching: limits.maxBatchSize > 0 ? { limit: limits.maxBatchSize } : false,
    // Counted by `limitBody`, at a fraction of the cost for small requests.
    maxRequestBodySize: false,
    logging: {
      debug: (...args) => log.debug(args.map(String).join(" ")),
      info: (...args) => log.info(args.map(String).join(" ")),
      warn: (...args) => log.warn(args.map(String).join(" ")),
      // Unexpected errors are logged with their id where they are masked.
      error: () => {},
    },
  });
  const listener = answerFromCache(yoga, { cache, look, limiter, config, isPrepared: preparation.isDone, observers });
  return Object.assign(listener, {
    fetch: async (...[url, init]: Parameters<App["fetch"]>) => yoga.fetch(url, init ?? {}),
  });
}

async function noIngest(): Promise<never> {
  throw new CommuniqueError("UNAUTHENTICATED", "Articles are not taken in here.");
}

function metricsRoute(
  { text, contentType }: Metrics,
  figures: () => Promise<string> = text,
): Readonly<Record<string, Route>> {
  const headers = { "content-type": contentType, "cache-control": "no-store" };
  return { "/metrics": async () => new Response(await figures(), { headers }) };
}
