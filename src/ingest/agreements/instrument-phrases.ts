import type { Sentence } from "../../model/article.ts";
import type { AgreementKind } from "../../model/vocabulary.ts";
import { GENERIC_MODIFIERS, PLAN_QUALIFIERS } from "../lexicon/instruments.ts";
import { findHeads, type InstrumentHead } from "./instrument-heads.ts";
import type { Partner } from "./partners.ts";
import { findPhraseEnd, type PhraseEnd } from "./phrase-end.ts";
import { findPhraseStart, type PhraseStart } from "./phrase-start.ts";
import { isCapitalised, type Token } from "./tokens.ts";

/** One place in a sentence that names an instrument, with all that its noun phrase says. */
export interface InstrumentPhrase {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly head: InstrumentHead;
  readonly before: PhraseStart;
  readonly after: PhraseEnd;
  /** Modifiers before the noun, in lower case. */
  readonly modifiers: readonly string[];
  /** True if a modifier says more than "bilateral", "new" or "defence". */
  readonly specific: boolean;
  /** "it", in place of an instrument named just before. */
  readonly pronoun?: boolean;
  /** The state with which the one of several instruments is that this stands for. */
  readonly partner?: Partner;
}

/** All instruments a sentence names, in order; one inside the subject of another is part of that one. */
export function findPhrases(
  sentence: Sentence,
  tokens: readonly Token[],
  known: ReadonlyMap<string, AgreementKind>,
): InstrumentPhrase[] {
  const heads = findHeads(tokens, known);
  const starts = heads.map((head) => findPhraseStart(tokens, head));
  const stops = new Set(starts.map((start) => start.determinerAt));
  const phrases: InstrumentPhrase[] = [];
  let covered = -1;
  for (const [index, head] of heads.entries()) {
    const before = starts[index] as PhraseStart;
    if (head.first <= covered) continue;
    const after = findPhraseEnd(tokens, head, stops);
    const modifiers = tokens.slice(before.first, head.first).map((token) => token.lower);
    const reached = head.noun === "agreement" && /^reach/.test(tokens[before.determinerAt - 1]?.lower ?? "");
    const phrase: InstrumentPhrase = {
      sentence,
      tokens,
      head,
      before,
      after,
      modifiers,
      specific: modifiers.some((modifier) => !GENERIC_MODIFIERS.has(modifier) && !/^\d/.test(modifier)),
    };
    if (!isInstrument(phrase)) continue;
    covered = reached ? head.last : Math.max(after.afterName, after.end) - 1;
    phrases.push(phrase);
  }
  return phrases.map((phrase, index) => shareWithPair(phrase, phrases[index - 1], phrases[index + 1]));
}

/** "the Protocol and cooperation plan between the two ministries": determiner and parties belong to both. */
function shareWithPair(
  phrase: InstrumentPhrase,
  previous: InstrumentPhrase | undefined,
  next: InstrumentPhrase | undefined,
): InstrumentPhrase {
  if (previous && isPair(previous, phrase) && phrase.before.determiner === "NONE") {
    return { ...phrase, before: { ...phrase.before, determiner: previous.before.determiner } };
  }
  const bare = !phrase.after.hasSubject && phrase.after.parties === null;
  if (next && bare && isPair(phrase, next) && next.before.determiner === "NONE" && !next.after.hasSubject) {
    return { ...phrase, after: { ...phrase.after, sharedParties: next.after.parties } };
  }
  return phrase;
}

function isPair(first: InstrumentPhrase, second: InstrumentPhrase): boolean {
  return second.before.determinerAt === first.after.end + 1 && first.tokens[first.after.end]?.lower === "and";
}

