import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { COLLECTIVE_RULE } from "./collective-subjects.ts";
import {
  type Account,
  countriesOfEvent,
  dateOf,
  isRightBefore,
  type MeetingEvent,
  partsOfEvent,
  replaceFirst,
  statusOf,
} from "./events.ts";
import { withHeads, withLeaders } from "./leaders.ts";
import { OCCASION_RULE } from "./occasions.ts";
import { withOfficeHolders } from "./office-holders.ts";
import { isOfBloc } from "./phrase-kinds.ts";
import { around } from "./remembered.ts";
import { nameWords, ON_SIDELINES } from "./same-event.ts";
import type { Scene } from "./scene.ts";
import type { Part, Telling } from "./telling.ts";
import { withCompany } from "./with-company.ts";

/** Fills in what the article says of an event elsewhere: who "the two delegations" are, and which two countries. */
export function completeEvents(scene: Scene, events: readonly MeetingEvent[]): MeetingEvent[] {
  const withSides = withCompany(
    scene,
    events.map((event) => withOfficeHolders(scene, withLeaders(scene, withHeads(scene, event, events)))),
  );
  const shared = withSides.map((event, position) => withSidelines(scene, event, around(withSides, position)));
  return shared
    .map((event, position) => withCountries(scene, event, around(shared, position)))
    .filter((event) => isMeeting(event) || hasStranger(scene, event))
    .map((event) => withSpeakersStates(scene, event));
}

const OF_MANY = new Set(["CONFERENCE", "SUMMIT", "EXHIBITION", "EXERCISE"]);

/**
 * "The two sides looked ahead to the forum": those who speak of an event of many, of whom nobody is named there, have
 * a part in it; so their states, if nothing tells whose it is. Not of a bloc's own, of which they need not be members.
 */
function withSpeakersStates(scene: Scene, event: MeetingEvent): MeetingEvent {
  const first = event.accounts[0];
  if (!first || partsOfEvent(event).length > 0 || countriesOfEvent(event).length >= 2) return event;
  if (event.accounts.some(({ telling }) => isOfMembers(telling))) return event;
  if (
    !event.accounts.every(
      ({ telling }) => OF_MANY.has(telling.kind) && telling.manner !== "TOLD" && !isOfOwnBloc(telling),
    )
  )
    return event;
  const codes = new Set<CountryCode>(countriesOfEvent(event));
  for (const { countries } of first.telling.at.people) for (const code of countries) codes.add(code);
  if (codes.size < 2) for (const code of scene.leadingCountries.slice(0, 2)) codes.add(code);
  return replaceFirst(event, { countries: [...codes] });
}

/** Those who met on the sidelines of an event also took part in it. */
function withSidelines(scene: Scene, event: MeetingEvent, events: readonly MeetingEvent[]): MeetingEvent {
  if (!isOfMany(event)) return event;
  const added: Part[] = [];
  const round = isSettingOfReport(scene, event);
  for (const other of events) {
    if (other === event) continue;
    for (const { telling } of other.accounts) {
      if (telling.manner === "NAMED") continue;
      const aside = SIDELINES_OF.exec(telling.at.text) ?? BARE_ASIDE.exec(telling.at.text);
      if (statusOf(other) !== statusOf(event) && !(aside && statusOf(other) === "PLANNED")) continue;
      const beside = aside
        ? eventBeside(telling, aside, events) === event
        : isAt(telling, event) || (follows(telling, events) && within(event, other));
      if (beside || (round && isInRound(event, other, telling))) added.push(...attending(telling));
    }
  }
  const known = new Set(partsOfEvent(event).map((part) => part.person));
  const news = added.filter((part) => !known.has(part.person));
  const first = event.accounts[0];
  if (news.length === 0 || !first) return event;
  return replaceFirst(event, { parts: [...first.telling.parts, ...news] });
}

/** How many sentences of a report's body tell what it is about. */
const OPENING = 2;

