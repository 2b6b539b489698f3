import type { ArticleLink } from "../../model/graph.ts";
import type { ResolvableArticle } from "../../model/resolvable.ts";
import { articleSlug, slugify } from "../../model/slug.ts";
import { partsBy, remembered } from "./memory.ts";
import { compareText } from "./order.ts";
import { findsReprints } from "./reprints.ts";
import { type Sluggable, uniqueSlugs } from "./slugs.ts";
import { type ArticleContext, firstDayNumber } from "./subjects.ts";

const dayOf = remembered(
  ({ publishedOn }: ResolvableArticle): number => firstDayNumber(publishedOn?.edtf) ?? Number.POSITIVE_INFINITY,
);

/** Published first, then the smaller id. */
function earlier(a: ResolvableArticle, b: ResolvableArticle): number {
  const [x, y] = [dayOf(a), dayOf(b)];
  return (x === y ? 0 : x - y) || compareText(a.id, b.id);
}

/**
 * Articles sorted by id, each with the article it repeats. Of several with nearly the same words the one published
 * first is the original (unknown dates last, then the smallest id); the others are its reprints.
 */
export function contextsOfArticles(): (articles: readonly ResolvableArticle[]) => readonly ArticleContext[] {
  const reprints = findsReprints();
  const contextOf = remembered((article: ResolvableArticle, voice: string): ArticleContext => {
    return { article, voice, publishedDay: firstDayNumber(article.publishedOn?.edtf) };
  });
  return (articles) => {
    const sorted = [...articles].sort((a, b) => compareText(a.id, b.id));
    const alike = reprints(sorted);
    const involved = new Set([...alike].flatMap(([id, others]) => [id, ...others]));
    const groups = partsBy(
      sorted.filter(({ id }) => involved.has(id)),
      ({ id }) => [id, ...(alike.get(id) ?? [])],
    );
    const voices = new Map(
      groups.flatMap((group) => {
        const [original] = [...group].sort(earlier) as [ResolvableArticle, ...ResolvableArticle[]];
        return group.map(({ id }) => [id, original.id] as const);
      }),
    );
    return sorted.map((article) => contextOf(article, voices.get(article.id) ?? article.id));
  };
}

/** Addresses of articles, from headline and date, and which article each repeats. */
export function linksOfArticles(): (contexts: readonly ArticleContext[]) => readonly ArticleLink[] {
  const wantedBy = remembered(({ article }: ArticleContext): Sluggable => {
    const dated = articleSlug(article.headline, article.publishedOn?.edtf ?? null);
    return {
      candidates: [dated, slugify(`${slugify(article.headline)} ${article.id}`)],
      identity: article.id,
    };
  });
  const linkOf = remembered(({ article, voice }: ArticleContext, slug: string): ArticleLink => {
    return { articleId: article.id, slug, duplicateOfId: voice === article.id ? null : voice };
  });
  return (contexts) => {
    const slugs = uniqueSlugs(contexts.map((context) => wantedBy(context)));
    return contexts.map((context, index) => linkOf(context, slugs[index] as string));
  };
}
