import { parsePartialDate } from "../../model/date.ts";
import { CARDINALS } from "../lexicon/cardinals.ts";
import { ORDINAL_PATTERN, ordinalNumber } from "../lexicon/ordinals.ts";
import { WEEKDAY_PATTERN, weekdayNumber } from "../lexicon/weekdays.ts";
import type { Reference } from "./reference.ts";
import {
  resolveRelativeDay,
  resolveRelativeMonth,
  resolveRelativeWeek,
  resolveRelativeYear,
  resolveWeekday,
} from "./resolve.ts";
import { type DateReading, type DateRule, dateRule, resolved, stated } from "./rules.ts";
import { endsInMonthOrDay, NO_COUNT } from "./year-pattern.ts";

/** A fortnight in weeks. */
const FORTNIGHT = 2;

const weekday = (name: string) => `\\b(?<${name}>${WEEKDAY_PATTERN})`;
const SIDE = "(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id)[ -])?";
const NUMBERS: Readonly<Record<string, number>> = { a: 1, ...CARDINALS };
const COUNT = `(?<count>${Object.keys(NUMBERS)
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join("|")}|\\d{1,2})`;

/** How many a word or figure counts. */
function counted(count: string): number {
  return NUMBERS[count.toLowerCase()] ?? Number(count);
}

/** Weekdays, counted from the day of publication. */
export const WEEKDAY_RULES: readonly DateRule[] = [
  dateRule(
    "weekday-range",
    `${weekday("w1")}(?:_to_|_through_|_?[–-]_?|_until_)${weekday("w2")}`,
    ({ w1, w2 }, context) => {
      const [from, until] = [toWeekday(w1), toWeekday(w2)];
      if (from === null || until === null) return null;
      const start = resolveWeekday(from, null, context.reference, context.tense(true));
      const days = (until - from + 7) % 7;
      const number = start && parsePartialDate(start.edtf) && shifted(start.edtf, days, context.reference);
      return start && number && days > 0 ? { ...start, endEdtf: number } : null;
    },
  ),
  dateRule(
    "weekday",
    `(?:\\b(?<which>[Ll]ast|[Nn]ext|[Tt]his(?:_(?:past|coming))?|[Tt]he_coming)_)?${weekday("w1")}(?:_(?:morning|afternoon|evening|night))?(?!_(?:Times|Mail|Telegraph|Express|Star|Morning_Herald))`,
    ({ which = "", w1 }, context) => {
      const number = toWeekday(w1);
      if (number === null || /the_following /.test(context.before)) return null;
      const word = /last|past/i.test(which) ? "last" : /next/i.test(which) ? "next" : null;
      const tense = /coming/i.test(which) ? "FUTURE" : context.tense(true);
      return resolved(resolveWeekday(number, word, context.reference, tense));
    },
  ),
];

/** Days, months, quarters and years counted from publication. */
export const RELATIVE_RULES: readonly DateRule[] = [
  dateRule(
    "relative-day",
    "\\b[Tt]he_day_(?<word>before_yesterday|after_tomorrow)\\b",
    ({ word = "" }, { reference }) => resolved(resolveRelativeDay(word.startsWith("before") ? -2 : 2, reference)),
  ),
  dateRule(
    "relative-day",
    "\\b(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Tt]his_(?:morning|afternoon|evening))\\b(?!'s_world)",
    ({ word = "" }, { reference, before, after }) => {
      // "in the world today", "until today" speak of the present, no day.
      if (
        /^today$/i.test(word) &&
        (/\b(?:world|of|until|till|to|than|up to) $/.test(before) || /^ (?:and|or) (?:tomorrow|in)/.test(after))
      )
        return null;
      const shift = /^yesterday/i.test(word) ? -1 : /^tomorrow/i.test(word) ? 1 : 0;
      return resolved(resolveRelativeDay(shift, reference));
    },
  ),
  dateRule(
    "quarter",
    `\\b(?:[Tt]he_)?(?<which>${ORDINAL_PATTERN}|last|final)_quarter(?:_of)?(?:_(?<y1>(?:19|20)\\d{2})(?!\\d)|_(?<relative>this|next|last)_year|_the_year)?`,
    readQuarter,
  ),
  dateRule("quarter", "\\bQ[1-4][ /-]?(?<y1>(?:19|20)\\d{2})(?!\\d)", ({ y1 }) =>
    stated({ year: Number(y1), month: null, day: null }),
  ),
  dateRule(
    "relative-year",
    `\\b(?:${SIDE}(?:in_)?)?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he_(?:current|coming|previous|past))_year\\b(?!_(?:old|plan))`,
    ({ which = "" }, { reference }) => {
      const shift = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
      return resolved(resolveRelativeYear(shift, reference));
    },
  ),
  dateRule("relative-day", `\\b${COUNT}_days?_ago\\b`, ({ count = "" }, { reference }) =>
    resolved(resolveRelativeDay(-counted(count), reference)),
  ),
  dateRule("relative-year", `\\b${COUNT}_years?_ago\\b`, ({ count = "" }, { reference }) =>
    resolved(resolveRelativeYear(-counted(count), reference)),
  ),
  dateRule(
    "deadline",
    "(?<=\\b(?:[Bb]y|[Bb]efore|[Aa]t|[Tt]owards?)_)(?:the_)?(?:end_of_the_year|year[ -]end|year's_end|end[ -]of[ -]year)\\b",
    (_, { reference }) => resolved(resolveRelativeYear(0, reference)),
  ),
  dateRule(
    "relative-month",
    "\\b(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?)_)?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he_(?:current|coming|previous|past))_month\\b",
    ({ which = "" }, { reference }) => {
      const shift = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
      return resolved(resolveRelativeMonth(shift, reference));
    },
  ),
];

