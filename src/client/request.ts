import { print } from "@0no-co/graphql.web";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

/** One error of an answer. Bad arguments have a `code` in their extensions, unexpected errors an `id` that the log has. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An answer that was refused, or that has errors; what came with them is in `data`. */
export class CommuniqueAnswerError extends Error {
  override readonly name = "CommuniqueAnswerError";
  readonly status: number;
  readonly errors: readonly AnswerError[];
  readonly data: unknown;

  constructor(status: number, errors: readonly AnswerError[], data: unknown) {
    super(errors.map(({ message }) => message).join("; ") || `the service answered with status ${status}`);
    this.status = status;
    this.errors = errors;
    this.data = data;
  }
}

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Another `fetch` than the global one. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The text of a document, as GraphQL over HTTP sends it. */
export function documentText(document: TypedDocumentNode<unknown, never>): string {
  return print(document as unknown as Parameters<typeof print>[0]);
}

/** Variables may be left out where all of them have a default. */
type Given<Variables> =
  Partial<Record<never, never>> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/**
 * Asks the service at a GraphQL address and resolves with typed data.
 *
 * @throws CommuniqueAnswerError if the answer has errors; what `fetch` throws if there is none
 */
export async function request<Result, Variables>(
  url: string,
  document: TypedDocumentNode<Result, Variables>,
  ...[variables, options = {}]: Given<Variables>
): Promise<Result> {
  const { headers, signal, fetch = globalThis.fetch } = options;
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: documentText(document), variables }),
    ...(signal && { signal }),
  });
  const answer = (await response.json().catch(() => ({}))) as { data?: Result; errors?: readonly AnswerError[] };
  if (answer.errors || answer.data == null) {
    throw new CommuniqueAnswerError(response.status, answer.errors ?? [], answer.data);
  }
  return answer.data;
}
