import type { Account, MeetingEvent } from "./events.ts";
import { antecedentOf, countriesOfEvent, partsOfEvent, statusOf } from "./events.ts";
import { SIDE_RULE } from "./read-accounts.ts";
import { tellsOf } from "./same-event.ts";
import type { Telling } from "./telling.ts";
import { TOLD_RULE } from "./verb-tellings.ts";

/** How many sentences after the event its heads of delegation may be told. */
const SIDE_REACH = 3;

/** Joins clauses that tell of one event; headlines come last, as they only repeat what the body tells. */
export function gatherEvents(accounts: readonly Account[]): MeetingEvent[] {
  const events: Account[][] = [];
  const headlines = accounts.filter(({ telling }) => telling.at.sentence.kind === "HEADLINE");
  const captions = accounts.filter(({ telling }) => telling.at.sentence.kind === "CAPTION");
  const body = accounts.filter(({ telling }) => telling.at.sentence.kind === "BODY");
  const [soft, firm] = [body.filter(isSoft), body.filter((account) => !isSoft(account))];
  for (const account of firm) place(events, account, true);
  for (const account of soft) placeSoft(events, account);
  for (const account of captions) place(events, account, true);
  for (const account of headlines) place(events, account, events.length === 0);
  if (events.length === 0) events.push(...unopened(body));
  return events.map((list) => ({ accounts: list })).sort((a, b) => firstStart(a) - firstStart(b));
}

/**
 * A report whose beginning is lost speaks of "the dialogue" without having told of it: if it tells nothing else
 * but names who was there, that is its meeting.
 */
function unopened(body: readonly Account[]): Account[][] {
  const first = body.find(
    ({ telling }) =>
      telling.anaphoric && telling.phrase !== null && telling.manner !== "NAMED" && telling.phrase.head !== "event",
  );
  const present = body.filter(({ telling }) => telling.rule === SIDE_RULE);
  const people = new Set(
    [first, ...present].flatMap((account) => account?.telling.parts.map((part) => part.person) ?? []),
  );
  return first && people.size >= 2 ? [[first, ...present]] : [];
}

function isSoft({ telling }: Account): boolean {
  return telling.rule === TOLD_RULE;
}

/** What was merely said to one another dates a meeting of the same persons, or is one if there is none. */
function placeSoft(events: Account[][], account: Account): void {
  const people = account.telling.parts.map((part) => part.person);
  if (new Set(people).size < 2) return;
  const known = events.find((accounts) => {
    const parts = partsOfEvent({ accounts });
    return people.every((person) => parts.some((part) => part.person === person));
  });
  if (!known) events.push([account]);
  else if (tellsOf(account, { accounts: known })) known.push(account);
}

function firstStart(event: MeetingEvent): number {
  const body = event.accounts.filter(({ telling }) => telling.at.sentence.kind === "BODY");
  const accounts = body.length > 0 ? body : event.accounts;
  return Math.min(...accounts.map((account) => account.telling.span.start));
}

function place(events: Account[][], account: Account, mayOpen: boolean): void {
  const { telling } = account;
  const views = events.map((accounts) => ({ accounts }));
  if (telling.rule === SIDE_RULE) {
    const index = views.findLastIndex((event) => canBeLed(event, telling));
    events[index]?.push(account);
    return;
  }
  if (telling.anaphoric && telling.phrase) {
    const antecedent = antecedentOf(telling.phrase, views);
    if (antecedent) {
      if (addsTo(antecedent, account)) events[views.indexOf(antecedent as (typeof views)[number])]?.push(account);
      return;
    }
    if (telling.parts.length < 2 || telling.manner === "NAMED" || telling.phrase.head === "event") return;
  }
  const headline = telling.at.sentence.kind === "HEADLINE";
  const found = headline
    ? views.findIndex((view) => tellsOf(account, view))
    : views.findLastIndex((view) => tellsOf(account, view));
  if (found >= 0) {
    events[found]?.push(account);
    return;
  }
  if (repeats(account, views)) return;
  if (mayOpen || (telling.parts.length >= 2 && telling.manner === "TOLD")) events.push([account]);
}

/** "maintaining the annual meeting", where that very meeting has just been reported as held. */
function repeats({ telling, when }: Account, events: readonly MeetingEvent[]): boolean {
  if (telling.manner !== "NAMED" || when.date || telling.phrase?.ordinal != null || telling.phrase?.proper)
    return false;
  return events.some(
    (event) =>
      statusOf(event) === "HELD" &&
      telling.parts.every((part) => partsOfEvent(event).some(({ person }) => person === part.person)) &&
      event.accounts.some(({ telling: other }) => other.kind === telling.kind && !other.retrospect) &&
      telling.countries.every((code) => countriesOfEvent(event).includes(code)),
  );
}

/** A held event of many, or one whose sides are still unknown, told not long before. */
function canBeLed(event: MeetingEvent, telling: Telling): boolean {
  if (statusOf(event) !== "HELD" || event.accounts.every((account) => account.telling.retrospect)) return false;
  const near = event.accounts.some(
    (account) => telling.at.sentence.index - account.telling.at.sentence.index <= SIDE_REACH,
  );
  const many = event.accounts.some((account) => !["TALKS", "COURTESY_CALL"].includes(account.telling.kind));
  return near && (many || partsOfEvent(event).length < 2);
}

/**
 * A clause that refers back adds persons only if they lead or attend, or if the event is one of many:
 * who speaks "at the talks" is known already, who speaks "at the conference" took part in it.
 */
function addsTo(event: MeetingEvent, account: Account): boolean {
  const { telling } = account;
  if (statusOf(event) !== telling.status) return false;
  const many = event.accounts.some(({ telling: other }) =>
    ["CONFERENCE", "EXHIBITION", "EXCHANGE", "DIALOGUE", "CEREMONY", "CALL"].includes(other.kind),
  );
  const known = new Set(partsOfEvent(event).map((part) => part.person));
  const news = telling.parts.some((part) => !known.has(part.person));
  if (!news) return telling.manner === "TOLD";
  return telling.manner === "TOLD" || many || known.size < 2;
}
