import { type ExecutionResult, getOperationAST } from "graphql";
import type { Plugin } from "graphql-yoga";
import { type AnswerCache, etagOf } from "./answer-cache.ts";
import { requestKey } from "./request-key.ts";

/** What is known of a request whose answer may be kept. */
interface Candidate {
  readonly key: string;
  /** State of the graph before execution; null if the answer is tagged but not kept. */
  readonly revision: number | null;
  operation: string | null;
  failed: boolean;
}

/** Always ask whether it is still right; errors are not kept at all. */
const REVALIDATE = "no-cache";
const NO_STORE = "no-store";

/** True if a list of tags, as `if-none-match` has it, names this one; weak ones count too (RFC 9110, 13.1.2). */
export function matches(tags: string | null | undefined, etag: string): boolean {
  if (tags == null) return false;
  return tags.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

/**
 * Tags answers to GET requests, answers 304 to those who have the same already, and keeps in the cache what is asked
 * for a second time. The state of the graph is read before execution: should an ingest come between, the answer is
 * newer than its key says, never older.
 */
export function keepAnswers(cache: AnswerCache | null, look: () => Promise<number>): Plugin {
  const candidates = new WeakMap<Request, Candidate>();

  return {
    onParams({ params, request }) {
      // The second operation of a list: its answer is part of another.
      if (candidates.has(request)) {
        candidates.delete(request);
        return undefined;
      }
      const key = requestKey(params, request.headers.get("accept"));
      if (key === null) return undefined;
      function add(revision: number | null): void {
        candidates.set(request, { key: key ?? "", revision, operation: null, failed: false });
      }
      if (cache?.isWanted(key) !== true) return add(null);
      return look().then(add, () => add(null));
    },
    onExecute({ args }) {
      const candidate = candidates.get((args.contextValue as { readonly request: Request }).request);
      const operation = getOperationAST(args.document, args.operationName);
      if (candidate && operation?.operation === "query") candidate.operation = operation.name?.value ?? "";
    },
    onResultProcess({ request, result }) {
      const candidate = candidates.get(request);
      if (candidate && (!("data" in result) || (result as ExecutionResult).errors)) candidate.failed = true;
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const candidate = candidates.get(request);
      if (candidate === undefined) return undefined;
      const type = response.headers.get("content-type") ?? "";
      const { failed, operation, revision, key } = candidate;
      if (failed || operation === null || response.status !== 200 || !/json/.test(type)) {
        response.headers.set("cache-control", NO_STORE);
        return undefined;
      }
      const isGet = request.method === "GET";
      response.headers.set("cache-control", REVALIDATE);
      response.headers.append("vary", "accept");
      if (!isGet && revision === null) return undefined;
      return response.text().then((text) => {
        const etag = etagOf(type, text);
        if (revision !== null) cache?.put(key, revision, { body: Buffer.from(text), type, etag, operation });
        const headers = { ...Object.fromEntries(response.headers), ...(isGet && { etag }) };
        if (isGet && matches(request.headers.get("if-none-match"), etag)) {
          const { "content-type": _, "content-length": __, ...kept } = headers as Record<string, string>;
          setResponse(new fetchAPI.Response(null, { status: 304, headers: kept }));
        } else setResponse(new fetchAPI.Response(text, { status: 200, headers }));
      });
    },
  };
}
