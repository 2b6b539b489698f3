import type { Plugin } from "graphql-yoga";

/** What pages may read of an answer's headers, beside the few that every page may. */
const EXPOSED = "etag, retry-after, x-request-id";
/** How long a browser may keep what it was told of a listed origin, in seconds. */
const KEPT = 600;

/**
 * Lets pages of the listed origins read answers, and nobody else's: the header names the asking origin or is not there
 * at all. Never `null`, which is what every page without an origin of its own (in a sandboxed frame, from a file) says
 * it is. No cookies or other credentials are taken, so none are allowed. (Fetch Standard, 3.2, CORS protocol.)
 */
export function allowOrigins(origins: readonly string[]): Plugin {
  const listed = new Set(origins);
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== "OPTIONS" || !request.headers.has("access-control-request-method")) return;
      const origin = request.headers.get("origin");
      const headers = {
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "authorization, content-type, x-request-id",
        "access-control-max-age": String(KEPT),
      };
      const isListed = origin !== null && listed.has(origin);
      endResponse(new fetchAPI.Response(null, { status: 204, ...(isListed && { headers }) }));
    },
    onResponse({ request, response }) {
      // Of every answer, also one to nobody in particular: a cache between must not hand it to a page.
      response.headers.append("vary", "origin");
      const origin = request.headers.get("origin");
      if (origin === null || !listed.has(origin)) return;
      response.headers.set("access-control-allow-origin", origin);
      response.headers.set("access-control-expose-headers", EXPOSED);
    },
  };
}
