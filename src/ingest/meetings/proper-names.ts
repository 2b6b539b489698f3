import type { MeetingKind } from "../../model/vocabulary.ts";

/** Kinds whose phrase is a name as soon as a body or country stands in it, capital head or not. */
const NAMED_KINDS: ReadonlySet<MeetingKind> = new Set(["CONFERENCE", "SUMMIT", "DIALOGUE", "EXCHANGE", "EXHIBITION"]);

/** Capitalized words of headings that name nothing: "Bilateral Meeting", "Joint Talks". */
const GENERIC =
  /^(?:bilateral|trilateral|multilateral|joint|official|annual|welcome|welcoming|signing|opening|closing|first|last|next|this|latest|high-level|phone|video|virtual|online|courtesy|separate|two|three|\p{L}+(?:st|nd|rd|th)|\d+(?:st|nd|rd|th))$/iu;

/** True if the words before the head, or a name after it, make the phrase a proper name. */
export function isProper(
  text: string,
  nameStart: number,
  headStart: number,
  following: string,
  kind: MeetingKind,
): boolean {
  const head = text.slice(headStart);
  if (following !== "" || /^(?:ADMM|Shangri|Munich|Raisina|Manama|Seoul|Putrajaya|Halifax)/u.test(head)) return true;
  const names = text
    .slice(nameStart, headStart)
    .split(/[\s–-]+/u)
    .filter((word) => /^[\p{Lu}“"]/u.test(word) && !GENERIC.test(word));
  if (names.length === 0) return false;
  // the "Golden Shield" exercise
  if (kind === "EXERCISE" && /[“”"]/u.test(text.slice(nameStart, headStart))) return true;
  const capital = /^\p{Lu}/u.test(head);
  const atStart = nameStart === 0 && names.length === 1 && !capital;
  return capital || (NAMED_KINDS.has(kind) && !atStart);
}
