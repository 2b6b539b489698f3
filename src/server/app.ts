import { createYoga } from "graphql-yoga";
import type { Config } from "../config.ts";
import type { Database } from "../db/client.ts";
import { type Context, printSorted, toSchema } from "../schema/index.ts";
import { watchCorpus } from "./corpus-watch.ts";
import { freshContextPerEvent } from "./fresh-context.ts";
import { hideSchema } from "./limits/hide-schema.ts";
import { limitBatch } from "./limits/limit-batch.ts";
import { limitOperations } from "./limits/limit-operations.ts";
import { createRateLimiter, limitRate } from "./limits/limit-rate.ts";
import { limitTime } from "./limits/limit-time.ts";
import type { Logger } from "./log.ts";
import { createErrorMask } from "./mask-error.ts";
import { acceptJsonOnly, answerRoutes, awaitPreparation, limitBody, logRequests, secureHeaders } from "./plugins.ts";
import { follow } from "./preparation.ts";
import { createRoutes } from "./routes.ts";

/** How often to look whether the graph has changed while somebody waits for that, in milliseconds. */
const WATCH_INTERVAL = 1000;

export interface AppOptions {
  readonly db: Pick<Database, "prisma">;
  readonly config: Pick<
    Config,
    "corsOrigins" | "graphiql" | "introspection" | "limits" | "maxBodyBytes" | "requestTimeout"
  >;
  readonly log: Logger;
  /** Work without which answers would be wrong: operations wait for it, `requestTimeout` milliseconds at most. */
  readonly prepared?: Promise<unknown>;
  /** Ends subscriptions, which would else last as long as their clients. */
  readonly stopping?: AbortSignal;
  /** Where the built explorer is; the build's own folder unless told otherwise. */
  readonly explorerFolder?: string;
}

/**
 * The whole service as one function from requests to responses (`fetch`), which is also a listener for
 * `http.createServer`. It holds no connections of its own: the database is the caller's to close.
 */
export function createApp(options: AppOptions) {
  const { db, config, log, prepared = Promise.resolve(), stopping, explorerFolder } = options;
  const { prisma } = db;
  const preparation = follow(prepared);
  const { limits } = config;
  const schema = toSchema();
  const sdl = config.introspection ? printSorted(schema) : null;
  const onError = (err: unknown) => log.warn({ err }, "cannot see whether the graph has changed");
  const corpusMoves = watchCorpus(prisma, { interval: WATCH_INTERVAL, stopping, onError });
  return createYoga<object, Context>({
    schema,
    context: () => ({ prisma, corpusMoves }),
    graphqlEndpoint: "/graphql",
    plugins: [
      // First and last to see a request: what the log says is what the client got.
      logRequests(log),
      secureHeaders(),
      // What is not GraphQL ends here, before anything is read.
      answerRoutes(createRoutes(prisma, sdl, preparation.isDone, { ...config, explorerFolder })),
      // A client that asks too often costs nothing further.
      limitRate(createRateLimiter(limits.requestsPerMinute), limits),
      // Refusals by header alone come before those that read the body.
      acceptJsonOnly(),
      limitBody(config.maxBodyBytes),
      // Last, so that nothing waits that would be refused anyway.
      awaitPreparation(preparation, config.requestTimeout),
      limitBatch(limits.maxBatchSize),
      ...(config.introspection ? [] : [hideSchema()]),
      limitOperations(limits),
      // Around execution alone: what was refused before has taken no time.
      limitTime(limits.operationTimeout),
      freshContextPerEvent(),
    ],
    cors: config.corsOrigins.length === 0 ? false : { origin: [...config.corsOrigins], methods: ["GET", "POST"] },
    maskedErrors: { maskError: createErrorMask(log) },
    // Pages come from `answerRoutes`, with nothing from elsewhere in them; health checks too.
    graphiql: false,
    landingPage: false,
    // No address ends with a space, so Yoga's own health check never answers.
    healthCheckEndpoint: " ",
    multipart: false,
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
}

export type App = ReturnType<typeof createApp>;
