import type { IngestRemark, Prepared } from "./prepare.ts";
import type { StoredArticle } from "./stored-article.ts";

interface Version {
  readonly origin: string;
  readonly publishedOn: string;
  readonly digest: string;
}

/**
 * Chooses among several versions of one article (the same address, other content) that come in one ingest, in whatever
 * order: the one published later, then the one with the larger hash. The function returned says of each article
 * whether it is to be stored, which it is if it is better than all before it, and what is to be said of the loser.
 */
export function chooseVersions(): (prepared: Prepared, article: StoredArticle) => readonly [boolean, IngestRemark[]] {
  const best = new Map<string, Version>();
  return ({ origin }, { id, publishedOn, digest }) => {
    const version = { origin, publishedOn: `${publishedOn?.earliest ?? ""} ${publishedOn?.edtf ?? ""}`, digest };
    const rival = best.get(id);
    if (rival?.digest === digest) return [true, []];
    const wins = rival === undefined || isBetter(version, rival);
    if (wins) best.set(id, version);
    if (rival === undefined) return [true, []];
    const [winner, loser] = wins ? [version, rival] : [rival, version];
    const reason = `another version of the same article is taken instead: ${winner.origin}`;
    return [wins, [{ origin: loser.origin, code: "OTHER_VERSION", reason }]];
  };
}

function isBetter(a: Version, b: Version): boolean {
  return a.publishedOn === b.publishedOn ? a.digest > b.digest : a.publishedOn > b.publishedOn;
}
