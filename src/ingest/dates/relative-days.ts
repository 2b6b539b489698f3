import type { Span } from "../../model/span.ts";

/** Words that date an event by the one told before it. */
export interface RelativeDay extends Span {
  /** Days after the event told before: 0 for "the same day", 1 for "the next morning". */
  readonly days: number;
}

const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };
const SAME =
  "(?:on |(?:[Ee]arlier|[Ll]ater) |[Ll]ate |[Ee]arly )?(?:on )?(?:the|that) (?:same|very) (?:day|morning|afternoon|evening|night)|(?:earlier|later|late|early) (?:in|on|that|in the|on that|on the) (?:the )?day|(?:on |in |during )?(?:that|the same) (?:day|morning|afternoon|evening|night)|in the (?:early |late )?(?:morning|afternoon|evening)|the same (?:day|morning|afternoon|evening)";
const NEXT = "(?:on )?(?:the )?(?:next|following) (?:day|morning|afternoon|evening)|the day after";
const PREVIOUS =
  "(?:on )?the (?:previous|preceding) (?:day|morning|afternoon|evening)|the day before(?! yesterday)|the evening before";
const COUNTED = "(?<count>a|one|two|three|four|five) days? (?<side>later|earlier|before|after)";
const PATTERN = new RegExp(`\\b(?:(?<next>${NEXT})|(?<previous>${PREVIOUS})|${COUNTED}|(?<same>${SAME}))\\b`, "gi");

/**
 * Finds "the same day", "later in the day", "that afternoon", "the next morning", "a day earlier" in a sentence.
 * Offsets are those of the text handed in. What they are counted from is for the reader of events to say.
 */
export function findRelativeDays(text: string): readonly RelativeDay[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const groups = match.groups ?? {};
    const start = match.index;
    return { start, end: start + match[0].length, days: daysOf(groups) };
  });
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.next !== undefined) return 1;
  if (groups.previous !== undefined) return -1;
  if (groups.count === undefined) return 0;
  const count = NUMBERS[groups.count.toLowerCase()] ?? 0;
  return /earlier|before/i.test(groups.side ?? "") ? -count : count;
}
