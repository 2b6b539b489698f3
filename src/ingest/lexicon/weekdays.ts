/** English weekday names and their abbreviations, from Monday. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ["Monday", "Mon"],
  ["Tuesday", "Tues", "Tue"],
  ["Wednesday", "Wed"],
  ["Thursday", "Thurs", "Thur", "Thu"],
  ["Friday", "Fri"],
  ["Saturday", "Sat"],
  ["Sunday", "Sun"],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index] as const)),
);

/** Source of a pattern for a weekday written out; abbreviations stand only beside a full date. */
export const WEEKDAY_PATTERN = `(?:${WEEKDAYS.flatMap((names) => names.slice(0, 1)).join("|")})(?![a-zA-Z])`;

/** Source of a pattern for a weekday cut short: "Mon", "Thurs". */
export const SHORT_WEEKDAY_PATTERN = `(?:${WEEKDAYS.flatMap((names) => names.slice(1)).join("|")})`;

/** Source of a pattern for a weekday before a date: "Wednesday, ", "Wed. ", "WEDNESDAY ". */
export const WEEKDAY_PREFIX_PATTERN = `(?:(?:${WEEKDAYS.flatMap((names) => [
  ...names,
  ...names.map((name) => name.toUpperCase()),
])
  .sort((a, b) => b.length - a.length)
  .join("|")})(?![a-zA-Z])\\.?,? {1,2})`;

/** 0 for Monday to 6 for Sunday; null if it is none. */
export function weekdayNumber(text: string): number | null {
  return NUMBERS.get(text.replace(/\.$/, "").toLowerCase()) ?? null;
}
