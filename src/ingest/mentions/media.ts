import type { CountryCode } from "../../model/vocabulary.ts";
import { MEDIA, WORLD_MEDIA } from "../lexicon/media.ts";
import { matchPhrase, phraseBook } from "./phrases.ts";
import { type Token, tokenize } from "./tokens.ts";

const MEDIA_BOOK = phraseBook(
  Object.entries(MEDIA).flatMap(([code, names]) => names.split(",").map((name): [string, CountryCode] => [name, code])),
);

/** True if the tokens from `start` to `end` are the name of a news agency or paper. */
export function isMedia(tokens: readonly Token[], start: number, end: number): boolean {
  const match = matchPhrase(MEDIA_BOOK, tokens, start);
  return match !== null && match.end >= end;
}

/** Country of a news agency or paper by its name, or null if it is unknown or reports on the whole world. */
export function mediaCountry(name: string): CountryCode | null {
  const tokens = tokenize({ start: 0, text: name });
  for (let at = 0; at < tokens.length; at++) {
    const match = matchPhrase(MEDIA_BOOK, tokens, at);
    if (match !== null && !WORLD_MEDIA.has(match.value)) return match.value;
  }
  return null;
}
