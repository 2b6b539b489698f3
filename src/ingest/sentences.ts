import type { CleanArticle, Sentence } from "../model/article.ts";
import { marksOf } from "./gates/marks.ts";
import { sentenceSpans } from "./sentence-spans.ts";

/**
 * Stage 3: the sentences of headline, report and captions, in order of the text. Bylines and noise yield none.
 * Sentences never cross the border of a block, so datelines and agency tags stay outside.
 */
export function splitSentences(article: CleanArticle): Sentence[] {
  const { view } = article;
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let at = 0;
  for (const { kind, start: from, end: to } of article.blocks) {
    if (at > 0 && view.slice(at, from).includes("\n")) paragraph++;
    at = to;
    if (kind === "BYLINE" || kind === "NOISE") continue;
    for (const { start, end } of sentenceSpans(view, from, to)) {
      const text = oneByteCopy(view.slice(start, end));
      sentences.push({ index: sentences.length, kind, paragraph, start, end, text, marks: marksOf(text) });
    }
  }
  return sentences;
}

const NOT_LATIN = /[\u0100-\uffff]/;

/**
 * The engine keeps a text with one character beyond Latin-1 at two bytes each, and so all that is cut from it; patterns
 * run faster on one byte, where their classes of letters are short.
 */
function oneByteCopy(text: string): string {
  return NOT_LATIN.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}
