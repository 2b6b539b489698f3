import type { CombinedError } from "@urql/preact";
import type { ComponentChildren } from "preact";

/** Something is on its way. */
export function Loading({ what = "Loading" }: { readonly what?: string }) {
  return (
    <p class="state loading" role="status">
      {what} …
    </p>
  );
}

/** There is nothing to show, and that is the answer. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="state empty">{children}</p>;
}

/** What went wrong, as far as a reader can do something about it; unexpected errors have an id that the log has too. */
function reasonOf({ networkError, graphQLErrors }: CombinedError): string {
  if (networkError) return "The service cannot be reached.";
  const [first] = graphQLErrors;
  const id = first?.extensions?.id;
  return `${first?.message ?? "The service gave no answer."}${typeof id === "string" ? ` (error ${id})` : ""}`;
}

/** An answer did not come. */
export function Failure({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  return (
    <div class="state failure" role="alert">
      <p>{reasonOf(error)}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
