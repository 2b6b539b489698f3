import { type Candidate, isDone } from "./candidate.ts";
import { conflicts, isWithAnother } from "./conflicts.ts";
import { isConsent, isIdentified } from "./identified.ts";
import {
  isBackReference,
  isMany,
  isNamedByState,
  isNameOfLead,
  isSameInstrument,
  mayBeMeant,
  sharesAbbreviation,
} from "./same-instrument.ts";

/** The mentions of one instrument, in order of the text; never empty. */
export type Instrument = readonly Candidate[];

/** Gathers mentions into instruments, in order of first mention; what never becomes identifiable is dropped. */
export function mergeCandidates(candidates: readonly Candidate[]): Instrument[] {
  const instruments: Candidate[][] = [];
  const loose: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const remembered = instruments.slice(-MOST_REMEMBERED).map(representatives);
    const found = isConsent(candidate) ? -1 : findInstrument(candidate, remembered, candidates[index - 1]);
    const known = instruments[Math.max(0, instruments.length - MOST_REMEMBERED) + found];
    if (known && found >= 0) known.push(candidate);
    else if (isIdentified(candidate)) instruments.push([...introductionOf(candidate, loose), candidate]);
    else loose.push(candidate);
  }
  const lastSingle = instruments.findLastIndex((mentions) => mentions.some(isSingle));
  return instruments.filter((mentions, index) => index >= lastSingle || !isSummary(mentions));
}

/**
 * "to have the first contract for a jet concluded … The contract is to be signed": where what becomes identifiable was
 * named in full before; empty if nowhere near.
 */
function introductionOf(candidate: Candidate, loose: readonly Candidate[]): readonly Candidate[] {
  const { phrase, words } = candidate;
  if (phrase.before.determiner !== "DEFINITE" || words.size > 0 || phrase.after.hasSubject || isMany(candidate))
    return [];
  const found = loose.findLast(
    (other) =>
      other.phrase.head.noun === phrase.head.noun &&
      (other.words.size > 0 || other.phrase.after.hasSubject) &&
      !isMany(other) &&
      !isConsent(other) &&
      phrase.sentence.index - other.phrase.sentence.index <= INTRODUCED &&
      !conflicts(candidate, [other]),
  );
  return found ? [found] : [];
}

/** How many sentences before it is taken up an instrument may have been named in full. */
const INTRODUCED = 6;

/** "sealed two agreements", where those that follow are told one by one. */
function isSummary(mentions: Instrument): boolean {
  return !mentions.some(isSingle) && mentions.some(isDone);
}

/** Long texts are not searched without end: the latest instruments, and the first and last mentions of each. */
const MOST_REMEMBERED = 40;
const MOST_MENTIONS = 6;

function representatives(mentions: readonly Candidate[]): readonly Candidate[] {
  const few = mentions.length <= 2 * MOST_MENTIONS;
  return few ? mentions : [...mentions.slice(0, MOST_MENTIONS), ...mentions.slice(-MOST_MENTIONS)];
}

/** Number of the instrument, among those given, that the candidate names again; -1 if it is none of them. */
function findInstrument(
  candidate: Candidate,
  instruments: readonly (readonly Candidate[])[],
  previous: Candidate | undefined,
): number {
  const determiner = candidate.phrase.tokens[candidate.phrase.before.determinerAt]?.lower;
  const other =
    determiner === "another" || (candidate.phrase.modifiers.includes("similar") && !candidate.phrase.partner);
  if (candidate.distinct || (other && candidate.phrase.sentence.kind !== "HEADLINE")) return -1;
  if (candidate.alias && previous) return instruments.findIndex((mentions) => mentions.includes(previous));
  const latest = (test: (mentions: readonly Candidate[]) => boolean): number => instruments.findLastIndex(test);
  const named = latest((mentions) =>
    mentions.some((one) => sharesAbbreviation(candidate, one) && !isWithAnother(candidate, one)),
  );
  if (named >= 0) return named;
  const ofState = latest((mentions) => isNamedByState(candidate, mentions));
  if (ofState >= 0) return ofState;
  const lead = instruments[0];
  if (instruments.length === 1 && lead && isNameOfLead(candidate, lead)) return 0;
  const same = latest((mentions) => isSameInstrument(candidate, mentions));
  if (same >= 0 || !isBackReference(candidate)) return same;
  return latest((mentions) => mayBeMeant(candidate, mentions));
}

function isSingle(candidate: Candidate): boolean {
  return !candidate.phrase.head.plural && !candidate.phrase.before.counted && isDone(candidate);
}
