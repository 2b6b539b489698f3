import { earliestDay, parseEdtf, toDayNumber } from "../../model/date.ts";
import type { ResolvableArticle, ResolvableClaim } from "../../model/resolvable.ts";
import type { CountryCode, SubjectKind } from "../../model/vocabulary.ts";
import { compareText } from "./order.ts";

/** An article as resolution sees it. */
export interface ArticleContext {
  readonly article: ResolvableArticle;
  /** The article this one repeats, itself if it repeats none: reprints count as one voice. */
  readonly voice: string;
  /** Days since 1970-01-01 of the first day it may have been published; null if unknown. */
  readonly publishedDay: number | null;
}

/** One person, organization, meeting or agreement as one article tells of it, with its claims in order of the text. */
export interface LocalSubject {
  /** `<article id>#<key>`: names the subject across the corpus. */
  readonly ref: string;
  readonly key: string;
  readonly kind: SubjectKind;
  readonly context: ArticleContext;
  readonly claims: readonly ResolvableClaim[];
}

/** The ref of another subject of the same article. */
export function refOf(articleId: string, key: string): string {
  return `${articleId}#${key}`;
}

/** The first day of a date as days since 1970-01-01; null for no date and for one without a year. */
export function firstDayNumber(edtf: string | null | undefined): number | null {
  if (edtf === null || edtf === undefined || parseEdtf(edtf) === null) return null;
  const day = earliestDay(edtf);
  return day === null ? null : toDayNumber(day);
}

/** The subjects of one article, by kind and key. */
export function subjectsOf(context: ArticleContext): readonly LocalSubject[] {
  const byKey = new Map<string, ResolvableClaim[]>();
  for (const claim of context.article.claims) {
    const list = byKey.get(claim.subject);
    if (list === undefined) byKey.set(claim.subject, [claim]);
    else list.push(claim);
  }
  return [...byKey]
    .sort(([a], [b]) => a.length - b.length || compareText(a, b))
    .map(([key, claims]) => ({
      ref: refOf(context.article.id, key),
      key,
      kind: (claims[0] as ResolvableClaim).subjectKind,
      context,
      claims: claims.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id)),
    }));
}

/** Claims of one property, in order of the text. */
export function claimsOf(subject: LocalSubject, property: string): readonly ResolvableClaim[] {
  return subject.claims.filter((claim) => claim.property === property);
}

/** Values of one property, each once, in order of the text. */
export function valuesOf(subject: LocalSubject, property: string): readonly string[] {
  return [...new Set(claimsOf(subject, property).map((claim) => claim.value))];
}

/** The value most claims give; the first of the text among equals; null if there is none. */
export function mainValue(subject: LocalSubject, property: string): string | null {
  const counts = new Map<string, number>();
  for (const { value } of claimsOf(subject, property)) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

export function countryOf(subject: LocalSubject): CountryCode | null {
  return mainValue(subject, "country");
}
