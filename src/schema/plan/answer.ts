/** Answers queries of the usual shapes with one SQL statement a field of `Query`, to the byte as resolvers would. */
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  locatedError,
  OperationTypeNode,
} from "graphql";
import { NotCovered } from "../../db/record-condition.ts";
import type { Context } from "../context.ts";
import type { Json } from "../keyset.ts";
import { compileRoots, type Root } from "./compile.ts";
import type { Run } from "./fields.ts";
import { decidingVariables, selectionReader } from "./selection.ts";

/** Ways through one document that are kept; `@skip` and `@include` make a further one for each of their values. */
const MOST_WAYS = 16;

/** A document as far as it has been compiled: its fields of `Query` by operation and deciding variables. */
interface Known {
  readonly deciding: readonly string[];
  /** Null for what is not covered. */
  readonly ways: Map<string, readonly Root[] | null>;
}

/** What PostgreSQL says of values that it cannot take, and of statements that should not be: resolvers say it better. */
const REFUSED_STATE = /^(?:22|42)/;

function isRefused(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && code.length === 5 && REFUSED_STATE.test(code);
}

type Answer = NonNullable<Context["answer"]>;

/** The result of the statements; null if resolvers have to say what is wrong. */
async function collect(
  roots: readonly Root[],
  answers: readonly Promise<unknown>[],
  run: Run,
): Promise<ExecutionResult | null> {
  const settled = await Promise.allSettled(answers);
  const data: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  let isWhole = true;
  for (const [index, { key, nodes, isNullable, read }] of roots.entries()) {
    const one = settled[index] as PromiseSettledResult<unknown>;
    if (one.status === "fulfilled") {
      try {
        data[key] = read(one.value, run);
      } catch {
        return null;
      }
    } else {
      if (isRefused(one.reason)) return null;
      errors.push(locatedError(one.reason, nodes, [key]));
      data[key] = null;
      isWhole &&= isNullable;
    }
  }
  return errors.length === 0 ? { data } : { errors, data: isWhole ? data : null };
}

/** Answers an execution, or gives null where resolvers have to: for what is not covered, and for every doubt. */
export type Planner = (args: ExecutionArgs, answer: Answer) => Promise<ExecutionResult | null> | null;

export function createPlanner(schema: GraphQLSchema): Planner {
  const documents = new WeakMap<DocumentNode, Known>();
  const query = schema.getQueryType();

  function rootsOf({ document, operationName }: ExecutionArgs, variables: Json): readonly Root[] | null {
    const known = documents.get(document) ?? { deciding: decidingVariables(document), ways: new Map() };
    documents.set(document, known);
    const decided = known.deciding.map((name) => variables[name]);
    const key = JSON.stringify([operationName ?? null, ...decided]);
    const found = known.ways.get(key);
    if (found !== undefined) return found;
    if (known.ways.size >= MOST_WAYS) return null;
    const made = compiled(
      document,
      operationName,
      Object.fromEntries(known.deciding.map((name) => [name, variables[name]])),
    );
    known.ways.set(key, made);
    return made;
  }

  function compiled(document: DocumentNode, operationName: string | null | undefined, variables: Json) {
    const operation = getOperationAST(document, operationName);
    if (!query || operation?.operation !== OperationTypeNode.QUERY) return null;
    try {
      return compileRoots(query, selectionReader(schema, document, variables), [operation]);
    } catch (error) {
      if (error instanceof NotCovered) return null;
      throw error;
    }
  }

  function variablesOf({ document, operationName, variableValues }: ExecutionArgs): Json | null {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    if (definitions.length === 0) return {};
    return getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors: 1 }).coerced ?? null;
  }

  return (args, answer) => {
    const variables = variablesOf(args);
    const roots = variables && rootsOf(args, variables);
    if (!roots) return null;
    const run: Run = { variables, args: [], pages: [] };
    try {
      const statements = roots.map((root) => root.statement(run));
      return collect(
        roots,
        statements.map(({ text, values }) => answer(text, values)),
        run,
      );
    } catch {
      // Of bad arguments the resolvers tell, each in its place.
      return null;
    }
  };
}
