/**
 * What a query of the usual shapes needs, worked out once a document: which rows and columns one statement is to give,
 * and how the answer is made of them. The values are made by the fields' own resolvers, those that work on nothing but
 * a row and arguments; anything else is `NotCovered`, and answered the usual way.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { modelOf } from "../../db/models.ts";
import { NotCovered } from "../../db/record-condition.ts";
import { listStatement, type NestedRequest, oneStatement, type Statement } from "../../db/record-statement.ts";
import { type Connection, once } from "../connection.ts";
import { encodeId } from "../global-id.ts";
import type { Json } from "../keyset.ts";
import { type PagePlan, pageQueries, pageQuery, showPage } from "../page.ts";
import type { PlannedAnswer, PlannedConnection, PlannedRows } from "./planned.ts";
import type { Selected, selectionReader } from "./selection.ts";

/** One asking of a compiled operation. */
export interface Run {
  readonly variables: Json;
  /** Arguments, and pages, of the fields that have some, by the fields' places. */
  readonly args: Json[];
  readonly pages: PagePlan[];
}

/** Makes the value in the answer out of what the field stands on. */
type Read = (source: never, run: Run) => unknown;

/** What is to be got of each record at one place of the query. */
interface RecordShape {
  readonly model: string;
  readonly columns: Set<string>;
  readonly nested: ((run: Run) => readonly NestedRequest[])[];
}

/** A field of `Query`: its statement, and what is made of the statement's answer. */
export interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly isNullable: boolean;
  /** @throws for arguments that the field refuses */
  readonly statement: (run: Run) => Statement;
  readonly read: (answer: unknown, run: Run) => unknown;
}

type Field = GraphQLField<unknown, unknown>;
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

const extensionsOf = (field: Field) => field.extensions as FieldExtensions;

/** Null for types that are not records of a model. */
function modelNameOf(type: GraphQLObjectType): string | null {
  return (type.extensions.pothosPrismaModel as string | undefined) ?? null;
}

const timesOf = (model: string): readonly string[] =>
  [...modelOf(model).columns.values()].filter(({ type }) => type === "DateTime").map(({ name }) => name);

/** JSON has no times; resolvers get what Prisma would give them. */
function reviveTimes(row: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) {
    const value = row[name];
    if (typeof value === "string") row[name] = new Date(value);
  }
}

