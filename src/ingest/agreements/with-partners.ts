import type { Discourse } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import { contentWords, titleWords } from "./candidate.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isLikened, partnersOf, sidesWith } from "./partners.ts";
import { titleOf, withArticle } from "./titles.ts";

/**
 * A candidate as it is, or, where its phrase tells of an instrument with each of several partners, one for each;
 * `told` are the candidates before it, which "such agreements" and "those" are likened to; `named` the countries of
 * the article, those it names most first.
 */
export function withEachPartner(
  discourse: Discourse,
  candidate: Candidate,
  told: readonly Candidate[],
  named: readonly CountryCode[],
): Candidate[] {
  const { phrase } = candidate;
  const { body } = discourse.article;
  const partners = partnersOf(discourse, phrase);
  if (partners.length === 0) return [candidate];
  const single = { ...phrase, head: { ...phrase.head, plural: false }, before: { ...phrase.before, counted: false } };
  const likened = isLikened(phrase);
  const like = likened ? (told.findLast(({ words }) => words.size > 0) ?? told.at(-1)) : undefined;
  const sides = candidate.parties.length > 0 ? candidate.parties : (like?.parties ?? []);
  const others = named.flatMap((code) => sides.find(({ value }) => value === code) ?? []);
  const isDone = candidate.action === "SIGNED" || candidate.action === "ADOPTED" || candidate.signedOn !== null;
  return partners.map((partner) => {
    const own: InstrumentPhrase = { ...single, partner };
    const title =
      like && isBare(phrase) ? `${withoutPartners(like.title)} with ${withArticle(body, partner)}` : titleOf(own, body);
    const date = isDone ? partner.date : null;
    const recalled = candidate.action === "SIGNED" && (likened || date !== null || candidate.meeting === null);
    const action = recalled ? "MENTIONED" : candidate.action;
    return {
      ...candidate,
      phrase: own,
      title,
      action,
      words: contentWords(title, true),
      allWords: titleWords(title),
      countries: [partner.country],
      distinct: candidate.distinct || likened,
      parties: sidesWith(discourse, phrase, partner, partners, others),
      signedOn: date ?? (action === candidate.action ? candidate.signedOn : null),
      meeting: action === candidate.action ? candidate.meeting : null,
    };
  });
}

/** "such agreements", "those", "one": nothing of its own but the noun. */
function isBare({ tokens, before, head }: InstrumentPhrase): boolean {
  return (
    /^(?:those|ones?)$/.test(tokens[head.first]?.lower ?? "") ||
    (before.first === head.first && tokens[head.first - 1]?.lower === "such")
  );
}

function withoutPartners(title: string): string {
  return title.replace(/ (?:with|between|among) .*$/u, "");
}
