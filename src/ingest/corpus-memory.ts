import type { Graph } from "../model/graph.ts";
import type { ResolvableArticle } from "../model/resolvable.ts";

/** The graph as this process wrote it, when the corpus had that version. */
interface Written {
  readonly graph: Graph;
  readonly version: number;
}

/** The articles as they are stored. */
export interface ArticleSource {
  /** What tells versions of an article apart, by id. */
  readonly digests: () => Promise<ReadonlyMap<string, string>>;
  readonly articles: (ids: readonly string[]) => Promise<readonly (ResolvableArticle & { readonly digest: string })[]>;
}

/**
 * What one ingest keeps for the next of this process: the articles as `resolve` takes them, and the graph that it made
 * of them. Nothing is believed that the database's version does not confirm, for others may have written meanwhile.
 */
export interface CorpusMemory {
  /** How many claims it holds on to. */
  readonly claims: () => number;
  /** Notes that this process has stored articles, which raised the version by one from the one given. */
  readonly stored: (ids: readonly string[], version: number) => void;
  /** The graph as it is stored, but for what was stored in articles since; null if that is not known for sure. */
  readonly known: (version: number) => { readonly graph: Graph; readonly since: readonly string[] } | null;
  /** All articles that are stored, those that did not change as the same objects as last time. */
  readonly read: (version: number, source: ArticleSource) => Promise<readonly ResolvableArticle[]>;
  /** Notes what this process has written, once it counts; null if that failed, or is not known. */
  readonly wrote: (written: Written | null) => void;
}

export function createCorpusMemory(): CorpusMemory {
  const articles = new Map<string, { readonly digest: string; readonly article: ResolvableArticle }>();
  const touched = new Set<string>();
  let written: Written | null = null;

  function known(version: number): ReturnType<CorpusMemory["known"]> {
    // Without articles stored since, whoever asks has another reason, such as rows that somebody deleted by hand.
    return written?.version === version && touched.size > 0 ? { graph: written.graph, since: [...touched] } : null;
  }
  return {
    claims: () => [...articles.values()].reduce((sum, { article }) => sum + article.claims.length, 0),
    stored: (ids, version) => {
      written = written?.version === version ? { ...written, version: version + 1 } : null;
      for (const id of ids) touched.add(id);
    },
    known,
    read: async (version, source) => {
      let wanted = known(version)?.since;
      if (wanted === undefined) {
        const digests = await source.digests();
        for (const id of articles.keys()) if (!digests.has(id)) articles.delete(id);
        wanted = [...digests].filter(([id, digest]) => articles.get(id)?.digest !== digest).map(([id]) => id);
      }
      for (const { digest, ...article } of await source.articles(wanted)) {
        articles.set(article.id, { digest, article });
      }
      return [...articles.values()].map(({ article }) => article);
    },
    wrote: (now) => {
      touched.clear();
      written = now;
    },
  };
}
