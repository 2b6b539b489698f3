import type { Sql } from "./sql.ts";
import type { Cell, Cells, Table } from "./tables.ts";

type AnyTable = Pick<Table<never>, "name" | "columns" | "key">;

/** Rows a statement; more would only make longer statements, not a faster database. */
const CHUNK = 2000;

/** The value of a row's key as one text. */
export function keyOf(table: AnyTable, cells: Cells): string {
  return table.key.map((column) => cells[column]).join("\n");
}

/** Selects all rows in the order of their keys, compared byte by byte whatever the database's language. */
export function selectAll(table: AnyTable): string {
  return `${select(table)} ORDER BY ${table.key.map((column) => `${quote(column)} COLLATE "C"`)}`;
}

function select(table: AnyTable): string {
  return `SELECT ${selectList(table.columns)} FROM ${quote(table.name)}`;
}

/** Columns with their SQL types as a SELECT names them, so that the rows are what JSON can hold. */
export function selectList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([column, type]) => `${plain(quote(column), type)} AS ${quote(column)}`)
    .join(", ");
}

/** All rows, in no order. */
export function readCells(sql: Sql, table: AnyTable): Promise<readonly Cells[]> {
  return sql.query<Cells>(select(table));
}

/** Rows that have one of some values in a column, in no order. */
export function readCellsOf(
  sql: Sql,
  table: AnyTable,
  column: string,
  values: readonly string[],
): Promise<readonly Cells[]> {
  return sql.query<Cells>(`${select(table)} WHERE ${quote(column)} = ANY($1::text[])`, [values]);
}

/** Inserts rows that are not there. */
export async function insertCells(sql: Sql, table: AnyTable, rows: readonly Cells[]): Promise<void> {
  const columns = Object.keys(table.columns).map(quote);
  const text = `INSERT INTO ${quote(table.name)} (${columns}) SELECT ${columns} FROM ${recordset(table.columns)}`;
  await inChunks(rows, (chunk) => sql.query(text, [JSON.stringify(chunk)]));
}

/** Inserts rows, or overwrites those that are there under the same key. */
export async function upsertCells(sql: Sql, table: AnyTable, rows: readonly Cells[]): Promise<void> {
  const columns = Object.keys(table.columns).map(quote);
  const others = columns.filter((column) => !table.key.map(quote).includes(column));
  const assignments = others.map((column) => `${column} = EXCLUDED.${column}`);
  const update = others.length > 0 ? `UPDATE SET ${assignments}` : "NOTHING";
  const text = `INSERT INTO ${quote(table.name)} (${columns}) SELECT ${columns} FROM ${recordset(table.columns)}
    ON CONFLICT (${table.key.map(quote)}) DO ${update}`;
  await inChunks(rows, (chunk) => sql.query(text, [JSON.stringify(chunk)]));
}

/** Sets columns of rows that are there; each row of `rows` has the key and the columns to set. */
export async function updateCells(sql: Sql, table: AnyTable, rows: readonly Cells[]): Promise<void> {
  const set = Object.keys(table.columns).filter((column) => !table.key.includes(column));
  const text = `UPDATE ${quote(table.name)} AS t SET ${set.map((column) => `${quote(column)} = r.${quote(column)}`)}
    FROM ${recordset(table.columns)} WHERE ${sameKey(table)}`;
  await inChunks(rows, (chunk) => sql.query(text, [JSON.stringify(chunk)]));
}

/** Deletes the rows with the keys of `rows`. */
export async function deleteCells(sql: Sql, table: AnyTable, rows: readonly Cells[]): Promise<void> {
  const types = Object.fromEntries(table.key.map((column) => [column, table.columns[column] ?? "text"]));
  const text = `DELETE FROM ${quote(table.name)} AS t USING ${recordset(types)} WHERE ${sameKey(table)}`;
  await inChunks(rows, (chunk) => sql.query(text, [JSON.stringify(chunk)]));
}

async function inChunks(rows: readonly Cells[], run: (chunk: readonly Cells[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await run(rows.slice(start, start + CHUNK));
}

function quote(name: string): string {
  return `"${name}"`;
}

/** A column, enumerations, days, moments and large numbers read as what JSON can hold. */
function plain(column: string, type: string): string {
  if (type.endsWith('"[]')) return `${column}::text[]`;
  if (type.startsWith('"') || type === "date") return `${column}::text`;
  if (type === "timestamptz") return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return type === "bigint[]" ? `${column}::float8[]` : column;
}

/** The first parameter, a JSON array of objects, as a table `r`. */
function recordset(columns: Readonly<Record<string, string>>): string {
  return `json_to_recordset($1::json) AS r(${Object.entries(columns).map(([column, type]) => `${quote(column)} ${type}`)})`;
}

function sameKey(table: AnyTable): string {
  return table.key.map((column) => `t.${quote(column)} = r.${quote(column)}`).join(" AND ");
}

/** Rows by the text of their keys. */
export function byKey(table: AnyTable, rows: readonly Cells[]): Map<string, Cells> {
  return new Map(rows.map((cells) => [keyOf(table, cells), cells]));
}

/** Whether two rows agree in some columns. */
export function agree(columns: readonly string[], a: Cells, b: Cells): boolean {
  return columns.every((column) => isEqual(a[column], b[column]));
}

function isEqual(a: Cell | undefined, b: Cell | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => value === b[index]);
  return (a ?? null) === (b ?? null);
}
