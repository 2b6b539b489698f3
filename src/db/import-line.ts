import { CommuniqueError } from "../errors.ts";
import { STATE_TYPE } from "./export.ts";
import { EXPORTED_TABLES, type ExportedTable } from "./exported.ts";
import type { CorpusState } from "./state.ts";
import type { Cells } from "./tables.ts";

/** A line of an export with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** What a line says: a row of a table, or in which state the exported database was. */
export type Imported =
  | { readonly table: ExportedTable; readonly cells: Cells }
  | { readonly state: Partial<CorpusState> };

/** How much of a bad line an error repeats. */
const SHOWN = 60;

const TABLES = new Map(EXPORTED_TABLES.map((table) => [table.name, table]));

/** Reads one line of an export; the types of its values are for the database to check. @throws FILE_MALFORMED */
export function parseImported(number: number, text: string): Imported {
  const { type, ...cells } = parseLine(number, text);
  return type === STATE_TYPE ? { state: parseState(number, cells) } : { table: tableOf(number, type, cells), cells };
}

/** What is wrong with a line, by its number. */
export function malformed(line: number, reason: string, cause?: unknown): CommuniqueError {
  return new CommuniqueError("FILE_MALFORMED", `line ${line}: ${reason}`, { line }, { cause });
}

function parseLine(number: number, text: string): Cells & { readonly type: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw malformed(number, `not JSON: ${shorten(text)}`, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw malformed(number, `not a JSON object: ${shorten(text)}`);
  return value as Cells & { readonly type: unknown };
}

/** The table that a line names, by `type`; the line may have its columns, derived ones too, and no others. */
function tableOf(number: number, type: unknown, cells: Cells): ExportedTable {
  const table = TABLES.get(String(type));
  if (table === undefined) {
    const known = [...TABLES.keys(), STATE_TYPE].join(", ");
    throw malformed(number, `"type" is ${JSON.stringify(type) ?? "missing"}; known are ${known}`);
  }
  const known = { ...table.columns, ...table.derived, ...table.times };
  const unknown = Object.keys(cells).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw malformed(number, `${table.name} has no ${JSON.stringify(unknown)}`);
  return table;
}

function parseState(number: number, { stale, revision, lastIngestedAt }: Cells): Partial<CorpusState> {
  const moment = lastIngestedAt == null ? null : new Date(String(lastIngestedAt));
  const isRevision = revision === undefined || (Number.isInteger(revision) && Number(revision) >= 0);
  if (typeof stale !== "boolean" || !isRevision || Number.isNaN(moment?.getTime()))
    throw malformed(number, `no state of a corpus: ${JSON.stringify({ stale, revision, lastIngestedAt })}`);
  return revision === undefined ? { stale } : { stale, revision: Number(revision), lastIngestedAt: moment };
}

function shorten(text: string): string {
  return JSON.stringify(text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`);
}
