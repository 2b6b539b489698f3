import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../db/client.ts";
import { readMoment } from "../db/corpus.ts";
import type { Observer } from "./observe.ts";

/** Names that clients give their operations are told apart up to so many; a client could invent without end. */
const MOST_OPERATIONS = 100;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How much a cache holds and has done. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
}

export interface Metrics {
  readonly observe: Observer;
  /** Everything in Prometheus' text form, and its content type. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly registry: Registry;
}

function bounded(most: number, known: readonly string[]): (name: string) => string {
  const names = new Set(known);
  return (name) => {
    if (names.size < most + known.length) names.add(name);
    return names.has(name) ? name : "other";
  };
}

/** Remembers what `make` gave, for prom-client sorts and joins labels each time that it is given them by name. */
function remembered<Made>(make: (...labels: string[]) => Made): (...labels: string[]) => Made {
  const known = new Map<string, Made>();
  return (...labels) => {
    const key = labels.join(" ");
    const found = known.get(key) ?? make(...labels);
    known.set(key, found);
    return found;
  };
}

/**
 * Counts requests, errors and times, and reads the state of pool, cache and corpus when it is asked.
 *
 * @param operations names that are always told apart: those of the service's own documents
 */
export function createMetrics(
  db: Pick<Database, "prisma"> & Partial<Pick<Database, "pool">>,
  cache: () => CacheFigures,
  operations: readonly string[] = [],
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const nameOf = bounded(MOST_OPERATIONS, operations);
  const pathOf = bounded(0, ["/", "/graphql", "/health", "/ready", "/metrics", "/schema.graphql"]);

  const requests = new Counter({
    name: "communique_http_requests_total",
    help: "Requests by path, method and status.",
    labelNames: ["path", "method", "status"],
    registers,
  });
  const errors = new Counter({
    name: "communique_errors_total",
    help: "Errors that clients were told, by code.",
    labelNames: ["code"],
    registers,
  });
  const durations = new Histogram({
    name: "communique_operation_seconds",
    help: "Time from an operation's arrival to its answer, by the operation's name and whether the answer was at hand.",
    labelNames: ["operation", "cache"],
    buckets: SECONDS,
    registers,
  });
  function gauge(name: string, help: string, read: () => number | undefined): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read();
        if (value !== undefined) this.set(value);
      },
    });
  }
  gauge("communique_pool_connections", "Connections to the database.", () => db.pool?.().total);
  gauge("communique_pool_idle_connections", "Connections that nothing uses.", () => db.pool?.().idle);
  gauge("communique_pool_waiting", "Statements that wait for a connection.", () => db.pool?.().waiting);
  gauge("communique_cache_hits", "Answers given from memory since the start.", () => cache().hits);
  gauge("communique_cache_misses", "Answers looked for in memory in vain since the start.", () => cache().misses);
  gauge("communique_cache_entries", "Answers in memory.", () => cache().entries);
  gauge("communique_cache_bytes", "Size of the answers in memory.", () => cache().bytes);
  const revision = new Gauge({
    name: "communique_corpus_revision",
    help: "Which state of the graph readers see.",
    registers,
    aggregator: "max",
    collect: readCorpus,
  });
  const ingested = new Gauge({
    name: "communique_last_ingest_timestamp_seconds",
    help: "When articles were last taken in.",
    registers,
    aggregator: "max",
    collect: readCorpus,
  });
  const reachable = new Gauge({
    name: "communique_database_up",
    help: "1 if the database answered when these figures were read.",
    registers,
    aggregator: "min",
    collect: readCorpus,
  });

  let reading: Promise<void> | null = null;
  /** One look for the gauges that are collected together. */
  function readCorpus(): Promise<void> {
    reading ??= readMoment(db.prisma)
      .then(
        (moment) => {
          revision.set(moment.revision);
          if (moment.lastIngestedAt) ingested.set(moment.lastIngestedAt.getTime() / 1000);
          reachable.set(1);
        },
        () => reachable.set(0),
      )
      .finally(() => {
        reading = null;
      });
    return reading;
  }

  const countRequest = remembered((path, method, status) => requests.labels(path, method, status));
  const timeOperation = remembered((operation, how) => durations.labels(operation, how));

  return {
    observe: ({ path, method, status, ms, operation, codes, cache: how }) => {
      countRequest(pathOf(path), method, String(status)).inc();
      for (const code of codes) errors.inc({ code });
      if (operation !== null) timeOperation(nameOf(operation), how ?? "none").observe(ms / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    registry,
  };
}
