import type { CountryCode, MeetingKind, MeetingStatus } from "../../model/vocabulary.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import { mergeParts } from "./parts.ts";
import type { Part, Telling } from "./telling.ts";
import type { When } from "./when.ts";
import type { Where } from "./where.ts";

/** A clause with its date and place. */
export interface Account {
  readonly telling: Telling;
  readonly when: When;
  readonly where: Where | null;
}

/** One event with all the clauses that tell of it, the best one first. */
export interface MeetingEvent {
  readonly accounts: readonly Account[];
}

export function partsOfEvent(event: MeetingEvent): Part[] {
  return mergeParts(event.accounts.flatMap((account) => account.telling.parts));
}

/** "met Y at the forum": the second clause is only where the first one's meeting was. */
export function isRightBefore(telling: Telling, place: Telling): boolean {
  if (telling.at !== place.at || telling === place || telling.manner !== "TOLD" || place.manner !== "SETTING")
    return false;
  const from = telling.span.end - telling.at.sentence.start;
  const to = place.span.start - telling.at.sentence.start;
  return (
    from <= to &&
    /^(?:(?!\b(?:who|which|that|and|before|after|said)\b)[^;.])*\b(?:at|during) $/u.test(
      telling.at.text.slice(from, to),
    )
  );
}

/** Those who met, without those who were only there with them; everybody where no two stand out. */
export function principalsOf(event: MeetingEvent): Part[] {
  const parts = partsOfEvent(event);
  const principals = parts.filter(({ capacity }) => capacity !== "ATTENDEE");
  return principals.length >= 2 ? principals : parts;
}

export function countriesOfEvent(event: MeetingEvent): CountryCode[] {
  return [...new Set(event.accounts.flatMap((account) => account.telling.countries))];
}

export function dateOf(event: MeetingEvent): string | null {
  return event.accounts.find((account) => account.when.date)?.when.date?.edtf ?? null;
}

/** The event with its first clause changed. */
export function replaceFirst(event: MeetingEvent, change: Partial<Telling>): MeetingEvent {
  const [first, ...others] = event.accounts;
  if (!first) return event;
  return { accounts: [{ ...first, telling: { ...first.telling, ...change } }, ...others] };
}

/** What fits "the talks", "the event" as reference to a meeting told before, by the head of the phrase. */
const REFERS_TO: Readonly<Record<string, readonly MeetingKind[]>> = {
  talks: ["TALKS", "CALL", "DIALOGUE", "COURTESY_CALL", "SUMMIT"],
  discussion: ["TALKS", "CALL", "DIALOGUE", "COURTESY_CALL"],
  conversation: ["TALKS", "CALL", "COURTESY_CALL"],
  meeting: ["TALKS", "COURTESY_CALL", "CONFERENCE", "DIALOGUE", "SUMMIT", "CALL"],
  call: ["CALL", "COURTESY_CALL"],
  dialogue: ["DIALOGUE", "CONFERENCE"],
  consultation: ["DIALOGUE"],
  conference: ["CONFERENCE", "CALL"],
  forum: ["CONFERENCE", "DIALOGUE"],
  retreat: ["CONFERENCE"],
  summit: ["SUMMIT", "CONFERENCE"],
  session: ["CONFERENCE", "DIALOGUE", "TALKS"],
  event: ["DIALOGUE", "CONFERENCE", "EXCHANGE", "EXHIBITION", "EXERCISE", "CEREMONY", "OTHER"],
  ceremony: ["CEREMONY"],
  exchange: ["EXCHANGE"],
  exercise: ["EXERCISE"],
  drill: ["EXERCISE"],
  reception: ["COURTESY_CALL"],
  expo: ["EXHIBITION"],
  exhibition: ["EXHIBITION"],
  audience: ["COURTESY_CALL"],
};

/** The last word of a head, in the singular. */
export function headWord(phrase: EventPhrase): string {
  const word = phrase.head.split(/[\s-]+/u).at(-1) ?? phrase.head;
  if (word === "talks") return word;
  if (word === "ceremonies") return "ceremony";
  return word.replace(/s$/u, "");
}

/** What a clause that refers back says of its event. */
export interface Reference {
  readonly people: readonly string[];
  readonly countries: readonly CountryCode[];
  /** Abbreviations in the phrase: "the UDCG meeting". */
  readonly abbreviations: readonly string[];
}

/** True if a clause names the event by one of the abbreviations. */
function isCalled(event: MeetingEvent, abbreviations: readonly string[]): boolean {
  return event.accounts.some(({ telling: { at, phrase } }) => {
    const name = phrase ? at.text.slice(phrase.start, phrase.end) : "";
    return abbreviations.some((word) => new RegExp(`\\b${word}\\b`, "u").test(name));
  });
}

/**
 * The event that a definite phrase without name refers back to: the latest one held that fits its head, of those
 * with the persons who are said to have spoken there if there is one.
 */
export function antecedentOf<T extends MeetingEvent>(
  phrase: EventPhrase,
  events: readonly T[],
  { people, countries, abbreviations }: Reference,
): T | null {
  const recent = events.filter(
    (event) => statusOf(event) === "HELD" && !event.accounts.every(({ telling }) => telling.retrospect),
  );
  const named =
    abbreviations.length > 0
      ? events.filter((event) => statusOf(event) === "HELD").filter((event) => isCalled(event, abbreviations))
      : [];
  if (named.length > 0) return latestFor(phrase, named);
  const theirs = recent.filter((event) => {
    const there = new Set(partsOfEvent(event).map((part) => part.person));
    return people.length > 0 && people.every((person) => there.has(person));
  });
  const open = recent.filter((event) => {
    const sides = countriesOfEvent(event);
    const unnamed = partsOfEvent(event).length < 2 && sides.length === 2;
    return unnamed && people.length > 0 && countries.length > 0 && countries.every((code) => sides.includes(code));
  });
  return latestFor(phrase, theirs) ?? latestFor(phrase, open) ?? latestFor(phrase, recent);
}

function latestFor<T extends MeetingEvent>(phrase: EventPhrase, events: readonly T[]): T | null {
  const word = headWord(phrase);
  const kinds = REFERS_TO[word] ?? [phrase.kind];
  const latest = events.toReversed();
  const exact =
    word === "meeting"
      ? null
      : latest.find((event) =>
          event.accounts.some(({ telling }) => telling.phrase && headWord(telling.phrase) === word),
        );
  return exact ?? latest.find((event) => event.accounts.some(({ telling }) => kinds.includes(telling.kind))) ?? null;
}

const STATUS_ORDER: readonly MeetingStatus[] = ["CANCELLED", "HELD", "PLANNED", "PROPOSED"];

/** Of what is only named, "the coming 6th forum" says more of it than "the 6th forum". */
const NAMED_ORDER: readonly MeetingStatus[] = ["CANCELLED", "PLANNED", "HELD", "PROPOSED"];

/** The firmest status that its clauses give. */
export function statusOf(event: MeetingEvent): MeetingStatus {
  const firm = event.accounts.filter(({ telling }) => telling.manner !== "NAMED");
  const order = firm.length > 0 ? STATUS_ORDER : NAMED_ORDER;
  const accounts = firm.length > 0 ? firm : event.accounts;
  return order.find((status) => accounts.some(({ telling }) => telling.status === status)) ?? "HELD";
}
