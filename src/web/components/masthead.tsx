import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { paths } from "../paths.ts";
import { HAS_GRAPHIQL } from "./query-link.tsx";

/** How long typing must rest before the search is asked, in milliseconds. */
const REST = 150;

/** The search field: the address follows what is typed, so that a search can be shared and gone back to. */
function SearchField() {
  const { path, query, route } = useLocation();
  const asked = path === "/search" ? (query.q ?? "") : "";
  const [text, setText] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Going back or following a link changes what is asked; what is being typed does not come back here late.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(asked);
  }, [asked]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    }
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  function search(value: string) {
    clearTimeout(timer.current);
    if (value.trim() === "" ? path === "/search" : true) route(paths.search(value.trim()), path === "/search");
  }
  function onInput(value: string) {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(search, REST, value);
  }
  /** From the field the arrow leads into what was found. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    document.querySelector<HTMLElement>(".hits a")?.focus();
  }

  return (
    <search class="search-field">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(text);
        }}
      >
        <input
          ref={field}
          type="search"
          name="q"
          aria-label="Search people, organizations, meetings, agreements and articles"
          placeholder="Search people, meetings, agreements …"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

function NavigationLink({ href, text }: { readonly href: string; readonly text: string }) {
  const { path } = useLocation();
  return (
    <a href={href} aria-current={path === href ? "page" : undefined}>
      {text}
    </a>
  );
}

/** What stands above every view. */
export function Masthead() {
  return (
    <header class="masthead">
      <a class="brand" href={paths.home}>
        Communiqué
      </a>
      <SearchField />
      <nav aria-label="Views">
        <NavigationLink href={paths.timeline} text="Timeline" />
        <NavigationLink href={paths.network} text="Network" />
        {HAS_GRAPHIQL && <a href="/graphql">GraphiQL</a>}
      </nav>
    </header>
  );
}
