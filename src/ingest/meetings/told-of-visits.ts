import type { DateMention } from "../../model/extraction.ts";
import { Gate } from "../gates/gate.ts";
import type { Account } from "./events.ts";
import { MASKED_STOP } from "./scene.ts";
import type { Telling } from "./telling.ts";
import type { Where } from "./where.ts";

/** "his visit to Norland in 2018, when he | met X", "A's April trip to Norland, where he | met X". */
const DURING_IT = new Gate(
  /\b(?:visit|trip|tour|travels?|stop|stopover|stay)\b(?<middle>(?:(?!\b(?:visit|trip|tour)\b)[^.;]){0,90}?),? (?:when|where|(?:during|in|on) which|in the course of which)(?: (?!\b(?:and|who|that)\b)[^\s.;,]+){1,5}\s*$/iu,
);

/** Words before the visit that put it before the news. */
const LONG_AGO = new Gate(
  /\b(?:recall\w*|remember\w*|follow(?:s|ed|ing)|comes? (?:\S+ ){0,4}?after|after|since|last|previous|earlier|first|recent)\b[^.;,]{0,70}$/iu,
);

const GOAL = /\b(?:to|in) (?:the )?(?<place>\p{Lu}[\p{L}\u2024-]*(?: \p{Lu}[\p{L}\u2024-]*){0,2})/u;

/** How far before the word "visit" its own date may stand, in characters: "his April visit", "last week's trip". */
const OWN_DATE = 28;

/**
 * What was met on a visit that the clause's main part names takes the visit's day and place; if the visit is only
 * looked back on, so is the meeting.
 */
export function onVisitTold(account: Account): Account {
  const { telling, when, where } = account;
  const { at, span, phrase } = telling;
  const base = at.sentence.start;
  const before = at.text.slice(0, Math.max(0, span.start - base));
  const match = DURING_IT.exec(before, account.telling.at.marks);
  if (!match || phrase?.proper) return account;
  const [start, end] = [base + match.index - OWN_DATE, base + match.index + match[0].length];
  const own: DateMention | undefined = at.dates.find((date) => date.start >= start && date.end <= end);
  const behind = when.date !== null && when.date.start >= span.end;
  const past = telling.status === "HELD" && LONG_AGO.test(before.slice(0, match.index), account.telling.at.marks);
  const date = behind ? when.date : (own ?? (past ? null : when.date));
  const changed: Telling = past ? { ...telling, retrospect: true, distinct: true } : telling;
  return {
    telling: changed,
    when: { date, relative: past ? null : when.relative },
    where: where && where.span.start >= span.end ? where : (goalOf(match, base) ?? where),
  };
}

/** "in Oslo last month, where he | talked to X": the day told right before. */
const THERE = new Gate(/, where(?: (?!\b(?:and|who|that)\b)[^\s.;,]+){1,4}\s*$/u);

/** What somebody did where a clause has just put him, with that clause's day if it ends in one. */
export function onDayToldBefore(account: Account): Account {
  const { telling, when } = account;
  if (when.date !== null && when.date.start >= telling.span.end) return account;
  const base = telling.at.sentence.start;
  const there = THERE.exec(telling.at.text.slice(0, Math.max(0, telling.span.start - base)), account.telling.at.marks);
  const date = there && telling.at.dates.find(({ end }) => end === base + there.index);
  return date ? { ...account, when: { date, relative: null } } : account;
}

/** "was due to begin on Tuesday, has been put off | to September 3". */
const PUT_OFF = new Gate(
  /\b(?:postponed|rescheduled|put off|put back|moved|delayed|pushed back)(?: again)? (?:to|until|till|for) (?:(?:early|mid|late)[ -])?$/u,
);

/** What is put off is on the day that it is put off to. */
export function onNewDay(account: Account): Account {
  const { telling } = account;
  if (telling.status !== "PLANNED" || telling.phrase === null) return account;
  const base = telling.at.sentence.start;
  const date = telling.at.dates.find(
    ({ start }) =>
      start > telling.span.end && PUT_OFF.test(telling.at.text.slice(0, start - base), account.telling.at.marks),
  );
  return date ? { ...account, when: { date, relative: null } } : account;
}

function goalOf(match: RegExpExecArray, base: number): Where | null {
  const middle = match.groups?.middle ?? "";
  const goal = GOAL.exec(middle);
  const place = goal?.groups?.place;
  if (!goal || !place || MONTH.test(place)) return null;
  const from = base + match.index + match[0].indexOf(middle) + goal.index + goal[0].length - place.length;
  return {
    place: place.replaceAll(MASKED_STOP, "."),
    span: { start: from, end: from + place.length },
    here: false,
  };
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/u;
