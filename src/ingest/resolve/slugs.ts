import { contentHash } from "../../model/hash.ts";
import { compareText } from "./order.ts";

/** A record that needs an address. */
export interface Sluggable {
  /** Addresses from the plainest to the most particular; the first that no other record has is taken. */
  readonly candidates: readonly string[];
  /** What tells it from every other record, independently of order; goes into a hash if all candidates clash. */
  readonly identity: string;
}

const HASH_LENGTH = 6;

/**
 * One address for each record, all different. Records that clash all move on to their next candidate (so that the
 * outcome depends on no order), those without another keep theirs if they end up alone with it; what still clashes
 * gets some digits of a hash of its identity. An empty candidate is passed over.
 */
export function uniqueSlugs(records: readonly Sluggable[]): readonly string[] {
  const options = records.map(({ candidates, identity }) => {
    const usable = [...new Set(candidates.filter((candidate) => candidate !== ""))];
    return usable.length > 0 ? usable : [`record-${contentHash([identity]).slice(0, HASH_LENGTH)}`];
  });
  const levels = options.map(() => 0);
  const current = (index: number): string => options[index]?.[levels[index] as number] as string;
  for (;;) {
    let moved = false;
    for (const clash of clashes(records.length, current)) {
      for (const index of clash) {
        if ((levels[index] as number) + 1 >= (options[index] as readonly string[]).length) continue;
        levels[index] = (levels[index] as number) + 1;
        moved = true;
      }
    }
    if (!moved) break;
  }
  const slugs = records.map((_, index) => current(index));
  const taken = new Set(slugs);
  for (const clash of clashes(records.length, current)) {
    for (const index of [...clash].sort((a, b) => compareText(identityOf(records, a), identityOf(records, b)))) {
      let length = HASH_LENGTH;
      const hash = contentHash([identityOf(records, index)]);
      while (taken.has(`${current(index)}-${hash.slice(0, length)}`)) length++;
      slugs[index] = `${current(index)}-${hash.slice(0, length)}`;
      taken.add(slugs[index] as string);
    }
  }
  return slugs;
}

function identityOf(records: readonly Sluggable[], index: number): string {
  return (records[index] as Sluggable).identity;
}

function clashes(count: number, current: (index: number) => string): readonly (readonly number[])[] {
  const bySlug = new Map<string, number[]>();
  for (let index = 0; index < count; index++) {
    const slug = current(index);
    const list = bySlug.get(slug);
    if (list === undefined) bySlug.set(slug, [index]);
    else list.push(index);
  }
  return [...bySlug.values()].filter((indices) => indices.length > 1);
}
