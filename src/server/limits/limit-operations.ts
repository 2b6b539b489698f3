import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
} from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import type { Limits } from "../../config.ts";
import { compileCost, type OperationCost } from "./cost.ts";
import { countValues } from "./count-values.ts";
import { measureDocument } from "./measure.ts";
import { MAX_NESTING, nestsDeeper } from "./nesting.ts";

/** How a limit was exceeded: `actual` is what was asked for, null if reading stopped before that was known. */
function exceeded(code: string, what: string, limit: number, actual: number | null = null): GraphQLError {
  const much = actual === null ? "more" : String(actual);
  return new GraphQLError(`An operation may have ${limit} ${what} at most; this one has ${much}.`, {
    extensions: { code, limit, ...(actual !== null && { actual }), http: { status: 400 } },
  });
}

/** Refuses documents by what can be seen without their variables. Its verdict is cached with the document's. */
function sizeRule({ maxDepth, maxAliases, maxDirectives }: Limits): ValidationRule {
  return function LimitSize(context) {
    return {
      Document(document: DocumentNode) {
        const { depth, aliases, directives } = measureDocument(document);
        if (depth > maxDepth) context.reportError(exceeded("TOO_DEEP", "levels of fields", maxDepth, depth));
        if (aliases > maxAliases) context.reportError(exceeded("TOO_MANY_ALIASES", "aliases", maxAliases, aliases));
        if (directives > maxDirectives)
          context.reportError(exceeded("TOO_MANY_DIRECTIVES", "directives", maxDirectives, directives));
      },
    };
  };
}

interface Judged extends OperationCost {
  readonly errors: readonly GraphQLError[];
}

/** What is known of an operation before its variables. */
interface Measured {
  readonly costOf: ReturnType<typeof compileCost>;
  readonly valuesOf: ReturnType<typeof countValues>;
}

/** Judges what depends on variables. What is known of a document is worked out once and kept as long as it. */
function judgeWith({ maxCost, maxPageSize, maxInputValues }: Limits) {
  const known = new WeakMap<OperationDefinitionNode, Measured>();
  return ({ schema, document, operationName, variableValues }: ExecutionArgs): Judged | null => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const { costOf, valuesOf } = known.get(operation) ?? {
      costOf: compileCost(schema, document, operation),
      valuesOf: countValues(document, operation),
    };
    known.set(operation, { costOf, valuesOf });
    const measured = costOf(variableValues ?? {});
    const { cost, largestPage } = measured;
    const inputs = valuesOf(variableValues ?? {});
    const errors: GraphQLError[] = [];
    if (largestPage > maxPageSize)
      errors.push(exceeded("PAGE_TOO_LARGE", "records on a page", maxPageSize, largestPage));
    if (inputs > maxInputValues)
      errors.push(exceeded("TOO_MANY_VALUES", "values in arguments", maxInputValues, inputs));
    if (cost > maxCost) {
      errors.push(
        new GraphQLError(
          `This operation costs ${cost}, and ${maxCost} is the limit. Ask for smaller pages, fewer lists in lists or simpler filters.`,
          { extensions: { code: "TOO_COSTLY", limit: maxCost, actual: cost, http: { status: 400 } } },
        ),
      );
    }
    return { ...measured, errors };
  };
}

/** True if the request's `extensions` ask what the operation costs: `{"cost": true}`. */
function wantsCost(context: unknown): boolean {
  return (context as { readonly params?: GraphQLParams }).params?.extensions?.cost === true;
}

/**
 * Refuses operations that are larger than the limits, each with a code, the limit and the actual figure in its
 * `extensions`, before anything of them is executed. A request with `"extensions": {"cost": true}` is told in the
 * answer's `extensions.cost` what it cost of what it may.
 */
export function limitOperations(limits: Limits): Plugin {
  const rule = sizeRule(limits);
  const judge = judgeWith(limits);
  const { maxDepth, maxTokens, maxCost } = limits;
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens });
        } catch (error) {
          if (error instanceof GraphQLError && error.message.includes("Parsing aborted"))
            throw exceeded("TOO_MANY_TOKENS", "tokens", maxTokens);
          // The parser works by recursion; the tokens of any limit may nest deeper than its stack.
          if (error instanceof RangeError) throw exceeded("TOO_DEEP", "levels of fields", maxDepth);
          throw error;
        }
      });
    },
    onParams({ params }) {
      const { variables, extensions } = params;
      if (nestsDeeper(variables, MAX_NESTING) || nestsDeeper(extensions, MAX_NESTING))
        throw exceeded("TOO_DEEP", "levels in its variables", MAX_NESTING);
    },
    onValidate({ addValidationRule }) {
      addValidationRule(rule);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const judged = judge(args);
      if (judged === null) return undefined;
      if (judged.errors.length > 0) {
        setResultAndStopExecution({ errors: judged.errors });
        return undefined;
      }
      if (!wantsCost(args.contextValue)) return undefined;
      const cost = { actual: judged.cost, limit: maxCost };
      return {
        onExecuteDone({ result, setResult }) {
          const single = result as ExecutionResult;
          setResult({ ...single, extensions: { ...single.extensions, cost } });
        },
      };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const judged = judge(args);
      if (judged !== null && judged.errors.length > 0) setResultAndStopExecution({ errors: judged.errors });
    },
  };
}
