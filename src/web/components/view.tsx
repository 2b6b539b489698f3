import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, useQuery } from "@urql/preact";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { QueryLink } from "./query-link.tsx";
import { Empty, Failure, Loading } from "./states.tsx";

/** Names the page in the browser's title. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? "Communiqué" : `${title} · Communiqué`;
  }, [title]);
}

interface PageProps {
  readonly title: string | null;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The part of the page that changes from view to view. */
export function Page({ title, class: name = "", children }: PageProps) {
  useTitle(title);
  return (
    <main id="content" tabIndex={-1} class={name}>
      {children}
    </main>
  );
}

interface ViewProps<Data, Variables extends AnyVariables, Thing> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** What the view shows; null or undefined if there is no such thing. */
  readonly find: (data: Data) => Thing | null | undefined;
  readonly title: (thing: Thing) => string | null;
  /** What is said when there is no such thing. */
  readonly missing: string;
  readonly class?: string;
  readonly children: (thing: Thing) => ComponentChildren;
}

/** A view of the answer to one query: loading, failed, empty or there, and always with a link to the query. */
export function View<Data, Variables extends AnyVariables, Thing>(props: ViewProps<Data, Variables, Thing>) {
  const { query, variables, find, title, missing, children } = props;
  const [{ data, error, fetching }, ask] = useQuery<Data, Variables>({ query, variables });
  const thing = data == null ? undefined : find(data);

  function body(): ComponentChildren {
    if (error) return <Failure error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
    if (thing != null) return children(thing);
    return fetching || data === undefined ? <Loading /> : <Empty>{missing}</Empty>;
  }
  return (
    <Page title={thing == null ? null : title(thing)} class={props.class ?? ""}>
      {body()}
      <footer class="colophon">
        <QueryLink query={query} variables={variables} />
      </footer>
    </Page>
  );
}
