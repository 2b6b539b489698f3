/** What fields of the schema tell the planner, and what it makes of them. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { modelOf } from "../../db/models.ts";
import { NotCovered } from "../../db/record-condition.ts";
import type { NestedRequest } from "../../db/record-statement.ts";
import type { Json } from "../keyset.ts";
import type { PagePlan } from "../page.ts";
import type { PlannedAnswer, PlannedConnection, PlannedRows } from "./planned.ts";
import type { Selected } from "./selection.ts";

/** One asking of a compiled operation. */
export interface Run {
  readonly variables: Json;
  /** Arguments, and pages, of the fields that have some, by the fields' places. */
  readonly args: Json[];
  readonly pages: PagePlan[];
}

/** Rows as the statement gives them, before their times are revived. */
export type Row = Record<string, unknown>;

/** Makes the value in the answer out of what the field stands on. */
export type Read = (source: never, run: Run) => unknown;

/** What is to be got of each record at one place of the query. */
export interface RecordShape {
  readonly model: string;
  readonly columns: Set<string>;
  readonly nested: ((run: Run) => readonly NestedRequest[])[];
}

export type Field = GraphQLField<unknown, unknown>;
type Resolve = (source: unknown, args: Json) => unknown;

interface FieldExtensions {
  readonly plannedConnection?: PlannedConnection;
  readonly plannedRows?: PlannedRows;
  readonly plannedAnswer?: PlannedAnswer;
  readonly pothosExposedField?: string;
  readonly pothosOriginalResolve?: Resolve;
  readonly pothosPrismaSelect?: Json | ((args: Json, context: object, nested: (query: unknown) => object) => unknown);
  readonly pothosPrismaRelationField?: { readonly name: string; readonly isList: boolean };
}

export const extensionsOf = (field: Field) => field.extensions as FieldExtensions;

/** Null for types that are not records of a model. */
export function modelNameOf(type: GraphQLObjectType): string | null {
  return (type.extensions.pothosPrismaModel as string | undefined) ?? null;
}
/** Columns of a model that hold times or days. */
export const timesOf = (model: string): readonly string[] =>
  [...modelOf(model).columns.values()].filter(({ type }) => type === "DateTime").map(({ name }) => name);

/** JSON has no times; resolvers get what Prisma would give them. */
export function reviveTimes(row: Row, names: readonly string[]): void {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string") row[name] = new Date(value);
  }
}

/** The same by the names that fields have in the schema. */
export function byName(selected: Selected): ReadonlyMap<string, readonly FieldNode[]> {
  const names = new Map<string, FieldNode[]>();
  for (const nodes of selected.values()) {
    const name = nodes[0]?.name.value ?? "";
    names.set(name, [...(names.get(name) ?? []), ...nodes]);
  }
  return names;
}

/** The object type of a field, be it one or a list. @throws NotCovered */
export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  if (isNonNullType(type) || isListType(type)) return objectTypeOf(type.ofType);
  if (!isObjectType(type)) throw new NotCovered(type.name);
  return type;
}

/** What is to be got of each record under the variables of a run. */
export function rowOf({ columns, nested }: RecordShape, run: Run) {
  return { columns, nested: nested.flatMap((one) => one(run)) };
}
