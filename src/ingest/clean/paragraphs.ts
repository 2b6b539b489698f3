import type { Span } from "../../model/span.ts";

/** A run of text: one line, or in a hard-wrapped text the lines up to the next blank one. Trimmed. */
export interface Paragraph extends Span {
  /** True if a blank line (or nothing) stands before it. */
  readonly afterBlank: boolean;
}

const WRAP_WIDTH = 120;
const WRAPPED_LINES_AT_LEAST = 3;
const WRAPPED_SHARE = 0.6;
/** Wider lines are not wrapped by a mail or terminal program; a few (titles, addresses) may be. */
const FILLED_WIDTH = 100;
const FILLED_SHARE = 0.8;
const SENTENCE_END = /[.!?…:]["')\]]*$/;

/** Splits a view into paragraphs, joining the lines of texts wrapped at a fixed width (mail, plain-text exports). */
export function splitParagraphs(view: string): readonly Paragraph[] {
  const lines = splitLines(view);
  if (isHardWrapped(view, lines)) return joinRuns(lines, () => true);
  const width = filledWidth(view, lines);
  return width === null ? lines : joinRuns(lines, (line, next) => isFull(view, line, next, width));
}

/** The view with the line ends inside paragraphs as spaces. */
export function unwrap(view: string, paragraphs: readonly Paragraph[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of paragraphs) {
    parts.push(view.slice(at, start), view.slice(start, end).replaceAll("\n", " "));
    at = end;
  }
  parts.push(view.slice(at));
  return parts.join("");
}

function splitLines(view: string): Paragraph[] {
  const lines: Paragraph[] = [];
  let afterBlank = true;
  for (let at = 0; at < view.length; ) {
    const found = view.indexOf("\n", at);
    const lineEnd = found === -1 ? view.length : found;
    let start = at;
    let end = lineEnd;
    while (start < end && view[start] === " ") start++;
    while (end > start && view[end - 1] === " ") end--;
    if (start === end) afterBlank = true;
    else {
      lines.push({ start, end, afterBlank });
      afterBlank = false;
    }
    at = lineEnd + 1;
  }
  return lines;
}

/** True if most lines that have another right below them stop in mid-sentence, within a page's width. */
function isHardWrapped(view: string, lines: readonly Paragraph[]): boolean {
  let inner = 0;
  let broken = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || next.afterBlank) continue;
    inner++;
    const fits = line.end - line.start <= WRAP_WIDTH && line.end - line.start >= WRAP_WIDTH / 3;
    const text = view.slice(Math.max(line.start, line.end - 8), line.end);
    const goesOn = /[\p{Ll}\d"'(]/u.test(view.charAt(next.start));
    if (fits && goesOn && !SENTENCE_END.test(text)) broken++;
  }
  return broken >= WRAPPED_LINES_AT_LEAST && broken >= inner * WRAPPED_SHARE * 0.5;
}

/**
 * The width to which a text is wrapped whose lines are as full as the longest one allows: what follows would not have
 * fitted. Tells short texts, most of whose lines go on with a capital ("Singapore's / Minister"); else null.
 */
function filledWidth(view: string, lines: readonly Paragraph[]): number | null {
  const lengths = lines.map(({ start, end }) => end - start).filter((length) => length <= FILLED_WIDTH);
  const width = Math.max(0, ...lengths);
  if (width < FILLED_WIDTH / 2 || lengths.length < lines.length * FILLED_SHARE) return null;
  let inner = 0;
  let full = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || next.afterBlank) continue;
    inner++;
    if (isFull(view, line, next, width)) full++;
  }
  return full >= WRAPPED_LINES_AT_LEAST && full >= inner * WRAPPED_SHARE ? width : null;
}

/** True if the next line's first word would not have fitted on the line. */
function isFull(view: string, line: Paragraph, next: Paragraph, width: number): boolean {
  const word = /^\S+/u.exec(view.slice(next.start, Math.min(next.end, next.start + FILLED_WIDTH)))?.[0] ?? "";
  return line.end - line.start + 1 + word.length > width;
}

/** Joins lines without a blank line between them where `goesOn` says that the next one continues the one before. */
function joinRuns(lines: readonly Paragraph[], goesOn: (line: Paragraph, next: Paragraph) => boolean): Paragraph[] {
  const runs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    const before = lines[index - 1];
    if (line.afterBlank || last === undefined || before === undefined || !goesOn(before, line)) runs.push(line);
    else runs[runs.length - 1] = { ...last, end: line.end };
  }
  return runs;
}
