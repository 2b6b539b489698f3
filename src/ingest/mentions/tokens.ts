import type { Sentence } from "../../model/article.ts";
import { memoized } from "../../model/memo.ts";
import type { Span } from "../../model/span.ts";
import { GLUED_LEFT, GLUED_RIGHT } from "../lexicon/glued.ts";

/** A word, a number or one other character of a sentence. Offsets refer to the article's body. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case without marks, as names are compared ("Đại" → "dai"); the character itself for punctuation. */
  readonly fold: string;
  readonly kind: "WORD" | "NUMBER" | "PUNCTUATION";
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all of them capitals. */
  readonly upper: boolean;
  /** Joined to the token before by a hyphen ("tak" in "Kyung-tak"). */
  readonly hyphenated: boolean;
  /** Followed by 's or a bare ' that marks a genitive. `end` stands before it. */
  readonly possessive: boolean;
  /** Separated from the token before by a space or a line end. */
  readonly spaced: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}(?=[-\s;,:)])|\p{L}[\p{L}\p{M}]*(?:'(?!s(?![\p{L}]))(?!s\p{Lu})\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\s]/gu;
const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^ -~]/;
const CAMEL = /\p{Ll}(?=\p{Lu})/gu;
const HAS_CAMEL = /\p{Ll}\p{Lu}/u;
const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const UPPER = /^[\p{Lu}\p{M}.]{2,}$/u;

/** What is true of a word wherever it stands: articles repeat the same few thousand words. */
interface Shape {
  readonly fold: string;
  readonly letters: boolean;
  readonly capital: boolean;
  readonly upper: boolean;
  /** Where it was glued from two words; 0 if it was not. */
  readonly glue: number;
}

const shapeOf = memoized((word): Shape => {
  const letters = LETTER.test(word);
  const plain = letters && word.includes(".") ? word.replaceAll(".", "") : word;
  return {
    fold: foldWord(plain),
    letters,
    capital: CAPITAL.test(word),
    upper: letters && UPPER.test(plain),
    glue: letters && word.length > 5 ? gluePoint(word) : 0,
  };
});

/** One word folded as `foldName` folds whole names; quick for plain ASCII. */
export function foldWord(word: string): string {
  if (!NOT_ASCII.test(word)) return word.toLowerCase();
  return word.normalize("NFD").replace(MARKS, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Where a word was glued from two ("DefenceGeneral"): only where one of the parts is known, so that McNair stays whole. */
function gluePoint(word: string): number {
  if (!HAS_CAMEL.test(word)) return 0;
  for (const match of word.matchAll(CAMEL)) {
    const at = match.index + 1;
    if (GLUED_LEFT.has(word.slice(0, at).toLowerCase()) || GLUED_RIGHT.has(word.slice(at).toLowerCase())) return at;
  }
  return 0;
}

/** Splits a sentence into tokens, in order; hyphens, genitive endings and spaces become flags of the words around them. */
export function tokenize(sentence: Pick<Sentence, "start" | "text">): Token[] {
  const tokens: Token[] = [];
  const { text, start: base } = sentence;
  let end = 0;
  let hyphenated = false;
  const push = (word: string, start: number, kind: Token["kind"], { fold, capital, upper }: Shape): void => {
    const after = start + word.length;
    const possessive =
      kind === "WORD" &&
      text.charCodeAt(after) === 39 &&
      (/^s(?!\p{Ll})/u.test(text.slice(after + 1, after + 3)) ||
        (word.endsWith("s") && /^[\s,]/.test(text.slice(after + 1, after + 2))));
    tokens.push({
      start: base + start,
      end: base + after,
      text: word,
      fold,
      kind,
      capital,
      upper,
      hyphenated,
      possessive,
      spaced: start > end,
    });
    hyphenated = false;
    end = after;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const word = match[0];
    const start = match.index;
    const first = word.charCodeAt(0);
    if (first === 39 && tokens.at(-1)?.possessive && start === end) {
      const ending = text.charCodeAt(start + 1) === 115 ? 2 : 1;
      TOKEN.lastIndex = start + ending;
      end = start + ending;
      continue;
    }
    if (first === 45 && start === end && tokens.length > 0 && /[\p{L}\d]/u.test(text.charAt(start + 1))) {
      hyphenated = true;
      end = start + 1;
      continue;
    }
    const shape = shapeOf(word);
    const { glue } = shape;
    if (first >= 48 && first <= 57) push(word, start, "NUMBER", shape);
    else if (glue > 0) {
      const [left, right] = [word.slice(0, glue), word.slice(glue)];
      push(left, start, "WORD", shapeOf(left));
      push(right, start + glue, "WORD", shapeOf(right));
    } else push(word, start, shape.letters ? "WORD" : "PUNCTUATION", shape);
  }
  return tokens;
}
