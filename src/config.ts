import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";
import { CommuniqueError } from "./errors.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Variables as the operating system hands them over: text or absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What one client, one request and one operation may ask for at most. */
export interface Limits {
  /** MAX_DEPTH: levels of fields. */
  readonly maxDepth: number;
  /** MAX_ALIASES: fields under another name. */
  readonly maxAliases: number;
  /** MAX_TOKENS: words and signs of a document. */
  readonly maxTokens: number;
  /** MAX_DIRECTIVES: directives in a document. */
  readonly maxDirectives: number;
  /** MAX_COST: records that an operation may show, lists multiplied. */
  readonly maxCost: number;
  /** MAX_PAGE_SIZE: records of one page. */
  readonly maxPageSize: number;
  /** MAX_INPUT_VALUES: values in arguments and variables. */
  readonly maxInputValues: number;
  /** MAX_BATCH_SIZE: operations in one request; 0 takes no lists of operations. */
  readonly maxBatchSize: number;
  /** OPERATION_TIMEOUT_MS: how long one operation may take, in milliseconds. */
  readonly operationTimeout: number;
  /** REQUESTS_PER_MINUTE: GraphQL requests of one client; 0 is no limit. */
  readonly requestsPerMinute: number;
  /** TRUSTED_PROXIES: how many proxies stand in front, whose `x-forwarded-for` tells the client's address. */
  readonly trustedProxies: number;
}

/** All settings, parsed and checked. Each property names its variable; `.env.example` documents them. */
export interface Config {
  /** PORT: TCP port to listen on; 0 picks a free one. */
  readonly port: number;
  /** HOST: address to listen on. */
  readonly host: string;
  /** DATABASE_URL: a PostgreSQL server; null means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** DATABASE_REPLICA_URLS: streaming replicas of that server to read from, comma-separated. */
  readonly databaseReplicaUrls: readonly string[];
  /** WORKERS: processes that serve together on one port; more than one needs a server. */
  readonly workers: number;
  /** DATABASE_POOL_SIZE: connections held to a server. */
  readonly databasePoolSize: number;
  /** DATABASE_CONNECT_TIMEOUT_MS: how long to wait for a connection, in milliseconds. */
  readonly databaseConnectTimeout: number;
  /** DATABASE_QUERY_TIMEOUT_MS: how long a statement may take on a server, in milliseconds; 0 is no limit. */
  readonly databaseQueryTimeout: number;
  /** DATA_DIR: folder of the embedded database, relative to the working directory. */
  readonly dataDir: string;
  /** LOG_LEVEL: least severity that is logged. */
  readonly logLevel: LogLevel;
  /** CORS_ORIGINS: origins whose pages may read answers, comma-separated; none by default. */
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
  /** INTROSPECTION: whether clients may ask for the schema. */
  readonly introspection: boolean;
  /** GRAPHIQL: whether browsers find GraphiQL at /graphql. */
  readonly graphiql: boolean;
  /** METRICS: whether /metrics tells figures for Prometheus. */
  readonly metrics: boolean;
  /** PLANNED_QUERIES: whether queries of the usual shapes are answered by one statement each, made for them. */
  readonly plannedQueries: boolean;
  /** CACHE_BYTES: memory for answers that are asked for again; 0 keeps none. */
  readonly cacheBytes: number;
  /** INGEST_KEYS: who may take articles in over GraphQL: names by the SHA-256 of their keys; nobody by default. */
  readonly ingestKeys: ReadonlyMap<string, string>;
  /** PERSISTED_DOCUMENTS: manifest of documents that may be asked for by hash; null takes none. */
  readonly persistedDocuments: string | null;
  /** PERSISTED_ONLY: whether no other documents are answered. */
  readonly persistedOnly: boolean;
  /** OTEL_*: whether OpenTelemetry's own variables name somebody who takes traces. */
  readonly tracing: boolean;
  /** MAX_BODY_BYTES: largest request body accepted. */
  readonly maxBodyBytes: number;
  /** REQUEST_TIMEOUT_MS: how long one request may take, in milliseconds. */
  readonly requestTimeout: number;
  /** SHUTDOWN_TIMEOUT_MS: how long running requests may finish after a stop signal, in milliseconds. */
  readonly shutdownTimeout: number;
}

