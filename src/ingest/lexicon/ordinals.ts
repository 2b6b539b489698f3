/** Ordinal words by number, as quarters and numbered events use them. */
const WORDS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...WORDS.map((word, index) => [word, index + 1] as const),
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
]);

/** Source of a pattern for an ordinal: "fifth", "twenty-first", "13th". */
export const ORDINAL_PATTERN = `(?:(?:twenty|thirty|forty|fifty)-(?:${WORDS.slice(0, 9).join("|")})|${[
  ...NUMBERS.keys(),
]
  .sort((a, b) => b.length - a.length)
  .join("|")}|\\d{1,3}(?:st|nd|rd|th))`;

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** The number an ordinal stands for, whatever its case; null if it is none. */
export function ordinalNumber(text: string): number | null {
  const word = text.toLowerCase();
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  if (digits) return Number(digits[1]);
  const [tens, ones] = word.split("-");
  if (tens !== undefined && ones !== undefined) {
    const ten = TENS[tens];
    const one = NUMBERS.get(ones);
    return ten === undefined || one === undefined || one > 9 ? null : ten + one;
  }
  return NUMBERS.get(word) ?? null;
}
