import type { DateMention } from "../../model/extraction.ts";
import { Gate } from "../gates/gate.ts";
import type { Account } from "./events.ts";
import { MASKED_STOP } from "./scene.ts";
import type { Where } from "./where.ts";

/** "in Oslo in March | and in Skagen | in November": a further place and day of what was said to take place before. */
const AND_THERE = new Gate(
  /^(?:,|,? and|,? then|,? and then|,? and again|,? as well as|, followed by another)(?: also| again| later| earlier| before that)? (?:in|at) (?<place>\p{Lu}[\p{L}\u2024-]*(?: \p{Lu}[\p{L}\u2024-]*){0,2}) (?:in |on |last |this |earlier )?$/u,
);

/** The same without a place: "in March and in November". */
const AND_THEN = new Gate(/^,? and(?: again)? (?:in|on) $/u);

/**
 * "talks in Oslo in March and in Skagen in November", "they met in May and again in June": one meeting for each day
 * that the clause gives with a place of its own.
 */
export function eachTime(account: Account): Account[] {
  const { telling, when } = account;
  const { at, span, phrase } = telling;
  const first = when.date;
  if (phrase !== null && (phrase.proper || !["TALKS", "CALL", "COURTESY_CALL"].includes(phrase.kind))) return [account];
  if (!first || first.start < span.end || telling.status !== "HELD" || phrase?.ordinal != null) return [account];
  const told: Account[] = [account];
  let last: DateMention = first;
  for (const date of at.dates) {
    if (date.start < last.end) continue;
    const base = at.sentence.start;
    const gap = at.text.slice(last.end - base, date.start - base);
    const there = AND_THERE.exec(gap, account.telling.at.marks);
    if (!there && !(AND_THEN.test(gap, account.telling.at.marks) && last.edtf.length <= MONTH_LENGTH)) break;
    const where = there?.groups?.place ? placeIn(there, there.groups.place, last.end) : null;
    told.push({
      telling: { ...telling, distinct: true, anaphoric: false },
      when: { date, relative: null },
      where,
    });
    last = date;
  }
  return told;
}

const MONTH_LENGTH = 7;

function placeIn(match: RegExpExecArray, place: string, offset: number): Where {
  const start = offset + match[0].lastIndexOf(place);
  return { place: place.replaceAll(MASKED_STOP, "."), span: { start, end: start + place.length }, here: false };
}
