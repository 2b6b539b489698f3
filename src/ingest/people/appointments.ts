import type { NamedPerson } from "./named-person.ts";
import type { PostHit } from "./post-hit.ts";
import { stackFrom } from "./post-stacks.ts";

const APPOINTING = new Set([
  "appointed",
  "named",
  "elected",
  "reelected",
  "promoted",
  "nominated",
  "inaugurated",
  "designated",
  "sworn",
  "appointment",
  "election",
  "promotion",
  "assuming",
  "assumed",
  "holding",
  "holds",
  "serving",
  "serves",
  "served",
]);
/** Between a name and "served as": whoever else stands there may be meant. */
const BEFORE_SERVED = new Set(
  ", who has had have having previously also earlier once later then formerly and first".split(" "),
);
const PASSIVE = new Set(["was", "were", "been", "being", "is"]);
const BETWEEN = new Set(
  "as to be the a an by of in and for hold position post office role into on new his her its their lao party state government concurrently currently capacity both".split(
    " ",
  ),
);
const FARTHEST = 14;

/** A stack of posts that a sentence says somebody was appointed to, and the name it belongs to. */
export interface Appointment {
  readonly name: NamedPerson;
  readonly posts: readonly PostHit[];
}

/**
 * "Congratulated X on being appointed … to hold the position of Deputy Minister and Chief …": the posts belong to
 * the name before the verb; in "appointed X as …" to the one behind it. A post in which somebody "served" is past unless
 * it was "since" some time.
 */
export function findAppointments(names: readonly NamedPerson[], posts: readonly PostHit[]): Appointment[] {
  const [first] = names;
  if (first === undefined) return [];
  const { tokens } = first.reading;
  const found: Appointment[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!APPOINTING.has(tokens[at]?.fold ?? "")) continue;
    const behind = names.find((name) => name.phraseStart === at + 1 && name.titled === false);
    const before = [...names].reverse().find((name) => name.nameEnd <= at);
    const name = behind ?? before;
    if (name === undefined) continue;
    const index = posts.findIndex(
      (post) =>
        post.titleStart > at &&
        (post.start > at || PASSIVE.has(tokens[at - 1]?.fold ?? "")) &&
        post.start - at <= FARTHEST &&
        post.full &&
        !post.counterpart,
    );
    const post = posts[index];
    if (post === undefined) continue;
    const from = behind === undefined ? at + 1 : behind.nameEnd;
    const served = tokens[at]?.fold === "served";
    if (served && !tokens.slice(name.phraseEnd, at).every(({ fold }) => BEFORE_SERVED.has(fold))) continue;
    const gap = tokens.slice(from, Math.max(from, post.start));
    const clear = gap.every(
      (token, offset) =>
        token.kind === "WORD" && (BETWEEN.has(token.fold) || name.reading.countries[from + offset] !== undefined),
    );
    const taken = names.some((other) => other.postsBefore.includes(post) || other.postsAfter.includes(post));
    if (!clear || taken) continue;
    const verb = tokens[at]?.fold ?? "";
    const said = gap.some(
      (token) =>
        token.fold === "as" ||
        token.fold === "to" ||
        token.fold === "position" ||
        token.fold === "post" ||
        token.fold === "of" ||
        token.fold === "office",
    );
    if (!said && !/^(?:appointed|named|elected|nominated|reelected|designated)$/.test(verb)) continue;
    const stack = stackFrom(name.reading, posts, index);
    const still = tokens.slice(post.end).some(({ fold }) => fold === "since");
    found.push({ name, posts: served && !still ? stack.map((held) => ({ ...held, past: true })) : stack });
  }
  return found;
}
