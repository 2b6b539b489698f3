import type { Post } from "../../model/extraction.ts";
import { foldedWords } from "../../model/name.ts";

const SINGLE = new Set([
  "minister",
  "president",
  "premier",
  "secretary",
  "chairman",
  "ambassador",
  "commander",
  "chief",
  "director",
  "governor",
  "chancellor",
  "envoy",
  "king",
  "speaker",
  "senator",
  "pm",
]);

const SMALL_WORDS = new Set(["of", "the", "for", "and", "in", "to", "a", "national"]);

const RANKING = new Set([
  "deputy",
  "vice",
  "prime",
  "assistant",
  "first",
  "under",
  "associate",
  "state",
  "acting",
  "former",
]);

function titleWords(title: string): readonly string[] {
  return foldedWords(title)
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => (word === "defense" ? "defence" : word === "pm" ? "prime minister" : word))
    .flatMap((word) => word.split(" "));
}

/** True if the shorter title says nothing that the longer one does not ("Minister" beside "Minister of Defence"). */
function saysNoMore(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length === 1 && shorter[0] === "minister" && longer.includes("secretary")) return true;
  if (!shorter.every((word) => longer.includes(word))) return false;
  if (shorter.length === 1 && SINGLE.has(shorter[0] ?? "")) return true;
  return longer.filter((word) => RANKING.has(word)).every((word) => shorter.includes(word));
}

const HEADED_BY_ABBREVIATION = /^\p{Lu}[\p{Ll}]?\p{Lu}{1,4} (Secretary|Minister|Chief)$/u;

/** Adds a post unless one of the same words is there; the fuller wording of the same post stays. */
export function addPost(posts: Post[], post: Post): void {
  // "CoAS Sharma" repeats the post that its abbreviation stands for.
  if (/^\p{Lu}[\p{L}]*\p{Lu}$/u.test(post.title) && post.title !== "PM" && posts.length > 0) return;
  // "DFA Secretary" says no more than the post by its full name.
  const headed = HEADED_BY_ABBREVIATION.exec(post.title)?.[1];
  if (headed !== undefined && posts.some((known) => known.title.split(" ").includes(headed))) return;
  const short = posts.findIndex(
    (known) =>
      HEADED_BY_ABBREVIATION.test(known.title) && post.title.split(" ").includes(known.title.split(" ")[1] ?? ""),
  );
  if (short >= 0 && headed === undefined) {
    posts[short] = post;
    return;
  }
  const words = titleWords(post.title);
  for (let index = 0; index < posts.length; index++) {
    const known = posts[index];
    if (known === undefined || known.past !== post.past) continue;
    const knownWords = titleWords(known.title);
    if (saysNoMore(words, knownWords)) return;
    if (saysNoMore(knownWords, words)) {
      posts[index] = post;
      return;
    }
  }
  posts.push(post);
}
