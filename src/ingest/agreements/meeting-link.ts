import type { Discourse, ExtractedMeeting } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";
import type { MeetingKind } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import type { InstrumentPhrase } from "./instrument-phrases.ts";

const NOUNS: readonly (readonly [RegExp, readonly MeetingKind[]])[] = [
  [/\b(?:talks?|bilateral meeting)\b/i, ["TALKS", "CALL", "DIALOGUE", "SUMMIT"]],
  [/\b(?:dialogue|consultation)\b/i, ["DIALOGUE", "TALKS"]],
  [/\b(?:conference|retreat|forum|trilateral)\b/i, ["CONFERENCE"]],
  [/\bsummit\b/i, ["SUMMIT", "CONFERENCE"]],
  [/\b(?:ceremony)\b/i, ["CEREMONY"]],
  [/\b(?:phone|telephone|video|call)\b/i, ["CALL"]],
];

/** How far before an action, in characters, the noun of its meeting may stand. */
const REACH = 300;

/** Most meetings told before a sentence that its instruments may belong to: long texts are not searched without end. */
const MOST_REMEMBERED = 60;

/** Of an article's meetings the few that a sentence's instruments may belong to: the latest told by then, and the first. */
export function meetingsUpTo(meetings: readonly ExtractedMeeting[]): (sentence: Span) => readonly ExtractedMeeting[] {
  if (meetings.length <= MOST_REMEMBERED) return () => meetings;
  const [first] = meetings;
  const told = meetings.filter(isNews).sort((a, b) => a.evidence.start - b.evidence.start);
  return ({ end }) => {
    const upTo = firstIndex(told.length, (at) => (told[at] as ExtractedMeeting).evidence.start >= end);
    const latest = told.slice(Math.max(0, upTo - MOST_REMEMBERED), upTo);
    return first && !latest.includes(first) ? [first, ...latest] : latest;
  };
}

function isNews({ status, role }: ExtractedMeeting): boolean {
  return status === "HELD" && role === "MAIN";
}

/**
 * The meeting an action belongs to: one told in the same sentence, else the latest told before whose
 * participants include everybody the sentence names, else the latest told before; null without meetings.
 */
export function meetingOf(
  discourse: Discourse,
  meetings: readonly ExtractedMeeting[],
  phrase: InstrumentPhrase,
  cue: Span,
): ExtractedMeeting | null {
  const { sentence } = phrase;
  const held = meetings.filter(isNews);
  const inSentence = held.filter((meeting) => isIn(meeting.evidence, sentence));
  const main = held.filter((meeting) => meeting.kind !== "EXERCISE" && meeting.kind !== "EXHIBITION");
  const told = latest(inSentence.filter((meeting) => meeting.evidence.start <= cue.start)) ?? inSentence[0];
  if (told) return told;
  const before = main.filter((meeting) => meeting.evidence.start < sentence.start);
  const words = discourse.article.view.slice(Math.max(sentence.start, cue.start - REACH), cue.start);
  for (const [noun, kinds] of NOUNS) {
    if (!noun.test(words)) continue;
    const match = latest(before.filter((meeting) => kinds.includes(meeting.kind)));
    if (match) return match;
  }
  const people = personsIn(discourse, sentence, cue);
  const withPeople = before.filter((meeting) =>
    people.every((key) => meeting.participants.some((one) => one.person === key)),
  );
  return latest(withPeople) ?? latest(before) ?? main[0] ?? null;
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.start < outer.end && outer.start < inner.end;
}

function latest(meetings: readonly ExtractedMeeting[]): ExtractedMeeting | undefined {
  return meetings.reduce<ExtractedMeeting | undefined>(
    (best, meeting) => (best && best.evidence.start > meeting.evidence.start ? best : meeting),
    undefined,
  );
}

function personsIn(discourse: Discourse, sentence: Span & { readonly index: number }, cue: Span): readonly string[] {
  return discourse.mentions
    .filter((mention) => mention.sentence === sentence.index && mention.kind === "PERSON" && mention.start < cue.end)
    .flatMap((mention) => mention.refs);
}
