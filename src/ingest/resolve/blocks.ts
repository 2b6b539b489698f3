import type { Link } from "./clusters.ts";
import { push } from "./order.ts";

/** How to look for links among items without comparing each with each. */
export interface Blocking {
  readonly count: number;
  /** Only items with a block in common are compared. */
  readonly blocksOf: (item: number) => Iterable<string>;
  /** Items with equal signatures are alike in all that `same` looks at: one of them is compared for all. */
  readonly signatureOf: (item: number) => string;
  readonly same: (a: number, b: number) => boolean;
  readonly rule: string;
}

/** Links between items that are the same: a star among those with one signature, every pair among signatures. */
export function linksInBlocks({ count, blocksOf, signatureOf, same, rule }: Blocking): readonly Link[] {
  const blocks = new Map<string, Map<string, number[]>>();
  for (let item = 0; item < count; item++) {
    const names = new Set(blocksOf(item));
    if (names.size === 0) continue;
    const signature = signatureOf(item);
    for (const name of names) {
      const block = blocks.get(name) ?? new Map<string, number[]>();
      blocks.set(name, block);
      push(block, signature, item);
    }
  }
  const links: Link[] = [];
  const seen = new Set<number>();
  const consider = (a: number, b: number): void => {
    const pair = Math.min(a, b) * count + Math.max(a, b);
    if (seen.has(pair)) return;
    seen.add(pair);
    if (same(a, b)) links.push({ a, b, rule });
  };
  for (const block of blocks.values()) {
    const groups = [...block.values()];
    for (const [position, group] of groups.entries()) {
      const first = group[0] as number;
      for (const other of group.slice(1)) consider(first, other);
      for (const other of groups.slice(position + 1)) consider(first, other[0] as number);
    }
  }
  return links;
}
