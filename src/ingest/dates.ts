import type { CleanArticle, Sentence } from "../model/article.ts";
import { parsePartialDate } from "../model/date.ts";
import type { DateMention } from "../model/extraction.ts";
import { overlaps } from "../model/span.ts";
import { findPeriods, type Period } from "./dates/periods.ts";
import { type Reference, readReference } from "./dates/reference.ts";
import { RELATIVE_RULES, STRETCH_RULES, WEEKDAY_RULES, YEAR_RULES } from "./dates/relative-rules.ts";
import {
  BRACKET_RULES,
  type DateReading,
  type DateRule,
  FIGURE_RULES,
  isDeadline,
  MONTH_RULES,
} from "./dates/rules.ts";
import { tenseAround } from "./dates/tense.ts";
import { Gate } from "./gates/gate.ts";
import { MONTH_PATTERN } from "./lexicon/months.ts";
import { WEEKDAY_PATTERN, weekdayNumber } from "./lexicon/weekdays.ts";

export { findPeriods, type Period } from "./dates/periods.ts";
export { findRelativeDays, type RelativeDay } from "./dates/relative-days.ts";

const CONTEXT = 24;
/** A weekday that no date follows. */
const BARE_WEEKDAY = new Gate(new RegExp(`\\b${WEEKDAY_PATTERN}(?!,? (?:\\d|${MONTH_PATTERN}))`));

/** Groups of rules with a quick test that spares most sentences the rules themselves. In order of precedence. */
const GROUPS: readonly RuleGroup[] = [
  group(new RegExp(`\\b${MONTH_PATTERN}`), MONTH_RULES),
  group(/\(\d{1,2}\/\d/, BRACKET_RULES),
  group(/\d[/.-]\d{1,2}[/.-]\d/, FIGURE_RULES),
  group(new RegExp(`\\b${WEEKDAY_PATTERN}`), WEEKDAY_RULES),
  group(
    /year|month|quarter|Q[1-4]|days? ago|today|yesterday|tomorrow|tonight|[Tt]his (?:morning|afternoon|evening)/i,
    RELATIVE_RULES,
  ),
  group(/week\b|weeks ago|fortnight|[Tt]his (?:spring|summer|autumn|fall|winter)|[Ww]ithin t/, STRETCH_RULES),
  group(/(?:19|20)\d\d/, YEAR_RULES),
];

interface RuleGroup {
  readonly test: Gate;
  readonly rules: readonly { readonly gate: Gate; readonly rule: DateRule }[];
}

function group(test: RegExp, rules: readonly DateRule[]): RuleGroup {
  return { test: new Gate(test), rules: rules.map((rule) => ({ gate: new Gate(rule.pattern), rule })) };
}

const YEAR = new Gate(/(?:19|20)\d\d/);

/**
 * Stage 4b: every date expression of the sentences, in order of the text, without overlaps. A year that the text leaves
 * out is taken from the day of publication (RESOLVED), else written `XXXX`; a weekday that cannot be counted from
 * anything is left out, as are days that no calendar has. Periods ("the 2020–24 period") are no dates: findPeriods.
 *
 * `rule` tells how to take a date: "day", "day-range", "month", "month-range", "year", "year-in-name" ("Expo 2024"),
 * "weekday", "weekday-range", "relative-day", "relative-month", "relative-year", "quarter" say when; "deadline"
 * ("before October") gives only the year by which, "until" and "since" the end or start of something else.
 */
export function findDates(article: CleanArticle, sentences: readonly Sentence[]): DateMention[] {
  const reference = completeReference(readReference(article), sentences);
  return sentences.flatMap((sentence) => datesOf(sentence, reference));
}

function datesOf(sentence: Sentence, reference: Reference): DateMention[] {
  const { text, marks } = sentence;
  const mentions: DateMention[] = [];
  const taken = YEAR.test(text, marks) ? findPeriods(text).filter(isYears) : [];
  for (const { test, rules } of GROUPS) {
    if (!test.test(text, marks)) continue;
    for (const { gate, rule } of rules) {
      for (const match of gate.all(text, marks)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const absolute = { start: sentence.start + span.start, end: sentence.start + span.end };
        if (mentions.some((other) => overlaps(other, absolute)) || taken.some((other) => overlaps(other, span)))
          continue;
        const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
        const reading = rule.read(match.groups ?? {}, {
          reference,
          tense: (strict) => tenseAround(text, span.start, span.end, strict),
          before,
          after: text.slice(span.end, span.end + CONTEXT),
        });
        if (reading === null) continue;
        const placed = placeInTime(reading, reading.rule ?? rule.name, before, reference);
        if (placed !== null) mentions.push({ sentence: sentence.index, ...absolute, ...placed });
      }
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A period of years alone; one of months or days may be the time of a visit. */
function isYears({ rule, validFrom }: Period): boolean {
  return rule === "years" && validFrom?.length === 4;
}

type Placed = Pick<DateMention, "edtf" | "endEdtf" | "basis" | "rule">;

const OPEN_END = /\b(until|till|since)(?: the| early| late| mid| about| around| at least)?[ -]$/i;

/** "before October", "by mid-2023", "until July", "since 2015" don't say when something was, only by, until or since when. */
function placeInTime(reading: DateReading, rule: string, before: string, reference: Reference): Placed | null {
  const { edtf, endEdtf, basis } = reading;
  const openEnd = OPEN_END.exec(before)?.[1];
  if (openEnd !== undefined) return { edtf, endEdtf, basis, rule: /since/i.test(openEnd) ? "since" : "until" };
  if (endEdtf !== null || (rule !== "deadline" && !isDeadline(before))) return { edtf, endEdtf, basis, rule };
  const year = parsePartialDate(edtf)?.year ?? null;
  if (year === null) return { edtf, endEdtf, basis, rule: "deadline" };
  // Between today and a deadline in a later year lie several years.
  if (year === reference.date?.year) return { edtf: String(year), endEdtf, basis: "RESOLVED", rule: "deadline" };
  return basis === "STATED" ? { edtf: String(year), endEdtf, basis: "INFERRED", rule: "deadline" } : null;
}

/**
 * Where the dateline prints day and month but no year, no weekday can be counted. Agencies file on the day of the
 * event, so the first weekday that the report names is taken for that of the dateline.
 */
function completeReference(reference: Reference, sentences: readonly Sentence[]): Reference {
  if (reference.date === null || reference.date.year !== null || reference.date.day === null) return reference;
  if (reference.weekday !== null) return reference;
  for (const { text, marks } of sentences) {
    const match = BARE_WEEKDAY.exec(text, marks);
    if (match === null) continue;
    if (tenseAround(text, match.index, match.index + match[0].length, true) === "FUTURE") continue;
    return { ...reference, weekday: weekdayNumber(match[0]), weekdayBasis: "INFERRED" };
  }
  return reference;
}
