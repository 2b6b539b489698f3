/**
 * What frontends in other repositories use: typed documents of the example queries, the types of the whole schema, its
 * text, and a way to ask with `fetch` alone. Packed by `npm run pack:client`; depends on nothing of the service.
 */
export type {
  DocumentTypeDecoration,
  ResultOf,
  TypedDocumentNode,
  VariablesOf,
} from "@graphql-typed-document-node/core";
export * from "./generated/graphql.ts";
export type * as Schema from "./generated/schema.ts";
export { type AnswerError, CommuniqueAnswerError, documentText, type RequestOptions, request } from "./request.ts";

declare const COMMUNIQUE_SDL: string;

/** The schema in GraphQL's own language, for tools that read it. */
export const sdl: string = COMMUNIQUE_SDL;
