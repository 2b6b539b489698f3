/**
 * How alike two strings are, from 0 to 1: twice the length of their longest common subsequence over the sum
 * of their lengths (the "indel" ratio: only insertions and deletions are edits). Two empty strings are 1.
 * Works on UTF-16 units; takes time in the product of the lengths, so hand in names, not texts.
 */
export function editRatio(a: string, b: string): number {
  if (a === b) return 1;
  const total = a.length + b.length;
  let previous = new Uint16Array(b.length + 1);
  let current = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++) {
      current[j + 1] =
        unit === b.charCodeAt(j) ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0);
    }
    [previous, current] = [current, previous];
  }
  return (2 * (previous[b.length] ?? 0)) / total;
}

/** Shared members over all members of two collections taken as sets, from 0 to 1; two empty ones are 1. */
export function jaccard<T>(a: Iterable<T>, b: Iterable<T>): number {
  const left = new Set(a);
  const right = new Set(b);
  let shared = 0;
  for (const member of left) if (right.has(member)) shared++;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}