function whole(least: number, most: number, fallback: number) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected)
    .default(fallback);
}

function flag(fallback: boolean) {
  return z
    .enum(["true", "false"], "expected true or false")
    .transform((value) => value === "true")
    .default(fallback);
}

const schemes = ["postgres:", "postgresql:"];
function isDatabaseUrl(value: string): boolean {
  return URL.canParse(value) && schemes.includes(new URL(value).protocol);
}
const databaseForm = "expected postgresql://user:password@host:port/database";
const databaseUrl = z.string().refine(isDatabaseUrl, databaseForm).optional();
const databaseUrls = z
  .string()
  .default("")
  .transform((value) => value.split(",").map((one) => one.trim()))
  .transform((list) => list.filter((one) => one !== ""))
  .refine((list) => list.every(isDatabaseUrl), databaseForm);

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}
const origins = z
  .string()
  .default("")
  .transform((value) => value.split(",").map((one) => one.trim()))
  .transform((list) => list.filter((one) => one !== ""))
  .refine((list) => list.every(isOrigin), "expected origins such as https://example.org, comma-separated");

const ingestKeys = z
  .string()
  .default("")
  .transform((value) => value.split(",").map((one) => one.trim()))
  .transform((list) => list.filter((one) => one !== ""))
  .refine(
    (list) => list.every((one) => /^[\w.-]+:[0-9a-f]{64}$/.test(one)),
    "expected NAME:HASH as `npm run key` prints it",
  )
  .transform((list) => new Map(list.map((one) => [one.slice(-64), one.slice(0, -65)])));

