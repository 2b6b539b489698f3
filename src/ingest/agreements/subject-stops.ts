import { AGREEMENT_VERBS } from "../lexicon/agreement-verbs.ts";
import { IRREGULAR_VERBS, PHRASE_STOPS, PREPOSITIONS, TIME_WORDS } from "../lexicon/phrase-boundaries.ts";
import { isCapitalised, isWord, type Token } from "./tokens.ts";

/** Prepositions that may stand inside a subject: "training of pilots", "patrols along the border". */
export const NESTED_PREPOSITIONS: ReadonlySet<string> = new Set([
  "of",
  "in",
  "on",
  "for",
  "against",
  "along",
  "within",
  "across",
  "at",
]);

const VERB_FORMS: ReadonlySet<string> = new Set(
  AGREEMENT_VERBS.flatMap((verb) => [verb.forms[2], verb.forms[3], verb.forms[1]]).filter(
    (form) => !form.includes(" "),
  ),
);
/** Nouns in -ing, which are no gerunds. */
export const SUBJECT_NOUNS_IN_ING =
  /^(?:training|sharing|shipping|servicing|peacekeeping|shipbuilding|patrolling|policing|trafficking|smuggling|fishing|funding|engineering|building|banking|mining|twinning|operating|manufacturing|clearing|monitoring|piloting|landing|refuelling|refueling|understanding)$/;

const NOUNS_LIKE_VERBS = /^(?:exchanges|reviews|studies|drafts|releases|issues|launches|seals)$/;

/** What instruments do: "the programme for 2031 provides for …". */
const TELLING_VERBS =
  /^(?:provides|includes|contains|covers|aims|allows|enables|remains|envisages|stipulates|expires|comes|takes|makes|gives|paves|marks|represents|builds|lays|obliges|commits|requires|ensures)$/;

/** True if the token ends the subject of an instrument: a verb, an auxiliary, a time, another preposition. */
export function isStop(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const { lower } = token;
  if (TELLING_VERBS.test(lower) && !isCapitalised(token)) return true;
  if (PHRASE_STOPS.has(lower) || PREPOSITIONS.has(lower) || IRREGULAR_VERBS.has(lower)) return true;
  if (TIME_WORDS.has(lower) && (isCapitalised(token) || lower === "last" || lower === "next")) return true;
  if (
    VERB_FORMS.has(lower) &&
    !isCapitalised(token) &&
    !NOUNS_LIKE_VERBS.test(lower) &&
    !SUBJECT_NOUNS_IN_ING.test(lower)
  )
    return !isModifierVerb(tokens, at);
  return /ed$/.test(lower) && !isCapitalised(token) && !isModifierVerb(tokens, at);
}

/** "of improved radars", "on joint research and exchanges of": the form stands before a noun of its phrase. */
function isModifierVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1];
  return (
    (NESTED_PREPOSITIONS.has(before) || /^(?:the|a|an|and|on|for|of|concerning|regarding)$/.test(before)) &&
    after !== undefined &&
    isWord(after) &&
    !/^(?:in|on|by|at|with|during|to|the|a|an|that|after|into|over|through|under|as|for)$/.test(after.lower)
  );
}
