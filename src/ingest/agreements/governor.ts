import type { AgreementAction } from "../../model/vocabulary.ts";
import {
  DEED_NOUNS,
  type Deed,
  GROUNDING_PREPOSITIONS,
  RELATING_VERBS,
  WATCHING_VERBS,
} from "../lexicon/agreement-verbs.ts";
import { IRREGULAR_VERBS, PHRASE_STOPS } from "../lexicon/phrase-boundaries.ts";
import { cueOf, type VerbCue, verbCueEndingAt } from "./deed-cues.ts";
import {
  beforeParticiple,
  beforeSides,
  deedNounAt,
  isDraftOf,
  isIntoPractice,
  isOnlyTalkedOf,
  isProgressMade,
} from "./deed-nouns.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { actionOfNoun, actionOfVerb } from "./modality.ts";
import type { Token } from "./tokens.ts";

/** What governs an instrument; `action` is null where the instrument is only the ground of something else. */
export interface Governor {
  readonly action: AgreementAction | null;
  /** Token number of its first word. */
  readonly at: number;
  readonly rule: string;
  /** "the signing of the pact": the deed of a noun right before; what is said of it is not said of the instrument. */
  readonly noun?: Deed;
}

const REACH = 26;
/** How many words may stand between "agreed on" and what was agreed. */
const AGREED_REACH = 8;
/** How many instruments before one may stand between it and its verb. */
const NEARBY = 8;

