import type { NamedPerson } from "./named-person.ts";
import type { PostHit } from "./post-hit.ts";

/** A post that one sentence speaks of and the next sentence's subject holds. */
export interface AnnouncedPost {
  readonly name: NamedPerson;
  readonly post: PostHit;
  readonly of: NamedPerson["reading"];
}

const HEADS = /^(?:minister|secretary|president|premier|chief|commander|chancellor|ambassador)$/;

/** True for a name that may be somebody's: with a title, or of two words. */
function namesSomebody(name: NamedPerson): boolean {
  return name.titled || name.nameEnd - name.nameStart > 1;
}

/**
 * "Norland's defence minister on Monday held talks. A B said …": a sentence that opens with a state's post and names
 * nobody, then one that opens with a name that has no title. News agencies so split a title from its name.
 */
export function announcedPosts(
  sentences: readonly {
    readonly names: readonly NamedPerson[];
    readonly posts: readonly PostHit[];
    readonly reading: NamedPerson["reading"];
  }[],
): AnnouncedPost[] {
  const found: AnnouncedPost[] = [];
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    const [post] = sentence.posts;
    const [name] = next?.names ?? [];
    if (post === undefined || name === undefined || sentence.names.some(namesSomebody)) return;
    const first = sentence.reading.tokens[0]?.fold === "the" ? 1 : 0;
    if (post.start > first || post.country === null || post.past || post.counterpart || !HEADS.test(post.head)) return;
    if (sentence.reading.sentence.kind !== "BODY" || name.reading.sentence.kind !== "BODY") return;
    const behind = sentence.reading.tokens[post.end];
    if (
      behind === undefined ||
      behind.kind !== "WORD" ||
      behind.capital ||
      behind.fold === "and" ||
      post.head.endsWith("s")
    )
      return;
    if (name.nameStart !== 0 || name.titled || name.nameEnd - name.nameStart < 2 || name.country !== null) return;
    found.push({ name, post, of: sentence.reading });
  });
  return found;
}
