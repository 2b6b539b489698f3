import { createHash } from "node:crypto";
import type { Claim } from "../../../src/model/claim.ts";
import type { ClaimLink } from "../../../src/model/graph.ts";
import { instrumentText, styledName } from "./article-texts.ts";
import { type Cast, dayText, storedDate } from "./cast.ts";
import type { GeneratedEvent } from "./events.ts";
import type { GraphPart, ReportRow } from "./graph.ts";
import { idOf, randomOf } from "./random.ts";

type ClaimRow = GraphPart["claims"][number];

/** Shares of events that a second and a third article tell of; half of those are reprints. */
const MORE_REPORTS = 0.25;
const HASHES = 16;
const PUBLISHERS = ["Example News", "Sample Agency", "The Invented Herald", "Daily Specimen"];

const NO_LINKS: Omit<ClaimLink, "claimId"> = {
  personId: null,
  organizationId: null,
  meetingId: null,
  agreementId: null,
  tenureId: null,
};

type Said = Pick<Claim, "subject" | "subjectKind" | "property" | "value"> &
  Partial<Pick<Claim, "object" | "qualifiers">>;

/** A short body, and claims each with the words in it that say so. */
function compose(articleId: string, event: GeneratedEvent): { body: string; claims: readonly ClaimRow[] } {
  const sentences: string[] = [];
  const claims: ClaimRow[] = [];
  let at = 0;
  function say(sentence: string): void {
    sentences.push(sentence);
    at += sentence.length + 1;
  }
  /** Claims that the sentence now to be said says it, in words of its own. */
  function claim(sentence: string, exact: string, said: Said, links: Partial<ClaimLink>): void {
    const offset = sentence.indexOf(exact);
    const start = at + offset;
    const id = idOf("claim", articleId, said.subject, said.property, said.value, start);
    claims.push({
      object: null,
      qualifiers: null,
      ...said,
      ...NO_LINKS,
      ...links,
      id,
      articleId,
      basis: "STATED",
      exact,
      start,
      end: start + exact.length,
      rule: `generated-${said.property}`,
      ruleVersion: 1,
    });
  }

  const meeting = { subject: "m1", subjectKind: "MEETING" } as const;
  const link = { meetingId: event.id };
  const day = dayText(event.day);
  const opening = `A meeting was held in ${event.place} on ${day}.`;
  claim(opening, "meeting", { ...meeting, property: "kind", value: event.kind }, link);
  claim(opening, event.place, { ...meeting, property: "place", value: event.place }, link);
  claim(opening, day, { ...meeting, property: "date", value: day }, link);
  say(opening);
  for (const [index, { term, capacity }] of event.people.entries()) {
    const { person, seat } = term;
    const sentence = `${styledName(term)} took part.`;
    const subject = { subject: `p${index + 1}`, subjectKind: "PERSON" } as const;
    const qualifiers = { capacity, post: seat.title };
    const took = { ...meeting, property: "participant", value: person.name, object: subject.subject, qualifiers };
    claim(sentence, person.name, { ...subject, property: "name", value: person.name }, { personId: person.id });
    const post = { ...subject, property: "position", value: seat.title };
    claim(sentence, seat.title, post, { personId: person.id, tenureId: term.id });
    claim(sentence, sentence, took, link);
    say(sentence);
  }
  for (const [index, agreement] of event.agreements.entries()) {
    const title = instrumentText(agreement);
    const sentence = `They spoke of ${title} (${agreement.action.toLowerCase()}).`;
    const subject = { subject: `a${index + 1}`, subjectKind: "AGREEMENT" } as const;
    const agreementId = agreement.id;
    claim(sentence, title, { ...subject, property: "title", value: title }, { agreementId });
    const acted = { ...subject, property: "action", value: agreement.action, object: "m1" };
    claim(sentence, sentence, acted, { ...link, agreementId });
    say(sentence);
  }
  return { body: sentences.join(" "), claims };
}

function reportRow(
  cast: Cast,
  event: GeneratedEvent,
  turn: number,
  original: string | null,
): ReportRow & { claims: readonly ClaimRow[] } {
  const random = randomOf(cast.seed, "report", event.index, turn);
  const id = idOf(cast.seed, "report", event.index, turn);
  const publisher = random.pick(PUBLISHERS);
  const day = dayText(event.day + random.whole(0, 2));
  const { body, claims } = compose(id, event);
  const hash = createHash("sha256").update(body).digest("hex");
  const headline = `${event.host.name} and ${event.guests[0]?.name} meet in ${event.place}`;
  return {
    id,
    slug: `${day}-${event.index}-${turn}`,
    url: `https://news.example/${event.index}/${turn}`,
    headline,
    publisher,
    author: null,
    publishedOn: storedDate(day),
    dateline: event.place,
    language: "en",
    body,
    contentHash: hash,
    digest: hash,
    fingerprint: Array.from({ length: HASHES }, () => random.whole(0, 2 ** 32 - 1)).sort((a, b) => a - b),
    duplicateOfId: original,
    ingestedAt: `${day}T12:00:00Z`,
    claims,
  };
}

/** The articles that tell of an event, one to three, and all their claims with the records they support. */
export function reportRows(cast: Cast, event: GeneratedEvent): Pick<GraphPart, "articles" | "claims"> {
  const random = randomOf(cast.seed, "reports", event.index);
  const reports = [reportRow(cast, event, 0, null)];
  const original = reports[0]?.id ?? null;
  while (reports.length < 3 && random.chance(MORE_REPORTS)) {
    reports.push(reportRow(cast, event, reports.length, random.chance(0.5) ? original : null));
  }
  return {
    articles: reports.map(({ claims: _, ...article }) => article),
    claims: reports.flatMap(({ claims }) => claims),
  };
}
