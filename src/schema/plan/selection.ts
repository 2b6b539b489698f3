import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";
import type { Json } from "../keyset.ts";

/** The fields of one selection by their names in the answer, in its order; several nodes of one name are one field. */
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

/** Reads selections as graphql-js does, under fixed values of the variables that `@skip` and `@include` name. */
export function selectionReader(schema: GraphQLSchema, document: DocumentNode, variables: Json) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function isIncluded({ directives = [] }: SelectionNode): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      const value = given[0]?.value;
      const asked = value?.kind === Kind.VARIABLE ? variables[value.name.value] : (value as { value?: unknown })?.value;
      return name.value === "skip" ? asked === false : name.value === "include" ? asked === true : true;
    });
  }

  function meets(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }

  return (type: GraphQLObjectType, nodes: readonly Pick<FieldNode, "selectionSet">[]): Selected => {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    function add(selections: readonly SelectionNode[]): void {
      for (const selection of selections) {
        if (!isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const known = fields.get(key);
          if (known) known.push(selection);
          else fields.set(key, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (meets(type, selection.typeCondition?.name.value)) add(selection.selectionSet.selections);
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment && meets(type, fragment.typeCondition.name.value)) add(fragment.selectionSet.selections);
        }
      }
    }
    for (const { selectionSet } of nodes) if (selectionSet) add(selectionSet.selections);
    return fields;
  };
}

/** Variables that decide which fields a document selects. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      const value = given[0]?.value;
      if ((name.value === "skip" || name.value === "include") && value?.kind === Kind.VARIABLE)
        names.add(value.name.value);
    },
  });
  return [...names];
}
