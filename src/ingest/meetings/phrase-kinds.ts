import type { WordMarks } from "../../model/article.ts";
import { Gate } from "../gates/gate.ts";
import { BLOC_ADJECTIVES, BLOC_NAMES } from "../lexicon/blocs.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import type { SceneSentence } from "./scene.ts";
import type { Telling } from "./telling.ts";

/** Who faces the press together has met. */
export const PRESS = /^(?:press|news) conference$/u;

const COMMITTEE = new Gate(
  /\b(?:Committee|Commission)\b|\b(?:joint|bilateral|executive|steering|cooperation|consultative|coordination|defen[cs]e|military|border) (?:committee|commission)\b|\b(?:[Ww]orking|[Cc]onsultative|[Cc]oordinat(?:ion|ing)|[Ss]teering|[Ee]xpert) [Gg]roup\b/u,
);

const OF_COMMITTEE = new Gate(
  /^ of (?:the|their) [\p{L}\s-]{0,60}\b(?:[Cc]ommittee|[Cc]ommission|(?:[Ww]orking|[Cc]onsultative|[Cc]oordinat(?:ion|ing)|[Ss]teering|[Ee]xpert) [Gg]roup)\b/u,
);

/** "the 12th working-level meeting on the Liaison Mechanism", "the second meeting of the High Level Core Group". */
const OF_MECHANISM = new Gate(
  /^ (?:of|on|under) the (?:[\p{L}-]+ ){0,8}?(?:Mechanism|Group|Dialogue|Consultations?|Framework)\b/u,
);

/** "The joint committee held its eleventh meeting". */
const COMMITTEE_HELD = new Gate(
  /\b(?:[Cc]ommittee|[Cc]ommission|Council|(?:[Ww]orking|[Cc]onsultative|[Cc]oordinat(?:ion|ing)|[Ss]teering|[Ee]xpert) [Gg]roup)(?: [^.;,]{0,60}?)? (?:held|holds|(?:will|would|is to|are to) hold|convened|opened|began|concluded|wrapped up|completed) (?:its|their|the)(?: [\p{L}\d-]+)?\s*$/u,
);

/** A standing body of two sides: its meetings are rounds of a dialogue. */
export function isOfCommittee(phrase: EventPhrase, { text, marks }: SceneSentence): boolean {
  return (
    phrase.kind === "TALKS" &&
    (COMMITTEE.test(text.slice(phrase.nameStart, phrase.headStart), marks) ||
      OF_COMMITTEE.test(text.slice(phrase.end), marks) ||
      (phrase.ordinal !== null && OF_MECHANISM.test(text.slice(phrase.end), marks)) ||
      COMMITTEE_HELD.test(text.slice(0, phrase.headStart), marks))
  );
}

/** "the joint committee's meeting", "the next meeting of the joint working group": of two sides, though neither is named. */
export function isOfJointBody(phrase: EventPhrase, { text, marks }: SceneSentence): boolean {
  const around =
    text.slice(Math.max(0, phrase.start - BODY_BEFORE), phrase.end) +
    (OF_COMMITTEE.exec(text.slice(phrase.end), marks)?.[0] ?? "");
  return /\b(?:joint|bilateral|mixed)\b/iu.test(around);
}

/** How far before the phrase the name of the body that holds the meeting may begin. */
const BODY_BEFORE = 60;

/** "talks with more than two dozen defence ministers", "with counterparts from 14 countries". */
export const WITH_MANY = new Gate(
  /^[^.;]{0,60}\bwith (?:[\p{L}-]+ ){0,4}(?:dozens?|several|many|\d+|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty) (?:other )?(?:[\p{L}-]+ ){0,3}(?:ministers|chiefs|leaders|countries|nations|counterparts|delegations)\b|^[^.;]{0,60}\bwith (?:(?:his|her|their|the|all) )+(?:[\p{L}-]+ ){0,3}(?:counterparts|colleagues) (?:from|of) (?:the |all |other ){1,3}(?:[\p{L}-]+ ){1,5}(?:countries|nations|states|allies)\b/iu,
);

export const BY_WIRE = new Gate(
  /\b(?:via|by|over|through)(?: an?| the)? (?:secure )?(?:video|tele(?:phone|conference)|phone|video-?conference|online)\b|\bonline\b|\bvirtually\b/iu,
);

const BLOC_BEFORE = new RegExp(`\\b(?:${BLOC_NAMES}) (?:\\p{L}+['’]? ){0,3}$`, "u");

/** "the meeting of NATO defence ministers". */
const OF_BLOC = new Gate(
  new RegExp(
    `^ (?:of|between|among|with) (?:the |all |his |her )?(?:${BLOC_NAMES}|${BLOC_ADJECTIVES}) (?:[\\p{L}-]+ ){0,2}(?:[Mm]inisters|[Cc]hiefs|leaders|[Cc]ommanders|officials)\\b`,
    "u",
  ),
);

/** "a meeting of Allied defence ministers", by the words after "meeting". */
export function isWithBloc(after: string, marks: WordMarks): boolean {
  return OF_BLOC.test(after, marks);
}

/** "the upcoming meeting of the Norland Defence Contact Group": of the many states that support one. */
const IN_CONTACT_GROUP = /\bContact Group\b/u;
const CLOSE_BEHIND = 60;

/** "the recent NATO Summit": the name of a bloc says who met. */
export function isOfBloc({ at, phrase }: Pick<Telling, "at" | "phrase">): boolean {
  return (
    phrase !== null &&
    /^(?:summit|conference|ministerial|retreat|meetings?)/u.test(phrase.head) &&
    (IN_CONTACT_GROUP.test(at.text.slice(phrase.nameStart, phrase.end + CLOSE_BEHIND)) ||
      BLOC_BEFORE.test(at.text.slice(phrase.nameStart, phrase.headStart)) ||
      OF_BLOC.test(at.text.slice(phrase.end, phrase.end + 60), at.marks))
  );
}

/** "at their April meeting": not the one just told of. */
export const OF_MONTH = new Gate(
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u,
);
