import { editRatio } from "../../model/similarity.ts";

const LETTERS = 26;

function letterCounts(text: string): Uint8Array {
  const counts = new Uint8Array(LETTERS + 1);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 97;
    const slot = letter >= 0 && letter < LETTERS ? letter : LETTERS;
    counts[slot] = (counts[slot] as number) + 1;
  }
  return counts;
}

/** Two texts that are alike. */
export type NearPair = readonly [string, string];

/**
 * Finds the pairs of different texts whose edit ratio is at least `least`. Texts whose letters alone already differ too
 * much are passed over cheaply, so that thousands of names can be compared with one another. Asked again, it compares
 * only those that are new with all.
 */
export function findsNearPairs(least: number): (texts: Iterable<string>) => readonly NearPair[] {
  const known = new Map<string, Uint8Array>();
  let pairs: readonly NearPair[] = [];
  return (texts) => {
    const given = new Set(texts);
    const gone = [...known.keys()].filter((text) => !given.has(text));
    for (const text of gone) known.delete(text);
    if (gone.length > 0) pairs = pairs.filter(([a, b]) => known.has(a) && known.has(b));
    const added = new Set([...given].filter((text) => !known.has(text)));
    for (const text of added) known.set(text, letterCounts(text));
    if (added.size > 0) pairs = [...pairs, ...pairsWith(added, known, least)];
    return pairs;
  };
}

/** Pairs of which one at least is new. */
function pairsWith(added: ReadonlySet<string>, all: ReadonlyMap<string, Uint8Array>, least: number): NearPair[] {
  const order = [...all].sort(([a], [b]) => a.length - b.length);
  const pairs: NearPair[] = [];
  order.forEach(([short, counts], at) => {
    const isNew = added.has(short);
    for (let next = at + 1; next < order.length; next++) {
      const [long, others] = order[next] as [string, Uint8Array];
      const allowed = (1 - least) * (short.length + long.length);
      if (long.length - short.length > allowed) break;
      if (!isNew && !added.has(long)) continue;
      if (!lettersApart(counts, others, allowed) && editRatio(short, long) >= least) pairs.push([short, long]);
    }
  });
  return pairs;
}

function lettersApart(a: Uint8Array, b: Uint8Array, allowed: number): boolean {
  let apart = 0;
  for (let slot = 0; slot <= LETTERS; slot++) apart += Math.abs((a[slot] as number) - (b[slot] as number));
  return apart > allowed;
}
