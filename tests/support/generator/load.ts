import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from } from "pg-copy-streams";
import type { Connection } from "../../../src/db/client.ts";
import { countAnew, countLater } from "../../../src/db/counts.ts";
import { upsertCells } from "../../../src/db/rows.ts";
import type { Sql } from "../../../src/db/sql.ts";
import { refreshSupport } from "../../../src/db/support.ts";
import type { Cell, Cells } from "../../../src/db/tables.ts";
import type { GraphPart } from "./graph.ts";
import { type TableRows, tablesOf } from "./tables.ts";

const ROWS_A_WRITE = 200;

/** The plans that tests and benchmarks look at depend on statistics, which autovacuum would gather some time later. */
const AFTERWARDS = [
  `INSERT INTO "CorpusState" (id, revision) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET revision = EXCLUDED.revision`,
  "ANALYZE",
];

/**
 * Loads generated parts into a migrated, empty database of this process or of a server. On a server that is done with
 * COPY over a connection of its own, for which `serverUrl` names the server; its database may be another.
 */
export async function loadGraph(
  database: Connection,
  parts: Iterable<GraphPart>,
  serverUrl: string | null = null,
): Promise<void> {
  if (database.kind === "embedded") {
    for (const part of parts) for (const table of tablesOf(part)) await upsertCells(database, table, table.rows);
    await refreshSupport(database);
    for (const statement of AFTERWARDS) await database.query(statement);
    return;
  }
  if (serverUrl === null) throw new Error("the URL of the server is needed to copy rows to it");
  const [current] = await database.query<{ name: string }>("SELECT current_database() AS name");
  const url = new URL(serverUrl);
  url.pathname = `/${current?.name ?? ""}`;
  await copyGraph(url.href, parts);
}

/**
 * Loads generated parts into a migrated, empty database on a server, in one transaction, by COPY. Foreign keys and
 * indexes are taken off and put back afterwards: checked and built once over all rows, at a fraction of the cost.
 */
export async function copyGraph(databaseUrl: string, parts: Iterable<GraphPart>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL maintenance_work_mem = '256MB'");
    const afterwards = await takeOff(client);
    const sql: Sql = { query: async (text, values = []) => (await client.query(text, [...values])).rows };
    await countLater(sql);
    for (const part of parts) for (const table of tablesOf(part)) await copyTable(client, table);
    await client.query("ANALYZE");
    await refreshSupport(sql);
    await countAnew(sql);
    for (const statement of afterwards) await client.query(statement);
    await client.query("COMMIT");
    for (const statement of AFTERWARDS) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Drops foreign keys and all indexes but those of primary keys and of tables in parts; returns the statements that make them again. */
async function takeOff(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make, 2 AS turn
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
    UNION ALL
    SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 1
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'i' AND NOT relispartition
      AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype <> 'f')
    ORDER BY turn, make`);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

async function copyTable(client: pg.Client, { name, columns, rows }: TableRows): Promise<void> {
  const names = Object.keys(columns);
  const target = client.query(from(`COPY "${name}" (${names.map((column) => `"${column}"`)}) FROM STDIN`));
  await pipeline(Readable.from(lines(columns, rows)), target);
}

function* lines(columns: TableRows["columns"], rows: readonly Cells[]): Generator<string> {
  const types = Object.entries(columns);
  for (let start = 0; start < rows.length; start += ROWS_A_WRITE) {
    let text = "";
    for (const row of rows.slice(start, start + ROWS_A_WRITE)) {
      text += `${types.map(([column, type]) => copyText(row[column] ?? null, type)).join("\t")}\n`;
    }
    yield text;
  }
}

/** A value in the text format of COPY. */
function copyText(value: Cell, type: string): string {
  if (value === null) return "\\N";
  const isArray = Array.isArray(value);
  const text = isArray
    ? `{${value.map((item) => (typeof item === "number" ? item : `"${withBackslashes(item, /["\\]/g)}"`))}}`
    : type === "jsonb"
      ? JSON.stringify(value)
      : String(value);
  return withBackslashes(text, /\\/g).replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function withBackslashes(text: string, special: RegExp): string {
  return text.replace(special, "\\$&");
}
