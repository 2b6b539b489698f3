import { describe, expect, test } from "vitest";
import { createResolver, resolve } from "../../../src/ingest/resolve.ts";
import type { Graph } from "../../../src/model/graph.ts";
import type { IdentityDecision, ResolvableArticle } from "../../../src/model/resolvable.ts";
import { randomOf } from "../../support/generator/random.ts";
import { crowdedArticle, crowdedDecision } from "./crowded.ts";

/** Of each part of a graph how many rows are not among those of another, as objects. */
function freshRows(before: Graph, now: Graph): number {
  const known = new Set<object>(Object.values(before).flat());
  return Object.values(now)
    .flat()
    .filter((row) => !known.has(row as object)).length;
}

describe("a resolver that is asked again", () => {
  test.each([1, 2, 3, 4, 5, 6])(
    "gives what is computed anew, whatever articles and decisions came, went or changed (%i)",
    { timeout: 120_000 },
    (seed) => {
      const random = randomOf(seed, "again");
      const resolver = createResolver();
      let articles: readonly ResolvableArticle[] = [];
      let decisions: readonly IdentityDecision[] = [];
      for (let step = 0; step < 40; step++) {
        const at = random.whole(0, articles.length);
        // Ids that say nothing of when an article came: any place among the others.
        const added = Array.from({ length: random.chance(0.2) ? 5 : 1 }, (_, index) =>
          crowdedArticle(random, `${random.whole(100, 999)}-${step}-${index}`),
        );
        const what = random.next();
        if (articles.length === 0 || what < 0.6) articles = [...articles.slice(0, at), ...added, ...articles.slice(at)];
        else if (what < 0.75) articles = articles.filter((_, index) => index !== at);
        else if (what < 0.9)
          articles = articles.map((article, index) => (index === at ? crowdedArticle(random, article.id) : article));
        else decisions = [...decisions.slice(random.whole(0, 2)), crowdedDecision(random, articles)];
        expect(resolver(articles, decisions)).toEqual(resolve(articles, decisions));
      }
    },
  );

  test("leaves alone what does not touch on the article that comes", () => {
    const random = randomOf(7, "apart");
    const resolver = createResolver();
    const articles = Array.from({ length: 20 }, (_, index) => crowdedArticle(random, `a${index}`));
    const before = resolver(articles, []);
    expect(freshRows(before, resolver([...articles].reverse(), []))).toBe(0);
    const name = { ...articles[0], id: "b", headline: "Elsewhere", fingerprint: [] };
    const alone = { ...name, claims: [] } as ResolvableArticle;
    const now = resolver([...articles, alone], []);
    expect(freshRows(before, now)).toBe(1);
    expect(now.articles.length).toBe(before.articles.length + 1);
  });
});
