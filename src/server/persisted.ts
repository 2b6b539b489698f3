import { readFile } from "node:fs/promises";
import { GraphQLError } from "graphql";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { z } from "zod";
import { CommuniqueError } from "../errors.ts";

/** Texts of documents by their hashes. */
export type PersistedDocuments = ReadonlyMap<string, string>;

/**
 * Reads a manifest as codegen writes it: one JSON object, hashes to documents.
 *
 * @throws CommuniqueError BAD_CONFIG
 */
export async function readPersistedDocuments(file: string): Promise<PersistedDocuments> {
  try {
    const entries = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, "utf8")));
    return new Map(Object.entries(entries).map(([hash, text]) => [bare(hash), text]));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? "it is not an object of texts" : (cause as Error).message;
    throw new CommuniqueError("BAD_CONFIG", `PERSISTED_DOCUMENTS: cannot read ${file}: ${reason}`, {}, { cause });
  }
}

/** A hash without the name of its algorithm, which codegen writes and Apollo's clients do not send. */
function bare(hash: string): string {
  return hash.replace(/^sha256:/, "");
}

/** The hash that a request names its document by: `documentId`, or what Apollo's clients send; null if it names none. */
function hashOf(params: GraphQLParams & { readonly documentId?: unknown }): string | null {
  const { documentId, extensions } = params;
  if (typeof documentId === "string") return bare(documentId);
  const sent = (extensions?.persistedQuery as { readonly sha256Hash?: unknown } | undefined)?.sha256Hash;
  return typeof sent === "string" ? sent : null;
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/**
 * Takes documents by the hashes of a manifest, in place of their text; with `only` nothing else. Introspection and
 * GraphiQL's queries are then refused too, being documents that the manifest does not have.
 */
export function takePersisted(documents: PersistedDocuments, only: boolean): Plugin {
  const texts = new Set(documents.values());
  return {
    onRequestParse({ request, url, requestParser, setRequestParser }) {
      const documentId = request.method === "GET" ? url.searchParams.get("documentId") : null;
      if (documentId === null || requestParser === undefined) return;
      setRequestParser(async (given) => Object.assign(await requestParser(given), { documentId }));
    },
    onParams({ params, setParams }) {
      const hash = hashOf(params);
      if (params.query === undefined && hash !== null) {
        const query = documents.get(hash);
        if (query === undefined) throw refused("PERSISTED_QUERY_NOT_FOUND", "There is no document of this hash here.");
        const { documentId: _, ...others } = params as GraphQLParams & { documentId?: string };
        setParams({ ...others, query });
      } else if (only && (params.query === undefined || !texts.has(params.query))) {
        throw refused("PERSISTED_QUERY_ONLY", "Only documents that the service knows are answered here.");
      }
    },
  };
}
