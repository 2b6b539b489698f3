import type { AgreementAction } from "../../model/vocabulary.ts";
import {
  DEED_NOUNS,
  GROUNDING_PREPOSITIONS,
  RELATING_VERBS,
  UNREAL_MODIFIERS,
  WATCHING_VERBS,
} from "../lexicon/agreement-verbs.ts";
import { IRREGULAR_VERBS, PHRASE_STOPS } from "../lexicon/phrase-boundaries.ts";
import { verbCueEndingAt } from "./deed-cues.ts";
import { type FollowingDeed, readFollowingDeed } from "./following-deed.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { actionOfNoun, actionOfVerb } from "./modality.ts";
import type { Token } from "./tokens.ts";

/** What a sentence says was done to an instrument. */
export interface ActionReading {
  readonly action: AgreementAction;
  /** Token number of the first word that shows it; the phrase's own first if none does. */
  readonly cueAt: number;
  readonly rule: string;
  /** A signing told after the phrase, with its own time: ", signed in Hanoi in 2018". */
  readonly following: FollowingDeed | null;
  /** "had signed", "has earlier signed": before the events that are told. */
  readonly earlier: boolean;
  /** "since the signing of the pact in 2015": the date that follows is that of a signing told of as past. */
  readonly recalled: boolean;
}

interface Governor {
  readonly action: AgreementAction | null;
  readonly at: number;
  readonly rule: string;
}

const REACH = 26;
/** How many words may stand between "agreed on" and what was agreed. */
const AGREED_REACH = 8;
/** How many instruments before one may stand between it and its verb. */
const NEARBY = 8;

/** Reads the actions of all instruments of one sentence, in the same order as `phrases`. */
export function readActions(tokens: readonly Token[], phrases: readonly InstrumentPhrase[]): ActionReading[] {
  const governors: (Governor | null)[] = [];
  return phrases.map((phrase, index) => {
    const following = readFollowingDeed(phrase, phrases[index + 1]);
    const governor = findGovernor(tokens, phrases, index, governors);
    governors.push(governor);
    return decide(tokens, phrase, governor, following);
  });
}

function decide(
  tokens: readonly Token[],
  phrase: InstrumentPhrase,
  governor: Governor | null,
  following: FollowingDeed | null,
): ActionReading {
  const recalled = governor?.rule === "instrument-deed-noun" && governor.action === null;
  const reading = (action: AgreementAction, rule: string, cueAt = phrase.before.determinerAt): ActionReading => {
    const earlier = rule === governor?.rule && isEarlier(tokens, cueAt);
    return { action, cueAt, rule, following, earlier, recalled };
  };
  const unreal = phrase.modifiers.some((modifier) => UNREAL_MODIFIERS.has(modifier));
  if (following?.mainClause && following.action) return reading(following.action, "instrument-passive");
  // "agreed a pact, signed on Monday": the stronger of the two.
  const signed = governor?.action === "ADOPTED" && following?.action === "SIGNED" && !following.firstTime;
  if (governor?.action && !signed) {
    const still =
      governor.action === "REVIEWED" || (governor.action === "ADOPTED" && phrase.modifiers.includes("draft"));
    const action = unreal && still ? "PROPOSED" : governor.action;
    return reading(action, governor.rule, governor.at);
  }
  if (following?.action) return reading(following.action, "instrument-participle");
  if (unreal) return reading("PROPOSED", "instrument-unreal");
  if (phrase.head.kind === "STATEMENT" && isQuoted(tokens, phrase)) return reading("ADOPTED", "instrument-quoted");
  return reading("MENTIONED", "instrument-named");
}

/** "had signed", "previously signed", "earlier signed". */
function isEarlier(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 1]?.lower, tokens[at - 2]?.lower, tokens[at - 3]?.lower];
  return near.some((word) => word === "had" || word === "previously" || word === "already");
}

/** "said in a joint statement", "according to the joint declaration". */
function isQuoted(tokens: readonly Token[], { before, head }: InstrumentPhrase): boolean {
  const preposition = tokens[before.determinerAt - 1]?.lower;
  const according = preposition === "to" && tokens[before.determinerAt - 2]?.lower === "according";
  return head.noun.startsWith("joint") && (preposition === "in" || according) && before.determiner !== "NONE";
}

