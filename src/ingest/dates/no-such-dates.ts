import { impossibleDates } from "./impossible.ts";

/** Days named in a text that no calendar has, in words for the one who sent it in; null if there are none. */
export function noSuchDates(view: string): string | null {
  const words = [...new Set(impossibleDates(view).map(({ start, end }) => `"${view.slice(start, end)}"`))];
  if (words.length === 0) return null;
  const shown = words.length > MOST_SHOWN ? [...words.slice(0, MOST_SHOWN), "…"] : words;
  return `names a day that no calendar has, which is left out: ${shown.join(", ")}`;
}

/** Most words of an article that one remark repeats. */
const MOST_SHOWN = 5;
