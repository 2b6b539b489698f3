import type { Sentence } from "../../model/article.ts";
import type { ExtractedPerson, Mention } from "../../model/extraction.ts";

/** "STEPHEN HARCOURT:", "MINISTER TAN:", "QUESTION:" at the beginning of what somebody says in a transcript. */
const LABEL = /^\s*(?<label>\p{Lu}[\p{Lu}\p{L}.'’ -]{1,48}):\s/u;
const SAYING = /^[^.;“”"]{0,40}\b(?:says|said|adds|added|told|stated|noted|explained)\b/u;
const SAYING_BEFORE = /\b(?:says|said|adds|added|stated|noted|explained)[,:]?\s*(?:\p{L}+ ){0,3}$/u;
const FIRST_PERSON = /(?<![\p{L}\u2024'’])(?:I|[Ww]e)(?![\p{L}\u2024])/gu;

/**
 * Mentions for "I" and "we" of speakers that the text names: in a transcript the one whose label stands before, in a
 * quotation the one who "said" it in the same sentence. `people` are the mentions of persons by sentence index.
 */
export function speakersOf(
  sentences: readonly Sentence[],
  people: (sentence: Sentence) => readonly Mention[],
  persons: ReadonlyMap<string, ExtractedPerson>,
): Mention[] {
  const found: Mention[] = [];
  let labelled: string | null = null;
  for (const sentence of sentences) {
    const label = LABEL.exec(sentence.text);
    const named = people(sentence);
    if (label) labelled = labelledBy(sentence, label[0].length, named);
    const pronouns = [...sentence.text.matchAll(FIRST_PERSON)];
    if (pronouns.length === 0) continue;
    const speaker = quotedBy(sentence, named) ?? labelled;
    if (speaker === null) continue;
    const country = persons.get(speaker)?.country;
    for (const match of pronouns) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      found.push({
        ...span,
        sentence: sentence.index,
        kind: "PERSON",
        form: "PRONOUN",
        refs: [speaker],
        countries: country ? [country] : [],
        phrase: span,
      });
    }
  }
  return found;
}

/** Who a transcript's label names; nobody for "JOURNALIST". */
function labelledBy(sentence: Sentence, length: number, named: readonly Mention[]): string | null {
  const end = sentence.start + length;
  return named.find((mention) => mention.end <= end && mention.refs.length === 1)?.refs[0] ?? null;
}

/** Who says the sentence's quotation. */
function quotedBy(sentence: Sentence, named: readonly Mention[]): string | null {
  if (!/["“]/u.test(sentence.text)) return null;
  const speaker = named.find(
    (mention) =>
      mention.refs.length === 1 &&
      mention.form !== "GROUP" &&
      (SAYING.test(sentence.text.slice(mention.end - sentence.start)) ||
        SAYING_BEFORE.test(sentence.text.slice(0, Math.max(0, mention.phrase.start - sentence.start)))),
  );
  return speaker?.refs[0] ?? null;
}
