/** More than a corpus has of different titles or names; beyond it, all is forgotten and begun anew. */
const LIMIT = 50_000;

/** A pure function of one text that remembers its results: corpora repeat the same titles and names thousands of times. */
export function memoized<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, result);
    return result;
  };
}
