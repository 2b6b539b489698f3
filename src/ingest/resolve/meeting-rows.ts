import type { MeetingOrganizationRow, MeetingRow, ParticipationRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { slugify } from "../../model/slug.ts";
import {
  type Capacity,
  COOPERATION_TOPICS,
  type CountryCode,
  MEETING_STATUSES,
  type MeetingStatus,
} from "../../model/vocabulary.ts";
import { displayed, displayedDate, voicesFor } from "./displayed.ts";
import type { LocalMeeting, LocalParticipant } from "./local-meetings.ts";
import type { LocalPerson } from "./local-people.ts";
import { remembered } from "./memory.ts";
import { compareText, groupBy } from "./order.ts";
import { identityOf } from "./person-rows.ts";
import { type Sluggable, uniqueSlugs } from "./slugs.ts";
import { claimsOf, refOf } from "./subjects.ts";

/** What meetings need to know of the other records, by ref. */
export interface Surroundings {
  readonly personId: (ref: string) => string | null;
  readonly personSlug: (ref: string) => string | null;
  readonly localPerson: (ref: string) => LocalPerson | null;
  readonly organizationId: (ref: string) => string | null;
}

export interface MeetingRows {
  readonly rows: readonly MeetingRow[];
  readonly participations: readonly ParticipationRow[];
  readonly organizations: readonly MeetingOrganizationRow[];
  readonly byRef: ReadonlyMap<string, MeetingRow>;
}

/** HELD wins over what was announced; a cancellation over the announcement. */
const STATUS_ORDER: readonly MeetingStatus[] = ["HELD", "CANCELLED", "PLANNED", "PROPOSED"];
/** Sides say more than the bare presence. */
const CAPACITY_ORDER: readonly Capacity[] = ["HOST", "VISITOR", "CHAIR", "COUNTERPART", "SIGNATORY", "ATTENDEE"];

type Draft = Omit<MeetingRow, "id" | "slug">;

function draftOf(meetings: readonly LocalMeeting[]): Draft {
  const subjects = meetings.map(({ subject }) => subject);
  const mains = new Set(meetings.filter(({ main }) => main).map(({ subject }) => subject.ref));
  const isMain = ({ ref }: { readonly ref: string }): boolean => mains.has(ref);
  const text = (property: string): string | null => displayed(voicesFor(subjects, property, isMain), (value) => value);
  const statuses = new Set(meetings.map(({ status }) => status));
  const voices = meetings.map((meeting) => ({
    value: meeting.kind,
    context: meeting.subject.context,
    main: meeting.main,
  }));
  const topics = new Set(subjects.flatMap((subject) => claimsOf(subject, "topic").map(({ value }) => value)));
  const stated = meetings.flatMap(({ countries }) => countries);
  return {
    title: text("title") ?? "",
    kind: displayed(voices, (kind) => kind) ?? "OTHER",
    status: STATUS_ORDER.find((status) => statuses.has(status)) ?? MEETING_STATUSES[0],
    date: displayedDate(subjects, "date", isMain),
    endDate: displayedDate(subjects, "endDate", isMain),
    place: text("place"),
    hostCountry: text("hostCountry"),
    countries: [...new Set<CountryCode>(stated)].sort(),
    topics: COOPERATION_TOPICS.filter((topic) => topics.has(topic)),
  };
}

/** Persons of a meeting, each once: capacity, post and rank as the articles state them, by the rule for shown values. */
function participationsOf(
  meetingId: string,
  meetings: readonly LocalMeeting[],
  around: Surroundings,
): readonly ParticipationRow[] {
  const stated = meetings.flatMap((meeting) =>
    meeting.participants.flatMap((participant) => {
      const personId = around.personId(participant.person);
      return personId === null ? [] : [{ meeting, participant, personId }];
    }),
  );
  return [...groupBy(stated, ({ personId }) => personId)].map(([personId, said]) => {
    const pick = (statedBy: (participant: LocalParticipant, meeting: LocalMeeting) => string | null): string | null =>
      displayed(
        said.flatMap(({ meeting, participant }) => {
          const value = statedBy(participant, meeting);
          return value === null ? [] : [{ value, context: meeting.subject.context, main: meeting.main }];
        }),
        (value) => value,
      );
    const capacities = new Set(said.map(({ participant }) => participant.capacity));
    const now = (meeting: LocalMeeting): boolean => meeting.main;
    return {
      id: contentHash(["PARTICIPATION", meetingId, personId]),
      meetingId,
      personId,
      capacity: CAPACITY_ORDER.find((capacity) => capacities.has(capacity)) ?? "ATTENDEE",
      country: pick(({ country, person }) => country ?? around.localPerson(person)?.country ?? null),
      post: pick(
        ({ post, person }, meeting) =>
          post ?? (now(meeting) ? (around.localPerson(person)?.posts.find(({ past }) => !past)?.title ?? null) : null),
      ),
      rank: pick(
        ({ rank, person }, meeting) => rank ?? (now(meeting) ? (around.localPerson(person)?.rank ?? null) : null),
      ),
    };
  });
}

/** Addresses wanted for a meeting: by date, kind and countries; by its people too; by its title. */
function wantedBy(meetings: readonly LocalMeeting[], draft: Draft, ...people: readonly string[]): Sluggable {
  const base = [draft.date?.edtf ?? "undated", draft.kind, ...draft.countries];
  return {
    candidates: [
      slugify(base.join(" ")),
      slugify([...base, ...[...new Set(people)].sort().slice(0, 3)].join(" ")),
      slugify([...base, draft.title].join(" ")),
    ],
    identity: identityOf(meetings.map(({ subject }) => subject.ref)),
  };
}

function rowOf(draft: Draft, slug: string): MeetingRow {
  return { id: contentHash(["MEETING", slug]), slug, ...draft };
}

/** The bodies that articles name as taking part, by id. */
function bodiesOf(meetings: readonly LocalMeeting[], around: Surroundings): readonly string[] {
  const ids = meetings.flatMap(({ subject }) =>
    claimsOf(subject, "organization").flatMap(({ object }) =>
      object === null ? [] : (around.organizationId(refOf(subject.context.article.id, object)) ?? []),
    ),
  );
  return [...new Set(ids)];
}

/**
 * Rows for meetings, their participants and organizations. Where articles differ, the shown value follows the rule of
 * `displayed`; the status is the furthest any article reports; countries and topics are all that any article gives.
 */
export function rowsOfMeetings(): (
  clusters: readonly (readonly LocalMeeting[])[],
  around: Surroundings,
) => MeetingRows {
  const draftFor = remembered(draftOf);
  const wantedFor = remembered(wantedBy);
  const rowFor = remembered(rowOf);
  // Who a person is across articles may change; the rest of what is told of them is that of the meeting's articles.
  let surroundings: Surroundings;
  const participationsFor = remembered(
    (meetings: readonly LocalMeeting[], id: string, ..._people: readonly (string | null)[]) =>
      participationsOf(id, meetings, surroundings),
  );
  const organizationsFor = remembered(
    (_: readonly LocalMeeting[], meetingId: string, ...bodies: readonly string[]): readonly MeetingOrganizationRow[] =>
      bodies.map((organizationId) => ({ meetingId, organizationId })),
  );
  return (clusters, around) => {
    surroundings = around;
    const drafts = clusters.map((meetings) => draftFor(meetings));
    const people = clusters.map((meetings) =>
      meetings.flatMap(({ participants }) => participants.map(({ person }) => person)),
    );
    const slugs = uniqueSlugs(
      clusters.map((meetings, index) =>
        wantedFor(
          meetings,
          drafts[index] as Draft,
          ...(people[index] as readonly string[]).flatMap((person) => around.personSlug(person) ?? []),
        ),
      ),
    );
    const byRef = new Map<string, MeetingRow>();
    const participations: ParticipationRow[] = [];
    const organizations: MeetingOrganizationRow[] = [];
    const rows = clusters.map((meetings, index) => {
      const row = rowFor(drafts[index] as Draft, slugs[index] as string);
      for (const { subject } of meetings) byRef.set(subject.ref, row);
      const ids = (people[index] as readonly string[]).map(around.personId);
      participations.push(...participationsFor(meetings, row.id, ...ids));
      organizations.push(...organizationsFor(meetings, row.id, ...bodiesOf(meetings, around)));
      return row;
    });
    return {
      rows: rows.sort((a, b) => compareText(a.id, b.id)),
      participations: participations.sort((a, b) => compareText(a.id, b.id)),
      organizations: organizations.sort(
        (a, b) => compareText(a.meetingId, b.meetingId) || compareText(a.organizationId, b.organizationId),
      ),
      byRef,
    };
  };
}
