/** A part of a text, in UTF-16 code units. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Ranks, titles and initials that end in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{Lu}|Adm|Brig|Capt|Cdr|Cmdr|Col|Comdr|Dr|Gen|Gov|Hon|Lieut|Lt|Maj|Mr|Mrs|Ms|No|Pres|Prof|Rep|Sec|Sen|Sgt|St)\.\s*$/u;

/** The paragraph of a text that a part begins in. */
function paragraphAround(text: string, { start }: Part): Part {
  const before = text.lastIndexOf("\n", start - 1) + 1;
  const after = text.indexOf("\n", start);
  return { start: before, end: after < 0 ? text.length : after };
}

/** Sentences of a paragraph, those that an abbreviation has cut put together again. */
function sentencesOf(text: string, { start, end }: Part): readonly Part[] {
  const paragraph = text.slice(start, end);
  const sentences: Part[] = [];
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(paragraph)) {
    const last = sentences.at(-1);
    const before = last === undefined ? "" : text.slice(last.start, last.end);
    const joins = last !== undefined && ABBREVIATION.test(before);
    const part = { start: start + index, end: start + index + segment.length };
    if (joins) sentences[sentences.length - 1] = { start: last.start, end: part.end };
    else sentences.push(part);
  }
  return sentences;
}

/** The sentence, or sentences, of a text that a part lies in, without space at the ends; the part itself at least. */
export function sentenceAround(text: string, part: Part): Part {
  const touched = sentencesOf(text, paragraphAround(text, part)).filter(
    ({ start, end }) => start < part.end && end > part.start,
  );
  const start = Math.min(part.start, ...touched.map((one) => one.start));
  const end = Math.max(part.end, ...touched.map((one) => one.end));
  const sentence = text.slice(start, end);
  return {
    start: start + (sentence.length - sentence.trimStart().length),
    end: end - (sentence.length - sentence.trimEnd().length),
  };
}
