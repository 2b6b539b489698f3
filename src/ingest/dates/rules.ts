import { formatPartialDate, parsePartialDate } from "../../model/date.ts";
import type { Basis, Edtf } from "../../model/vocabulary.ts";
import { MONTH_PATTERN, monthNumber } from "../lexicon/months.ts";
import { SHORT_WEEKDAY_PATTERN, WEEKDAY_PREFIX_PATTERN } from "../lexicon/weekdays.ts";
import type { Reference } from "./reference.ts";
import { type Resolved, resolveMonth, resolveMonthDay, resolveNamedMonth } from "./resolve.ts";
import type { Tense } from "./tense.ts";

export interface DateReading {
  readonly edtf: Edtf;
  readonly endEdtf: Edtf | null;
  readonly basis: Basis;
  /** Overrides the rule's own name. */
  readonly rule?: string;
}

export interface DateContext {
  readonly reference: Reference;
  /** Tense around the match; `strict` as in tenseAround. */
  readonly tense: (strict: boolean) => Tense;
  /** The 24 characters before the match. */
  readonly before: string;
  /** The 24 characters after the match. */
  readonly after: string;
}

/** One way to write a date: a pattern, and how its match is read. Named groups only, so that patterns can be composed. */
export interface DateRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, context: DateContext) => DateReading | null;
}

const weekday = `(?:\\b${WEEKDAY_PREFIX_PATTERN})?`;
const month = (name: string) => `\\b(?<${name}>${MONTH_PATTERN})`;
/** "September 8 (Mon)", as Korean and Japanese ministries print it. */
const BRACKETED_WEEKDAY = `(?: \\(${SHORT_WEEKDAY_PATTERN}\\.?\\))?`;
const day = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|\\.\\d)${BRACKETED_WEEKDAY}`;
const year = (name: string) => `(?:(?:,| of)?_(?<${name}>(?:19|20)\\d{2})(?![\\d-]))`;
const to = "(?:_?[–—-]_?|_(?:to|until|till|through)_)(?:the_)?";
const and = "(?:_(?:and|&)_)(?:the_)?";
const EDGE =
  "(?:early|late|mid|the end of|the beginning of|the start of|the middle of|earlier in|later in|early in|late in)[ -]";

const DEADLINE = /\b(?:by|before)(?: the| early| late| mid| about| around)?[ -]$/i;

/** True if a date after this text says only by when. */
export function isDeadline(before: string): boolean {
  return DEADLINE.test(before);
}

/** Writes `_` for the spaces that may stand in a date, then compiles. */
export function dateRule(name: string, source: string, read: DateRule["read"]): DateRule {
  return { name, pattern: new RegExp(source.replaceAll("_", "(?: {1,2})"), "gu"), read };
}

/** Dates with a month by name, from the fullest to the barest. */
export const MONTH_RULES: readonly DateRule[] = [
  dateRule(
    "day-range",
    `${weekday}${month("m1")}_${day("d1")}${year("y1")}?,?${to}${weekday}${month("m2")}_${day("d2")}${year("y2")}?`,
    readRange,
  ),
  dateRule(
    "day-range",
    `${weekday}(?<![\\d.,])${day("d1")}(?:_of)?_${month("m1")}${year("y1")}?${to}${weekday}${day("d2")}(?:_of)?_${month("m2")}${year("y2")}?`,
    readRange,
  ),
  dateRule("day-range", `${month("m1")}_${day("d1")}${to}${day("d2")}${year("y2")}?`, readRange),
  dateRule(
    "day-range",
    `${month("m1")}_${day("d1")}${and}${day("d2")}(?:${year("y2")}|(?=[,.;)]|$| (?:in|at|to|during|with|for|of|by|on|and)\\b))`,
    readRange,
  ),
  dateRule(
    "day-range",
    `(?<![\\d.,–-])${day("d1")}(?:${to}|${and})${day("d2")}(?:_of)?_${month("m2")}${year("y2")}?`,
    readRange,
  ),
  // "19 Jun 23", as armed forces write it: two figures for the year behind a day and a month cut short.
  dateRule(
    "day",
    `(?<![\\d.,/–-])(?<d1>\\d{1,2})_(?<m1>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))_(?<short>[0-4]\\d)(?![\\d:%/-]|,\\d| (?!(?:and|at|in|for|during|with|on|by|the|while|where|after|before|when|as|from|here)\\b)[a-z])`,
    ({ m1, d1, short }) => stated({ year: 2000 + Number(short), month: toMonth(m1), day: Number(d1) }),
  ),
  dateRule("day", `${weekday}(?<!\\b\\d{1,2} )${month("m1")}_${day("d1")}${year("y1")}?`, readDay),
  dateRule("day", `${weekday}(?:the_)?(?<![\\d.,/–-])${day("d1")}(?:_of)?[ -]${month("m1")}${year("y1")}?`, readDay),
  dateRule("month-range", `${month("m1")}${year("y1")}?${to}${month("m2")}${year("y2")}`, readMonthRange),
  dateRule("month", `(?:${EDGE})?${month("m1")}${year("y1")}`, ({ m1, y1 }) =>
    stated({ year: toYear(y1), month: toMonth(m1), day: null }),
  ),
  dateRule("month", `(?:${EDGE})?${month("m1")}(?:_of)?_(?<which>last|this|next)_year`, readMonthOfYear),
  dateRule(
    "month",
    `\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he_coming|[Tt]his_past|[Tt]his_coming)_${month("m1")}(?!_\\d)`,
    ({ which = "", m1 }, { reference }) => {
      const word = /last|past/i.test(which) ? "last" : /next|coming/i.test(which) ? "next" : "this";
      return resolved(resolveNamedMonth(word, toMonth(m1) ?? 0, reference));
    },
  ),
  dateRule(
    "month",
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|till|[Bb]efore|[Aa]fter|[Ff]or|[Ff]rom|[Dd]uring|of|[Tt]hroughout|to|[Ee]arly|[Ll]ate)_)(?:${EDGE})?${month("m1")}(?!_\\d)`,
    ({ m1 }, { reference, tense, before }) =>
      resolved(resolveMonth(toMonth(m1) ?? 0, reference, isDeadline(before) ? "FUTURE" : tense(false))),
  ),
  dateRule(
    "month",
    `(?<=\\b(?:[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Aa]n?|['’]s?)_)${month("m1")}(?=_(?:meetings?|visits?|trip|talks|call|phone|telephone|video|summit|ministerial|tour|session|dialogue|conference|discussions)\\b)`,
    ({ m1 }, { reference, tense }) => resolved(resolveMonth(toMonth(m1) ?? 0, reference, tense(false) ?? "PAST")),
  ),
  dateRule("month", `\\b(?:mid|early|late)-${month("m1")}(?!_\\d)`, ({ m1 }, { reference, tense }) =>
    resolved(resolveMonth(toMonth(m1) ?? 0, reference, tense(false))),
  ),
];

