import type { DateMention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import { Gate } from "../gates/gate.ts";
import { SIDELINES } from "./phrase-parties.ts";
import type { SceneSentence } from "./scene.ts";
import type { Telling } from "./telling.ts";

/** How a clause dates its meeting: by a date of its own, or by its distance from the meeting told before. */
export interface When {
  readonly date: DateMention | null;
  /** Days from the meeting before: 0 "the same day", 1 "the next morning", -1 "the day before". */
  readonly relative: { readonly days: number; readonly span: Span } | null;
}

const SAME_DAY = new Gate(
  /\b(?:(?:on |later |earlier )?(?:the|that) same (?:day|afternoon|morning|evening|occasion)|(?:later|earlier)(?: (?:in|on|that|the same))+(?: the)? (?:day|afternoon|morning|evening)|(?:in|during|later in|earlier in) the (?:morning|afternoon|evening)|that (?:day|afternoon|morning|evening)|(?:following|after|before|prior to|ahead of|at the end of|right after|immediately after) (?:(?:the|their|its|that|this|these|his|her) (?:\S+ ){0,3})?(?:talks|meeting|ceremony|dialogue|consultation|conference|reception|call|session|event|visit|discussions|signing)\b|(?:after|before|prior to|following) (?:that|this|which)(?=,| (?:he|she|they|the|it)\b)|on this occasion|met later|later (?:met|called|paid|received|held|hosted|attended|had)|on the (?:sidelines|margins)|(?:later|earlier|also) on \p{Lu}\p{L}+day)/iu,
);
/** Opens a sentence that goes on with the same day; "Earlier this month", "Later in 2023" do not. */
const GOES_ON = new Gate(
  /^(?:Later|Afterwards?|Thereafter|Subsequently|Earlier|Then|Next|Shortly (?:afterwards?|before|after))\b(?! (?:this|last|next|in (?:the (?:week|month|year)|\d{4}|\p{Lu})|on (?!the same)))(?=,| (?:he|she|they|the|it|\p{Lu}))/u,
);
const NEXT_DAY = new Gate(
  /\b(?:the (?:next|following) (?:day|morning|afternoon|evening)|a day later|one day later)\b/iu,
);
const DAY_BEFORE = new Gate(
  /\b(?:(?:the|on the) previous (?:day|evening|afternoon)|a day earlier|one day earlier|the day before|on the eve of)\b/iu,
);
const LATER_ON = new Gate(/\b(?:later|also|earlier) on\s*$/iu);

/** Words right before a date that tie it to something else than a meeting. */
const FOREIGN = new Gate(
  /(?:\bwho\b[^#.;,]{1,80}|(?:\bvisit(?:s|ed)?|(?:\b(?:is|are|was|were|been|be|while|after|before|of|for)|,) visiting)\b[^#.;,]{0,60}(?:from |on |between )?|\btrip\b[^#.;,]{0,40}|\b(?:inception|establishment|foundation|founding|independence|signed|inked|adopted|issued|published|ratified|established|founded|elected|appointed|took (?:effect|office)|entered into force|effective|valid|(?<!#(?:,? (?:which|that))?(?: officially| was| was officially)? )opened|born|died|since|until|till|as of)\b(?: in \p{Lu}[\p{L}' ]{1,30})?(?:,)?(?: (?:in|on|from|by|the))?|\b(?:said|says|announced|reported|told \S+|stated|confirmed|according to [^,.;]{1,40})(?: (?:in a statement|on|here|late|early))*|\b(?:period|plan|protocol|agreement|memorandum|programme|program)s?(?: (?:for|of|from|in|covering|signed))+(?: the)?)\s*$/iu,
);
/** "under the MoU on Defence Cooperation, | 1993", "the year | 2035": a year that is no meeting's. */
const OF_INSTRUMENT =
  /(?:\b(?:MoU|MOU|Memorandum|Agreement|Treaty|Arrangement|Protocol|Act|Pact)\b[^.;]{0,60},|\b(?:the|this) year)\s*$/u;
const FOREIGN_AFTER = new Gate(
  /^[-\s]*(?:\d{2,4}[-\s]*)?(?:period|cooperation plan|action plan|plan|protocol|joint|memorandum|work plan|anniversary|agreement|convention|declaration)\b/iu,
);
/** "the 1982 United Nations Convention on …": the year is in an instrument's name. */
const NAMED_INSTRUMENT = new Gate(
  /^ (?:\p{Lu}[\p{L}-]*(?: (?:of|on|for|and|the))* ){0,8}(?:Convention|Treaty|Agreement|Protocol|Declaration|Memorandum|Accords?|Pact|Constitution|Resolution|Award|Arrangement)\b/u,
);
/** "the leaders' meeting during his visit to Skagen in April 2024": on some day of that month. */
const DURING_VISIT = new Gate(/\bduring\b[^,.;]{0,40}\bvisit\b[^,.;]{0,40}\b(?:in|of)\s*$/u);
const SPEECH_BEFORE = new Gate(
  /\b(?:said|says|announced|reported|told \S+|stated|confirmed|stressed|noted|agreed by [^,.;]{1,40})(?: (?:in a statement|on|here|late|early))*\s*$/iu,
);
const BREAK =
  /;|, (?:and|but|while|who|which|where|when)\b|\band (?:\w+ly )?(?:was|were|will|called|paid|met|held|signed|visited|agreed|told|conveyed|expressed|thanked|praised|discussed|briefed|recalled|stressed|noted|said|stated)\b/giu;

/** For each clause of one sentence that tells of a meeting, the date that belongs to it. */
export function datesOf(at: SceneSentence, tellings: readonly Telling[]): Map<Telling, When> {
  const owned = new Map<Telling, { date: DateMention; cost: number }>();
  const lead: DateMention[] = [];
  for (const date of at.dates) {
    const before = textBefore(at, date.start);
    const visited = precision(date) < 3 && DURING_VISIT.test(before, at.marks);
    if (!visited && !LATER_ON.test(before, at.marks) && FOREIGN.test(withoutTriggers(at, before, tellings), at.marks))
      continue;
    if (date.rule === "year" && OF_INSTRUMENT.test(before)) continue;
    const after = textAfter(at, date.end);
    if (FOREIGN_AFTER.test(after, at.marks) || (date.rule === "year" && NAMED_INSTRUMENT.test(after, at.marks)))
      continue;
    if (/(?<!\p{L}day,? )\(\s*$/u.test(before) && !tellings.some(({ span }) => isNamedUpTo(at, span.start, date.start)))
      continue;
    if (isLeading(before)) lead.push(date);
    let best: { telling: Telling; cost: number } | null = null;
    for (const telling of tellings) {
      const cost = costOf(at, date, telling, tellings);
      if (cost !== null && (!best || cost < best.cost)) best = { telling, cost };
    }
    if (!best) continue;
    const known = owned.get(best.telling);
    if (!known || better(date, best.cost, known)) owned.set(best.telling, { date, cost: best.cost });
  }
  const result = new Map<Telling, When>();
  for (const telling of tellings) {
    const twin = tellings.find((other) => other.span.start === telling.span.start && owned.has(other));
    const date = owned.get(twin ?? telling)?.date ?? (telling.manner === "TOLD" ? (lead[0] ?? null) : null);
    result.set(telling, { date, relative: relativeOf(at, telling) });
  }
  return result;
}

/** The text with the triggers blanked: the "visit" in "paid a courtesy visit on Tuesday" is no visit to a country. */
function withoutTriggers(at: SceneSentence, before: string, tellings: readonly Telling[]): string {
  let text = before;
  for (const { span } of tellings) {
    const [start, end] = [span.start - at.sentence.start, span.end - at.sentence.start];
    if (end <= text.length) text = text.slice(0, start) + "#".repeat(end - start) + text.slice(end);
  }
  return text;
}

/** A date in brackets belongs to what is named right before: "the summit of A and B (February 22, 2025)". */
function isNamedUpTo(at: SceneSentence, start: number, date: number): boolean {
  const gap = at.text.slice(Math.max(0, start - at.sentence.start), Math.max(0, date - at.sentence.start));
  return start < date && gap.length < 140 && !/[,;)]|\b(?:anniversary|Day|Festival|who|which)\b/u.test(gap);
}

function better(date: DateMention, cost: number, known: { date: DateMention; cost: number }): boolean {
  const finer = precision(date) - precision(known.date);
  return finer > 0 ? cost < known.cost + 60 : finer === 0 && cost < known.cost;
}

function precision(date: DateMention): number {
  return date.edtf.split("-").length;
}

function isLeading(before: string): boolean {
  return /^\s*(?:(?:on|in|also on|earlier|later|early|late|from|last|this|separately|meanwhile|the)[,\s]*)*$/iu.test(
    before,
  );
}

/** A date farther before an event that is only named belongs to what the sentence tells. */
const NAMED_REACH = 30;

/** Distance between a date and a clause in characters; null if the date cannot belong to it. */
function costOf(at: SceneSentence, date: DateMention, telling: Telling, all: readonly Telling[]): number | null {
  if (date.start < telling.span.end && telling.span.start < date.end) return 0;
  if (all.some(({ span }) => date.start < span.end && span.start < date.end)) return null;
  if (date.start >= telling.span.end) {
    const rivals = all.some(
      (other) => other !== telling && other.span.start > telling.span.start && other.span.end <= date.start,
    );
    const gap = at.text.slice(telling.span.end - at.sentence.start, date.start - at.sentence.start);
    const breaks = gap.match(BREAK)?.length ?? 0;
    if (rivals && breaks > 0) return null;
    if (telling.manner === "NAMED" && NEXT_CLAUSE.test(gap)) return null;
    if (breaks > 1 || (breaks === 1 && gap.length > LONG_GAP)) return null;
    return gap.length + breaks * 40 + (telling.anaphoric ? 80 : 0);
  }
  const gap = at.text.slice(date.end - at.sentence.start, telling.span.start - at.sentence.start);
  // "met on Sunday on the sidelines of the forum": the day is that of those who met.
  if (telling.manner === "SETTING" && SIDELINES.test(gap, at.marks) && gap.length < 40) return null;
  if (gap === " " && telling.phrase !== null) return 1;
  if (telling.manner === "NAMED" && gap.length > NAMED_REACH) return null;
  if (isLeading(textBefore(at, date.start)))
    return telling.retrospect || telling.manner === "NAMED" ? null : gap.length + 10;
  if ((gap.match(BREAK)?.length ?? 0) > 0) return null;
  return gap.length + 60;
}

/** "praised the exercise, and looked forward to another in May": the day is of what comes next. */
const NEXT_CLAUSE = /, (?:and|but) (?:\p{Ll}+ed\b|to \p{Ll})/u;

/** A day so far behind a clause, with another clause between, is that one's. */
const LONG_GAP = 120;

/** "also meet this week, before the dialogue": on another day of it. */
const SOME_WEEK = new Gate(/\b(?:this|last|next|that) (?:week|month|year)\b/u);

function relativeOf(at: SceneSentence, telling: Telling): When["relative"] {
  if (telling.retrospect || telling.manner === "NAMED") return null;
  const around = at.text.slice(
    Math.max(0, telling.span.start - at.sentence.start),
    telling.span.end - at.sentence.start + 40,
  );
  if (SOME_WEEK.test(around, at.marks)) return null;
  for (const [pattern, days] of [
    [NEXT_DAY, 1],
    [DAY_BEFORE, -1],
    [SAME_DAY, 0],
    [GOES_ON, 0],
  ] as const) {
    const match = pattern.exec(at.text, at.marks);
    if (!match) continue;
    const start = at.sentence.start + match.index;
    return { days, span: { start, end: start + match[0].length } };
  }
  return null;
}

/**
 * The date at which something was said or agreed in a sentence that opens the report, for a meeting told
 * without a date of its own: "stressed on Wednesday. He made the statement while receiving …".
 */
export function spokenDate(at: SceneSentence, opening: boolean): DateMention | null {
  return (
    at.dates.find((date) => {
      if (precision(date) !== 3 || date.endEdtf !== null) return false;
      const before = textBefore(at, date.start);
      if (SPEECH_BEFORE.test(before, at.marks) || isLeading(before)) return true;
      return (
        (opening || /^[\s.]*$/u.test(textAfter(at, date.end))) &&
        !FOREIGN.test(before, at.marks) &&
        !/\(\s*$/u.test(before)
      );
    }) ?? null
  );
}

/** A calendar day moved by whole days; unchanged if it is no full day. Years `XXXX` move within their month. */
export function shiftDay(edtf: string, days: number): string {
  if (days === 0) return edtf;
  const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/u.exec(edtf);
  if (!match) return edtf;
  const year = match[1] === "XXXX" ? 2023 : Number(match[1]);
  const moved = new Date(Date.UTC(year, Number(match[2]) - 1, Number(match[3]) + days)).toISOString().slice(0, 10);
  return match[1] === "XXXX" ? `XXXX${moved.slice(4)}` : moved;
}

function textBefore(at: SceneSentence, offset: number): string {
  return at.text.slice(0, Math.max(0, offset - at.sentence.start));
}

function textAfter(at: SceneSentence, offset: number): string {
  return at.text.slice(Math.max(0, offset - at.sentence.start));
}
