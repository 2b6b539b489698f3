import { getRefFromModel } from "@pothos/plugin-prisma";
import { builder } from "./builder.ts";
import type { Kind } from "./kinds.ts";
import type { Edge, Page, PageInfo as PageInfoShape } from "./page.ts";

type Eventually<Value> = Value | Promise<Value>;

/** A connection before its rows or its count are asked for; each is got at most once, and only if selected. */
export interface Connection {
  readonly page: () => Eventually<Page>;
  readonly totalCount: () => Eventually<number>;
}

/** What is read of a page, at once if it is there. */
function ofPage<Value>(page: Eventually<Page>, read: (page: Page) => Value): Eventually<Value> {
  return page instanceof Promise ? page.then(read) : read(page);
}

/** Below these paths of a connection its records are selected. */
export const RECORD_PATHS = [[{ name: "nodes" }], [{ name: "edges" }, { name: "node" }]];

export const PageInfo = builder.objectRef<PageInfoShape>("PageInfo").implement({
  description: "Where a page stands among all records of its connection.",
  fields: (t) => ({
    hasNextPage: t.exposeBoolean("hasNextPage", { description: "True if there are records after this page." }),
    hasPreviousPage: t.exposeBoolean("hasPreviousPage", { description: "True if there are records before this page." }),
    startCursor: t.string({
      nullable: true,
      description: "Cursor of the first record; null if the page is empty.",
      resolve: ({ startCursor }) => startCursor(),
    }),
    endCursor: t.string({
      nullable: true,
      description: "Cursor of the last record; null if the page is empty.",
      resolve: ({ endCursor }) => endCursor(),
    }),
  }),
});

/** The GraphQL type of a model's records, without importing the file that defines it. */
function recordType(model: Kind["model"]) {
  return getRefFromModel(model, builder);
}

export type EdgeFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Edge>;
type EdgeFields = ReturnType<
  NonNullable<PothosSchemaTypes.ObjectTypeOptions<typeof builder.$inferSchemaTypes, Edge>["fields"]>
>;

export interface ConnectionOptions {
  /** What the records are to the one they hang on, in the plural, lower case, for descriptions. */
  readonly records: string;
  /** What the edge knows beside the record. */
  readonly edge?: (t: EdgeFieldBuilder) => EdgeFields;
}

/** Registers `<name>Connection` and `<name>Edge` over records of one model. */
export function defineConnection(name: string, { model }: Kind, { records, edge }: ConnectionOptions) {
  const type = recordType(model);
  const EdgeType = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One of ${records}, and its place in the list.`,
    fields: (t) => ({
      cursor: t.string({ description: "For `after` and `before`; opaque.", resolve: (row) => row.cursor() }),
      // The plan has loaded what the selection below needs, which types cannot tell.
      node: t.field({ type, description: "The record itself.", resolve: (row) => row.node as never }),
      ...edge?.(t),
    }),
  });
  return builder.objectRef<Connection>(`${name}Connection`).implement({
    description: `A page of ${records}.`,
    fields: (t) => ({
      totalCount: t.int({
        description: "How many there are on all pages together; counted only when asked for.",
        resolve: ({ totalCount }) => totalCount(),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: "Where this page stands.",
        resolve: ({ page }) => ofPage(page(), ({ pageInfo }) => pageInfo),
      }),
      edges: t.field({
        type: [EdgeType],
        description: "The records of this page with what belongs to their place in it.",
        resolve: ({ page }) => ofPage(page(), ({ edges }) => edges),
      }),
      nodes: t.field({
        type: [type],
        description: "The records of this page.",
        resolve: ({ page }) => ofPage(page(), ({ edges }) => edges.map(({ node }) => node)) as never,
      }),
    }),
  });
}

export type ConnectionType = ReturnType<typeof defineConnection>;

/** `work`, done at the first call only. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
