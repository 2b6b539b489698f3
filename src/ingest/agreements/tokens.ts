import type { Sentence } from "../../model/article.ts";
import { allMatches } from "../../model/matches.ts";

/** A word, a number or a single sign of a sentence; offsets count from the start of the body. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{M}]*(?:[\p{L}\p{N}\p{M}]|[-–'&/](?=[\p{L}\p{N}])|(?<=\d)[.,](?=\d))*|\S/gu;

/** The tokens of a sentence in order: "U.S.", "India's", "2020–24" and "1.2" are one token each. */
export function tokenize(sentence: Sentence): Token[] {
  const tokens: Token[] = [];
  for (const match of allMatches(TOKEN, sentence.text)) {
    const start = sentence.start + match.index;
    tokens.push({ text: match[0], lower: match[0].toLowerCase(), start, end: start + match[0].length });
  }
  return tokens;
}

const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

export function isWord(token: Token | undefined): boolean {
  return token !== undefined && WORD.test(token.text);
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && CAPITAL.test(token.text);
}

export function isPossessive(token: Token): boolean {
  return token.lower.endsWith("'s");
}

/**
 * The number of tokens from `at` on that spell the given lower-case words, or 0.
 * Hyphens between words are as good as spaces where the text puts them in one token.
 */
export function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  for (let offset = 0; offset < words.length; offset++) {
    if (tokens[at + offset]?.lower !== words[offset]) return 0;
  }
  return words.length;
}
