import type { Sentence } from "../../model/article.ts";
import type { Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { AgreementAction, AgreementKind, CountryCode } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import { Gate } from "../gates/gate.ts";
import { REPORTING_VERBS } from "../lexicon/agreement-verbs.ts";
import { type ActionReading, readActions } from "./actions.ts";
import { type Candidate, contentWords, isProperName, ownAbbreviation, type Shown, titleWords } from "./candidate.ts";
import { type DatingContext, dateAction } from "./dating.ts";
import { type Ellipsis, findEllipses, titleOfEllipsis } from "./ellipses.ts";
import { evidenceOf } from "./evidence.ts";
import { findNested, findPhrases, type InstrumentPhrase } from "./instrument-phrases.ts";
import { asOneOf, behindLine, headingOfMany, lastOfMany, type Many } from "./listed-deeds.ts";
import { meetingOf, meetingsUpTo } from "./meeting-link.ts";
import { countriesByCount, countriesNamedIn, onlyPair, orPair, partiesOf } from "./parties.ts";
import { partyBodiesOf } from "./party-bodies.ts";
import { findPronoun } from "./pronouns.ts";
import { withEachSubject } from "./subjects-apart.ts";
import { subjectOf, titleOf } from "./titles.ts";
import { type Token, tokenize } from "./tokens.ts";
import { readValidity, yearOfPlan } from "./validity.ts";
import { withEachPartner } from "./with-partners.ts";

/** Cheap tests that spare most sentences the reading: every instrument noun and abbreviation passes one of them. */
const NOUN_WITHIN = new Gate(
  /memorand|\b(?:mou|moc|loi)s?\b|protocol|agreement|\baccords?\b|\bpacts?\b|\bdeals?\b|treat(?:y|ies)|convention|\bplans?\b|\bprogram|road ?map|joint statement|statement|declaration|communiqu|\bminutes?\b|record|arrangement|letters? of|terms of ref|exchanges? of (?:notes|letters)|codes? of|procedure|framework|guidelines|contract|vision|document|\bcompact/i,
);
const ABBREVIATION_WITHIN = /\p{Lu}{3}/u;

function isWorthReading({ kind, text, marks }: Sentence): boolean {
  if (kind === "NOISE" || kind === "BYLINE") return false;
  return NOUN_WITHIN.test(text, marks) || ABBREVIATION_WITHIN.test(text);
}

/** "It was signed on Monday", right behind a sentence that names an instrument. */
function mayStandFor({ kind, text, index }: Sentence, last: InstrumentPhrase | undefined): boolean {
  if (kind === "NOISE" || kind === "BYLINE" || last === undefined) return false;
  return index - last.sentence.index === 1 && /\b(?:it|them)\b/i.test(text);
}

/** How many instruments of a sentence to either side are looked at for one. */
const NEARBY = 8;

/** All mentions of instruments in an article, read one by one, in order of the text. */
export function readCandidates(discourse: Discourse, meetings: readonly ExtractedMeeting[]): Candidate[] {
  const known = new Map<string, AgreementKind>();
  const candidates: Candidate[] = [];
  const named = countriesByCount(discourse);
  const mentions = groupBySentence(discourse.mentions);
  const dates = groupBySentence(discourse.dates);
  const pair = onlyPair(discourse);
  const meetingsBy = meetingsUpTo(meetings);
  const namesSides = (meeting: ExtractedMeeting): boolean => {
    const { sentences } = discourse;
    const { start } = meeting.evidence;
    const told = sentences[firstIndex(sentences.length, (at) => (sentences[at] as Sentence).end > start)];
    const here = mentions.get(told?.index ?? -1) ?? [];
    return new Set(here.filter(({ kind }) => kind === "COUNTRY").flatMap(({ refs }) => refs)).size >= 2;
  };
  let last: InstrumentPhrase | undefined;
  let many: Many | null = null;
  for (const sentence of discourse.sentences) {
    const heading = headingOfMany(sentence);
    if (!isWorthReading(sentence) && !mayStandFor(sentence, last)) {
      many = heading ?? many;
      continue;
    }
    const tokens = tokenize(sentence);
    const phrases = findPhrases(sentence, tokens, known);
    const ellipses = findEllipses(tokens, phrases, last);
    const elliptical = new Map(ellipses.map((ellipsis) => [ellipsis.phrase, ellipsis]));
    const pronoun = ellipses.length > 0 ? null : findPronoun(sentence, tokens, phrases.at(-1) ?? last);
    const all = [...phrases, ...(pronoun ? [pronoun] : []), ...ellipses.map((ellipsis) => ellipsis.phrase)].sort(
      (a, b) => a.head.first - b.head.first,
    );
    many = behindLine(many, sentence, all);
    const actions = readActions(tokens, all).map((reading, index) =>
      asOneOf(many, sentence, all[index] as InstrumentPhrase, reading),
    );
    many = heading ?? lastOfMany(all, actions, sentence) ?? many;
    const names = all.map((phrase, index) => claimedBy(phrase, actions[index] as ActionReading));
    for (const [index, phrase] of all.entries()) {
      const ellipsis = elliptical.get(phrase);
      const local = {
        ...discourse,
        mentions: mentions.get(sentence.index) ?? [],
        dates: dates.get(sentence.index) ?? [],
      };
      const context = {
        discourse: local,
        meetings: meetingsBy(sentence),
        previous: all[index - 1],
        next: all[index + 1],
        ellipsis,
        sentence,
      };
      const dateLimit = limitOf({ ...context, next: all[index + countCoordinated(actions, index)] }, phrase);
      const candidate = readCandidate(
        {
          ...context,
          often: named,
          pair,
          namesSides,
          dateLimit,
          names: [...names.slice(Math.max(0, index - NEARBY), index), ...names.slice(index + 1, index + NEARBY)],
        },
        phrase,
        actions[index] as ActionReading,
      );
      candidates.push(
        ...withEachPartner(local, candidate, candidates, named).flatMap((one) =>
          withEachSubject(one, discourse.article.body),
        ),
      );
      if (phrase.after.abbreviation) known.set(phrase.after.abbreviation, phrase.head.kind);
      if (!ellipsis && !phrase.pronoun) last = phrase;
    }
    for (const phrase of findNested(sentence, tokens, known, phrases)) {
      const discourseHere = {
        ...discourse,
        mentions: mentions.get(sentence.index) ?? [],
        dates: dates.get(sentence.index) ?? [],
      };
      const context = {
        discourse: discourseHere,
        meetings,
        previous: undefined,
        next: undefined,
        ellipsis: undefined,
        sentence,
      };
      const dateLimit = limitOf(context, phrase);
      candidates.push(
        readCandidate({ ...context, pair, often: named, namesSides, dateLimit, names }, phrase, namedOnly(phrase)),
      );
    }
  }
  return candidates;
}

/** The reading of an instrument that another rests on. */
function namedOnly({ before }: InstrumentPhrase): ActionReading {
  return {
    action: "MENTIONED",
    cueAt: before.determinerAt,
    rule: "instrument-named",
    following: null,
    earlier: false,
    recalled: false,
  };
}

function groupBySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.sentence);
    if (group) group.push(item);
    else groups.set(item.sentence, [item]);
  }
  return groups;
}

