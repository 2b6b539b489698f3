import type { CleanArticle, SourceArticle } from "../model/article.ts";
import type { Extraction } from "../model/extraction.ts";
import { findAgreements } from "./agreements.ts";
import { cleanArticle } from "./clean.ts";
import { findDates } from "./dates.ts";
import { withSigningDays } from "./meetings/signing-days.ts";
import { findMeetings } from "./meetings.ts";
import { findMentions } from "./mentions.ts";
import { datePosts } from "./people/post-dates.ts";
import { splitSentences } from "./sentences.ts";
import { findSpellings } from "./spellings.ts";

export interface ExtractedArticle {
  readonly article: CleanArticle;
  readonly extraction: Extraction;
}

/**
 * Reads one article: stages 2 to 6 in their order. Pure: the same source gives the same result.
 * Metadata that the source carries serves as what is known beside the text (publication date, publisher);
 * hand in a source with empty metadata to read the text alone.
 */
export function extractArticle(source: SourceArticle): ExtractedArticle {
  const article = cleanArticle(source);
  const sentences = splitSentences(article);
  const dates = findDates(article, sentences);
  const { organizations, mentions, persons: named } = findMentions(article, sentences);
  const persons = datePosts(article, sentences, dates, named, mentions);
  const discourse = { article, sentences, dates, persons, organizations, mentions };
  const told = findMeetings(discourse);
  const agreements = findAgreements(discourse, told);
  const meetings = withSigningDays(told, agreements);
  return { article, extraction: { persons, organizations, meetings, agreements, spellings: findSpellings(article) } };
}
