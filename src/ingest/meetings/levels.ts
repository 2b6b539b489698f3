import type { ExtractedPerson } from "../../model/extraction.ts";
import { OFFICES, POST_LEVELS } from "../lexicon/post-levels.ts";

/** Level of a title; a few hundred titles make up nearly all, and the patterns are many. */
const LEVELS = new Map<string, number>();
const REMEMBERED = 2_000;

function levelOfTitle(title: string): number {
  const known = LEVELS.get(title);
  if (known !== undefined) return known;
  const level = POST_LEVELS.find(([, pattern]) => pattern.test(title))?.[0] ?? 1;
  if (LEVELS.size >= REMEMBERED) LEVELS.clear();
  LEVELS.set(title, level);
  return level;
}

/** How high somebody's highest present post stands, 1 to 5; null if no post is known. */
export function levelOf(person: ExtractedPerson | undefined): number | null {
  const titles = currentTitles(person);
  if (titles.length === 0) return null;
  return Math.max(...titles.map(levelOfTitle));
}

/** The office that both hold, in the plural ("defence ministers"); null if they share none. */
export function sharedOffice(people: readonly (ExtractedPerson | undefined)[]): string | null {
  const offices = people.map((person) =>
    OFFICES.filter(([pattern]) => currentTitles(person).some((title) => pattern.test(title))).map(([, name]) => name),
  );
  const [first, ...others] = offices;
  return first?.find((office) => others.every((list) => list.includes(office))) ?? null;
}

/** The post a person is introduced by: the highest one. */
export function leadingPost(person: ExtractedPerson | undefined): string | null {
  const titles = currentTitles(person);
  let best: string | null = null;
  let bestLevel = 0;
  for (const title of titles) {
    const level = levelOfTitle(title);
    if (level > bestLevel) [best, bestLevel] = [title, level];
  }
  return best;
}

function currentTitles(person: ExtractedPerson | undefined): string[] {
  const posts = person?.posts ?? [];
  const current = posts.filter((post) => !post.past);
  return (current.length > 0 ? current : posts).map((post) => post.title);
}
