import type { InstrumentHead } from "./instrument-heads.ts";
import { endOfSubject } from "./subject.ts";
import { isForSubject, isInSubject, isTimeAfterOn, isYear } from "./subject-prepositions.ts";
import { isCapitalised, isWord, type Token } from "./tokens.ts";

/** What follows the noun of an instrument. Token numbers; `end` is exclusive. */
export interface PhraseEnd {
  /** Printed in brackets or between commas right after the noun: "(MoU)". */
  readonly abbreviation: string | null;
  /** First token after noun and abbreviation. */
  readonly afterName: number;
  /** End of the words that say what it is about and for which period. */
  readonly end: number;
  /** End of all of it, parties and what follows them included. */
  readonly reach: number;
  /** True if a subject, a purpose or a year was found. */
  readonly hasSubject: boolean;
  /** "between A and B", "with C": who the parties are. */
  readonly parties: { readonly first: number; readonly end: number } | null;
  /** A subject that stands behind the parties: "a memorandum between A and B on training". */
  readonly subject: { readonly first: number; readonly end: number } | null;
  /** Words of place and time between the noun and such a subject. */
  readonly adjuncts: { readonly first: number; readonly end: number } | null;
  /** Parties named behind the second of two instruments that share them. */
  readonly sharedParties: { readonly first: number; readonly end: number } | null;
  /** "agreement to cooperate", "agreement that": rather consent than an instrument. */
  readonly consent: boolean;
}

const LONGEST = 30;

/** Reads on from the noun over its abbreviation, subject, period and parties. `stops` are the first tokens of other instruments. */
export function findPhraseEnd(tokens: readonly Token[], head: InstrumentHead, stops: ReadonlySet<number>): PhraseEnd {
  const abbreviation = bracketedAbbreviation(tokens, head.last + 1);
  const afterName = abbreviation ? abbreviation.end : head.last + 1;
  let at = afterName;
  let end = afterName;
  let hasSubject = false;
  let consent = false;
  let parties: PhraseEnd["parties"] = null;
  let subject: PhraseEnd["subject"] = null;
  let adjuncts: PhraseEnd["adjuncts"] = null;
  while (at < tokens.length && at - afterName < LONGEST) {
    const segment = readSegment(tokens, at, head, stops);
    if (!segment) break;
    if (segment.kind === "PURPOSE") {
      if (hasSubject || consent) break;
      consent = head.noun === "agreement";
      hasSubject = !consent;
      if (parties === null) end = segment.end;
    } else if (segment.kind === "PARTIES") {
      parties ??= { first: at, end: segment.end };
    } else {
      hasSubject = true;
      if (parties === null) end = segment.end;
      else subject ??= { first: at, end: segment.end };
    }
    at = segment.end;
  }
  if (!hasSubject && parties === null && !consent) {
    const behind = subjectBehindInsertion(tokens, at, head, stops) ?? subjectBehindAdjuncts(tokens, at, head, stops);
    if (behind) {
      adjuncts = { first: at, end: behind.first };
      [subject, at, hasSubject] = [behind, behind.end, true];
    }
  }
  const named = abbreviation?.text ?? closingAbbreviation(tokens, end);
  return {
    abbreviation: named,
    afterName,
    end,
    reach: at,
    hasSubject,
    parties,
    subject,
    adjuncts,
    sharedParties: null,
    consent,
  };
}

/** "an MoU, via video, on patrols": the subject behind a few words set between commas. */
function subjectBehindInsertion(
  tokens: readonly Token[],
  comma: number,
  head: InstrumentHead,
  stops: ReadonlySet<number>,
): PhraseEnd["subject"] {
  if (tokens[comma]?.text !== "," || !INSERTING.test(tokens[comma + 1]?.lower ?? "")) return null;
  for (let at = comma + 2; at <= comma + MOST_INSERTED; at++) {
    if (stops.has(at)) return null;
    if (tokens[at]?.text !== ",") continue;
    if (!/^(?:on|concerning|regarding|covering)$/.test(tokens[at + 1]?.lower ?? "")) return null;
    const segment = readSegment(tokens, at + 1, head, stops);
    return segment?.kind === "SUBJECT" ? { first: at + 1, end: segment.end } : null;
  }
  return null;
}

