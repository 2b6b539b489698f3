import type { ResolvableArticle } from "../../model/resolvable.ts";
import { resemblance } from "./fingerprint.ts";
import { compareText } from "./order.ts";

/**
 * From this share of common runs of words on, an article is a reprint of another: two thirds of each text may be
 * the other's when a paragraph is left out and a sidebar added; two reports on one event share far less.
 */
const REPRINT = 0.5;
/** Only so many of the smallest hashes lead to candidates: reprints share some of them almost surely. */
const PROBES = 24;
/** A run of words that is in more articles than this is boilerplate (a footer, a slogan), compared with the first of these only. */
const COMPARED = 48;

/** For each article, by id, the ids of those before it, in the order of ids, that it has most words in common with. */
export type Alikeness = ReadonlyMap<string, readonly string[]>;

/** Index of the first entry that is not before the text, in an ascending list. */
function placeOf(list: readonly string[], text: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(list[middle] as string, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Finds articles with nearly the same words among those it is given, sorted by id. Asked again, it compares only those
 * that are new and those that come to be compared with others because of them.
 */
export function findsReprints(): (sorted: readonly ResolvableArticle[]) => Alikeness {
  const holders = new Map<number, string[]>();
  const known = new Map<string, ResolvableArticle>();
  const alike = new Map<string, readonly string[]>();

  /** Ids whose candidates a change at that place of a list changes. */
  function behind(list: readonly string[], place: number): readonly string[] {
    return place < COMPARED ? list.slice(place) : [];
  }
  function drop({ id, fingerprint }: ResolvableArticle, affected: Set<string>): void {
    known.delete(id);
    alike.delete(id);
    for (const hash of fingerprint.slice(0, PROBES)) {
      const list = holders.get(hash) as string[];
      const place = placeOf(list, id);
      list.splice(place, 1);
      for (const other of behind(list, place)) affected.add(other);
      if (list.length === 0) holders.delete(hash);
    }
  }
  function add(article: ResolvableArticle, affected: Set<string>): void {
    const { id, fingerprint } = article;
    known.set(id, article);
    affected.add(id);
    for (const hash of fingerprint.slice(0, PROBES)) {
      const list = holders.get(hash) ?? [];
      holders.set(hash, list);
      const place = placeOf(list, id);
      for (const other of behind(list, place)) affected.add(other);
      list.splice(place, 0, id);
    }
  }
  function compare({ id, fingerprint }: ResolvableArticle): void {
    const compared = new Set<string>();
    const found: string[] = [];
    for (const hash of fingerprint.slice(0, PROBES)) {
      const list = holders.get(hash) as string[];
      for (let place = 0; place < COMPARED; place++) {
        const other = list[place];
        if (other === undefined || other >= id) break;
        if (compared.has(other)) continue;
        compared.add(other);
        const { fingerprint: its } = known.get(other) as ResolvableArticle;
        if (resemblance(fingerprint, its, REPRINT) >= REPRINT) found.push(other);
      }
    }
    if (found.length > 0) alike.set(id, found);
    else alike.delete(id);
  }

  return (sorted) => {
    const affected = new Set<string>();
    const present = new Map(sorted.map((article) => [article.id, article]));
    for (const article of [...known.values()]) if (present.get(article.id) !== article) drop(article, affected);
    for (const article of sorted) if (!known.has(article.id)) add(article, affected);
    for (const id of affected) {
      const article = known.get(id);
      if (article !== undefined) compare(article);
    }
    return alike;
  };
}
