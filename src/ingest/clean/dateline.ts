import { countryCode } from "../../model/country.ts";
import { foldName } from "../../model/name.ts";
import type { Span } from "../../model/span.ts";
import { AGENCY_TAGS } from "../lexicon/noise-publishers.ts";
import { PLACES } from "../lexicon/places.ts";
import { PRINTED_DATE_PATTERN, type PrintedDate, readPrintedDate } from "./printed-date.ts";

/** What stands before the first sentence of a report: "SEOUL, Sept. 23, 2022 (Example Wire) — ". */
export interface Dateline extends Span {
  /** The place as printed, in usual case; null where only an agency is named: "(VNA) – ". */
  readonly place: string | null;
  readonly placeSpan: Span | null;
  readonly date: PrintedDate | null;
  readonly agency: string | null;
}

/** A dateline is looked for in this many characters. */
const REACH = 140;
const SEPARATOR =
  /\s*—\s*|\s+–\s+|(?<=[)\]])\s*–\s*|\s+--\s*|\s+-(?:\s+|$)|(?<=\p{Lu}{4})-\s+|(?<=[)\]])-\s+|(?<=[)\]])\.\s*[-–—]+\s*|:(?:\s+|$)/u;
/** "(KPL) The minister …" */
const AGENCY_LEAD = /^\(([A-Z]{2,10})\) (?=\p{Lu})/u;
/** "ABU NORA, (Portal / EXW - 21st Feb, 2021) The minister …": an agency in brackets, then the sentence. */
const BRACKETED_LEAD = /^(\p{Lu}[\p{Lu} .'-]{2,30}?),? \(([^()]{2,60}?)(?: ?[-–] ([^()]{4,24}))?\) (?=\p{Lu})/u;
/** "NORA, December 4. /EXW/. The minister …", "Nora. 28 March. EXW/ The minister …": no dash, the agency between slashes. */
const SLASHED_LEAD = new RegExp(
  `^(\\p{Lu}[\\p{L} .'-]{2,30}?)[.,] ?(${PRINTED_DATE_PATTERN})\\. (?:\\/([A-Z]{3,9})\\/\\.?|([A-Z][A-Z.]{2,11})\\/) (?=\\p{Lu})`,
  "u",
);
/**
 * "NORA, Norland, December 4. The minister …", "Nora, June 4 (EXW) The …", "NORA, JUNE 4, EXAMPRESS. The …", "Nora - June
 * 4, 2031: The …": no dash behind the day.
 */
const DATED_LEAD = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L} '-]{2,30}?(?:, \\p{Lu}[\\p{L} ]{2,20}?)?)(?:[.,]| [-–]) ?(?<date>${PRINTED_DATE_PATTERN})(?:,? ?[(/](?<inside>[\\p{L}\\d .-]{2,25})[)/]|, (?<tag>[A-Z]{3,12}))?(?<end>[.:]?(?: ?--)?) ?(?=[\\p{Lu}"])`,
  "u",
);
/** "Nora /Exwire/. The minister …". */
const TAGGED_LEAD = /^(?<place>\p{Lu}[\p{L} '-]{2,30}?) \/(?<inside>[\p{L}\d .-]{2,25})\/\.? (?=[\p{Lu}"])/u;
/** "(MENAFN- Norland News (NN)) NORA, …": a reprint names whose text it is. */
const REPRINT_LEAD = /^\(MENAFN ?- ?(?<agency>[^()]{2,40}?)(?: \([A-Z]{2,8}\))?\) ?/;
/** "ASTANA. EXWIRE -": the agency behind the place. */
const AGENCY_AFTER_PLACE = /^(?<place>[^.,]{3,30})[.,] (?<tag>[A-Z][A-Z]{2,11}|[A-Z]+\.com)$/;
/** "Old Town [Norland], November 20": the country of the place, for readers abroad. */
const COUNTRY_NOTE = / ?\[([\p{L} .]{3,30})\]/u;
/** A day of the Hijri calendar before that of the common one ("Dhul-Hijjah 28, 1438 H., Sep 19, 2017"). */
const HIJRI = /,? *[\p{L}'-]+(?: [\p{L}'-]+)? \d{1,2}, ?14\d{2} ?H\.?(?=,)/u;
/** "… July 07, 2021, EXW --": the agency behind the date. */
const AGENCY_BEHIND = /(?<=\d), ?([A-Z]{2,10})\s*$/;
/** "Nora, Norland Press": a publisher behind the place. */
const PUBLISHER_AFTER_PLACE =
  /^(?<place>[^,]{3,30}), (?<publisher>(?:\p{Lu}[\p{L}.'-]* ){1,3}(?:Press|News|Agency|Times|Post|Herald|Daily|Newsroom|Wire|Media|Tribune|Gazette|Radio|TV|Online|Service))$/u;
const AGENCY = /\s*[([/]{1,2}([\p{L}\d][\p{L}\d .+'&-]{0,40}?)[)\]/]{1,2}\s*,?\s*/u;
const DATE = new RegExp(`(?:^|[ ,]+)(${PRINTED_DATE_PATTERN})[.,]?\\s*$`);
/** The end of a sentence, perhaps with an agency's tag behind it. */
const PROSE_END = /[.!?]["')\]/]*(?:\s*[—–-]*\s*\(?[A-Z]{2,10}\)?[/.]*)?$/;
const WORD = /^(?:\p{Lu}[\p{L}'.-]*|de|del|da|do|al|el|la|of|the|e)$/u;
const KNOWN_PLACES: ReadonlySet<string> = new Set(
  Object.values(PLACES).flatMap((listed) => listed.split(",").map((name) => foldName(name))),
);
const LABELS = new Set(
  (
    "ADVERTISEMENT ALERT ANALYSIS ANNOUNCEMENT ASEAN AUKUS BACKGROUND BREAKING BRICS BRIEF BY CAPTION COMMENTARY CONTACT " +
    "CORRECTED CORRECTION DATE EDITOR EDITORIAL EU EXCLUSIVE EXPLAINED EXPLAINER FACTBOX FEATURE FILE FROM HIGHLIGHTS IMAGE " +
    "ANSWER HOST INTERVIEW INTERVIEWER JOURNALIST KEYWORDS MODERATOR PRESENTER QUESTION REPORTER SPEAKER LATEST LEAD LIVE LOCATION MOD NATO NEWS NOTE OPINION PHOTO PHOTOS PICTURE PUBLISHED QUAD READ " +
    "RELATED REPORT SCO SHARE SOURCE SPEECH STATEMENT SUBJECT SUMMARY TAGS TEXT THE TIME TIMELINE TOPIC TOPICS UK UN " +
    "UPDATE UPDATED URGENT US USA VENUE VIDEO WATCH WHO WRITER"
  ).split(" "),
);

/** "DEFENCE MINISTER, JANE DOVE:" labels a speaker. */
const OFFICES = new Set("MINISTER SECRETARY PRESIDENT GENERAL ADMIRAL AMBASSADOR SENATOR".split(" "));

/**
 * Reads the dateline at `start` of a paragraph that ends at `end`; null if there is none. Accepts a place in capitals,
 * a place with a date or an agency, and a plain place before a full sentence unless it is a country
 * ("Vietnam - Laos cooperation …" opens a sentence).
 */
export function readDateline(view: string, start: number, end: number): Dateline | null {
  const head = view.slice(start, Math.min(end, start + REACH));
  const reprint = REPRINT_LEAD.exec(head);
  if (reprint?.groups?.agency !== undefined) {
    const { agency } = reprint.groups;
    const behind = readDateline(view, start + reprint[0].length, end);
    return behind ? { ...behind, start, agency } : whole(start, start + reprint[0].length, null, null, null, agency);
  }
  const tag = AGENCY_LEAD.exec(head);
  if (tag?.[1] !== undefined && AGENCY_TAGS.has(tag[1].toUpperCase())) {
    return whole(start, start + tag[0].length, null, null, null, tag[1]);
  }
  const separator = SEPARATOR.exec(head);
  const led = bracketedLead(head, start) ?? slashedLead(head, start) ?? undashedLead(head, start);
  if (led !== null) return led;
  if (separator === null || separator.index === 0) return null;
  const after = start + separator.index + separator[0].length;
  let rest = head.slice(0, separator.index);
  const note = COUNTRY_NOTE.exec(rest);
  if (note?.[1] !== undefined && countryCode(note[1]) !== null) rest = rest.replace(note[0], "");
  const tagged = AGENCY_BEHIND.exec(rest);
  const behind = tagged?.[1] !== undefined && AGENCY_TAGS.has(tagged[1]) ? tagged[1] : null;
  if (tagged !== null && behind !== null) rest = rest.slice(0, tagged.index).replace(HIJRI, "");
  const agency = AGENCY.exec(rest);
  const dated = agency?.[1] !== undefined && readPrintedDate(agency[1]) !== null;
  const inside = (dated ? null : agency?.[1]) ?? behind;
  if (dated) rest = rest.replace(/[()[\]]/g, " ").trimEnd();
  else if (agency) rest = `${rest.slice(0, agency.index)} ${rest.slice(agency.index + agency[0].length)}`.trimEnd();
  const dateMatch = DATE.exec(rest);
  const printed = dateMatch?.[1] ?? null;
  const date = printed === null ? null : printedAt(view, start, start + separator.index, printed);
  if (printed !== null && date === null) return null;
  const where = (dateMatch ? rest.slice(0, dateMatch.index) : rest).replace(/[\s,]+$/, "");
  const published = inside === null ? PUBLISHER_AFTER_PLACE.exec(where)?.groups : undefined;
  const place = published?.place ?? where;
  const agencyName = inside ?? published?.publisher ?? null;
  if (place === "") return agencyName === null ? null : whole(start, after, null, null, date, agencyName);
  if (AGENCY_TAGS.has(place.toUpperCase()) || /^[A-Z]{3,6}\.VN$/i.test(place)) {
    return isProse(view, after, end) ? whole(start, after, null, null, date, agencyName ?? place) : null;
  }
  const opener = /^([A-Z]{3,8}) (?=\p{Lu}\p{L}*\p{Ll})/u.exec(place);
  if (date !== null && opener?.[1] !== undefined && AGENCY_TAGS.has(opener[1]))
    return whole(
      start,
      after,
      place.slice(opener[0].length),
      { start: start + opener[0].length, end: start + place.length },
      date,
      opener[1],
    );
  const after1 = AGENCY_AFTER_PLACE.exec(place)?.groups;
  if (after1?.place && after1.tag && isPlace(after1.place) && KNOWN_PLACES.has(foldName(after1.place)))
    return whole(
      start,
      after,
      usualCase(after1.place),
      { start, end: start + after1.place.length },
      date,
      agencyName ?? after1.tag,
    );
  if (!isPlace(place)) return null;
  const marked = date !== null || agencyName !== null;
  if (!marked && !isPlainDateline(place, separator[0], view, after, end)) return null;
  const placeSpan = { start, end: start + place.length };
  return whole(start, after, usualCase(place), placeSpan, date, agencyName);
}

/** The agency in brackets behind a place in capitals, with no dash before the sentence; null if it names no agency. */
function bracketedLead(head: string, start: number): Dateline | null {
  const [lead, place = "", inside = "", day] = BRACKETED_LEAD.exec(head) ?? [];
  const agency = inside.split("/").at(-1)?.trim() ?? "";
  if (lead === undefined || !isPlace(place) || !AGENCY_TAGS.has(agency.toUpperCase())) return null;
  const date = day === undefined ? null : readPrintedDate(day.trim());
  const from = start + lead.lastIndexOf(day ?? "");
  const printed = date === null || day === undefined ? null : { edtf: date, start: from, end: from + day.length };
  const placeSpan = { start, end: start + place.length };
  return whole(start, start + lead.length, usualCase(place), placeSpan, printed, agency);
}

/** A known place with its day or agency, and no dash before the sentence. */
function undashedLead(head: string, start: number): Dateline | null {
  const match = DATED_LEAD.exec(head) ?? TAGGED_LEAD.exec(head);
  const { place = "", date: printed, inside, tag, end: mark } = match?.groups ?? {};
  const agency = inside ?? tag ?? null;
  if (match === null || !isPlace(place) || !KNOWN_PLACES.has(foldName(place.split(",")[0] ?? ""))) return null;
  if (agency === null && mark === "") return null;
  if (agency !== null && (readPrintedDate(agency) !== null || agency.split(" ").length > 3)) return null;
  const edtf = printed === undefined ? null : readPrintedDate(printed);
  if (printed !== undefined && edtf === null) return null;
  const from = start + match[0].indexOf(printed ?? "", place.length);
  const date = edtf === null || printed === undefined ? null : { edtf, start: from, end: from + printed.length };
  return whole(start, start + match[0].length, usualCase(place), { start, end: start + place.length }, date, agency);
}

function slashedLead(head: string, start: number): Dateline | null {
  const [lead, place = "", printed = "", agency, portal] = SLASHED_LEAD.exec(head) ?? [];
  if (lead === undefined || !isPlace(place)) return null;
  const edtf = readPrintedDate(printed);
  const from = start + lead.indexOf(printed, place.length);
  const date = edtf === null ? null : { edtf, start: from, end: from + printed.length };
  return whole(
    start,
    start + lead.length,
    usualCase(place),
    { start, end: start + place.length },
    date,
    agency ?? portal ?? null,
  );
}

const LONGEST_PLACE_LINE = 64;
/** "Nora, Norland, Sept. 17" on a line of its own. */
const DATED_PLACE = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L} '-]{2,30}?(?:, \\p{Lu}[\\p{L} ]{2,20})?),? (?<date>${PRINTED_DATE_PATTERN})\\.?$`,
  "u",
);

/** A known place alone on its line above the report, in capitals or with the day; null for any other line. */
export function readPlaceLine(view: string, { start, end }: Span): Dateline | null {
  const dated = end - start <= LONGEST_PLACE_LINE ? DATED_PLACE.exec(view.slice(start, end))?.groups : undefined;
  if (dated?.place && dated.date && KNOWN_PLACES.has(foldName(dated.place.split(",")[0] ?? ""))) {
    const date = printedAt(view, start + dated.place.length, end, dated.date);
    return whole(start, end, usualCase(dated.place), { start, end: start + dated.place.length }, date, null);
  }
  const line = view.slice(start, Math.min(end, start + 40));
  if (end - start > 32 || /\p{Ll}/u.test(line) || !KNOWN_PLACES.has(foldName(line))) return null;
  return whole(start, end, usualCase(line), { start, end }, null, null);
}

/** "HÀ NỘI" → "Hà Nội", "WASHINGTON, D.C." → "Washington, D.C."; a place with small letters stays as it is. */
export function usualCase(place: string): string {
  return place.replace(/[^,]+/g, (part) => (/\p{Ll}/u.test(part) ? part : capitalize(part)));
}

function capitalize(part: string): string {
  return part.replace(/\p{L}+/gu, (word, offset: number) =>
    part[offset + word.length] === "." && word.length === 1 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

function whole(
  start: number,
  end: number,
  place: string | null,
  placeSpan: Span | null,
  date: PrintedDate | null,
  agency: string | null,
): Dateline {
  return { start, end, place, placeSpan, date, agency };
}

function printedAt(view: string, from: number, to: number, printed: string): PrintedDate | null {
  const edtf = readPrintedDate(printed);
  const start = view.indexOf(printed, from);
  return edtf === null || start === -1 || start >= to ? null : { edtf, start, end: start + printed.length };
}

function isPlace(place: string): boolean {
  if (place.length > 45 || /\d/.test(place)) return false;
  const words = place.split(/[\s,]+/);
  const first = words[0] ?? "";
  return (
    words.length <= 6 &&
    words.every((word) => WORD.test(word)) &&
    /^\p{Lu}/u.test(first) &&
    !LABELS.has(first.toUpperCase()) &&
    !words.some((word) => OFFICES.has(word))
  );
}

/** Without date and agency a place needs other signs: capitals, or a sentence after a dash. */
function isPlainDateline(place: string, separator: string, view: string, after: number, end: number): boolean {
  const following = view.slice(after, after + 1);
  if (!/[\p{Lu}\d"'(]/u.test(following)) return false;
  const capitals = !/\p{Ll}/u.test(place) && (place.match(/\p{L}/gu)?.length ?? 0) >= 3;
  if (!/\p{Ll}/u.test(place) && !capitals) return false;
  if (capitals) return isProse(view, after, end);
  if (countryCode(place) !== null || place.split(/\s+/).length > 4) return false;
  const longEnough = separator.includes(":") ? 120 : 60;
  return isProse(view, after, end) && end - after >= longEnough;
}

function isProse(view: string, start: number, end: number): boolean {
  return end - start >= 30 && PROSE_END.test(view.slice(Math.max(start, end - 24), end));
}
