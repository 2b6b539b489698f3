import type { AgreementAction } from "../../model/vocabulary.ts";
import {
  COMMITTING_WORDS,
  type Deed,
  GATHERING_VERBS,
  NEGATIONS,
  REVIEWING_WORDS,
  UNREAL_WORDS,
  WATCHING_VERBS,
} from "../lexicon/agreement-verbs.ts";
import type { VerbCue } from "./deed-cues.ts";
import type { Token } from "./tokens.ts";

/** What is noted or recalled was signed before. */
const RECALLING = /^(?:since|anniversary|noted|noting|recalled|recalling|recall|marked|marking)$/;
const FAR = 14;
const NEAR = 5;
const CLAUSE_END = /^[;:"—]$/;
const MODAL = /^(?:will|would|shall|should|may|might|can|could|must|'ll)$/;

/** What a verb before an instrument says was done to it; null if nothing was. */
export function actionOfVerb(tokens: readonly Token[], cue: VerbCue): AgreementAction | null {
  if (isNegated(tokens, cue.first)) return isStillToCome(tokens, cue) ? "PROPOSED" : null;
  switch (cue.deed) {
    case "SIGN":
      return isReal(tokens, cue) ? "SIGNED" : "PROPOSED";
    case "ADOPT":
      if (isReal(tokens, cue)) return "ADOPTED";
      return cue.verb === "ratify" ? null : "PROPOSED";
    case "REVIEW":
      return isReal(tokens, cue) || CHECKING.test(cue.verb) ? "REVIEWED" : null;
    case "REVISE":
      return "REVIEWED";
    case "IMPLEMENT":
      return actionOfImplementing(tokens, cue);
    case "COMMIT":
      return "COMMITTED";
    case "PROPOSE":
      return "PROPOSED";
  }
}

/** What is looked back on is looked back on, be it now or at the next meeting: "agreed to review the plan". */
const CHECKING = /^(?:review|assess|evaluate|examine|monitor|follow up(?: on)?|take stock of|go over|sum up)$/;

/** What a noun of doing before an instrument says: "the signing of", "results of the implementation of". */
export function actionOfNoun(tokens: readonly Token[], at: number, deed: Deed): AgreementAction | null {
  if (isNegated(tokens, at)) return null;
  switch (deed) {
    case "SIGN":
    case "ADOPT": {
      if (isRecalled(tokens, at) || isWelcomed(tokens, at) || WELCOMED.test(clauseBehind(tokens, at))) return null;
      if (PUT_OFF.test(clauseBehind(tokens, at))) return "PROPOSED";
      return isUnrealBefore(tokens, at, FAR) ? "PROPOSED" : deed === "SIGN" ? "SIGNED" : "ADOPTED";
    }
    case "IMPLEMENT":
      return isMeasureFor(tokens, at) ? "COMMITTED" : (nearestAttitude(tokens, at) ?? outlookAfter(tokens, at));
    case "REVIEW":
    case "REVISE":
      return "REVIEWED";
    case "COMMIT":
      return "COMMITTED";
    case "PROPOSE":
      return "PROPOSED";
  }
}

/** "welcomed the signing of the memorandum", "hailed the recent conclusion of": signed before they spoke of it. */
function isWelcomed(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:the|recent|last|successful|official|formal|earlier)$/.test(tokens[before]?.lower ?? "")) before--;
  return /^(?:welcom(?:ed|es|ing)|hail(?:ed|s|ing)|applaud(?:ed|s|ing)|laud(?:ed|s|ing)|commend(?:ed|s|ing)|prais(?:ed|es|ing)|noted)$/.test(
    tokens[before]?.lower ?? "",
  );
}

/** "since the signing of", "recalled the milestone of the signing of". */
function isRecalled(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 8); before--) {
    const word = tokens[before]?.lower ?? "";
    if (CLAUSE_END.test(word) || word === ",") return false;
    if (RECALLING.test(word)) return true;
  }
  return false;
}

