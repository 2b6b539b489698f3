/** What the server does around a GraphQL request; one plugin, one behaviour. */
import type { Plugin } from "graphql-yoga";
import { SECURITY_HEADERS } from "./headers.ts";
import type { Preparation } from "./preparation.ts";
import { refusal } from "./refusal.ts";
import type { Route } from "./routes.ts";

/** Puts the security headers on every answer. */
export function secureHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
    },
  };
}

/** Answers what is not GraphQL: pages, files, health, the schema's text. */
export function answerRoutes(find: (request: Request) => Route | null): Plugin {
  return {
    // Promises only where there is something to wait for: each that a request passes through costs it time.
    onRequest({ request, endResponse }) {
      const route = find(request);
      if (route === null) return undefined;
      if (request.method !== "GET" && request.method !== "HEAD" && request.method !== "OPTIONS") {
        endResponse(refusal(405, "METHOD_NOT_ALLOWED", "Only GET is answered here.", { allow: "GET, HEAD" }));
        return undefined;
      }
      return Promise.resolve(route(request)).then(endResponse);
    },
  };
}

/**
 * Lets operations wait for work at start, so that the first answer is right; those that have waited so many
 * milliseconds in vain are asked to come again.
 */
export function awaitPreparation(preparation: Preparation, patience: number): Plugin {
  return {
    onRequest({ endResponse }) {
      if (preparation.isDone()) return undefined;
      return preparation.wait(patience).then((isDone) => {
        if (isDone) return;
        endResponse(refusal(503, "NOT_READY", "The graph is not there yet; try again.", { "retry-after": "1" }));
      });
    },
  };
}

/**
 * Takes operations as JSON only. Forms and plain text, which a page of any other site may post without asking
 * first, are refused before they are read.
 */
export function acceptJsonOnly(): Plugin {
  return {
    onRequest({ request, endResponse }) {
      if (request.method !== "POST") return;
      const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
      if (type === "application/json" || type === "application/graphql+json") return;
      endResponse(refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Operations are taken as application/json only."));
    },
  };
}

/** The whole body, or null once it proves longer. Reading then just stops: cancelling would cut the answer off too. */
async function readBounded(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > most) return null;
    chunks.push(read.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Refuses bodies above a size. The announced length is trusted, because the HTTP parser reads no further than it;
 * a body of unannounced length is counted while it is read.
 */
export function limitBody(most: number): Plugin {
  const tooLarge = () =>
    refusal(413, "BODY_TOO_LARGE", `A request's body may have ${most} bytes at most.`, { connection: "close" });
  return {
    onRequest({ request, setRequest, endResponse, fetchAPI }) {
      if (request.method !== "POST") return undefined;
      const announced = request.headers.get("content-length");
      if (announced !== null) {
        if (Number(announced) > most) endResponse(tooLarge());
        return undefined;
      }
      if (request.body === null) return undefined;
      const { url, method, headers, signal } = request;
      return readBounded(request.body, most).then((body) => {
        if (body === null) endResponse(tooLarge());
        else setRequest(new fetchAPI.Request(url, { method, headers, signal, body }));
      });
    },
  };
}