const BESIDE_IT =
  /\b(?:(?:sidelines|margins|fringes) of|participants (?:in|of|at)|(?:delegations|guests|ministers|leaders|chiefs) (?:attending|at|of|in)|attending) (?:the |an? )?(?:[\p{L}\d-]+ ){0,2}$/iu;

/** The conference on whose sidelines the report opens: a round of meetings held there. */
function isSettingOfReport(scene: Scene, event: MeetingEvent): boolean {
  const body = scene.sentences.filter(({ sentence, text }) => sentence.kind === "BODY" && text.length > SHORT);
  const first = new Set(body.slice(0, OPENING));
  return event.accounts.some(({ telling: { at, span, status } }) => {
    const before = at.text.slice(0, Math.max(0, span.start - at.sentence.start));
    return status === "HELD" && (first.has(at) || at.sentence.kind === "HEADLINE") && BESIDE_IT.test(before);
  });
}

/** Lines left over from the page are shorter. */
const SHORT = 60;

const AT_CONFERENCES: ReadonlySet<MeetingKind> = new Set(["TALKS", "COURTESY_CALL", "DIALOGUE", "CONFERENCE", "OTHER"]);

/** What the report tells of the same days was held there. */
function isInRound(event: MeetingEvent, other: MeetingEvent, telling: Telling): boolean {
  if (telling.retrospect || telling.manner === "NAMED" || !AT_CONFERENCES.has(telling.kind)) return false;
  if (telling.at.sentence.kind === "CAPTION" || other.accounts.every((account) => account.telling.retrospect))
    return false;
  const [day, from] = [dateOf(other), dateOf(event)];
  return (
    day === null || from === null || within(event, other) || Math.abs(Date.parse(day) - Date.parse(from)) <= FEW_DAYS
  );
}

const FEW_DAYS = 2 * 86_400_000;

const SIDELINES_OF = /\bon the (?:sidelines|margins|fringes) of (?:the |an? )?([^,.;]{3,80})/iu;

/** "met on the sidelines with Y": of the event that the sentence or the one before tells of. */
const BARE_ASIDE = /\bon the (?:sidelines|margins|fringes)(?= with\b|,|\.|$)/iu;

/** "X met Y at the forum": the event is where the clause right before says that they met. */
function isAt(telling: Telling, event: MeetingEvent): boolean {
  return event.accounts.some(({ telling: place }) => isRightBefore(telling, place));
}

function isOfMany(event: MeetingEvent): boolean {
  return event.accounts.some(({ telling }) => telling.kind === "CONFERENCE" || telling.kind === "EXHIBITION");
}

/** The event on whose sidelines a clause is: the one named there, else the latest before that shares a word. */
function eventBeside(telling: Telling, aside: RegExpExecArray, events: readonly MeetingEvent[]): MeetingEvent | null {
  const from = telling.at.sentence.start + aside.index;
  const to = from + aside[0].length;
  const named = events.find((event) =>
    event.accounts.some(
      ({ telling: other }) =>
        other.at === telling.at && other !== telling && from <= other.span.start && other.span.start < to,
    ),
  );
  if (named) return named;
  if (aside[1] === undefined) {
    const near = events.filter(
      (event) =>
        isOfMany(event) &&
        event.accounts.some(
          ({ telling: other }) =>
            other.span.start < telling.span.start && telling.at.sentence.index - other.at.sentence.index <= 1,
        ),
    );
    return near.at(-1) ?? null;
  }
  const words = new Set((aside[1] ?? "").toLowerCase().split(/[^\p{L}\d]+/u));
  const before = events.filter(
    (event) =>
      isOfMany(event) &&
      event.accounts.some(
        ({ telling: other }) =>
          other.span.start < telling.span.start && [...nameWords(other)].some((word) => words.has(word)),
      ),
  );
  return before.at(-1) ?? null;
}

function attending(telling: Telling): Part[] {
  return telling.parts.map((part) => ({ ...part, capacity: "ATTENDEE" as const }));
}

