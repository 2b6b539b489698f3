import type { AgreementKind } from "../../model/vocabulary.ts";
import { BACK_REFERENCE_NOUNS } from "../lexicon/instruments.ts";
import { type Candidate, initialsOf, isDone, isProperName } from "./candidate.ts";
import { conflicts, differ, lower } from "./conflicts.ts";

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

/** "the French pact", "the pact with France", where one with France alone has been told. */
export function isNamedByState(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const [state, other] = candidate.countries;
  if (state === undefined || other !== undefined || candidate.phrase.before.determiner !== "DEFINITE") return false;
  if (!/^(?:pact|deal|accord|agreement|treaty)$/.test(candidate.phrase.head.noun) || isMany(candidate)) return false;
  if (candidate.phrase.after.hasSubject || candidate.phrase.modifiers.length > 1 || hasOwnPeriod(candidate))
    return false;
  const first = mentions[0] as Candidate;
  return first.countries.length === 1 && first.countries[0] === state && FAMILIES[first.kind] === "AGREEMENT";
}

/** The same abbreviation, or one that the first letters of the other's title spell. */
export function sharesAbbreviation(candidate: Candidate, other: Candidate): boolean {
  if (candidate.abbreviation === null) return false;
  if (other.abbreviation !== null) return !differ(lower(other.abbreviation), lower(candidate.abbreviation));
  return candidate.abbreviation.length >= 3 && initialsOf(other.title).includes(candidate.abbreviation.toLowerCase());
}

/** True if a mention names the instrument of earlier ones again, by what its title, kind, partners and years say. */
export function isSameInstrument(candidate: Candidate, mentions: readonly Candidate[]): boolean {
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
export function isNameOfLead(candidate: Candidate, mentions: readonly Candidate[]): boolean {
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

/** True if a mention speaks of several instruments at once. */
export function isMany({ phrase }: Candidate): boolean {
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
export function isBackReference(candidate: Candidate): boolean {
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

/** True if a mention that tells nothing apart ("the deal") may stand for the instrument of earlier ones. */
export function mayBeMeant(candidate: Candidate, mentions: readonly Candidate[]): boolean {
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

/** "a new agreement", "another protocol": not the one named before, unless it is told again. */
function isNewOne(candidate: Candidate): boolean {
  const { phrase } = candidate;
  return phrase.before.determiner === "INDEFINITE" && phrase.modifiers.includes("new");
}