interface Context {
  /** The discourse with the mentions and dates of this sentence alone. */
  readonly discourse: Discourse;
  readonly meetings: readonly ExtractedMeeting[];
  readonly previous: InstrumentPhrase | undefined;
  readonly next: InstrumentPhrase | undefined;
  readonly ellipsis: Ellipsis | undefined;
  readonly sentence: Sentence;
}

interface DatedContext extends Context, DatingContext {
  /** The countries of the article, those it names most first. */
  readonly often: readonly CountryCode[];
  /** The two countries of an article that names no third. */
  readonly pair: readonly Shown<CountryCode>[];
  /** True if the sentence that tells of a meeting names its sides; a conference of many may leave most unnamed. */
  readonly namesSides: (meeting: ExtractedMeeting) => boolean;
}

/** How many instruments from `index` on one verb governs, that one included. */
function countCoordinated(actions: readonly ActionReading[], index: number): number {
  let count = 1;
  while (count < NEARBY && isGoverned(actions[index]) && actions[index + count]?.cueAt === actions[index]?.cueAt)
    count++;
  return count;
}

function isGoverned(reading: ActionReading | undefined): boolean {
  return reading?.rule === "instrument-object" || reading?.rule === "instrument-deed-noun";
}

function readCandidate(context: DatedContext, phrase: InstrumentPhrase, reading: ActionReading): Candidate {
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

function spanOf({ tokens, before, after, sentence }: InstrumentPhrase): Span {
  const first = tokens[before.first];
  const last = tokens[after.end - 1];
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
}

/** The name, and for "signed in 2004" after it the words up to the next comma: dates there are no other's. */
function claimedBy(phrase: InstrumentPhrase, { following }: ActionReading): Span {
  const name = spanOf(phrase);
  const from = following && !following.mainClause ? phrase.tokens[following.cue.last] : undefined;
  if (!from) return name;
  const rest = phrase.tokens.slice(following?.cue.last, (following?.cue.last ?? 0) + 20);
  const comma = rest.find((token) => token.text === ",");
  return { start: name.start, end: comma?.start ?? rest.at(-1)?.end ?? name.end };
}

/** Words further behind an instrument than this, in characters, are no longer about it. */
const LONGEST_TAIL = 400;

/** Where the words about an instrument end: the next one that is not merely "one", or the end of the sentence. */
function limitOf({ next, sentence }: Context, phrase: InstrumentPhrase): number {
  const end = Math.min(sentence.end, spanOf(phrase).end + LONGEST_TAIL);
  const start = next?.tokens[next.before.determinerAt]?.start;
  const elliptical = next?.tokens[next.head.first]?.lower === "one";
  return start === undefined || elliptical ? end : Math.min(start, end);
}
