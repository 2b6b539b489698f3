import { contentWords } from "../model/content-words.ts";
import type { GoldPerson } from "../model/gold.ts";
import { foldName } from "../model/name.ts";
import { editRatio, jaccard } from "../model/similarity.ts";

const NAME_RATIO = 0.9;
const POST_OVERLAP = 0.6;

/**
 * Whether two persons of one article are the same, as a score (higher is surer) or null: folded names equal (3);
 * or the gold's full name among the other's variants (2); or, within one country, an edit ratio of the names
 * without spaces of at least 0.9 (the ratio).
 */
export function samePerson(gold: GoldPerson, found: GoldPerson): number | null {
  const name = foldName(gold.name);
  if (name === foldName(found.name)) return 3;
  if (found.variants.some((variant) => foldName(variant) === name)) return 2;
  if (gold.country === null || gold.country !== found.country) return null;
  const ratio = editRatio(name.replaceAll(" ", ""), foldName(found.name).replaceAll(" ", ""));
  return ratio >= NAME_RATIO ? ratio : null;
}

/** Whether two titles of posts are the same: their content words overlap by at least 0.6 (Jaccard). */
export function samePost(gold: string, found: string): number | null {
  const overlap = jaccard(contentWords(gold), contentWords(found));
  return overlap >= POST_OVERLAP ? overlap : null;
}
