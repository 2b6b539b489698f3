import { allMatches } from "../../model/matches.ts";
import type { Span } from "../../model/span.ts";
import type { Account } from "./events.ts";

const MOST_WORDS = 25;

/**
 * The words that tell of a meeting: from its first to its last part, date and place, within one sentence and
 * cut to 25 words, so that the trigger stays inside.
 */
export function quoteOf(account: Account): Span {
  const { telling, when, where } = account;
  const { sentence, text } = telling.at;
  const spans: Span[] = [telling.span, ...telling.parts.map((part) => part.span)];
  if (when.date) spans.push(when.date);
  if (where) spans.push(where.span);
  const inside = spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end);
  let start = Math.min(...inside.map((span) => span.start));
  let end = Math.max(...inside.map((span) => span.end));
  if (words(text, sentence.start, { start, end }) > MOST_WORDS) start = telling.span.start;
  if (words(text, sentence.start, { start, end }) > MOST_WORDS) end = cutAfter(text, sentence.start, start, MOST_WORDS);
  return { start, end: Math.max(end, Math.min(telling.span.end, end)) };
}

function words(text: string, base: number, span: Span): number {
  return text.slice(span.start - base, span.end - base).match(/\S+/gu)?.length ?? 0;
}

/** The offset after so many words from `start`. */
function cutAfter(text: string, base: number, start: number, count: number): number {
  let end = start;
  let seen = 0;
  for (const match of allMatches(/\S+/gu, text.slice(start - base))) {
    end = start + match.index + match[0].length;
    seen += 1;
    if (seen === count) break;
  }
  return end;
}