/** "X also had a separate meeting with Z", after X met Y on the sidelines. */
function follows(telling: Telling, events: readonly MeetingEvent[]): boolean {
  if (!/\b(?:also|separate(?:ly)?|another)\b/iu.test(telling.at.text)) return false;
  const people = new Set(telling.parts.map((part) => part.person));
  return events.some((event) =>
    event.accounts.some(
      ({ telling: other }) =>
        other.at.sentence.index < telling.at.sentence.index &&
        ON_SIDELINES.test(other.at.text, other.at.marks) &&
        other.parts.some((part) => people.has(part.person)),
    ),
  );
}

/** True if the other meeting's day falls within the days of the event. */
function within(event: MeetingEvent, other: MeetingEvent): boolean {
  const range = event.accounts.find((account) => account.when.date?.endEdtf)?.when.date;
  const day = dateOf(other);
  return range?.endEdtf != null && day !== null && range.edtf <= day && day <= range.endEdtf;
}

/** A bilateral event named without its sides is one of the article's two countries. */
function withCountries(scene: Scene, event: MeetingEvent, events: readonly MeetingEvent[]): MeetingEvent {
  const codes = new Set<CountryCode>(countriesOfEvent(event));
  for (const part of partsOfEvent(event)) {
    const country = scene.persons.get(part.person)?.country;
    if (country) codes.add(country);
  }
  const first = event.accounts[0];
  if (!first || (isCollective(event) && !event.accounts.some(({ telling }) => telling.kind === "DIALOGUE")))
    return event;
  const many = event.accounts.some(
    ({ telling }) => telling.kind === "CONFERENCE" || telling.kind === "EXHIBITION" || telling.kind === "OTHER",
  );
  if (
    codes.size < 2 &&
    !many &&
    !event.accounts.some(({ telling }) => isOfBloc(telling)) &&
    !event.accounts.some(({ telling }) => isOfMembers(telling)) &&
    partsOfEvent(event).length < 2
  ) {
    for (const code of pairNear(scene, event, events)) codes.add(code);
  }
  return replaceFirst(event, { countries: [...codes] });
}

/** How many sentences before an event named without its sides the meeting may be told that it came up at. */
const NEAR = 4;

/** The two countries of the meeting told last before, where the report tells of several pairs; else its leading two. */
function pairNear(scene: Scene, event: MeetingEvent, events: readonly MeetingEvent[]): readonly CountryCode[] {
  const start = event.accounts[0]?.telling.at.sentence.index ?? 0;
  const pairs = events.flatMap((other) => {
    const countries = countriesOfEvent(other);
    const at = Math.max(
      ...other.accounts
        .filter(
          ({ telling }) => telling.manner !== "NAMED" && !telling.retrospect && telling.at.sentence.kind === "BODY",
        )
        .map(({ telling }) => telling.at.sentence.index)
        .filter((index) => index <= start),
    );
    return other !== event && countries.length === 2 && partsOfEvent(other).length >= 2 ? [{ countries, at }] : [];
  });
  const told = event.accounts.flatMap(({ telling: { at, span } }) => [
    ...at.people.filter(({ end }) => end <= span.start).flatMap(({ countries }) => countries),
    ...at.countries.filter(({ start }) => start >= span.end).flatMap(({ refs }) => refs),
  ]);
  const own = new Set<CountryCode>([...countriesOfEvent(event), ...told]);
  if (own.size === 2) return [...own];
  const several = new Set(pairs.map(({ countries }) => [...countries].sort().join())).size >= 2;
  const near = pairs.filter(({ at }) => start - at <= NEAR).sort((a, b) => b.at - a.at)[0];
  return several && near ? near.countries : scene.leadingCountries.slice(0, 2);
}

/** Of an alliance, of which those who speak of it need not be members; to those of wide regions they are invited. */
function isOfOwnBloc(telling: Telling): boolean {
  return isOfBloc(telling) && !/\b(?:ASEAN|BRICS|SCO|APEC|G-?20)\b/u.test(telling.at.text);
}

