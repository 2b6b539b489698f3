import type { AgreementAction } from "../../model/vocabulary.ts";
import type { Deed } from "../lexicon/agreement-verbs.ts";
import { IRREGULAR_VERBS, PHRASE_STOPS } from "../lexicon/phrase-boundaries.ts";
import { cueOf, type VerbCue, verbCueEndingAt } from "./deed-cues.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import { isCapitalised, isWord, type Token } from "./tokens.ts";

/** What the words after an instrument say was done to it. */
export interface FollowingDeed {
  readonly deed: Deed;
  readonly action: AgreementAction | null;
  /** Token numbers of the verb. */
  readonly cue: VerbCue;
  /** "was signed" tells; ", which was signed" and "signed in 2012" describe. */
  readonly mainClause: boolean;
  /** "was first signed in 2009": tells of an earlier signing of the same. */
  readonly firstTime: boolean;
}

const REACH = 12;
const BE = /^(?:is|are|was|were|be|been|being)$/;
const FUTURE =
  /^(?:will|would|shall|should|may|might|can|could|must|to|expected|set|scheduled|due|likely|slated|hoped)$/;
const FILLER =
  /^(?:has|have|had|also|not|yet|soon|finally|then|just|now|currently|first|jointly|last|newly|originally|initially|previously|recently|officially|formally|effectively|successfully|already|earlier|later|well)$/;

/**
 * Reads passives, participles and relative clauses after the phrase: "was signed in Hanoi", ", signed in 2012",
 * "that the two ministries signed last year", "to be signed in May", "is being negotiated". Null if there is none.
 */
export function readFollowingDeed(phrase: InstrumentPhrase, next: InstrumentPhrase | undefined): FollowingDeed | null {
  const { tokens } = phrase;
  let at = phrase.after.reach;
  const limit = Math.min(tokens.length, at + REACH, next?.before.determinerAt ?? tokens.length);
  const leading = readLeadingDeed(phrase);
  if (leading) return leading;
  if (underNegotiation(tokens, at)) {
    const cue = cueOf("PROPOSE", "negotiate", at, at + 1, "PAST");
    return { deed: "PROPOSE", action: "PROPOSED", cue, mainClause: false, firstTime: false };
  }
  if (isConditional(phrase)) return null;
  const among = readAmong(tokens, at);
  if (among) return among;
  const unready = readinessAt(tokens, at, phrase) ?? readinessAt(tokens, behindClause(tokens, at), phrase);
  if (unready) return { deed: "PROPOSE", action: "PROPOSED", cue: unready, mainClause: false, firstTime: false };
  const contact = readContactClause(tokens, at, limit);
  if (contact) return contact;
  let relative = false;
  let passive = false;
  let perfect = false;
  let unreal = false;
  let negated = false;
  let firstTime = false;
  let progressive = false;
  let subjectWords = 0;
  at = behindWorth(tokens, behindCircumstance(tokens, at, limit), limit);
  if (tokens[at]?.text === '"') at++;
  const dashed = /^[–—-]$/.test(tokens[at]?.text ?? "") && /^(?:which|that)$/.test(tokens[at + 1]?.lower ?? "");
  if (tokens[at]?.text === "," || dashed) {
    at++;
    // "under the pact, and both looked forward to": another clause.
    const next = tokens[at]?.lower ?? "";
    if (/^(?:but|while|as|with|when|where)$/.test(next)) return null;
    if (next === "and" && !/^(?:was|were|is|are|has|have|which|that)$/.test(tokens[at + 1]?.lower ?? "")) return null;
    relative = true;
  }
  for (; at < limit; at++) {
    const token = tokens[at] as Token;
    const { lower } = token;
    const cue = at + 1 < tokens.length ? longestCueFrom(tokens, at) : verbCueEndingAt(tokens, at);
    if (cue?.verb === "enter into" && /^(?:force|effect)$/.test(tokens[cue.last + 1]?.lower ?? "")) return null;
    if (cue && cue.form === "PAST" && (passive || subjectWords === 0 || relative)) {
      if (subjectWords > 0 && !passive && !relative) return null;
      const described = relative || !passive;
      return {
        deed: cue.deed,
        action: negated
          ? undone(cue.deed, tokens, at)
          : actionOf(cue.deed, { unreal: unreal || (progressive && cue.deed !== "IMPLEMENT"), perfect, passive }),
        cue,
        mainClause: !described,
        firstTime,
      };
    }
    if (passive && lower === "agreed" && !/^(?:to|that|with)$/.test(tokens[at + 1]?.lower ?? "")) {
      const agreed = cueOf("ADOPT", "agree", at, at, "PAST");
      const action = negated ? null : actionOf("ADOPT", { unreal, perfect, passive });
      return { deed: "ADOPT", action, cue: agreed, mainClause: !relative, firstTime };
    }
    if (lower === "which" || lower === "that") {
      relative = true;
    } else if (BE.test(lower)) {
      passive = true;
      if (lower === "being") perfect = progressive = true;
    } else if (FUTURE.test(lower)) {
      unreal = true;
    } else if (FILLER.test(lower) || lower.endsWith("ly")) {
      if (lower === "not" || lower === "yet") negated = true;
      if (/^(?:first|originally|initially|last|previously)$/.test(lower)) firstTime = true;
      if (lower === "has" || lower === "have") perfect = true;
    } else if (relative && !passive && /^[\p{L}]/u.test(token.text) && subjectWords < 6) {
      subjectWords++;
    } else {
      return null;
    }
  }
  return null;
}

