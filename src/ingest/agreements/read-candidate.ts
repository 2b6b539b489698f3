import type { Sentence } from "../../model/article.ts";
import type { Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { AgreementAction, CountryCode } from "../../model/vocabulary.ts";
import { REPORTING_VERBS } from "../lexicon/agreement-verbs.ts";
import type { ActionReading } from "./actions.ts";
import { type Candidate, contentWords, isProperName, ownAbbreviation, type Shown, titleWords } from "./candidate.ts";
import { type DatingContext, dateAction } from "./dating.ts";
import { type Ellipsis, titleOfEllipsis } from "./ellipses.ts";
import { evidenceOf } from "./evidence.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { meetingOf } from "./meeting-link.ts";
import { countriesNamedIn, orPair, partiesOf } from "./parties.ts";
import { partyBodiesOf } from "./party-bodies.ts";
import { subjectOf, titleOf } from "./titles.ts";
import type { Token } from "./tokens.ts";
import { readValidity, yearOfPlan } from "./validity.ts";

/** What a mention is read by. */
export interface Context {
  /** The discourse with the mentions and dates of this sentence alone. */
  readonly discourse: Discourse;
  readonly meetings: readonly ExtractedMeeting[];
  readonly previous: InstrumentPhrase | undefined;
  readonly next: InstrumentPhrase | undefined;
  readonly ellipsis: Ellipsis | undefined;
  readonly sentence: Sentence;
}

export interface DatedContext extends Context, DatingContext {
  /** The countries of the article, those it names most first. */
  readonly often: readonly CountryCode[];
  /** The two countries of an article that names no third. */
  readonly pair: readonly Shown<CountryCode>[];
  /** True if the sentence that tells of a meeting names its sides; a conference of many may leave most unnamed. */
  readonly namesSides: (meeting: ExtractedMeeting) => boolean;
}

/** One mention of an instrument, read completely: title, action, time, parties and meeting. */
export function readCandidate(context: DatedContext, phrase: InstrumentPhrase, reading: ActionReading): Candidate {
  const { discourse, ellipsis, sentence, pair } = context;
  const { view, body } = discourse.article;
  const own = spanOf(phrase);
  const limit = ellipsis ? own.end : limitOf(context, phrase);
  const full: Span = { start: own.start, end: phrase.tokens[phrase.after.reach - 1]?.end ?? own.end };
  const cue: Span = { start: phrase.tokens[reading.cueAt]?.start ?? own.start, end: own.end };
  const countries = countriesNamedIn(discourse, phrase);
  const possible = context.meetings.filter((meeting) => mayConcern(meeting, countries));
  const meeting = meetingOf(discourse, possible, phrase, cue);
  const isOpen = meeting?.kind === "CONFERENCE" && !context.namesSides(meeting);
  const dated = dateAction(context, phrase, reading, full, meeting);
  const validity = readValidity(phrase, view, limit);
  const { action, signedOn } =
    isOfYearBefore(discourse, dated.action, validity) || (validity.signedThen && dated.action === "SIGNED")
      ? { ...dated, action: "MENTIONED" as const }
      : dated;
  const year = validity.from || validity.to ? null : yearOfPlan(discourse, phrase);
  const title = ellipsis ? titleOfEllipsis(ellipsis, titleOf(ellipsis.antecedent, body), body) : titleOf(phrase, body);
  const named = validity.datedFrom;
  return {
    phrase,
    kind: phrase.head.kind,
    action,
    rule: reading.rule,
    title,
    words: contentWords(ellipsis ? title : subjectOf(phrase), isProperName(phrase)),
    allWords: titleWords(subjectOf(phrase)),
    countries,
    alias: phrase.pronoun === true || isAlias(phrase, context.previous),
    abbreviation: ownAbbreviation(phrase),
    validFrom: validity.from ?? year,
    validTo: validity.to ?? year,
    signedOn:
      (validity.signedThen ? null : signedOn) ??
      (named && { edtf: named.value, basis: "STATED", evidence: { ...named.span, rule: "agreement-named-year" } }),
    meeting: isAtMeeting(action, reading, phrase, sentence) ? (meeting?.key ?? null) : null,
    parties: orPair(
      isOpen ? [] : pair,
      phrase,
      partiesOf(discourse, phrase, meeting, cue, action === "SIGNED" || action === "ADOPTED", context.often),
    ).filter((party) => !isOpen || party.span !== meeting?.evidence),
    bodies: partyBodiesOf(discourse, phrase, cue, action === "SIGNED" || action === "ADOPTED"),
    distinct: ellipsis !== undefined,
    evidence: evidenceOf(phrase, reading.cueAt, own, body),
  };
}

/** "adopted the 2018 Joint Statement", in a report of 2021: the year in its name says that it is none of these days. */
function isOfYearBefore(
  { article }: Discourse,
  action: AgreementAction,
  { datedFrom }: ReturnType<typeof readValidity>,
): boolean {
  const published = /^\d{4}/.exec(article.publishedOn?.edtf ?? "")?.[0];
  return (
    action === "ADOPTED" && published !== undefined && datedFrom !== null && datedFrom.value.slice(0, 4) < published
  );
}

/** A pact with a state that took no part does not belong to a meeting whose sides are known. */
function mayConcern(meeting: ExtractedMeeting, countries: readonly CountryCode[]): boolean {
  return meeting.countries.length < 2 || countries.every((country) => meeting.countries.includes(country));
}

/** What is only mentioned came up at the meeting if somebody there is said to have spoken of it. */
function isAtMeeting(
  action: AgreementAction,
  reading: ActionReading,
  phrase: InstrumentPhrase,
  sentence: Sentence,
): boolean {
  if (action !== "MENTIONED") return reading.action === action;
  if (reading.rule === "instrument-object" || sentence.kind === "HEADLINE") return false;
  const { determinerAt } = phrase.before;
  const before: readonly Token[] = phrase.tokens.slice(Math.max(0, determinerAt - 60), determinerAt);
  return (
    before.some((token) => REPORTING_VERBS.has(token.lower)) ||
    /,["']? [^,]+ said\b/.test(sentence.text.slice(0, LONGEST_TAIL))
  );
}

/** "a pact known as the X Agreement", "the X Agreement, or XA". */
function isAlias(phrase: InstrumentPhrase, previous: InstrumentPhrase | undefined): boolean {
  if (!previous) return false;
  const between = phrase.tokens
    .slice(previous.after.reach, phrase.before.determinerAt)
    .map((token) => token.lower)
    .join(" ");
  const loose = /^(?:pact|deal|accord)$/.test(phrase.head.noun) && !phrase.after.hasSubject;
  if (between === "," && (loose || isSoCalled(phrase))) return true;
  return /^(?:, )?(?:also )?(?:known as|called|dubbed|named|or|i\.e\.)$/.test(between) && between !== "or";
}

/** ", the so-called Nora Agreement". */
function isSoCalled({ before, modifiers }: InstrumentPhrase): boolean {
  return before.determiner === "DEFINITE" && modifiers[0] === "so-called";
}

/** The name of an instrument, from its first modifier to the end of its subject. */
export function spanOf({ tokens, before, after, sentence }: InstrumentPhrase): Span {
  const first = tokens[before.first];
  const last = tokens[after.end - 1];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** Words further behind an instrument than this, in characters, are no longer about it. */
const LONGEST_TAIL = 400;

/** Where the words about an instrument end: the next one that is not merely "one", or the end of the sentence. */
export function limitOf({ next, sentence }: Context, phrase: InstrumentPhrase): number {
  const end = Math.min(sentence.end, spanOf(phrase).end + LONGEST_TAIL);
  const start = next?.tokens[next.before.determinerAt]?.start;
  const elliptical = next?.tokens[next.head.first]?.lower === "one";
  return start === undefined || elliptical ? end : Math.min(start, end);
}
