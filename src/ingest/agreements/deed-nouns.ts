import { DEED_NOUNS, type Deed } from "../lexicon/agreement-verbs.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import type { Token } from "./tokens.ts";

/** The deed of the noun there; "the status of the plan" is one only right before what is known already. */
export function deedNounAt(tokens: readonly Token[], at: number, { before }: InstrumentPhrase): Deed | undefined {
  const word = tokens[at]?.lower ?? "";
  if (/^(?:status|state|course|pace)$/.test(word) && before.determiner === "DEFINITE") return "REVIEW";
  return DEED_NOUNS.get(word);
}

/** "a draft of the memorandum". */
export function isDraftOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "of" && /^drafts?$/.test(tokens[at - 1]?.lower ?? "");
}

/** "Good progress has been made under": what the participle is said of. */
export function isProgressMade(tokens: readonly Token[], under: number): boolean {
  const words = tokens.slice(Math.max(0, under - 6), under).map(({ lower }) => lower);
  return /\b(?:progress|results|achievements|headway|strides) (?:has|have|had|was|were) (?:already )?(?:been )?\w+$/.test(
    words.join(" "),
  );
}

/** "progress made under", "activities carried out under": where the participle begins; else `at`. */
export function beforeParticiple(tokens: readonly Token[], at: number): number {
  if (!/^(?:under|in|within|through)$/.test(tokens[at]?.lower ?? "")) return at;
  const last = tokens[at - 1]?.lower ?? "";
  const words = /^(?:out|so|far)$/.test(last) ? (last === "far" ? 3 : 2) : 1;
  return ATTAINED.test(tokens[at - words]?.lower ?? "") ? at - words : at;
}

const ATTAINED =
  /^(?:made|achieved|attained|gained|obtained|reached|recorded|registered|carried|conducted|undertaken|accomplished|implemented|organi[sz]ed)$/;

/** "negotiations between Norland and Sudland for": where the words that name the sides of a deed begin; else `at`. */
export function beforeSides(tokens: readonly Token[], at: number): number {
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
export function isIntoPractice(tokens: readonly Token[], after: number): boolean {
  return (
    tokens[after]?.lower === "into" && /^(?:practice|effect|action|operation)$/.test(tokens[after + 1]?.lower ?? "")
  );
}

/** "talks on an access agreement", "discussed a logistics pact": none is there yet that they talk of. */
export function isOnlyTalkedOf(tokens: readonly Token[], { before, head }: InstrumentPhrase, at: number): boolean {
  const open = before.determiner === "INDEFINITE" ? !head.plural : head.plural && before.determiner === "NONE";
  if (!open) return false;
  const word = tokens[at]?.lower ?? "";
  const before1 = tokens[at - 1]?.lower ?? "";
  const going = /^(?:ongoing|underway)$/.test(before1) || (before1 === "way" && tokens[at - 2]?.lower === "under");
  const talks = going
    ? tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => TALKS.test(lower))
    : TALKS.test(before1);
  const noun = /^(?:on|for)$/.test(word) && talks;
  const wish =
    /^(?:for|of)$/.test(word) && /^(?:need|prospects?|idea|option|possibility|plans?|hopes?|proposal)$/.test(before1);
  const looking = word === "at" && /^look(?:s|ed|ing)?$/.test(before1);
  return (
    noun ||
    wish ||
    looking ||
    /^(?:discuss|discussed|discussing|eye|eyes|eyed|eyeing|mull|mulls|mulled|mulling)$/.test(word)
  );
}

const TALKS = /^(?:talks|discussions|consultations)$/;