/** The words behind a noun of doing, up to the clause's end. */
function clauseBehind(tokens: readonly Token[], at: number): string {
  const after = tokens.slice(at + 1, at + 2 * FAR).map(({ lower }) => lower);
  const end = after.findIndex((word) => CLAUSE_END.test(word));
  return ` ${after.slice(0, end < 0 ? after.length : end).join(" ")} `;
}

/** "the signing of the memorandum was postponed", "is expected in May": still to come. */
const PUT_OFF =
  / (?:(?:was|were|been|is|are) (?:\w+ly |also )?(?:postponed|delayed|deferred|rescheduled|shelved|put off)|(?:is|are) (?:\w+ly |also |now )?(?:expected|planned|scheduled|slated|due|set|envisaged|foreseen)|will (?:take place|be held|follow|come)) /;
/** "the conclusion of the agreement was welcomed": done before they spoke of it. */
const WELCOMED =
  / (?:was|were) (?:\w+ly |also )?(?:welcomed|hailed|applauded|praised|lauded|commended|recalled|noted) /;

function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = tokens[before]?.lower ?? "";
    if (CLAUSE_END.test(word) || word === "," || word === "and") return false;
    if (NEGATIONS.has(word) || word.endsWith("n't")) return !(word === "yet" && tokens[before - 1]?.lower === ",");
  }
  return false;
}

/** "have yet to sign", "have not yet signed": what is not done is wanted. */
function isStillToCome(tokens: readonly Token[], { deed, first }: VerbCue): boolean {
  if (deed !== "SIGN" && deed !== "ADOPT") return false;
  const before = tokens.slice(Math.max(0, first - NEAR), first).map(({ lower }) => lower);
  return /\b(?:yet|not ready) to$|\bnot yet\b/.test(before.join(" "));
}

/** "was pleased to sign". */
const GLAD = /^(?:pleased|delighted|honou?red|proud|privileged|glad|happy)$/;

function isReal(tokens: readonly Token[], cue: VerbCue): boolean {
  if (cue.form === "PAST") return !/^(?:be|being)$/.test(tokens[cue.first - 1]?.lower ?? "");
  if (cue.form === "GERUND") {
    if (cue.first === 0 && isToldAsPast(tokens, cue.last)) return true;
    return !isUnrealGerund(tokens, cue.first) && !isUnrealBefore(tokens, cue.first, NEAR);
  }
  for (let before = cue.first - 1; before >= Math.max(0, cue.first - FAR); before--) {
    const word = tokens[before]?.lower ?? "";
    if (CLAUSE_END.test(word)) break;
    if (WATCHING_VERBS.has(word) || GATHERING_VERBS.has(word)) return true;
    if (GLAD.test(word) && word === tokens[cue.first - 2]?.lower) return !MODAL.test(tokens[before - 2]?.lower ?? "");
    if (UNREAL_WORDS.has(word) || MODAL.test(word)) return false;
  }
  return tokens[cue.first - 1]?.lower !== "to" && tokens[cue.first - 2]?.lower !== "to";
}

const SPOKE = /^(?:said|told|noted|stressed|hailed|called|described|thanked|praised|expressed|added|emphasi[sz]ed)$/;

/** "Signing the protocol was a milestone", "Signing the protocol, he said …": the first verb behind a gerund that is the subject is in the past. */
function isToldAsPast(tokens: readonly Token[], gerund: number): boolean {
  for (let after = gerund + 1; after < Math.min(tokens.length, gerund + 2 * FAR); after++) {
    const word = tokens[after]?.lower ?? "";
    if (word === ",") return tokens.slice(after + 1, after + NEAR).some(({ lower }) => SPOKE.test(lower));
    if (MODAL.test(word) || word === "is") return false;
    if (/^(?:was|were|marked|showed|took|came|capped|crowned)$/.test(word)) return true;
  }
  return false;
}

