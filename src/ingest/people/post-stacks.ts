import type { Reading } from "../mentions/reading.ts";
import type { PostHit } from "./post-hit.ts";

const JOINTS = new Set([
  ",",
  "and",
  "–",
  "-",
  "—",
  "/",
  ";",
  "&",
  "concurrently",
  "cum",
  "also",
  "who",
  "is",
  "serves",
  "as",
  "well",
  "both",
  "currently",
]);

/** True if the small words between two posts make them a stack held by one person ("X and Y", "X, Y", "X – Y"). */
export function stacked(reading: Reading, first: PostHit, second: PostHit): boolean {
  const gap = reading.tokens.slice(first.end, second.start).map((token) => token.fold);
  if (gap.length === 0) return true;
  if (gap.length > 6 || (gap.length > 3 && !gap.includes("who"))) return false;
  return gap.every((word) => JOINTS.has(word));
}

/** The stack of posts held by one person that opens with `posts[first]`. */
export function stackFrom(reading: Reading, posts: readonly PostHit[], first: number): PostHit[] {
  const stack: PostHit[] = [];
  for (let index = first; index < posts.length; index++) {
    const post = posts[index];
    const previous = stack.at(-1);
    if (post === undefined || (previous !== undefined && (!stacked(reading, previous, post) || previous.counterpart)))
      break;
    stack.push(post);
  }
  return stack;
}
