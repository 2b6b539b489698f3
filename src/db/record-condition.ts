/** Prisma's conditions and orders as SQL, as far as the schema's filters use them. */
import { type Column, type Model, modelOf } from "./models.ts";

/** Prisma's `where`, `orderBy` and `select` values, and rows, where their model is only known at run time. */
export type Json = Readonly<Record<string, unknown>>;

/** Thrown for what has no statement here: whoever asked goes the way that Prisma answers on. */
export class NotCovered extends Error {}

/** A statement as it is written. */
export interface Writing {
  /** The place of a new parameter, `$1`. */
  readonly value: (value: unknown) => string;
  /** A name that no other table of the statement has. */
  readonly alias: () => string;
}

/** A table of the statement, with the records that each of its rows points at, as far as they are needed. */
export interface Table {
  readonly model: Model;
  readonly alias: string;
  /** Tables that stand beside it, by relation. */
  readonly joined: Map<string, Table>;
}

export function openTable(model: string, writing: Writing): Table {
  return { model: modelOf(model), alias: writing.alias(), joined: new Map() };
}

/** The table as it stands after FROM, with those beside it. */
export function fromTable(table: Table): string {
  return `"${table.model.name}" AS ${table.alias}${joins(table)}`;
}

function joins({ model, alias, joined }: Table): string {
  return [...joined]
    .map(([relation, table]) => {
      const { key } = relationOf(model, relation);
      return ` LEFT JOIN "${table.model.name}" AS ${table.alias} ON ${table.alias}."id" = ${alias}."${key}"${joins(table)}`;
    })
    .join("");
}

export function relationOf({ name, relations }: Model, relation: string) {
  const found = relations.get(relation);
  if (found === undefined) throw new NotCovered(`${name} has no relation ${relation}`);
  return found;
}

function join(table: Table, relation: string, writing: Writing): Table {
  const known = table.joined.get(relation);
  if (known !== undefined) return known;
  const made = openTable(relationOf(table.model, relation).model, writing);
  table.joined.set(relation, made);
  return made;
}

/** A condition on rows of `table`. @throws NotCovered */
export function condition(where: Json, table: Table, writing: Writing): string {
  const parts = Object.entries(where).flatMap(([name, asked]) => {
    if (asked === undefined) return [];
    if (name === "AND") return [together(asked, " AND ", table, writing)];
    if (name === "OR") return [together(asked, " OR ", table, writing)];
    if (name === "NOT") return [`NOT ${something(condition(asked as Json, table, writing))}`];
    const column = table.model.columns.get(name);
    return [column ? compare(column, asked, table, writing) : related(name, asked as Json, table, writing)];
  });
  return all(
    parts.filter((part) => part !== NOTHING_ASKED),
    " AND ",
  );
}

const NOTHING_ASKED = "TRUE";

/** What is not to hold, or is one of several, must ask something: to Prisma an empty one is not there, rather than true. */
function something(text: string): string {
  if (text === NOTHING_ASKED) throw new NotCovered("an empty condition");
  return text;
}

/** All of nothing hold; what one of nothing is has more than one meaning in Prisma. */
function all(parts: readonly string[], operator: " AND " | " OR "): string {
  if (parts.length === 0 && operator === " OR ") throw new NotCovered("one of nothing");
  if (parts.length === 0) return NOTHING_ASKED;
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(operator)})`;
}

function together(asked: unknown, operator: " AND " | " OR ", table: Table, writing: Writing): string {
  const list = (Array.isArray(asked) ? asked : [asked]) as readonly Json[];
  const parts = list.map((one) => condition(one, table, writing));
  return all(operator === " OR " ? parts.map(something) : parts.filter((part) => part !== NOTHING_ASKED), operator);
}

function related(name: string, asked: Json, table: Table, writing: Writing): string {
  const { model, isList, key } = relationOf(table.model, name);
  if (!isList) {
    const record = join(table, name, writing);
    return `(${condition(asked, record, writing)} AND ${record.alias}."id" IS NOT NULL)`;
  }
  const { some, ...others } = asked;
  if (some === undefined || Object.keys(others).length > 0) throw new NotCovered(`a condition on ${name}`);
  const rows = openTable(model, writing);
  const met = condition(some as Json, rows, writing);
  const keys = `${rows.alias}."${key}"`;
  return `${table.alias}."id" IN (SELECT ${keys} FROM ${fromTable(rows)} WHERE ${met} AND ${keys} IS NOT NULL)`;
}

const COMPARISONS: Readonly<Record<string, string>> = { equals: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

function compare(column: Column, asked: unknown, { alias }: Table, writing: Writing): string {
  const left = `${alias}."${column.name}"`;
  const one = (value: unknown) =>
    writing.value(scalar(column, value)) + (column.isEnum ? `::text::"${column.type}"` : "");
  const many = (values: unknown) => {
    if (!Array.isArray(values)) throw new NotCovered(`a list of ${column.name}`);
    if (column.type !== "String" && !column.isEnum) throw new NotCovered(`a list of ${column.type}`);
    const list = writing.value(values.map((value) => scalar(column, value)));
    return `${list}::text[]${column.isEnum ? `::"${column.type}"[]` : ""}`;
  };
  if (asked === null) return `${left} IS NULL`;
  if (typeof asked !== "object" || asked instanceof Date) return `${left} = ${one(asked)}`;
  const parts = Object.entries(asked as Json).map(([operation, value]) => {
    const operator = COMPARISONS[operation];
    if (operator !== undefined) return `${left} ${operator} ${one(value)}`;
    switch (operation) {
      case "not":
        return value === null ? `${left} IS NOT NULL` : `${left} <> ${one(value)}`;
      case "in":
        return `${left} = ANY(${many(value)})`;
      case "contains":
        return `${left} LIKE ${one(`%${value}%`)}`;
      case "hasEvery":
        return `${left} @> ${many(value)}`;
      case "hasSome":
        return `${left} && ${many(value)}`;
      default:
        throw new NotCovered(`${operation} of ${column.name}`);
    }
  });
  return all(parts, " AND ");
}

/** A value as either driver sends it. Times go as text, which each column reads as what it holds. */
function scalar({ name, type }: Column, value: unknown): unknown {
  if (value instanceof Date && type === "DateTime") return value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new NotCovered(`a value of ${name}`);
}

/** What stands after ORDER BY; "" for no order. */
export function ordering(orderBy: unknown, table: Table, writing: Writing): string {
  const list = (Array.isArray(orderBy) ? orderBy : orderBy === undefined ? [] : [orderBy]) as readonly Json[];
  return list
    .flatMap((one) => Object.entries(one))
    .map(([name, asked]) => {
      const column = table.model.columns.get(name);
      if (column === undefined) return ordering(asked, join(table, name, writing), writing);
      const { sort, nulls = null } =
        typeof asked === "string" ? { sort: asked } : (asked as { sort: string; nulls?: string });
      return `${table.alias}."${name}" ${sort === "desc" ? "DESC" : "ASC"}${nulls === null ? "" : ` NULLS ${nulls === "first" ? "FIRST" : "LAST"}`}`;
    })
    .join(", ");
}
