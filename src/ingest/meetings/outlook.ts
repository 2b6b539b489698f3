import type { WordMarks } from "../../model/article.ts";
import type { MeetingStatus } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";

/** What the words around a verb say of the event; NONE if it did not or may never happen. */
export interface Outlook {
  readonly status: MeetingStatus | "NONE";
  readonly retrospect: boolean;
}

const ADVERBS = "(?:\\s+(?:also|then|later|soon|each|both|first|next|again|\\p{L}+ly))*\\s*$";
const NEGATED = new Gate(
  new RegExp(
    `(?:\\b(?:did|does|do|has|have|had|was|were|will|would|could|can|is|are) not|n't|\\bcannot|\\bnever|\\bwithout|\\bno plans? to|\\brefus\\w+ to|\\bdeclin\\w+ to|\\bfail\\w* to|\\binstead of|\\bruled out|\\bunable to|\\bnot to)(?:\\s+(?:yet|be|been|have))?${ADVERBS}`,
    "iu",
  ),
);
/** "he was to have met Y": it did not come about. */
const WAS_TO_HAVE = new Gate(
  /\b(?:(?:was|were) to have(?: (?:also|been))?|(?:was|were) (?:originally |initially |also )?supposed to|had (?:also |originally |initially )?been (?:due|scheduled|set|expected|planned|slated) to)\s*$/iu,
);
const DENIED = new Gate(
  /\b(?:den(?:y|ies|ied|ying)|rejected|dismissed)\b[^.;]{0,120}\b(?:that|report|claims?|having)\b[^.;]{0,60}$/iu,
);
const PLANNED = new Gate(
  new RegExp(
    `(?:\\b(?:will|shall|would|'ll)(?: (?:also|then|later|soon|now))?|\\b(?:is|are|was|were|be)(?:\\s+(?:also|now|both))? (?:to|set to|due to|scheduled to|expected to|slated to|likely to|going to|about to|planning to|preparing to)|\\b(?:plans?|planned|agreed|intends?|expects?|agree|decided|promised|vowed|scheduled|expected|set|due|slated) to)(?:\\s+(?:be|have))?${ADVERBS}`,
    "iu",
  ),
);
const UNREAL = new Gate(
  new RegExp(
    `(?:\\b(?:could|may|might|should|can|must)|\\b(?:important|necessary|essential|possible|useful|time|hop\\w+|want\\w*|ready|willing|wish\\w*|sought|seek\\w*|ask\\w*|tried|try|trying|offer\\w*|able|order|eager|keen|need\\w*|urg\\w+|continue\\w*|like|opportunity|chance|desire|request\\w*) (?:\\w+ )?to|\\b(?:if|unless|whether) [^,.;]{0,60})(?:\\s+be)?${ADVERBS}`,
    "iu",
  ),
);
const PROPOSING = new Gate(
  /\b(?:propos\w+|suggest\w+|recommend\w+|call(?:ed|s|ing) for|invit\w+|ask\w+ that)\b[^.;]{0,120}$/iu,
);
const PERFECT = new Gate(
  new RegExp(`\\b(?:had|having|last|first|previously|earlier this year|once|recalled)${ADVERBS}`, "iu"),
);
const INFINITIVE = new Gate(/\bto(?: \p{L}+ly)?\s*$/iu);
const THERE_TO = new Gate(
  /\b(?:(?:is|are|was|were) (?:now |currently )?(?:in|visiting)|visited)\b(?:(?!\b(?:will|would|said|plans?|agreed|that)\b)[^.;]){0,80}\bto\s*$/iu,
);
/** "visited Oslo to meet", "came to pay a courtesy call": done, not merely meant. */
const CAME_TO = new Gate(
  /\b(?:(?:is|are|was|were) in|visited|travell?ed|flew|went|came|paid a (?:\w+ )?visit)\b(?:(?!\b(?:will|would|said|plans?|agreed|that)\b)[^.;]){0,80}\bto\s*$/iu,
);
/** "comes six months after the two ministers met": that lies well before. */
const LONG_AFTER = new Gate(/\b(?:years?|months?|weeks?) (?:after|since) [^,.;]{0,60}$/iu);

