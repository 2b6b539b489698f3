/** Where a corpus is kept: what faults are tried on. */
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/db/client.ts";
import { exportRows } from "../../src/db/export.ts";
import { startDatabase } from "../../src/db/start.ts";
import { wrongCounts } from "../support/counts.ts";
import { createServerDatabase, testConfig } from "../support/database.ts";

export interface Place {
  readonly kind: "embedded" | "server";
  /** Settings that lead there. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

export interface Places {
  readonly kind: Place["kind"];
  /** A new one: with the tables, or with nothing at all. */
  readonly make: (state: "migrated" | "nothing") => Promise<Place>;
  readonly close: () => Promise<void>;
}

export function open({ environment }: Place): Promise<Database> {
  return startDatabase(testConfig({ ...environment, DATABASE_QUERY_TIMEOUT_MS: "0" }));
}

/** The whole export as one text, as the command line writes it. Throws if the counts beside it are not those of it. */
export async function exported(database: Database): Promise<string> {
  const wrong = await wrongCounts(database);
  if (wrong.length > 0) throw new Error(`wrong counts: ${wrong.slice(0, 3).join("; ")}`);
  const lines: string[] = [];
  await exportRows(database, async (page) => void lines.push(...page.map((row) => JSON.stringify(row))));
  return lines.join("\n");
}

/** The whole export of a database that nobody has open. */
export async function exportOf(place: Place): Promise<string> {
  const database = await open(place);
  try {
    return await exported(database);
  } finally {
    await database.close();
  }
}

/** Folders of embedded databases. */
export async function embeddedPlaces(): Promise<Places> {
  const parent = await mkdtemp(join(tmpdir(), "communique-faults-"));
  const environmentOf = (folder: string) => ({ DATABASE_URL: "", DATA_DIR: folder });
  const template = join(parent, "template");
  await (await startDatabase(testConfig(environmentOf(template)))).close();
  let made = 0;
  return {
    kind: "embedded",
    make: async (state) => {
      const folder = join(parent, String(++made));
      if (state === "migrated") await cp(template, folder, { recursive: true });
      else await mkdir(folder);
      return {
        kind: "embedded",
        environment: environmentOf(folder),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
    close: () => rm(parent, { recursive: true, force: true }),
  };
}

/** Databases on a server, made there and dropped. */
export function serverPlaces(server: string): Places {
  return {
    kind: "server",
    make: async (state) => {
      const { url, drop } = await createServerDatabase(server);
      const environment = { DATABASE_URL: url };
      if (state === "migrated") await (await startDatabase(testConfig(environment))).close();
      return { kind: "server", environment, remove: drop };
    },
    close: () => Promise.resolve(),
  };
}
