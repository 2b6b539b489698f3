import type { CleanArticle, Sentence } from "../model/article.ts";
import type { ExtractedOrganization, ExtractedPerson, Mention } from "../model/extraction.ts";
import type { CountryCode } from "../model/vocabulary.ts";
import { readSentence } from "./mentions/reading.ts";
import { referencesOf } from "./mentions/references.ts";
import { settingOf } from "./mentions/setting.ts";
import { withStatesByKind } from "./mentions/states-by-kind.ts";
import type { BodyHit } from "./organizations/body.ts";
import type { BodyMention } from "./organizations/cluster.ts";
import { abbreviationHits, bodiesOf, findOrganizations, withoutHeadlineGuesses } from "./organizations.ts";
import type { PostHit } from "./people/post-hit.ts";
import { findPosts } from "./people/posts.ts";
import { countriesOfHolders, draftPeople, finishPeople } from "./people.ts";

/** Who and what an article names. */
export interface Mentions {
  readonly persons: readonly ExtractedPerson[];
  readonly organizations: readonly ExtractedOrganization[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

/**
 * Stage 3 and 4: who and what an article names, and every place in its sentences that refers to a person, a
 * body, a country or a place. Pure; time grows linearly with the text.
 */
export function findMentions(article: CleanArticle, sentences: readonly Sentence[]): Mentions {
  const printed = sentences.map(readSentence);
  const stated = settingOf(article, printed);
  const readings = withStatesByKind(printed, stated);
  const named = withoutHeadlineGuesses(readings.map((reading) => ({ reading, bodies: bodiesOf(reading) })));
  const abbreviations = abbreviationHits(named);
  let earlier: BodyHit | undefined;
  const read = named.map(({ reading, bodies }, index) => {
    const all = [...bodies, ...(abbreviations[index] ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
    const posts = findPosts(reading, all, earlier);
    earlier = all.at(-1);
    return { reading, bodies: all, posts };
  });
  const drafts = draftPeople({ article, setting: stated }, read);
  const { setting } = drafts;
  const lent = countriesOfHolders(drafts, read);
  const bodyMentions: BodyMention[] = read.flatMap(({ reading, bodies, posts }) =>
    bodies.map((hit) => ({ reading, hit, country: bodyCountry(hit, posts, lent) })),
  );
  const { organizations, keyOf } = findOrganizations(bodyMentions, setting);
  const people = finishPeople(drafts, keyOf);
  return {
    persons: people.persons,
    organizations,
    mentions: referencesOf(read, people, keyOf, organizations, setting),
  };
}

/** The country of a body: its own, else of the post it is named in, else of whoever holds that post. */
function bodyCountry(
  hit: BodyHit,
  posts: readonly PostHit[],
  lent: ReadonlyMap<BodyHit, CountryCode>,
): CountryCode | null {
  if (hit.kind === "INTERNATIONAL" || hit.countries.length > 1) return null;
  if (hit.countries[0] !== undefined) return hit.countries[0];
  const at = posts.findIndex((post) => post.body === hit);
  const post = posts[at];
  // "Laos's Prosecutor General and head of the Office": the country of the post before holds for the next.
  const before = posts[at - 1];
  const stack = post !== undefined && before !== undefined && before.end === post.start - 1 ? before.country : null;
  return post?.country ?? stack ?? lent.get(hit) ?? null;
}
