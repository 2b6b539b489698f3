import { Gate } from "../gates/gate.ts";
import { type Company, companyIn } from "./company.ts";
import { countriesOfEvent, type MeetingEvent, partsOfEvent, replaceFirst, statusOf } from "./events.ts";
import type { Scene, SceneSentence } from "./scene.ts";
import type { Part } from "./telling.ts";

/** How many sentences after an event those present at it, and after a signing those who saw it, may be named. */
const REACH = 10;

const TO_COME = new Gate(/\b(?:will|would|is to|are to|shall)\b/u);

/** "While in Porto, X was joined by Y": on a visit, at none of its meetings in particular. */
const ON_A_VISIT = new Gate(/\b[Ww]hile (?:in|on|visiting)\b/u);

const OF_MANY = ["CONFERENCE", "EXHIBITION", "EXERCISE"];

/**
 * The events with those who were there beside the ones who met: "also present at the meeting were A and B", "X,
 * accompanied by A, met Y". They join the event of the same sentence, else the latest one of those they came with, else
 * the latest told before.
 */
export function withCompany(scene: Scene, events: readonly MeetingEvent[]): MeetingEvent[] {
  const added = new Map<MeetingEvent, Part[]>();
  for (const at of scene.sentences) {
    for (const company of companyIn(at)) {
      for (const event of eventsOf(company, at, events))
        added.set(event, [...(added.get(event) ?? []), ...company.parts]);
    }
  }
  return events.map((event) => {
    const known = new Set(partsOfEvent(event).map(({ person }) => person));
    const news = (added.get(event) ?? []).filter(({ person }) => !known.has(person));
    const first = event.accounts[0];
    return news.length > 0 && first ? replaceFirst(event, { parts: [...first.telling.parts, ...news] }) : event;
  });
}

function eventsOf(company: Company, at: SceneSentence, events: readonly MeetingEvent[]): readonly MeetingEvent[] {
  const here = eventIn(company, at, events);
  if (here) return [here];
  const status = TO_COME.test(at.text.slice(0, company.span.end - at.sentence.start), at.marks) ? "PLANNED" : "HELD";
  const before = events
    .filter((event) => statusOf(event) === status && isNear(event, at))
    .sort((a, b) => lastStart(b, at) - lastStart(a, at));
  if (ON_A_VISIT.test(at.text, at.marks)) return [];
  if (company.with.length > 0)
    return before.filter((event) => company.with.some((person) => has(event, person))).slice(0, 1);
  const words = wordsOf(company, at);
  if (/ompan|ogether|long with|lank/u.test(words) && !/^(?:also )?(?:present|attending|in attendance)/iu.test(words))
    return [];
  const ceremony = /\bceremon|\bsigning/iu.test(words);
  const ofThree = /\btrilateral\b/iu.test(words)
    ? before.find((event) => countriesOfEvent(event).length >= 3)
    : undefined;
  if (ofThree) return [ofThree];
  const small = /\bmeetings?\b|\btalks\b|\bdiscussion|\bcall\b/iu.test(words);
  const ofTwo = small ? before.filter((event) => !OF_MANY.some((kind) => hasKind(event, kind))) : [];
  const found = (ceremony && before.find((event) => hasKind(event, "CEREMONY"))) || ofTwo[0] || before[0];
  if (!found) return [];
  if (company.atAll) return ofTwo;
  return company.atBoth ? (ofTwo.length > 0 ? ofTwo : before).slice(0, 2) : [found];
}

/** The event of the sentence itself: the one told last before the company, else the first. */
function eventIn(company: Company, at: SceneSentence, events: readonly MeetingEvent[]): MeetingEvent | null {
  const told = events.flatMap((event) =>
    event.accounts
      .filter(({ telling }) => telling.at === at && telling.manner !== "NAMED")
      .map(({ telling }) => ({ event, start: telling.span.start })),
  );
  const fitting =
    company.with.length > 0 ? told.filter(({ event }) => company.with.some((one) => has(event, one))) : told;
  const before = fitting.filter(({ start }) => start < company.span.end).sort((a, b) => b.start - a.start);
  return (before[0] ?? fitting[0])?.event ?? null;
}

function has(event: MeetingEvent, person: string): boolean {
  return partsOfEvent(event).some((part) => part.person === person);
}

function hasKind(event: MeetingEvent, kind: string): boolean {
  return event.accounts.some(({ telling }) => telling.kind === kind);
}

/** Told as news in the sentences before, not only recalled. */
function isNear(event: MeetingEvent, at: SceneSentence): boolean {
  return event.accounts.some(({ telling }) => {
    const distance = at.sentence.index - telling.at.sentence.index;
    return !telling.retrospect && telling.manner !== "NAMED" && distance > 0 && distance <= REACH;
  });
}

function lastStart(event: MeetingEvent, at: SceneSentence): number {
  const starts = event.accounts.map(({ telling }) => telling.span.start).filter((start) => start < at.sentence.start);
  return Math.max(...starts);
}

function wordsOf({ span }: Company, at: SceneSentence): string {
  return at.text.slice(span.start - at.sentence.start, span.end - at.sentence.start);
}
