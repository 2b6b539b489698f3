import type { Sentence } from "../../model/article.ts";
import type { AgreementAction } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import type { ActionReading } from "./actions.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

/** Several instruments that a sentence counts and says to be signed or adopted, to be told one by one later. */
export interface Many {
  readonly sentence: number;
  readonly action: AgreementAction;
  /** Sentence of the latest line of a list that a heading announces ("The sides signed the following:"); else null. */
  readonly line: number | null;
}

/** How many sentences on one of the many may still be told. */
const REACH = 4;
/** How many words before an instrument may say which of them it is. */
const MOST_WORDS = 4;
const WHICH_ONE = new Gate(/^(?:first|second|third|fourth|fifth|one|another|other|latter|former|last)$/);

const HEADING = new Gate(
  /\b(?:signed|signing|inked|inking|concluded|exchanged|exchange|adopted|adoption|announced)\b[^.;]*:$/i,
);
const ADOPTING = new Gate(/\b(?:adopted|adoption|announced)\b/i);

/** A line that announces a list of what was signed or adopted: "The ministers witnessed the signing of the following:". */
export function headingOfMany({ text, index, marks }: Sentence): Many | null {
  if (!text.endsWith(":") || !HEADING.test(text, marks)) return null;
  return { sentence: index, action: ADOPTING.test(text, marks) ? "ADOPTED" : "SIGNED", line: index };
}

/** The many of a list as they are behind its next line, or null where the list has ended. */
export function behindLine(many: Many | null, { index }: Sentence, phrases: readonly InstrumentPhrase[]): Many | null {
  if (many === null || many.line === null || index === many.sentence) return many;
  const listed = index - many.line === 1 && phrases.some(opensLine);
  return listed ? { ...many, line: index } : null;
}

function opensLine({ before }: Pick<InstrumentPhrase, "before">): boolean {
  return before.determinerAt <= MOST_NUMBERING && before.determiner !== "DEFINITE";
}

/** How many words, such as a number, may stand before an instrument on a line of a list. */
const MOST_NUMBERING = 2;

/** What a sentence says was done to several instruments at once ("signed two agreements"); null if nothing was. */
export function lastOfMany(
  phrases: readonly InstrumentPhrase[],
  actions: readonly ActionReading[],
  sentence: Sentence,
): Many | null {
  const index = phrases.findLastIndex(
    ({ head, before }, at) => (head.plural || before.counted) && isDone(actions[at]?.action),
  );
  const action = actions[index]?.action;
  return action ? { sentence: sentence.index, action, line: null } : null;
}

/** "The first is a protocol on medicine", "The second, a memorandum on visas, …": done as was said of the many. */
export function asOneOf(
  many: Many | null,
  sentence: Sentence,
  { tokens, before, head }: InstrumentPhrase,
  reading: ActionReading,
): ActionReading {
  const near =
    many !== null &&
    sentence.index > many.sentence &&
    (many.line === sentence.index || (many.line === null && sentence.index - many.sentence <= REACH));
  if (!near || reading.action !== "MENTIONED" || head.plural || before.determinerAt > MOST_WORDS) return reading;
  if (many.line !== null)
    return opensLine({ before })
      ? { ...reading, action: many.action, cueAt: before.determinerAt, rule: "instrument-listed" }
      : reading;
  const words = tokens.slice(0, before.determinerAt).map((token) => token.lower);
  const apart = /^(?:,|is|was)$/.test(words.at(-1) ?? "") && words.some((word) => WHICH_ONE.test(word, sentence.marks));
  return apart ? { ...reading, action: many.action, cueAt: before.determinerAt, rule: "instrument-listed" } : reading;
}

function isDone(action: AgreementAction | undefined): boolean {
  return action === "SIGNED" || action === "ADOPTED";
}
