import type { AgreementAction } from "../../model/vocabulary.ts";
import { type Deed, UNREAL_MODIFIERS } from "../lexicon/agreement-verbs.ts";
import { type FollowingDeed, readFollowingDeed } from "./following-deed.ts";
import { findGovernor, type Governor } from "./governor.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";
import type { Token } from "./tokens.ts";

/** What a sentence says was done to an instrument. */
export interface ActionReading {
  readonly action: AgreementAction;
  /** Token number of the first word that shows it; the phrase's own first if none does. */
  readonly cueAt: number;
  readonly rule: string;
  /** A signing told after the phrase, with its own time: ", signed in Hanoi in 2018". */
  readonly following: FollowingDeed | null;
  /** "had signed", "has earlier signed": before the events that are told. */
  readonly earlier: boolean;
  /** "since the signing of the pact in 2015": the date that follows is that of a signing told of as past. */
  readonly recalled: boolean;
}

/** Reads the actions of all instruments of one sentence, in the same order as `phrases`. */
export function readActions(tokens: readonly Token[], phrases: readonly InstrumentPhrase[]): ActionReading[] {
  const governors: (Governor | null)[] = [];
  return phrases.map((phrase, index) => {
    const following = readFollowingDeed(phrase, phrases[index + 1]);
    const governor = findGovernor(tokens, phrases, index, governors);
    governors.push(governor);
    return decide(tokens, phrase, governor, following);
  });
}

function decide(
  tokens: readonly Token[],
  phrase: InstrumentPhrase,
  governor: Governor | null,
  following: FollowingDeed | null,
): ActionReading {
  const recalled = governor?.rule === "instrument-deed-noun" && governor.action === null;
  const reading = (action: AgreementAction, rule: string, cueAt = phrase.before.determinerAt): ActionReading => {
    const earlier = rule === governor?.rule && isEarlier(tokens, cueAt);
    return { action, cueAt, rule, following, earlier, recalled };
  };
  if (isExecuted(tokens, phrase, governor, following))
    return reading("SIGNED", following ? "instrument-passive" : "instrument-object", governor?.at);
  const unreal = phrase.modifiers.some((modifier) => UNREAL_MODIFIERS.has(modifier));
  if (governor?.noun && following?.mainClause) {
    const action = actionOfDeedDone(governor.noun, governor.action, following);
    return reading(action ?? "MENTIONED", action ? governor.rule : "instrument-named", governor.at);
  }
  if (following?.mainClause && following.action) return reading(following.action, "instrument-passive");
  // "agreed a pact, signed on Monday": the stronger of the two.
  const signed = governor?.action === "ADOPTED" && following?.action === "SIGNED" && !following.firstTime;
  if (governor?.action && !signed) {
    const still =
      governor.action === "REVIEWED" || (governor.action === "ADOPTED" && phrase.modifiers.includes("draft"));
    const action = unreal && still ? "PROPOSED" : governor.action;
    return reading(action, governor.rule, governor.at);
  }
  if (following?.action) return reading(following.action, "instrument-participle");
  if (unreal) return reading("PROPOSED", "instrument-unreal");
  if (phrase.head.kind === "STATEMENT" && isQuoted(tokens, phrase)) return reading("ADOPTED", "instrument-quoted");
  return reading("MENTIONED", "instrument-named");
}

/** "executed a memorandum", "a contract was executed": of what is new it means the signing, not the carrying out. */
function isExecuted(
  tokens: readonly Token[],
  { before, head }: InstrumentPhrase,
  governor: Governor | null,
  following: FollowingDeed | null,
): boolean {
  if (before.determiner !== "INDEFINITE" || head.kind === "PLAN") return false;
  if (following) return following.cue.verb === "execute" && following.mainClause && following.action === "REVIEWED";
  return governor?.action === "REVIEWED" && tokens[governor.at]?.lower === "executed";
}

/** "had signed", "previously signed", "earlier signed". */
function isEarlier(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 1]?.lower, tokens[at - 2]?.lower, tokens[at - 3]?.lower];
  return near.some((word) => word === "had" || word === "previously" || word === "already");
}

/** "said in a joint statement", "according to the joint declaration". */
function isQuoted(tokens: readonly Token[], { before, head }: InstrumentPhrase): boolean {
  const preposition = tokens[before.determinerAt - 1]?.lower;
  const according = preposition === "to" && tokens[before.determinerAt - 2]?.lower === "according";
  return head.noun.startsWith("joint") && (preposition === "in" || according) && before.determiner !== "NONE";
}

/** "The signing of the pact was welcomed", "negotiations on it were concluded": what a passive says of the deed before it. */
function actionOfDeedDone(
  noun: Deed,
  action: AgreementAction | null,
  following: FollowingDeed,
): AgreementAction | null {
  const done = following.deed === "REVIEW";
  switch (noun) {
    case "SIGN":
    case "ADOPT":
      return done ? null : action;
    case "IMPLEMENT":
      return following.action === "PROPOSED" || following.action === "COMMITTED" ? "COMMITTED" : "REVIEWED";
    default:
      return action;
  }
}
