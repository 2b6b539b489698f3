/** A source of numbers that only looks random: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A 32-bit hash of text (FNV-1a, mixed by MurmurHash3's finalizer). */
function hash(text: string, offset: number): number {
  let value = offset;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Numbers for one purpose: each list of parts has a sequence of its own, whatever else was generated before (Mulberry32). */
export function randomOf(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join("\n"), FNV_OFFSET);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] as (typeof items)[number],
  };
}

/** An id of 24 hexadecimal digits, spread like the content hashes of real records. */
export function idOf(...parts: readonly (string | number)[]): string {
  const text = parts.join("\n");
  return [FNV_OFFSET, 0x2f0b4c47, 0x6a09e667].map((o) => hash(text, o).toString(16).padStart(8, "0")).join("");
}

/** Shares that fall with the rank as Zipf's law has it: the first of them twice as often as the second. */
export interface Ranks {
  /** A rank from 0 to `size - 1`. */
  pick(random: Random): number;
}

export function zipf(size: number, exponent = 1): Ranks {
  const sums = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 1) ** exponent;
    sums[rank] = total;
  }
  function pick(random: Random): number {
    const wanted = random.next() * total;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  return { pick };
}
