import {
  BASE_VERBS,
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  NUMBER_WORDS,
} from "../lexicon/phrase-boundaries.ts";
import { isStop, SUBJECT_NOUNS_IN_ING } from "./subject-stops.ts";
import { isWord, type Token } from "./tokens.ts";

/** A comma inside a list: at most five words on, "and" or another comma follows and no clause begins. */
export function continuesList(tokens: readonly Token[], comma: number, stops: ReadonlySet<number>): boolean {
  const first = tokens[comma + 1];
  if (first?.lower === "and" || first?.lower === "or") return continuesAfterAnd(tokens, comma + 1, stops);
  for (let at = comma + 1; at <= comma + 6; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (stops.has(at)) return false;
    if (token.lower === "and" && at > comma + 1) return continuesAfterAnd(tokens, at, stops);
    if (token.text === "," && at > comma + 1) return true;
    if (!isWord(token) || isStop(tokens, at)) return false;
    if (DEFINITE_DETERMINERS.has(token.lower) || INDEFINITE_DETERMINERS.has(token.lower)) return false;
    if (/^(?:in|on|at|with|by|under|as|to)$/.test(token.lower)) return false;
    if (/ing$/.test(token.lower) && at === comma + 1 && !SUBJECT_NOUNS_IN_ING.test(token.lower)) return false;
  }
  return false;
}

/** After "and": another noun of the subject, not a verb, a determiner or another instrument. */
export function continuesAfterAnd(tokens: readonly Token[], and: number, stops: ReadonlySet<number>): boolean {
  for (let at = and + 1; at <= and + 4; at++) {
    const token = tokens[at];
    if (!token || (at > and + 1 && !isWord(token))) return at > and + 1;
    if (stops.has(at)) return false;
    if (at === and + 1) {
      if (!isWord(token)) return false;
      if (INDEFINITE_DETERMINERS.has(token.lower)) return false;
      if (NUMBER_WORDS.has(token.lower)) return false;
      if (DEFINITE_DETERMINERS.has(token.lower)) return hasNoStopWithin(tokens, at, stops);
      if (BASE_VERBS.has(token.lower)) return false;
      if (isStop(tokens, at) || /^(?:to|in|on|at|by|for|with|vowed|pledged)$/.test(token.lower)) return false;
      const adverb = token.lower.endsWith("ly") ? tokens[at + 1] : undefined;
      if (adverb && /ed$/.test(adverb.lower)) return false;
    }
  }
  return true;
}

/** "between the Army of A and the Navy of B": the noun after "the" belongs to the phrase unless a verb follows it. */
function hasNoStopWithin(tokens: readonly Token[], from: number, stops: ReadonlySet<number>): boolean {
  for (let at = from + 1; at <= from + 4; at++) {
    const token = tokens[at];
    if (!token || !isWord(token)) return true;
    if (stops.has(at)) return false;
    if (/^(?:will|would|has|have|had|was|were|is|are|agreed|said|can|could|should|must)$/.test(token.lower))
      return false;
  }
  return true;
}
