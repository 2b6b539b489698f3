import type { ArticleComparison, Comparison, MeetingComparison } from "./compare.ts";
import { addTallies, EMPTY_TALLY, type Tally } from "./tally.ts";

/** What is counted, in the order of the table. */
export const MEASURES = [
  "persons",
  "organizations",
  "posts",
  "meetings",
  "mainMeetings",
  "participants",
  "meetingDates",
  "meetingKinds",
  "agreements",
  "actions",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Scores = Readonly<Record<Measure, Tally>>;

function tallyOf(comparison: Comparison<unknown> | MeetingComparison): Tally {
  return {
    right: comparison.matches.length,
    spurious: comparison.spurious.length,
    missed: comparison.missed.length,
  };
}

/** A field of matched items is right or wrong; a wrong one is both a spurious value and a missed one. */
function tallyField<T>(matches: readonly T[], right: (match: T) => boolean): Tally {
  const wrong = matches.filter((match) => !right(match)).length;
  return { right: matches.length - wrong, spurious: wrong, missed: wrong };
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(addTallies, EMPTY_TALLY);
}

/**
 * Counts one article's comparison. Posts are counted over matched persons; participants over all meetings, those
 * of an unmatched meeting all missed or all spurious; dates (the start), kinds and actions over matched ones,
 * exactly, where null equals null. `mainMeetings` counts the gold's MAIN meetings found or missed; nothing is
 * spurious there, so only its recall means something.
 */
export function scoreArticle(comparison: ArticleComparison): Scores {
  const { meetings } = comparison;
  const unmatched: Tally = {
    right: 0,
    spurious: meetings.spurious.reduce((count, meeting) => count + meeting.participants.length, 0),
    missed: meetings.missed.reduce((count, meeting) => count + meeting.participants.length, 0),
  };
  return {
    persons: tallyOf(comparison.persons),
    organizations: tallyOf(comparison.organizations),
    posts: sum(comparison.posts.map(({ posts }) => tallyOf(posts))),
    meetings: tallyOf(meetings),
    mainMeetings: {
      right: meetings.matches.filter(({ gold }) => gold.role === "MAIN").length,
      spurious: 0,
      missed: meetings.missed.filter((gold) => gold.role === "MAIN").length,
    },
    participants: sum([unmatched, ...meetings.matches.map(({ participants }) => tallyOf(participants))]),
    meetingDates: tallyField(meetings.matches, ({ gold, found }) => gold.startDate === found.startDate),
    meetingKinds: tallyField(meetings.matches, ({ gold, found }) => gold.kind === found.kind),
    agreements: tallyOf(comparison.agreements),
    actions: tallyField(comparison.agreements.matches, ({ gold, found }) => gold.action === found.action),
  };
}

/** Adds up the counts of all articles (micro average: each fact weighs the same, whatever its article). */
export function addScores(all: readonly Scores[]): Scores {
  const entries = MEASURES.map((measure) => [measure, sum(all.map((scores) => scores[measure]))] as const);
  return Object.fromEntries(entries) as Record<Measure, Tally>;
}
