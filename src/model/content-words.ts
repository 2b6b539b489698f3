import { foldedWords } from "./name.ts";

/** Words that carry no meaning of their own in a title: articles, prepositions, conjunctions. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the of for to in on at by with from into over under between within and or as s".split(" "),
);

/** The folded words of a text without articles, prepositions and conjunctions, in order. */
export function contentWords(text: string): readonly string[] {
  return foldedWords(text).filter((word) => !SMALL_WORDS.has(word));
}
