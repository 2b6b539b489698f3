/**
 * What one resolution leaves to the next, so that what did not change is not worked out again: each part of the result
 * is remembered with what it was made from. A part whose makings are the very same objects is the very same object,
 * which goes for what is made from it in turn. The result is that of a resolution without memory.
 */

/** Whether two lists hold the same things in the same order. */
export function sameThings(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/**
 * A function of an object, and of other things that it stands among, that remembers its last result for each object
 * and gives it again while the other things are the same ones.
 */
export function remembered<Key extends object, Others extends readonly unknown[], Result>(
  compute: (key: Key, ...others: Others) => Result,
): (key: Key, ...others: Others) => Result {
  const known = new WeakMap<Key, { readonly others: Others; readonly result: Result }>();
  return (key, ...others) => {
    const found = known.get(key);
    if (found !== undefined && sameThings(found.others, others)) return found.result;
    const result = compute(key, ...others);
    known.set(key, { others, result });
    return result;
  };
}

/** Things by name as they were in the last round and are in this one; what a round does not ask for is forgotten after it. */
export interface Rounds<Thing> {
  /** Begins a round. */
  readonly begin: () => void;
  /** The thing of that name: that of the last round if it is still `right`, else a new one. */
  readonly get: (name: string, right: (known: Thing) => boolean, make: () => Thing) => Thing;
}

export function rounds<Thing>(): Rounds<Thing> {
  let last = new Map<string, Thing>();
  let now = new Map<string, Thing>();
  return {
    begin: () => {
      last = now;
      now = new Map();
    },
    get: (name, right, make) => {
      const known = now.get(name) ?? last.get(name);
      const thing = known !== undefined && right(known) ? known : make();
      now.set(name, thing);
      return thing;
    },
  };
}

/** Lists by name: one with the same members as the one that had its name before is that very list. */
export interface KeptLists<Member> {
  readonly begin: () => void;
  readonly keep: (name: string, list: readonly Member[]) => readonly Member[];
}

export function keptLists<Member>(): KeptLists<Member> {
  const { begin, get } = rounds<readonly Member[]>();
  return {
    begin,
    keep: (name, list) =>
      get(
        name,
        (known) => sameThings(known, list),
        () => list,
      ),
  };
}

/** Joins things into parts: whatever has a key in common, directly or through others, is in one part. */
export function partsBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
  pairs: Iterable<readonly [number, number]> = [],
): readonly (readonly Item[])[] {
  const parents = Int32Array.from(items, (_, index) => index);
  const find = (item: number): number => {
    let at = item;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    if (x !== y) parents[Math.max(x, y)] = Math.min(x, y);
  };
  const holders = new Map<string, number>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, index);
      else join(holder, index);
    }
  });
  for (const [a, b] of pairs) join(a, b);
  const parts = new Map<number, Item[]>();
  items.forEach((item, index) => {
    const root = find(index);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [item]);
    else part.push(item);
  });
  return [...parts.values()];
}
