import type { Discourse } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { Edtf } from "../../model/vocabulary.ts";
import { findPeriods, type Period } from "../dates.ts";
import type { Shown } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isYearsOwn } from "./signing-date.ts";

export interface Validity {
  readonly from: Shown<Edtf> | null;
  readonly to: Shown<Edtf> | null;
  /** The year an instrument is named by, where that is not its validity: "the 2016 joint statement", "the treaty of 1951". */
  readonly datedFrom: Shown<Edtf> | null;
  /** True if that year is the one in which a verb before says it was signed: "signed a treaty in 1951". */
  readonly signedThen: boolean;
}

/** How far behind the phrase, in characters, a bare range of years may stand and still be its own. */
const NEAR = 40;

/**
 * The period of an instrument, from its phrase and the words behind it up to `limit` (the next instrument or the end
 * of the sentence). A single year is the period of a plan, and the date of anything else.
 */
export function readValidity(phrase: InstrumentPhrase, view: string, limit: number): Validity {
  const { tokens, before, after, sentence } = phrase;
  const start = tokens[before.first]?.start ?? sentence.start;
  const name = tokens[after.reach - 1]?.end ?? start;
  const periods = findPeriods(view.slice(start, limit)).map((period) => ({
    ...period,
    start: start + period.start,
    end: start + period.end,
  }));
  const inName = (span: Span): boolean => span.start < name;
  const range = periods.find((period) => period.rule === "years" && (inName(period) || period.start - name < NEAR));
  if (range)
    return { from: shown(range, range.validFrom), to: shown(range, range.validTo), datedFrom: null, signedThen: false };
  const until =
    periods.find((period) => period.rule === "until") ?? periods.find((period) => isEnd(period, view, start));
  const since = periods.find((period) => period.rule === "in-force" || (period.rule === "from" && inName(period)));
  const year = periods.find(
    (period) =>
      period.rule === "year" &&
      inName(period) &&
      !/\b(?:towards?|till|by|to) $/.test(view.slice(period.start - 8, period.start)),
  );
  const signedThen =
    year !== undefined &&
    view.startsWith("in ", year.start) &&
    SIGNED.test(view.slice(Math.max(sentence.start, start - SIGNED_REACH), start));
  const forYear =
    year !== undefined &&
    ((phrase.head.kind === "PLAN" && !signedThen) ||
      /^for (?:the year )?/.test(view.slice(year.start, year.start + 13)));
  const next = year && forYear ? secondYear(view, year) : null;
  if (year && forYear && next)
    return { from: shown(year, year.validFrom), to: next, datedFrom: null, signedThen: false };
  if (year && forYear)
    return { from: shown(year, year.validFrom), to: shown(year, year.validTo), datedFrom: null, signedThen: false };
  return {
    from: since ? shown(since, since.validFrom) : null,
    to: until ? shown(until, until.validTo) : null,
    datedFrom: year ? shown(year, year.validFrom) : null,
    signedThen,
  };
}

/** "for 2031 and 2032": the second of two years in a row. */
function secondYear(view: string, year: Period): Shown<Edtf> | null {
  const match = /^\D*(\d{4}) and (\d{4})\b/.exec(view.slice(year.start, year.start + 24));
  if (match === null || Number(match[2]) !== Number(match[1]) + 1) return null;
  const end = year.start + match[0].length;
  return { value: match[2] as Edtf, span: { start: end - 4, end } };
}

/** "signed a plan of cooperation in 2012": then, not for then. */
const SIGNED_REACH = 200;
const SIGNED = /\b(?:signed|inked|concluded|adopted|approved|agreed on)\b[^,;.]*$/;

/** "next year's plan", "the plan for this year": a year right beside a plan is its period. */
export function yearOfPlan(
  discourse: Discourse,
  { head, before, after, tokens, sentence }: InstrumentPhrase,
): Shown<Edtf> | null {
  const name = tokens[before.first]?.start ?? sentence.start;
  const end = tokens[after.reach - 1]?.end ?? sentence.end;
  if (head.kind !== "PLAN") return null;
  const year = discourse.dates.find(
    (date) =>
      isYearsOwn(discourse, date) &&
      (date.start < name ? name - date.end <= LONGEST_POSSESSIVE : date.start - end <= LONGEST_FOR),
  );
  return year ? { value: year.edtf, span: { start: year.start, end: year.end } } : null;
}

/** Characters between the year and the plan's name: "'s ". */
const LONGEST_POSSESSIVE = 4;
/** Characters between the plan's name and the year: " for ", "for the ". */
const LONGEST_FOR = 10;

/** "a roadmap to 2036", "expired in 2030": the last year of it. */
function isEnd({ rule, start }: Span & Pick<Period, "rule">, view: string, from: number): boolean {
  return (
    rule === "year" &&
    /\b(?:plan|programme|program|road ?map) to $|\bexpire[sd]? (?:in|on) $/.test(view.slice(from, start))
  );
}

function shown(period: Period, value: Edtf | null): Shown<Edtf> | null {
  return value === null ? null : { value, span: { start: period.start, end: period.end } };
}
