import type { Span } from "../../model/span.ts";
import { AGENCY_TAGS } from "../lexicon/noise-publishers.ts";
import type { DateOrder } from "./date-order.ts";
import { PRINTED_DATE_PATTERN, type PrintedDate, readPrintedDate } from "./printed-date.ts";

/** A line that prints when (and by whom) an article was published, and says nothing else. */
export interface DateLine {
  readonly date: PrintedDate;
  readonly agency: string | null;
  /** What the line says of the date; a bare date may also be that of the page's retrieval. */
  readonly label: "PUBLISHED" | "UPDATED" | null;
}

const LABEL =
  "(?:(?:(?:First |Date |Originally )?(?:Posted|Published|Publish|Released?|Created|Updated|Modified|Issued|Uploaded)|Last (?:updated|modified)|Publication date|Release date|Date|Time|Ngày|Cập nhật)(?: (?:[Oo]n|at|date|time))?\\s*[:|-]?\\s*[`'\"]?)";
const TIME =
  "(?:[ ,T|•–-]*(?:[Aa]t )?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[AaPp]\\.?[Mm]\\.?)?(?:\\s*\\(?(?:(?:GMT|UTC|ICT|IST|EST|EDT|ET|SGT|JST|KST|HKT|WIB)(?:\\s*[+-]\\s*\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|Z)\\)?)?)";
const TAIL = "(?:\\s*(?:[|•·/–—,-]|by\\b|By\\b).{0,60})?";
/** The year belongs to the date, not to what follows. */
const WHOLE = "(?!,? {1,2}(?:19|20)\\d\\d)";
const LINE = new RegExp(
  `^(?:(?:News item|News release|News story|Press release) \\| )?(?:[#*•|] ?|\\d+ \\p{L}+ \\| (?=\\p{L}))?(?:(?<label>${LABEL})|(?<agency>[A-Z][\\w.]{1,20}) {1,4})?(?:${TIME}[ ,|–-]*)?(?:[\\p{L}]{2,9},? )?(?<date>${PRINTED_DATE_PATTERN})${WHOLE}(?:${TIME})?[\`"']?(?<tail>${TAIL})$`,
  "u",
);
/** "All News 19:12 June 03, 2031": the page's section, then time and day. */
const SECTION_LINE = new RegExp(
  `^(?:\\p{Lu}\\p{L}+ ){1,3}\\d{1,2}:\\d{2} (?<date>${PRINTED_DATE_PATTERN})${WHOLE}(?<tail>)$`,
  "u",
);
/** An agency's own page names it so ("English.example.cn"). */
const DOMAIN = /^[\w-]+\.[\w.-]*[a-z]{2,4}$/;
const LINE_LENGTH = 140;
/** "By A. Writer - May 20, 2022 - Last updated …": the writer's line with the day. */
const WRITER_LINE = new RegExp(
  `^(?:By|BY|by) [\\p{Lu}][\\p{L}.' -]{1,60}?[ ,|•–—-]+(?<date>${PRINTED_DATE_PATTERN})${WHOLE}(?:${TIME})?(?<tail>${TAIL})$`,
  "u",
);
/** "(Source: Norland Ministry of Defence; issued Oct. 1, 2020)": a reprint's note of where its text is from. */
const REPRINT_LINE = new RegExp(
  `^\\((?:Source|Sources): [^;()]{2,60}; (?:issued|published|posted|dated|released) (?:on )?(?<date>${PRINTED_DATE_PATTERN})${WHOLE}\\)$`,
  "u",
);

/** "PUBLISHED : 9 AUG 2031" as "Published : 9 Aug 2031"; of the same length. Short lines are tags, left alone. */
function inUsualCase(line: string): string {
  if (/\p{Ll}/u.test(line) || !/^(?:PUBLISHED|UPDATED|POSTED|LAST UPDATED|RELEASED|ISSUED)\b/.test(line)) return line;
  return line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Reads a paragraph as a date line ("Posted On: 05 MAR 2024 5:21PM by …", "March 5, 2024 | By …"); null if it is none. */
export function readDateLine(view: string, paragraph: Span, order: DateOrder | null = null): DateLine | null {
  if (paragraph.end - paragraph.start > LINE_LENGTH) return null;
  const printedLine = view.slice(paragraph.start, paragraph.end);
  if (!/\d/.test(printedLine)) return null;
  const line = inUsualCase(printedLine);
  const note = WRITER_LINE.exec(line)?.groups ?? REPRINT_LINE.exec(line)?.groups;
  const {
    label,
    agency,
    date: printed,
    tail = "",
  } = note ?? LINE.exec(line)?.groups ?? SECTION_LINE.exec(line)?.groups ?? {};
  if (printed === undefined || (agency !== undefined && !DOMAIN.test(agency) && !AGENCY_TAGS.has(agency.toUpperCase())))
    return null;
  const edtf = readPrintedDate(printed, order);
  if (edtf === null) return null;
  const start = paragraph.start + line.indexOf(printed);
  const filedBy = /\bby ([A-Z]{2,10})\b/i.exec(tail)?.[1];
  return {
    date: { edtf, start, end: start + printed.length },
    agency:
      (agency !== undefined && DOMAIN.test(agency) ? undefined : agency) ??
      (filedBy !== undefined && AGENCY_TAGS.has(filedBy) ? filedBy : null),
    label:
      note !== undefined
        ? "PUBLISHED"
        : label === undefined
          ? null
          : /updat|modif/i.test(label)
            ? "UPDATED"
            : "PUBLISHED",
  };
}
