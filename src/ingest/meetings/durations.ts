import type { DateMention } from "../../model/extraction.ts";
import { Gate } from "../gates/gate.ts";
import { CARDINALS } from "../lexicon/cardinals.ts";
import type { Telling } from "./telling.ts";
import { shiftDay, type When } from "./when.ts";

const LONG = new Gate(
  /(?<![\p{L}\d])(?<days>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:-day(?:s|-long)?| days of)(?![\p{L}])/iu,
);

const ENDING = new Gate(
  /\b(?:end(?:ed|s)|conclud(?:ed|es)|clos(?:ed|es)|wrap(?:ped|s) up|(?:came|comes) to (?:an end|a close))\b[^.;,]{0,50}$/iu,
);

const OPENING = new Gate(
  /\b(?:began|begins?|begun|open(?:ed|s)|start(?:ed|s)|kick(?:ed|s) off|commenc(?:ed|es)|got under ?way|launched)\b[^.;,]{0,50}$/iu,
);

/** "wrapped up two days of | talks". */
const ENDING_BEFORE = /\b(?:ended|concluded|closed|wrapped up|finished|completed)\b[^.;,]{0,24}$/iu;
const NEAR_VERB = 12;

/**
 * "a three-day forum, which ended on Thursday", "the two-day dialogue began on Wednesday": first and last day, from
 * the length that the phrase gives and the one day told. Null where the words give no length or no full day.
 */
export function spanOfDays({ at, span }: Telling, { date }: When): DateMention | null {
  if (!date || date.endEdtf !== null || !/^(?:\d{4}|XXXX)-\d\d-\d\d$/u.test(date.edtf)) return null;
  const base = at.sentence.start;
  const from = Math.max(0, span.start - base - 30);
  const long = LONG.exec(at.text.slice(from, span.end - base), at.marks);
  const word = long?.groups?.days?.toLowerCase();
  const days = word === undefined ? 0 : (CARDINALS[word] ?? Number(word));
  if (days < 2 || days > 31 || date.start < span.end) return null;
  const gap = at.text.slice(span.end - base, date.start - base);
  const verb = at.text.slice(Math.max(0, from - NEAR_VERB), span.start - base);
  if (ENDING.test(gap, at.marks) || ENDING_BEFORE.test(verb))
    return { ...date, edtf: shiftDay(date.edtf, 1 - days), endEdtf: date.edtf };
  if (OPENING.test(gap, at.marks)) return { ...date, endEdtf: shiftDay(date.edtf, days - 1) };
  return null;
}
