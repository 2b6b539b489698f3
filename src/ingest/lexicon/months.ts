/** English month names and their usual abbreviations, by number. */
export const MONTHS: readonly (readonly string[])[] = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const)),
);

const withCapitals = (names: readonly string[]) =>
  [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))].sort((a, b) => b.length - a.length).join("|");

/**
 * Source of a pattern for a month as printed ("December", "Dec.", "DEC"); it needs a word boundary before it.
 * Only an abbreviation takes a full stop along: that after "May" ends the sentence.
 */
export const MONTH_PATTERN = `(?:(?:${withCapitals(MONTHS.flatMap((names) => names.slice(0, 1)))})(?![a-zA-Z])|(?:${withCapitals(
  MONTHS.flatMap((names) => names.slice(1)),
)})(?![a-zA-Z])\\.?)`;

/** Number of a month as printed, 1 to 12; null if it is none. */
export function monthNumber(text: string): number | null {
  return NUMBERS.get(text.replace(/\.$/, "").toLowerCase()) ?? null;
}
