import { print } from "@0no-co/graphql.web";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";

interface QueryLinkProps<Data, Variables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly text?: string;
}

/** Whether this service shows GraphiQL; the page says so if not. */
export const HAS_GRAPHIQL = document.documentElement.dataset.graphiql !== "off";

/** Opens a view's query in GraphiQL, variables filled in. They travel after the `#`, so no server ever sees them. */
export function QueryLink<Data, Variables>({
  query,
  variables,
  text = "This view’s query",
}: QueryLinkProps<Data, Variables>) {
  if (!HAS_GRAPHIQL) return null;
  // Generated documents carry no source text.
  const source = print(query as Parameters<typeof print>[0]);
  const asked = new URLSearchParams({ query: source, variables: JSON.stringify(variables, null, 2) });
  return (
    <a class="query-link" href={`/graphql#${asked}`}>
      {text} in GraphiQL
    </a>
  );
}