/** "a convention the three states signed in 2031": a clause right behind the noun, with no object of its own. */
function readContactClause(tokens: readonly Token[], from: number, limit: number): FollowingDeed | null {
  const first = tokens[from];
  if (!isCapitalised(first) && !/^(?:the|they|we|both|it|my|our|his|her|its|their)$/.test(first?.lower ?? ""))
    return null;
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_CONTACT); at++) {
    const token = tokens[at] as Token;
    const cue = verbCueEndingAt(tokens, at);
    if (cue?.form === "PAST" && cue.first === at && (cue.deed === "SIGN" || cue.deed === "ADOPT")) {
      const next = tokens[at + 1];
      if (next !== undefined && !/^(?:in|on|at|during|last|[.,;)])$/.test(next.lower)) return null;
      const action = actionOf(cue.deed, { unreal: false, perfect: false, passive: false });
      return { deed: cue.deed, action, cue, mainClause: false, firstTime: false };
    }
    const joins = /^(?:and|have|has|had|jointly|first)$/.test(token.lower);
    if (!isWord(token) || (!joins && (PHRASE_STOPS.has(token.lower) || IRREGULAR_VERBS.has(token.lower)))) return null;
  }
  return null;
}

const LONGEST_CONTACT = 9;

const AMONG = /^(?:is|are|was|were) (?:also )?(?:among|one of|part of) (?:the )?(?:[\p{L}\d]+ ){0,2}\p{L}+$/u;

/** "was among the documents signed", "is one of three agreements reached". */
function readAmong(tokens: readonly Token[], at: number): FollowingDeed | null {
  for (let verb = at + 3; verb <= at + MOST_AMONG; verb++) {
    const words = tokens.slice(at, verb).map((token) => token.lower);
    const cue = verbCueEndingAt(tokens, verb);
    if (cue?.form !== "PAST" || cue.first !== verb || !AMONG.test(words.join(" "))) continue;
    const action = actionOf(cue.deed, { unreal: false, perfect: false, passive: true });
    return { deed: cue.deed, action, cue, mainClause: true, firstTime: false };
  }
  return null;
}

const MOST_AMONG = 8;

/** "cooperation in the High North was signed": behind a place or a partner that the phrase does not hold, if a passive follows. */
function behindCircumstance(tokens: readonly Token[], from: number, limit: number): number {
  if (!/^(?:in|with|at|for|under|across|off|near)$/.test(tokens[from]?.lower ?? "")) return from;
  for (let at = from + 1; at < limit; at++) {
    const token = tokens[at] as Token;
    if (BE.test(token.lower) || /^(?:has|have|had|will)$/.test(token.lower)) return at;
    if (!isWord(token) || PHRASE_STOPS.has(token.lower) || IRREGULAR_VERBS.has(token.lower)) return from;
    if (verbCueEndingAt(tokens, at)) return from;
  }
  return from;
}

/** "the contract, worth 450 million euros, was signed": behind what it costs. */
function behindWorth(tokens: readonly Token[], from: number, limit: number): number {
  if (
    tokens[from]?.text !== "," ||
    !/^(?:worth|valued|costing|totalling|totaling)$/.test(tokens[from + 1]?.lower ?? "")
  )
    return from;
  for (let at = from + 2; at < limit; at++) if (tokens[at]?.text === ",") return at + 1;
  return from;
}

/** "Once the deal is ratified", "if the treaty is signed". */
function isConditional({ tokens, before }: InstrumentPhrase): boolean {
  return /^(?:once|if|until|unless|when|whether|after|before)$/.test(tokens[before.determinerAt - 1]?.lower ?? "");
}

