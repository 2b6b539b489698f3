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
    async onRequest({ request, endResponse }) {
      const route = find(request);
      if (route === null) return;
      if (request.method !== "GET" && request.method !== "HEAD" && request.method !== "OPTIONS") {
        endResponse(refusal(405, "METHOD_NOT_ALLOWED", "Only GET is answered here.", { allow: "GET, HEAD" }));
        return;
      }
      endResponse(await route(request));
    },
  };
}

/**
 * Lets operations wait for work at start, so that the first answer is right; those that have waited so many
 * milliseconds in vain are asked to come again.
 */
export function awaitPreparation(preparation: Preparation, patience: number): Plugin {
  return {
    async onRequest({ endResponse }) {
      if (preparation.isDone() || (await preparation.wait(patience))) return;
      endResponse(refusal(503, "NOT_READY", "The graph is not there yet; try again.", { "retry-after": "1" }));
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
    async onRequest({ request, setRequest, endResponse, fetchAPI }) {
      if (request.method !== "POST") return;
      const announced = request.headers.get("content-length");
      if (announced !== null) {
        if (Number(announced) > most) endResponse(tooLarge());
        return;
      }
      if (request.body === null) return;
      const body = await readBounded(request.body, most);
      if (body === null) {
        endResponse(tooLarge());
        return;
      }
      const { url, method, headers, signal } = request;
      setRequest(new fetchAPI.Request(url, { method, headers, signal, body }));
    },
  };
}
