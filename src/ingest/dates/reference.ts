import type { CleanArticle } from "../../model/article.ts";
import { type PartialDate, parsePartialDate } from "../../model/date.ts";
import type { Basis, Edtf } from "../../model/vocabulary.ts";
import { PRINTED_DATE_PATTERN, readPrintedDate } from "../clean/printed-date.ts";
import { WEEKDAY_PATTERN, weekdayNumber } from "../lexicon/weekdays.ts";

/** The day from which "on Thursday", "last December" and dates without a year are counted. */
export interface Reference {
  /** As far as known: `2024-12-18`, `2023-04`, or `XXXX-08-15` from a dateline without a year; null if nothing is. */
  readonly edtf: Edtf | null;
  readonly date: PartialDate | null;
  /** Weekday (0 for Monday) of a day whose year is unknown, where the text prints it: "Monday, March 07". */
  readonly weekday: number | null;
  /** INFERRED where the weekday was taken from the report's first sentence that names one. */
  readonly weekdayBasis: Basis;
}

const MASTHEAD_BLOCKS = 12;
const DATE = new RegExp(`(?<![\\d/])(?:${PRINTED_DATE_PATTERN})`);
const WEEKDAY = new RegExp(WEEKDAY_PATTERN);

/** What an article's own dates give to count from. */
export function readReference(article: CleanArticle): Reference {
  const published = article.publishedOn?.edtf ?? null;
  if (published !== null) {
    return { edtf: published, date: parsePartialDate(published), weekday: null, weekdayBasis: "RESOLVED" };
  }
  for (const block of article.blocks.slice(0, MASTHEAD_BLOCKS)) {
    if (block.kind !== "BYLINE") continue;
    const printed = DATE.exec(article.view.slice(block.start, Math.min(block.end, block.start + 160)))?.[0];
    const edtf = printed === undefined ? null : readPrintedDate(printed);
    if (printed === undefined || edtf === null) continue;
    const weekday = WEEKDAY.exec(printed)?.[0];
    return {
      edtf,
      date: parsePartialDate(edtf),
      weekday: weekday === undefined ? null : weekdayNumber(weekday),
      weekdayBasis: "RESOLVED",
    };
  }
  return { edtf: null, date: null, weekday: null, weekdayBasis: "RESOLVED" };
}
