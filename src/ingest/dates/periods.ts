import { parsePartialDate } from "../../model/date.ts";
import { allMatches } from "../../model/matches.ts";
import type { Span } from "../../model/span.ts";
import type { Edtf } from "../../model/vocabulary.ts";
import { CARDINALS } from "../lexicon/cardinals.ts";
import { MONTH_PATTERN, monthNumber } from "../lexicon/months.ts";
import { endsInMonthOrDay, NO_COUNT } from "./year-pattern.ts";

/** A stretch of time that something is valid for; at least one of the four values is known. */
export interface Period extends Span {
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
  /** "a five-year plan", "for three more years": how long, without saying from when. */
  readonly years: number | null;
  /** How it is told: "years" 2020–24, "from", "until", "in-force", "year" (one year), "duration". */
  readonly rule: "years" | "from" | "until" | "in-force" | "year" | "duration";
}

const YEAR = "(?:19[3-9]|20[0-9])\\d";
const POINT = `(?:(?:(?:the end of |the beginning of |late |early |mid-)?(?:${MONTH_PATTERN} (?:\\d{1,2}, )?)?)${YEAR})(?!\\d)`;
const POINT_PARTS = new RegExp(`(?:(${MONTH_PATTERN}) (?:(\\d{1,2}), )?)?(${YEAR})$`);
const WORD_NUMBERS: Readonly<Record<string, number>> = {
  ...CARDINALS,
  fifteen: 15,
  twenty: 20,
};
const COUNT = `(?:${Object.keys(WORD_NUMBERS).join("|")}|\\d{1,2})`;
const LONGEST = 60;

const YEARS = new RegExp(
  `(?<![\\d/.-])(?:(?:the|from|between) )?(${YEAR})(?: ?[–—/-] ?| to | until | through | and )((?:${YEAR})|\\d{2})(?![\\d%/–-])(?: (?:period|term|timeframe|time frame|phase|stage|tenure))?`,
  "g",
);
const FROM_TO = new RegExp(`\\b(?:from )?(${POINT})(?: to | until | through | ?[–—-] ?)(${POINT})`, "g");
const UNTIL = new RegExp(
  `\\b(?:until|till|through|valid to|expires? (?:in|on)|runs? to|up to|lasting to) (${POINT})`,
  "g",
);
const IN_FORCE = new RegExp(
  `\\b(?:(?:takes?|took|taking|taken) effect|(?:comes?|came|coming|entered|enters?|entering|entry|put) into (?:force|effect)|effective|valid|in force) (?:in|on|from|since|as of|as from) (${POINT})`,
  "g",
);
const FROM = new RegExp(
  `\\b(?:starting (?:in|from)|beginning (?:in|from)|from|as of) (${POINT})(?! to| until|[–—-])(?: on(?:wards?)?)?`,
  "g",
);
const DURATION = new RegExp(
  `\\b(?:(?:a |its |the )?(${COUNT})-year\\b(?![ -]old)|for (?:another |the next |a further )?(${COUNT})(?: more| further| additional)? years)`,
  "gi",
);
const ONE_YEAR = new RegExp(`(?<![\\d$€£/.,–-])(?:\\b(?:for|in|of) )?\\b(${YEAR})${NO_COUNT}`, "g");

/**
 * Finds the periods a text names: "the 2020–24 period", "2025-2029", "2022 to 2027", "until July 2026", "for 2025",
 * "the 2024 plan", "took effect in 2021", "a five-year plan". Offsets are those of the text handed in; in order, without
 * overlaps, except that a duration may stand beside the years it covers. A lone year has `validFrom` and `validTo`
 * equal; whether it is a period or a date is for the reader to say. Years of full dates ("March 4, 2024") are left out.
 */
export function findPeriods(text: string): readonly Period[] {
  const found: Period[] = [];
  const add = (period: Period) => {
    const taken = found.some((other) => other.start < period.end && period.start < other.end);
    if (!taken) found.push(period);
  };
  if (/\d{4}/.test(text)) {
    for (const match of allMatches(YEARS, text)) {
      const [from, to] = [Number(match[1]), endYear(match[1] ?? "", match[2] ?? "")];
      if (/\band\b/.test(match[0]) && !match[0].startsWith("between")) continue;
      if (to > from && to - from <= LONGEST) add(period(match, "years", String(from), String(to)));
    }
    for (const match of allMatches(FROM_TO, text)) add(period(match, "years", point(match[1]), point(match[2])));
    for (const match of allMatches(IN_FORCE, text)) add(period(match, "in-force", point(match[1]), null));
    for (const match of allMatches(UNTIL, text)) add(period(match, "until", null, point(match[1])));
    for (const match of allMatches(FROM, text)) add(period(match, "from", point(match[1]), null));
    for (const match of allMatches(ONE_YEAR, text)) {
      const yearStart = match.index + match[0].length - 4;
      if (!endsInMonthOrDay(text.slice(Math.max(0, yearStart - 24), yearStart)))
        add(period(match, "year", match[1] ?? null, match[1] ?? null));
    }
  }
  for (const match of allMatches(DURATION, text)) {
    const count = (match[1] ?? match[2] ?? "").toLowerCase();
    add({ ...period(match, "duration", null, null), years: WORD_NUMBERS[count] ?? Number(count) });
  }
  return found
    .filter(({ validFrom, validTo, years }) => validFrom !== null || validTo !== null || years !== null)
    .sort((a, b) => a.start - b.start);
}

function period(match: RegExpMatchArray, rule: Period["rule"], validFrom: Edtf | null, validTo: Edtf | null): Period {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, validFrom, validTo, years: null, rule };
}

/** "2020" and "24" → 2024. */
function endYear(from: string, to: string): number {
  return to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
}

function point(text: string | undefined): Edtf | null {
  const match = POINT_PARTS.exec(text ?? "");
  if (match?.[3] === undefined) return null;
  const month = match[1] === undefined ? null : monthNumber(match[1]);
  if (month === null) return match[3];
  const edtf = `${match[3]}-${String(month).padStart(2, "0")}${match[2] === undefined ? "" : `-${match[2].padStart(2, "0")}`}`;
  return parsePartialDate(edtf) && edtf;
}
