import { formatPartialDate, parsePartialDate } from "../../model/date.ts";
import type { Span } from "../../model/span.ts";
import { FOREIGN_MONTHS } from "../lexicon/foreign-months.ts";
import { MONTH_PATTERN } from "../lexicon/months.ts";
import { AGENCY_TAGS } from "../lexicon/noise-publishers.ts";
import type { DateLine } from "./date-line.ts";
import type { DateOrder } from "./date-order.ts";
import { PRINTED_DATE_PATTERN, readPrintedDate } from "./printed-date.ts";
import { isPublisherName } from "./publisher.ts";

const FOREIGN = new Map(FOREIGN_MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const FOREIGN_DATE = `\\d{1,2}\\.? (?:de )?(?:${[...FOREIGN.keys()].join("|")})\\.?,? (?:de )?(?:19|20)\\d{2}`;
const LOOSE_DATE = `${MONTH_PATTERN} ?- ?\\d{1,2} ?- ?\\d{4}(?!\\d)|\\d{1,2}/${MONTH_PATTERN}/\\d{4}(?!\\d)`;
const DATE = new RegExp(`(?<![\\p{L}\\d/.-])(?:${PRINTED_DATE_PATTERN}|${LOOSE_DATE}|${FOREIGN_DATE})`, "giu");
const TIME =
  /(?:\bat )?(?<![\d/.-])\d{1,2}[:.h]\d{2}(?::\d{2})?(?![\d/]|\.\d)(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:hrs|hours)\b)?(?:\s*\(?(?:[A-Z]{2,4}\b(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|local time)\)?)?|\b\d{1,2} ?[ap]\.?m\b\.?/giu;
/** What stands between the parts of such a line. */
const PARTS = /\s*(?:[|•·»>/,:;()[\]]|\s[–—-]+(?=\s|$)|^[–—-]+|\s{2,})\s*/u;

const PUBLISHED =
  /(?:^|[^\p{L}])(?:published?|posted|created?|released?|issued?|uploaded|added|publication|publish|date|dated|filed|written|submitted)(?: (?:on|at|date|time|of publication)| by (?:\S+ ){1,4}(?:on|at))*[\s:|–-]*$/iu;
const UPDATED = /(?:^|[^\p{L}])(?:updated?|modified|edited|revised)(?: (?:on|at|by|date|time))*[\s:|–-]*$/iu;
const LABEL =
  /^(?:(?:first|last|originally|date|time|news|story) )?(?:published?|posted|created?|released?|issued?|uploaded|updated?|modified|edited|revised|added|publication|date|dated|time|filed|written|submitted)(?: (?:on|at|date|time|of publication))*\b/iu;
/** Who wrote or gave it; what follows is a name, however written. */
const BY = /^(?:by|editor|editors|author|authors|reporter|writer|source|sources|story|text|via)$/iu;
const BY_NAME = /^(?:by|from|editor|author|reporter|source|via):? (?=\S)/iu;
const FURNITURE =
  /^(?:\d+ ?(?:min(?:ute)?s?(?: read)?|comments?|views?|hits|shares?|reads?|likes?|(?:hours?|days?|weeks?|months?|years?)(?: ago)?)|(?:hits|views|reads|comments?|shares?)(?: \d+)?|\d+ ?(?:hours?|days?) ago|press (?:release|statement|office)|media release|news(?: release| desk)?|web desk|statements?|for immediate release|no comments?|leave a comment|share(?: this)?|(?:the )?day|on|at|in|am|pm|hrs|read(?:ing)? time|a min(?:ute)? read|less than a minute|updated)$/iu;
const NAME = /^(?:(?:\p{Lu}[\p{L}\d.'&@-]*|\d[\d\p{Lu}-]*|of|the|and|de|da|bin|al|for|www\.[\w.-]+)(?:\s|$)){1,5}$/u;
/** Words of titles, captions and stories, whose date is that of something else than the page. */
const TELLS =
  /\b(?:minister|president|general|admiral|secretary|ambassador|chief|commander|king|prince|photo|photos|image|picture|file|credit|courtesy|meeting|meets?|talks|dialogue|conference|summit|forum|exercise|visits?|exhibition|expo|ceremony|session|round|agreement|memorandum|treaty|declaration|communique|remarks|speech|address|born|died|founded|established|signed|signs?|adopted|effective|valid|expires|deadline|venue|when|until|since|between|event|starts?|ends?|opening|closing|holds?|hosts?|agree|agrees|day of|anniversary|deal|pact|ties|defen[cs]e (?:talks|ties|cooperation))\b/iu;

const LONGEST = 160;

/**
 * Reads a line of the page around an article that prints a day with its year among names, labels, hours and counts, in
 * whatever order: "Daily Planet Oct - 26 - 2031 , 06:13", "ANI | Updated: Jun 12, 2031 15:03 IST", "Release No. 7 May 3,
 * 2031". Null if any part of it tells something. A line without a label is read only `above` the report; it needs a word
 * that titles don't have if there is no title yet.
 */
export function readPageLine(
  view: string,
  paragraph: Span,
  order: DateOrder | null,
  head: { readonly above: boolean; readonly titled: boolean },
): DateLine | null {
  const { above, titled } = head;
  if (paragraph.end - paragraph.start > LONGEST) return null;
  const line = view.slice(paragraph.start, paragraph.end);
  if (!/(?:19|20)\d\d/.test(line) || TELLS.test(line)) return null;
  const dates = [...line.matchAll(DATE)].flatMap((match) => {
    const edtf = readDay(match[0], order);
    if (edtf === null || parsePartialDate(edtf)?.year == null) return [];
    const before = withoutTimes(line.slice(0, match.index)).replace(/[\p{L}]{2,9},?\s*$/u, (word) =>
      /day,?\s*$|^(?:mon|tues?|wed|thu|fri|sat|sun)[,\s]*$/i.test(word) ? "" : word,
    );
    const label = PUBLISHED.test(before) ? "PUBLISHED" : UPDATED.test(before) ? "UPDATED" : null;
    return [{ edtf, label, start: match.index, end: match.index + match[0].length } as const];
  });
  const date =
    dates.find(({ label }) => label === "PUBLISHED") ??
    dates.find(({ label }) => label === null) ??
    dates.find(({ label }) => label === "UPDATED");
  if (date === undefined) return null;
  let rest = line;
  for (const { start, end } of dates) rest = rest.slice(0, start) + "|".repeat(end - start) + rest.slice(end);
  const parts = withoutTimes(rest)
    .split(PARTS)
    .map((part) => part.replace(/^[–—-]+(?=\s)/u, "").trim());
  // Two days that nothing tells apart are the first and last of something.
  if (dates.length > 1 && date.label === null && dates.every(({ label }) => label === null)) return null;
  const isDateAlone = parts.every((part) => part === "");
  if (date.label === null && !above && !isDateAlone) return null;
  let named = false;
  let agency: string | null = null;
  let marked = date.label !== null;
  for (const part of parts) {
    if (part === "" || /^[^\p{L}]{1,8}$/u.test(part)) continue;
    const bare = part
      .replace(LABEL, "")
      .trim()
      .replace(BY_NAME, "")
      .replace(/^(?:on|at|by) |\s(?:on|at)$/iu, "")
      .trim();
    const isName = named && bare.split(/\s+/).length <= 4;
    named = BY.test(bare);
    if (bare !== part || named || FURNITURE.test(bare)) marked = true;
    if (bare === "" || named || isWeekday(bare) || FURNITURE.test(bare)) continue;
    if (!isName && !NAME.test(bare) && !(bare !== part && /^[\p{L}.]+$/u.test(bare))) return null;
    if (AGENCY_TAGS.has(bare.toUpperCase()) || isPublisherName(bare)) agency ??= bare;
  }
  if (!marked && !titled && !isDateAlone && agency === null) return null;
  const { edtf, label, start, end } = date;
  return { date: { edtf, start: paragraph.start + start, end: paragraph.start + end }, agency, label };
}

function readDay(printed: string, order: DateOrder | null): string | null {
  const plain = printed.replace(/ ?- ?(?=\d{1,2} ?- ?\d{4}$)| ?- ?(?=\d{4}$)|\/(?=\p{L})|(?<=\p{L}\.?)\//gu, " ");
  const read = readPrintedDate(/\p{L}/u.test(printed) ? plain : printed, order);
  if (read !== null) return read;
  const [, day, name, year] = /^(\d{1,2})\D*? (?:de )?(\p{L}+)\.?,? (?:de )?(\d{4})$/u.exec(printed) ?? [];
  const month = FOREIGN.get(name?.toLowerCase() ?? "");
  if (day === undefined || month === undefined) return null;
  const edtf = formatPartialDate({ year: Number(year), month, day: Number(day) });
  return parsePartialDate(edtf) && edtf;
}

function withoutTimes(text: string): string {
  return text.replace(TIME, (time) => "|".repeat(time.length));
}

function isWeekday(part: string): boolean {
  return /^(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\.?$/i.test(part);
}
