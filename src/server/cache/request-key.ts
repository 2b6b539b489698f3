import { MAX_NESTING, nestsDeeper } from "../limits/nesting.ts";

/** What a client asks for, as it stands in the request. */
export interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

const NAMES = new Set(["query", "documentId", "operationName", "variables", "extensions"]);

/**
 * One text for all that an answer depends on beside the state of the graph; null for what the cache leaves to others,
 * such as lists of operations.
 *
 * @param accept the request's `accept` header, which decides on the form of the answer
 */
export function requestKey(asked: unknown, accept: string | null | undefined): string | null {
  if (typeof asked !== "object" || asked === null || Array.isArray(asked)) return null;
  const { query, documentId, operationName, variables, extensions } = asked as Asked;
  if (typeof query !== "string" && typeof documentId !== "string" && extensions == null) return null;
  for (const name in asked) if (!NAMES.has(name)) return null;
  // Refused later, and by then nobody has tried to write it down.
  if (nestsDeeper(asked, MAX_NESTING + 1)) return null;
  // The document is the longest of all and last, as it is: to write it as JSON would cost more than all the rest.
  const isText = typeof query === "string";
  const others = [accept ?? "", isText, isText ? null : query, documentId, operationName, variables, extensions];
  return `${JSON.stringify(others)}${isText ? query : ""}`;
}
