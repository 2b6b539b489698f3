import type { Post } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { PersonCluster } from "./cluster.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PeopleContext, PersonDraft } from "./person-draft.ts";
import type { SharedPost } from "./plural-posts.ts";
import type { PostHit } from "./post-hit.ts";
import { addPost } from "./post-list.ts";

function toPost(
  context: PeopleContext,
  reading: Reading,
  hit: PostHit,
  country: CountryCode | null,
  rule: string,
): Post | null {
  const first = reading.tokens[hit.titleStart];
  const last = reading.tokens[hit.titleEnd - 1];
  if (first === undefined || last === undefined) return null;
  const title = context.article.body.slice(first.start, last.end).replace(/\s+/g, " ");
  return {
    title: title === "PM" ? "Prime Minister" : title,
    country,
    organization: null,
    acting: hit.acting,
    past: hit.past,
    asOf: null,
    basis: "STATED",
    evidence: { start: first.start, end: last.end, rule },
  };
}

function countryOf(hit: PostHit, stack: readonly PostHit[]): CountryCode | null {
  if (hit.country !== null) return hit.country;
  return stack.find((other) => other.country !== null)?.country ?? null;
}

/** Collects the posts that a person's own names carry, and the country they state. */
export function draftPerson(
  context: PeopleContext,
  cluster: PersonCluster,
  sides: ReadonlyMap<NamedPerson, CountryCode>,
): PersonDraft {
  const posts: Post[] = [];
  const bodies = new Map<Post, BodyHit>();
  const votes = new Map<CountryCode, number>();
  let international = false;
  const vote = (code: CountryCode | null, weight: number): void => {
    if (code !== null) votes.set(code, (votes.get(code) ?? 0) + weight);
  };
  for (const name of cluster.names) {
    for (const [stack, rule] of [
      [name.postsBefore, "title-before-name"],
      [name.postsAfter, "apposition-after-name"],
    ] as const) {
      for (const hit of stack) {
        const country = countryOf(hit, stack);
        if (hit.international) international = true;
        else vote(country, hit.past ? 1 : 4);
        const post = toPost(context, name.reading, hit, country, hit.past ? "past-post" : rule);
        if (post === null) continue;
        addPost(posts, post);
        if (hit.body !== null) bodies.set(post, hit.body);
      }
    }
    if (name.body?.kind === "INTERNATIONAL" && name.postsBefore.length > 0) international = true;
    vote(name.counterpart?.country ?? null, 4);
    vote(sides.get(name) ?? null, 2);
    vote(name.body?.kind === "INTERNATIONAL" ? null : name.country, 3);
  }
  const country = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return {
    cluster,
    country: international && country === null ? null : country,
    countryBasis: "STATED",
    international: international && country === null,
    posts,
    bodies,
  };
}

/** Adds a post that several names hold, in the singular; `country` where the sentence deals one out to each. */
export function addSharedPost(
  draft: PersonDraft,
  reading: Reading,
  shared: SharedPost,
  country: CountryCode | null,
): void {
  const first = reading.tokens[shared.start];
  const last = reading.tokens[shared.end - 1];
  if (first === undefined || last === undefined) return;
  if (draft.country === null && country !== null) draft.country = country;
  addPost(draft.posts, {
    title: shared.title,
    country: country ?? draft.country,
    organization: null,
    acting: false,
    past: false,
    asOf: null,
    basis: "STATED",
    evidence: { start: first.start, end: last.end, rule: "shared-title" },
  });
}

/** Adds posts read elsewhere than next to a name. */
export function addPosts(
  context: PeopleContext,
  draft: PersonDraft,
  reading: Reading,
  stack: readonly PostHit[],
  rule: string,
): void {
  for (const hit of stack) {
    const post = toPost(context, reading, hit, countryOf(hit, stack) ?? draft.country, rule);
    if (post === null) continue;
    addPost(draft.posts, post);
    if (draft.country === null && !draft.international) draft.country = countryOf(hit, stack);
    if (hit.body !== null) draft.bodies.set(post, hit.body);
  }
}
