/**
 * One statement for rows and all that hangs on them, as JSON of the shape that Prisma gives.
 *
 * PostgreSQL works out what hangs on a row before it sorts and cuts; so a page is cut in a sub-select, and what hangs
 * on its rows is looked up outside of it, for them alone.
 */
import {
  condition,
  fromTable,
  type Json,
  NotCovered,
  openTable,
  ordering,
  relationOf,
  type Table,
  type Writing,
} from "./record-condition.ts";

export interface RowsRequest {
  readonly model: string;
  readonly where?: Json | undefined;
  readonly orderBy?: unknown;
  readonly take?: number | undefined;
  readonly columns: Iterable<string>;
  readonly nested: readonly NestedRequest[];
}

/** Something that hangs on each row, under a name of its own: the rows of a relation, or how many they are. */
export type NestedRequest = { readonly as: string; readonly relation: string } & (
  | { readonly rows: Omit<RowsRequest, "model"> }
  | { readonly count: Json | undefined }
);

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Members of one JSON object: PostgreSQL's functions take a hundred arguments. */
const MOST_MEMBERS = 50;

/** How a row's values are written: of one of its columns, of a record that it points at, and where that has none. */
type ColumnOf = (table: Table, column: string) => string;

/** A new statement, and the values of its parameters so far. */
export function startWriting() {
  const values: unknown[] = [];
  let tables = 0;
  const writing: Writing = {
    value: (value) => `$${values.push(value)}`,
    alias: () => `t${tables++}`,
  };
  return { values, writing };
}

function object(members: readonly (readonly [string, string])[]): string {
  if (members.length > MOST_MEMBERS) throw new NotCovered("a record of so many values");
  return `json_build_object(${members.map(([name, value]) => `'${name}', ${value}`).join(", ")})`;
}

function record(
  { columns, nested }: Pick<RowsRequest, "columns" | "nested">,
  table: Table,
  columnOf: ColumnOf,
  writing: Writing,
): string {
  const own = [...columns].map((column) => [column, columnOf(table, column)] as const);
  const others = nested.map((one) => [one.as, hanging(one, table, columnOf, writing)] as const);
  return object([...own, ...others]);
}

function hanging(one: NestedRequest, table: Table, columnOf: ColumnOf, writing: Writing): string {
  const { model, isList, key } = relationOf(table.model, one.relation);
  if (!isList) {
    if (!("rows" in one)) throw new NotCovered("a count of one");
    const beside = table.joined.get(one.relation);
    if (beside !== undefined) {
      const found = record(one.rows, beside, columnOf, writing);
      return `CASE WHEN ${columnOf(beside, "id")} IS NOT NULL THEN ${found} END`;
    }
    const id = columnOf(table, key);
    return single({ ...one.rows, model }, (alias) => `${alias}."id" = ${id}`, writing);
  }
  const id = columnOf(table, "id");
  const tie = (alias: string) => `${alias}."${key}" = ${id}`;
  return "rows" in one ? list({ ...one.rows, model }, tie, writing) : count(model, one.count, tie, writing);
}

type Tie = (alias: string) => string;

function single(request: RowsRequest, tie: Tie | null, writing: Writing): string {
  const table = openTable(request.model, writing);
  const met = conditions(request.where, tie, table, writing);
  const found = record(request, table, ({ alias }, column) => `${alias}."${column}"`, writing);
  return `(SELECT ${found} FROM ${fromTable(table)}${met})`;
}

function list(request: RowsRequest, tie: Tie | null, writing: Writing): string {
  const table = openTable(request.model, writing);
  const met = conditions(request.where, tie, table, writing);
  const order = ordering(request.orderBy, table, writing);
  const page = writing.alias();
  const shown = new Map<string, string>();
  const found = record(
    request,
    table,
    ({ alias }, column) => {
      const name = `${alias}.${column}`;
      shown.set(name, `${alias}."${column}" AS "${name}"`);
      return `${page}."${name}"`;
    },
    writing,
  );
  const sorted = order === "" ? "" : ` ORDER BY ${order}`;
  const cut = request.take === undefined ? "" : ` LIMIT ${Math.trunc(request.take)}`;
  const rows = `SELECT ${[...shown.values()].join(", ") || "1"} FROM ${fromTable(table)}${met}${sorted}${cut}`;
  return `(SELECT coalesce(json_agg(${found}), '[]') FROM (${rows}) AS ${page})`;
}

function count(model: string, where: Json | undefined, tie: Tie | null, writing: Writing): string {
  const table = openTable(model, writing);
  const met = conditions(where, tie, table, writing);
  return `(SELECT count(*) FROM ${fromTable(table)}${met})`;
}

/** What stands after FROM: WHERE and all that must hold, or nothing. */
export function conditions(where: Json | undefined, tie: Tie | null, table: Table, writing: Writing): string {
  const all = [tie?.(table.alias) ?? null, where ? condition(where, table, writing) : null];
  const asked = all.filter((one) => one !== null);
  return asked.length === 0 ? "" : ` WHERE ${asked.join(" AND ")}`;
}

/** The one row that meets the condition, or null, as `answer`. @throws NotCovered */
export function oneStatement(request: RowsRequest): Statement {
  const { values, writing } = startWriting();
  return { text: `SELECT ${single(request, null, writing)} AS "answer"`, values };
}

/** The rows as `answer.rows` and, if asked for, how many there are on all pages as `answer.count`. @throws NotCovered */
export function listStatement(
  request: RowsRequest | null,
  counted: { readonly model: string; readonly where: Json | undefined } | null,
): Statement {
  const { values, writing } = startWriting();
  const members = [
    ...(request ? [["rows", list(request, null, writing)] as const] : []),
    ...(counted ? [["count", count(counted.model, counted.where, null, writing)] as const] : []),
  ];
  return { text: `SELECT ${object(members)} AS "answer"`, values };
}
