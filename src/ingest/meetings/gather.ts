import type { CountryCode } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import type { Account, MeetingEvent } from "./events.ts";
import { antecedentOf, countriesOfEvent, partsOfEvent, statusOf } from "./events.ts";
import { SIDE_RULE } from "./read-accounts.ts";
import { latestOf } from "./remembered.ts";
import { datesAgree, tellsOf } from "./same-event.ts";
import { SIGNED_RULE } from "./signings.ts";
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
  for (const account of headlines) place(events, account, events.every(isOnlyRecalled));
  if (events.length === 0) events.push(...unopened(body));
  return events.map((list) => ({ accounts: list })).sort((a, b) => firstStart(a) - firstStart(b));
}

/** Exercises and conferences that the report only recalls or names leave room for what its headline tells. */
function isOnlyRecalled(event: readonly Account[]): boolean {
  return event.every(({ telling }) => telling.retrospect || telling.manner === "NAMED" || telling.kind === "EXERCISE");
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
  return telling.rule === TOLD_RULE || telling.rule === SIGNED_RULE;
}

/** What was merely said to one another dates a meeting of the same persons, or is one if there is none. */
function placeSoft(all: Account[][], account: Account): void {
  const events = latestOf(all);
  const { telling } = account;
  const people = telling.parts.map((part) => part.person);
  const signed = telling.rule === SIGNED_RULE;
  const setting = signed ? undefined : events.find((accounts) => isSettingOf(account, accounts));
  if (setting) {
    setting.push(account);
    return;
  }
  const unnamed = signed ? undefined : events.find((accounts) => isOfTheirStates(account, { accounts }));
  if (unnamed && new Set(people).size === 2) {
    unnamed.push(account);
    return;
  }
  if (new Set(people).size < 2 && !signed) return;
  if (!signed && telling.retrospect && telling.distinct) {
    all.push([account]);
    return;
  }
  const known = events.find((accounts) => {
    const parts = partsOfEvent({ accounts });
    const whole = people.length > 0 && people.every((person) => parts.some((part) => part.person === person));
    return whole && isNowAt(account, { accounts });
  });
  if (known) {
    if (tellsOf(account, { accounts: known })) known.push(signed ? undated(account) : account);
    return;
  }
  if (!signed) {
    all.push([account]);
    return;
  }
  if (new Set(people).size >= 2 && AFTER_TALKS.test(telling.at.text, account.telling.at.marks)) {
    all.push([account]);
    return;
  }
  const talks = events.find((accounts) => signedAt(account, { accounts }));
  if (talks) {
    const there = partsOfEvent({ accounts: talks });
    const joins = people.length === 0 || there.length === 0 || there.some(({ person }) => people.includes(person));
    if (joins) talks.push(undated(account));
    return;
  }
  const alone = telling.countries.length >= 2 || events.every((accounts) => statusOf({ accounts }) !== "HELD");
  if (alone) all.push([account]);
}

/** "The ministers of A and B met. X and Y exchanged views": the same meeting, with those who stand for the two. */
function isOfTheirStates(account: Account, event: MeetingEvent): boolean {
  const { countries, retrospect } = account.telling;
  const sides = countriesOfEvent(event);
  return (
    !retrospect &&
    partsOfEvent(event).length === 0 &&
    countries.length === 2 &&
    sides.length === 2 &&
    countries.every((code) => sides.includes(code)) &&
    isNowAt(account, event)
  );
}

/** "At a meeting in Oslo, the ministers of A, B and C agreed": what its clause agrees on is where they met. */
function isSettingOf({ telling }: Account, event: readonly Account[]): boolean {
  return event.some(
    ({ telling: other }) =>
      other.at === telling.at &&
      other.manner === "SETTING" &&
      other.parts.length === 0 &&
      other.status === telling.status &&
      other.span.start < telling.span.start &&
      telling.countries.length >= 2 &&
      other.countries.every((code) => telling.countries.includes(code)),
  );
}

/** "signed a plan after talks in Oslo": talks of their own, told of nowhere else. */
const AFTER_TALKS = new Gate(/\bafter (?!the |their )(?:[\p{L}-]+ ){0,4}talks\b/u);

/** The day of a signing is only inferred to be that of the talks. */
function undated(account: Account): Account {
  return { ...account, when: { date: null, relative: null } };
}

