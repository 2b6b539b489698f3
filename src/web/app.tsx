import { LocationProvider, Route, Router } from "preact-iso";
import { Masthead } from "./components/masthead.tsx";
import { EXPLORER_SCOPE } from "./paths.ts";
import { HomeView } from "./views/home.tsx";
import { NowhereView } from "./views/nowhere.tsx";
import { PersonView } from "./views/person.tsx";
import { SearchView } from "./views/search.tsx";

interface Matched {
  readonly slug?: string;
}

/** A view starts afresh for another record: nothing of the last one is shown while the next one loads. */
const Person = ({ slug = "" }: Matched) => <PersonView key={slug} slug={slug} />;

let lastPath = location.pathname;

/** After a link was followed, the reader's place is the new view, as after loading a page; typing is not disturbed. */
function moveFocus(url: string): void {
  const path = new URL(url, location.origin).pathname;
  if (path === lastPath) return;
  lastPath = path;
  if (!document.activeElement?.matches("input")) document.getElementById("content")?.focus({ preventScroll: true });
}

/** The whole explorer: what stays, and the view that the address names. */
export function App() {
  return (
    <LocationProvider scope={EXPLORER_SCOPE}>
      <a class="skip" href="#content">
        Skip to content
      </a>
      <Masthead />
      <Router onRouteChange={moveFocus}>
        <Route path="/" component={HomeView} />
        <Route path="/search" component={SearchView} />
        <Route path="/people/:slug" component={Person} />
        <Route default component={NowhereView} />
      </Router>
    </LocationProvider>
  );
}
