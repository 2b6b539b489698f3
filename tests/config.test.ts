import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
import { CommuniqueError } from "../src/errors.ts";

function faultsOf(environment: Record<string, string>): string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof CommuniqueError && error.code === "BAD_CONFIG") return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("loadConfig", () => {
  it("has defaults for everything: embedded database, local address", () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: null,
      databaseReplicaUrls: [],
      workers: 1,
      databasePoolSize: 10,
      databaseConnectTimeout: 5000,
      databaseQueryTimeout: 30_000,
      dataDir: ".data",
      logLevel: "info",
      corsOrigins: [],
      limits: {
        maxDepth: 15,
        maxAliases: 30,
        maxTokens: 2000,
        maxDirectives: 30,
        maxCost: 10_000,
        maxPageSize: 100,
        maxInputValues: 1000,
        maxBatchSize: 0,
        operationTimeout: 10_000,
        requestsPerMinute: 600,
        trustedProxies: 0,
      },
      introspection: true,
      graphiql: true,
      metrics: true,
      plannedQueries: true,
      cacheBytes: 67_108_864,
      ingestKeys: new Map(),
      persistedDocuments: null,
      persistedOnly: false,
      tracing: false,
      maxBodyBytes: 131_072,
      requestTimeout: 30_000,
      shutdownTimeout: 10_000,
    });
  });

  it("takes an empty variable as absent", () => {
    expect(loadConfig({ DATABASE_URL: "", PORT: " " })).toMatchObject({ databaseUrl: null, port: 4000 });
  });

  it("splits origins", () => {
    const { corsOrigins } = loadConfig({ CORS_ORIGINS: "https://a.example, http://b.example:8080" });
    expect(corsOrigins).toEqual(["https://a.example", "http://b.example:8080"]);
  });

  it("reports every fault at once, by variable and value", () => {
    const faults = faultsOf({ PORT: "70000", LOG_LEVEL: "loud", CORS_ORIGINS: "https://a.example/path", HOST: "::1" });
    expect(faults).toEqual([
      'PORT: expected a whole number from 0 to 65535, got "70000"',
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
      'CORS_ORIGINS: expected origins such as https://example.org, comma-separated, got "https://a.example/path"',
    ]);
  });

  it.each(["4e3", "-1", "80.5", "http"])("refuses %s as a port", (port) => {
    expect(faultsOf({ PORT: port })).toHaveLength(1);
  });

  it("takes ingest keys as hashes with names, and repeats none that is wrong", () => {
    const hash = "a".repeat(64);
    expect(loadConfig({ INGEST_KEYS: `press:${hash}` }).ingestKeys).toEqual(new Map([[hash, "press"]]));
    expect(faultsOf({ INGEST_KEYS: "press:secret" })).toEqual([
      "INGEST_KEYS: expected NAME:HASH as `npm run key` prints it",
    ]);
  });

  it("wants a server for several workers, for replicas, and a manifest for persisted documents only", () => {
    const replicas = { DATABASE_REPLICA_URLS: "postgresql://a@b/c, postgresql://d@e/f" };
    expect(faultsOf({ WORKERS: "2", PERSISTED_ONLY: "true", ...replicas })).toHaveLength(3);
    const config = loadConfig({ WORKERS: "2", DATABASE_URL: "postgresql://a@z/c", ...replicas });
    expect(config).toMatchObject({ workers: 2, databaseReplicaUrls: ["postgresql://a@b/c", "postgresql://d@e/f"] });
  });

  it("traces where OpenTelemetry's variables name an exporter, and only there", () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };
    expect(loadConfig(endpoint).tracing).toBe(true);
    expect(loadConfig({ OTEL_TRACES_EXPORTER: "console" }).tracing).toBe(true);
    expect(loadConfig({ ...endpoint, OTEL_TRACES_EXPORTER: "none" }).tracing).toBe(false);
    expect(loadConfig({ ...endpoint, OTEL_SDK_DISABLED: "true" }).tracing).toBe(false);
  });

  it("does not repeat a password from a bad DATABASE_URL", () => {
    const faults = faultsOf({ DATABASE_URL: "mysql://me:secret@db/x" });
    expect(faults).toEqual(["DATABASE_URL: expected postgresql://user:password@host:port/database"]);
  });

  it("is documented in .env.example, defaults included", () => {
    const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
    const documented = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]);
    const samples = ["DATABASE_URL", "CORS_ORIGINS", "PERSISTED_DOCUMENTS", "INGEST_KEYS", "DATABASE_REPLICA_URLS"];
    const defaults = documented.filter(([name = ""]) => !samples.includes(name) && !name.startsWith("OTEL_"));
    expect(loadConfig(Object.fromEntries(defaults))).toEqual(loadConfig({}));
    expect(faultsOf(Object.fromEntries(documented))).toEqual([]);
    const read = readFileSync(new URL("../src/config.ts", import.meta.url), "utf8").matchAll(
      /^ +([A-Z_]+): (?!TCP|\w+ )/gm,
    );
    expect(documented.map(([name]) => name).sort()).toEqual([...read].map(([, name]) => name).sort());
  });
});