/** "Signed in 2016, the pact …": a participle at the sentence's beginning that describes its subject. */
function readLeadingDeed({ tokens, before }: InstrumentPhrase): FollowingDeed | null {
  const late = /^(?:first|originally|initially|last)$/.test(tokens[0]?.lower ?? "");
  const cue = verbCueEndingAt(tokens, late ? 1 : 0);
  if (cue?.form !== "PAST" || cue.deed !== "SIGN" || tokens[before.determinerAt - 1]?.text !== ",") return null;
  return { deed: "SIGN", action: "SIGNED", cue, mainClause: false, firstTime: late };
}

function longestCueFrom(tokens: readonly Token[], at: number): VerbCue | null {
  for (let last = at + 3; last >= at; last--) {
    const cue = verbCueEndingAt(tokens, last);
    if (cue && cue.first === at) return cue;
  }
  return null;
}

/** Behind ", whose negotiations were concluded in May,"; the comma itself where no such clause ends. */
function behindClause(tokens: readonly Token[], comma: number): number {
  if (tokens[comma]?.text !== "," || !/^(?:whose|which|who)$/.test(tokens[comma + 1]?.lower ?? "")) return comma;
  const end = tokens.findIndex(({ text }, at) => at > comma + 1 && at < comma + LONGEST_CLAUSE && text === ",");
  return end < 0 ? comma : end + 1;
}

const LONGEST_CLAUSE = 16;

/** "to be ready", "will be in place by June": an instrument that does not exist yet. */
function readinessAt(tokens: readonly Token[], at: number, { before }: InstrumentPhrase): VerbCue | null {
  const words = tokens
    .slice(at, at + 8)
    .map((token) => token.lower)
    .join(" ")
    .replace(/^, (?:which|that) /, "")
    .replace(/["“”] ?/g, "");
  if (before.determiner === "INDEFINITE" && TALKED_OF.test(words))
    return cueOf("PROPOSE", "discuss", at, at + 2, "PAST");
  if (!TO_BE_READY.test(words) && !FOR_SIGNATURE.test(words) && !IN_THE_MAKING.test(words)) return null;
  return cueOf("PROPOSE", "be ready", at, at + 2, "PAST");
}

const TO_BE_READY =
  /^(?:(?:(?:is|are) (?:expected|due|set|likely) )?to|will|should|would|could|may|might) be (?:ready|in place|available)\b/;
/** "a pact was discussed": one that is not there yet. */
const TALKED_OF =
  /^(?:was|were|has been|have been|is being)(?: \w+ly| also)? (?:discussed|raised|mooted|considered|explored|tabled|floated)\b/;
const FOR_SIGNATURE = /^(?:is|are) (?:(?:almost|nearly|now) )?ready (?:for (?:signature|signing)|to be signed)\b/;
/** "was in the works", "is nearing completion". */
const IN_THE_MAKING =
  /^(?:is|are|was|were|remains?)(?: \w+ly| still| now| also)? (?:in the (?:works|pipeline|making|final stages?)|in (?:its|their) final stages?|(?:nearing|close to|near) (?:completion|conclusion|being)|on the table|not (?:yet )?ready|(?:most likely )?next in line|(?:set|due|scheduled|slated|ready) for (?:signing|signature|conclusion)|pending|awaiting (?:signature|signing|approval|finali[sz]ation|conclusion)|(?:yet )?to be (?:signed|concluded|finali[sz]ed|agreed))\b|^(?:awaits|await|awaiting|pending) (?:signature|signing|finali[sz]ation|conclusion)\b/;

function underNegotiation(tokens: readonly Token[], at: number): boolean {
  for (let offset = 0; offset < 3; offset++) {
    if (tokens[at + offset]?.lower !== "under") continue;
    return /^(?:negotiation|negotiations|discussion|consideration|preparation)$/.test(
      tokens[at + offset + 1]?.lower ?? "",
    );
  }
  return false;
}

/** "has not yet been signed", "is yet to be agreed": what is not done is wanted. */
function undone(deed: Deed, tokens: readonly Token[], at: number): AgreementAction | null {
  const yet = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "yet");
  return yet && (deed === "SIGN" || deed === "ADOPT") ? "PROPOSED" : null;
}

function actionOf(
  deed: Deed,
  { unreal, perfect, passive }: { unreal: boolean; perfect: boolean; passive: boolean },
): AgreementAction | null {
  switch (deed) {
    case "SIGN":
      return unreal ? "PROPOSED" : "SIGNED";
    case "ADOPT":
      return unreal ? "PROPOSED" : "ADOPTED";
    case "REVIEW":
      return unreal ? null : "REVIEWED";
    case "REVISE":
      return "REVIEWED";
    case "IMPLEMENT":
      return unreal ? "COMMITTED" : perfect || passive ? "REVIEWED" : null;
    case "COMMIT":
      return passive ? "COMMITTED" : null;
    case "PROPOSE":
      return "PROPOSED";
  }
}
