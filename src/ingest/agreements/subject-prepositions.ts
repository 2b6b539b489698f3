import {
  FIELD_WORDS,
  IN_PHRASES,
  NUMBER_WORDS,
  ON_PHRASES,
  ON_THE_PHRASES,
  TIME_WORDS,
} from "../lexicon/phrase-boundaries.ts";
import type { InstrumentHead } from "./instrument-heads.ts";
import { isCapitalised, isWord, type Token } from "./tokens.ts";

const YEAR_OR_PERIOD = /^(?:19|20)\d\d(?:[-–/](?:\d\d|(?:19|20)\d\d))?$/;

/** "Vietnam - France", "2018 - 2028": a dash with spaces inside a pair. */
export function isPairDash(tokens: readonly Token[], at: number): boolean {
  if (!/^[-–]$/.test(tokens[at]?.text ?? "")) return false;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  return (isYear(left) && isYear(right)) || (isCapitalised(left) && isCapitalised(right));
}

/** "2031" or "2031–35". */
export function isYear(token: Token | undefined): boolean {
  return token !== undefined && YEAR_OR_PERIOD.test(token.text);
}

/** "on Thursday", "on the sidelines": a time or a circumstance, no subject. */
export function isTimeAfterOn(tokens: readonly Token[], on: number): boolean {
  const next = tokens[on + 1];
  if (!next) return true;
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(next.lower) || isYear(next)) return true;
  if (TIME_WORDS.has(next.lower) || ON_PHRASES.has(next.lower)) return true;
  const second = tokens[on + 2]?.lower ?? "";
  if (next.lower !== "the") return false;
  return ON_THE_PHRASES.has(second) || TIME_WORDS.has(second) || /^\d+(?:st|nd|rd|th)$/.test(second);
}

/** "for the 2020–24 period", "for 2025", "for cooperation"; not "for the first time", "for three more years". */
export function isForSubject(tokens: readonly Token[], preposition: number): boolean {
  const next = tokens[preposition + 1];
  if (!next || !isWord(next)) return false;
  if (isYear(next)) return true;
  if (NUMBER_WORDS.has(next.lower) || /^\d/.test(next.text)) return countsThings(tokens, preposition + 1);
  if (/^(?:his|her|its|their|both|more|another|now|many|which|further)$/.test(next.lower)) return false;
  const second = tokens[preposition + 2]?.lower ?? "";
  if (/^(?:this|next|last|coming)$/.test(next.lower) && second === "year") return false;
  return !(next.lower === "the" && /^(?:first|second|third|last|sake|next|time|coming|past|benefit)$/.test(second));
}

/** "for four frigates"; not "for three more years", "for 10 days", "for two consecutive terms". */
function countsThings(tokens: readonly Token[], number: number): boolean {
  const counted = tokens.slice(number + 1, number + 3);
  if (!isWord(counted[0]) || !/^\d{1,4}$|^\p{L}+$/u.test(tokens[number]?.text ?? "")) return false;
  return !counted.some(({ lower }) =>
    /^(?:more|another|additional|consecutive|further|terms?|years?|months?|weeks?|days?|hours?|minutes?|decades?|times?|percent|per|cent|dollars?|euros?|million|billion|reasons?)$/.test(
      lower,
    ),
  );
}

/** "in the field of medicine", "in military law", "in 2022"; not "in Hanoi", "in line with". */
export function isInSubject(tokens: readonly Token[], preposition: number, head: InstrumentHead | null): boolean {
  const next = tokens[preposition + 1];
  if (!next || !isWord(next)) return false;
  if (isYear(next)) return head?.kind === "PLAN";
  if (next.lower === "the") {
    for (let at = preposition + 2; at <= preposition + 5; at++) {
      const token = tokens[at];
      if (!token || !isWord(token)) return false;
      if (FIELD_WORDS.has(token.lower)) return true;
      if (/^(?:Sea|Ocean|Seas)$/.test(token.text)) return isCapitalised(tokens[preposition - 1]);
    }
    return false;
  }
  const acronym =
    /^(?:UN|U\.N\.|NATO|EU|ASEAN)$/.test(next.text) && /^\p{Ll}/u.test(tokens[preposition + 2]?.text ?? "");
  if (acronym) return true;
  return !IN_PHRASES.has(next.lower) && !isCapitalised(next) && !/^\d/.test(next.text) && !TIME_WORDS.has(next.lower);
}
