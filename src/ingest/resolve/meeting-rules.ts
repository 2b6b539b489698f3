import { datesCompatible } from "../../model/date.ts";
import { jaccard } from "../../model/similarity.ts";
import type { MeetingKind } from "../../model/vocabulary.ts";
import { linksInBlocks } from "./blocks.ts";
import type { Link } from "./clusters.ts";
import { namesAlike } from "./event-name.ts";
import {
  blocksOf,
  countriesFit,
  type Days,
  type Item,
  namedAlike,
  PARTICIPANTS,
  RECENT_DAYS,
  type Summary,
  sameSet,
  sidesFit,
  summaryOf,
} from "./meeting-summary.ts";
import { groupBy } from "./order.ts";

/** Kinds that articles take for one another when they tell of two people meeting. */
const INTERCHANGEABLE: ReadonlySet<MeetingKind> = new Set(["TALKS", "COURTESY_CALL", "DIALOGUE", "CALL", "OTHER"]);
/** Titles that share this much, between the same countries and with the same number, name one series. */
const EDITION_WORDS = 1 / 3;

/** All that the rules for single meetings look at. */
export function meetingSignature(item: Item): string {
  const { kind, status, title, time, persons, countries, date, subject } = item;
  const published = time.type === "NONE" ? subject.context.publishedDay : null;
  return JSON.stringify([kind, status, title, time, [...persons].sort(), countries, date?.edtf ?? null, published]);
}

function linksWhere(
  items: readonly Item[],
  blocks: (item: Item) => readonly string[],
  rule: string,
  same: (a: Item, b: Item) => boolean,
): readonly Link[] {
  const at = (index: number): Item => items[index] as Item;
  return linksInBlocks({
    count: items.length,
    blocksOf: (index) => blocks(at(index)),
    signatureOf: (index) => meetingSignature(at(index)),
    same: (a, b) => same(at(a), at(b)),
    rule,
  });
}

function pair(a: Item, b: Item): readonly [Summary, Summary] {
  return [summaryOf(a, 0), summaryOf(b, 1)];
}

/** All days of a run. */
export function eachDay({ first, last }: Days): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function blocksByDay(item: Item): readonly string[] {
  const { time } = item;
  if (time.type !== "DAY") return [];
  const blocks = blocksOf(item);
  return eachDay(time).flatMap((day) => blocks.map((block) => `${day}|${block}`));
}

/** The same day and kind, and half of the participants or the name of the event in common. */
export function sameDayLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(items, blocksByDay, "same-day", (a, b) => {
    if (a.kind !== b.kind) return false;
    if (a.persons.size > 0 && b.persons.size > 0 && jaccard(a.persons, b.persons) >= PARTICIPANTS) return true;
    const [left, right] = pair(a, b);
    return namedAlike(left, right) && countriesFit(left.countries, right.countries);
  });
}

/** The same day and at least two participants in common, one article's all among the other's, called talks here and a courtesy call there. */
export function otherKindLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(
    items,
    (item) =>
      INTERCHANGEABLE.has(item.kind) && item.persons.size > 1
        ? blocksByDay(item).filter((block) => block.includes("|p"))
        : [],
    "same-day-other-kind",
    (a, b) => {
      const [few, many] = a.persons.size <= b.persons.size ? [a.persons, b.persons] : [b.persons, a.persons];
      return few.size > 1 && [...few].every((person) => many.has(person));
    },
  );
}

/** The same number of a series between countries that fit, with dates that do not contradict each other. */
export function editionLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(
    items,
    (item) => (item.name.ordinal === null ? [] : [`${item.kind}|${item.name.ordinal}`]),
    "same-edition",
    (a, b) => {
      if (!datesCompatible(a.date?.edtf ?? null, b.date?.edtf ?? null)) return false;
      const [left, right] = pair(a, b);
      if (namesAlike(a.name, b.name)) return countriesFit(left.countries, right.countries);
      const sameCountries = left.countries.size > 1 && sameSet(left.countries, right.countries);
      return sameCountries && jaccard(a.name.words, b.name.words) >= EDITION_WORDS;
    },
  );
}

/** Two undated meetings told within ten days of each other. */
export function bothUndatedLinks(items: readonly Item[]): readonly Link[] {
  return linksWhere(
    items,
    (item) => {
      const published = item.subject.context.publishedDay;
      if (item.time.type !== "NONE" || published === null) return [];
      const period = Math.floor(published / RECENT_DAYS);
      return blocksOf(item).flatMap((block) => [0, 1].map((next) => `${period + next}|${item.kind}|${block}`));
    },
    "recent-undated",
    (a, b) => {
      const apart = Math.abs((a.subject.context.publishedDay ?? 0) - (b.subject.context.publishedDay ?? 0));
      if (apart > RECENT_DAYS || a.status !== b.status) return false;
      const [left, right] = pair(a, b);
      return a.persons.size > 0 && b.persons.size > 0
        ? sidesFit(left, right)
        : namedAlike(left, right) && countriesFit(left.countries, right.countries);
    },
  );
}

/** Told in the same words by two prints of one article. */
export function reprintLinks(items: readonly Item[]): readonly Link[] {
  const told = groupBy(
    items.map((item, index) => ({ item, index })),
    ({ item: { subject, kind, date, countries, title, persons } }) =>
      JSON.stringify([subject.context.voice, kind, date?.edtf ?? null, countries, title, [...persons].sort()]),
  );
  return [...told.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => ({ a: first.index, b: other.index, rule: "reprint" })),
  );
}
