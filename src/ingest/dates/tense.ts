import { allMatches } from "../../model/matches.ts";
/** Whether a date is told as gone by or as to come; null where the sentence doesn't say. */
export type Tense = "PAST" | "FUTURE" | null;

const BEFORE = 140;
const AFTER = 60;
const CLAUSE_END = /[;!?]|\.\s|,? (?:and|but|while|after|before) (?=he|she|it|they|the|its|his|her)\b/g;

const FUTURE =
  /\b(?:will|shall|would|(?:is|are|was|were|be) (?:to|due|scheduled|planned|slated|set|expected)|be (?:held|signed|\w+ed)|scheduled|planned|plans? (?:to|an?|on [a-z]+ing)|slated|due|expected|upcoming|coming|forthcoming|next|set for|to be held|to take place|looks? forward|ahead of|invit\w+|propos\w+|suggest\w+)\b/;
const WEAK_FUTURE =
  /\bto (?:hold|host|visit|meet|attend|sign|organi[sz]e|convene|conduct|open|start|begin|send|join|resume|complete|finish|launch)\b/;
const PAST =
  /\b(?:was|were|had|has|have|did|held|met|said|told|took|paid|made|gave|saw|led|went|began|spoke|came|left|won|sent|brought|sat|put|set up|wrapped|(?!need|speed|unit|indeed|exceed|proceed|succeed|plann|schedul|slat|expect|invit|propos|suggest)[a-z]{3,}ed)\b/;
const CUE = new RegExp(`(${FUTURE.source})|(${WEAK_FUTURE.source})|(${PAST.source})`, "g");

/**
 * Reads the tense around `[start, end)` of a sentence from the nearest verb before it in the same clause, else the
 * first one after it. `strict` ignores infinitives ("agreed to hold … in August"), which for weekdays mislead.
 */
export function tenseAround(text: string, start: number, end: number, strict: boolean): Tense {
  let before = text.slice(Math.max(0, start - BEFORE), start);
  const clauseStart = [...allMatches(CLAUSE_END, before)].at(-1);
  if (clauseStart !== undefined) before = before.slice(clauseStart.index + clauseStart[0].length);
  let tense: Tense = null;
  for (const cue of allMatches(CUE, before)) tense = read(cue, strict) ?? tense;
  if (tense !== null) return tense;
  for (const cue of allMatches(CUE, text.slice(end, end + AFTER))) {
    const after = read(cue, strict);
    if (after !== null) return after;
  }
  return null;
}

function read(cue: RegExpMatchArray, strict: boolean): Tense {
  if (cue[1] !== undefined) return "FUTURE";
  if (cue[2] !== undefined) return strict ? null : "FUTURE";
  return "PAST";
}
