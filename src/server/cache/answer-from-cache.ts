import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Config } from "../../config.ts";
import { SECURITY_HEADERS } from "../headers.ts";
import { clientOf, type RateLimiter } from "../limits/limit-rate.ts";
import { type Observer, requestIdOf } from "../observe.ts";
import type { AnswerCache, StoredAnswer } from "./answer-cache.ts";
import { matches } from "./keep-answers.ts";
import { requestKey } from "./request-key.ts";

export interface FromCacheOptions {
  readonly cache: AnswerCache;
  /** The newest state of the graph. */
  readonly look: () => Promise<number>;
  readonly limiter: RateLimiter;
  readonly config: Pick<Config, "corsOrigins" | "limits" | "maxBodyBytes">;
  readonly isPrepared: () => boolean;
  readonly observers: readonly Observer[];
}

/** A request whose body has been read; `body` is where Yoga looks for it, the text or what it was parsed to. */
type Read = IncomingMessage & { body?: unknown };

/** The body of announced length as text. A client that goes away before its end is never answered, as it should. */
function readBody(request: IncomingMessage, done: (text: string) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.once("end", () => done((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString("utf8") ?? ""));
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function askedByGet(url: string): unknown {
  const search = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  const [variables, extensions] = [search.get("variables"), search.get("extensions")];
  const asked = {
    query: search.get("query") ?? undefined,
    documentId: search.get("documentId") ?? undefined,
    operationName: search.get("operationName") || undefined,
    variables: parsed(variables || null),
    extensions: parsed(extensions || null),
  };
  const broken = (variables && asked.variables === undefined) || (extensions && asked.extensions === undefined);
  return broken ? undefined : asked;
}

/**
 * Answers from memory, before anything else is made of a request, what has been asked before in the same state of the
 * graph; all else goes on to `next`, and so do requests that this is not sure to treat as `next` would.
 */
export function answerFromCache(next: RequestListener, options: FromCacheOptions): RequestListener {
  const { cache, look, limiter, config, isPrepared, observers } = options;
  const { trustedProxies } = config.limits;
  const vary = config.corsOrigins.length > 0 ? "accept, origin" : "accept";
  /** Names and values in turn: the form of headers that node:http copies quickest. */
  const fixed = Object.entries({ ...SECURITY_HEADERS, "cache-control": "no-cache", vary }).flat();

  function mayBeKept({ method, url = "", headers }: IncomingMessage): boolean {
    if (url !== "/graphql" && !url.startsWith("/graphql?")) return false;
    if (!isPrepared() || (headers.origin !== undefined && config.corsOrigins.length > 0)) return false;
    if (method === "GET") return url.includes("query=") || url.includes("documentId=") || url.includes("extensions=");
    if (method !== "POST" || url !== "/graphql") return false;
    const length = Number(headers["content-length"] ?? Number.NaN);
    return (
      length > 0 &&
      length <= config.maxBodyBytes &&
      /^application\/json(; ?charset=utf-8)?$/i.test(headers["content-type"] ?? "")
    );
  }

  function send(
    request: Read,
    response: ServerResponse,
    { body, type, etag, operation }: StoredAnswer,
    at: number,
  ): void {
    const { headers, method = "" } = request;
    const isGet = method === "GET";
    const known = isGet && matches(headers["if-none-match"], etag);
    const requestId = requestIdOf(headers["x-request-id"] as string | undefined);
    const status = known ? 304 : 200;
    const fields = [...fixed, "x-request-id", requestId];
    if (isGet) fields.push("etag", etag);
    if (!known) fields.push("content-type", type, "content-length", String(body.byteLength));
    response.writeHead(status, fields);
    response.end(known ? undefined : body);
    const ms = Math.round((performance.now() - at) * 10) / 10;
    for (const observe of observers) {
      observe({ requestId, method, path: "/graphql", status, ms, operation, codes: [], errorIds: [], cache: "hit" });
    }
  }

  /** True if it was answered. */
  async function tryCache(request: Read, response: ServerResponse, asked: unknown, at: number): Promise<boolean> {
    const key = requestKey(asked, request.headers.accept);
    if (key === null || !cache.has(key)) return false;
    const revision = await look().catch(() => null);
    const answer = revision === null ? null : cache.get(key, revision);
    // Who may not ask any more is told so by the listener that tells everybody.
    if (answer === null || limiter.take(clientOf(request, trustedProxies)) > 0) return false;
    send(request, response, answer, at);
    return true;
  }

  function answer(request: Read, response: ServerResponse, asked: unknown, at: number): void {
    tryCache(request, response, asked, at).then(
      (answered) => {
        if (!answered) next(request, response);
      },
      (error) => response.destroy(error),
    );
  }

  return (request: Read, response) => {
    const at = performance.now();
    if (!mayBeKept(request)) next(request, response);
    else if (request.method === "GET") answer(request, response, askedByGet(request.url ?? ""), at);
    else {
      readBody(request, (text) => {
        const asked = parsed(text);
        const hasMembers = typeof asked === "object" && asked !== null && Object.keys(asked).length > 0;
        request.body = hasMembers ? asked : text;
        answer(request, response, asked, at);
      });
    }
  };
}
