import type { Graph } from "../model/graph.ts";
import type { IdentityDecision, ResolvableArticle } from "../model/resolvable.ts";
import type { StoredArticle } from "./stored-article.ts";

/** The graph as this process wrote it by these decisions, when the corpus had that version. */
export interface Written {
  readonly graph: Graph;
  readonly decisions: readonly IdentityDecision[];
  readonly version: number;
}

/** The graph as it is stored, but for what was stored in some articles since. */
interface StoredGraph {
  readonly graph: Graph;
  readonly since: readonly string[];
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
  readonly known: (version: number) => StoredGraph | null;
  /** The graph as it is stored, if it shows all that is stored; null if that is not known for sure. */
  readonly shown: (version: number) => StoredGraph | null;
  /** Whether the graph was written along with the last articles, by these decisions. */
  readonly isUpToDate: (version: number, decisions: readonly IdentityDecision[]) => boolean;
  /** Begins with a corpus in which there is nothing. */
  readonly begin: (version: number) => StoredGraph;
  /** All articles that are stored, those that did not change as the same objects as last time. */
  readonly read: (version: number, source: ArticleSource) => Promise<readonly ResolvableArticle[]>;
  /** All articles that are known to be stored, and some more. */
  readonly with: (more: readonly StoredArticle[]) => readonly ResolvableArticle[];
  /** Notes what this process has written, once it counts; null if that failed, or is not known. */
  readonly wrote: (written: Written | null) => void;
  /** The same of a graph that was written along with articles, when the ingest goes on. */
  readonly showed: (written: Written, articles: readonly StoredArticle[]) => void;
  /** Notes that the ingest is at its end, which gave the corpus that version. */
  readonly settled: (version: number) => void;
}

const NOTHING: Graph = {
  ...{ people: [], organizations: [], names: [], tenures: [], meetings: [], participations: [] },
  ...{ meetingOrganizations: [], agreements: [], agreementParties: [], meetingAgreements: [], identityLinks: [] },
  ...{ claimLinks: [], articles: [] },
};

interface Known {
  readonly digest: string;
  readonly article: ResolvableArticle;
}

/** The same as the database gives of it. */
function toKnown({ id, digest, headline, url, publisher, publishedOn, fingerprint, claims }: StoredArticle): Known {
  const date = publishedOn && { edtf: publishedOn.edtf, basis: publishedOn.basis };
  const told = claims.map(({ exact: _, rule: __, ruleVersion: ___, ...claim }) => claim);
  const sorted = told.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { digest, article: { id, headline, url, publisher, publishedOn: date, fingerprint, claims: sorted } };
}

export function createCorpusMemory(): CorpusMemory {
  const articles = new Map<string, Known>();
  const drafts = new WeakMap<StoredArticle, Known>();
  const touched = new Set<string>();
  let written: Written | null = null;
  /** Whether the graph is written, but the ingest not at its end. */
  let goesOn = false;

  function known(version: number): StoredGraph | null {
    // Without articles stored since, whoever asks has another reason, such as rows that somebody deleted by hand.
    const has = written?.version === version && (touched.size > 0 || goesOn);
    return has && written !== null ? { graph: written.graph, since: [...touched] } : null;
  }
  function draftOf(article: StoredArticle): Known {
    const draft = drafts.get(article) ?? toKnown(article);
    drafts.set(article, draft);
    return draft;
  }
  return {
    claims: () => [...articles.values()].reduce((sum, { article }) => sum + article.claims.length, 0),
    stored: (ids, version) => {
      written = written?.version === version ? { ...written, version: version + 1 } : null;
      for (const id of ids) touched.add(id);
    },
    known,
    shown: (version) =>
      written?.version === version && touched.size === 0 ? { graph: written.graph, since: [] } : null,
    isUpToDate: (version, decisions) =>
      goesOn &&
      written?.version === version &&
      touched.size === 0 &&
      JSON.stringify(written.decisions) === JSON.stringify(decisions),
    begin: (version) => {
      articles.clear();
      touched.clear();
      goesOn = false;
      written = { graph: NOTHING, decisions: [], version };
      return { graph: NOTHING, since: [] };
    },
    read: async (version, source) => {
      let wanted = known(version)?.since;
      if (wanted === undefined) {
        const digests = await source.digests();
        for (const id of articles.keys()) if (!digests.has(id)) articles.delete(id);
        wanted = [...digests].filter(([id, digest]) => articles.get(id)?.digest !== digest).map(([id]) => id);
      }
      for (const { digest, ...article } of wanted.length > 0 ? await source.articles(wanted) : []) {
        articles.set(article.id, { digest, article });
      }
      return [...articles.values()].map(({ article }) => article);
    },
    with: (more) => [...articles.values(), ...more.map(draftOf)].map(({ article }) => article),
    wrote: (now) => {
      touched.clear();
      goesOn = false;
      written = now;
    },
    settled: (version) => {
      goesOn = false;
      written = written && { ...written, version };
    },
    showed: (now, added) => {
      for (const article of added) articles.set(article.id, draftOf(article));
      goesOn = true;
      written = now;
    },
  };
}
