import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { Database } from "../db/client.ts";
import { type ExportOptions, exportSelections, streamRows, type TableSelection } from "../db/export.ts";
import type { Cell, Cells } from "../db/tables.ts";
import { CommuniqueError } from "../errors.ts";
import { type Output, openFile } from "./output.ts";

/**
 * A cell as text. Members of lists are countries and topics, which hold no semicolon; what has names of its own
 * stays JSON. Nothing and empty text look alike, as CSV has no word for nothing.
 */
function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (Array.isArray(cell)) return cell.join(";");
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

function columnsOf({ columns, internal }: TableSelection): readonly string[] {
  return Object.keys(columns).filter((column) => !internal.includes(column));
}

/** Rows as lines of RFC 4180: comma, quotes where needed, CR LF. */
function lines(columns: readonly string[], rows: readonly Cells[]): string {
  const records = rows.map((row) => columns.map((column) => shown(row[column])));
  return stringify(records, { record_delimiter: "windows" });
}

/** Writes one type as CSV (RFC 4180, UTF-8), with a line of column names. */
export async function exportCsv(database: Database, output: Output, options: ExportOptions): Promise<void> {
  let begun = false;
  await streamRows(database, exportSelections(options), async (selection, page) => {
    const columns = columnsOf(selection);
    await output.write((begun ? "" : stringify([columns], { record_delimiter: "windows" })) + lines(columns, page));
    begun = true;
  });
}

/** Writes every type into a file of its own below a folder, which is made if missing: `Person.csv` and so on. */
export async function exportCsvFolder(database: Database, folder: string, options: ExportOptions): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const message = `${folder}: cannot be made a folder: ${(cause as Error).message}`;
    throw new CommuniqueError("FILE_UNWRITABLE", message, {}, { cause });
  }
  let type = "";
  let output: Output | undefined;
  try {
    await streamRows(database, exportSelections(options), async (selection, page) => {
      const columns = columnsOf(selection);
      if (selection.type !== type) {
        await output?.finish();
        type = selection.type;
        output = await openFile(join(folder, `${type}.csv`));
        await output.write(stringify([columns], { record_delimiter: "windows" }));
      }
      await output?.write(lines(columns, page));
    });
    await output?.finish();
  } catch (error) {
    await output?.abandon();
    throw error;
  }
}
