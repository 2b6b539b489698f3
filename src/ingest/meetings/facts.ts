import type { Evidence, ExtractedMeeting, Fact } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { Basis, CooperationTopic, CountryCode } from "../../model/vocabulary.ts";
import type { BodyPresent } from "./bodies-present.ts";
import { postsStated } from "./posts-stated.ts";
import type { Scene } from "./scene.ts";

/** What the facts need beside the meeting itself: the words that show each value. */
export interface Shown {
  readonly place: Evidence | null;
  readonly topics: readonly { readonly topic: CooperationTopic; readonly span: Span }[];
  readonly countries: ReadonlyMap<CountryCode, Span>;
  /** Bodies that take part, and how each does. */
  readonly bodies: readonly BodyPresent[];
  readonly kindBasis: Basis;
  /** Keys of participants whom only the context shows. */
  readonly inferredPeople: ReadonlySet<string>;
}

/** A meeting's facts, one a claim, each with the words that show it. */
export function factsOf(scene: Scene, meeting: Omit<ExtractedMeeting, "facts">, shown: Shown): Fact[] {
  const { evidence } = meeting;
  const fact = (property: string, value: string, basis: Basis, by: Evidence = evidence): Fact => ({
    property,
    value,
    basis,
    evidence: by,
  });
  const facts: Fact[] = [
    fact("title", meeting.title, "INFERRED"),
    fact("kind", meeting.kind, shown.kindBasis),
    fact("status", meeting.status, "STATED"),
    fact("role", meeting.role, "INFERRED"),
  ];
  if (meeting.start) facts.push(fact("date", meeting.start.edtf, meeting.start.basis, meeting.start.evidence));
  if (meeting.end) facts.push(fact("endDate", meeting.end.edtf, meeting.end.basis, meeting.end.evidence));
  if (meeting.place && shown.place)
    facts.push(
      fact("place", meeting.place, shown.place.rule === "dateline-place" ? "INFERRED" : "STATED", shown.place),
    );
  if (meeting.hostCountry) facts.push(fact("hostCountry", meeting.hostCountry, "INFERRED", shown.place ?? evidence));
  for (const code of meeting.countries) {
    const span = shown.countries.get(code);
    facts.push(
      fact("country", code, span ? "STATED" : "INFERRED", span ? { ...span, rule: "meeting-country" } : evidence),
    );
  }
  for (const participant of meeting.participants) {
    const person = scene.persons.get(participant.person);
    facts.push({
      property: "participant",
      value: person?.name ?? participant.person,
      object: participant.person,
      qualifiers: qualifiersOf(scene, participant.person, participant.capacity),
      basis: shown.inferredPeople.has(participant.person) ? "INFERRED" : "STATED",
      evidence: participant.evidence,
    });
  }
  for (const { body, capacity, evidence: words } of shown.bodies) {
    const country = scene.bodies.get(body)?.country ?? null;
    facts.push({
      property: "organization",
      value: scene.bodies.get(body)?.name ?? body,
      object: body,
      qualifiers: { capacity, ...(country === null ? {} : { country }) },
      basis: "STATED",
      evidence: words,
    });
  }
  for (const { topic, span } of shown.topics)
    facts.push(fact("topic", topic, "STATED", { ...span, rule: "topic-words" }));
  return facts;
}

function qualifiersOf(scene: Scene, key: string, capacity: string): Record<string, string> {
  const person = scene.persons.get(key);
  const post = postsStated(person, scene.discourse.article.body);
  return {
    capacity,
    ...(person?.country ? { country: person.country } : {}),
    ...(post ? { post } : {}),
    ...(person?.rank ? { rank: person.rank } : {}),
  };
}
