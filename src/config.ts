import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";
import { CommuniqueError } from "./errors.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Variables as the operating system hands them over: text or absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All settings, parsed and checked. Each property names its variable; `.env.example` documents them. */
export interface Config {
  /** PORT: TCP port to listen on; 0 picks a free one. */
  readonly port: number;
  /** HOST: address to listen on. */
  readonly host: string;
  /** DATABASE_URL: a PostgreSQL server; null means the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
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

const schemes = ["postgres:", "postgresql:"];
const databaseUrl = z
  .string()
  .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
    message: "expected postgresql://user:password@host:port/database",
  })
  .optional();

function isOrigin(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value;
}
const origins = z
  .string()
  .default("")
  .transform((value) => value.split(",").map((one) => one.trim()))
  .transform((list) => list.filter((one) => one !== ""))
  .refine((list) => list.every(isOrigin), "expected origins such as https://example.org, comma-separated");

const variables = z.object({
  PORT: whole(0, 65_535, 4000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_SIZE: whole(1, 1000, 10),
  DATABASE_CONNECT_TIMEOUT_MS: whole(1, 600_000, 5000),
  DATABASE_QUERY_TIMEOUT_MS: whole(0, 3_600_000, 30_000),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(", ")}`).default("info"),
  CORS_ORIGINS: origins,
  MAX_BODY_BYTES: whole(1, 100_000_000, 131_072),
  REQUEST_TIMEOUT_MS: whole(1, 600_000, 30_000),
  SHUTDOWN_TIMEOUT_MS: whole(0, 600_000, 10_000),
});

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

/**
 * Parses all settings at once. Empty variables count as absent.
 *
 * @throws CommuniqueError BAD_CONFIG naming every fault, one a line. The value of DATABASE_URL is never repeated,
 *   because it may hold a password.
 */
export function loadConfig(environment: Environment = readEnvironment()): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const got = name === "DATABASE_URL" ? "" : `, got ${JSON.stringify(present[name])}`;
      return `${name}: ${message}${got}`;
    });
    throw new CommuniqueError("BAD_CONFIG", [...new Set(faults)].join("\n"), { faults: faults.length });
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    databaseConnectTimeout: values.DATABASE_CONNECT_TIMEOUT_MS,
    databaseQueryTimeout: values.DATABASE_QUERY_TIMEOUT_MS,
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    corsOrigins: values.CORS_ORIGINS,
    maxBodyBytes: values.MAX_BODY_BYTES,
    requestTimeout: values.REQUEST_TIMEOUT_MS,
    shutdownTimeout: values.SHUTDOWN_TIMEOUT_MS,
  };
}
