import { datePrecision, parsePartialDate, toDayNumber } from "../../model/date.ts";
import type { ResolvableClaim } from "../../model/resolvable.ts";
import {
  type Basis,
  CAPACITIES,
  type Capacity,
  type CountryCode,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MeetingKind,
  type MeetingStatus,
} from "../../model/vocabulary.ts";
import { type EventName, eventName } from "./event-name.ts";
import { claimsOf, type LocalSubject, mainValue, refOf, valuesOf } from "./subjects.ts";

export interface LocalParticipant {
  /** Ref of the person. */
  readonly person: string;
  readonly capacity: Capacity;
  readonly country: CountryCode | null;
  readonly post: string | null;
  readonly rank: string | null;
  readonly claim: ResolvableClaim;
}

/**
 * When a meeting was, for comparing: DAY a known day or run of days; PARTIAL a month or year; YEARLESS a day or month
 * of an unknown year; NONE nothing. Days are since 1970-01-01, `last` inclusive.
 */
export type MeetingTime =
  | { readonly type: "DAY"; readonly first: number; readonly last: number }
  | { readonly type: "PARTIAL" | "YEARLESS"; readonly edtf: string }
  | { readonly type: "NONE" };

/** A meeting as one article tells of it. */
export interface LocalMeeting {
  readonly subject: LocalSubject;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly main: boolean;
  readonly title: string;
  readonly name: EventName;
  readonly date: { readonly edtf: string; readonly basis: Basis } | null;
  readonly time: MeetingTime;
  readonly countries: readonly CountryCode[];
  readonly participants: readonly LocalParticipant[];
}

function oneOf<T extends string>(values: readonly T[], value: string | null | undefined): T | null {
  return values.find((known) => known === value) ?? null;
}

/** Longer runs are taken for slips: no meeting in the corpus lasts longer. */
const LONGEST_RUN = 31;

function timeOf(start: string | null, end: string | null): MeetingTime {
  if (start === null || parsePartialDate(start) === null) return { type: "NONE" };
  if (start.includes("X")) return { type: "YEARLESS", edtf: start };
  const first = toDayNumber(start);
  if (datePrecision(start) !== "DAY" || first === null) return { type: "PARTIAL", edtf: start };
  const last = end === null ? first : (toDayNumber(end) ?? first);
  return { type: "DAY", first, last: last < first || last - first > LONGEST_RUN ? first : last };
}

export function localMeeting(subject: LocalSubject): LocalMeeting {
  const date = claimsOf(subject, "date").find((claim) => claim.value === mainValue(subject, "date"));
  const title = mainValue(subject, "title") ?? "";
  const participants = new Map<string, LocalParticipant>();
  for (const claim of claimsOf(subject, "participant")) {
    if (claim.object === null) continue;
    const known = participants.get(claim.object);
    const capacity = oneOf(CAPACITIES, claim.qualifiers?.capacity) ?? "ATTENDEE";
    if (known !== undefined && (capacity === "ATTENDEE" || known.capacity !== "ATTENDEE")) continue;
    participants.set(claim.object, {
      person: refOf(subject.context.article.id, claim.object),
      capacity,
      country: claim.qualifiers?.country ?? known?.country ?? null,
      post: claim.qualifiers?.post ?? known?.post ?? null,
      rank: claim.qualifiers?.rank ?? known?.rank ?? null,
      claim,
    });
  }
  return {
    subject,
    kind: oneOf(MEETING_KINDS, mainValue(subject, "kind")) ?? "OTHER",
    status: oneOf(MEETING_STATUSES, mainValue(subject, "status")) ?? "HELD",
    main: mainValue(subject, "role") === "MAIN",
    title,
    name: eventName(title),
    date: date === undefined ? null : { edtf: date.value, basis: date.basis },
    time: timeOf(date?.value ?? null, mainValue(subject, "endDate")),
    countries: [...valuesOf(subject, "country")].sort(),
    participants: [...participants.values()],
  };
}
