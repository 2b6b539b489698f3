import type { ExtractedPerson } from "../../model/extraction.ts";
import { foldedWords } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { Described } from "./described.ts";
import type { Setting } from "./setting.ts";

/** The persons of an article as descriptions ask for them. */
export interface Cast {
  readonly persons: ReadonlyMap<string, ExtractedPerson>;
  readonly postWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of the first persons of each country, in order of first mention. */
  readonly compatriots: ReadonlyMap<CountryCode, readonly string[]>;
  readonly setting: Setting;
}

/** How many persons of a country, and how many spoken of last, a description may mean. */
export const KEPT = 30;

/** Prepares what the resolution of descriptions asks of persons. */
export function castOf(persons: readonly ExtractedPerson[], setting: Setting): Cast {
  const compatriots = new Map<CountryCode, string[]>();
  for (const { key, country } of persons) {
    if (country === null) continue;
    const listed = compatriots.get(country);
    if (listed === undefined) compatriots.set(country, [key]);
    else if (listed.length < KEPT) listed.push(key);
  }
  return {
    compatriots,
    persons: new Map(persons.map((person) => [person.key, person])),
    postWords: new Map(
      persons.map((person) => [
        person.key,
        new Set(
          person.posts
            .filter((post) => !post.past)
            .flatMap((post) => foldedWords(post.title))
            .map((word) => (word === "defense" ? "defence" : word)),
        ),
      ]),
    ),
    setting,
  };
}

/** The country of a person by key; null if unknown. */
export function countryOf(cast: Cast, key: string): CountryCode | null {
  return cast.persons.get(key)?.country ?? null;
}

/** A secretary who is a minister: of defence, of state, of foreign affairs. */
function isMinisterial(words: ReadonlySet<string>): boolean {
  return words.has("defence") || words.has("state") || words.has("foreign") || words.has("war");
}

/** Somebody whose post or rank is one of a navy. */
function isNaval(cast: Cast, key: string, words: ReadonlySet<string>): boolean {
  if (["naval", "navy", "fleet", "maritime", "sea"].some((word) => words.has(word))) return true;
  return /admiral|commodore/iu.test(cast.persons.get(key)?.rank ?? "");
}

/** Words of posts in one branch of the forces. */
const OF_BRANCH: Readonly<Record<string, readonly string[]>> = {
  army: ["army", "land", "ground"],
  air: ["air"],
  joint: ["joint", "defence", "general", "combined"],
};

/** False if the post is one of another branch than that named: no admiral is "the COAS". */
function isOfBranch(cast: Cast, key: string, words: ReadonlySet<string>, branch: string): boolean {
  const own = OF_BRANCH[branch] ?? [];
  if (own.some((word) => words.has(word))) return true;
  const others = Object.entries(OF_BRANCH).some(
    ([other, named]) => other !== branch && named.some((word) => words.has(word)),
  );
  return !others && !isNaval(cast, key, words);
}

/** True if a post held today fits the noun and the qualifying words of a description. */
export function holds(cast: Cast, key: string, described: Described): boolean {
  const words = cast.postWords.get(key);
  if (words === undefined) return false;
  if (
    described.posts.length > 0 &&
    !described.posts.some(
      (word) =>
        words.has(word) && !(described.posts[0] === "minister" && word === "secretary" && !isMinisterial(words)),
    )
  )
    return false;
  return described.qualifiers.every((word) => {
    if (word === "party") return words.has("general") || words.has("party");
    if (word === "government") return words.has("prime") || words.has("premier");
    if (word === "state") return words.has("president") || words.has("state") || words.has("king");
    if (word === "coast") return true;
    if (word === "navy" || word === "naval") return isNaval(cast, key, words);
    if (word in OF_BRANCH) return isOfBranch(cast, key, words, word);
    return words.has(word);
  });
}

/** Posts of a lower or other grade than a bare noun means ("the minister" is not the deputy). */
export function grade(cast: Cast, key: string, described: Described): number {
  const words = cast.postWords.get(key);
  if (words === undefined) return 0;
  let score = 0;
  if (!described.qualifiers.includes("deputy") && (words.has("deputy") || words.has("vice"))) score -= 1;
  if (
    described.posts[0] === "minister" &&
    !described.qualifiers.includes("prime") &&
    words.has("prime") &&
    !words.has("defence")
  )
    score -= 2;
  return score;
}

/** 1 if a post has the very word that the text uses: "the army chief" is a chief before he is a commander. */
export function exactness(cast: Cast, key: string, described: Described): number {
  const [first] = described.posts;
  return first !== undefined && cast.postWords.get(key)?.has(first) ? 1 : 0;
}

/** Plural nouns that fit by rank. */
export const RANKED: ReadonlyMap<string, RegExp> = new Map([
  ["generals", /general/i],
  ["admirals", /admiral/i],
  ["officers", /./],
]);

/** True if a post held today fits the qualifying words alone. */
export function holdsQualifiers(cast: Cast, key: string, described: Described): boolean {
  return described.qualifiers.length === 0 || holds(cast, key, { ...described, posts: [] });
}

/** True if a person may be one of a group: by rank for generals, by post and grade for ministers. */
export function fits(cast: Cast, key: string, described: Described): boolean {
  const rank = RANKED.get(described.noun);
  if (rank !== undefined) {
    const own = cast.persons.get(key)?.rank;
    const commands = ["chief", "commander", "commandant"].some((word) => cast.postWords.get(key)?.has(word));
    return own ? rank.test(own) : commands;
  }
  if (described.posts.length === 0) return true;
  if (!holds(cast, key, described)) return false;
  return described.qualifiers.includes("deputy") || grade(cast, key, described) >= 0;
}
