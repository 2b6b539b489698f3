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

/**
 * Pairs of different texts whose edit ratio is at least `least`, as indices into the list. Texts whose letters alone
 * already differ too much are passed over cheaply, so that thousands of names can be compared with one another.
 */
export function nearPairs(texts: readonly string[], least: number): readonly (readonly [number, number])[] {
  const order = texts
    .map((_, index) => index)
    .sort((a, b) => (texts[a] as string).length - (texts[b] as string).length);
  const counts = texts.map(letterCounts);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < order.length; i++) {
    const a = order[i] as number;
    const short = texts[a] as string;
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j] as number;
      const long = texts[b] as string;
      const allowed = (1 - least) * (short.length + long.length);
      if (long.length - short.length > allowed) break;
      if (lettersApart(counts[a] as Uint8Array, counts[b] as Uint8Array, allowed)) continue;
      if (short !== long && editRatio(short, long) >= least) pairs.push([a, b]);
    }
  }
  return pairs;
}

function lettersApart(a: Uint8Array, b: Uint8Array, allowed: number): boolean {
  let apart = 0;
  for (let slot = 0; slot <= LETTERS; slot++) apart += Math.abs((a[slot] as number) - (b[slot] as number));
  return apart > allowed;
}
