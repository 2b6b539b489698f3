import { AGREEMENT_VERBS } from "../lexicon/agreement-verbs.ts";
import {
  DEFINITE_DETERMINERS,
  INDEFINITE_DETERMINERS,
  IRREGULAR_VERBS,
  NUMBER_WORDS,
  PHRASE_STOPS,
  PREPOSITIONS,
  TIME_WORDS,
  VAGUE_DETERMINERS,
} from "../lexicon/phrase-boundaries.ts";
import type { InstrumentHead } from "./instrument-heads.ts";
import { isPairDash } from "./subject-prepositions.ts";
import { isCapitalised, isPossessive, isWord, type Token } from "./tokens.ts";

export type Determiner = "INDEFINITE" | "DEFINITE" | "VAGUE" | "NONE";

/** Where an instrument's noun phrase begins: `first` is its first word after the determiner. */
export interface PhraseStart {
  readonly first: number;
  /** Token number of the determiner, or `first` if there is none. */
  readonly determinerAt: number;
  readonly determiner: Determiner;
  /** "two memoranda", "a series of agreements". */
  readonly counted: boolean;
}

const LONGEST = 9;
/** "security of supply arrangement", "transfer of technology agreement" are spelled without capitals too. */
const BEFORE_OF = /^(?:security|status|transfer|exchange|freedom|rules|code)$/;
const CONNECTORS: ReadonlySet<string> = new Set(["of", "and", "for", "&", "on"]);
/** Verbs of agreement whose base form is as often a noun before another: "exchange plan", "draft agreement". */
const NOUN_LIKE: ReadonlySet<string> = new Set(["exchange", "draft", "release", "review", "launch", "study", "work"]);

const VERB_WORDS: ReadonlySet<string> = new Set(
  AGREEMENT_VERBS.flatMap((verb) => verb.forms)
    .filter((form) => !form.includes(" "))
    .filter((form) => !NOUN_LIKE.has(form)),
);