/** "close to signing", "looks forward to signing". */
const TOWARDS = /^(?:close|closer|near|nearer|forward|path|road|way|step|steps|open|committed|key|date|view)$/;

/** "finalising the pact would …", "talks on signing": the gerund is the subject or the topic, not a deed done. */
function isUnrealGerund(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  if (before === "to") return TOWARDS.test(tokens[at - 2]?.lower ?? "");
  return at === 0 || /^(?:that|of|for|on|about|is|are|be|start|begin|starting|beginning)$/.test(before);
}

function isUnrealBefore(tokens: readonly Token[], at: number, distance: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - distance); before--) {
    const word = tokens[before]?.lower ?? "";
    if (CLAUSE_END.test(word)) return false;
    if (WATCHING_VERBS.has(word) || /^(?:after|following|attended|since|by)$/.test(word)) return false;
    if (UNREAL_WORDS.has(word) || HASTE.test(word)) return true;
    if (word === "for" && /^call(?:s|ed|ing)?$/.test(tokens[before - 1]?.lower ?? "")) return true;
  }
  return false;
}

/** What is wished to come soon: "the swift finalisation of". */
const HASTE = /^(?:swift|speedy|prompt|quick|rapid|timely|eventual|expeditious)$/;

/** Done already: looked back on. To be done: a commitment. */
function actionOfImplementing(tokens: readonly Token[], cue: VerbCue): AgreementAction {
  if (cue.form === "PAST") return "REVIEWED";
  if (cue.form === "BASE") {
    return nearestAttitude(tokens, cue.first, MERELY_TALKING) ?? "COMMITTED";
  }
  const since =
    /^(?:after|since|of)$/.test(tokens[cue.first - 1]?.lower ?? "") &&
    /^(?:years?|months?|time|after)$/.test(tokens[cue.first - 2]?.lower ?? "");
  if (since) return "REVIEWED";
  if (isMeasureFor(tokens, cue.first)) return "COMMITTED";
  return nearestAttitude(tokens, cue.first) ?? "COMMITTED";
}

/** "measures for the effective implementation of", "the next steps in implementing": still to be done. */
function isMeasureFor(tokens: readonly Token[], deed: number): boolean {
  let at = deed - 1;
  while (
    /^(?:the|full|effective|better|further|smooth|timely|fully|effectively|jointly)$/.test(tokens[at]?.lower ?? "")
  )
    at--;
  const noun = /^(?:prospects?|ways?|measures?|steps?|options?|directions?|orientations?|roadmap|modalities)$/;
  return /^(?:for|of|in|on|to|towards?)$/.test(tokens[at]?.lower ?? "") && noun.test(tokens[at - 1]?.lower ?? "");
}

/** Words of talking about what is still to be done: "discussed measures to implement the plan". */
const MERELY_TALKING = /^(?:discuss|discussed|discussing|exchanged|informed|briefed|noted|highlighted)$/;

function nearestAttitude(tokens: readonly Token[], at: number, but?: RegExp): AgreementAction | null {
  for (let before = at - 1; before >= Math.max(0, at - 2 * FAR); before--) {
    const word = tokens[before]?.lower ?? "";
    if (CLAUSE_END.test(word)) return null;
    if (REVIEWING_WORDS.has(word) && !but?.test(word)) return "REVIEWED";
    if (COMMITTING_WORDS.has(word)) return "COMMITTED";
  }
  return null;
}

/** "implementation of the plan has gone well" and "must be ensured". */
function outlookAfter(tokens: readonly Token[], at: number): AgreementAction | null {
  for (let after = at + 1; after < Math.min(tokens.length, at + 2 * FAR); after++) {
    const word = tokens[after]?.lower ?? "";
    if (CLAUSE_END.test(word)) return null;
    if (MODAL.test(word)) return /^(?:will|must|should|shall)$/.test(word) ? "COMMITTED" : null;
    if (/^(?:has|have|was|were|been)$/.test(word)) return "REVIEWED";
  }
  return null;
}
