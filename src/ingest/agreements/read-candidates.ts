import type { Sentence } from "../../model/article.ts";
import type { Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { AgreementKind } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import { Gate } from "../gates/gate.ts";
import { type ActionReading, readActions } from "./actions.ts";
import type { Candidate } from "./candidate.ts";
import { findEllipses } from "./ellipses.ts";
import { findNested, findPhrases, type InstrumentPhrase } from "./instrument-phrases.ts";
import { asOneOf, behindLine, headingOfMany, lastOfMany, type Many } from "./listed-deeds.ts";
import { meetingsUpTo } from "./meeting-link.ts";
import { countriesByCount, onlyPair } from "./parties.ts";
import { findPronoun } from "./pronouns.ts";
import { limitOf, readCandidate, spanOf } from "./read-candidate.ts";
import { withEachSubject } from "./subjects-apart.ts";
import { tokenize } from "./tokens.ts";
import { withEachPartner } from "./with-partners.ts";

/** Cheap tests that spare most sentences the reading: every instrument noun and abbreviation passes one of them. */
const NOUN_WITHIN = new Gate(
  /memorand|\b(?:mou|moc|loi)s?\b|protocol|agreement|\baccords?\b|\bpacts?\b|\bdeals?\b|treat(?:y|ies)|convention|\bplans?\b|\bprogram|road ?map|joint statement|statement|declaration|communiqu|\bminutes?\b|record|arrangement|letters? of|terms of ref|exchanges? of (?:notes|letters)|codes? of|procedure|framework|guidelines|contract|amendment|vision|document|\bcompact/i,
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

/** The name, and for "signed in 2004" after it the words up to the next comma: dates there are no other's. */
function claimedBy(phrase: InstrumentPhrase, { following }: ActionReading): Span {
  const name = spanOf(phrase);
  const from = following && !following.mainClause ? phrase.tokens[following.cue.last] : undefined;
  if (!from) return name;
  const rest = phrase.tokens.slice(following?.cue.last, (following?.cue.last ?? 0) + 20);
  const comma = rest.find((token) => token.text === ",");
  return { start: name.start, end: comma?.start ?? rest.at(-1)?.end ?? name.end };
}
