/** What a document asks for, measured before anything of it is executed. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from "graphql";

/** Sizes of a document that do not depend on variables. */
export interface DocumentSize {
  /** Levels of fields, the deepest operation counts; what `__schema` and `__type` select is left to graphql's own rule. */
  readonly depth: number;
  /** Fields under another name than their own, fragments counted once for each time they are spread. */
  readonly aliases: number;
  readonly directives: number;
}

interface Part {
  readonly depth: number;
  readonly aliases: number;
}

/** More than any limit: sums over fragments that spread each other twice grow beyond what numbers hold. */
const MOST = 1_000_000_000;

function isIntrospection({ name: { value } }: FieldNode): boolean {
  return value === "__schema" || value === "__type";
}

/**
 * Measures a document. Each fragment is measured once, whatever spreads it, so the time is that of reading it once;
 * fragments in a circle, which validation refuses, count as empty.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Part>();
  const nothing: Part = { depth: 0, aliases: 0 };

  function ofFragment(name: string): Part {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, nothing);
    const part = ofSelections(fragments.get(name)?.selectionSet);
    known.set(name, part);
    return part;
  }

  function ofSelections(set: SelectionSetNode | undefined): Part {
    let depth = 0;
    let aliases = 0;
    for (const selection of set?.selections ?? []) {
      let part: Part;
      if (selection.kind === Kind.FRAGMENT_SPREAD) part = ofFragment(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) part = ofSelections(selection.selectionSet);
      else {
        const inner = ofSelections(selection.selectionSet);
        const own = selection.alias === undefined || selection.alias.value === selection.name.value ? 0 : 1;
        part = { depth: isIntrospection(selection) ? 1 : inner.depth + 1, aliases: inner.aliases + own };
      }
      depth = Math.max(depth, part.depth);
      aliases = Math.min(MOST, aliases + part.aliases);
    }
    return { depth, aliases };
  }

  let directives = 0;
  visit(document, {
    Directive: () => {
      directives += 1;
    },
  });
  const parts = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ofSelections(definition.selectionSet) : nothing,
  );
  return {
    depth: Math.max(0, ...parts.map(({ depth }) => depth)),
    aliases: parts.reduce((sum, { aliases }) => Math.min(MOST, sum + aliases), 0),
    directives,
  };
}
