import { foldName } from "./name.ts";

/** Letters that Unicode does not decompose, as they are commonly written in ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ı: "i",
  ħ: "h",
};

/**
 * A text as part of an address: folded to ASCII lower case, words joined by hyphens. `Phan Văn Giang` →
 * `phan-van-giang`, `People's Army` → `peoples-army`. Letters without an ASCII form are left out, so the result may be empty.
 */
export function slugify(text: string): string {
  return foldName(text.replace(/['’ʼ]/gu, ""))
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? "")
    .trim()
    .replace(/ +/g, "-");
}

/** The address that an article has if no other wants it: headline and date; empty if the headline has no letters. */
export function articleSlug(headline: string, publishedOn: string | null): string {
  const slug = slugify(headline);
  return slug === "" ? "" : slugify([slug, publishedOn ?? ""].join(" "));
}