/** A signing belongs to the talks of the same sides, whoever signs, unless they were at another time. */
function signedAt(account: Account, event: MeetingEvent): boolean {
  const countries = countriesOfEvent(event);
  const { telling } = account;
  return (
    isNowAt(account, event) &&
    telling.countries.length >= 2 &&
    telling.countries.every((code) => countries.includes(code))
  );
}

/** The same status and no contrary date, and the event not one of long ago. */
function isNowAt({ telling, when }: Account, event: MeetingEvent): boolean {
  return (
    statusOf(event) === telling.status &&
    !event.accounts.every((other) => other.telling.retrospect) &&
    event.accounts.every((other) => datesAgree(when.date?.edtf ?? null, other.when.date?.edtf ?? null))
  );
}

function firstStart(event: MeetingEvent): number {
  const body = event.accounts.filter(({ telling }) => telling.at.sentence.kind === "BODY");
  const accounts = body.length > 0 ? body : event.accounts;
  return Math.min(...accounts.map((account) => account.telling.span.start));
}

/** An event while its clauses are being gathered. */
interface Gathered extends MeetingEvent {
  readonly accounts: Account[];
}

function place(events: Account[][], account: Account, mayOpen: boolean): void {
  const { telling } = account;
  const views = latestOf(events).map((accounts): Gathered => ({ accounts }));
  if (telling.rule === SIDE_RULE) {
    views.findLast((event) => canBeLed(event, telling))?.accounts.push(account);
    return;
  }
  if (telling.anaphoric && telling.phrase) {
    const people = telling.parts.map((part) => part.person);
    const own = ofTheTwo(account, views);
    const antecedent =
      own === null
        ? antecedentOf(telling.phrase, views, {
            people,
            countries: telling.countries,
            abbreviations: abbreviationsOf(telling),
          })
        : own === "NEW"
          ? null
          : own;
    if (antecedent) {
      if (addsTo(antecedent, account)) antecedent.accounts.push(account);
      return;
    }
    if (isHisWith(telling)) {
      events.push([account]);
      return;
    }
    if (telling.parts.length < 2 || telling.manner === "NAMED" || telling.phrase.head === "event") return;
  }
  const again = toldAgain(telling, views);
  if (again) {
    again.accounts.push(account);
    return;
  }
  const shares = sharesOf(account, views);
  if (shares.length > 0) {
    for (const { event, share } of shares) event.accounts.push(share);
    return;
  }
  const headline = telling.at.sentence.kind === "HEADLINE";
  const tells = (view: Gathered): boolean => tellsOf(account, view);
  const found = headline ? views.find(tells) : views.findLast(tells);
  if (found) {
    found.accounts.push(account);
    return;
  }
  if (repeats(account, views)) return;
  if (mayOpen || (telling.parts.length >= 2 && telling.manner === "TOLD")) events.push([account]);
}

/** "in his detailed meeting with the Norland commander": his own, though nobody told of it before. */
function isHisWith({ phrase, parts, countries, at, manner }: Telling): boolean {
  return (
    phrase !== null &&
    manner === "SETTING" &&
    /^(?:his|her)$/u.test(phrase.determiner) &&
    parts.length === 1 &&
    countries.length >= 1 &&
    /^ with (?:the|a|an) /u.test(at.text.slice(phrase.end))
  );
}

const NAMED_HEADS = new Gate(/^(?:summit|forum|conference|dialogue|exercise|retreat|conclave)s?$/u);

/** "Norland organized the summit", after a summit was told of: that one. */
function toldAgain<T extends MeetingEvent>({ phrase, manner, parts, at }: Telling, events: readonly T[]): T | null {
  const bare = phrase?.determiner === "the" && phrase.modifiers === 0 && NAMED_HEADS.test(phrase.head, at.marks);
  const deictic = phrase?.determiner === "this" && phrase.modifiers <= 1 && !phrase.proper;
  if (!(bare || deictic) || manner !== "TOLD" || parts.length > 1) return null;
  return (
    events.findLast(
      (event) =>
        statusOf(event) === "HELD" &&
        event.accounts.some(({ telling: other }) => other.phrase?.head === phrase.head && other.phrase.modifiers > 0),
    ) ?? null
  );
}

