import type { Span } from "../../model/span.ts";
import type { InstrumentHead } from "./instrument-heads.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isCapitalised, type Token } from "./tokens.ts";

const LEADING =
  /^(?:(?:newly|recently|recent|signed|above-mentioned|aforementioned|landmark|historic|long-awaited|long-anticipated|ambitious|so-called|planned|proposed|possible|potential|upcoming|binding|legally|non-binding|key|important)\s+)+/i;

/**
 * What an instrument is called: its noun phrase without determiner, with subject, period and abbreviation;
 * the parties only where the text gives nothing else. Begins with a capital letter.
 */
export function titleOf(phrase: InstrumentPhrase, body: string): string {
  const { tokens, before, after, head } = phrase;
  if (phrase.partner) return titleWithPartner(phrase, phrase.partner, body);
  const first = tokens[before.first];
  const withParties = !after.hasSubject && after.parties !== null && !isEverybody(phrase) && !isNamedEnough(phrase);
  const end = tokens[(withParties ? (after.parties?.end ?? after.end) : after.end) - 1];
  if (!first || !end) return head.noun;
  const apart = after.sharedParties ?? after.subject;
  const more = apart ? ` ${body.slice(tokens[apart.first]?.start, tokens[apart.end - 1]?.end)}` : "";
  const text = `${body.slice(first.start, Math.max(end.end, tokens[head.last]?.end ?? 0))}${more}`
    .replace(/\s+/gu, " ")
    .replace(/, (MoU|MOU),?$/, " ($1)")
    .replace(/["“”]/g, "")
    .replace(LEADING, "")
    .trim();
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}

/** "agreements on training with Norland and Sudland": "Agreement on training with Sudland". */
function titleWithPartner({ tokens, before, after, head }: InstrumentPhrase, partner: Span, body: string): string {
  const modifiers = tokens.slice(before.first, head.first).map(({ text }) => text);
  const noun = capitalisedAs(head, tokens[head.last]);
  const subject = tokens.slice(after.afterName, after.end).map(({ text }) => text);
  const title = [...modifiers, noun, ...subject, "with", withArticle(body, partner)].join(" ").replace(LEADING, "");
  return title.charAt(0).toLocaleUpperCase("en") + title.slice(1);
}

/** "the United States", "Norland". */
export function withArticle(body: string, { start, end }: Span): string {
  return body.slice(body.startsWith("the ", start - 4) ? start - 4 : start, end);
}

/** The noun in the singular, with capitals if the text prints it with them. */
export function capitalisedAs({ noun, abbreviation }: InstrumentHead, printed: Token | undefined): string {
  if (abbreviation !== null || !isCapitalised(printed)) return noun;
  return noun.replace(/(?<![\p{L}'])(?!of\b|and\b|for\b)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase("en"));
}

/** What a title says beside the parties: modifiers, noun and subject. */
export function subjectOf({ tokens, before, after }: InstrumentPhrase): string {
  const words = tokens.slice(before.first, after.end);
  const apart = after.subject ? tokens.slice(after.subject.first, after.subject.end) : [];
  return [...words, ...apart].map((token) => token.text).join(" ");
}

/** "between the two countries" tells no more than that there are parties. */
function isEverybody({ tokens, after }: InstrumentPhrase): boolean {
  const last = tokens[(after.parties?.end ?? 0) - 1]?.lower ?? "";
  return /^(?:countries|sides|nations|states|parties|them|neighbours|neighbors)$/.test(last);
}

/** "with Canada" adds nothing to "Visiting Forces Agreement (VFA)". */
function isNamedEnough({ tokens, before, after, head }: InstrumentPhrase): boolean {
  const among = tokens[after.parties?.first ?? 0]?.lower !== "with";
  return !among && before.first < head.first;
}
