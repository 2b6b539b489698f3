import type { Reading } from "../mentions/reading.ts";
import { skipHonorifics } from "./names.ts";
import type { PostHit } from "./post-hit.ts";
import { stackFrom } from "./post-stacks.ts";
import { type RankHit, rankAt } from "./ranks.ts";

/** All that stands before a name: posts, rank, forms of address. */
export interface Title {
  readonly posts: readonly PostHit[];
  readonly rank: RankHit | null;
  readonly honorific: boolean;
  readonly end: number;
  readonly comma: boolean;
}

/** What Arab and Thai ranks are followed by ("Brigadier Staff Pilot"). */
const BRANCHES = new Set(["staff", "pilot", "engineer"]);

/** Reads ranks and forms of address from `at`, in any order. */
export function ranksAndHonorifics(
  reading: Reading,
  at: number,
): { rank: RankHit | null; honorific: boolean; end: number } {
  let rank: RankHit | null = null;
  let honorific = false;
  let end = at;
  for (;;) {
    // "SRI LANKA": no form of address.
    const after = reading.countries[end] === undefined ? skipHonorifics(reading.tokens, end) : end;
    if (after > end) {
      honorific = true;
      end = after;
      continue;
    }
    const hit = rankAt(reading.tokens, end);
    // "Force Commander Capt. X": the first is a post.
    if (hit !== null && (rank === null || rank.rank === "Commander")) {
      rank = hit;
      end = hit.end;
      while (BRANCHES.has(reading.tokens[end]?.fold ?? "") && reading.tokens[end + 1]?.capital) end++;
      continue;
    }
    return { rank, honorific, end };
  }
}

/** "CoAS", "CDS": a post's abbreviation in brackets. */
function isAbbreviation(text: string): boolean {
  return text.length <= 8 && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** Behind "a.i." or "ad interim", which a chargé d'affaires bears after the post. */
function behindInterim({ tokens }: Reading, at: number): number {
  const words = tokens
    .slice(at, at + 4)
    .map(({ fold }) => fold)
    .join(" ");
  if (words.startsWith("a . i .")) return at + 4;
  return words.startsWith("ad interim") ? at + 2 : at;
}

/** Reads the title that opens at `at`, where `posts[postIndex]` is the next post; null if none opens there. */
export function titleFrom(reading: Reading, posts: readonly PostHit[], postIndex: number, at: number): Title | null {
  const { tokens } = reading;
  const starting = posts[postIndex];
  const stack = starting !== undefined && starting.start === at ? stackFrom(reading, posts, postIndex) : [];
  let end = stack.at(-1)?.end ?? at;
  let comma = false;
  if (stack.length > 0) {
    let mark = tokens[end]?.fold;
    if (mark === "(" && tokens[end + 2]?.fold === ")" && isAbbreviation(tokens[end + 1]?.text ?? "")) end += 3;
    end = behindInterim(reading, end);
    mark = tokens[end]?.fold;
    if (mark === "," || mark === "–" || mark === "—" || mark === ":" || mark === "-") {
      comma = true;
      end++;
      if (tokens[end]?.fold === "the" && /^(?:hon|rt|right|honou?rable)$/.test(tokens[end + 1]?.fold ?? "")) end++;
    }
  }
  const { rank, honorific, end: after } = ranksAndHonorifics(reading, end);
  // "His Majesty Sultan X", "His Excellency President X"
  const behind =
    stack.length === 0 && honorific && rank === null ? posts.findIndex(({ start }) => start === after) : -1;
  if (behind >= 0) {
    const title = titleFrom(reading, posts, behind, after);
    if (title !== null) return { ...title, honorific: true };
  }
  if (stack.length === 0 && rank === null && !honorific) return null;
  return { posts: stack, rank, honorific, end: after, comma };
}
