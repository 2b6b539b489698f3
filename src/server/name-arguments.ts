import { type ASTNode, type DocumentNode, GraphQLError, Kind, type ValueNode, visit } from "graphql";
import type { Plugin } from "graphql-yoga";

type Step = string | number;

/** `where.participants[0].country` */
function shown(steps: readonly Step[]): string {
  return steps.map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step)).join("");
}

/** The argument that a node of a document lies in, and its place there; null if it lies in none. */
function argumentOf(document: DocumentNode, wanted: ASTNode): string | null {
  let found: string | null = null;
  const steps: Step[] = [];
  visit(document, {
    enter(node, key, parent) {
      if (found !== null) return false;
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) steps.push(node.name.value);
      else if (typeof key === "number" && isItem(parent, node, steps)) steps.push(key);
      if (node === wanted && steps.length > 0) found = shown(steps);
      return undefined;
    },
    leave(node, key, parent) {
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) steps.pop();
      else if (typeof key === "number" && isItem(parent, node, steps)) steps.pop();
    },
  });
  return found;
}

/** True for the values in a list that is, or is in, an argument. */
function isItem(parent: unknown, node: ASTNode, steps: readonly Step[]): boolean {
  const value = node as ValueNode;
  return Array.isArray(parent) && steps.length > 0 && value.kind.endsWith("Value");
}

/** graphql-js writes where in a variable a bad value is between the value and what is wrong with it. */
const IN_VARIABLE = /^Variable "\$(\w+)" got invalid value .*?(?: at "\1((?:\.\w+|\[\d+\])+)")?; $/s;

function variableOf({ message, originalError }: GraphQLError): string | null {
  const wrong = originalError?.message ?? "";
  if (!message.endsWith(wrong)) return null;
  const [, name, place = ""] = IN_VARIABLE.exec(message.slice(0, message.length - wrong.length)) ?? [];
  return name === undefined ? null : `$${name}${place}`;
}

function named(error: GraphQLError, argument: string | null): GraphQLError {
  if (argument === null || error.extensions.argument !== undefined) return error;
  const { message, nodes = null, originalError = null, extensions } = error;
  return new GraphQLError(message, { nodes, originalError, extensions: { ...extensions, argument } });
}

/**
 * Names the argument, or the variable, in `extensions.argument` of the errors for values that their types refuse.
 * Only the whole document tells it; the scalar that refuses a value sees nothing but that.
 */
export function nameArguments(): Plugin {
  return {
    onValidate({ params: { documentAST } }) {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = result as readonly GraphQLError[];
        setResult(
          errors.map((error) => named(error, error.nodes?.[0] ? argumentOf(documentAST, error.nodes[0]) : null)),
        );
      };
    },
    onExecute() {
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.data !== undefined) return;
          setResult({ ...result, errors: (result.errors ?? []).map((error) => named(error, variableOf(error))) });
        },
      };
    },
  };
}
