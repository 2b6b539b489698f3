/** More than a corpus has of different titles or names; beyond it, all is forgotten and begun anew. */
const LIMIT = 50_000;

/** A pure function of one text that remembers its results: corpora repeat the same titles and names thousands of times. */
export function memoized<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = copyOf(text);
    const result = compute(own);
    if (known.size >= LIMIT) known.clear();
    known.set(own, result);
    return result;
  };
}

/** The engine keeps a piece of this length or more as a place in the text that it is cut from, all of which it then keeps. */
const SHORTEST_PIECE = 13;

function copyOf(text: string): string {
  return text.length < SHORTEST_PIECE ? text : text.split("").join("");
}
