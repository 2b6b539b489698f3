import type { Database } from "../db/client.ts";
import { CommuniqueError } from "../errors.ts";
import type { HandedIn, TakenIn } from "../schema/index.ts";

/**
 * Takes in one article that was handed in over GraphQL, as `ingest` would take a file. One after the other: each
 * computes the graph anew.
 *
 * @throws CommuniqueError with the reason if it cannot be read or stored
 */
export function takesIn(db: Database): (article: HandedIn) => Promise<TakenIn> {
  let last: Promise<unknown> = Promise.resolve();
  return (article) => {
    const taken = last.then(() => takeIn(db, article));
    last = taken.catch(() => undefined);
    return taken;
  };
}

async function takeIn(db: Database, { url, text, headline, publisher, publishedOn }: HandedIn): Promise<TakenIn> {
  // Loaded only now, because reading articles needs far more than serving them.
  const [{ ingest }, { canonicalUrl }] = await Promise.all([
    import("../ingest/pipeline.ts"),
    import("../model/url.ts"),
  ]);
  const metadata = {
    url,
    ...(headline != null && { headline }),
    ...(publisher != null && { publisher }),
    ...(publishedOn != null && { publishedOn, publishedBasis: "STATED" as const }),
  };
  const { added, replaced, failures } = await ingest(db, [{ id: url, origin: url, text, metadata }]);
  const [failure] = failures;
  if (failure) throw new CommuniqueError(failure.code, failure.reason);
  return { outcome: added > 0 ? "ADDED" : replaced > 0 ? "REPLACED" : "UNCHANGED", url: canonicalUrl(url) };
}
