/** What fields of `Query` ask of the database, one statement each, and how their part of the answer is made of it. */
import { type FieldNode, type GraphQLObjectType, isNonNullType } from "graphql";
import { NotCovered } from "../../db/record-condition.ts";
import { listStatement, oneStatement, type Statement } from "../../db/record-statement.ts";
import { pageQueries } from "../page.ts";
import { compileConnection } from "./connections.ts";
import {
  extensionsOf,
  type Field,
  modelNameOf,
  objectTypeOf,
  type RecordShape,
  type Row,
  type Run,
  reviveTimes,
  rowOf,
  timesOf,
} from "./fields.ts";
import type { PlannedAnswer, PlannedConnection, PlannedRows } from "./planned.ts";
import { type Compiler, createCompiler } from "./records.ts";

/** A field of `Query`: its statement, and what is made of the statement's answer. */
export interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly isNullable: boolean;
  /** @throws for arguments that the field refuses */
  readonly statement: (run: Run) => Statement;
  readonly read: (answer: unknown, run: Run) => unknown;
}

/** Compiles the fields of `Query` that an operation selects. @throws NotCovered */
export function compileRoots(
  query: GraphQLObjectType,
  selectionOf: Compiler["selectionOf"],
  nodes: Parameters<Compiler["selectionOf"]>[1],
): readonly Root[] {
  const compiler = createCompiler(selectionOf);
  const { argumentsOf, completed } = compiler;

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
    const made = compileConnection(compiler, planned, field, nodes, model);
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
        for (const row of (isOne ? [found ?? {}] : found) as readonly Row[]) reviveTimes(row, times);
        return complete(found, run);
      },
    };
  }

  return [...selectionOf(query, nodes)].map(([key, found]) => rootOf(key, found));
}
