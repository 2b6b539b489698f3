import type { AgreementKind } from "../../model/vocabulary.ts";
import {
  INSTRUMENT_ABBREVIATIONS,
  INSTRUMENT_NOUNS,
  type InstrumentNoun,
  type NounStrength,
  OTHER_COMPOUNDS,
  OTHER_SENSES,
} from "../lexicon/instruments.ts";
import { matchWords, type Token } from "./tokens.ts";

/** The noun of an instrument in a sentence; `first` and `last` are token numbers, both inclusive. */
export interface InstrumentHead {
  readonly first: number;
  readonly last: number;
  /** The noun in the singular and in lower case; an abbreviation as it is. */
  readonly noun: string;
  readonly kind: AgreementKind;
  readonly strength: NounStrength;
  readonly plural: boolean;
  readonly abbreviation: string | null;
}

interface Reading {
  readonly words: readonly string[];
  readonly entry: InstrumentNoun;
  readonly plural: boolean;
}

const READINGS = new Map<string, Reading[]>();
for (const entry of INSTRUMENT_NOUNS) {
  addReading(entry.singular, entry, false);
  for (const plural of entry.plurals) addReading(plural, entry, true);
}
for (const readings of READINGS.values()) readings.sort((a, b) => b.words.length - a.words.length);

function addReading(text: string, entry: InstrumentNoun, plural: boolean): void {
  const words = text.split(" ");
  const first = words[0] ?? text;
  const readings = READINGS.get(first) ?? [];
  readings.push({ words, entry, plural });
  READINGS.set(first, readings);
}

/**
 * All instrument nouns of a sentence in order, without overlaps. `known` holds abbreviations that the
 * article has spelled out, for example "TDC" → TREATY.
 */
export function findHeads(tokens: readonly Token[], known: ReadonlyMap<string, AgreementKind>): InstrumentHead[] {
  const heads: InstrumentHead[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const head = nounAt(tokens, at) ?? abbreviationAt(tokens, at, known);
    if (!head) continue;
    if (!isOtherSense(tokens, head)) heads.push(head);
    at = head.last;
  }
  return heads;
}

function nounAt(tokens: readonly Token[], at: number): InstrumentHead | null {
  const token = tokens[at];
  if (!token) return null;
  for (const { words, entry, plural } of READINGS.get(token.lower) ?? []) {
    if (matchWords(tokens, at, words) === 0) continue;
    const last = at + words.length - 1;
    return {
      first: at,
      last,
      noun: entry.singular,
      kind: entry.kind,
      strength: entry.strength,
      plural: plural && entry.singular !== "minutes",
      abbreviation: null,
    };
  }
  return null;
}

function abbreviationAt(
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, AgreementKind>,
): InstrumentHead | null {
  const token = tokens[at];
  if (!token) return null;
  const text = token.text.endsWith("s") ? token.text.slice(0, -1) : token.text;
  const kind = known.get(text) ?? INSTRUMENT_ABBREVIATIONS.get(text);
  if (!kind) return null;
  return { first: at, last: at, noun: text, kind, strength: "NAMED", plural: text !== token.text, abbreviation: text };
}

/** "treaty ally", "health protocol", "within the framework of", "in agreement with", "dealt with". */
function isOtherSense(tokens: readonly Token[], head: InstrumentHead): boolean {
  const before = tokens[head.first - 1];
  const after = tokens[head.last + 1];
  if (after && OTHER_COMPOUNDS.has(after.lower.replace(/'s$/, ""))) return true;
  if (before && OTHER_SENSES.has(before.lower)) return !isKnownPact(tokens, head);
  switch (head.noun) {
    case "agreement":
    case "accord":
      return before?.lower === "in" || before?.lower === "own" || (head.noun === "accord" && isAccordVerb(before));
    case "arrangement":
      // "Five Power Defence Arrangements": a body of states.
      return before?.lower === "defence" && tokens[head.first - 2]?.lower === "power";
    case "minutes":
      if (tokens[head.first]?.lower === "minute" && after?.lower !== "of") return true;
      return !isMinutesOfMeeting(before, after);
    case "framework":
      return after?.lower === "of";
    case "deal":
      if (after?.lower === "with") return !before || !isDeterminedDeal(tokens, head);
      return !before || before.lower === "to" || before.lower === "will";
    case "declaration":
      return after?.lower === "of" && /^(?:war|independence|martial|a|an|emergency)$/.test(nextWord(tokens, head));
    default:
      return false;
  }
}

/** "inked a defence deal with Norland", not "must deal with". */
function isDeterminedDeal(tokens: readonly Token[], { first }: InstrumentHead): boolean {
  return [1, 2, 3].some((back) => DETERMINING.test(tokens[first - back]?.lower ?? ""));
}

const DETERMINING = /^(?:a|an|the|its|their|this|similar|such|comparable|defen[cs]e|security)$|'s$/;

/** "the 2015 nuclear deal", "the Minsk peace agreement": pacts of other fields, told apart by a year or a name. */
function isKnownPact(tokens: readonly Token[], head: InstrumentHead): boolean {
  if (!/^(?:agreement|accord|deal|pact|treaty)$/.test(head.noun) || head.plural) return false;
  const telling = tokens[head.first - 2];
  if (!/^(?:ceasefire|cease-fire|climate|grain|nuclear|peace|trade|truce)$/.test(tokens[head.first - 1]?.lower ?? ""))
    return false;
  const determined = /^(?:the|its|their)$|'s$/.test(tokens[head.first - 3]?.lower ?? "");
  return determined && /^(?:19|20)\d\d$|^\p{Lu}/u.test(telling?.text ?? "");
}

function nextWord(tokens: readonly Token[], head: InstrumentHead): string {
  return tokens[head.last + 2]?.lower ?? "";
}

function isAccordVerb(before: Token | undefined): boolean {
  return !before || /^(?:to|will|would|always|we|they|and|of)$/.test(before.lower);
}

/** "ten minutes", "the last minutes" tell the time; "the minutes of the talks" and "signed minutes" record. */
function isMinutesOfMeeting(before: Token | undefined, after: Token | undefined): boolean {
  if (after?.lower === "of" || after?.lower === "on")
    return !before || !/\d|^(?:few|last|ten|five|thirty)$/.test(before.lower);
  return before !== undefined && /(?:'s|s')$|^(?:its|their|agreed|the|meeting|signed|joint)$/.test(before.lower);
}
