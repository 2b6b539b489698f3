import type { CleanArticle } from "../model/article.ts";
import type { Evidence, Extraction } from "../model/extraction.ts";

/** Every piece of evidence an extraction gives, of all its items and their fields. */
function evidenceOf(extraction: Extraction): readonly Evidence[] {
  const { persons, organizations, meetings, agreements } = extraction;
  const facts = [...persons, ...organizations, ...meetings, ...agreements].flatMap((item) => item.facts);
  return [
    ...facts.map((fact) => fact.evidence),
    ...persons.flatMap((person) => person.posts.map((post) => post.evidence)),
    ...meetings.flatMap((meeting) => [
      meeting.evidence,
      ...[meeting.start, meeting.end].flatMap((dated) => (dated === null ? [] : [dated.evidence])),
      ...meeting.participants.map((participant) => participant.evidence),
    ]),
    ...agreements.flatMap((agreement) => [
      agreement.evidence,
      ...(agreement.signedOn === null ? [] : [agreement.signedOn.evidence]),
    ]),
  ];
}

/** How many pieces of evidence there are, and how many point at nothing: empty, reversed or outside the body. */
export function checkEvidence(
  article: CleanArticle,
  extraction: Extraction,
): { readonly pieces: number; readonly broken: number } {
  const all = evidenceOf(extraction);
  const sound = ({ start, end }: Evidence): boolean =>
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    end <= article.body.length &&
    article.body.slice(start, end).trim() !== "";
  return { pieces: all.length, broken: all.filter((evidence) => !sound(evidence)).length };
}
