/** What is known of a request when it is over: the one source of log lines and metrics. */
import { randomUUID } from "node:crypto";
import { type ExecutionResult, type GraphQLError, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { codeOf } from "./refusal.ts";

export interface Observation {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds from the request's arrival to the answer. */
  readonly ms: number;
  /** Name of the operation; "" for one without a name, null if none was executed. */
  readonly operation: string | null;
  /** Codes of the errors in the answer. */
  readonly codes: readonly string[];
  /** Ids under which masked errors are in the log. */
  readonly errorIds: readonly string[];
  /** Whether the answer was at hand; null for what is never kept. */
  readonly cache: "hit" | "miss" | null;
}

export type Observer = (observation: Observation) => void;

interface Begun {
  readonly requestId: string;
  readonly at: number;
  operation: string | null;
  readonly errors: GraphQLError[];
}

/** The client's own id for a request if it is a sound one, else a new one. */
export function requestIdOf(sent: string | null | undefined): string {
  return sent != null && /^[\w-]{1,64}$/.test(sent) ? sent : randomUUID();
}

function textsOf(errors: readonly GraphQLError[], name: "code" | "id"): readonly string[] {
  return errors.flatMap(({ extensions }) => {
    const value = extensions?.[name];
    return typeof value === "string" ? [value] : [];
  });
}

/** Names every request (`x-request-id`) and tells the observers how it went. */
export function observeRequests(observers: readonly Observer[]): Plugin {
  const begun = new WeakMap<Request, Begun>();
  return {
    onRequest({ request }) {
      const requestId = requestIdOf(request.headers.get("x-request-id"));
      begun.set(request, { requestId, at: performance.now(), operation: null, errors: [] });
    },
    onExecute({ args }) {
      const { request } = args.contextValue as { readonly request: Request };
      const found = begun.get(request);
      if (found) found.operation = getOperationAST(args.document, args.operationName)?.name?.value ?? "";
    },
    onResultProcess({ request, result }) {
      const results = Array.isArray(result) ? result : [result];
      for (const { errors } of results as readonly ExecutionResult[]) {
        if (errors) begun.get(request)?.errors.push(...errors);
      }
    },
    onResponse({ request, response }) {
      const found = begun.get(request);
      if (found === undefined) return;
      const { requestId, at, operation, errors } = found;
      response.headers.set("x-request-id", requestId);
      const refused = codeOf(response);
      const { pathname } = new URL(request.url);
      const observation: Observation = {
        requestId,
        method: request.method,
        path: pathname,
        status: response.status,
        ms: Math.round((performance.now() - at) * 10) / 10,
        operation,
        codes: refused === null ? textsOf(errors, "code") : [refused],
        errorIds: textsOf(errors, "id"),
        cache: operation === null ? null : "miss",
      };
      for (const observe of observers) observe(observation);
    },
  };
}
