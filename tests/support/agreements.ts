import { findAgreements } from "../../src/ingest/agreements.ts";
import { findDates } from "../../src/ingest/dates.ts";
import type { ExtractedAgreement, ExtractedMeeting } from "../../src/model/extraction.ts";
import type { CountryCode, MeetingKind, MeetingRole, MeetingStatus } from "../../src/model/vocabulary.ts";
import { type DiscourseSketch, sketchDiscourse } from "./discourse.ts";

export interface MeetingSketch {
  /** Words of the text that tell of it. */
  readonly words: string;
  readonly kind?: MeetingKind;
  readonly role?: MeetingRole;
  readonly status?: MeetingStatus;
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly countries?: readonly CountryCode[];
  /** Keys of persons: "p1" is the first of the sketch. */
  readonly participants?: readonly string[];
}

export interface ArticleSketch extends Omit<DiscourseSketch, "dates"> {
  readonly meetings?: readonly MeetingSketch[];
}

/** The agreements of an invented article whose persons and meetings are given; dates are read from the text. */
export function agreementsOf(sketch: ArticleSketch): {
  readonly body: string;
  readonly agreements: ExtractedAgreement[];
} {
  const made = sketchDiscourse(sketch);
  const discourse = { ...made, dates: findDates(made.article, made.sentences) };
  const meetings = (sketch.meetings ?? []).map((meeting, index) => toMeeting(meeting, index, made.article.view));
  return { body: made.article.body, agreements: findAgreements(discourse, meetings) };
}

function toMeeting(sketch: MeetingSketch, index: number, view: string): ExtractedMeeting {
  const start = view.indexOf(sketch.words);
  if (start < 0) throw new Error(`The text has no "${sketch.words}".`);
  const evidence = { start, end: start + sketch.words.length, rule: "sketch" };
  return {
    key: `m${index + 1}`,
    role: sketch.role ?? "MAIN",
    status: sketch.status ?? "HELD",
    kind: sketch.kind ?? "TALKS",
    title: sketch.title ?? "Talks",
    start: sketch.start ? { edtf: sketch.start, basis: "STATED", evidence } : null,
    end: sketch.end ? { edtf: sketch.end, basis: "STATED", evidence } : null,
    place: null,
    hostCountry: null,
    participants: (sketch.participants ?? []).map((person) => ({ person, capacity: "ATTENDEE", evidence })),
    countries: sketch.countries ?? [],
    organizations: [],
    topics: [],
    evidence,
    facts: [],
  };
}
