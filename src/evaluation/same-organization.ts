import type { GoldArticle, GoldOrganization } from "../model/gold.ts";
import { organizationWords, portfolio } from "../model/organization-name.ts";
import { editRatio } from "../model/similarity.ts";

const NAME_RATIO = 0.88;

function forms(organization: GoldOrganization): readonly string[] {
  return [organization.name, ...organization.variants];
}

/**
 * Whether two bodies are the same, as a score or null. Their countries must not contradict each other (null
 * contradicts none). Then: a name or variant of each equal after folding, with `defense` read as `defence` and
 * small words dropped (3); both the defence ministry, or both the foreign ministry (2); an edit ratio of two
 * such forms of at least 0.88 (the ratio).
 */
export function sameOrganization(gold: GoldOrganization, found: GoldOrganization): number | null {
  if (gold.country !== null && found.country !== null && gold.country !== found.country) return null;
  const goldForms = forms(gold).map((form) => organizationWords(form).join(" "));
  const foundForms = forms(found).map((form) => organizationWords(form).join(" "));
  if (goldForms.some((form) => foundForms.includes(form))) return 3;
  const portfolios = new Set(forms(gold).map(portfolio));
  if (forms(found).some((form) => portfolio(form) !== null && portfolios.has(portfolio(form)))) return 2;
  const best = Math.max(...goldForms.flatMap((a) => foundForms.map((b) => editRatio(a, b))));
  return best >= NAME_RATIO ? best : null;
}

/** Whether a found body stands inside a post of somebody in the gold: then it is no error that the gold leaves it out. */
export function standsInPost(found: GoldOrganization, gold: GoldArticle): boolean {
  const posts = gold.persons.flatMap((person) => person.positions);
  const padded = posts.map((post) => ` ${organizationWords(post).join(" ")} `);
  return forms(found).some((form) => padded.some((post) => post.includes(` ${organizationWords(form).join(" ")} `)));
}
