/** How many values an operation gives in arguments: those in the document and those in variables. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from "graphql";

/** More than any limit: sums over fragments that spread each other twice grow beyond what numbers hold. */
const MOST = 1_000_000_000;

/** Values that are written, and how often each variable is used. */
interface Given {
  values: number;
  readonly uses: Map<string, number>;
}

/** Scalars, lists and objects alike, empty ones too. Without recursion, for a client chooses how deep its JSON is. */
function sizeOf(value: unknown): number {
  const waiting = [value];
  let count = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) continue;
    count += 1;
    if (typeof next === "object" && next !== null) for (const one of Object.values(next)) waiting.push(one);
  }
  return count;
}

function add(to: Given, { values, uses }: Given): void {
  to.values = Math.min(MOST, to.values + values);
  for (const [name, times] of uses) to.uses.set(name, Math.min(MOST, (to.uses.get(name) ?? 0) + times));
}

/**
 * Reads an operation once, with fragments as often as they are spread; the result counts under the variables that it
 * is asked with, each as often as it is used.
 */
export function countValues(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Readonly<Record<string, unknown>>) => number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Given>();

  function ofFragment(name: string): Given {
    const found = known.get(name);
    if (found !== undefined) return found;
    // Fragments in a circle are refused elsewhere.
    known.set(name, { values: 0, uses: new Map() });
    const definition = fragments.get(name);
    const given = definition ? countIn(definition) : { values: 0, uses: new Map() };
    known.set(name, given);
    return given;
  }
  function countIn(node: OperationDefinitionNode | FragmentDefinitionNode): Given {
    const given: Given = { values: 0, uses: new Map() };
    const one = () => {
      given.values += 1;
    };
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name: { value: name } }) => {
        given.uses.set(name, (given.uses.get(name) ?? 0) + 1);
      },
      FragmentSpread: ({ name: { value: name } }) => add(given, ofFragment(name)),
      IntValue: one,
      FloatValue: one,
      StringValue: one,
      BooleanValue: one,
      NullValue: one,
      EnumValue: one,
      ListValue: one,
      ObjectValue: one,
    });
    return given;
  }

  const { values, uses } = countIn(operation);
  const defaults = new Map(
    operation.variableDefinitions?.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue ? sizeOf(valueFromASTUntyped(defaultValue)) : 0,
    ]),
  );
  return (variables) => {
    let count = values;
    for (const [name, unused] of defaults) {
      const size = variables[name] === undefined ? unused : sizeOf(variables[name]);
      // What is given and not used has still been read.
      count = Math.min(MOST, count + size * Math.max(1, uses.get(name) ?? 0));
    }
    return count;
  };
}
