import { foldedWords } from "../../model/name.ts";
import type { Fingerprint } from "../../model/resolvable.ts";

const SHINGLE_WORDS = 4;
const SKETCH_SIZE = 96;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Mixes bits so that every run of words has the same chance of being among the smallest (finalizer of MurmurHash3). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A sketch of a text: the 96 smallest hashes of its runs of four folded words (a bottom-k MinHash: Broder 1997),
 * ascending. Texts that share most of their words in the same order share most of their sketches. Empty for a text
 * of fewer than four words.
 */
export function fingerprint(body: string): Fingerprint {
  const words = foldedWords(body).map(hashWord);
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    let hash = FNV_OFFSET;
    for (let word = at; word < at + SHINGLE_WORDS; word++) hash = Math.imul(hash ^ (words[word] as number), FNV_PRIME);
    hashes.add(mix(hash));
  }
  return Array.from(Uint32Array.from(hashes).sort().subarray(0, SKETCH_SIZE));
}

/**
 * The share of all their runs of words that two texts have in common, from 0 to 1, estimated from their sketches; 0 as
 * soon as it is clear that it is less than `least`.
 */
export function resemblance(a: Fingerprint, b: Fingerprint, least = 0): number {
  if (a.length === 0 || b.length === 0) return 0;
  const mostAlone = (1 - least) * SKETCH_SIZE;
  let [i, j, union, shared] = [0, 0, 0, 0];
  while (union < SKETCH_SIZE && (i < a.length || j < b.length)) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    if (x === y) shared++;
    else if (union - shared >= mostAlone) return 0;
    if (x <= y) i++;
    if (y <= x) j++;
    union++;
  }
  return shared / union;
}
