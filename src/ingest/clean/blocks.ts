import type { Block, BlockKind } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { isCaptionSized, readCaption } from "./captions.ts";
import { isForeignLine } from "./language.ts";
import { isByline, isListHeading, isNameLine, isPageLine, isSentence } from "./lines.ts";
import type { Masthead } from "./masthead.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isPublisherName } from "./publisher.ts";
import { repeatKey } from "./repeats.ts";

const REPEAT_LENGTH = 40;
const LANGUAGE_LENGTH = 40;
const LIST_LINE_LENGTH = 160;
const NAVIGATION_RUN = 5;
/** No article has more: what follows is a table or a dump of data. */
const MOST_PARAGRAPHS = 50_000;

/** A stretch of a paragraph with its kind; mutable only while the passes below narrow it down. */
interface Part extends Span {
  kind: BlockKind;
  readonly afterBlank: boolean;
}

/**
 * Says of every stretch of the text what it is. Each pass below only ever turns BODY into something else,
 * so their order decides which reason wins, not whether a fact can come back.
 */
export function markBlocks(
  view: string,
  paragraphs: readonly Paragraph[],
  masthead: Masthead,
  language: string,
): Block[] {
  const parts = paragraphs.flatMap((paragraph) => cutMarks(view, paragraph, masthead));
  for (const [index, part] of parts.entries()) {
    if (part.kind === "BODY") part.kind = index < MOST_PARAGRAPHS ? kindOfLine(view, part, language) : "NOISE";
  }
  markLists(view, parts);
  markNavigation(view, parts);
  markTrailingLines(view, parts);
  markRepeats(view, parts);
  return parts.flatMap((part, index) =>
    part.kind === "BODY" ? splitCaption(view, part, parts[index + 1]) : [block(part, part.kind)],
  );
}

/** A paragraph without its masthead stretches; these become BYLINE blocks. */
function cutMarks(view: string, paragraph: Paragraph, masthead: Masthead): Part[] {
  const parts: Part[] = [];
  const { afterBlank } = paragraph;
  let at = paragraph.start;
  const add = (start: number, end: number, kind: BlockKind) => {
    const trimmed = trim(view, start, end);
    if (trimmed !== null) parts.push({ ...trimmed, kind, afterBlank });
  };
  const bodyKind = (start: number, end: number): BlockKind =>
    masthead.title !== null && start <= masthead.title.start && masthead.title.end <= end ? "HEADLINE" : "BODY";
  for (const mark of masthead.marks) {
    if (mark.start < at || mark.end > paragraph.end) continue;
    if (mark.start > at) add(at, mark.start, bodyKind(at, mark.start));
    add(mark.start, mark.end, "BYLINE");
    at = mark.end;
  }
  if (at < paragraph.end) add(at, paragraph.end, bodyKind(at, paragraph.end));
  return parts;
}

function kindOfLine(view: string, part: Part, language: string): BlockKind {
  const line = view.slice(part.start, Math.min(part.end, part.start + 400));
  if (isByline(line)) return "BYLINE";
  if (isPageLine(line)) return "NOISE";
  // Rules read the article's own language; a caption or link in another one would yield chance names.
  return language === "en" && line.length >= LANGUAGE_LENGTH && isForeignLine(line) ? "NOISE" : "BODY";
}

/** A list heading and what it heads. The list ends where two sentences in a row show that the report goes on. */
function markLists(view: string, parts: Part[]): void {
  let inList = false;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "BODY" && part.kind !== "NOISE") continue;
    if (isListHeading(text(view, part))) inList = true;
    else if (inList && reportGoesOn(view, parts, index)) inList = false;
    if (inList) part.kind = "NOISE";
  }
}

function reportGoesOn(view: string, parts: readonly Part[], index: number): boolean {
  const [first, second] = [parts[index], parts[index + 1]];
  return first !== undefined && second !== undefined && isParagraph(view, first) && isParagraph(view, second);
}

function isParagraph(view: string, part: Part): boolean {
  return part.kind === "BODY" && part.end - part.start >= 80 && isSentence(tail(view, part));
}

/** Menus: many very short lines in a row. */
function markNavigation(view: string, parts: Part[]): void {
  let run: Part[] = [];
  const flush = () => {
    if (run.length >= NAVIGATION_RUN) for (const part of run) part.kind = "NOISE";
    run = [];
  };
  for (const part of parts) {
    const short = part.kind === "BODY" && part.end - part.start <= 30;
    if (short && !isSentence(tail(view, part)) && text(view, part).split(" ").length <= 3) run.push(part);
    else flush();
  }
  flush();
}

/** What follows the last sentence of the report: names of writers and papers, titles of other stories. */
function markTrailingLines(view: string, parts: Part[]): void {
  const last = parts.findLastIndex(
    (part) => part.kind === "BODY" && isSentence(tail(view, part).replace(/[A-Z]{2,10}[/.]*$/, "")),
  );
  if (last === -1) return;
  const before = parts[last];
  const trailing = parts.slice(last + 1).filter((part) => part.kind === "BODY");
  const titles: Part[] = [];
  for (const part of trailing) {
    const line = text(view, part);
    if (readCaption(view, part) !== null) continue;
    if (isNameLine(line) || isPublisherName(line) || /^\(?[A-Z/]{2,10}\)?[./]*$/.test(line)) part.kind = "BYLINE";
    else if (line.length <= LIST_LINE_LENGTH && !/^[-•*]/.test(line)) titles.push(part);
  }
  if (titles.length >= 2 && before !== undefined && !tail(view, before).endsWith(":")) {
    for (const part of titles) part.kind = "NOISE";
  }
}

function markRepeats(view: string, parts: Part[]): void {
  const seen = new Set<string>();
  for (const part of parts) {
    if (!/^(?:BODY|HEADLINE)$/.test(part.kind) || part.end - part.start < REPEAT_LENGTH) continue;
    const key = repeatKey(text(view, part));
    if (part.kind === "BODY" && seen.has(key)) part.kind = "NOISE";
    seen.add(key);
  }
}

function splitCaption(view: string, part: Part, next: Part | undefined): Block[] {
  const caption = readCaption(view, part);
  if (caption === null) return [block(part, isAboveCredit(view, part, next) ? "CAPTION" : "BODY")];
  const blocks: Block[] = [];
  if (caption.text !== null) blocks.push(block(caption.text, isCaptionSized(caption.text) ? "CAPTION" : "BODY"));
  if (caption.credit !== null) blocks.push(block(caption.credit, "BYLINE"));
  return blocks;
}

/** True for a short line right above one that is nothing but a credit. */
function isAboveCredit(view: string, part: Part, next: Part | undefined): boolean {
  if (!isCaptionSized(part)) return false;
  if (next === undefined || next.afterBlank || next.kind !== "BODY") return false;
  const credit = readCaption(view, next);
  return credit !== null && credit.text === null;
}

function block(span: Span, kind: BlockKind): Block {
  return { kind, start: span.start, end: span.end };
}

function text(view: string, span: Span): string {
  return view.slice(span.start, span.end);
}

function tail(view: string, span: Span): string {
  return view.slice(Math.max(span.start, span.end - 24), span.end);
}

function trim(view: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(view.charAt(from))) from++;
  while (to > from && /\s/.test(view.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
