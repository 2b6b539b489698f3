import { memoized } from "../../model/memo.ts";
import { foldedWords, foldName } from "../../model/name.ts";
import { postKey } from "../../model/post-title.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { withoutCountries } from "./country-words.ts";
import type { LocalPerson, LocalPost } from "./local-people.ts";
import { remembered } from "./memory.ts";
import { compareText } from "./order.ts";
import type { OrganizationCluster } from "./organizations.ts";
import { type ArticleContext, refOf } from "./subjects.ts";
import type { Observation } from "./tenures.ts";

/** What posts need to know of the other records. */
export interface PostSurroundings {
  readonly personId: (ref: string) => string | null;
  readonly organizationId: (ref: string) => string | null;
  readonly organizationCluster: (ref: string) => OrganizationCluster | null;
  /** Id of a country's body of this name, or null. */
  readonly organizationNamed: (name: string, country: CountryCode) => string | null;
  /** Ref of the organization that an article abbreviates so (folded), or null. */
  readonly abbreviated: (articleId: string, abbreviation: string) => string | null;
  /** Days on which an article shows its persons' posts: its own, or those of the meetings it reports. */
  readonly daysOf: (person: LocalPerson) => readonly number[];
}

/** A body's abbreviations and its longest full name, folded. */
interface Abbreviated {
  readonly abbreviations: ReadonlySet<string>;
  readonly full: string | null;
}

const abbreviatedOf = remembered((cluster: OrganizationCluster): Abbreviated => {
  const abbreviations = new Set<string>();
  const names = new Set<string>();
  for (const organization of cluster.organizations) {
    for (const value of organization.abbreviations) abbreviations.add(value);
    for (const value of organization.names) names.add(value);
  }
  const short = new Set([...abbreviations].map(foldName));
  const full = [...new Set([...names].map(foldName))]
    .filter((name) => !short.has(name))
    .sort((a, b) => b.length - a.length || compareText(a, b))[0];
  return { abbreviations: short, full: full ?? null };
});

const wordsOf = memoized(foldedWords);
const keyOfTitle = memoized((title) => postKey(withoutCountries(foldedWords(title)).words.join(" ")));

/** The key of a post, an abbreviated body written out: "VCG Commander" and "Commander of the Vietnam Coast Guard" meet. */
function keyOf(title: string, body: Abbreviated | null): string {
  if (body === null || body.full === null) return keyOfTitle(title);
  const words = wordsOf(title);
  if (!words.some((word) => body.abbreviations.has(word))) return keyOfTitle(title);
  return keyOfTitle(words.map((word) => (body.abbreviations.has(word) ? body.full : word)).join(" "));
}

/** The body that a word of the title abbreviates in that article ("VCG Commander"), or null. */
function abbreviatedBody(post: LocalPost, articleId: string, around: PostSurroundings): string | null {
  const bodies = wordsOf(post.title).flatMap((word) => around.abbreviated(articleId, word) ?? []);
  return bodies[0] ?? null;
}

/** What the ministry of a minister's post may be called: "Deputy Minister of National Defence" → "Ministry of national defence" … */
const ministriesOf = memoized((title): readonly string[] => {
  const plain = withoutCountries(foldedWords(title)).words.join(" ");
  const office = /\b(?:minister|secretary)\b.*? (?:of|for) (?:the )?(?<field>.+)$/.exec(plain)?.groups?.field;
  const short =
    /^(?:(?:deputy|vice|acting|first|senior|assistant|caretaker) )*(?<field>.+?) (?:minister|secretary)$/.exec(plain)
      ?.groups?.field;
  const field = office ?? short;
  if (field === undefined || /^(?:prime|chief|state|general|party|private|press|cabinet)$/.test(field)) return [];
  return office === undefined ? [`${field} Ministry`] : [`Ministry of ${field}`, `Department of ${field}`];
});

/**
 * The ministry that a minister's post is held in, if the corpus knows it: "Deputy Minister of National Defence" of Laos
 * in "the Lao Defence Ministry". The post alone does not name it.
 */
function ministryOf({ title, country }: LocalPost, around: PostSurroundings): string | null {
  if (country === null) return null;
  for (const name of ministriesOf(title)) {
    const id = around.organizationNamed(name, country);
    if (id !== null) return id;
  }
  return null;
}

function observationOf(
  post: LocalPost,
  person: string,
  key: string,
  organizationId: string | null,
  organizationBasis: Observation["organizationBasis"],
  context: ArticleContext,
  ...days: readonly number[]
): Observation {
  return { person, post, key, organizationId, organizationBasis, context, days };
}

/** Every statement of a post that a resolved person held, with the days it is dated by. */
export function observesPosts(): (people: readonly LocalPerson[], around: PostSurroundings) => readonly Observation[] {
  const observationFor = remembered(observationOf);
  return (people, around) =>
    people.flatMap((person) => {
      const { context, ref } = person.subject;
      const id = around.personId(ref);
      if (id === null || person.posts.length === 0) return [];
      return person.posts.flatMap((post) => {
        const body =
          post.organization === null
            ? abbreviatedBody(post, context.article.id, around)
            : refOf(context.article.id, post.organization);
        const cluster = body === null ? null : around.organizationCluster(body);
        const key = keyOf(post.title, cluster === null ? null : abbreviatedOf(cluster));
        if (key === "") return [];
        const named = body === null ? null : around.organizationId(body);
        const organizationId = named ?? ministryOf(post, around);
        const basis = organizationId === null ? null : named === null ? "INFERRED" : "STATED";
        const days =
          post.asOf !== null ? (post.day === null ? [] : [post.day]) : post.past ? [] : around.daysOf(person);
        return [observationFor(post, id, key, organizationId, basis, context, ...days)];
      });
    });
}
