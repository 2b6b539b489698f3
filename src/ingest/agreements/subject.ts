import { continuesAfterAnd, continuesList } from "./subject-lists.ts";
import { isForSubject, isInSubject, isPairDash, isTimeAfterOn, isYear } from "./subject-prepositions.ts";
import { isStop, NESTED_PREPOSITIONS } from "./subject-stops.ts";
import { isCapitalised, isWord, type Token } from "./tokens.ts";

const LONGEST = 30;
const DANGLING = /^(?:the|a|an|and|of|their|its|this|that)$/;
const TAKES_TO = /^(?:access|response|relating|related|assistance|support|visits?)$/;
/** "a protocol on amending the agreement on transit": what is changed is the subject, an instrument though it is. */
const CHANGING = /^(?:amending|amendments?|extending|supplementing|replacing|renewing)$/;
/** "1Illustrative": a caption run into the text. */
const GLUED_NUMBER = /^\d+\p{L}{3,}/u;

/**
 * The token behind the words of a subject or a list of parties that begins at `from`: up to the next clause, time,
 * place or instrument (`stops`: first tokens of instruments).
 */
export function endOfSubject(
  tokens: readonly Token[],
  from: number,
  stops: ReadonlySet<number>,
  parties = false,
): number {
  if (isYear(tokens[from])) return tokens[from + 1]?.lower === "and" && isYear(tokens[from + 2]) ? from + 3 : from + 1;
  let end = from;
  let at = from;
  const ofAnother = CHANGING.test(tokens[from]?.lower ?? "");
  while (at < tokens.length && at - from < LONGEST) {
    if (stops.has(at) && at > from && !ofAnother) break;
    const step = stepOver(tokens, at, stops, parties);
    if (step === 0) break;
    at += Math.abs(step);
    if (step > 0) end = at;
  }
  while (end > from && DANGLING.test(tokens[end - 1]?.lower ?? "")) end--;
  return end;
}

/** How many tokens belong to the subject from here: negative if more must follow for them to count, 0 if none. */
function stepOver(tokens: readonly Token[], at: number, stops: ReadonlySet<number>, parties: boolean): number {
  const token = tokens[at] as Token;
  const { lower, text } = token;
  const next = tokens[at + 1];
  if (text === ",") return continuesList(tokens, at, stops) ? -1 : 0;
  if (text === "&" || isPairDash(tokens, at)) return -1;
  if (text === "(") return /^[A-Z][A-Za-z]*$/.test(next?.text ?? "") && tokens[at + 2]?.text === ")" ? 3 : 0;
  if (/^["'‘’“”]$/.test(text)) return stepOverQuote(tokens, at);
  if (!isWord(token)) return 0;
  if (lower === "and" || lower === "or") return continuesAfterAnd(tokens, at, stops) ? -1 : 0;
  if (lower === "as") {
    const asWellAs = next?.lower === "well" && tokens[at + 2]?.lower === "as";
    return asWellAs && continuesAfterAnd(tokens, at + 2, stops) ? -3 : 0;
  }
  if (lower === "towards" || lower === "till") return isYear(next) ? -1 : 0;
  if (lower === "from") return isYear(next) ? -1 : 0;
  if (lower === "to") {
    const years = isYear(next) && isYear(tokens[at - 1]);
    return years || TAKES_TO.test(tokens[at - 1]?.lower ?? "") ? -1 : 0;
  }
  if (NESTED_PREPOSITIONS.has(lower)) return mayNest(tokens, at, parties) ? -1 : 0;
  return isStop(tokens, at) || GLUED_NUMBER.test(text) ? 0 : 1;
}

/** "on 'Mutual Logistics Support'": a subject in quotation marks, each followed or preceded by its words. */
function stepOverQuote(tokens: readonly Token[], at: number): number {
  const opens =
    isWord(tokens[at + 1]) &&
    isCapitalised(tokens[at + 1]) &&
    /^(?:on|of|for|regarding|concerning)$/.test(tokens[at - 1]?.lower ?? "");
  if (opens) return -1;
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    if (tokens[back]?.text === tokens[at]?.text)
      return /^(?:on|of|for|regarding|concerning)$/.test(tokens[back - 1]?.lower ?? "") ? 1 : 0;
  }
  return 0;
}

function mayNest(tokens: readonly Token[], at: number, parties: boolean): boolean {
  const next = tokens[at + 1];
  switch (tokens[at]?.lower) {
    case "on":
      return !parties && !isTimeAfterOn(tokens, at);
    case "in":
      return !parties && isInSubject(tokens, at, null);
    case "for":
      return isForSubject(tokens, at) && (!parties || (isCapitalised(tokens[at - 1]) && isCapitalised(next)));
    case "at":
      return !parties && next?.lower === "sea";
    default:
      return true;
  }
}