/** "pleased to host X today", "it was an honour to meet X": done. */
const GLAD_TO = new Gate(
  /\b(?:pleased|delighted|glad|happy|thrilled|honou?red|privileged|proud|great|good|wonderful|fantastic|excellent|pleasure|honou?r|privilege|delight) to(?: \p{L}+ly)?(?: have)?\s*$/iu,
);

/** "took the time to meet", "used the occasion to hold talks": done. */
const TOOK_TO = new Gate(
  /\b(?:(?:took|used|seized|had) (?:the|this|that|an?) (?:time|opportunity|occasion|chance)|managed|got)\s+to\s*$/iu,
);
const CANCELLED_AFTER = new Gate(
  /^(?:[^.;]{0,60}?|[^.;]{0,80}?\b(?:scheduled|planned|due|slated|set)\b[^.;]{0,60}?)\b(?:was|were|has been|have been|had been|is|been)\s+(?:\w+ly\s+)?(?:postponed|cancell?ed|called off|put off|put on hold|shelved|suspended|scrapped)\b/iu,
);
/** "a request for | a meeting between": asked for, and perhaps never granted. */
const ASKED_FOR = new Gate(
  /\b(?:requests?|requested|proposals?|offers?|appeals?|invitations?|asked) for(?: an?| the| another| further| such)*\s*$/iu,
);
const TURNED_DOWN = new Gate(
  /\b(?:declin\w+|reject\w*|refus\w+|turn(?:ed|s|ing) down|rebuff\w*|spurn\w*|snub\w*|ignor\w+|den(?:y|ies|ied))\b[^.;]{0,80}$/iu,
);
const GRANTED = new Gate(/\b(?:accept\w*|grant\w*|agree\w*|approv\w+|following|after|at)\b[^.;]{0,80}$/iu);

