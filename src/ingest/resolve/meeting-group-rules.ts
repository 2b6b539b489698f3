import { fromDayNumber } from "../../model/date.ts";
import { linksInBlocks } from "./blocks.ts";
import { type Link, meets } from "./clusters.ts";
import { eachDay, meetingSignature } from "./meeting-rules.ts";
import {
  blocksOf,
  contradict,
  countriesFit,
  type Days,
  type Item,
  NAMED_KINDS,
  namedAlike,
  type Summary,
  sidesFit,
  timeFits,
  windowOf,
} from "./meeting-summary.ts";
import { push } from "./order.ts";

/** A dated group that names nobody, and the only other of its kind and countries on its days. */
export function onlyOfTheDayLinks(all: readonly Summary[]): readonly Link[] {
  const keys = ({ countries, kinds, days }: Summary): readonly string[] => {
    if (days === null) return [];
    const sides = [...countries].sort().join(",");
    return [...kinds].flatMap((kind) => eachDay(days).map((day) => `${day}|${kind}|${sides}`));
  };
  const byKey = new Map<string, Summary[]>();
  for (const summary of all) for (const key of keys(summary)) push(byKey, key, summary);
  return all
    .filter(({ persons, countries }) => persons.size === 0 && countries.size > 1)
    .flatMap((summary) => {
      const near = keys(summary).flatMap((key) => byKey.get(key) ?? []);
      return onlyOne(
        summary,
        [...new Set(near)].filter((other) => other !== summary),
        "same-day",
      );
    });
}

function onlyOne(summary: Summary, fitting: readonly Summary[], rule: string): readonly Link[] {
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return [];
  return [{ a: summary.items[0] as number, b: only.items[0] as number, rule }];
}

/** Months in which a meeting without known day may lie: `2024-12`, or `-12` for any year. */
function monthsOf(item: Item): readonly string[] {
  const { time } = item;
  if (time.type === "NONE") {
    const window = windowOf(item);
    return window === null ? [] : [...new Set(eachDay(window).map((day) => fromDayNumber(day).slice(0, 7)))];
  }
  if (time.type === "YEARLESS") return [time.edtf.slice(4, 7)];
  if (time.type === "DAY") return [];
  if (time.edtf.length > 4) return [time.edtf.slice(0, 7)];
  return Array.from({ length: 12 }, (_, month) => `${time.edtf}-${String(month + 1).padStart(2, "0")}`);
}

/** Blocks of a group: what its members can be found by, with their kind. */
function groupBlocks(summary: Summary, items: readonly Item[]): readonly string[] {
  const blocks = summary.items.flatMap((index) => {
    const item = items[index] as Item;
    return blocksOf(item).map((block) => `${item.kind}|${block}`);
  });
  return [...new Set(blocks)];
}

/** Groups without known day, each with the only dated group of the same kind and sides whose days its time fits. */
export function withinLinks(
  all: readonly Summary[],
  items: readonly Item[],
  type: "PARTIAL" | "YEARLESS" | "NONE",
  rule: string,
): readonly Link[] {
  const dated = new Map<string, Summary[]>();
  for (const summary of all) {
    if (summary.days === null) continue;
    const months = new Set(eachDay(summary.days).map((day) => fromDayNumber(day).slice(0, 7)));
    const keys = type === "YEARLESS" ? [...months].map((month) => month.slice(4)) : [...months];
    for (const block of groupBlocks(summary, items)) for (const key of keys) push(dated, `${key}|${block}`, summary);
  }
  return all.flatMap((summary) => {
    if (summary.days !== null) return [];
    const timed = summary.items.map((index) => items[index] as Item).filter(({ time }) => time.type === type);
    const [first] = timed;
    if (first === undefined) return [];
    const blocks = groupBlocks(summary, items);
    const candidates = new Set(
      monthsOf(first).flatMap((month) => blocks.flatMap((block) => dated.get(`${month}|${block}`) ?? [])),
    );
    const fitting = [...candidates].filter(
      (other) =>
        timed.every((item) => timeFits(item, other.days as Days)) &&
        meets(summary.kinds, other.kinds) &&
        sidesFit(summary, other) &&
        !contradict(summary, other),
    );
    return onlyOne(summary, fitting, rule);
  });
}

/** Groups with the same partial or yearless date, kind and sides (or name), where no day is known. */
export function samePartialLinks(all: readonly Summary[], items: readonly Item[]): readonly Link[] {
  const open = all.filter(({ days }) => days === null);
  return linksInBlocks({
    count: open.length,
    blocksOf: (index) =>
      (open[index] as Summary).items.flatMap((member) => {
        const { time, ...item } = items[member] as Item;
        if (time.type !== "PARTIAL" && time.type !== "YEARLESS") return [];
        return blocksOf({ ...item, time }).map((block) => `${time.edtf}|${item.kind}|${block}`);
      }),
    signatureOf: (index) =>
      JSON.stringify((open[index] as Summary).items.map((member) => meetingSignature(items[member] as Item)).sort()),
    same: (x, y) => {
      const [a, b] = [open[x] as Summary, open[y] as Summary];
      if (a.persons.size > 0 && b.persons.size > 0) return sidesFit(a, b);
      return (namedAlike(a, b) || titlesEqual(a, b)) && countriesFit(a.countries, b.countries);
    },
    rule: "same-partial-date",
  }).map(({ a, b, rule }) => ({
    a: (open[a] as Summary).items[0] as number,
    b: (open[b] as Summary).items[0] as number,
    rule,
  }));
}

function titlesEqual(a: Summary, b: Summary): boolean {
  return [...a.kinds].some((kind) => NAMED_KINDS.has(kind)) && [...a.names.keys()].some((title) => b.names.has(title));
}