/** Compiles the fields of `Query` that an operation selects. @throws NotCovered */
export function compileRoots(
  query: GraphQLObjectType,
  selectionOf: ReturnType<typeof selectionReader>,
  nodes: Parameters<ReturnType<typeof selectionReader>>[1],
): readonly Root[] {
  let places = 0;

  /** Arguments of a field under the variables of a run, worked out once a run. */
  function argumentsOf(field: Field, nodes: readonly FieldNode[]): (run: Run) => Json {
    if (field.args.length === 0) return () => ({});
    const place = places++;
    const [node] = nodes as [FieldNode];
    return (run) => {
      run.args[place] ??= getArgumentValues(field, node, run.variables);
      return run.args[place] as Json;
    };
  }

  function fieldsOf(type: GraphQLObjectType, selected: Selected, shape: RecordShape | null): readonly [string, Read][] {
    return [...selected].map(([key, nodes]) => {
      // An object of the usual sort would take it for its prototype.
      if (key === "__proto__") throw new NotCovered(key);
      return [key, fieldOf(type, nodes, shape)];
    });
  }

  function objectOf(type: GraphQLObjectType, nodes: readonly FieldNode[], shape: RecordShape | null): Read {
    const fields = fieldsOf(type, selectionOf(type, nodes), shape);
    return (source, run) => {
      const made: Record<string, unknown> = {};
      for (const [key, read] of fields) made[key] = read(source, run);
      return made;
    };
  }

  function fieldOf(type: GraphQLObjectType, nodes: readonly FieldNode[], shape: RecordShape | null): Read {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return () => type.name;
    const field = type.getFields()[name];
    if (field === undefined) throw new NotCovered(name);
    const model = modelNameOf(type);
    if (model === null) return resolved(field, nodes, shape);
    if (shape === null || shape.model !== model) throw new NotCovered(`${type.name} apart from its record`);
    return ofRecord(type, field, nodes, shape);
  }

  function ofRecord(type: GraphQLObjectType, field: Field, nodes: readonly FieldNode[], shape: RecordShape): Read {
    const { plannedConnection, pothosPrismaRelationField: relation, pothosPrismaSelect: select } = extensionsOf(field);
    if (plannedConnection) return linked(plannedConnection, field, nodes, shape);
    if (relation) return related(relation, field, nodes, shape);
    if (field.name === "id" && type.getInterfaces().some((one) => one.name === "Node")) {
      shape.columns.add("id");
      return ({ id }: { readonly id: string }) => encodeId(type.name, id);
    }
    if (typeof select !== "object") throw new NotCovered(`${type.name}.${field.name}`);
    for (const [column, wanted] of Object.entries(select)) {
      if (wanted !== true || !modelOf(shape.model).columns.has(column)) throw new NotCovered(column);
      shape.columns.add(column);
    }
    return resolved(field, nodes, null);
  }

  /** What the field's own resolver makes of its source and arguments, without knowing of a request. */
  function resolved(field: Field, nodes: readonly FieldNode[], shape: RecordShape | null): Read {
    const { pothosExposedField: exposed, pothosOriginalResolve: resolve } = extensionsOf(field);
    const complete = completed(field.type, nodes, shape);
    if (exposed !== undefined) return (source: Json, run) => complete(source[exposed], run);
    // One that takes the context or what graphql-js tells of the query loads something.
    if (resolve === undefined || resolve.length > 2) throw new NotCovered(field.name);
    const args = argumentsOf(field, nodes);
    return (source, run) => complete(resolve(source, args(run)), run);
  }

  function completed(type: GraphQLOutputType, nodes: readonly FieldNode[], shape: RecordShape | null) {
    type Complete = (value: unknown, run: Run) => unknown;
    const isRequired = isNonNullType(type);
    const inner = isRequired ? type.ofType : type;
    let complete: Complete;
    if (isListType(inner)) {
      const item = completed(inner.ofType, nodes, shape);
      complete = (value, run) => {
        if (!Array.isArray(value)) throw new NotCovered("something that is no list");
        return value.map((one) => item(one, run));
      };
    } else if (isLeafType(inner)) complete = (value) => leaf(inner.serialize(value));
    else if (isObjectType(inner)) complete = objectOf(inner, nodes, shape) as Complete;
    else throw new NotCovered(inner.name);
    return (value: unknown, run: Run): unknown => {
      if (value !== null && value !== undefined) return complete(value, run);
      // What that comes to for the fields around is known to graphql-js.
      if (isRequired) throw new NotCovered("nothing where something must be");
      return null;
    };
  }

  function related(
    { name, isList }: { readonly name: string; readonly isList: boolean },
    field: Field,
    nodes: readonly FieldNode[],
    shape: RecordShape,
  ): Read {
    const { pothosPrismaSelect: select } = extensionsOf(field);
    const relation = modelOf(shape.model).relations.get(name);
    if (typeof select !== "function" || relation === undefined) throw new NotCovered(name);
    const as = `r${places++}`;
    const args = argumentsOf(field, nodes);
    const below: RecordShape = { model: relation.model, columns: new Set(), nested: [] };
    const complete = completed(field.type, nodes, below);
    const times = timesOf(relation.model);
    shape.nested.push((run) => {
      let query: Json = {};
      select(args(run), {}, (asked) => {
        query = ((typeof asked === "function" ? asked(args(run), {}) : asked) ?? {}) as Json;
        return {};
      });
      const { where, orderBy, ...others } = query as { where?: Json; orderBy?: unknown };
      if (Object.keys(others).length > 0) throw new NotCovered(Object.keys(others).join());
      return [{ as, relation: name, rows: { where, orderBy, ...rowOf(below, run) } }];
    });
    return (row: Json, run) => {
      const found = row[as] as Record<string, unknown> | readonly Record<string, unknown>[] | null;
      for (const one of isList ? (found as readonly Record<string, unknown>[]) : found ? [found as never] : [])
        reviveTimes(one, times);
      return complete(found, run);
    };
  }

  function linked(planned: PlannedConnection, field: Field, nodes: readonly FieldNode[], shape: RecordShape): Read {
    const { links } = planned;
    const through = links && modelOf(shape.model).relations.get(links.through);
    if (!links || !through) throw new NotCovered(field.name);
    const place = places++;
    const [rows, count] = [`r${place}`, `n${place}`];
    const made = connectionOf(planned, field, nodes, through.model, place);
    shape.nested.push((run) => {
      const { page, filter } = made.ask(run);
      return [
        ...(page ? [{ as: rows, relation: links.through, rows: { ...page.query, ...page.row } }] : []),
        ...(made.isCounted ? [{ as: count, relation: links.through, count: filter }] : []),
      ];
    });
    return (row: Json, run) => made.read(row[rows] as never, row[count] as number, run);
  }

  /** What connections have in common, whether their rows hang on a record or stand for themselves. */
  function connectionOf(
    { model, links, edge, page: pageOf, filter: filterOf }: PlannedConnection,
    field: Field,
    nodes: readonly FieldNode[],
    rowModel: string,
    place: number,
  ) {
    const args = argumentsOf(field, nodes);
    const shape: RecordShape = { model, columns: new Set(), nested: [] };
    const complete = completed(field.type, nodes, shape);
    const used = usedOf(field, nodes);
    const times = timesOf(rowModel);
    const recordTimes = timesOf(model);
    const to = links?.to;
    const recordOf = (row: Json) => (to === undefined ? row : (row[to] as Json));

    /** Columns of the row that is paged, and what hangs on it. */
    function rowAsked({ keys }: PagePlan, run: Run): { columns: Set<string>; nested: readonly NestedRequest[] } {
      const sorting = used.cursors ? keys.map(({ path }) => path) : [];
      const own = sorting.flatMap((path) => (path.length === 1 ? path : []));
      const record = rowOf(shape, run);
      if (to === undefined) return { columns: new Set([...record.columns, ...own]), nested: record.nested };
      const columns = new Set([
        ...record.columns,
        ...sorting.flatMap(([first, second]) => (first === to && second ? [second] : [])),
      ]);
      const isEmpty = columns.size === 0 && record.nested.length === 0;
      return {
        columns: new Set([...own, ...(used.edge ? edge : [])]),
        nested: isEmpty ? [] : [{ as: to, relation: to, rows: { columns, nested: record.nested } }],
      };
    }

    function ask(run: Run) {
      const asked = args(run);
      const plan = pageOf(asked);
      const filter = filterOf(asked);
      run.pages[place] = plan;
      const query = pageQuery(plan, filter) as { where?: Json; orderBy: unknown; take: number };
      return { plan, filter, page: used.page ? { query, row: rowAsked(plan, run) } : null };
    }

    function read(rows: readonly Record<string, unknown>[] | undefined, count: number, run: Run): unknown {
      for (const row of rows ?? []) {
        reviveTimes(row, times);
        if (to !== undefined && row[to]) reviveTimes(row[to] as Record<string, unknown>, recordTimes);
      }
      const connection: Connection = {
        page: once(() => showPage(run.pages[place] as PagePlan, rows ?? [], recordOf)),
        totalCount: () => count,
      };
      return complete(connection, run);
    }
    return { ask, read, isCounted: used.count };
  }

  /** Which parts of a connection are selected. */
  function usedOf(field: Field, nodes: readonly FieldNode[]) {
    const type = objectTypeOf(field.type);
    const below = byName(selectionOf(type, nodes));
    const named = (name: string) => {
      const found = below.get(name);
      const inner = type.getFields()[name];
      return found && inner ? new Set(byName(selectionOf(objectTypeOf(inner.type), found)).keys()) : new Set<string>();
    };
    const [edges, pageInfo] = [named("edges"), named("pageInfo")];
    return {
      count: below.has("totalCount"),
      page: below.has("edges") || below.has("nodes") || below.has("pageInfo"),
      cursors: edges.has("cursor") || pageInfo.has("startCursor") || pageInfo.has("endCursor"),
      edge: [...edges].some((name) => name !== "cursor" && name !== "node" && name !== "__typename"),
    };
  }

  function rowOf({ columns, nested }: RecordShape, run: Run) {
    return { columns, nested: nested.flatMap((one) => one(run)) };
  }

  function rootOf(key: string, nodes: readonly FieldNode[]): Root {
    const field = query.getFields()[nodes[0]?.name.value ?? ""];
    if (field === undefined) throw new NotCovered("a field of every type");
    const made = madeOf(field, nodes);
    if (made === null) throw new NotCovered(field.name);
    return { key, nodes, isNullable: !isNonNullType(field.type), ...made };
  }

  function madeOf(field: Field, nodes: readonly FieldNode[]): Pick<Root, "statement" | "read"> | null {
    const { plannedConnection, plannedRows, plannedAnswer } = extensionsOf(field);
    if (plannedConnection) return rootConnection(plannedConnection, field, nodes);
    if (plannedRows) return rootRows(plannedRows, field, nodes);
    return plannedAnswer ? rootAnswer(plannedAnswer, field, nodes) : null;
  }

  function rootAnswer({ statement, read }: PlannedAnswer, field: Field, nodes: readonly FieldNode[]) {
    const args = argumentsOf(field, nodes);
    const complete = completed(field.type, nodes, null);
    return {
      statement: (run: Run) => statement(args(run) as never),
      read: (answer: unknown, run: Run) => complete(read(answer), run),
    };
  }

  function rootConnection(planned: PlannedConnection, field: Field, nodes: readonly FieldNode[]) {
    const { model } = planned;
    const made = connectionOf(planned, field, nodes, model, places++);
    return {
      statement: (run: Run) => {
        const { plan, filter, page } = made.ask(run);
        // Two statements that are asked one after the other, the second seldom.
        if (pageQueries(plan, filter).length > 1) throw new NotCovered("a page over the end of the dated");
        const rows = page && { model, ...page.query, ...page.row };
        return listStatement(rows, made.isCounted ? { model, where: filter } : null);
      },
      read: (answer: unknown, run: Run) => {
        const { rows, count } = answer as { rows?: never; count: number };
        return made.read(rows, count, run);
      },
    };
  }

  function rootRows({ isOne, ask }: PlannedRows, field: Field, nodes: readonly FieldNode[]) {
    const model = modelNameOf(objectTypeOf(field.type));
    if (model === null) throw new NotCovered(field.name);
    const args = argumentsOf(field, nodes);
    const shape: RecordShape = { model, columns: new Set(), nested: [] };
    const complete = completed(field.type, nodes, shape);
    const times = timesOf(model);
    return {
      statement: (run: Run) => {
        const request = { model, ...ask(args(run) as never), ...rowOf(shape, run) };
        return isOne ? oneStatement(request) : listStatement(request, null);
      },
      read: (answer: unknown, run: Run) => {
        const found = isOne ? answer : (answer as { readonly rows: unknown }).rows;
        for (const row of (isOne ? [found ?? {}] : found) as readonly Record<string, unknown>[])
          reviveTimes(row, times);
        return complete(found, run);
      },
    };
  }

  return [...selectionOf(query, nodes)].map(([key, found]) => rootOf(key, found));
}

function byName(selected: Selected): ReadonlyMap<string, readonly FieldNode[]> {
  const names = new Map<string, FieldNode[]>();
  for (const nodes of selected.values()) {
    const name = nodes[0]?.name.value ?? "";
    names.set(name, [...(names.get(name) ?? []), ...nodes]);
  }
  return names;
}

function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  if (isNonNullType(type) || isListType(type)) return objectTypeOf(type.ofType);
  if (!isObjectType(type)) throw new NotCovered(type.name);
  return type;
}

function leaf(value: unknown): unknown {
  if (value === null || value === undefined) throw new NotCovered("a value that cannot be shown");
  return value;
}
