import { foldedWords, foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";

/**
 * How names are built and romanized, as far as it decides which spellings are of one person:
 * SYLLABIC (Vietnamese): exact folded syllables in order; near misses are different people.
 * FAMILY_FIRST (Chinese, Japanese, Korean): the same words in either order, hyphens and spaces aside.
 * ROMANIZED (Lao, Thai, Khmer, Burmese): no fixed romanization; near spellings may be one.
 * OTHER: given and family name, middle names and initials at will.
 */
export type Tradition = "SYLLABIC" | "FAMILY_FIRST" | "ROMANIZED" | "OTHER";

const FAMILY_FIRST: ReadonlySet<string> = new Set(["CN", "JP", "KR", "KP", "TW", "HK", "MO"]);
const ROMANIZED: ReadonlySet<string> = new Set(["LA", "KH", "TH", "MM"]);
/** Where a single word can be somebody's whole name. */
const MONONYMS: ReadonlySet<string> = new Set(["ID", "MM", "AF"]);

export function traditionOf(country: CountryCode | null): Tradition {
  if (country === "VN") return "SYLLABIC";
  if (country !== null && FAMILY_FIRST.has(country)) return "FAMILY_FIRST";
  return country !== null && ROMANIZED.has(country) ? "ROMANIZED" : "OTHER";
}

/** Whether a name tells somebody across articles: more than one word, or the only word where people have just one. */
export function isFullName(name: string, country: CountryCode | null): boolean {
  const words = foldedWords(name);
  return words.length > 1 || (words.length === 1 && country !== null && MONONYMS.has(country));
}

/** Generation suffixes and particles that some texts leave out. */
const OPTIONAL: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv", "bin", "binti", "ibn"]);

/** Words parted by spaces, each folded without its hyphens: "Noh Kyung-tak" → noh, kyungtak. */
function spacedWords(name: string): readonly string[] {
  return name
    .split(/\s+/u)
    .map((word) => foldName(word).replaceAll(" ", ""))
    .filter((word) => word !== "");
}

/** A family name and a given name in either order, the given one written in one word or two. */
function familyFirstKeys(name: string): readonly string[] {
  const words = spacedWords(name);
  const sorted = (parts: readonly string[]): string => [...parts].sort().join(" ");
  if (words.length !== 3) return [sorted(words)];
  const [first, second, third] = words as [string, string, string];
  return [sorted([first, second + third]), sorted([first + second, third])];
}

/**
 * Keys of a name: two names of one country that share a key are spelled the same as far as their tradition goes.
 * Folded; several where a name can be divided in several ways.
 */
export function nameKeys(name: string, country: CountryCode | null): readonly string[] {
  const words = foldedWords(name);
  switch (traditionOf(country)) {
    case "FAMILY_FIRST":
      return familyFirstKeys(name);
    case "SYLLABIC":
      return [words.join(" ")];
    case "ROMANIZED":
      return country === "KH" ? [words.join(" "), [...words].sort().join(" ")] : [words.join("")];
    case "OTHER":
      return [words.filter((word) => !OPTIONAL.has(word)).join(" ")];
  }
}

/** First and last word of a name that has more between them; its middle names or initials. Null for shorter names. */
export function outerName(name: string): { readonly outer: string; readonly middle: readonly string[] } | null {
  const words = foldedWords(name).filter((word) => !OPTIONAL.has(word));
  if (words.length < 2) return null;
  return { outer: `${words[0]} ${words.at(-1)}`, middle: words.slice(1, -1) };
}

/**
 * Whether middle names can be of one person: initials stand for names, and initials may be left out; a middle name
 * written in full may not ("John Michael Smith" is not surely "John Smith").
 */
export function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.every((word) => word.length === 1);
  if (short.length !== long.length) return false;
  return short.every((word, index) => {
    const other = long[index] as string;
    return (
      word === other || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))
    );
  });
}

/**
 * Korean names under the Revised, McCune–Reischauer and everyday romanizations on one footing, letter by letter:
 * "Noh Kyung-tak" and "Noh Gyeong-tak" give the same. Coarser than the names themselves: needs other evidence.
 */
export function koreanKey(name: string): string {
  return familyFirstKeys(name)
    .map((key) =>
      key
        .split(" ")
        .map((word) =>
          word
            .replace(/kh|k|g/g, "k")
            .replace(/d/g, "t")
            .replace(/b/g, "p")
            .replace(/ch|j/g, "j")
            .replace(/r/g, "l")
            .replace(/sh/g, "s")
            .replace(/woo|wu/g, "u")
            .replace(/yeo|you|yu|yo/g, "yo")
            .replace(/eo|ou|oo|eu|u|o/g, "o")
            .replace(/ae|ay|ai|ei/g, "e")
            .replace(/ee|yi|i/g, "i")
            .replace(/h$/g, "")
            .replace(/(.)\1/g, "$1"),
        )
        .sort()
        .join(" "),
    )
    .sort()
    .join("|");
}

/** Japanese names with long vowels written or not: "Ōno", "Ohno", "Oono", "Ono" give the same. Needs other evidence. */
export function japaneseKey(name: string): string {
  return familyFirstKeys(name)
    .map((key) => key.replace(/oh(?![aeiouy])|ou|oo/g, "o").replace(/uu/g, "u"))
    .join("|");
}

/** Whether a spelling has diacritics. */
export function hasMarks(name: string): boolean {
  return /\p{M}|đ/iu.test(name.normalize("NFD"));
}

/**
 * The marks of each syllable, wherever in it they are set ("Hoà" and "Hòa" are one): two marked spellings of a
 * Vietnamese name with different marks are different names.
 */
export function markSignature(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .split(/[^\p{L}\p{M}]+/u)
    .map((syllable) =>
      [...syllable]
        .filter((char) => /\p{M}|đ/u.test(char))
        .sort()
        .join(""),
    )
    .join("|");
}
