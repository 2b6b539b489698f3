/** What is counted of one kind of fact: found and right, found and wrong, not found. */
export interface Tally {
  readonly right: number;
  readonly spurious: number;
  readonly missed: number;
}

export const EMPTY_TALLY: Tally = { right: 0, spurious: 0, missed: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, spurious: a.spurious + b.spurious, missed: a.missed + b.missed };
}

/** Share of what was found that is right; null if nothing was found. */
export function precision({ right, spurious }: Tally): number | null {
  return right + spurious === 0 ? null : right / (right + spurious);
}

/** Share of what should be found that was; null if there was nothing to find. */
export function recall({ right, missed }: Tally): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}

/** Harmonic mean of precision and recall, 2·right / (2·right + spurious + missed); null if nothing was there on either side. */
export function f1({ right, spurious, missed }: Tally): number | null {
  const all = 2 * right + spurious + missed;
  return all === 0 ? null : (2 * right) / all;
}
