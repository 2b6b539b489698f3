/** What an operation costs: each record it may show counts, and lists multiply what is selected below them. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import type { Lookups } from "../../schema/filter.ts";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../../schema/paging.ts";

type Variables = Readonly<Record<string, unknown>>;

export interface OperationCost {
  readonly cost: number;
  /** Records of the largest page that is asked for, given or implied. */
  readonly largestPage: number;
}

/** Records of a page that names no size, as the schema has it. */
const UNNAMED_PAGE = DEFAULT_PAGE_SIZE;
/** Assumed of lists that come whole: names, posts or claims of one record. */
const WHOLE_LIST = 10;
/** Fields that read far more than the records they show; all others cost 1 if they have fields below them, else 0. */
const COSTLY: Readonly<Record<string, number>> = {
  totalCount: 5,
  search: 50,
  disagreements: 100,
  meetingStatistics: 200,
  agreementStatistics: 200,
  // Answered from memory, and how deep it goes is bounded by a rule of graphql's own.
  __schema: 10,
  __type: 10,
};

/** Of each other record that a filter looks up for every one it is asked about. */
const LOOKUP = 25;

/** One evaluation, with the variables it is for. */
interface Evaluation {
  readonly variables: Variables;
  readonly fragments: Map<string, number>;
  largestPage: number;
}

/** Cost of a part of the document; `page` is the number of records of the connection it stands in, if in one. */
type Weigh = (evaluation: Evaluation, page: number | null) => number;

const nothing: Weigh = () => 0;

function sum(parts: readonly Weigh[]): Weigh {
  if (parts.length === 0) return nothing;
  return (evaluation, page) => parts.reduce((total, part) => total + part(evaluation, page), 0);
}

/** A number is its own size, a list has its length; null for what is neither. The schema shows no more than its most. */
function sizeOf(value: unknown): number | null {
  const size = Array.isArray(value) ? value.length : value;
  return typeof size === "number" && size >= 0 ? Math.min(size, MAX_PAGE_SIZE) : null;
}

/** What an argument of a field says of its size, under the variables. Larger ones the field itself refuses, by name. */
function argumentSize({ arguments: given = [] }: FieldNode, name: string): (variables: Variables) => number | null {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value === undefined) return () => null;
  if (value.kind === Kind.VARIABLE) return (variables) => sizeOf(variables[value.name.value]);
  if (value.kind === Kind.LIST) return () => Math.min(value.values.length, MAX_PAGE_SIZE);
  const size = sizeOf(valueFromASTUntyped(value));
  return () => size;
}

/** How many records a field shows: what its arguments say, or else what is usual. */
function recordsOf(node: FieldNode, isPage: boolean): (evaluation: Evaluation) => number {
  const arguments_ = ["first", "last", "ids"].map((name) => argumentSize(node, name));
  return (evaluation) => {
    const sizes = arguments_.flatMap((size) => size(evaluation.variables) ?? []);
    const records = sizes.length > 0 ? Math.max(...sizes) : isPage ? UNNAMED_PAGE : WHOLE_LIST;
    if (isPage) evaluation.largestPage = Math.max(evaluation.largestPage, records);
    return records;
  };
}

/** What the filters of a field cost: an input type tells itself how much it looks up for a value (`Lookups`). */
function costOfFilters(
  { arguments: given = [] }: FieldNode,
  field: GraphQLField<unknown, unknown>,
): (variables: Variables) => number {
  const filters = given.flatMap(({ name, value }) => {
    const type = field.args.find((one) => one.name === name.value)?.type;
    const weigh = type && (getNamedType(type).extensions.lookups as ((value: unknown) => Lookups) | undefined);
    return weigh ? [(variables: Variables) => weigh(valueFromASTUntyped(value, variables)).all] : [];
  });
  return (variables) => LOOKUP * filters.reduce((sum, lookups) => sum + lookups(variables), 0);
}

/** Values of the variables that an operation itself gives for those that are left out. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** Reads an operation once; the result gives its cost under the variables that it is asked with. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => OperationCost {
  const definitions = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
  }
  const fragments = new Map<string, Weigh>();

  function ofSelections({ selections }: SelectionSetNode, typeName: string): Weigh {
    return sum(
      selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
        if (selection.kind === Kind.FIELD) return ofField(selection, typeName);
        return ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
      }),
    );
  }

  /** Worked out once an evaluation and page, for fragments that spread others twice double the work at each step. */
  function ofFragment(name: string): Weigh {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const definition = definitions.get(name);
    let inner = nothing;
    const weigh: Weigh = (evaluation, page) => {
      const key = `${name} ${page}`;
      const done = evaluation.fragments.get(key);
      if (done !== undefined) return done;
      const cost = inner(evaluation, page);
      evaluation.fragments.set(key, cost);
      return cost;
    };
    fragments.set(name, weigh);
    if (definition) inner = ofSelections(definition.selectionSet, definition.typeCondition.name.value);
    return weigh;
  }

  function fieldOf(typeName: string, name: string): GraphQLField<unknown, unknown> | undefined {
    const type = schema.getType(typeName);
    return type && "getFields" in type ? (type.getFields()[name] as GraphQLField<unknown, unknown>) : undefined;
  }

  function ofField(node: FieldNode, typeName: string): Weigh {
    const name = node.name.value;
    const field = fieldOf(typeName, name);
    const type = field && getNamedType(field.type);
    const own = COSTLY[name] ?? (isCompositeType(type) ? 1 : 0);
    if (field === undefined || !isCompositeType(type) || node.selectionSet === undefined) return () => own;
    const filters = costOfFilters(node, field);
    const shown = ofShown(node, field, own);
    return (evaluation, page) => filters(evaluation.variables) + shown(evaluation, page);
  }

  /** A field without its filters. */
  function ofShown(node: FieldNode, field: GraphQLField<unknown, unknown>, own: number): Weigh {
    const type = getNamedType(field.type);
    const below = node.selectionSet ? ofSelections(node.selectionSet, type.name) : nothing;
    const isPage = field.args.some((argument) => argument.name === "first");
    const records = recordsOf(node, isPage);
    if (isObjectType(type) && "pageInfo" in type.getFields()) {
      return (evaluation) => own + below(evaluation, records(evaluation));
    }
    if (!isListType(getNullableType(field.type))) return (evaluation) => own + below(evaluation, null);
    return (evaluation, page) => {
      const times = page ?? records(evaluation);
      // Even an empty list is looked for.
      return Math.max(own, times * (1 + below(evaluation, null)));
    };
  }

  const root = schema.getRootType(operation.operation);
  const whole = root ? ofSelections(operation.selectionSet, root.name) : nothing;
  const defaults = defaultsOf(operation);
  return (given) => {
    const variables = { ...defaults, ...given };
    const evaluation: Evaluation = { variables, fragments: new Map(), largestPage: 0 };
    return { cost: whole(evaluation, null), largestPage: evaluation.largestPage };
  };
}
