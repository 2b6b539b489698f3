import type { Sentence } from "../../model/article.ts";
import type { ExtractedPerson, Mention } from "../../model/extraction.ts";
import { Gate } from "../gates/gate.ts";

/** "STEPHEN HARCOURT:", "MINISTER TAN:", "QUESTION:" at the beginning of what somebody says in a transcript. */
const LABEL = /^\s*(?<label>\p{Lu}[\p{Lu}\p{L}.,'’ -]{1,68}):\s/u;
const SAYING = new Gate(/^[^.;“”"]{0,40}\b(?:says|said|adds|added|told|stated|noted|explained)\b/u);
const SAYING_BEFORE = new Gate(/\b(?:says|said|adds|added|stated|noted|explained)[,:]?\s*(?:\p{L}+ ){0,3}$/u);
const FIRST_PERSON =
  /(?<![\p{L}\u2024'’])(?:I|[Ww]e|[Mm]y(?= (?:great )?(?:honou?r|pleasure|privilege)))(?![\p{L}\u2024])/gu;

/** "to welcome my friend Minister B", "I'm joined by Minister B": who "we" are together with the speaker. */
const WELCOMING = /\b(?:welcome|joined by|here with|alongside|pleasure to host|delighted to host)\b/iu;
/** How many sentences on a guest is meant by "we", and a quotation goes on without saying whose it is. */
const REACH = 6;

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
  /** The one whom the sentence before is about. */
  let before: string | null = null;
  let guest: { readonly person: string; readonly index: number } | null = null;
  let quoted: { readonly person: string; readonly index: number } | null = null;
  for (const [position, sentence] of sentences.entries()) {
    const label = LABEL.exec(sentence.text);
    const named = people(sentence);
    if (label) {
      const next = labelledBy(sentence, label[0].length, named);
      if (next !== labelled) guest = null;
      labelled = next;
    }
    const teller = quotedBy(sentence, named, before);
    before = named.find(({ form, refs }) => form !== "GROUP" && refs.length === 1)?.refs[0] ?? before;
    if (teller !== null) quoted = { person: teller, index: sentence.index };
    const near = quoted !== null && sentence.index - quoted.index <= REACH ? quoted.person : null;
    const speaker = teller ?? labelled ?? (near && isInQuotation(sentence, position, sentences) ? near : null);
    if (labelled !== null && WELCOMING.test(sentence.text)) {
      const other = named.find(({ form, refs }) => form === "NAME" && refs.length === 1 && refs[0] !== labelled);
      if (other?.refs[0]) guest = { person: other.refs[0], index: sentence.index };
    }
    if (speaker === null) continue;
    const withGuest = speaker === labelled && guest !== null && sentence.index - guest.index <= REACH ? guest : null;
    for (const match of sentence.text.matchAll(FIRST_PERSON)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const refs = withGuest && /^we$/iu.test(match[0]) ? [speaker, withGuest.person] : [speaker];
      const countries = refs.map((person) => persons.get(person)?.country).filter((code) => code != null);
      found.push({ ...span, sentence: sentence.index, kind: "PERSON", form: "PRONOUN", refs, countries, phrase: span });
    }
  }
  return found;
}

/** Opens with a quotation mark, or goes on with what an earlier sentence of its paragraph opened. */
function isInQuotation(sentence: Sentence, position: number, sentences: readonly Sentence[]): boolean {
  if (/^\s*["“]/u.test(sentence.text)) return true;
  let first = position;
  while (first > 0 && sentences[first - 1]?.paragraph === sentence.paragraph) first--;
  let open = false;
  for (const { text } of sentences.slice(first, position))
    for (const mark of text.match(/["“”]/gu) ?? []) open = mark === "“" ? true : mark === "”" ? false : !open;
  return open;
}

/** Who a transcript's label names; nobody for "JOURNALIST". */
function labelledBy(sentence: Sentence, length: number, named: readonly Mention[]): string | null {
  const end = sentence.start + length;
  return named.find((mention) => mention.end <= end && mention.refs.length === 1)?.refs[0] ?? null;
}

/** Who says the sentence's quotation; "he" is nobody named in it, but the one whom the sentence before is about. */
function quotedBy(sentence: Sentence, named: readonly Mention[], before: string | null): string | null {
  if (!/["“]/u.test(sentence.text)) return null;
  const speaker = named.find(
    (mention) =>
      mention.refs.length === 1 &&
      mention.form !== "GROUP" &&
      (SAYING.test(sentence.text.slice(mention.end - sentence.start), sentence.marks) ||
        SAYING_BEFORE.test(sentence.text.slice(0, Math.max(0, mention.phrase.start - sentence.start)), sentence.marks)),
  );
  if (speaker?.form !== "PRONOUN") return speaker?.refs[0] ?? null;
  const spokenOf = named.some(
    ({ form, refs, end }) => form !== "PRONOUN" && end < speaker.start && refs[0] === speaker.refs[0],
  );
  return spokenOf && /["”],?\s*$/u.test(sentence.text.slice(0, speaker.start - sentence.start))
    ? before
    : (speaker.refs[0] ?? null);
}