/** Nouns that are instruments only in certain company: plans of cooperation, capitalised frameworks. */
function isInstrument(phrase: InstrumentPhrase): boolean {
  const { head, modifiers, after, before, tokens } = phrase;
  switch (head.noun) {
    case "plan":
    case "programme":
    case "program":
      return isCooperationPlan(phrase);
    case "statement":
      return modifiers.includes("joint");
    case "communique":
    case "communiqué":
      return modifiers.length > 0 || before.determiner !== "NONE";
    case "declaration":
      return (
        isCapitalised(tokens[head.first]) ||
        modifiers.includes("joint") ||
        phrase.specific ||
        after.hasSubject ||
        before.determiner === "DEFINITE"
      );
    case "framework":
      // "the framework through which we work" is no document.
      return (
        isCapitalised(tokens[head.first]) ||
        modifiers.length > 0 ||
        (before.determiner !== "NONE" && before.determiner !== "DEFINITE") ||
        after.hasSubject
      );
    case "guidelines":
      return isCapitalised(tokens[head.first]) || before.determiner !== "NONE" || modifiers.length > 0;
    case "amendment":
      return isOfInstrument(phrase) || (before.determiner === "DEFINITE" && !after.hasSubject && !head.plural);
    case "deal":
      return before.determiner !== "NONE" || modifiers.length > 0;
    default:
      return true;
  }
}

/** "an amendment to the cooperation agreement", not to a law. */
function isOfInstrument({ tokens, head }: InstrumentPhrase): boolean {
  if (tokens[head.last + 1]?.lower !== "to") return false;
  return tokens.slice(head.last + 2, head.last + 12).some(({ lower }) => AMENDED.test(lower));
}

const AMENDED =
  /^(?:agreements?|treaty|treaties|protocols?|memorand(?:um|a)|mou|conventions?|pacts?|accords?|arrangements?|contracts?)$/;

/**
 * Instruments named within the names of others, which are the ground of those: "a protocol to the 2031 Cooperation
 * Agreement". `phrases` are those of the sentence.
 */
export function findNested(
  sentence: Sentence,
  tokens: readonly Token[],
  known: ReadonlyMap<string, AgreementKind>,
  phrases: readonly InstrumentPhrase[],
): InstrumentPhrase[] {
  const taken = new Set(phrases.map(({ head }) => head.first));
  return findHeads(tokens, known)
    .filter((head) => !taken.has(head.first))
    .flatMap((head) => {
      const before = findPhraseStart(tokens, head);
      const outer = phrases.find((one) => one.head.last < before.determinerAt && head.first < one.after.reach);
      const grounded = tokens[before.determinerAt - 1]?.lower === "to" && before.determiner === "DEFINITE";
      if (outer === undefined || !grounded || head.noun === outer.head.noun) return [];
      const after = findPhraseEnd(tokens, head, new Set());
      const modifiers = tokens.slice(before.first, head.first).map((token) => token.lower);
      const specific = modifiers.some((modifier) => !GENERIC_MODIFIERS.has(modifier) && !/^\d/.test(modifier));
      return [{ sentence, tokens, head, before, after, modifiers, specific }];
    });
}

const YEARS = /^(?:19|20)\d\d[-–/](?:\d\d|(?:19|20)\d\d)$/;

/** "an executive programme for defence cooperation", "a five-year plan of military cooperation". */
const EXECUTIVE = /^(?:executive|implementing|comprehensive|detailed|long-term|multi-year|strategic|new|[a-z]+-year)$/;

function isCooperationPlan({ head, modifiers, after, tokens, before }: InstrumentPhrase): boolean {
  const nearest = modifiers.at(-1) ?? "";
  const subject = tokens.slice(after.afterName, after.reach);
  if (head.noun === "plan" && subject.some((token) => YEARS.test(token.text))) return true;
  if (head.noun === "plan" && modifiers.length === 1 && /^(?:19|20)\d\d/.test(nearest)) return true;
  if (modifiers.length === 0) {
    const next = tokens.slice(after.afterName, after.end).map((token) => token.lower);
    if (next[0] === "to" && next.length > 2) return false;
    if (next.some((word) => /^(?:co-?operation|action|activities)$/.test(word))) return true;
    return head.noun === "plan" && before.determiner === "DEFINITE";
  }
  const subjectWords = tokens.slice(after.afterName, Math.min(after.end, after.afterName + 5));
  const cooperative = subjectWords.some(({ lower }) => lower === "cooperation" || lower === "co-operation");
  if (cooperative && EXECUTIVE.test(nearest)) return true;
  if (head.noun !== "plan" && /^(?:exchange|exchanges|training|annual|joint|bilateral|activity)$/.test(nearest))
    return false;
  return (
    PLAN_QUALIFIERS.has(nearest) ||
    modifiers.some((modifier) => modifier === "cooperation" || modifier === "co-operation")
  );
}
