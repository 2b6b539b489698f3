import type { Evidence, ExtractedMeeting, ExtractedParticipant } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { CountryCode, MeetingRole } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import { type BodiesNamed, bodiesNamed, bodiesPresent } from "./bodies-present.ts";
import { withHostAndVisitor } from "./capacities.ts";
import { type Dated, datedOf, withDayOfReport } from "./event-dates.ts";
import { hostCountryOf, type PlaceShown, placesOf } from "./event-places.ts";
import { type Account, countriesOfEvent, type MeetingEvent, partsOfEvent, statusOf } from "./events.ts";
import { factsOf, type Shown } from "./facts.ts";
import { kindOf } from "./kinds.ts";
import { quoteOf } from "./quote.ts";
import { rolesOf } from "./relevance.ts";
import { around, latestOf } from "./remembered.ts";
import type { Scene } from "./scene.ts";
import type { Telling } from "./telling.ts";
import { titleOf } from "./title.ts";
import { topicsOf } from "./topics-discussed.ts";

/** Turns events into meetings: MAIN ones first, dates and places handed on from one to the next. */
export function composeMeetings(scene: Scene, events: readonly MeetingEvent[]): ExtractedMeeting[] {
  const roles = rolesOf(scene, events);
  const dates = new Map<MeetingEvent, Dated>();
  const earlier: MeetingEvent[] = [];
  const firstDrafts = events.map((event) => {
    const role = roles.get(event) ?? "BACKGROUND";
    const dated = datedOf(scene, event, role, latestOf(earlier), dates);
    dates.set(event, dated);
    if (role === "MAIN") earlier.push(event);
    return { event, role, dated };
  });
  const days = withDayOfReport(firstDrafts);
  const drafts = firstDrafts.map((draft) => ({ ...draft, dated: days.get(draft.event) ?? draft.dated }));
  const ordered = [
    ...drafts.filter((draft) => draft.role === "MAIN"),
    ...drafts.filter((draft) => draft.role !== "MAIN"),
  ];
  const places = placesOf(scene, drafts);
  const all = events
    .flatMap((event) => event.accounts.map((account) => account.telling))
    .sort((a, b) => a.span.start - b.span.start);
  const starts = drafts
    .filter((draft) => draft.role === "MAIN")
    .map((draft) => bestAccount(draft.event).telling.span.start)
    .sort((a, b) => a - b);
  const bodies = bodiesNamed(scene, all);
  return ordered.map((draft, index) =>
    compose(
      scene,
      draft.event,
      draft.role,
      draft.dated,
      places.get(draft.event) ?? null,
      { starts, all, bodies },
      `m${index + 1}`,
    ),
  );
}

/** What all events of the article together give for each of them. */
interface Told {
  /** Where the MAIN ones are told, in order. */
  readonly starts: readonly number[];
  /** All clauses that tell of events, in order. */
  readonly all: readonly Telling[];
  readonly bodies: BodiesNamed;
}

/** The clauses told not long before or behind an offset. */
function tellingsAround(all: readonly Telling[], start: number): readonly Telling[] {
  return around(
    all,
    firstIndex(all.length, (at) => (all[at] as Telling).span.start >= start),
  );
}

function compose(
  scene: Scene,
  told: MeetingEvent,
  role: MeetingRole,
  dated: Dated,
  where: PlaceShown | null,
  { starts, all, bodies: named }: Told,
  key: string,
): ExtractedMeeting {
  const countries = [...countriesOfEvent(told)].sort();
  const kind = kindOf(scene, told, countries);
  const event = withHostAndVisitor(scene, told, kind);
  const best = bestAccount(event);
  const evidence: Evidence = { ...quoteOf(best), rule: best.telling.rule };
  const participants = partsOfEvent(event).map(
    (part): ExtractedParticipant => ({
      person: part.person,
      capacity: part.capacity,
      evidence: { ...part.span, rule: best.telling.rule },
    }),
  );
  const place = kind === "CALL" ? null : where;
  const bodies = bodiesPresent(scene, event, countries, named);
  const { start } = best.telling.span;
  const following = starts[firstIndex(starts.length, (at) => (starts[at] as number) > start)];
  const topics = role === "MAIN" ? topicsOf(scene, start, following ?? Number.POSITIVE_INFINITY) : [];
  const draft = {
    key,
    role,
    status: statusOf(event),
    kind,
    title: titleOf(scene, event, kind, countries, tellingsAround(all, start)),
    start: dated.start,
    end: dated.end,
    place: place?.place ?? null,
    hostCountry: hostCountryOf(scene, event, place, countries),
    participants,
    countries,
    organizations: bodies.map(({ body }) => body),
    topics: topics.map(({ topic }) => topic),
    evidence,
  };
  const shown: Shown = {
    place: place ? { ...place.span, rule: place.rule } : null,
    topics,
    bodies,
    inferredPeople: new Set(
      partsOfEvent(event)
        .filter((part) => part.inferred)
        .map((part) => part.person),
    ),
    countries: countrySpans(event),
    kindBasis: best.telling.kindStated ? "STATED" : "INFERRED",
  };
  return { ...draft, facts: factsOf(scene, draft, shown) };
}

/** The clause that tells most: in the body, with most parts, then the earliest. */
function bestAccount(event: MeetingEvent): Account {
  const score = ({ telling, when }: Account) =>
    (telling.at.sentence.kind === "BODY" ? 8 : 0) +
    (telling.manner === "TOLD" ? 4 : 0) +
    Math.min(telling.parts.length, 2) +
    (when.date ? 1 : 0) -
    (telling.anaphoric ? 6 : 0);
  return event.accounts.reduce((best, account) => (score(account) > score(best) ? account : best));
}

function countrySpans(event: MeetingEvent): Map<CountryCode, Span> {
  const spans = new Map<CountryCode, Span>();
  for (const { telling } of event.accounts) {
    for (const mention of [...telling.at.countries, ...telling.at.people]) {
      const codes = mention.kind === "COUNTRY" ? mention.refs : mention.countries;
      for (const code of codes) if (!spans.has(code)) spans.set(code, { start: mention.start, end: mention.end });
    }
  }
  return spans;
}
