import { foldWord, type Token } from "./tokens.ts";

/** A phrase of a lexicon found in a sentence: its value, and the index after its last token. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly end: number;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
  readonly acronym: boolean;
}

/** A lexicon of phrases, looked up by their first word; longer phrases win. */
export interface PhraseBook<T> {
  readonly entries: ReadonlyMap<string, readonly Entry<T>[]>;
}

/**
 * Builds a phrase book. Phrases are compared folded, word by word; hyphens count as spaces and dots within are
 * skipped. A phrase of capitals only ("US") is found in capitals only.
 */
export function phraseBook<T>(phrases: Iterable<readonly [string, T]>): PhraseBook<T> {
  const entries = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of phrases) {
    const bare = phrase.replaceAll(".", "").trim();
    const words = bare.split(/[\s-]+/).map((word) => foldWord(word).replace(/'s?$/, ""));
    const [first] = words;
    if (first === undefined || first === "") continue;
    const acronym =
      words.length === 1 && bare.length <= 8 && /^\p{Lu}/u.test(bare) && bare.slice(1) !== bare.slice(1).toLowerCase();
    const listed = entries.get(first);
    if (listed === undefined) entries.set(first, [{ words, value, acronym }]);
    else listed.push({ words, value, acronym });
  }
  for (const listed of entries.values()) listed.sort((a, b) => b.words.length - a.words.length);
  return { entries };
}

/** The index after the words, if they stand at `at`; 0 if they don't. Dots between words are passed over. */
export function matchWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let index = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && tokens[index]?.fold === "." && tokens[index + 1]?.fold === words[i]) index++;
    if (tokens[index]?.fold !== words[i]) return 0;
    index++;
  }
  return index;
}

/** The longest phrase of the book that starts at token `at`, or null. */
export function matchPhrase<T>(book: PhraseBook<T>, tokens: readonly Token[], at: number): PhraseMatch<T> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const listed = book.entries.get(token.fold);
  if (listed === undefined) return null;
  for (const entry of listed) {
    if (entry.acronym && !(token.upper || /\p{Lu}.*\p{Lu}/u.test(token.text))) continue;
    const end = matchWords(tokens, at, entry.words);
    if (end > 0) return { value: entry.value, end };
  }
  return null;
}