/** Of a bloc's ministers or a standing body: it has no two sides to name. */
function isCollective(event: MeetingEvent): boolean {
  return event.accounts.some(({ telling }) => telling.rule === COLLECTIVE_RULE);
}

/** "a drill of the ten members": of more states than the two the article is about. */
function isOfMembers({ at, phrase }: Telling): boolean {
  return (
    phrase !== null &&
    /^ (?:of|by|among|between) (?:the |all )?(?:\p{L}+ ){0,2}(?:members?|member states|ASEAN countries|nations)\b/iu.test(
      at.text.slice(phrase.end),
    )
  );
}

/** "his meeting with the Norland commander": somebody whose own state the article does not tell, and another state. */
function hasStranger(scene: Scene, event: MeetingEvent): boolean {
  const [only, ...others] = partsOfEvent(event);
  const setting = event.accounts.some(({ telling }) => telling.manner === "SETTING" && telling.parts.length === 1);
  const known = only ? scene.persons.get(only.person)?.country : null;
  return setting && only !== undefined && others.length === 0 && known == null && countriesOfEvent(event).length === 1;
}

/** Two sides, or an event of many that is named. */
function isMeeting(event: MeetingEvent): boolean {
  const people = partsOfEvent(event).length;
  if (people < 2 && event.accounts.every(({ telling }) => telling.rule === "honour-guard")) return false;
  const sides = Math.max(people, countriesOfEvent(event).length);
  if (sides <= 1 && event.accounts.every(isOfOneState)) return false;
  if (sides >= 2 || isCollective(event)) return true;
  if (sides === 1 && event.accounts.some(({ telling }) => telling.kind === "CONFERENCE" && isOfBloc(telling)))
    return true;
  if (
    event.accounts.some(
      ({ telling }) =>
        telling.kind === "CONFERENCE" && /^(?:talks|meeting)$/u.test(telling.phrase?.head ?? "") && sides > 0,
    )
  )
    return true;
  if (sides === 0) {
    return event.accounts.some(
      ({ telling, when }) =>
        telling.rule === OCCASION_RULE ||
        (telling.phrase?.ordinal != null && isOfNamedBody(telling)) ||
        (when.date !== null && isOfMembers(telling)) ||
        isOfBloc(telling) ||
        (telling.phrase?.proper &&
          (telling.phrase.ordinal !== null || (when.date !== null && when.date.start >= telling.span.end))),
    );
  }
  return event.accounts.some(
    ({ telling }) =>
      (telling.phrase?.proper && telling.phrase.modifiers + telling.phrase.head.length > 4) ||
      (telling.phrase?.ordinal != null && isOfNamedBody(telling)),
  );
}

/** "the Formation Commanders' Conference", "the cabinet meeting": of the officers or ministers of one state. */
function isOfOneState({ telling: { at, phrase } }: Account): boolean {
  return (
    phrase !== null &&
    phrase.ordinal === null &&
    /\b(?:[Ff]ormation|[Cc]orps|[Dd]ivision(?:al)?|[Aa]rmy|[Nn]aval|[Aa]ir) [Cc]ommanders['’]? |\b[Cc]abinet |\b[Nn]ational [Ss]ecurity (?:[Cc]ouncil|[Cc]ommittee)(?: |$)/u.test(
      at.text.slice(phrase.nameStart, phrase.end),
    )
  );
}

/** "the first meeting of the Northern Defence Council": the body has members, whoever of them is named. */
function isOfNamedBody({ at, phrase }: Telling): boolean {
  return (
    phrase !== null &&
    /^ of (?:the |its )?(?:\p{Lu}[\p{L}–-]* (?:(?:and|for|of|on) )?){1,6}(?:Council|Committee|Commission|Group|Forum|Board|Cabinet|Panel|Taskforce|Community)\b/u.test(
      at.text.slice(phrase.end),
    )
  );
}