/** "the UDCG meeting": abbreviations before the head. */
function abbreviationsOf({ at, phrase }: Telling): readonly string[] {
  return phrase ? (at.text.slice(phrase.nameStart, phrase.end).match(/\b[A-Z]{3,8}\b/gu) ?? []) : [];
}

/**
 * "X and Y met with Z", after Z was said to have met each side by itself: the clause tells of both meetings, each
 * with those of its two countries.
 */
function sharesOf(account: Account, events: readonly Gathered[]): { event: Gathered; share: Account }[] {
  const { telling } = account;
  if (telling.phrase || telling.countries.length < 3 || telling.parts.length < 3) return [];
  const people = telling.parts.map((part) => part.person);
  const shares = events.flatMap((event) => {
    const countries = countriesOfEvent(event);
    const apart = event.accounts.some((other) => other.telling.distinct) && countries.length === 2;
    const shared = partsOfEvent(event).filter(({ person }) => people.includes(person)).length;
    if (!apart || shared === 0 || !countries.every((code) => telling.countries.includes(code))) return [];
    return [{ event, countries }];
  });
  if (shares.length < 2) return [];
  return shares.map(({ event, countries }) => ({
    event,
    share: { ...account, telling: { ...telling, parts: partsFrom(telling, countries), countries } },
  }));
}

/** Those of the clause's persons who stand for one of the countries. */
function partsFrom({ at, parts }: Telling, countries: readonly CountryCode[]): Telling["parts"] {
  return parts.filter((part) =>
    at.people.some(
      ({ refs, countries: own }) =>
        refs.length === 1 && refs[0] === part.person && own.some((code) => countries.includes(code)),
    ),
  );
}

const OF_TWO: ReadonlySet<string> = new Set(["TALKS", "COURTESY_CALL", "CALL", "SUMMIT"]);

/** "in their talks, X and Y": the event of these two, or of their two countries with one of them; null if none is. */
function ofTheTwo({ telling }: Account, events: readonly Gathered[]): Gathered | "NEW" | null {
  const people = telling.parts.map((part) => part.person);
  if (telling.phrase?.determiner !== "their" || people.length !== 2 || telling.countries.length !== 2) return null;
  const own = events.filter((event) => {
    const there = partsOfEvent(event).map((part) => part.person);
    const countries = countriesOfEvent(event);
    return (
      people.every((person) => there.includes(person)) ||
      (countries.length > 0 &&
        event.accounts.every(({ telling: other }) => OF_TWO.has(other.kind)) &&
        there.every((person) => people.includes(person)) &&
        countries.every((code) => telling.countries.includes(code)))
    );
  });
  const found = own.at(-1);
  if (found) return found;
  const others = events.some((event) => event.accounts.some(({ telling: other }) => !OF_TWO.has(other.kind)));
  return others && events.length === 1 ? null : "NEW";
}

/** A proper name of more than its head: in a line of capitals "X's Meeting With Y" has none. */
function hasOwnName({ phrase }: Telling): boolean {
  return phrase?.proper === true && !(phrase.determiner === "'s" && phrase.modifiers === 0);
}

/** "posed for a photo ahead of their bilateral talks": those that the report tells as held. */
function isAheadOfTheirs({ phrase, status, manner }: Telling): boolean {
  return status === "PLANNED" && manner !== "TOLD" && phrase?.determiner === "their" && phrase.ordinal === null;
}

/** "maintaining the annual meeting", where that very meeting has just been reported as held. */
function repeats({ telling, when }: Account, events: readonly MeetingEvent[]): boolean {
  if (isAheadOfTheirs(telling) && !when.date) {
    return events.some(
      (event) =>
        statusOf(event) === "HELD" &&
        event.accounts.some(({ telling: other }) => other.kind === telling.kind && !other.retrospect) &&
        telling.countries.every((code) => countriesOfEvent(event).includes(code)),
    );
  }
  if (telling.manner !== "NAMED" || when.date || telling.phrase?.ordinal != null || hasOwnName(telling)) return false;
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
  // "During the talks on August 31" of talks that nothing has dated yet.
  const dates = account.when.date !== null && event.accounts.every(({ when }) => when.date === null);
  if (!news) return telling.manner === "TOLD" || (telling.manner === "SETTING" && dates);
  return telling.manner === "TOLD" || many || known.size < 2;
}
