import type { ExtractedPerson, Fact } from "../../model/extraction.ts";
import { foldedWords } from "../../model/name.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { PersonCluster } from "./cluster.ts";
import type { NamedPerson } from "./named-person.ts";
import type { PersonDraft } from "./person-draft.ts";
import { factsOfPost } from "./post-facts.ts";
import { printed } from "./told-apart.ts";

function personFacts(cluster: PersonCluster, draft: PersonDraft): { facts: Fact[]; rank: string | null } {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  let rank: string | null = null;
  const span = (name: NamedPerson): { start: number; end: number } => ({
    start: name.reading.tokens[name.nameStart]?.start ?? 0,
    end: name.reading.tokens[name.nameEnd - 1]?.end ?? 0,
  });
  for (const name of cluster.names) {
    const text = printed(name);
    if (!seen.has(text)) {
      seen.add(text);
      facts.push({
        property: text === cluster.name || foldedWords(text).length > 1 ? "name" : "shortForm",
        value: text,
        basis: "STATED",
        evidence: { ...span(name), rule: name.titled ? "titled-name" : "name-in-context" },
      });
    }
    if (name.rank !== null && (rank === null || (name.rank.rank.length > rank.length && name.rank.rank.endsWith(rank))))
      rank = name.rank.rank;
  }
  for (const name of cluster.names) {
    if (name.rank === null || name.rank.rank !== rank) continue;
    const first = name.reading.tokens[name.rank.start];
    const last = name.reading.tokens[name.rank.end - 1];
    if (first === undefined || last === undefined) continue;
    facts.push({
      property: "rank",
      value: name.rank.rank,
      basis: "STATED",
      evidence: { start: first.start, end: last.end, rule: "rank-before-name" },
    });
    break;
  }
  const [first] = cluster.names;
  const evidence =
    draft.posts[0]?.evidence ?? (first === undefined ? null : { ...span(first), rule: "country-by-context" });
  if (draft.country !== null && evidence !== null) {
    facts.push({
      property: "country",
      value: draft.country,
      basis: draft.countryBasis,
      evidence: { ...evidence, rule: draft.countryBasis === "STATED" ? "country-of-post" : "country-by-context" },
    });
  }
  for (const post of draft.posts) facts.push(...factsOfPost(post));
  return { facts, rank };
}

/** The person as the later stages see him, with facts for claims. */
export function finishPerson(draft: PersonDraft, key: string, keyOf: ReadonlyMap<BodyHit, string>): ExtractedPerson {
  const { cluster } = draft;
  const posts = draft.posts.map((post) => {
    const body = draft.bodies.get(post);
    const organization = body === undefined ? null : (keyOf.get(body) ?? null);
    return { ...post, organization, country: post.country ?? (draft.international ? null : draft.country) };
  });
  const { facts, rank } = personFacts(cluster, { ...draft, posts });
  return { key, name: cluster.name, variants: cluster.variants, country: draft.country, rank, posts, facts };
}