/**
 * Day and month in brackets, day first, as Vietnamese, Lao, Indonesian and Thai agencies print them: "(12/5)", with the
 * weekday before it if there is one.
 */
export const BRACKET_RULES: readonly DateRule[] = [
  dateRule(
    "day",
    `(?<weekday>\\b${WEEKDAY_PREFIX_PATTERN})?\\((?<d1>\\d{1,2})/(?<n2>\\d{1,2})(?:/(?<y1>(?:19|20)\\d{2}))?\\)`,
    ({ weekday: named, d1, n2, y1 }, { reference, tense }) => {
      const [dayOf, monthOf] = [Number(d1), Number(n2)];
      // "(1/2)" alone may be the first of two parts.
      const isPart = named === undefined && y1 === undefined && monthOf <= 4 && dayOf <= monthOf;
      if (monthOf < 1 || monthOf > 12 || isPart) return null;
      if (y1 !== undefined) return stated({ year: toYear(y1), month: monthOf, day: dayOf });
      return resolved(resolveMonthDay(monthOf, dayOf, reference, tense(false)));
    },
  ),
];

/** Dates in figures alone. */
export const FIGURE_RULES: readonly DateRule[] = [
  dateRule(
    "day",
    "(?<![\\d/.-])(?<y1>(?:19|20)\\d{2})[-/](?<n2>\\d{1,2})[-/](?<n3>\\d{1,2})(?![\\d/-])",
    ({ y1, n2, n3 }) => stated({ year: toYear(y1), month: Number(n2), day: Number(n3) }),
  ),
  dateRule(
    "day",
    "(?<![\\d/.-])(?<n1>\\d{1,2})(?<mark>[/.])(?<n2>\\d{1,2})\\k<mark>(?<y1>(?:19|20)\\d{2})(?![\\d/-])",
    ({ n1, n2, y1 }) => {
      // Only one number above 12 tells day from month.
      const [first, second] = [Number(n1), Number(n2)];
      if (first > 12) return stated({ year: toYear(y1), month: second, day: first });
      return second > 12 || first === second ? stated({ year: toYear(y1), month: first, day: second }) : null;
    },
  ),
];

