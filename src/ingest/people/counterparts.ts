import type { Post } from "../../model/extraction.ts";
import { joinedByAnd } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PersonDraft } from "./person-draft.ts";
import { addPost } from "./post-list.ts";

/** The post of today that others may be said to hold too, or undefined. */
function postOf(draft: PersonDraft | undefined): Post | undefined {
  return draft?.posts.find((post) => !post.past && post.title.length > 2);
}

function holdsPost(draft: PersonDraft): boolean {
  return draft.posts.some((post) => !post.past && post.title.includes(" "));
}

/** Gives somebody the post of another in his own country; the evidence are the tokens from `start` to `end`. */
function share(name: NamedPerson, draft: PersonDraft, model: Post, start: number, end: number): void {
  const first = name.reading.tokens[start];
  const last = name.reading.tokens[end - 1];
  if (first === undefined || last === undefined) return;
  addPost(draft.posts, {
    ...model,
    country: name.counterpart?.country ?? draft.country,
    organization: null,
    acting: false,
    basis: "RESOLVED",
    evidence: { start: first.start, end: last.end, rule: "counterpart-post" },
  });
}

/** What only one country calls its ministers: nobody abroad is called so. */
const NATIVE_TITLES = /^(?:raksha|rajya)\b/i;

/** Who is told of behind `name` in its sentence and holds a post ("Meeting his Lao counterpart X, Minister of Defence Y said"). */
function toldOfNext(
  ordered: readonly NamedPerson[],
  index: number,
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): PersonDraft | undefined {
  const own = ordered[index];
  const next = ordered.slice(index + 1).find((name) => draftOf(name) !== (own && draftOf(own)));
  if (own === undefined || next === undefined || next.reading !== own.reading) return undefined;
  return postOf(draftOf(next)) === undefined ? undefined : draftOf(next);
}

/** How many names of a sentence are looked back on for its subject. */
const NEAR_NAMES = 8;

/** "A was received by B and held talks with his counterpart": A's, who is the subject of both. */
function subjectOf(
  ordered: readonly NamedPerson[],
  index: number,
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): PersonDraft | undefined {
  const [name, before] = [ordered[index], ordered[index - 1]];
  if (name === undefined || before === undefined || before.reading !== name.reading) return undefined;
  if (before.reading.tokens[before.phraseStart - 1]?.fold !== "by") return undefined;
  const near = ordered.slice(Math.max(0, index - NEAR_NAMES), index);
  const subject = near.find((other) => other.reading === name.reading && draftOf(other) !== undefined);
  const draft = subject && draftOf(subject);
  return draft !== draftOf(before) && postOf(draft) !== undefined ? draft : undefined;
}

/** How many names from `index` on stand behind the same word "counterparts". */
function runLength(ordered: readonly NamedPerson[], index: number): number {
  const [name] = ordered.slice(index, index + 1);
  let length = 1;
  while (
    name?.counterpart != null &&
    ordered[index + length]?.reading === name.reading &&
    ordered[index + length]?.counterpart?.start === name.counterpart.start
  )
    length++;
  return length;
}

/** "Japan's Minister of Defence A and South Korea's B": B, whom only the genitive tells of, holds the post of A. */
function carriesOver(before: NamedPerson | undefined, name: NamedPerson): boolean {
  if (before === undefined || name.postsBefore.length + name.postsAfter.length > 0 || name.rank !== null) return false;
  if (name.country === null || !name.reading.tokens[name.phraseStart - 1]?.possessive) return false;
  const owner = name.reading.countries.findLast((hit) => hit !== undefined && hit.end === name.phraseStart);
  return owner !== undefined && joinedByAnd(before, { ...name, phraseStart: owner.start });
}

/**
 * "His Lao counterpart X" holds the post of whoever was spoken of last before: same title, the other country. Behind
 * "their French counterparts" each holds the post of one of those before, in their order.
 */
export function shareCounterpartPosts(
  ordered: readonly NamedPerson[],
  draftOf: (name: NamedPerson) => PersonDraft | undefined,
): void {
  /** Those spoken of, the last first, each once in a row. */
  const recent: PersonDraft[] = [];
  let run = 0;
  let before: NamedPerson | undefined;
  let models: readonly (PersonDraft | undefined)[] = [];
  ordered.forEach((name, index) => {
    const draft = draftOf(name);
    if (draft === undefined) return;
    if (name.counterpart !== null) {
      const length = runLength(ordered, index);
      if (run === 0 && length > 1 && name.counterpart.counterpartCountries.length <= 1) {
        run = length;
        models = [...new Set(recent)]
          .filter((other) => postOf(other) !== undefined)
          .slice(0, length)
          .reverse();
      }
      const model =
        run > 0 && models.length > 1
          ? models.at(-run)
          : (subjectOf(ordered, index, draftOf) ??
            recent.find((other) => other !== draft && postOf(other)) ??
            toldOfNext(ordered, index, draftOf));
      const post = postOf(model);
      if (post !== undefined && !NATIVE_TITLES.test(post.title) && !holdsPost(draft))
        share(name, draft, post, name.counterpart.titleStart, name.counterpart.titleStart + 1);
      if (run > 0) run--;
    } else if (carriesOver(before, name) && !holdsPost(draft)) {
      const post = before === undefined ? undefined : postOf(draftOf(before));
      if (post !== undefined) share(name, draft, post, name.nameStart, name.nameEnd);
    }
    if (recent[0] !== draft) recent.unshift(draft);
    before = name;
  });
}
