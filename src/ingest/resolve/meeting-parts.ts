import { earliestDay, fromDayNumber, latestDay, toDayNumber } from "../../model/date.ts";
import type { IdentityDecision } from "../../model/resolvable.ts";
import { decidedRefs } from "./decisions.ts";
import { eachDay, editionLinks } from "./meeting-rules.ts";
import { blocksOf, type Days, type Item, windowOf } from "./meeting-summary.ts";
import { partsBy, remembered } from "./memory.ts";

/** The days on which a meeting without known day may lie; null if it may be any or those of any year. */
function windowOfDays(item: Item): Days | null {
  const { time } = item;
  if (time.type === "NONE") return windowOf(item);
  if (time.type !== "PARTIAL") return null;
  const [first, last] = [earliestDay(time.edtf), latestDay(time.edtf)].map((day) => toDayNumber(day ?? ""));
  return first == null || last == null ? null : { first, last };
}

function monthsOf(days: Days): readonly string[] {
  return [...new Set(eachDay(days).map((day) => fromDayNumber(day).slice(0, 7)))];
}

function keysIn(months: readonly string[], item: Item): readonly string[] {
  return months.flatMap((month) => blocksOf(item).map((block) => `${month}|${item.kind}|${block}`));
}

/** Months, of any year where it is unknown, in which a meeting without known day may lie, with its kind and what it can be found by. */
const openKeysOf = remembered((item: Item): readonly string[] => {
  const { time } = item;
  if (time.type === "DAY") return [];
  if (time.type === "YEARLESS") return keysIn([time.edtf.slice(4, 7)], item);
  const days = windowOfDays(item);
  return days === null ? [] : keysIn(monthsOf(days), item);
});

/** The same of a meeting whose days are known better: those by which others without a day may be found. */
const monthKeysOf = remembered((item: Item): readonly string[] => {
  const { time } = item;
  const days = time.type === "DAY" ? time : windowOfDays(item);
  return days === null ? [] : keysIn([...new Set(monthsOf(days).flatMap((month) => [month, month.slice(4)]))], item);
});

/** Day by day what a meeting of known days can be found by; and how it is told, which prints of one article have in common. */
const keysOf = remembered((item: Item): readonly string[] => {
  const { time, subject, kind, title } = item;
  const days = time.type === "DAY" ? eachDay(time) : [];
  const blocks = blocksOf(item);
  return [
    ...days.flatMap((day) => blocks.map((block) => `${day}|${block}`)),
    `told|${subject.context.voice}|${kind}|${title}`,
  ];
});

/**
 * Parts the meetings, for the rules to look at each part alone. In one part, directly or through others, is what shares a
 * person, all its countries or a word of its name, and the day, or, where one has no known day, the month; what is the
 * same edition of a series, or told alike by two prints; and all that curators decided on.
 */
export function partsOfMeetings(
  items: readonly Item[],
  decisions: readonly IdentityDecision[],
): readonly (readonly Item[])[] {
  const decided = decidedRefs(decisions, "MEETING");
  const open = new Set(items.flatMap((item) => openKeysOf(item)));
  return partsBy(
    items,
    (item) => [
      ...keysOf(item),
      ...openKeysOf(item),
      // Months bring together only those that somebody without a day may belong to.
      ...monthKeysOf(item).filter((key) => open.has(key)),
      ...(decided.has(item.subject.ref) ? ["decided"] : []),
    ],
    editionLinks(items).map(({ a, b }) => [a, b]),
  );
}
