import { datesCompatible, fromDayNumber } from "../../model/date.ts";
import { jaccard } from "../../model/similarity.ts";
import type { CountryCode, MeetingKind } from "../../model/vocabulary.ts";
import { addAll, meets } from "./clusters.ts";
import { type EventName, namesAlike, namesContradict } from "./event-name.ts";
import type { LocalMeeting } from "./local-meetings.ts";

/** Events known by their names, whoever is said to have been there. */
export const NAMED_KINDS: ReadonlySet<MeetingKind> = new Set([
  "DIALOGUE",
  "CONFERENCE",
  "SUMMIT",
  "EXCHANGE",
  "EXHIBITION",
  "EXERCISE",
  "OTHER",
]);
/** An undated meeting is taken to lie within this many days before the article that mentions it was published. */
export const RECENT_DAYS = 10;
/** A day's slack for time zones and articles dated ahead. */
const SLACK = 1;
/** Share of participants that two articles must agree on where both name some. */
export const PARTICIPANTS = 0.5;

/** A meeting of an article with its participants as the persons they are across articles, by id. */
export interface Item extends LocalMeeting {
  readonly persons: ReadonlySet<string>;
}

export interface Days {
  readonly first: number;
  readonly last: number;
}

/** What all the meetings in a group say together. */
export interface Summary {
  readonly items: number[];
  readonly persons: Set<string>;
  readonly countries: Set<CountryCode>;
  readonly kinds: Set<MeetingKind>;
  readonly articles: Set<string>;
  /** Different names, by how they are written. */
  readonly names: Map<string, EventName>;
  /** Days shown by members with a known day; null if there is none. */
  days: Days | null;
}

export function summaryOf(item: Item, index: number): Summary {
  return {
    items: [index],
    persons: new Set(item.persons),
    countries: new Set(item.countries),
    kinds: new Set([item.kind]),
    articles: new Set([item.subject.context.article.id]),
    names: new Map([[item.title, item.name]]),
    days: item.time.type === "DAY" ? { first: item.time.first, last: item.time.last } : null,
  };
}

export function combine(into: Summary, from: Summary): void {
  for (const item of from.items) into.items.push(item);
  addAll(into.persons, from.persons);
  addAll(into.countries, from.countries);
  addAll(into.kinds, from.kinds);
  addAll(into.articles, from.articles);
  for (const [title, name] of from.names) into.names.set(title, name);
  const [a, b] = [into.days, from.days];
  into.days =
    a === null || b === null ? (a ?? b) : { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

/** What no rule may bring together: two meetings of one article, contradicting names, days that do not meet. */
export function contradict(a: Summary, b: Summary): boolean {
  if (a.days !== null && b.days !== null && !daysMeet(a.days, b.days)) return true;
  return meets(a.articles, b.articles) || someNames(a, b, namesContradict);
}

export function daysMeet(a: Days, b: Days): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function someNames(a: Summary, b: Summary, test: (x: EventName, y: EventName) => boolean): boolean {
  for (const x of a.names.values()) for (const y of b.names.values()) if (test(x, y)) return true;
  return false;
}

export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

/** Whether the names of two events of a kind that is known by its name are alike. */
export function namedAlike(a: Summary, b: Summary): boolean {
  return [...a.kinds].some((kind) => NAMED_KINDS.has(kind) && b.kinds.has(kind)) && someNames(a, b, namesAlike);
}

/** Whether the states may be those of one meeting: one names none, or they have one in common. */
export function countriesFit(a: ReadonlySet<CountryCode>, b: ReadonlySet<CountryCode>): boolean {
  return a.size === 0 || b.size === 0 || meets(a, b);
}

/** Whether the people, or where one names none the countries or the name, fit one meeting. */
export function sidesFit(a: Summary, b: Summary): boolean {
  if (a.persons.size > 0 && b.persons.size > 0 && jaccard(a.persons, b.persons) >= PARTICIPANTS) return true;
  if (namedAlike(a, b)) return countriesFit(a.countries, b.countries);
  if (a.persons.size > 0 && b.persons.size > 0) return false;
  return a.countries.size > 1 && sameSet(a.countries, b.countries);
}

/** Whether a meeting without known day may lie on the given days. */
export function timeFits(item: Item, days: Days): boolean {
  const { time } = item;
  if (time.type === "DAY") return daysMeet(time, days);
  if (time.type === "NONE") {
    const window = windowOf(item);
    return window !== null && daysMeet(window, days);
  }
  for (let day = days.first; day <= days.last; day++) if (datesCompatible(time.edtf, fromDayNumber(day))) return true;
  return false;
}

/** The days in which an undated meeting is taken to lie: shortly before its article if held, shortly after if announced. */
export function windowOf(item: Item): Days | null {
  const published = item.subject.context.publishedDay;
  if (published === null) return null;
  return item.status === "HELD"
    ? { first: published - RECENT_DAYS, last: published + SLACK }
    : { first: published - SLACK, last: published + RECENT_DAYS };
}

/** Blocks in which two meetings can be one: they share a person, or their countries, or a word of their name. */
export function blocksOf(item: Item): readonly string[] {
  const blocks = [...item.persons].map((person) => `p${person}`);
  if (item.countries.length > 0) blocks.push(`c${item.countries.join(",")}`);
  if (NAMED_KINDS.has(item.kind)) {
    for (const word of [...item.name.words, ...item.name.aliases]) blocks.push(`w${word}`);
  }
  return blocks;
}
