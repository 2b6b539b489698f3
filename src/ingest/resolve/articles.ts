import type { ArticleLink } from "../../model/graph.ts";
import type { ResolvableArticle } from "../../model/resolvable.ts";
import { articleSlug, slugify } from "../../model/slug.ts";
import { clusters, type Link } from "./clusters.ts";
import { resemblance } from "./fingerprint.ts";
import { compareText, push } from "./order.ts";
import { uniqueSlugs } from "./slugs.ts";
import { type ArticleContext, firstDayNumber } from "./subjects.ts";

/**
 * From this share of common runs of words on, an article is a reprint of another: two thirds of each text may be
 * the other's when a paragraph is left out and a sidebar added; two reports on one event share far less.
 */
const REPRINT = 0.5;
/** Only so many of the smallest hashes lead to candidates: reprints share some of them almost surely. */
const PROBES = 24;
/** A run of words that is in more articles than this is boilerplate (a footer, a slogan), compared with these only. */
const COMPARED = 48;

function reprintLinks(articles: readonly ResolvableArticle[]): readonly Link[] {
  const byHash = new Map<number, number[]>();
  const links: Link[] = [];
  articles.forEach(({ fingerprint }, index) => {
    // One set an article: a set of all pairs would outgrow what a set can hold at some 15,000 alike articles.
    const compared = new Set<number>();
    for (const hash of fingerprint.slice(0, PROBES)) {
      for (const other of (byHash.get(hash) ?? []).slice(0, COMPARED)) {
        if (compared.has(other)) continue;
        compared.add(other);
        const share = resemblance(fingerprint, (articles[other] as ResolvableArticle).fingerprint, REPRINT);
        if (share >= REPRINT) links.push({ a: other, b: index, rule: "same-words" });
      }
      push(byHash, hash, index);
    }
  });
  return links;
}

/** Published first, then the smaller id. */
function earlier(a: ArticleContext, b: ArticleContext): number {
  const [x, y] = [a.publishedDay ?? Number.POSITIVE_INFINITY, b.publishedDay ?? Number.POSITIVE_INFINITY];
  return (x === y ? 0 : x - y) || compareText(a.article.id, b.article.id);
}

/**
 * Articles sorted by id, each with the article it repeats. Of several with nearly the same words the one published
 * first is the original (unknown dates last, then the smallest id); the others are its reprints.
 */
export function articleContexts(articles: readonly ResolvableArticle[]): readonly ArticleContext[] {
  const sorted = [...articles].sort((a, b) => compareText(a.id, b.id));
  const contexts = sorted.map((article) => ({
    article,
    voice: article.id,
    publishedDay: firstDayNumber(article.publishedOn?.edtf),
  }));
  const groups = clusters({
    count: sorted.length,
    keyOf: (index) => (sorted[index] as ResolvableArticle).id,
    summaryOf: () => null,
    combine: () => undefined,
    mayJoin: () => true,
  });
  groups.join(reprintLinks(sorted));
  const voices = new Map<number, string>();
  for (const root of groups.roots()) {
    const members = groups.members(root).map((index) => contexts[index] as ArticleContext);
    voices.set(root, ([...members].sort(earlier)[0] as ArticleContext).article.id);
  }
  return contexts.map((context, index) => ({ ...context, voice: voices.get(groups.find(index)) as string }));
}

/** Addresses of articles, from headline and date, and which article each repeats. */
export function articleLinks(contexts: readonly ArticleContext[]): readonly ArticleLink[] {
  const slugs = uniqueSlugs(
    contexts.map(({ article }) => {
      const dated = articleSlug(article.headline, article.publishedOn?.edtf ?? null);
      return {
        candidates: [dated, slugify(`${slugify(article.headline)} ${article.id}`)],
        identity: article.id,
      };
    }),
  );
  return contexts.map(({ article, voice }, index) => ({
    articleId: article.id,
    slug: slugs[index] as string,
    duplicateOfId: voice === article.id ? null : voice,
  }));
}
