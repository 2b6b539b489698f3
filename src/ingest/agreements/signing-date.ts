import type { DatedValue, DateMention, Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Edtf } from "../../model/vocabulary.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

const REACH = 70;
/** "inked by the Department of A and the Ministry of B in May": over those who signed. */
const REACH_OVER_SIGNERS = 200;

/** The date expression that follows a verb of signing, before the next clause gets in the way; null if none does. */
export function dateAfter(
  discourse: Discourse,
  phrase: InstrumentPhrase,
  from: number,
  limit: number,
  names: readonly Span[] = [],
): DatedValue | null {
  const by = discourse.article.view.startsWith(" by ", from);
  const end = Math.min(limit, from + (by ? REACH_OVER_SIGNERS : REACH), phrase.sentence.end);
  const mention = discourse.dates.find(
    (date) =>
      saysWhen(date) &&
      !isYearsOwn(discourse, date) &&
      !names.some((name) => overlaps(name, date)) &&
      date.start >= from &&
      date.end <= end + 20 &&
      date.start < end,
  );
  return mention ? dated(mention) : yearAfter(discourse, from, end);
}

/** A date at the sentence's beginning, or with neither a relative clause nor a comma between it and the instrument. */
function isInClause(discourse: Discourse, date: DateMention, sentence: Span, own: Span): boolean {
  const { view } = discourse.article;
  const before = view.slice(Math.max(sentence.start, date.start - 200), date.start);
  if (/\b(?:who|which|whose)\b[^,]*$/.test(before)) return false;
  return !/;|\b(?:said|announced|informed|told|reported)\b/.test(view.slice(date.end, own.start));
}

/** False for "until July", "since 2015", "Expo 2024": years and days of something else. */
function saysWhen(date: DateMention): boolean {
  return !/^(?:until|since|deadline|year-in-name|quarter)$/.test(date.rule);
}

/** "next year's plan", "a plan for next year": the year is the plan's, not that of its signing. */
export function isYearsOwn({ article }: Discourse, { edtf, start, end }: DateMention): boolean {
  if (edtf.length !== 4) return false;
  return /['’]s(?:$|\s)/.test(article.view.slice(start, end + 3)) || article.view.startsWith("for ", start - 4);
}

/** "in 2012", "of 2015" where the text gives no more than a year. */
function yearAfter(discourse: Discourse, from: number, end: number): DatedValue | null {
  const match = /\b(?:in|of|since|from|dated|back in)\s+((?:19|20)\d\d)\b(?![-–/]\d)/.exec(
    discourse.article.view.slice(from, end),
  );
  if (!match) return null;
  const start = from + match.index + match[0].length - 4;
  return { edtf: match[1] as Edtf, basis: "STATED", evidence: { start, end: start + 4, rule: "agreement-year" } };
}

/** The date expression of the clause that tells of a signing: after the instrument, else before it; never one inside its name. */
export function dateOfClause(
  discourse: Discourse,
  phrase: InstrumentPhrase,
  own: Span,
  limit: number,
  names: readonly Span[],
): DatedValue | null {
  const { sentence } = phrase;
  const clause =
    /[,;] (?:which|who|that)\b|\bto replace\b|\bwhich\b|\band (?:\w+ly )?(?:agreed|decided|pledged|discussed|vowed|will)\b/.exec(
      discourse.article.view.slice(own.end, limit),
    );
  const { adjuncts } = phrase.after;
  const [first, behind] = [phrase.tokens[adjuncts?.first ?? -1], phrase.tokens[adjuncts?.end ?? -1]];
  const within = first && behind ? dateAfter(discourse, phrase, first.start, behind.start, names) : null;
  if (within) return within;
  const after = dateAfter(discourse, phrase, own.end, clause ? own.end + clause.index : limit, names);
  if (after) return after;
  const before = discourse.dates.filter(
    (date) =>
      date.sentence === sentence.index &&
      date.end <= own.start &&
      saysWhen(date) &&
      !isYearsOwn(discourse, date) &&
      !names.some((name) => overlaps(name, date)),
  );
  const last = before.filter((date) => isInClause(discourse, date, sentence, own)).at(-1);
  if (last) return dated(last);
  const year = /^(?:in|back in)\s+((?:19|20)\d\d)\b(?![-–/]\d)/i.exec(sentence.text);
  if (!year) return null;
  const start = sentence.start + year[0].length - 4;
  return { edtf: year[1] as Edtf, basis: "STATED", evidence: { start, end: start + 4, rule: "agreement-year" } };
}

function dated(mention: DateMention): DatedValue {
  return {
    edtf: mention.edtf,
    basis: mention.basis,
    evidence: { start: mention.start, end: mention.end, rule: "agreement-date" },
  };
}

/**
 * True if a signing on that date is the article's own news rather than something recalled: it falls within the
 * meeting, or, where the meeting has no date, into the month before publication. A bare year is always recalled.
 */
export function isNews(date: DatedValue, meeting: ExtractedMeeting | null, discourse: Discourse): boolean {
  if (date.edtf.length === 4) return false;
  if (isFresh(date, discourse)) return true;
  const start = meeting?.start?.edtf;
  if (start && meeting) {
    if (agree(date.edtf, start)) return true;
    const end = meeting.end?.edtf;
    return end !== undefined && start <= date.edtf && date.edtf <= end;
  }
  const published = discourse.article.publishedOn?.edtf;
  if (!published || !/^\d/.test(date.edtf)) return date.edtf.length >= 10;
  if (date.edtf.length < 10 || published.length < 10) return agree(date.edtf, published);
  const days = (Date.parse(published) - Date.parse(date.edtf)) / 86_400_000;
  return days >= -1 && days <= 31;
}

/** True for a full date after the day of publication. */
export function isFuture(date: DatedValue, discourse: Discourse): boolean {
  const published = discourse.article.publishedOn?.edtf ?? "";
  const known = date.edtf.length === 10 && published.length === 10;
  return known && Date.parse(date.edtf) - Date.parse(published) > 86_400_000;
}

/** Within the week before publication. */
function isFresh(date: DatedValue, discourse: Discourse): boolean {
  const published = discourse.article.publishedOn?.edtf ?? "";
  const days = (Date.parse(published) - Date.parse(date.edtf)) / 86_400_000;
  return date.edtf.length === 10 && published.length === 10 && days >= -1 && days <= 7;
}

/** `XXXX` agrees with any year, `2024` with `2024-10`. */
function agree(a: Edtf, b: Edtf): boolean {
  const left = a.split("-");
  const right = b.split("-");
  return left.every(
    (part, index) => right[index] === undefined || part === right[index] || part === "XXXX" || right[index] === "XXXX",
  );
}
