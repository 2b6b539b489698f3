import { useState } from "preact/hooks";

interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly pageInfo: PageEnd;
}

/**
 * The items of a connection, page after page: the first one given, later ones asked for by a button, which comes with
 * the items. `fetchPage` gives undefined if there is no answer; the button then stays.
 */
export function usePages<Item>(
  first: readonly Item[],
  pageInfo: PageEnd,
  fetchPage: (after: string) => Promise<PageOf<Item> | undefined>,
) {
  const [later, setLater] = useState<readonly PageOf<Item>[]>([]);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const { hasNextPage, endCursor } = later.at(-1)?.pageInfo ?? pageInfo;

  async function fetchMore(after: string): Promise<void> {
    setState("busy");
    const page = await fetchPage(after);
    setState(page ? "idle" : "failed");
    if (page) setLater((pages) => [...pages, page]);
  }
  const more = hasNextPage && endCursor !== null && (
    <p class="more">
      <button type="button" disabled={state === "busy"} onClick={() => fetchMore(endCursor)}>
        {state === "busy" ? "Loading …" : "Show more"}
      </button>
      {state === "failed" && <span role="alert"> No answer came; try again.</span>}
    </p>
  );
  return { items: [...first, ...later.flatMap(({ items }) => items)], more };
}
