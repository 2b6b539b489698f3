/** A gold item and the found item that was taken for the same. Indices into the two lists compared. */
export interface Pair {
  readonly gold: number;
  readonly found: number;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly missed: readonly number[];
  readonly spurious: readonly number[];
}

/**
 * Pairs two lists one to one, best pairs first: of all pairs that `score` admits (a number; null means "not the
 * same"), the highest scoring is taken, then the highest among what remains. Equal scores go to the earlier
 * gold item, then to the earlier found one, so the result is the same on every run.
 */
export function pairUp<G, F>(
  golds: readonly G[],
  founds: readonly F[],
  score: (gold: G, found: F) => number | null,
): Pairing {
  const candidates: (Pair & { readonly score: number })[] = [];
  golds.forEach((g, gold) => {
    founds.forEach((f, found) => {
      const value = score(g, f);
      if (value !== null) candidates.push({ gold, found, score: value });
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.gold - b.gold || a.found - b.found);
  const golden = new Set<number>();
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  for (const { gold, found } of candidates) {
    if (golden.has(gold) || taken.has(found)) continue;
    golden.add(gold);
    taken.add(found);
    pairs.push({ gold, found });
  }
  return {
    pairs: pairs.sort((a, b) => a.gold - b.gold),
    missed: golds.flatMap((_, index) => (golden.has(index) ? [] : [index])),
    spurious: founds.flatMap((_, index) => (taken.has(index) ? [] : [index])),
  };
}
