/**
 * Long texts are not searched without end: how many meetings, or clauses that tell of one, before or behind another may
 * have to do with it. A report tells of a dozen at most; with a bound, time grows with the text's length alone.
 */
const MOST_REMEMBERED = 60;

/** The last few of a list. */
export function latestOf<T>(items: readonly T[]): readonly T[] {
  return items.length > MOST_REMEMBERED ? items.slice(-MOST_REMEMBERED) : items;
}

/** The few of a list before and behind a position, and the one there. */
export function around<T>(items: readonly T[], position: number): readonly T[] {
  if (items.length <= MOST_REMEMBERED) return items;
  return items.slice(Math.max(0, position - MOST_REMEMBERED), position + MOST_REMEMBERED + 1);
}