/** Weeks, where all their days are of one month, and seasons: they say in which month or year. */
export const STRETCH_RULES: readonly DateRule[] = [
  dateRule(
    "relative-month",
    "\\b(?:(?:[Ee]arl(?:y|ier)|[Ll]ater?)_)?(?<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he_(?:current|coming|previous|past))_week\\b",
    ({ which = "" }, { reference }) => {
      const shift = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0;
      return resolved(resolveRelativeWeek(shift, reference));
    },
  ),
  dateRule(
    "relative-month",
    `\\b(?:${COUNT}_weeks?|[Aa]_(?<fortnight>fortnight))_ago\\b`,
    ({ count, fortnight }, { reference }) =>
      resolved(resolveRelativeWeek(fortnight === undefined ? -counted(count ?? "") : -FORTNIGHT, reference)),
  ),
  dateRule("relative-year", "\\b[Tt]his_(?:spring|summer|autumn|fall|winter)\\b", (_, { reference }) =>
    resolved(resolveRelativeYear(0, reference)),
  ),
  dateRule("relative-year", "\\b[Ww]ithin_(?:the|this)_year\\b", (_, { reference }) =>
    resolved(resolveRelativeYear(0, reference)),
  ),
];

/** Years alone. "Expo 2024" is told apart as a year in a name. */
export const YEAR_RULES: readonly DateRule[] = [
  dateRule(
    "year",
    `(?:\\b(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|(?<![\\d$€£/.,#–-])\\b)(?<y1>(?:19[3-9]|20[0-5])\\d)${NO_COUNT}`,
    ({ y1 }, { before }) => {
      const reading = stated({ year: Number(y1), month: null, day: null });
      if (
        reading === null ||
        endsInMonthOrDay(before) ||
        /\b(?:Resolution|Decision|Decree|Directive|Circular|No\.|Number|Article|Room|Flight|Highway|Route|Unit|Regiment|Brigade|Division|Battalion|Ward) $/.test(
          before,
        )
      )
        return null;
      const inName =
        /(?:^|[\s(])(?!In |Since |By |Until |From |During |For |Early |Late |Mid |After |Before |Of |The |This )\p{Lu}[\p{L}'+-]* $/u.test(
          before,
        );
      return inName ? { ...reading, rule: "year-in-name" } : reading;
    },
  ),
];

function readQuarter(
  { which = "", y1, relative }: Readonly<Record<string, string | undefined>>,
  { reference, tense, after }: Parameters<DateRule["read"]>[1],
): DateReading | null {
  if (y1 !== undefined) return stated({ year: Number(y1), month: null, day: null });
  if (relative !== undefined)
    return resolved(resolveRelativeYear(relative === "last" ? -1 : relative === "next" ? 1 : 0, reference));
  const { date } = reference;
  const quarter = which === "last" || which === "final" ? 4 : ordinalNumber(which);
  if (
    date?.year == null ||
    date.month === null ||
    quarter === null ||
    quarter > 4 ||
    /^ (?:century|final|mile)/.test(after)
  )
    return null;
  const current = Math.ceil(date.month / 3);
  const isPast = tense(false) === "PAST";
  const shift = isPast ? (quarter <= current ? 0 : -1) : quarter >= current ? 0 : 1;
  return resolved(resolveRelativeYear(shift, reference));
}

function toWeekday(text: string | undefined): number | null {
  return text === undefined ? null : weekdayNumber(text);
}

function shifted(edtf: string, days: number, reference: Reference): string | null {
  return resolveRelativeDay(days, { ...reference, edtf })?.edtf ?? null;
}