const variables = z
  .object({
    PORT: whole(0, 65_535, 4000),
    HOST: z.string().default("127.0.0.1"),
    DATABASE_URL: databaseUrl,
    DATABASE_REPLICA_URLS: databaseUrls,
    WORKERS: whole(1, 1000, 1),
    DATABASE_POOL_SIZE: whole(1, 1000, 10),
    DATABASE_CONNECT_TIMEOUT_MS: whole(1, 600_000, 5000),
    DATABASE_QUERY_TIMEOUT_MS: whole(0, 3_600_000, 30_000),
    DATA_DIR: z.string().default(".data"),
    LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(", ")}`).default("info"),
    CORS_ORIGINS: origins,
    MAX_DEPTH: whole(1, 1000, 15),
    MAX_ALIASES: whole(0, 100_000, 30),
    MAX_TOKENS: whole(1, 1_000_000, 2000),
    MAX_DIRECTIVES: whole(0, 100_000, 30),
    MAX_COST: whole(1, 1_000_000_000, 10_000),
    // A page that names no size has 20 records, and none has more than 100.
    MAX_PAGE_SIZE: whole(20, 100, 100),
    MAX_INPUT_VALUES: whole(1, 1_000_000, 1000),
    MAX_BATCH_SIZE: whole(0, 1000, 0),
    OPERATION_TIMEOUT_MS: whole(1, 600_000, 10_000),
    REQUESTS_PER_MINUTE: whole(0, 1_000_000, 600),
    TRUSTED_PROXIES: whole(0, 10, 0),
    INTROSPECTION: flag(true),
    GRAPHIQL: flag(true),
    METRICS: flag(true),
    PLANNED_QUERIES: flag(true),
    CACHE_BYTES: whole(0, 100_000_000_000, 67_108_864),
    INGEST_KEYS: ingestKeys,
    PERSISTED_DOCUMENTS: z.string().optional(),
    PERSISTED_ONLY: flag(false),
    OTEL_TRACES_EXPORTER: z.string().optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
    OTEL_SDK_DISABLED: z.string().optional(),
    MAX_BODY_BYTES: whole(1, 100_000_000, 131_072),
    REQUEST_TIMEOUT_MS: whole(1, 600_000, 30_000),
    SHUTDOWN_TIMEOUT_MS: whole(0, 600_000, 10_000),
  })
  .refine((all) => all.WORKERS === 1 || all.DATABASE_URL !== undefined, {
    path: ["WORKERS"],
    message: "more than one needs DATABASE_URL: the embedded database serves one process",
  })
  .refine((all) => all.DATABASE_REPLICA_URLS.length === 0 || all.DATABASE_URL !== undefined, {
    path: ["DATABASE_REPLICA_URLS"],
    message: "needs DATABASE_URL, the server they are replicas of",
  })
  .refine((all) => !all.PERSISTED_ONLY || all.PERSISTED_DOCUMENTS !== undefined, {
    path: ["PERSISTED_ONLY"],
    message: "needs PERSISTED_DOCUMENTS",
  });

/** The SDK would send to a collector on this machine by default; nobody may have asked for that. */
function namesTracer(values: z.infer<typeof variables>): boolean {
  if (values.OTEL_SDK_DISABLED?.toLowerCase() === "true") return false;
  const named = [
    values.OTEL_TRACES_EXPORTER,
    values.OTEL_EXPORTER_OTLP_ENDPOINT,
    values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
  ];
  return values.OTEL_TRACES_EXPORTER !== "none" && named.some((one) => one !== undefined);
}

/** Settings for work that may take its time: reading or writing the whole corpus in single statements. */
export function withoutQueryTimeout(config: Config): Config {
  return { ...config, databaseQueryTimeout: 0 };
}

/**
 * The variables of the process, and below them those of a `.env` file in the working directory if there is one.
 * The only place that reads `process.env`.
 */
export function readEnvironment(file = ".env"): Environment {
  const own = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return { ...own, ...process.env };
}

const SECRET = new Set(["DATABASE_URL", "DATABASE_REPLICA_URLS", "INGEST_KEYS"]);

/**
 * Parses all settings at once. Empty variables count as absent.
 *
 * @throws CommuniqueError BAD_CONFIG naming every fault, one a line. Values that may hold secrets are not repeated.
 */
export function loadConfig(environment: Environment = readEnvironment()): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const got = SECRET.has(name) ? "" : `, got ${JSON.stringify(present[name])}`;
      return `${name}: ${message}${got}`;
    });
    throw new CommuniqueError("BAD_CONFIG", [...new Set(faults)].join("\n"), { faults: faults.length });
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseReplicaUrls: values.DATABASE_REPLICA_URLS,
    workers: values.WORKERS,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    databaseConnectTimeout: values.DATABASE_CONNECT_TIMEOUT_MS,
    databaseQueryTimeout: values.DATABASE_QUERY_TIMEOUT_MS,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    corsOrigins: values.CORS_ORIGINS,
    limits: {
      maxDepth: values.MAX_DEPTH,
      maxAliases: values.MAX_ALIASES,
      maxTokens: values.MAX_TOKENS,
      maxDirectives: values.MAX_DIRECTIVES,
      maxCost: values.MAX_COST,
      maxPageSize: values.MAX_PAGE_SIZE,
      maxInputValues: values.MAX_INPUT_VALUES,
      maxBatchSize: values.MAX_BATCH_SIZE,
      operationTimeout: values.OPERATION_TIMEOUT_MS,
      requestsPerMinute: values.REQUESTS_PER_MINUTE,
      trustedProxies: values.TRUSTED_PROXIES,
    },
    introspection: values.INTROSPECTION,
    graphiql: values.GRAPHIQL,
    metrics: values.METRICS,
    plannedQueries: values.PLANNED_QUERIES,
    cacheBytes: values.CACHE_BYTES,
    ingestKeys: values.INGEST_KEYS,
    persistedDocuments: values.PERSISTED_DOCUMENTS ?? null,
    persistedOnly: values.PERSISTED_ONLY,
    tracing: namesTracer(values),
    maxBodyBytes: values.MAX_BODY_BYTES,
    requestTimeout: values.REQUEST_TIMEOUT_MS,
    shutdownTimeout: values.SHUTDOWN_TIMEOUT_MS,
  };
}
