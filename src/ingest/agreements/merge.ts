import type { AgreementKind } from "../../model/vocabulary.ts";
import { BACK_REFERENCE_NOUNS } from "../lexicon/instruments.ts";
import { type Candidate, initialsOf, isProperName } from "./candidate.ts";
import { isConsent, isIdentified } from "./identified.ts";

/** The mentions of one instrument, in order of the text; never empty. */
export type Instrument = readonly Candidate[];

const FAMILIES: Readonly<Record<AgreementKind, string>> = {
  TREATY: "AGREEMENT",
  AGREEMENT: "AGREEMENT",
  CONVENTION: "AGREEMENT",
  CONTRACT: "AGREEMENT",
  MEMORANDUM_OF_UNDERSTANDING: "MEMORANDUM",
  PROTOCOL: "PROTOCOL",
  PLAN: "PLAN",
  STATEMENT: "STATEMENT",
  MINUTES: "MINUTES",
  ARRANGEMENT: "ARRANGEMENT",
  LETTER_OF_INTENT: "LETTER",
  OTHER: "OTHER",
};

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

function isDone({ action }: Candidate): boolean {
  return action === "SIGNED" || action === "ADOPTED";
}

function isSingle(candidate: Candidate): boolean {
  return !candidate.phrase.head.plural && !candidate.phrase.before.counted && isDone(candidate);
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

/** "the French pact", "the pact with France", where one with France alone has been told. */
function isNamedByState(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const [state, other] = candidate.countries;
  if (state === undefined || other !== undefined || candidate.phrase.before.determiner !== "DEFINITE") return false;
  if (!/^(?:pact|deal|accord|agreement|treaty)$/.test(candidate.phrase.head.noun) || isMany(candidate)) return false;
  if (candidate.phrase.after.hasSubject || candidate.phrase.modifiers.length > 1 || hasOwnPeriod(candidate))
    return false;
  const first = mentions[0] as Candidate;
  return first.countries.length === 1 && first.countries[0] === state && FAMILIES[first.kind] === "AGREEMENT";
}

/** The same abbreviation, or one that the first letters of the other's title spell. */
function sharesAbbreviation(candidate: Candidate, other: Candidate): boolean {
  if (candidate.abbreviation === null) return false;
  if (other.abbreviation !== null) return !differ(lower(other.abbreviation), lower(candidate.abbreviation));
  return candidate.abbreviation.length >= 3 && initialsOf(other.title).includes(candidate.abbreviation.toLowerCase());
}

function isSameInstrument(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const first = mentions[0] as Candidate;
  if (isAmendment(candidate) !== isAmendment(first)) return false;
  if (
    first.phrase.partner &&
    !candidate.phrase.partner &&
    candidate.countries.length === 0 &&
    !isBackReference(candidate)
  )
    return false;
  if (conflicts(candidate, mentions) || isMany(candidate) !== isMany(first)) return false;
  const core = mentions.filter((other) => !isLoose([other]));
  const told = isLoose(mentions) && candidate.kind !== "STATEMENT" && candidate.kind !== "MINUTES";
  if (!sameFamily(candidate, core.length > 0 ? core : mentions) && !told) return false;
  if (mentions.some(isDone) && isEarlierOne(candidate)) return false;
  if (isSuccessor(candidate, mentions)) return false;
  const definite = candidate.phrase.before.determiner === "DEFINITE";
  const sameSentence = mentions.some((other) => other.phrase.sentence.index === candidate.phrase.sentence.index);
  if (sameSentence && (!definite || candidate.phrase.after.hasSubject)) return false;
  if (isNewOne(candidate) && !mentions.some((other) => other.action === candidate.action)) return false;
  const words = new Set(mentions.flatMap((other) => [...other.words]));
  const sameAction = mentions.some((other) => other.action === candidate.action);
  const headline = first.phrase.sentence.kind === "HEADLINE" && candidate.action !== "MENTIONED";
  if ((candidate.words.size === 0) !== (words.size === 0) && haveOtherSubjects(candidate, mentions)) return false;
  if (candidate.words.size === 0)
    return definite || (!sameSentence && sameAction && !hasOwnPeriod(candidate)) || headline;
  if (words.size === 0) {
    const sameKind = (core.length > 0 ? core : mentions).some((other) => isInterchangeable(other, candidate));
    const again = sameAction && !isAnother(candidate);
    return !sameSentence && sameKind && (definite || again || headline) && !WORLDWIDE.test(candidate.title);
  }
  const shared = [...candidate.words].filter((word) => words.has(word)).length;
  return shared / Math.min(candidate.words.size, words.size) >= 0.5 || spellsInitials(candidate, mentions);
}

/** "signed an agreement to train together", then "the Status of Forces Agreement": the report's only pact by its name. */
function isNameOfLead(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const first = mentions[0] as Candidate;
  const near = candidate.phrase.sentence.index - first.phrase.sentence.index;
  return (
    mentions.every(
      ({ phrase, action }) => /^(?:agreement|pact|accord|deal)$/.test(phrase.head.noun) && action === candidate.action,
    ) &&
    (candidate.action === "SIGNED" || candidate.action === "PROPOSED") &&
    !isProperName(first.phrase) &&
    isProperName(candidate.phrase) &&
    candidate.phrase.before.determiner === "DEFINITE" &&
    FAMILIES[candidate.kind] === "AGREEMENT" &&
    near > 0 &&
    near <= LEAD_REACH &&
    !isMany(first) &&
    !isMany(candidate) &&
    !isAnother(candidate) &&
    !conflicts(candidate, mentions)
  );
}

/** How many sentences below a report's lead the name of what was signed may follow. */
const LEAD_REACH = 3;

/** Both have a subject, and these share no word, not even "defence" or "cooperation". */
function haveOtherSubjects(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const subjects = mentions.filter((other) => other.phrase.after.hasSubject);
  if (!candidate.phrase.after.hasSubject || subjects.length === 0) return false;
  return !subjects.some((other) => [...other.allWords].some((word) => candidate.allWords.has(word)));
}

function isMany({ phrase }: Candidate): boolean {
  return phrase.head.plural || phrase.before.counted;
}

/**
 * "signed an agreement", or any pact of a headline: what it is will be said later, and may be a memorandum, though
 * hardly a joint statement.
 */
function isLoose(mentions: readonly Candidate[]): boolean {
  return mentions.every(
    ({ phrase, words, action }) =>
      (phrase.sentence.kind === "HEADLINE" || (words.size === 0 && action === "SIGNED")) &&
      /^(?:agreement|pact|accord|deal)$/.test(phrase.head.noun),
  );
}

/** "the existing pact", "the previous memorandum". */
function isEarlierOne({ phrase }: Candidate): boolean {
  return phrase.modifiers.some((word) => /^(?:existing|previous|earlier|original|former|old|current)$/.test(word));
}

/** "the new arrangement will be ready in May", where the one known so far was looked back on or has a year already. */
function isSuccessor({ phrase, action }: Candidate, mentions: readonly Candidate[]): boolean {
  const old = mentions.some((other) => other.action === "REVIEWED" || other.signedOn !== null);
  return old && action === "PROPOSED" && phrase.modifiers[0] === "new";
}

/** "also signed a memorandum", "a separate protocol". */
function isAnother({ phrase }: Candidate): boolean {
  const before = phrase.tokens
    .slice(Math.max(0, phrase.head.first - 20), phrase.head.first)
    .map((token) => token.lower);
  return before.some((word) =>
    /^(?:also|another|separate|separately|second|addition|additionally|earlier)$/.test(word),
  );
}

const WORLDWIDE = /\b(?:United Nations|UN|Geneva|UNCLOS)\b/;

/** A loosely named instrument may turn out to be any of its family; a treaty is not an agreement. */
function isInterchangeable(loose: Candidate, candidate: Candidate): boolean {
  return loose.kind === candidate.kind || /^(?:pact|accord|deal|agreement)$/.test(loose.phrase.head.noun);
}

/** "the RDT&E memorandum" after "a memorandum for research, development, test and evaluation". */
function spellsInitials(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const capitals = candidate.title.split(" ").filter((word) => /^\p{Lu}[\p{Lu}&]{2,}$/u.test(word));
  return capitals.some((word) =>
    mentions.some((other) => initialsOf(other.title).includes(word.replaceAll("&", "").toLowerCase())),
  );
}

/** "the document", "this pact": definite, with nothing that tells it apart. */
function isBackReference(candidate: Candidate): boolean {
  const { phrase, words } = candidate;
  return (
    phrase.before.determiner === "DEFINITE" &&
    words.size === 0 &&
    !phrase.after.hasSubject &&
    BACK_REFERENCE_NOUNS.has(phrase.head.noun) &&
    !/^\d{4}$/.test(phrase.modifiers[0] ?? "") &&
    !(candidate.validFrom && candidate.validTo)
  );
}

function mayBeMeant(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const { noun } = candidate.phrase.head;
  if (isAmendment(candidate) !== mentions.some(isAmendment) || isGroundOf(candidate, mentions)) return false;
  if (isMany(candidate) || conflicts(candidate, mentions) || isEarlierOne(candidate)) return false;
  if (isSuccessor(candidate, mentions)) return false;
  return /^(?:agreement|accord|pact|deal|document|text|arrangement)$/.test(noun) && mentions[0]?.kind !== "STATEMENT";
}

function isAmendment({ phrase }: Candidate): boolean {
  return phrase.head.noun === "amendment";
}

/** "a protocol was signed to the cooperation agreement": another one, on which the first rests. */
function isGroundOf({ phrase }: Candidate, mentions: readonly Candidate[]): boolean {
  const to = phrase.tokens[phrase.before.determinerAt - 1]?.lower === "to";
  return to && mentions.some((other) => other.phrase.sentence.index === phrase.sentence.index);
}

function sameFamily(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  return mentions.some((other) => FAMILIES[other.kind] === FAMILIES[candidate.kind]);
}

function hasOwnPeriod(candidate: Candidate): boolean {
  return candidate.validFrom !== null || candidate.validTo !== null;
}

/** Other years of validity or of signing, or another name. */
function conflicts(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const named = candidate.signedOn?.evidence.rule === "agreement-named-year";
  if (
    named &&
    mentions.every((other) => other.signedOn === null) &&
    mentions.some((other) => other.action === "SIGNED")
  )
    return true;
  return mentions.some(
    (other) =>
      differ(other.validFrom?.value, candidate.validFrom?.value) ||
      differ(other.validTo?.value, candidate.validTo?.value) ||
      differ(yearOf(other.signedOn?.edtf), yearOf(candidate.signedOn?.edtf)) ||
      isOfAnotherYear(other, candidate) ||
      differ(lower(other.abbreviation), lower(candidate.abbreviation)) ||
      isWithAnother(candidate, other) ||
      isOfAnotherMeeting(candidate, other) ||
      (isVision(other) !== isVision(candidate) && candidate.kind === "STATEMENT"),
  );
}

/** Told of talks with Sudland, where the other was told of talks with Westland: two states each, and not the same two. */
function isOfAnotherMeeting(candidate: Candidate, other: Candidate): boolean {
  if (candidate.meeting === null || other.meeting === null || candidate.meeting === other.meeting) return false;
  const [sides, others] = [candidate, other].map(({ parties }) => parties.map(({ value }) => value));
  return sides?.length === 2 && others?.length === 2 && !sides.every((side) => others.includes(side));
}

/** A pact with Norland is none with Sudland, nor one that Sudland and Westland are known to have. */
function isWithAnother({ phrase, countries }: Candidate, other: Candidate): boolean {
  const sides = other.parties.map(({ value }) => value);
  const elsewhere = phrase.partner !== undefined && sides.length >= 2 && !sides.includes(phrase.partner.country);
  return elsewhere || areApart(other.countries, countries);
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((country) => b.includes(country));
}

function isVision(candidate: Candidate): boolean {
  return candidate.phrase.head.noun.includes("vision");
}

function differ(a: string | null | undefined, b: string | null | undefined): boolean {
  return a != null && b != null && a !== b;
}

/** Signed "on May 27", the report's news, and "in 2012", with nothing to tell the year of the first. */
function isOfAnotherYear(other: Candidate, candidate: Candidate): boolean {
  const [day, year] = [other.signedOn?.edtf ?? "", candidate.signedOn?.edtf ?? ""];
  return /^XXXX-\d\d-\d\d$/.test(day) && /^\d{4}$/.test(year) && candidate.action === "MENTIONED";
}

/** "SoI" and "SOI" are one abbreviation. */
function lower(abbreviation: string | null): string | null {
  return abbreviation?.toLowerCase() ?? null;
}

function yearOf(edtf: string | undefined): string | null {
  const year = edtf?.slice(0, 4) ?? "";
  return /^\d{4}$/.test(year) ? year : null;
}

/** "a new agreement", "another protocol": not the one named before, unless it is told again. */
function isNewOne(candidate: Candidate): boolean {
  const { phrase } = candidate;
  return phrase.before.determiner === "INDEFINITE" && phrase.modifiers.includes("new");
}
