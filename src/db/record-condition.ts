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

/**
 * A condition on rows of `table`; null where nothing is asked, which Prisma takes out of whatever it stands in.
 *
 * @throws NotCovered
 */
export function condition(where: Json, table: Table, writing: Writing): string | null {
  const parts = Object.entries(where).map(([name, asked]) => {
    if (asked === undefined) return null;
    if (name === "AND") return together(asked, " AND ", table, writing);
    if (name === "OR") return together(asked, " OR ", table, writing);
    if (name === "NOT") {
      const met = condition(asked as Json, table, writing);
      return met && `NOT ${met}`;
    }
    const column = table.model.columns.get(name);
    return column ? compare(column, asked, table, writing) : related(name, asked as Json, table, writing);
  });
  return joined(parts, " AND ");
}

function joined(parts: readonly (string | null)[], operator: string): string | null {
  const asked = parts.filter((part) => part !== null);
  return asked.length > 1 ? `(${asked.join(operator)})` : (asked[0] ?? null);
}

function together(asked: unknown, operator: string, table: Table, writing: Writing): string | null {
  const list = (Array.isArray(asked) ? asked : [asked]) as readonly Json[];
  return joined(
    list.map((one) => condition(one, table, writing)),
    operator,
  );
}

function related(name: string, asked: Json, table: Table, writing: Writing): string | null {
  const { model, isList, key } = relationOf(table.model, name);
  if (!isList) {
    const record = join(table, name, writing);
    const met = condition(asked, record, writing);
    return met && `(${met} AND ${record.alias}."id" IS NOT NULL)`;
  }
  const { some, ...others } = asked;
  if (some === undefined || Object.keys(others).length > 0) throw new NotCovered(`a condition on ${name}`);
  const rows = openTable(model, writing);
  const keys = `${rows.alias}."${key}"`;
  const met = joined([condition(some as Json, rows, writing), `${keys} IS NOT NULL`], " AND ");
  return `${table.alias}."id" IN (SELECT ${keys} FROM ${fromTable(rows)} WHERE ${met})`;
}

const COMPARISONS: Readonly<Record<string, string>> = { equals: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };

function compare(column: Column, asked: unknown, { alias }: Table, writing: Writing): string | null {
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
  return joined(parts, " AND ");
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
