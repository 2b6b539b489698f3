import type { NameStyle } from "./countries.ts";
import type { Random } from "./random.ts";

function word(random: Random, syllables: readonly string[], count: number): string {
  const text = Array.from({ length: count }, () => random.pick(syllables)).join("");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

export interface InventedName {
  readonly full: string;
  /** The word that an article calls this person by. */
  readonly short: string;
}

/** A name made of syllables in the manner of a region. */
export function inventName(random: Random, style: NameStyle): InventedName {
  const family = word(random, style.family, style.syllables[0]);
  const given = Array.from({ length: style.givenWords }, () => word(random, style.given, style.syllables[1]));
  const words = style.familyFirst ? [family, ...given] : [...given, family];
  // Where given names are several words, the last is what people go by; else it is the family name.
  return { full: words.join(" "), short: style.givenWords > 1 ? (given.at(-1) ?? family) : family };
}
