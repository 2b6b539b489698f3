import type { Mention } from "../../model/extraction.ts";
import { Gate } from "../gates/gate.ts";
import { groupStartingAt, subjectBefore } from "./arguments.ts";
import { partsOf } from "./parts.ts";
import type { SceneSentence } from "./scene.ts";
import type { Part } from "./telling.ts";

const LED_OR_REPRESENTED = new Gate(
  /^(?:Also )?(?:present|attending|taking part|in attendance|joining)(?: (?:at|in) [^.;,]{1,60})? (?:was|were|is|are)\s|^Also (?:present|attending) (?:was|were)\s|^Looking on (?:is|are|was|were)\s|^It was (?:also )?(?:attended|co-chaired|chaired|hosted|joined) by\s|\b(?:delegations?|sides?|ones?|teams?)(?: [^.;,]{0,60})? (?:was|were|is)(?: jointly)? (?:co-)?(?:led|headed|chaired|represented) by\s|\b(?:was|were) represented (?:at [^.;,]{1,60} )?by\s|,? and the \p{L}+ one by\s|\b(?:delegations?|sides?|representatives|teams?)(?: [^.;,]{0,60}?)? ?[–—-] ?by\s/giu,
);
const SENT = new Gate(/(?<=^|\. |; )\p{Lu}[\p{L} ]{2,30} sent\s/gu);
const INCLUDED = new Gate(
  /\b(?:participating|participants|attendees|delegat(?:es|ion)|officials attending|those present)\b[^.;]{0,50}? included\s/giu,
);
const LEADING = new Gate(
  /\b(?:led|headed) (?:the|his|her|a|an) (?:[\p{L}-]+ ){0,4}(?:delegation|side|team)\b(?! to)/giu,
);
const JOINING = new Gate(
  /\b(?:also )?(?:joined|joining|sat in on|took part in|attended|(?:was|were)(?: also)? present (?:at|in|during)|accompanied) (?:the|this|that|both(?: the)?) (?:call|talks|meeting|discussions?|dialogue|event|conversation|session|meetings|reception|ceremony)\b|\bjoined (?:the (?:ministers|leaders|chiefs|meeting)|them) (?:via|by|through|over) (?:an? )?(?:secure )?(?:video|link)/giu,
);

/** "held talks, with X, the deputy minister, leading the Norland delegation". */
const WITH_LEADING = new Gate(
  /\bwith (?=\p{Lu})[^.;]{3,160}?,? (?:leading|heading|representing|at the head of) (?:the|his|her) (?:[\p{L}-]+ ){0,4}(?:delegation|side|team|party)\b/gu,
);

/**
 * Persons whom a sentence puts at the head of a side of the event told before: "The Vietnamese delegation was
 * headed by X, and the Chinese one by Y", "Australia was represented by A and B. Indonesia sent C".
 */
export function delegatesIn(at: SceneSentence): Part[] {
  const base = at.sentence.start;
  const mentions: Mention[] = [];
  for (const pattern of [LED_OR_REPRESENTED, SENT]) {
    for (const match of pattern.all(at.text, at.marks)) {
      const position = base + match.index + match[0].length;
      const index = at.people.findIndex((mention) => mention.end > position);
      const first = at.people[index];
      if (first && Math.min(first.phrase.start, first.start) - position < 60)
        mentions.push(...groupStartingAt(at, index));
    }
  }
  for (const match of INCLUDED.all(at.text, at.marks)) {
    mentions.push(...at.people.filter((mention) => mention.start > base + match.index));
  }
  for (const pattern of [LEADING, JOINING]) {
    for (const match of pattern.all(at.text, at.marks)) mentions.push(...subjectBefore(at, base + match.index));
  }
  for (const match of WITH_LEADING.all(at.text, at.marks)) {
    const named = at.people.findIndex((mention) => mention.start > base + match.index);
    const first = at.people[named];
    if (first && first.end < base + match.index + match[0].length) mentions.push(...groupStartingAt(at, named));
  }
  return partsOf(mentions, "ATTENDEE");
}
