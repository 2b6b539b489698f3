import type { ExtractedPerson } from "../../model/extraction.ts";
import { leadingPost } from "./levels.ts";

/** Between two posts of one stack: "Deputy Prime Minister and Minister of Defence", "Chief of Staff of Laos, Deputy Minister". */
const JOINT =
  /^(?:['’]s)?(?: (?:of|for) (?:the )?(?:\p{Lu}[\p{L}’'-]*)(?: (?:of|and|the|\p{Lu}[\p{L}’'-]*)){0,4}?)?(?<sign>,? (?:and|&|cum|as well as)(?: (?:also|concurrently|the))*|[,;](?: (?:also|concurrently|the))*|,? concurrently| [–—-])\s$/u;

/**
 * The posts by which somebody is introduced: the highest one, with those that the text names in one breath with it, as
 * the text joins them ("Deputy Prime Minister and Defence Minister"). Null if no post is known.
 */
export function postsStated(person: ExtractedPerson | undefined, body: string): string | null {
  const leading = leadingPost(person);
  if (person === undefined || leading === null) return leading;
  const present = person.posts.filter(({ past }) => !past);
  const posts = [...(present.length > 0 ? present : person.posts)]
    .filter(({ basis }) => basis === "STATED")
    .sort((a, b) => a.evidence.start - b.evidence.start);
  let stack = "";
  let holdsLeading = false;
  for (const [index, post] of posts.entries()) {
    const last = posts[index - 1];
    const gap = last ? JOINT.exec(body.slice(last.evidence.end, post.evidence.start)) : null;
    if (last && !gap) {
      if (holdsLeading) return stack;
      stack = "";
    }
    const sign = gap?.groups?.sign ?? "";
    stack += stack === "" ? post.title : `${/and|&|cum|as well/u.test(sign) ? " and " : ", "}${post.title}`;
    holdsLeading = holdsLeading || post.title === leading;
  }
  return holdsLeading ? stack : leading;
}