function readDay(
  { m1, d1, y1 }: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): DateReading | null {
  const [monthOf, dayOf] = [toMonth(m1), Number(d1)];
  if (monthOf === null) return null;
  if (y1 !== undefined) return stated({ year: toYear(y1), month: monthOf, day: dayOf });
  return resolved(resolveMonthDay(monthOf, dayOf, context.reference, context.tense(false)));
}

/** A range whose year may stand once and whose month may stand once. */
function readRange(
  { m1, d1, y1, m2, d2, y2 }: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): DateReading | null {
  const [startMonth, endMonth] = [toMonth(m1 ?? m2), toMonth(m2 ?? m1)];
  if (startMonth === null || endMonth === null) return null;
  const start = { month: startMonth, day: Number(d1) };
  const end = { month: endMonth, day: Number(d2) };
  if (startMonth === endMonth && start.day >= end.day && y1 === undefined) return null;
  const turnsYear = endMonth < startMonth;
  const statedEnd = toYear(y2) ?? (toYear(y1) === null ? null : (toYear(y1) ?? 0) + (turnsYear ? 1 : 0));
  const statedStart = toYear(y1) ?? (statedEnd === null ? null : statedEnd - (turnsYear ? 1 : 0));
  if (statedStart !== null && statedEnd !== null) {
    const from = stated({ year: statedStart, ...start });
    const until = stated({ year: statedEnd, ...end });
    return from && until && from.edtf <= until.edtf ? { ...from, endEdtf: until.edtf } : null;
  }
  const from = resolveMonthDay(start.month, start.day, context.reference, context.tense(false));
  if (from === null) return null;
  const startYear = parsePartialDate(from.edtf)?.year ?? null;
  const until = stated({ year: startYear === null ? null : startYear + (turnsYear ? 1 : 0), ...end });
  return until && { ...from, endEdtf: until.edtf };
}

function readMonthRange({ m1, y1, m2, y2 }: Readonly<Record<string, string | undefined>>): DateReading | null {
  const [startMonth, endMonth, endYear] = [toMonth(m1), toMonth(m2), toYear(y2)];
  if (startMonth === null || endMonth === null || endYear === null) return null;
  const startYear = toYear(y1) ?? (startMonth > endMonth ? endYear - 1 : endYear);
  const from = stated({ year: startYear, month: startMonth, day: null });
  const until = stated({ year: endYear, month: endMonth, day: null });
  return from && until && from.edtf < until.edtf ? { ...from, endEdtf: until.edtf } : null;
}

function readMonthOfYear(
  { m1, which }: Readonly<Record<string, string | undefined>>,
  { reference }: DateContext,
): DateReading | null {
  const published = reference.date?.year;
  if (published == null) return null;
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  const reading = stated({ year: published + shift, month: toMonth(m1), day: null });
  return reading && { ...reading, basis: "RESOLVED" };
}

/** A reading of a date that stands in the text; null if no calendar has it. */
export function stated(date: {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}): DateReading | null {
  const edtf = formatPartialDate(date);
  return parsePartialDate(edtf) === null ? null : { edtf, endEdtf: null, basis: "STATED" };
}

export function resolved(value: Resolved | null): DateReading | null {
  return value && { ...value, endEdtf: null };
}

function toMonth(text: string | undefined): number | null {
  return text === undefined ? null : monthNumber(text);
}

function toYear(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
