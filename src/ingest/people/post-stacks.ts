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

/** "his Lao counterpart, Minister of Defence and Minister for Veterans, X": the posts that the counterpart holds. */
function isTold({ tokens }: Reading, counterpart: PostHit, post: PostHit): boolean {
  return (
    post.start === counterpart.end + 1 && tokens[counterpart.end]?.fold === "," && post.full && post.country === null
  );
}

function sameTitle({ tokens }: Reading, first: PostHit, second: PostHit): boolean {
  const words = ({ titleStart, titleEnd }: PostHit) =>
    tokens
      .slice(titleStart, titleEnd)
      .map((token) => token.fold)
      .join(" ");
  return words(first) === words(second);
}

/** The stack of posts held by one person that opens with `posts[first]`. */
export function stackFrom(reading: Reading, posts: readonly PostHit[], first: number): PostHit[] {
  const stack: PostHit[] = [];
  for (let index = first; index < posts.length; index++) {
    const post = posts[index];
    const previous = stack.at(-1);
    if (
      post === undefined ||
      (previous !== undefined &&
        (!stacked(reading, previous, post) || (previous.counterpart && !isTold(reading, previous, post))))
    )
      break;
    // "By the Norland Defence Minister, Defence Minister X": the same title again is another holder's.
    if (post.full && stack.some((other) => sameTitle(reading, other, post))) break;
    // "The Norland Secretary of Defence and Sudland Defence Minister X": nobody serves two states.
    if (post.country !== null && stack.some(({ country }) => country !== null && country !== post.country)) break;
    stack.push(post);
  }
  return stack;
}
