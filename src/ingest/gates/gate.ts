import type { WordMarks } from "../../model/article.ts";
import { allMatches } from "../../model/matches.ts";

/** All gates there are, by their number. */
export const GATES: Gate[] = [];

const NONE: readonly RegExpExecArray[] = [];

/**
 * A pattern that is run only where the sentence has a word without which it cannot match: most rules are about few
 * words, and most sentences have none of them. Which words those are is read off the pattern itself, so it can't
 * drift from it; a pattern without such words is always run.
 *
 * To state a rule's words there is nothing to do but `const MET = new Gate(/\bmet\b/u)` at the top of a file, then
 * `MET.test(text, at.marks)`. The marks (`marksOf`) are those of the sentence that the text is cut from: not for text
 * of another sentence or put together anew, and where it is cut, cut between words. Only `all` is for the flag g.
 */
export class Gate {
  readonly pattern: RegExp;
  readonly #slot: number;
  readonly #bit: number;

  constructor(pattern: RegExp) {
    const index = GATES.push(this) - 1;
    this.pattern = pattern;
    this.#slot = index >> 5;
    this.#bit = 1 << (index & 31);
  }

  /** False if the pattern matches nowhere in a text with these marks. */
  opens(marks: WordMarks): boolean {
    return ((marks[this.#slot] ?? -1) & this.#bit) !== 0;
  }

  test(text: string, marks: WordMarks): boolean {
    return this.opens(marks) && this.pattern.test(text);
  }

  exec(text: string, marks: WordMarks): RegExpExecArray | null {
    return this.opens(marks) ? this.pattern.exec(text) : null;
  }

  /** All matches of a pattern with the flag g. */
  all(text: string, marks: WordMarks): readonly RegExpExecArray[] {
    return this.opens(marks) ? allMatches(this.pattern, text) : NONE;
  }
}
