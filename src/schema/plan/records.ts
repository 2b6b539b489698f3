/**
 * How records are shown, worked out once: which of their columns and relations the selected fields need, and how the
 * answer is made of the rows. The values are made by the fields' own resolvers, those that work on nothing but a row
 * and arguments; anything else is `NotCovered`, and answered the usual way.
 */
import {
  type FieldNode,
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
import { encodeId } from "../global-id.ts";
import type { Json } from "../keyset.ts";
import { compileConnection } from "./connections.ts";
import {
  extensionsOf,
  type Field,
  modelNameOf,
  type Read,
  type RecordShape,
  type Row,
  type Run,
  reviveTimes,
  rowOf,
  timesOf,
} from "./fields.ts";
import type { PlannedConnection } from "./planned.ts";
import type { Selected, selectionReader } from "./selection.ts";

/** What the parts of a compilation share. */
export interface Compiler {
  readonly selectionOf: ReturnType<typeof selectionReader>;
  /** A number of its own for whatever a run keeps. */
  readonly nextPlace: () => number;
  readonly argumentsOf: (field: Field, nodes: readonly FieldNode[]) => (run: Run) => Json;
  /** Makes what stands in the answer for a value of a type; `shape` is that of the record below it, if there is one. */
  readonly completed: (
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    shape: RecordShape | null,
  ) => (value: unknown, run: Run) => unknown;
}

/** A compiler for the selections of one document. Its functions throw NotCovered. */
export function createCompiler(selectionOf: Compiler["selectionOf"]): Compiler {
  let places = 0;
  const nextPlace = () => places++;

  /** Arguments of a field under the variables of a run, worked out once a run. */
  function argumentsOf(field: Field, nodes: readonly FieldNode[]): (run: Run) => Json {
    if (field.args.length === 0) return () => ({});
    const place = nextPlace();
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
    return (source, run) => {
      const value = resolve(source, args(run));
      if (value instanceof Promise) throw new NotCovered("a value that is waited for");
      return complete(value, run);
    };
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
    const as = `r${nextPlace()}`;
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
      const found = row[as];
      for (const one of isList ? (found as readonly Row[]) : [(found as Row | null) ?? {}]) reviveTimes(one, times);
      return complete(found, run);
    };
  }

  function linked(planned: PlannedConnection, field: Field, nodes: readonly FieldNode[], shape: RecordShape): Read {
    const { links } = planned;
    const through = links && modelOf(shape.model).relations.get(links.through);
    if (!links || !through) throw new NotCovered(field.name);
    const made = compileConnection(compiler, planned, field, nodes, through.model);
    const [rows, count] = [`r${made.place}`, `n${made.place}`];
    shape.nested.push((run) => {
      const { page, filter } = made.ask(run);
      return [
        ...(page ? [{ as: rows, relation: links.through, rows: { ...page.query, ...page.row } }] : []),
        ...(made.isCounted ? [{ as: count, relation: links.through, count: filter }] : []),
      ];
    });
    return (row: Json, run) => made.read(row[rows] as never, row[count] as number, run);
  }

  const compiler: Compiler = { selectionOf, nextPlace, argumentsOf, completed };
  return compiler;
}

function leaf(value: unknown): unknown {
  if (value === null || value === undefined) throw new NotCovered("a value that cannot be shown");
  return value;
}
