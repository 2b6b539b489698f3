import type { Block } from "../../model/article.ts";
import { AGENCY_TAGS, PUBLISHER_NOUNS } from "../lexicon/noise-publishers.ts";
import type { Masthead } from "./masthead.ts";

const NOUN = new RegExp(`(?:^|[ -])(?:${PUBLISHER_NOUNS.join("|")})$`);
const TAG = "[A-Z]{2,10}|Xinhua|Bernama|Reuters|Antara|Yonhap|Kyodo|Anadolu|Interfax";
const END_TAG = new RegExp(
  `(?:(?<=[.!?"')…])|(?<=[.!?"')…]\\s)|^)\\s*(?:[—–]|-{1,2})?\\s*(\\(?)(${TAG})(?:\\/(?:${TAG}))*(\\)?)\\s*[./]{0,3}$`,
);
const END_MARK = /(?:^|\s|(?<=[.!?"')]))\s*(?:\.?\/\.?\/?|\(?END(?:S|ITEM)?\)?|Enditem|-30-|###)\s*\.?$/;
/** "… drills. Ann Roe/DMS": the writer with the agency. */
const WRITER_TAG = /(?<=[.!?"')])\s*(?:\p{Lu}[\p{L}.'-]{1,20} ){1,3}\p{Lu}[\p{L}'-]{1,20}\/([A-Z]{2,6})$/u;
const DOMAIN = /^[A-Z][\w-]{2,30}\.(?:com|net|org|asia|news|ph|vn|co\.[a-z]{2}|com\.[a-z]{2})$/;
const REACH = 60;

/** The stretch of a report's end that is a tag and no part of the last sentence. */
export interface EndTag {
  /** Offset in the text handed in. */
  readonly start: number;
  /** The agency, null for a mere end mark ("/."). */
  readonly agency: string | null;
}

/** Finds the agency's tag or the end mark at the end of a paragraph: "… law. — VNS", "VNA/.", "… 2015./.", "(EXW)". */
export function findEndTag(text: string): EndTag | null {
  const from = Math.max(0, text.length - REACH);
  const tail = text.slice(from);
  const tag = END_TAG.exec(tail);
  if (tag?.[2] !== undefined) {
    const known = tag[0].match(/[A-Za-z]{2,10}/g)?.every((part) => AGENCY_TAGS.has(part.toUpperCase())) ?? false;
    const marked = /[—–(]|-{1,2}/.test(tag[0]) && tag[2].length >= 3;
    const isEnd = /^ENDS?$|^ENDITEM$|^PDF$/.test(tag[2]);
    if (known || marked) return { start: from + tag.index, agency: isEnd ? null : tag[2] };
  }
  const writer = WRITER_TAG.exec(tail);
  if (writer?.[1] !== undefined) return { start: from + writer.index, agency: writer[1] };
  const mark = END_MARK.exec(tail);
  if (mark === null) return null;
  // "talks./." keeps its full stop.
  const keep = mark[0].startsWith("./") ? 1 : 0;
  return { start: from + mark.index + keep, agency: null };
}

/** True if a short line reads as the name of a paper or agency: "The Example Asia Daily", "VNA". */
export function isPublisherName(line: string): boolean {
  if (DOMAIN.test(line)) return true;
  const words = line.split(/\s+/);
  if (words.length > 6 || /[.!?;]$|[:：©/]/.test(line)) return false;
  if (AGENCY_TAGS.has(line.toUpperCase()) && line.length >= 2) return line === line.toUpperCase() || words.length === 1;
  return (
    words.length >= 2 &&
    (NOUN.test(line) || /^(?:The )?Daily \p{Lu}/u.test(line)) &&
    words.every((word) => /^(?:\p{Lu}|of$|the$|&$|and$)/u.test(word))
  );
}

/** Splits "Title – The Example Times" into title and publisher; null if the line doesn't end so. */
export function splitTitle(line: string): { readonly titleEnd: number; readonly publisher: string } | null {
  const match = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(line.slice(0, 300));
  if (match?.[1] === undefined || match[2] === undefined || !isPublisherName(match[2])) return null;
  return { titleEnd: match[1].length, publisher: match[2] };
}

/** Takes end tags off the last words of the report, and end marks off any paragraph. */
export function cutEndTags(
  view: string,
  blocks: readonly Block[],
): { readonly blocks: readonly Block[]; readonly agency: string | null } {
  const last = blocks.findLastIndex(({ kind }) => kind === "BODY");
  let agency: string | null = null;
  const cut = blocks.flatMap((block, index): Block[] => {
    if (block.kind !== "BODY") return [block];
    const tag = findEndTag(view.slice(Math.max(block.start, block.end - REACH), block.end));
    // Inside the report only the mark "/." is no part of the sentence; a tag there may be a name.
    if (tag === null || (index !== last && tag.agency !== null)) return [block];
    if (tag.agency !== null) agency = tag.agency;
    const tagStart = Math.max(block.start, block.end - REACH) + tag.start;
    const end = trimmedEnd(view, block.start, tagStart);
    const rest: Block = { kind: "BYLINE", start: skipSpace(view, tagStart, block.end), end: block.end };
    return end > block.start ? [{ ...block, end }, rest] : [rest];
  });
  return { blocks: cut, agency };
}

/**
 * The paper or agency the text names as its own source: the paper behind the title, the agency of the dateline, the
 * tag at the end, the paper's name on a line of its own, a "Source:" line; null if none. Photo credits don't count.
 */
export function findPublisher(
  view: string,
  blocks: readonly Block[],
  masthead: Masthead,
  endTag: string | null,
): string | null {
  if (masthead.paper !== null) return masthead.paper;
  if (masthead.agency !== null) return masthead.agency;
  if (endTag !== null) return endTag;
  const lines = blocks
    .filter(({ kind }) => kind === "BYLINE")
    .map(({ start, end }) => view.slice(start, Math.min(end, start + 120)));
  const tag = lines.map((line) => findEndTag(line)?.agency ?? null).findLast((found) => found !== null);
  if (tag != null) return tag;
  // "By Ann Roe – Exwire:"
  const writers = lines.flatMap(
    (line) => /^By \p{Lu}[\p{L}.' -]{2,40} [–—-] (\p{Lu}[\p{L}.]{2,20}):$/u.exec(line)?.[1] ?? [],
  )[0];
  if (writers !== undefined) return writers;
  const name = lines.findLast((line) => isPublisherName(line));
  if (name !== undefined) return name;
  const source = lines.flatMap(
    (line) => /^\(?(?:Source|Sources|Nguồn|Theo): ?([^()]{2,60}?)\.?\)?$/.exec(line)?.[1] ?? [],
  )[0];
  return source?.split(/[/(,;]/)[0]?.trim() || null;
}

function trimmedEnd(view: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s—–]/.test(view.charAt(at - 1))) at--;
  return at;
}

function skipSpace(view: string, start: number, end: number): number {
  let at = start;
  while (at < end && view.charAt(at) === " ") at++;
  return at;
}
