import { memoized } from "./memo.ts";

const MARKS = /\p{M}+/gu;
/** All that Latin letters bear; without them most texts are plain. */
const LATIN_MARKS = /[\u0300-\u036f]+/g;
const STROKED_D = /[đĐ]/g;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** Most words have nothing to fold but case: they are spared Unicode's tables, which cost several times as much. */
const PLAIN = /^[ -~]*$/;
const NOT_PLAIN_LETTER_OR_DIGIT = /[^a-z0-9]+/g;

/**
 * Text as it is compared everywhere: NFD without marks, đ→d, lower case, everything but letters and digits
 * one space, trimmed. "Đặng Văn-Ty" → "dang van ty". Letters that Unicode does not decompose (ø, ł, ß) stay.
 */
export function foldName(text: string): string {
  return text.length > LONGEST_NAME ? fold(text) : foldShort(text);
}

/** Longer texts than names and titles are seldom seen twice. */
const LONGEST_NAME = 60;
const foldShort = memoized(fold);

function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_PLAIN_LETTER_OR_DIGIT, " ").trim();
  const bare = text.normalize("NFD").replace(LATIN_MARKS, "").replace(STROKED_D, "d");
  return PLAIN.test(bare)
    ? bare.toLowerCase().replace(NOT_PLAIN_LETTER_OR_DIGIT, " ").trim()
    : bare.replace(MARKS, "").toLowerCase().replace(NOT_LETTER_OR_DIGIT, " ").trim();
}

/** The syllables or words of a name, folded: "Khamliang O." → ["khamliang", "o"]. Empty for text without letters. */
export function foldedWords(text: string): readonly string[] {
  const folded = foldName(text);
  return folded === "" ? [] : folded.split(" ");
}