/** The word left of a phrase that governs it; `earlier` are the governors of the phrases before. Null if none does. */
export function findGovernor(
  tokens: readonly Token[],
  phrases: readonly InstrumentPhrase[],
  index: number,
  earlier: readonly (Governor | null)[],
): Governor | null {
  const phrase = phrases[index] as InstrumentPhrase;
  let at = phrase.before.determinerAt - 1;
  const previous = phrases[index - 1];
  if (previous && isCoordinated(tokens, previous, at)) return earlier[index - 1] ?? null;

  if (phrase.pronoun) {
    const verb = verbCueEndingAt(tokens, at);
    return verb ? byVerb(tokens, verb) : null;
  }
  let onlyLookingBack = false;
  const word = tokens[at]?.lower ?? "";
  const besides = word === "with" && /^(?:along|together)$/.test(tokens[at - 1]?.lower ?? "");
  if (besides) {
    at -= 2;
  } else if (/^(?:put|puts|putting)$/.test(word) && isIntoPractice(tokens, phrase.after.reach)) {
    const form = word === "putting" ? "GERUND" : "BASE";
    return byVerb(tokens, cueOf("IMPLEMENT", "put into practice", at, at, form));
  } else if (word === "of" && /^(?:text|texts|copies|copy|version|versions)$/.test(tokens[at - 1]?.lower ?? "")) {
    at -= 2;
  } else if (
    word === "of" &&
    /^(?:number|series|range|couple|set|package|pair|raft)$/.test(tokens[at - 1]?.lower ?? "")
  ) {
    at -= tokens[at - 2]?.lower === "a" ? 3 : 2;
  } else if (isDraftOf(tokens, at)) {
    return { action: "PROPOSED", at: at - 1, rule: "instrument-deed-noun", noun: "PROPOSE" };
  } else if (agreedAt(tokens, at) !== null && phrase.before.determiner !== "NONE") {
    const agreed = agreedAt(tokens, at) as number;
    const form = tokens[agreed]?.lower === "agreed" ? "PAST" : "BASE";
    return byVerb(tokens, cueOf("ADOPT", "agree", agreed, at, form));
  } else if (isOnlyTalkedOf(tokens, phrase, at)) {
    return { action: "PROPOSED", at: at - 1, rule: "instrument-deed-noun" };
  } else if (GROUNDING_PREPOSITIONS.has(word)) {
    const verb = verbCueEndingAt(tokens, at);
    if (verb) return byVerb(tokens, verb);
    const nounAt = beforeSides(tokens, beforeParticiple(tokens, at)) - 1;
    const noun = deedNounAt(tokens, nounAt, phrase);
    if (noun && (noun !== "REVIEW" || /^(?:of|under|in)$/.test(word)) && (noun === "COMMIT") === (word === "to"))
      return { action: actionOfNoun(tokens, nounAt, noun), at: nounAt, rule: "instrument-deed-noun", noun };
    if (word === "under" && isProgressMade(tokens, at)) return { action: "REVIEWED", at, rule: "instrument-deed-noun" };
    if (/^(?:for|of)$/.test(word) && tokens[at - 1]?.lower === "ceremony" && tokens[at - 2]?.lower === "signing")
      return { action: actionOfNoun(tokens, at - 2, "SIGN"), at: at - 2, rule: "instrument-deed-noun" };
    const slight =
      /^(?:line|accordance|conformity|keeping|compliance|importance|significance|role|value|need|basis|anniversary)$/;
    if (slight.test(tokens[at - 1]?.lower ?? "")) return { action: null, at, rule: "instrument-ground" };
    const annex = word === "to" && /^(?:annex|amendments?|addendum|supplement)$/.test(tokens[at - 1]?.lower ?? "");
    if (!annex && !/^(?:of|under|in|within|on|with)$/.test(word))
      return { action: null, at, rule: "instrument-ground" };
    onlyLookingBack = !annex;
    at = beforeParticiple(tokens, at) - 1;
  }
  for (let steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const inside = phrases
      .slice(Math.max(0, index - NEARBY), index)
      .find((other) => other.before.determinerAt <= at && at < endOf(other));
    if (inside) {
      at = inside.before.determinerAt;
      continue;
    }
    const token = tokens[at] as Token;
    if (token.text === ":") return governorOfList(phrases, index, at, earlier);
    if (/^[;"—]$/.test(token.text)) return null;
    if (/^(?:is|are|was|were)$/.test(token.lower)) return governorOfInversion(tokens, at);
    const noun = DEED_NOUNS.get(token.lower);
    const isNoun = noun !== undefined && /^(?:of|for|on|in|under)$/.test(tokens[at + 1]?.lower ?? "");
    const verb = isNoun ? null : verbCueEndingAt(tokens, at);
    if (verb && (besides || !/^(?:by|between|among)$/.test(tokens[at + 1]?.lower ?? ""))) {
      if (onlyLookingBack && verb.deed !== "REVIEW" && !(verb.deed === "IMPLEMENT" && /^(?:of|in)$/.test(word))) {
        return { action: null, at, rule: "instrument-ground" };
      }
      // "agreed on the role of the law, particularly the treaty": agreed on something else.
      const elsewhere = /^agree (?:up)?on$/.test(verb.verb) && !previous && steps > AGREED_REACH;
      if (elsewhere) return { action: null, at, rule: "instrument-ground" };
      return byVerb(tokens, verb);
    }
    if (isNoun && (!onlyLookingBack || noun === "REVIEW")) {
      return { action: actionOfNoun(tokens, at, noun), at, rule: "instrument-deed-noun" };
    }
    if (isBarrier(tokens, at)) return null;
  }
  return null;
}

function byVerb(tokens: readonly Token[], verb: VerbCue): Governor {
  return { action: actionOfVerb(tokens, verb), at: verb.first, rule: "instrument-object" };
}

/** "agreed", "agreed to" before an instrument: where the verb stands; null if it does not. */
function agreedAt(tokens: readonly Token[], at: number): number | null {
  const verb = tokens[at]?.lower === "to" ? at - 1 : at;
  return /^agree[sd]?$/.test(tokens[verb]?.lower ?? "") ? verb : null;
}

/**
 * "Among the documents signed were a memorandum and a protocol", "What we are working towards is a pact": the verb
 * before; null without one.
 */
function governorOfInversion(tokens: readonly Token[], be: number): Governor | null {
  const opens = tokens.findIndex(({ lower }) => lower === "among");
  const verb = verbCueEndingAt(tokens, be - 1);
  if (verb === null) return null;
  const cleft = tokens[0]?.lower === "what" && be <= MOST_CLEFT;
  return cleft || (opens >= 0 && opens <= 1 && verb.form === "PAST") ? byVerb(tokens, verb) : null;
}

const MOST_CLEFT = 8;

/** "signed two documents: a memorandum on …", "a document: a protocol": what was done to what the colon spells out. */
function governorOfList(
  phrases: readonly InstrumentPhrase[],
  index: number,
  colon: number,
  earlier: readonly (Governor | null)[],
): Governor | null {
  for (let other = index - 1; other >= Math.max(0, index - NEARBY); other--) {
    const { head, before, after } = phrases[other] as InstrumentPhrase;
    if (head.first > colon || (!head.plural && !before.counted && head.noun !== "document")) continue;
    return colon - after.reach <= 3 ? (earlier[other] ?? null) : null;
  }
  return null;
}

/** A word that begins another clause or belongs to another verb. */
function isBarrier(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (lower === "and" || lower === "or") return false;
  if (PHRASE_STOPS.has(lower) && !/^(?:here|also|later|today|earlier|yesterday|then|now|together)$/.test(lower))
    return true;
  if (IRREGULAR_VERBS.has(lower) && lower !== "left") return true;
  if (RELATING_VERBS.has(lower) || WATCHING_VERBS.has(lower)) return true;
  if (lower === "to") return true;
  const before = tokens[at - 1]?.lower ?? "";
  return /ed$/.test(lower) && (before === "and" || before === "," || before === "but" || before.endsWith("ly"));
}

function endOf(phrase: InstrumentPhrase): number {
  return phrase.after.reach;
}

/** "A and B", "A, B", "on A …, and on B": the second has the governor of the first. */
function isCoordinated(tokens: readonly Token[], previous: InstrumentPhrase, before: number): boolean {
  let at = before;
  const repeated = tokens[at]?.lower ?? "";
  if (/^(?:on|of|for|to)$/.test(repeated)) {
    const same = tokens[previous.before.determinerAt - 1]?.lower === repeated;
    return same && /^(?:and|as|well)$/.test(tokens[at - 1]?.lower ?? "");
  }
  const joins: string[] = [];
  while (
    at >= endOf(previous) &&
    /^(?:and|,|;|as|well|also|plus|along|together|with|both|or|&)$/.test(tokens[at]?.lower ?? "")
  ) {
    joins.push(tokens[at]?.lower ?? "");
    at--;
  }
  return joins.length > 0 && at < Math.max(endOf(previous), previous.after.afterName);
}
