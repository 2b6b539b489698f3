import type { Sentence } from "../../model/article.ts";
import type { DatedValue, Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { AgreementAction } from "../../model/vocabulary.ts";
import type { ActionReading } from "./actions.ts";
import type { FollowingDeed } from "./following-deed.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { dateAfter, dateOfClause, isFuture, isNews } from "./signing-date.ts";

/** What dating an action goes by. */
export interface DatingContext {
  readonly discourse: Discourse;
  /** Where the words that may date the instrument's signing end: behind all that were signed together. */
  readonly dateLimit: number;
  /** The names of the sentence's instruments: years in them date nothing else. */
  readonly names: readonly Span[];
}

/** How much of a sentence, in characters, may tell of a meeting's close. */
const CLOSING_REACH = 400;

/** A signing on another day than the meeting's is recalled, not told; one without a day of its own takes the meeting's. */
export function dateAction(
  { discourse, dateLimit: limit, names }: DatingContext,
  phrase: InstrumentPhrase,
  reading: ActionReading,
  own: Span,
  meeting: ExtractedMeeting | null,
): { readonly action: AgreementAction; readonly signedOn: DatedValue | null } {
  const { following } = reading;
  const told = following?.deed === "SIGN" && following.action === "SIGNED" ? following : null;
  const renewed = told !== null && !told.mainClause && isRenewal(phrase, reading);
  if (renewed) return { action: reading.action, signedOn: dayOf(meeting, phrase.sentence) };
  if (told?.firstTime && reading.action === "SIGNED") return { action: "MENTIONED", signedOn: null };
  const cueEnd = told ? (phrase.tokens[told.cue.first]?.end ?? own.end) : own.end;
  if (reading.action !== "SIGNED") {
    const date = (told && !told.firstTime) || reading.recalled ? dateAfter(discourse, phrase, cueEnd, limit) : null;
    const adopted =
      reading.action === "ADOPTED" && following?.deed === "ADOPT"
        ? adoptedOn(discourse, phrase, following, limit)
        : null;
    if (adopted && !isNews(adopted, meeting, discourse)) return { action: "MENTIONED", signedOn: null };
    const adoptedThen =
      reading.action === "ADOPTED"
        ? (dateOfClause(discourse, phrase, own, own.end, names) ?? dateRightAfter(discourse, own, limit))
        : null;
    if (adoptedThen && !isNews(adoptedThen, meeting, discourse)) return { action: "MENTIONED", signedOn: null };
    return { action: reading.action, signedOn: date };
  }
  const date = told ? dateAfter(discourse, phrase, cueEnd, limit) : dateOfClause(discourse, phrase, own, limit, names);
  if (date && isFuture(date, discourse)) return { action: "PROPOSED", signedOn: null };
  if (date && !isNews(date, meeting, discourse)) return { action: "MENTIONED", signedOn: date };
  if (!date && isLongAgo(discourse, phrase, reading.cueAt, own)) return { action: "MENTIONED", signedOn: null };
  if (reading.earlier && !date) return { action: "MENTIONED", signedOn: null };
  const described = told !== null && !told.mainClause;
  if (described && !date && phrase.before.determiner !== "INDEFINITE" && !isOnTheSpot(phrase, cueEnd)) {
    return { action: "MENTIONED", signedOn: null };
  }
  return { action: "SIGNED", signedOn: date ?? dayOf(meeting, phrase.sentence) };
}

/** "ratified the treaty last year": not the year of "approved the plan for 2031". */
function dateRightAfter({ article, dates }: Discourse, own: Span, limit: number): DatedValue | null {
  const date = dates.find(({ start, end }) => start >= own.end && start <= own.end + RIGHT_AFTER && end <= limit);
  if (!date || !/^(?:relative-(?:year|month)|day|month)$/.test(date.rule)) return null;
  if (!/^(?:,? (?:in|on|back in) |,? )$/.test(article.view.slice(own.end, date.start))) return null;
  return { edtf: date.edtf, basis: date.basis, evidence: { start: date.start, end: date.end, rule: "agreement-date" } };
}

const RIGHT_AFTER = 12;

/** "renewed the memorandum signed in 2015": what was signed then is signed again now. */
function isRenewal({ tokens }: InstrumentPhrase, { action, rule, cueAt }: ActionReading): boolean {
  const again = /^(?:renew|extend)/.test(tokens[cueAt]?.lower ?? "") || tokens[cueAt]?.lower === "extension";
  return action === "SIGNED" && again && (rule === "instrument-object" || rule === "instrument-deed-noun");
}

/** "a vision statement adopted in 2017": when, or null if the text does not say. */
function adoptedOn(
  discourse: Discourse,
  phrase: InstrumentPhrase,
  { cue }: FollowingDeed,
  limit: number,
): DatedValue | null {
  const end = phrase.tokens[cue.last]?.end;
  return end === undefined ? null : dateAfter(discourse, phrase, end, limit);
}

const LONG_AGO =
  /\b(?:last (?:month|year|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|decade)|(?:years|months|decades) ago|(?:years?|months?|weeks) after|earlier this year)\b/i;

/** "last month signed", "signed … years ago", in a text without a date to count from. */
function isLongAgo({ article }: Discourse, phrase: InstrumentPhrase, cueAt: number, own: Span): boolean {
  const cue = phrase.tokens[cueAt]?.start ?? own.start;
  // "Recently, with the signing of the treaty, …": news of another day.
  if (/^(?:Recently|Previously|In recent (?:weeks|months|years))\b/.test(phrase.sentence.text)) return true;
  const before = article.view.slice(Math.max(phrase.sentence.start, cue - NEAR), cue);
  const after = article.view.slice(own.end, Math.min(phrase.sentence.end, own.end + NEAR));
  return LONG_AGO.test(before.slice(before.lastIndexOf(",") + 1)) || LONG_AGO.test(after.split(/[,;]/)[0] ?? "");
}

const NEAR = 40;

/** "signed today", "signed at the talks", "signed during the visit". */
function isOnTheSpot(phrase: InstrumentPhrase, cueEnd: number): boolean {
  const first = phrase.tokens.findIndex((token) => token.start >= cueEnd);
  const near = first < 0 ? [] : phrase.tokens.slice(first, first + 5);
  return near.some((token) =>
    /^(?:today|here|sidelines|margins|ceremony|occasion|during|following|after|talks|meeting|visit)$/.test(token.lower),
  );
}

/** The meeting's first day, or its last where the signing is told of its close. */
function dayOf(meeting: ExtractedMeeting | null, sentence: Sentence): DatedValue | null {
  if (!meeting?.start) return null;
  const told = sentence.text.slice(0, CLOSING_REACH);
  const closing = /\b(?:clos(?:e|ed|ing)|end(?:ed)? of|conclu(?:sion|ded))\b/i.test(told);
  const { edtf, evidence } = (closing && meeting.end) || meeting.start;
  return { edtf, basis: "INFERRED", evidence: { ...evidence, rule: "agreement-meeting-day" } };
}
