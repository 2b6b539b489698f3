import type { Span } from "../../model/span.ts";
import { sentenceSpans } from "../sentence-spans.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Credits stand within this many characters of a caption's end. */
const REACH = 160;
/** A longer paragraph that ends in a credit is a report whose last words are the credit of a picture beside it. */
const CAPTION_LENGTH = 450;

const CREDIT_WORD =
  "(?:[Pp]hotos?|PHOTOS?|[Ii]mages?|[Pp]ictures?|[Pp]ix|Ảnh|ảnh|Anh|Hình|Foto|Credit|[Cc]ourtesy|[Ss]creengrab|[Ss]creenshot|[Hh]andout|[Ii]llustrati\\w+)";
const OWNER = "(?:[A-Z][\\w.&'-]*[ /]){0,4}";

/** Every credit has one of these; most paragraphs have none. */
const CREDIT_HINT =
  /photo|image|pic|nh[:：/ ]|hình|foto|credit|courtesy|screen|handout|illustrat|©|[a-z]\/\p{Lu}|\((?:AFP|AP|EPA|VN|TTX|Reut|Xinh|Kyo|Yon|Getty)/iu;
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `[([]\\s*${OWNER}(?:[Ff]ile |[Ii]llustrative )?${CREDIT_WORD}(?![\\p{Ll}])[^()[\\]]{0,80}[)\\]][.\\s]*$`,
    "u",
  ),
  /[([](?:REUTERS|Reuters|AP|AFP|EPA|XINHUA|Xinhua|Kyodo|Yonhap|YONHAP|VNA|VNS|TTXVN|Getty)(?:\/[^()[\]]{1,40})?[)\]][.\s]*$/,
  new RegExp(
    `(?:^|[\\s.–—|-])\\s*(?:[Ff]ile )?${CREDIT_WORD}(?: [Cc]redits?)?(?: by| courtesy of| from)?\\s*[:：/|]\\s*[^.:]{1,80}\\.?$`,
    "u",
  ),
  /(?:^|[\s.])(?:[A-Z]{2,8}|Reuters|Xinhua|Yonhap|Kyodo|Bernama)(?:\/[A-Z][\w.]+){0,2} [Pp]hotos?(?:[ /](?:by )?\p{Lu}[^.]{0,50})?\.?$/u,
  /(?:^|[\s.])(?:REUTERS|Reuters|AP|AFP|EPA|XINHUA|Xinhua|Kyodo|Yonhap|VNA|TTXVN)\/\p{Lu}[^.]{2,40}\.?$/u,
  /(?:^|[\s.—–|-])\s*(?:[Ff]ile )?(?:[Pp]hotos?|PHOTOS?|[Ii]mages?) (?:by|courtesy of|provided by|supplied by|from) [^.]{2,60}\.?$/,
  /(?:^|\s)[—–|]\s*(?:[A-Z]{2,8} )?(?:[Ff]ile )?(?:[Pp]hotos?|PHOTOS?|[Pp]ic)\.?$/,
  /(?:^|\s)©\s*[^.]{2,60}\.?$/,
];

const CAPTION_START =
  /^[([]?(?:From (?:the )?left|From (?:the )?right|(?:From )?left to right|FILE PHOTO|File photo|FILE|PHOTO|Photo|Caption|Pictured|In this (?:file |handout |undated )?photo(?:graph)?|The photo shows|Photo shows)(?:\s*\([^)]{1,30}\))?\s*(?:[:,—–-]|(?<=photo|photograph|shows|Pictured) )/;
const POSITION_MARK =
  /\((?:(?:far |first |second |third |fourth |2nd |3rd |4th |front |back |on )?(?:left|right|centre|center|screen|front)|[LRC]|(?:second|third|fourth|2nd|3rd|4th) from (?:the )?(?:left|right)|(?:left|right|centre|center)[ ,][^)]{0,24})\)/i;
const INNER_CREDIT = new RegExp(
  `[([]\\s*(?:${CREDIT_WORD})\\s*[:：/ ][^()[\\]\\n]{1,60}[)\\]]\\s*(?=[\\p{Lu}"'(])`,
  "gu",
);
const SENTENCE_REACH = 500;

export interface Caption {
  /** The caption without its credit; null if the paragraph is nothing but a credit. */
  readonly text: Span | null;
  readonly credit: Span | null;
}

/** Reads a paragraph as the caption of a picture; null if it is none. A mere credit gives a caption without text. */
export function readCaption(view: string, paragraph: Span): Caption | null {
  const credit = findCredit(view, paragraph);
  const text = { start: paragraph.start, end: trimEnd(view, paragraph.start, credit?.start ?? paragraph.end) };
  const words = view.slice(text.start, Math.min(text.end, text.start + SENTENCE_REACH));
  if (credit !== null) return { text: text.end > text.start ? text : null, credit };
  if (text.end - text.start > CAPTION_LENGTH) return null;
  const sentences = words.match(/[.!?]["')]*(?=\s+\p{Lu}|$)/gu)?.length ?? 0;
  return CAPTION_START.test(words) || (POSITION_MARK.test(words) && sentences <= 1) ? { text, credit: null } : null;
}

/** True if a caption is short enough to be one. */
export function isCaptionSized(text: Span): boolean {
  return text.end - text.start <= CAPTION_LENGTH;
}

/**
 * Cuts paragraphs that a scraper joined behind a caption's credit: "… in Oslo. (Photo: VNA)The two leaders …". The part
 * up to the credit is a caption; of a longer part only the last sentence is.
 */
export function splitAtCredits(view: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const text = view.slice(paragraph.start, paragraph.end);
    if (!/[([]/.test(text)) return [paragraph];
    const parts: Paragraph[] = [];
    let { start } = paragraph;
    for (const match of text.matchAll(INNER_CREDIT)) {
      const credit = paragraph.start + match.index;
      const end = trimEnd(view, credit, credit + match[0].length);
      const sentences = sentenceSpans(view, start, credit);
      const last = sentences.at(-1);
      const isWhole = sentences.length <= 2 && credit - start <= CAPTION_LENGTH;
      if (!isWhole && last !== undefined && last.start > start) {
        parts.push({ start, end: trimEnd(view, start, last.start), afterBlank: true });
        start = last.start;
      }
      parts.push({ start, end, afterBlank: true });
      start = paragraph.start + match.index + match[0].length;
    }
    return parts.length === 0 ? [paragraph] : [...parts, { start, end: paragraph.end, afterBlank: true }];
  });
}

function findCredit(view: string, paragraph: Span): Span | null {
  const from = Math.max(paragraph.start, paragraph.end - REACH);
  const tail = view.slice(from, paragraph.end);
  if (!CREDIT_HINT.test(tail)) return null;
  for (const pattern of CREDITS) {
    const match = pattern.exec(tail);
    if (match === null) continue;
    // A pattern that may begin with the end of the sentence before leaves that to the caption.
    const lead = /^[\s.–—|-]*/.exec(match[0])?.[0].length ?? 0;
    return { start: from + match.index + lead, end: paragraph.end };
  }
  return null;
}

function trimEnd(view: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s–—|-]/.test(view.charAt(at - 1))) at--;
  return at;
}
