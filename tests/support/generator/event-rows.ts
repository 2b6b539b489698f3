import type {
  AgreementPartyRow,
  AgreementRow,
  MeetingAgreementRow,
  MeetingOrganizationRow,
  MeetingRow,
  ParticipationRow,
  StoredDate,
} from "../../../src/model/graph.ts";
import { slugify } from "../../../src/model/slug.ts";
import { instrumentText } from "./article-texts.ts";
import { type Cast, dayText, storedDate } from "./cast.ts";
import { organizationId } from "./cast-rows.ts";
import type { EventAgreement, GeneratedEvent } from "./events.ts";
import { idOf, randomOf } from "./random.ts";

export interface EventRows {
  readonly meeting: MeetingRow;
  readonly participations: readonly ParticipationRow[];
  readonly meetingOrganizations: readonly MeetingOrganizationRow[];
  readonly agreements: readonly AgreementRow[];
  readonly agreementParties: readonly AgreementPartyRow[];
  readonly meetingAgreements: readonly MeetingAgreementRow[];
}

/** Ids of agreements that have their rows: later meetings only come back to them. */
export type AgreementBook = Set<string>;

function partialDate(cast: Cast, { index, day }: GeneratedEvent): StoredDate | null {
  const random = randomOf(cast.seed, "date", index);
  const text = dayText(day);
  const kind = random.next();
  if (kind < 0.88) return storedDate(text, random.chance(0.5) ? "STATED" : "RESOLVED");
  if (kind < 0.95) return storedDate(text.slice(0, 7));
  if (kind < 0.97) return storedDate(text.slice(0, 4));
  return kind < 0.99 ? storedDate(`XXXX${text.slice(4)}`) : null;
}

function meetingRow(cast: Cast, event: GeneratedEvent): MeetingRow {
  const { host, guests } = event;
  const countries = [host, ...guests].map(({ code }) => code).sort();
  const day = dayText(event.day);
  const kind = event.kind.toLowerCase().replaceAll("_", "-");
  return {
    id: event.id,
    slug: `${day}-${kind}-${countries.join("-").toLowerCase()}-${event.index}`,
    title: titleOf(event),
    kind: event.kind,
    status: event.status,
    date: partialDate(cast, event),
    endDate: event.lastDay > event.day ? storedDate(dayText(event.lastDay)) : null,
    place: event.place,
    hostCountry: event.kind === "CALL" ? null : host.code,
    countries,
    topics: event.topics,
  };
}

function titleOf({ kind, host, guests, people }: GeneratedEvent): string {
  const [first, second] = [
    people.find(({ term }) => term.person.country === host),
    people.find(({ term }) => term.person.country !== host),
  ];
  const name = kind.charAt(0) + kind.slice(1).toLowerCase().replaceAll("_", " ");
  const sides = [first?.term.person.name ?? host.name, second?.term.person.name ?? guests[0]?.name ?? ""];
  return `${name} between ${sides.join(" and ")}`;
}

function agreementRow(event: GeneratedEvent, agreement: EventAgreement): AgreementRow {
  const { id, kind, period, topic, action } = agreement;
  const title = instrumentText(agreement).replace(/^an? /, "");
  const countries = partiesOf(event);
  return {
    id,
    slug: `${slugify(title)}-${countries.join("-").toLowerCase()}-${id.slice(0, 8)}`,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    kind,
    signedOn: action === "SIGNED" ? storedDate(dayText(event.day)) : null,
    validFrom: period && String(period[0]),
    validEarliest: period && `${period[0]}-01-01`,
    validTo: period && String(period[1]),
    validLatest: period && `${period[1]}-12-31`,
    topics: [topic],
    countries,
  };
}

/** The two states that an event's instruments bind: those that the instruments' ids are made of. */
function partiesOf({ host, guests }: GeneratedEvent): readonly string[] {
  return [host, ...guests]
    .map(({ code }) => code)
    .sort()
    .slice(0, 2);
}

/** A meeting with all rows that hang on it; an agreement's own rows only when it is first met. */
export function eventRows(cast: Cast, event: GeneratedEvent, book: AgreementBook): EventRows {
  const fresh = event.agreements.filter(({ id }) => !book.has(id));
  for (const { id } of fresh) book.add(id);
  const meetingId = event.id;
  const bodies = new Set(event.people.map(({ term }) => organizationId(term.person.country, term.seat.organization)));
  return {
    meeting: meetingRow(cast, event),
    participations: event.people.map(({ term: { person, seat }, capacity }) => ({
      id: idOf("participation", meetingId, person.id),
      meetingId,
      personId: person.id,
      capacity,
      country: person.country.code,
      post: seat.title,
      rank: seat.rank,
    })),
    meetingOrganizations: [...bodies].map((id) => ({ meetingId, organizationId: id })),
    agreements: fresh.map((agreement) => agreementRow(event, agreement)),
    agreementParties: fresh.flatMap(({ id }) =>
      partiesOf(event).map((country) => ({
        id: idOf("party", id, country),
        agreementId: id,
        country,
        organizationId: null,
      })),
    ),
    meetingAgreements: event.agreements.map(({ id, action }) => ({ meetingId, agreementId: id, action })),
  };
}
