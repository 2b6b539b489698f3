import type { ComponentType } from "preact";
import { LocationProvider, lazy, Route, Router } from "preact-iso";
import { Masthead } from "./components/masthead.tsx";
import { EXPLORER_SCOPE } from "./paths.ts";
import { AgreementView } from "./views/agreement.tsx";
import { ArticleView } from "./views/article.tsx";
import { HomeView } from "./views/home.tsx";
import { MeetingView } from "./views/meeting.tsx";
import { NowhereView } from "./views/nowhere.tsx";
import { OrganizationView } from "./views/organization.tsx";
import { PersonView } from "./views/person.tsx";
import { SearchView } from "./views/search.tsx";
import { TimelineView } from "./views/timeline.tsx";

/** Comes with a library for drawing graphs, which no other view needs. */
const NetworkView = lazy(() => import("./views/network.tsx").then((module) => module.NetworkView));

interface Matched {
  readonly slug?: string;
}

/** A view starts afresh for another record: nothing of the last one is shown while the next one loads. */
function ofRecord(Of: ComponentType<{ readonly slug: string }>) {
  return ({ slug = "" }: Matched) => <Of key={slug} slug={slug} />;
}
const Person = ofRecord(PersonView);
const Organization = ofRecord(OrganizationView);
const Meeting = ofRecord(MeetingView);
const Agreement = ofRecord(AgreementView);
const Article = ofRecord(ArticleView);

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
        <Route path="/organizations/:slug" component={Organization} />
        <Route path="/meetings/:slug" component={Meeting} />
        <Route path="/agreements/:slug" component={Agreement} />
        <Route path="/articles/:slug" component={Article} />
        <Route path="/timeline" component={TimelineView} />
        <Route path="/network" component={NetworkView} />
        <Route default component={NowhereView} />
      </Router>
    </LocationProvider>
  );
}
