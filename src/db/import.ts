import { CommuniqueError } from "../errors.ts";
import type { Database } from "./client.ts";
import { countAnew, countLater } from "./counts.ts";
import { EXPORTED_TABLES, type ExportedTable } from "./exported.ts";
import { malformed, type NumberedLine, parseImported } from "./import-line.ts";
import { copyMeetingDays } from "./meeting-days.ts";
import { insertCells, updateCells } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { type CorpusState, lockWriters, readState, restoreState } from "./state.ts";
import { refreshSupport } from "./support.ts";
import type { Cells } from "./tables.ts";

interface Line {
  readonly number: number;
  readonly cells: Cells;
}

interface Batch {
  readonly table: ExportedTable;
  readonly lines: Line[];
  length: number;
}

/** Rows and characters after which a batch is full. */
const BATCH_ROWS = 1000;
const BATCH_LENGTH = 8_000_000;
/**
 * Takes the lines of an export into an empty database, in one transaction, as they come: the database then exports
 * the same. What is derived (support, meeting days, counts) is worked out anew. A moment of ingest that the lines lack is `at`.
 * Blank lines count, and are skipped.
 *
 * @returns how many rows there were, and the corpus's state afterwards; `stale` if the exported graph was
 * @throws CommuniqueError DATABASE_NOT_EMPTY; FILE_MALFORMED with the number of the first bad line: nothing is taken in
 */
export function importRows(
  database: Database,
  lines: AsyncIterable<NumberedLine>,
  at: Date,
): Promise<{ readonly rows: number; readonly state: CorpusState }> {
  return database.transaction(async (sql) => {
    await lockWriters(sql);
    await refuseUnlessEmpty(sql);
    // The lines may come from a pipe that is slow to fill.
    await sql.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    await countLater(sql);
    const pointing = new Map<ExportedTable, Line[]>();
    let state: Partial<CorpusState> = {};
    let batch: Batch | undefined;
    let rows = 0;

    async function flush(): Promise<void> {
      if (batch === undefined) return;
      const { table, lines: full } = batch;
      batch = undefined;
      await write(full, (cells) => insertCells(sql, insertion(table), cells.map(detached(table, at))));
      const { self } = table;
      if (self === null) return;
      const later = pointing.get(table) ?? [];
      later.push(
        ...full.filter(({ cells }) => (cells[self] ?? null) !== null).map((line) => pointer(table, self, line)),
      );
      pointing.set(table, later);
    }
    /** Writes rows together; if the database refuses them, one by one, to tell which line it is. */
    async function write(full: readonly Line[], work: (cells: readonly Cells[]) => Promise<void>): Promise<void> {
      await sql.query("SAVEPOINT batch");
      try {
        await work(full.map(({ cells }) => cells));
      } catch (cause) {
        const [first] = full;
        if (first === undefined || !isRefusal(cause)) throw cause;
        if (full.length === 1) throw malformed(first.number, reasonOf(cause), cause);
        await sql.query("ROLLBACK TO SAVEPOINT batch");
        for (const line of full) await write([line], work);
      }
      await sql.query("RELEASE SAVEPOINT batch");
    }

    for await (const { number, text } of lines) {
      if (text.trim() === "") continue;
      const parsed = parseImported(number, text);
      if ("state" in parsed) {
        state = parsed.state;
        continue;
      }
      const { table, cells } = parsed;
      if (
        batch !== undefined &&
        (batch.table !== table || batch.lines.length >= BATCH_ROWS || batch.length >= BATCH_LENGTH)
      )
        await flush();
      batch ??= { table, lines: [], length: 0 };
      batch.lines.push({ number, cells });
      batch.length += text.length;
      rows++;
    }
    await flush();
    for (const [table, later] of pointing) {
      const columns = { id: "text", [table.self ?? ""]: "text" };
      for (let start = 0; start < later.length; start += BATCH_ROWS)
        await write(later.slice(start, start + BATCH_ROWS), (cells) => updateCells(sql, { ...table, columns }, cells));
    }
    await copyMeetingDays(sql);
    await refreshSupport(sql);
    await countAnew(sql);
    await restoreState(sql, { revision: 1, stale: false, lastIngestedAt: rows > 0 ? at : null, ...state });
    // The embedded database gathers no statistics by itself, and a server only later.
    await sql.query("ANALYZE");
    return { rows, state: await readState(sql) };
  });
}

async function refuseUnlessEmpty(sql: Sql): Promise<void> {
  for (const { name } of EXPORTED_TABLES) {
    const [row] = await sql.query(`SELECT 1 FROM "${name}" LIMIT 1`);
    if (row !== undefined) {
      const message = `the database is not empty (it has rows of ${name}); an export is taken into an empty one only`;
      throw new CommuniqueError("DATABASE_NOT_EMPTY", message, { type: name });
    }
  }
}

/** What is inserted: derived columns are not, and what names a row of the same table waits until all are there. */
function insertion(table: ExportedTable): Pick<ExportedTable, "name" | "columns" | "key"> {
  const columns = Object.entries({ ...table.columns, ...("ingestedAt" in table.times ? table.times : {}) });
  return { ...table, columns: Object.fromEntries(columns.filter(([name]) => name !== table.self)) };
}

function detached({ times, self }: ExportedTable, at: Date) {
  return (cells: Cells): Cells => ({
    ...("ingestedAt" in times ? { ingestedAt: at.toISOString() } : {}),
    ...cells,
    ...(self === null ? {} : { [self]: null }),
  });
}

function pointer({ key }: ExportedTable, self: string, { number, cells }: Line): Line {
  const columns = [...key, self].map((column) => [column, cells[column] ?? null]);
  return { number, cells: Object.fromEntries(columns) };
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity violation): the line, not the database, is at fault. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

/** The database's words; of keys that clash or lead nowhere it tells in the details which they are. */
function reasonOf(error: Error): string {
  return "detail" in error && typeof error.detail === "string" && /^Key /.test(error.detail)
    ? `${error.message}: ${error.detail}`
    : error.message;
}