/** "the talks, planned for May 4, did not take place". */
const NOT_HELD_AFTER = new Gate(
  /^(?:(?!\b(?:said|says|that|who|because|while|when|where)\b)[^.;]){0,220}?\b(?:(?:did not|didn't|never) (?:take place|happen|materiali[sz]e|go ahead|come about)|(?:was|were) (?:not|never) held|(?:wasn't|weren't) held|fell through|(?:will|would) not (?:take place|happen|go ahead|be held))\b/iu,
);
/** "has been postponed to September 3": still to come, on that day. */
const PUT_OFF_TO = new Gate(
  /^(?:,? (?:which|that) [^.;,]{0,80},)?[^.;,]{0,60}?\b(?:was|were|has been|have been|had been|had to be|is|been)\s+(?:\w+ly\s+)?(?:postponed|rescheduled|moved|put off|delayed) (?:to|until|till) (?:(?:early|mid|late|next)[ -])?(?:\p{Lu}|\d|next|week|month)/iu,
);
const CANCELLED_BEFORE = new Gate(
  /\b(?:postpon\w+|cancel\w+|call(?:ed|s|ing) off|scrapp\w+|suspend\w+|put(?:s|ting)? off|shelv\w+)(?:\s+(?:the|a|an|his|her|their|its|this|that))*\s*$/iu,
);
const PLANNED_AFTER = new Gate(
  /^(?: (?:of|between|among|with) (?:(?!\b(?:who|which|that|said|where)\b)(?:[^.;,]|,(?! (?:the|an?|his|he|it|they|both|its)\b)|, and the )){2,200}?)?(?: (?:in|at) \p{Lu}[\p{L} ]{2,30})?(?:, (?:known as|called|dubbed|or) [^.;,]{2,70},)?,?(?: \([^)]{0,40}\))?,?(?: which| that)?(?: (?:is|are|was|were|be|has been|have been))?(?: (?:also|now|currently|being))* (?:to be (?:\w+ )?(?:held|hosted|co-chaired|organi[sz]ed|convened|staged|conducted)|(?:will|would|shall) (?:also )?(?:be|take|follow|open|run|start|begin|kick|see|bring|convene|happen|discuss|focus|address|review|cover|provide|conclude|last|serve|aim|include|seek|look|gather)|to take place|(?:tentatively )?(?:scheduled|planned|slated|due|set|expected|tipped) (?:for|to|in|on|next|later|from|before)|in the time ahead|in which [^.;]{0,60}? will|next (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december))/iu,
);
const PROPOSED_AFTER = new Gate(/^[^.;,]{0,40}? (?:should )?be (?:held|organi[sz]ed|convened|resumed)\b/iu);
const COMING = new Gate(/\b(?:upcoming|forthcoming|coming|next|planned|scheduled|future)\b/iu);
const FORMER = new Gate(/\b(?:(?<!\band )last|previous|recent|earlier|latest|past|first-ever)\b/iu);

/** "is visiting Oslo to | attend": he is there, so what he attends goes on. */
export function isThereTo(before: string, marks: WordMarks): boolean {
  return THERE_TO.test(before.slice(-140), marks);
}

/** Reads the words before a verb of meeting: "will", "had", "did not", "is to be". */
export function outlookBeforeVerb(before: string, marks: WordMarks, headline: boolean): Outlook {
  const near = before.slice(-140);
  if (NEGATED.test(near, marks) || DENIED.test(near, marks) || WAS_TO_HAVE.test(near, marks))
    return { status: "NONE", retrospect: false };
  if (CANCELLED_BEFORE.test(near, marks)) return { status: "CANCELLED", retrospect: false };
  if (TOOK_TO.test(near, marks) || GLAD_TO.test(near, marks)) return { status: "HELD", retrospect: false };
  if (UNREAL.test(near, marks))
    return PROPOSING.test(near, marks)
      ? { status: "PROPOSED", retrospect: false }
      : { status: "NONE", retrospect: false };
  if (PLANNED.test(near, marks)) return { status: "PLANNED", retrospect: false };
  if (INFINITIVE.test(near, marks)) {
    if (CAME_TO.test(near, marks)) return { status: "HELD", retrospect: false };
    if (PROPOSING.test(near, marks)) return { status: "PROPOSED", retrospect: false };
    return { status: "PLANNED", retrospect: !headline };
  }
  return { status: "HELD", retrospect: PERFECT.test(near, marks) || LONG_AFTER.test(near, marks) };
}

/** "his itinerary also includes | talks": still to come. */
const ON_SCHEDULE = new Gate(
  /\b(?:itinerary|schedule|programme|program|agenda)(?: also)? includes? (?:[\p{L}-]+ ){0,2}$/iu,
);

/** "which was opened on Wednesday, will last until": going on. */
const GOING_ON =
  /^[^.;]{0,30}\b(?:opened|began|started|kicked off|got under ?way)\b[^.;]{0,70}\b(?:will|is to) (?:last|run|end|conclude|close|continue|wrap up)\b/iu;

/** Reads the words around a noun phrase that names a meeting. `name` is the phrase without its determiner. */
export function outlookOfPhrase(before: string, name: string, after: string, marks: WordMarks): Outlook | null {
  if (GOING_ON.test(after)) return { status: "HELD", retrospect: false };
  if (PUT_OFF_TO.test(after, marks)) return { status: "PLANNED", retrospect: false };
  if (ASKED_FOR.test(before, marks) && !GRANTED.test(before, marks))
    return { status: TURNED_DOWN.test(before, marks) ? "NONE" : "PROPOSED", retrospect: false };
  if (CANCELLED_AFTER.test(after, marks) || NOT_HELD_AFTER.test(after, marks) || CANCELLED_BEFORE.test(before, marks))
    return { status: "CANCELLED", retrospect: false };
  if (PROPOSED_AFTER.test(after, marks) && PROPOSING.test(before, marks))
    return { status: "PROPOSED", retrospect: false };
  if (PLANNED_AFTER.test(after, marks) || COMING.test(name, marks)) {
    return {
      status: PROPOSING.test(before, marks) && !PLANNED_AFTER.test(after, marks) ? "PROPOSED" : "PLANNED",
      retrospect: false,
    };
  }
  if (ON_SCHEDULE.test(before, marks)) return { status: "PLANNED", retrospect: false };
  return FORMER.test(name, marks) ? { status: "HELD", retrospect: true } : null;
}