/** Walks left from the noun over its modifiers to the determiner, a verb or a preposition. */
export function findPhraseStart(tokens: readonly Token[], head: InstrumentHead): PhraseStart {
  let first = head.first;
  let counted = false;
  for (let at = head.first - 1; at >= 0 && head.first - at <= LONGEST; at--) {
    const token = tokens[at];
    if (!token) break;
    if (/^["'“”]$/.test(token.text) && opensQuotation(tokens, at, head.first)) continue;
    if (/^["']$/.test(token.text) && first < head.first) {
      const outside = tokens[at - 1]?.lower ?? "";
      if (DEFINITE_DETERMINERS.has(outside)) return { first, determinerAt: at - 1, determiner: "DEFINITE", counted };
      if (INDEFINITE_DETERMINERS.has(outside))
        return { first, determinerAt: at - 1, determiner: "INDEFINITE", counted };
      break;
    }
    if (isPairDash(tokens, at)) continue;
    if (!isWord(token) && token.text !== "&") break;
    if (INDEFINITE_DETERMINERS.has(token.lower)) return { first, determinerAt: at, determiner: "INDEFINITE", counted };
    if (VAGUE_DETERMINERS.has(token.lower) && (at === 0 || !isCapitalised(token))) {
      return { first, determinerAt: at, determiner: "VAGUE", counted };
    }
    if (DEFINITE_DETERMINERS.has(token.lower)) return { first, determinerAt: at, determiner: "DEFINITE", counted };
    if (isPossessive(token) && !/^(?:chair|chairman)/.test(token.lower)) {
      return { first, determinerAt: at, determiner: "DEFINITE", counted };
    }
    if (NUMBER_WORDS.has(token.lower) || /^\d$/.test(token.text)) {
      counted = true;
      continue;
    }
    if (CONNECTORS.has(token.lower) && joinsName(tokens, head, at)) continue;
    if (
      token.lower === "of" &&
      first === at + 1 &&
      first < head.first &&
      head.noun !== "document" &&
      BEFORE_OF.test(tokens[at - 1]?.lower ?? "")
    ) {
      continue;
    }
    if ((token.lower === "and" || token.lower === "&") && hasDeterminerBefore(tokens, at)) continue;
    if (!mayModify(tokens, at)) break;
    first = at;
  }
  return { first, determinerAt: first, determiner: "NONE", counted };
}

/** 'a "strategic partnership" declaration': the sign that closes, and the one that opens, a modifier in quotation marks. */
function opensQuotation(tokens: readonly Token[], at: number, noun: number): boolean {
  const sign = /^["'“”]$/;
  if (at === noun - 1) return [2, 3, 4, 5].some((back) => sign.test(tokens[at - back]?.text ?? ""));
  const closing = sign.test(tokens[noun - 1]?.text ?? "");
  return closing && /^(?:an?|the)$/.test(tokens[at - 1]?.lower ?? "");
}

/** "Status of Forces Agreement", "Acquisition and Cross-Servicing Agreement": a name spelled with capitals. */
function joinsName(tokens: readonly Token[], head: InstrumentHead, at: number): boolean {
  const before = tokens[at - 1];
  if (!isCapitalised(tokens[head.first]) || !isCapitalised(tokens[at + 1]) || !isCapitalised(before)) return false;
  return at + 1 < head.first && at - 1 > 0 && mayModify(tokens, at - 1);
}

/** "a defence and security cooperation agreement": a determiner stands before, with nothing but modifiers between. */
function hasDeterminerBefore(tokens: readonly Token[], and: number): boolean {
  if (!mayModify(tokens, and + 1)) return false;
  for (let at = and - 1; at >= Math.max(0, and - 4); at--) {
    const token = tokens[at];
    if (!token || !isWord(token)) return false;
    if (INDEFINITE_DETERMINERS.has(token.lower)) return at < and - 1;
    if (DEFINITE_DETERMINERS.has(token.lower)) return at < and - 1 && !isInstrumentNoun(tokens[and - 1]);
    if (!mayModify(tokens, at) || isInstrumentNoun(token)) return false;
  }
  return false;
}

function isInstrumentNoun(token: Token | undefined): boolean {
  return /^(?:protocol|agreement|memorandum|mou|treaty|plan|statement|declaration|arrangement)s?$/.test(
    token?.lower ?? "",
  );
}

function mayModify(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isWord(token)) return false;
  const { lower } = token;
  if (PREPOSITIONS.has(lower) || PHRASE_STOPS.has(lower) || TIME_WORDS.has(lower) || IRREGULAR_VERBS.has(lower)) {
    return false;
  }
  if (isPossessive(token)) return false;
  const compound = /\p{L}-\p{L}+ing$/u.test(lower);
  const participle = VERB_WORDS.has(lower) || (/(?:ed|ing)$/.test(lower) && !isCapitalised(token) && !compound);
  return (
    !participle ||
    followsDeterminer(tokens, at) ||
    /^(?:training|twinning|servicing|shipping|shipbuilding|sharing|working|engineering|visiting|manufacturing|operating|standing|implementing|information-sharing|cross-servicing|landing|mining|banking|building|fishing)$/.test(
      lower,
    )
  );
}

/** "a joint airspace policing agreement": only plain modifiers back to an article. */
function opensModifiers(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at];
    if (token === undefined || !isWord(token)) return false;
    if (/^(?:a|an)$/.test(token.lower)) return true;
    if (token.lower === "the") return /^(?:joint|bilateral|trilateral|new|proposed)$/.test(tokens[at + 1]?.lower ?? "");
    if (PREPOSITIONS.has(token.lower) || PHRASE_STOPS.has(token.lower) || IRREGULAR_VERBS.has(token.lower))
      return false;
    if (/(?:ed|ing|s)$/.test(token.lower)) return false;
  }
  return false;
}

/** "the signed agreement", "the recently renewed pact", "under signed agreement": a participle that only describes. */
function followsDeterminer(tokens: readonly Token[], at: number): boolean {
  if (/^(?:under|of|per|with)$/.test(tokens[at - 1]?.lower ?? "") && tokens[at]?.lower.endsWith("ed")) return true;
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const { lower } = tokens[before] as Token;
    if (INDEFINITE_DETERMINERS.has(lower) || DEFINITE_DETERMINERS.has(lower)) return lower !== "both";
    if (tokens[at]?.lower.endsWith("ing") && opensModifiers(tokens, before)) return true;
    if (!lower.endsWith("ly") && !/^(?:new|newly|long)$/.test(lower)) return false;
  }
  return false;
}
