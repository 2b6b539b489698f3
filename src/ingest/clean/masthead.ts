import { parsePartialDate } from "../../model/date.ts";
import type { Span } from "../../model/span.ts";
import { isCaptionSized, readCaption } from "./captions.ts";
import { type DateLine, readDateLine } from "./date-line.ts";
import { type DateOrder, dateOrder } from "./date-order.ts";
import { type Dateline, readDateline, readPlaceLine } from "./dateline.ts";
import { isByline, isListHeading, isPageLine, isSentence } from "./lines.ts";
import { readPageLine } from "./page-line.ts";
import type { PrintedDate } from "./printed-date.ts";
import { isPublisherName, splitTitle } from "./publisher.ts";

/** What a text says of the article itself, and which stretches of it say only that. */
export interface Masthead {
  /** The day of publication as printed, its year known: "date 2024-12-18", "Posted on …", a dateline with a year. */
  readonly published: PrintedDate | null;
  readonly dateline: Dateline | null;
  /** Agency of the dateline or date line. */
  readonly agency: string | null;
  /** Title line, without the name of the paper behind it. */
  readonly title: Span | null;
  /** The paper that the title line, or a line above it, names. */
  readonly paper: string | null;
  /** Prefixes and whole lines that belong to the masthead, in order of the text. */
  readonly marks: readonly Span[];
}

const HEAD_PARAGRAPHS = 12;
const TITLE_PARAGRAPHS = 5;
const FOOT_PARAGRAPHS = 6;
const TITLE_LENGTH = 220;
const REPORT_LENGTH = 100;
const LEADING_MARK = /^(?:\[ad_\d+\]\s*)?(?:date (\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\s|$)\s*)?/;

/** What has been read so far; filled paragraph by paragraph. */
interface Findings {
  leading: PrintedDate | null;
  readonly dateLines: DateLine[];
  readonly datelines: Dateline[];
  title: Span | null;
  titleWords: number;
  paper: string | null;
  readonly marks: Span[];
  /** Paragraphs of the report seen, or what looks like one. */
  prose: number;
  /** True once one of them was a full sentence. */
  report: boolean;
}

/** Reads the head of an article (twelve paragraphs), and date lines at its foot. `paragraphs` are those of the whole text. */
export function readMasthead(view: string, paragraphs: readonly Span[]): Masthead {
  const found: Findings = {
    leading: null,
    dateLines: [],
    datelines: [],
    title: null,
    titleWords: 0,
    paper: null,
    marks: [],
    prose: 0,
    report: false,
  };
  const order = dateOrder(view, paragraphs.slice(0, HEAD_PARAGRAPHS));
  for (const [index, whole] of paragraphs.slice(0, HEAD_PARAGRAPHS).entries()) {
    const opens = index === 0 || (index === 1 && found.title !== null);
    const start = opens ? readLeadingMark(view, whole, found) : whole.start;
    if (start >= whole.end) continue;
    const paragraph = { start, end: whole.end };
    const text = view.slice(start, Math.min(whole.end, start + TITLE_LENGTH + 1));
    if (found.prose === 0 && isListHeading(text)) {
      // Above everything it heads the page's own news, not what is related.
      if (found.title === null && index === 0) continue;
      break;
    }
    if (readDate(view, paragraph, found, order) || isPageLine(text) || isByline(text)) continue;
    if (readPlace(view, paragraph, found)) continue;
    const caption = readCaption(view, paragraph);
    if (caption !== null && (caption.text === null || isCaptionSized(caption.text))) continue;
    if (index >= TITLE_PARAGRAPHS || !readTitle(paragraph, text, found)) found.prose++;
    found.report ||= whole.end - start >= REPORT_LENGTH && isSentence(view.slice(whole.end - 8, whole.end));
  }
  for (const paragraph of paragraphs.slice(HEAD_PARAGRAPHS).slice(-FOOT_PARAGRAPHS))
    readDate(view, paragraph, found, order);
  return {
    published: publishedOn(found),
    dateline: found.datelines.find((line) => line.place !== null && !isBare(line, paragraphs)) ?? placed(found),
    agency: [...found.datelines, ...found.dateLines].find(({ agency }) => agency !== null)?.agency ?? null,
    title: hasProse(view, paragraphs, found.title) ? found.title : null,
    paper: found.paper,
    marks: found.marks.toSorted((a, b) => a.start - b.start),
  };
}

