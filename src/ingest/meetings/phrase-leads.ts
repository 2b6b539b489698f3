import type { Capacity } from "../../model/vocabulary.ts";
import { Gate } from "../gates/gate.ts";
import { LED_BY } from "../lexicon/meeting-verbs.ts";
import { groupStartingAt, objectAfter } from "./arguments.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import { partsOf } from "./parts.ts";
import type { SceneSentence } from "./scene.ts";
import type { Part } from "./telling.ts";

const RELATIVE_LEAD = new Gate(
  /^[^.;]{0,60}?,? (?:which|that) (?<who>[^.;,]{1,90}?) (?:is |was |were |are |has |have |had |will )?(?:also |jointly )?(?<deed>co-chair\w*|chair\w*|co-host\w*|host\w*|attend\w*|open\w*|led|address\w*)(?<with> with| alongside| together with)?\b/iu,
);

/** "our two nations co-chaired": states, whoever spoke for them. */
const STATES = new Gate(/\b(?:nations|countries|states|governments|armies|navies|forces)$/iu);

const SPOKEN_THERE = new Gate(
  /^(?: [^.;,]{0,60}?)?,? (?:in|at|during) which (?<who>[^.;,]{1,90}?) (?:also |had |have |has )?(?:discussed|agreed|exchanged|reviewed|pledged|reaffirmed|vowed|signed|talked|spoke|stressed)\b/iu,
);

/** "a phone call in which the two ministers discussed …": who did. */
export function spokenThere(at: SceneSentence, phrase: EventPhrase): Part[] {
  const match = SPOKEN_THERE.exec(at.text.slice(phrase.end, phrase.end + 200), at.marks);
  if (!match) return [];
  const [from, to] = [at.sentence.start + phrase.end, at.sentence.start + phrase.end + match[0].length];
  const people = at.people.filter((mention) => mention.start >= from && mention.end <= to && mention.refs.length > 0);
  return partsOf(people, "COUNTERPART");
}

/** "the committee meeting, which he co-chaired with Y": who did so, and with whom. */
export function relativeLead(at: SceneSentence, phrase: EventPhrase): Part[] {
  const match = RELATIVE_LEAD.exec(at.text.slice(phrase.end, phrase.end + 220), at.marks);
  if (!match?.groups?.who) return [];
  const end = at.sentence.start + phrase.end + match.index + match[0].length;
  const subjects = at.people.filter(
    (mention) =>
      mention.end <= end &&
      mention.start >= at.sentence.start + phrase.end &&
      mention.refs.length > 0 &&
      !STATES.test(at.text.slice(mention.start - at.sentence.start, mention.end - at.sentence.start), at.marks),
  );
  const capacity: Capacity = /chair|led/iu.test(match.groups.deed ?? "")
    ? "CHAIR"
    : /host/iu.test(match.groups.deed ?? "")
      ? "HOST"
      : "ATTENDEE";
  const others = match.groups.with ? objectAfter(at, end) : [];
  return subjects.length > 0 ? partsOf([...subjects, ...others], capacity) : [];
}

/** "The meeting noted the report of the Norland Committee (NC), | chaired by": who chairs that, not the meeting. */
const OF_ANOTHER =
  /\b(?:report|findings|work|recommendations?|proposals?)\b[^.;]*\b(?:Committee|Commission|Council|Group|Board|Panel)(?: \([A-Z]+\))?, $/u;

/** "attended by all ten nations, | X said": those after the comma are others. */
const BY_MANY = new Gate(
  /\b(?:nations|countries|states|members|ministers|officials|officers|delegates|representatives|participants)\b[^,;]*[,;](?! (?:including|among|such as|led|headed|as well as|and))/u,
);

/** Persons after "co-chaired by", "attended by", "hosted by". */
export function ledBy(at: SceneSentence, from: number, to: number): Part[] {
  const base = at.sentence.start;
  const parts: Part[] = [];
  for (const match of at.text.slice(from - base, Math.max(to, from) - base).matchAll(LED_BY)) {
    const position = from + match.index + match[0].length;
    if (OF_ANOTHER.test(at.text.slice(from - base, from - base + match.index))) continue;
    const index = at.people.findIndex((mention) => mention.end > position);
    const first = at.people[index];
    if (!first || Math.min(first.phrase.start, first.start) - position > 60) continue;
    if (
      BY_MANY.test(
        at.text.slice(position - base, Math.max(position, Math.min(first.phrase.start, first.start)) - base),
        at.marks,
      )
    )
      continue;
    const capacity: Capacity = match[1] || match[4] ? "CHAIR" : match[2] ? "HOST" : "ATTENDEE";
    parts.push(...partsOf(groupStartingAt(at, index), capacity));
  }
  return parts;
}
