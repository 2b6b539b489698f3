import type { WordMarks } from "../../model/article.ts";
import { Gate } from "../gates/gate.ts";
import { ATTENDING, CHAIRING, HOLDING, HOLDING_THERE, HOSTING, TAKING_PLACE } from "../lexicon/meeting-verbs.ts";

const GATES = {
  HOSTING: new Gate(HOSTING),
  CHAIRING: new Gate(CHAIRING),
  ATTENDING: new Gate(ATTENDING),
  HOLDING: new Gate(HOLDING),
  HOLDING_THERE: new Gate(HOLDING_THERE),
  TAKING_PLACE: new Gate(TAKING_PLACE),
};

/**
 * What stands over a noun phrase that names a meeting: HOLD, HOST, CHAIR, ATTEND an active verb before it;
 * PASSIVE a verb after it ("was held"); SETTING a preposition ("during"); INVITE an invitation to it.
 */
export type GovernorKind = "HOLD" | "HOST" | "CHAIR" | "ATTEND" | "PASSIVE" | "SETTING" | "INVITE" | "NONE";

export interface Governor {
  readonly kind: GovernorKind;
  /** Offset in the sentence where the governing words begin; for NONE and PASSIVE where the phrase begins. */
  readonly start: number;
  /** The governing words. */
  readonly words: string;
}

const SETTING = new Gate(
  /(?:^In (?:\S+ ){1,4}for|(?:^|[\s,(])(?:at|during|in|[Oo]ver|after|following|before|since|(?:on|at) the (?:sidelines|margins|fringes) of|(?:at|from|since) the (?:very )?(?:onset|start|outset|beginning|opening|end|conclusion|close) of|in the (?:course|frame|framework|context) of|ahead of|within the framework of|as part of|opening|addressing|closing|concluding))\s*$/iu,
);
/** "accepted X's invitation to attend": who accepted will be there. */
const ACCEPTED =
  /\baccept(?:ed|s|ing)\b[^.;]{0,80}\binvitation to (?:attend|join|take part in|participate in)(?: the)?\s*$/u;
const INVITING = new Gate(
  /\binvit(?:ed|es|ing|ation\s+to)\b[^.;]{0,120}?\b(?:to|for)(?: (?:attend|join|take part in|participate in|visit \S+ for))?\s*$/iu,
);
/** "to attend the anniversary of …, and the Expo": a verb of attending that governs a list. */
const ATTENDING_LIST = new Gate(
  /\b(?:(?:to )?(?:co-)?attend(?:ed|s|ing)?|attendance at|participat(?:ed|ing|es|e) in|took part in)\b(?:(?!\b(?:said|was|were|is|are|will|who|which|that|met|held|during|where)\b)[^.;]){0,190}(?:,|\band)\s*$/iu,
);

/** The governor of the phrase between `before` and `after` in its sentence. */
export function governorOf(textBefore: string, after: string, marks: WordMarks): Governor {
  const sentenceBefore = textBefore.replace(/["“‘']$/u, "");
  const offset = Math.max(0, sentenceBefore.length - NEAR);
  const governor = governorNear(sentenceBefore.slice(offset), after.slice(0, NEAR), marks);
  return { ...governor, start: governor.start + offset };
}

/** "his talks with X, held the day before": news of its own, however it is brought in. */
const JUST_NOW = new Gate(
  /^[^.;]{0,140}?\b(?:held|took place|was hosted|were held)\b[^.;]{0,30}?\b(?:the same day|the (?:day|evening) before|a day earlier|yesterday|earlier (?:today|that day|in the day)|this (?:morning|afternoon|evening)|the previous day|today)\b/iu,
);

/** What governs a phrase stands no farther from it than this many characters. */
const NEAR = 260;

function governorNear(before: string, after: string, marks: WordMarks): Governor {
  const trimmed = before.trimEnd();
  const found = (kind: GovernorKind, match: RegExpExecArray | null): Governor | null =>
    match ? { kind, start: match.index, words: match[0] } : null;
  const active =
    found("HOST", GATES.HOSTING.exec(trimmed, marks)) ?? found("CHAIR", GATES.CHAIRING.exec(trimmed, marks));
  if (active) return active;
  const accepted = ACCEPTED.exec(before);
  if (accepted) return { kind: "ATTEND", start: accepted.index, words: accepted[0] };
  const invited = INVITING.exec(before, marks);
  if (invited) return { kind: "INVITE", start: invited.index, words: invited[0] };
  const attended = found("ATTEND", GATES.ATTENDING.exec(trimmed, marks));
  if (attended) return attended;
  const none: Governor = { kind: "NONE", start: before.length, words: "" };
  const setting = SETTING.exec(before, marks);
  const asSetting: Governor = setting ? { kind: "SETTING", start: setting.index, words: setting[0] } : none;
  const passive = GATES.TAKING_PLACE.exec(after, marks);
  const there = setting !== null && /^ (?:held|convened|hosted|organi[sz]ed)\b/u.test(passive?.[0] ?? "");
  if (there && /\b(?:at|at the (?:end|close|conclusion|start) of|during)\s*$/iu.test(before)) return asSetting;
  if (passive)
    return /^(?:,| (?:which|that) )/u.test(passive[0]) && !(setting === null && JUST_NOW.test(after, marks))
      ? asSetting
      : { kind: "PASSIVE", start: before.length, words: passive[0] };
  if (setting === null && JUST_NOW.test(after, marks)) return { kind: "PASSIVE", start: before.length, words: "" };
  return (
    found("HOLD", GATES.HOLDING.exec(trimmed, marks)) ??
    found("HOLD", GATES.HOLDING_THERE.exec(trimmed, marks)) ??
    found("ATTEND", ATTENDING_LIST.exec(before, marks)) ??
    asSetting
  );
}
