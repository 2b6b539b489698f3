import type { CleanArticle } from "../model/article.ts";
import type { Evidence, ExtractedPerson, Extraction, Post } from "../model/extraction.ts";
import type { GoldArticle } from "../model/gold.ts";

/** Quotes in the gold form have at most this many words. */
const QUOTE_WORDS = 25;
/** How far before a post "then" may stand: "the then", "then-". */
const BEFORE_POST = 6;

function quote(article: CleanArticle, evidence: Evidence): string {
  const text = article.body.slice(evidence.start, evidence.end).trim();
  const end = [...text.matchAll(/\S+/gu)][QUOTE_WORDS - 1];
  return end === undefined ? text : text.slice(0, end.index + end[0].length);
}

function heldThen(article: CleanArticle, { evidence }: Post): boolean {
  const text = article.view.slice(Math.max(0, evidence.start - BEFORE_POST), evidence.end);
  return /\bthen\b/i.test(text);
}

/**
 * Posts held at the time of the article. A past post is left out ("former", "then-" of somebody with a post
 * today); only who appears in the past alone ("then-Minister X") keeps the post held then.
 */
function positions(article: CleanArticle, person: ExtractedPerson): readonly string[] {
  const present = person.posts.filter((post) => !post.past);
  const held = present.length > 0 ? present : person.posts.filter((post) => heldThen(article, post));
  return [...new Set(held.map((post) => post.title))];
}

function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}

/** The gold form has no value for what was called off: such a meeting is left out there. */
function isListed({ status }: Extraction["meetings"][number]): boolean {
  return status !== "CANCELLED";
}

/**
 * An extraction in the form of the hand-written gold: what a careful reader takes from the article, with quotes
 * exactly as the stored body has them, cut to 25 words.
 */
export function toGold(article: CleanArticle, extraction: Extraction): GoldArticle {
  const names = new Map(extraction.persons.map((person) => [person.key, person.name]));
  return {
    id: article.id,
    url: article.url,
    publisher: article.publisher,
    publishedOn: article.publishedOn?.edtf ?? null,
    dateline: article.dateline,
    persons: extraction.persons.map((person) => ({
      name: person.name,
      variants: person.variants,
      country: person.country,
      rank: person.rank,
      positions: positions(article, person),
    })),
    organizations: extraction.organizations.map(({ name, variants, kind, country }) => ({
      name,
      variants,
      kind,
      country,
    })),
    meetings: extraction.meetings.filter(isListed).map((meeting) => ({
      key: meeting.key,
      role: meeting.role,
      status: meeting.status,
      kind: meeting.kind,
      title: meeting.title,
      startDate: meeting.start?.edtf ?? null,
      endDate: meeting.end?.edtf ?? null,
      place: meeting.place,
      participants: [...new Set(meeting.participants.map(({ person }) => names.get(person) ?? person))],
      countries: sorted(meeting.countries),
      quote: quote(article, meeting.evidence),
    })),
    agreements: extraction.agreements.map((agreement) => ({
      title: agreement.title,
      kind: agreement.kind,
      action: agreement.action,
      meeting: agreement.meeting,
      signedOn: agreement.signedOn?.edtf ?? null,
      validFrom: agreement.validFrom,
      validTo: agreement.validTo,
      parties: sorted(agreement.parties),
      quote: quote(article, agreement.evidence),
    })),
  };
}