/** The word left of a phrase that governs it; `action` is null where the phrase only grounds something else. */
function findGovernor(
  tokens: readonly Token[],
  phrases: readonly InstrumentPhrase[],
  index: number,
  earlier: readonly (Governor | null)[],
): Governor | null {
  const phrase = phrases[index] as InstrumentPhrase;
  let at = phrase.before.determinerAt - 1;
  const previous = phrases[index - 1];
  if (previous && isCoordinated(tokens, previous, at)) return earlier[index - 1] ?? null;

  let onlyLookingBack = false;
  const word = tokens[at]?.lower ?? "";
  const besides = word === "with" && /^(?:along|together)$/.test(tokens[at - 1]?.lower ?? "");
  if (besides) {
    at -= 2;
  } else if (/^(?:put|puts|putting)$/.test(word) && isIntoPractice(tokens, phrase.after.reach)) {
    const verb = {
      first: at,
      last: at,
      deed: "IMPLEMENT",
      form: word === "putting" ? "GERUND" : "BASE",
      verb: "put into practice",
    } as const;
    return { action: actionOfVerb(tokens, verb), at, rule: "instrument-object" };
  } else if (word === "of" && /^(?:text|texts|copies|copy|version|versions)$/.test(tokens[at - 1]?.lower ?? "")) {
    at -= 2;
  } else if (
    word === "of" &&
    /^(?:number|series|range|couple|set|package|pair|raft)$/.test(tokens[at - 1]?.lower ?? "")
  ) {
    at -= tokens[at - 2]?.lower === "a" ? 3 : 2;
  } else if (/^agree[sd]?$/.test(word) && phrase.before.determiner !== "NONE") {
    const verb = {
      first: at,
      last: at,
      deed: "ADOPT",
      form: word === "agreed" ? "PAST" : "BASE",
      verb: "agree",
    } as const;
    return { action: actionOfVerb(tokens, verb), at, rule: "instrument-object" };
  } else if (isOnlyTalkedOf(tokens, phrase, at)) {
    return { action: "PROPOSED", at: at - 1, rule: "instrument-deed-noun" };
  } else if (GROUNDING_PREPOSITIONS.has(word)) {
    const verb = verbCueEndingAt(tokens, at);
    if (verb) return { action: actionOfVerb(tokens, verb), at: verb.first, rule: "instrument-object" };
    const nounAt = beforeSides(tokens, at) - 1;
    const noun = DEED_NOUNS.get(tokens[nounAt]?.lower ?? "");
    if (noun && (noun !== "REVIEW" || /^(?:of|under|in)$/.test(word)) && (noun === "COMMIT") === (word === "to"))
      return { action: actionOfNoun(tokens, nounAt, noun), at: nounAt, rule: "instrument-deed-noun" };
    if (/^(?:for|of)$/.test(word) && tokens[at - 1]?.lower === "ceremony" && tokens[at - 2]?.lower === "signing")
      return { action: actionOfNoun(tokens, at - 2, "SIGN"), at: at - 2, rule: "instrument-deed-noun" };
    const slight =
      /^(?:line|accordance|conformity|keeping|compliance|importance|significance|role|value|need|basis|anniversary)$/;
    if (slight.test(tokens[at - 1]?.lower ?? "")) return { action: null, at, rule: "instrument-ground" };
    const annex = word === "to" && /^(?:annex|amendments?|addendum|supplement)$/.test(tokens[at - 1]?.lower ?? "");
    if (!annex && !/^(?:of|under|in|within|on|with)$/.test(word))
      return { action: null, at, rule: "instrument-ground" };
    onlyLookingBack = !annex;
    at--;
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
      return { action: actionOfVerb(tokens, verb), at: verb.first, rule: "instrument-object" };
    }
    if (isNoun && (!onlyLookingBack || noun === "REVIEW")) {
      return { action: actionOfNoun(tokens, at, noun), at, rule: "instrument-deed-noun" };
    }
    if (isBarrier(tokens, at)) return null;
  }
  return null;
}

/** "negotiations between Norland and Sudland for": where the words that name the sides of a deed begin; else `at`. */
function beforeSides(tokens: readonly Token[], at: number): number {
  if (!/^(?:for|on|of|about|over|towards?)$/.test(tokens[at]?.lower ?? "")) return at;
  for (let side = at - 1; side > at - SIDES_REACH && side > 0; side--) {
    const { lower, text } = tokens[side] as Token;
    if (/^(?:between|with|among)$/.test(lower)) return side;
    if (!/^\p{Lu}/u.test(text) && !/^(?:and|the|,|two|both|sides|countries|governments|ministries|of)$/.test(lower))
      return at;
  }
  return at;
}

const SIDES_REACH = 10;

/** "put the memorandum into practice". */
function isIntoPractice(tokens: readonly Token[], after: number): boolean {
  return (
    tokens[after]?.lower === "into" && /^(?:practice|effect|action|operation)$/.test(tokens[after + 1]?.lower ?? "")
  );
}

/** "talks on an access agreement", "discussed a logistics pact": none is there yet that they talk of. */
function isOnlyTalkedOf(tokens: readonly Token[], { before, head }: InstrumentPhrase, at: number): boolean {
  if (before.determiner !== "INDEFINITE" || head.plural) return false;
  const word = tokens[at]?.lower ?? "";
  const before1 = tokens[at - 1]?.lower ?? "";
  const noun = word === "on" && /^(?:talks|discussions|consultations)$/.test(before1);
  const wish =
    /^(?:for|of)$/.test(word) && /^(?:need|prospects?|idea|option|possibility|plans?|hopes?|proposal)$/.test(before1);
  return noun || wish || /^(?:discuss|discussed|discussing|eye|eyes|eyed|eyeing|mull|mulls|mulled|mulling)$/.test(word);
}

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