/** "an MoU in Cairo, Norland on Monday on cooperation": the subject behind place and time. */
function subjectBehindAdjuncts(
  tokens: readonly Token[],
  from: number,
  head: InstrumentHead,
  stops: ReadonlySet<number>,
): PhraseEnd["subject"] {
  if (!ADJOINING.test(tokens[from]?.lower ?? "")) return null;
  for (let at = from + 1; at <= from + MOST_INSERTED; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || stops.has(at)) return null;
    const leads = /^(?:on|concerning|regarding|covering)$/.test(token.lower) && !isTimeAfterOn(tokens, at);
    if (leads && isWord(next) && !isCapitalised(next)) {
      const segment = readSegment(tokens, at, head, stops);
      return segment?.kind === "SUBJECT" ? { first: at, end: segment.end } : null;
    }
    const adjoins = isCapitalised(token) || /^\d+$|^,$/.test(token.text) || WITHIN_ADJUNCTS.test(token.lower);
    if (!adjoins) return null;
  }
  return null;
}

const ADJOINING = /^(?:in|at|on|here|today|yesterday)$/;
const WITHIN_ADJUNCTS = /^(?:in|at|on|of|the|here|today|yesterday|capital|city|town|province|headquarters)$/;
const INSERTING = /^(?:via|by|in|at|during|with|after|before|following)$/;
const MOST_INSERTED = 10;

function bracketedAbbreviation(tokens: readonly Token[], at: number): { text: string; end: number } | null {
  if (tokens[at]?.text === '"' && tokens[at + 1]?.text === "(") return bracketedAbbreviation(tokens, at + 1);
  const open = tokens[at]?.text;
  const word = tokens[at + 1];
  const close = tokens[at + 2]?.text;
  if (!word || (open !== "(" && open !== ",")) return null;
  const matches = /^[A-Z][A-Za-z&/-]*[A-Z]s?$/.test(word.text) && word.text.length <= 10;
  if (!matches || (open === "(" ? close !== ")" : close !== "," || !/^(?:MoU|MOU)$/.test(word.text))) return null;
  return { text: word.text.replace(/s$/, ""), end: at + 3 };
}

/** "Convention on the Law of the Sea (UNCLOS)": the abbreviation stands behind the subject. */
function closingAbbreviation(tokens: readonly Token[], end: number): string | null {
  const text = tokens[end - 2]?.text ?? "";
  return tokens[end - 1]?.text === ")" && tokens[end - 3]?.text === "(" && /^[A-Z]{2,8}$/.test(text) ? text : null;
}

/** What joins two: "a memorandum on hotlines between the two navies" is about hotlines of the navies. */
const RELATIONS = /^(?:links?|hotlines?|contacts?|connections?|flights?|traffic)$/;

interface Segment {
  readonly kind: "SUBJECT" | "PARTIES" | "PURPOSE";
  readonly end: number;
}

function readSegment(
  tokens: readonly Token[],
  at: number,
  head: InstrumentHead,
  stops: ReadonlySet<number>,
): Segment | null {
  const word = tokens[at]?.lower;
  const next = tokens[at + 1];
  if (!next) return null;
  const subject = (from: number): Segment | null => {
    const end = endOfSubject(tokens, from, stops);
    return end > from ? { kind: "SUBJECT", end } : null;
  };
  switch (word) {
    case "on":
      return isTimeAfterOn(tokens, at) ? null : subject(at + 1);
    case "concerning":
    case "regarding":
    case "covering":
    case "about":
    case "governing":
    case "facilitating":
    case "establishing":
    case "against":
      return subject(at + 1);
    case "relating":
    case "related":
    case "pertaining":
      return next.lower === "to" ? subject(at + 2) : null;
    case "for":
      return isForSubject(tokens, at) ? subject(at + 1) : null;
    case "of":
      return next.lower === "which" ? null : subject(at + 1);
    case "in":
      return isInSubject(tokens, at, head) ? subject(at + 1) : null;
    case "between":
    case "among": {
      const end = endOfSubject(tokens, at + 1, stops, true);
      const isTheirs = RELATIONS.test(tokens[at - 1]?.lower ?? "") && at > head.last + 1;
      return end > at + 1 ? { kind: isTheirs ? "SUBJECT" : "PARTIES", end } : null;
    }
    case "with": {
      if (!isCapitalised(next) && next.lower !== "the") return null;
      const end = endOfSubject(tokens, at + 1, stops, true);
      return end > at + 1 ? { kind: "PARTIES", end } : null;
    }
    case "to":
      if (/^(?:be|take|replace|date)$/.test(next.lower) || !isWord(next)) return null;
      return { kind: "PURPOSE", end: Math.max(endOfSubject(tokens, at + 2, stops), at + 2) };
    case "towards":
    case "till":
      return isYear(next) ? { kind: "SUBJECT", end: at + 2 } : null;
    default:
      return null;
  }
}