/** Cuts "[ad_1]" and "date 2024-12-18" off the first paragraph; returns where the rest starts. */
function readLeadingMark(view: string, { start, end }: Span, found: Findings): number {
  const match = LEADING_MARK.exec(view.slice(start, Math.min(end, start + 60)));
  if (match === null || match[0] === "") return start;
  const printed = match[1];
  if (printed !== undefined && parsePartialDate(printed) !== null) {
    const at = view.indexOf(printed, start);
    found.leading = { edtf: printed, start: at, end: at + printed.length };
  }
  found.marks.push({ start, end: start + match[0].length });
  return start + match[0].length;
}

function readDate(view: string, paragraph: Span, found: Findings, order: DateOrder | null): boolean {
  const head = { above: !found.report, titled: found.title !== null };
  const strict = readDateLine(view, paragraph, order);
  // Behind the day of a change the line may print that of publication.
  const line = strict && strict.label !== "UPDATED" ? strict : (readPageLine(view, paragraph, order, head) ?? strict);
  if (line === null) return false;
  found.dateLines.push(line);
  found.marks.push(paragraph);
  return true;
}

/** A dateline opens the report or stands alone above it; once the report runs there is no other. */
function readPlace(view: string, { start, end }: Span, found: Findings): boolean {
  if (found.prose > 1 && found.report) return false;
  const line = readDateline(view, start, end) ?? (found.title === null ? null : readPlaceLine(view, { start, end }));
  if (line === null) return false;
  // Below several lines of the page only an agency or a day shows that it is one.
  if (found.prose > 1 && line.agency === null && line.date === null) return false;
  found.datelines.push(line);
  found.marks.push({ start: line.start, end: line.end });
  if (line.end < end) found.prose = 2;
  return true;
}

function readTitle({ start, end }: Span, text: string, found: Findings): boolean {
  if (found.prose > 0 || text.length > TITLE_LENGTH || isSentence(text.replace(/\?$/, ""))) return false;
  if (isPublisherName(text)) {
    found.paper ??= text;
    found.marks.push({ start, end });
    return true;
  }
  if (found.title !== null) {
    // "Notification", "World news": words of the page that stood above the real title.
    if (wordCount(text) < 4 || found.titleWords > 2) return false;
    found.marks.push(found.title);
  }
  found.titleWords = wordCount(text);
  const split = splitTitle(text);
  found.title = { start, end: split === null ? end : start + split.titleEnd };
  if (split !== null) {
    found.paper = split.publisher;
    found.marks.push({ start: found.title.end, end });
  }
  return true;
}

/** A date that calls itself that of publication goes before a dateline's, this before a bare one (which may be the reader's day). */
function publishedOn({ leading, dateLines, datelines }: Findings): PrintedDate | null {
  const labelled = (label: DateLine["label"]) => dateLines.flatMap((line) => (line.label === label ? line.date : []));
  const own = [...labelled("PUBLISHED"), ...datelines.flatMap(({ date }) => date ?? []), ...labelled(null)].filter(
    hasYear,
  );
  // Nothing is printed under a day that is still to come: a mark before that day is the site's, not the article's.
  const [printed] = own;
  const marked = leading !== null && hasYear(leading) && !(printed !== undefined && leading.edtf < printed.edtf);
  return (marked ? leading : printed) ?? leading ?? labelled("UPDATED").find(hasYear) ?? null;
}

function hasYear({ edtf }: PrintedDate): boolean {
  return parsePartialDate(edtf)?.year != null;
}

function placed({ datelines }: Findings): Dateline | null {
  return datelines.find(({ place }) => place !== null) ?? null;
}

/** True for a dateline alone in its paragraph: a page's own, above that of the report. */
function isBare(line: Dateline, paragraphs: readonly Span[]): boolean {
  return paragraphs.some(({ end }) => end === line.end);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

/** A title stands over something: without a sentence below it, it is the text itself. */
function hasProse(view: string, paragraphs: readonly Span[], title: Span | null): boolean {
  return (
    title !== null &&
    paragraphs.some(({ start, end }) => start > title.end && isSentence(view.slice(Math.max(start, end - 8), end)))
  );
}
