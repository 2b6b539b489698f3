import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

/** The package's glue; its declarations leave out the function that its own entry point calls. */
interface Glue {
  readonly SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loading: Promise<Glue> | undefined;

/** Compiles the engine once a process. Node cannot import .wasm modules the way the package's entry point does. */
function loadGlue(): Promise<Glue> {
  loading ??= (async () => {
    const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...glue } });
    const { __wbindgen_start: start } = instance.exports;
    if (!hasWasmSetter(glue) || typeof start !== "function")
      throw new Error("unknown version of Prisma's schema engine");
    glue.__wbg_set_wasm(instance.exports);
    start();
    return glue;
  })();
  return loading;
}

function hasWasmSetter(glue: object): glue is Glue {
  return "__wbg_set_wasm" in glue;
}

/** Runs Prisma's schema engine, which writes and applies migrations, in this process on an open database. */
export async function withSchemaEngine<Result>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const glue = await loadGlue();
  const { adapter, dispose } = disposable(factory);
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
    try {
      return await work(engine);
    } catch (error) {
      throw withOriginal(error, (id) => bound.errorRegistry.consumeError(id)?.error);
    } finally {
      engine.free();
    }
  } finally {
    await dispose();
  }
}

/** The engine names errors of the driver by a number: put in what the driver said. */
function withOriginal(error: unknown, find: (id: number) => unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [reference, id] = /External error id#(\d+)/.exec(error.message) ?? [];
  const original = reference === undefined ? undefined : find(Number(id));
  if (reference === undefined || !(original instanceof Error)) return error;
  return new Error(error.message.replace(reference, `ERROR: ${original.message}`), { cause: original });
}

/**
 * The engine takes a lock on its connection and leaves it to the connection's end to give it back, but does not always
 * end it. This ends every connection that it opened, once.
 */
function disposable({ provider, adapterName, ...factory }: SqlMigrationAwareDriverAdapterFactory) {
  const open: SqlDriverAdapter[] = [];
  async function tracked(connecting: Promise<SqlDriverAdapter>): Promise<SqlDriverAdapter> {
    const adapter = await connecting;
    let disposal: Promise<void> | undefined;
    const dispose = adapter.dispose.bind(adapter);
    open.push(adapter);
    return Object.assign(adapter, {
      dispose: () => {
        disposal ??= dispose();
        return disposal;
      },
    });
  }
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider,
    adapterName,
    connect: () => tracked(factory.connect()),
    connectToShadowDb: () => tracked(factory.connectToShadowDb()),
  };
  return { adapter, dispose: async () => void (await Promise.all(open.map((one) => one.dispose()))) };
}
