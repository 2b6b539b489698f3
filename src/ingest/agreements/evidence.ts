import { allMatches } from "../../model/matches.ts";
import type { Span } from "../../model/span.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

const MOST_WORDS = 25;
const CLAUSE_START = /^[,;:"—–]$/;

/**
 * The words that show an instrument and what was done to it: from the clause's beginning, if that fits, else from the
 * verb, to the end of the phrase; at most 25 words, cut at the end.
 */
export function evidenceOf(phrase: InstrumentPhrase, cueAt: number, own: Span, body: string): Span {
  const { tokens, after } = phrase;
  const cueStart = tokens[cueAt]?.start ?? own.start;
  const closed = tokens[after.reach]?.text === ")" ? after.reach + 1 : after.reach;
  const end = Math.max(own.end, tokens[closed - 1]?.end ?? own.end);
  let first = cueAt;
  while (first > 0 && cueAt - first < MOST_WORDS && !CLAUSE_START.test(tokens[first - 1]?.text ?? "")) first--;
  for (const start of [tokens[first]?.start ?? cueStart, Math.min(cueStart, own.start), own.start]) {
    for (const stop of [end, own.end]) {
      if (countWords(body.slice(start, stop)) <= MOST_WORDS) return { start, end: stop };
    }
  }
  return { start: own.start, end: cut(body, own) };
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}

/** The offset behind the 25th word. */
function cut(body: string, span: Span): number {
  let words = 0;
  for (const match of allMatches(/\S+/gu, body.slice(span.start, span.end))) {
    if (++words === MOST_WORDS) return span.start + match.index + match[0].length;
  }
  return span.end;
}
