import { compareText } from "./order.ts";

/** Two items that a rule takes for the same. Indices into the list that is clustered. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** Name of the rule, kebab-case. */
  readonly rule: string;
}

/** Items grouped so far, with the links that hold each group together. */
export interface Clusters<S> {
  /** The representative of an item's group. */
  readonly find: (item: number) => number;
  /** Items of the group that an item is in. */
  readonly members: (item: number) => readonly number[];
  /** What is known of the group that an item is in. */
  readonly summary: (item: number) => S;
  /**
   * Joins by the given links, in the order of the items' keys, skipping those whose groups must not become one.
   * The outcome does not depend on the order of `links`, only on the order of calls.
   */
  readonly join: (links: readonly Link[]) => void;
  /** Representatives of all groups, ascending. */
  readonly roots: () => readonly number[];
  /** Links that joined two groups, in the order in which they did. */
  readonly joined: readonly Link[];
}

/** How to cluster: `S` is what is known of a group, so that joining needs no look at all its members. */
export interface Clustering<S> {
  readonly count: number;
  /** Names an item independently of its position. */
  readonly keyOf: (item: number) => string;
  readonly summaryOf: (item: number) => S;
  /** Takes the second summary into the first, which it may change. */
  readonly combine: (into: S, from: S) => void;
  /** Whether two groups may become one by this link. */
  readonly mayJoin: (a: S, b: S, link: Link) => boolean;
}

/** Starts with every item alone. */
export function clusters<S>({ count, keyOf, summaryOf, combine, mayJoin }: Clustering<S>): Clusters<S> {
  const parents = Array.from({ length: count }, (_, item) => item);
  const groups = new Map(parents.map((item) => [item, { members: [item], summary: summaryOf(item) }]));
  const group = (root: number): { readonly members: number[]; readonly summary: S } =>
    groups.get(root) as { members: number[]; summary: S };
  const joined: Link[] = [];
  const find = (item: number): number => {
    let root = item;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = item; at !== root; ) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const join = (links: readonly Link[]): void => {
    const ordered = links
      .map((link) => (compareText(keyOf(link.a), keyOf(link.b)) <= 0 ? link : { ...link, a: link.b, b: link.a }))
      .sort((x, y) => compareText(keyOf(x.a), keyOf(y.a)) || compareText(keyOf(x.b), keyOf(y.b)));
    for (const link of ordered) {
      const [a, b] = [find(link.a), find(link.b)];
      if (a === b) continue;
      const [left, right] = [group(a), group(b)];
      if (!mayJoin(left.summary, right.summary, link)) continue;
      const larger =
        left.members.length > right.members.length || (left.members.length === right.members.length && a < b);
      const [into, from] = larger ? [a, b] : [b, a];
      parents[from] = into;
      for (const member of group(from).members) group(into).members.push(member);
      combine(group(into).summary, group(from).summary);
      groups.delete(from);
      joined.push(link);
    }
  };
  return {
    find,
    members: (item) => group(find(item)).members,
    summary: (item) => group(find(item)).summary,
    join,
    roots: () => [...groups.keys()].sort((x, y) => x - y),
    joined,
  };
}

/** Adds all of one set to another. */
export function addAll<T>(into: Set<T>, from: ReadonlySet<T>): void {
  for (const member of from) into.add(member);
}

/** Whether two sets share a member; takes time in the smaller one. */
export function meets<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const member of small) if (large.has(member)) return true;
  return false;
}
