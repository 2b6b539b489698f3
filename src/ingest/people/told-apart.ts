import { looksVietnamese } from "../lexicon/name-traditions.ts";
import { pairsMet } from "./encounters.ts";
import { joinedByAnd } from "./joined-names.ts";
import type { NamedPerson } from "./named-person.ts";

/** The name as printed in the body. */
export function printed(name: NamedPerson): string {
  const { tokens, sentence } = name.reading;
  const start = tokens[name.nameStart]?.start ?? 0;
  const last = tokens[name.nameEnd - 1];
  return sentence.text.slice(start - sentence.start, (last?.end ?? start) - sentence.start).replace(/\s+/g, " ");
}

/** Of an article whose names no marks tell apart. */
export const NONE_TOLD: ReadonlySet<string> = new Set();

/** A syllable with its marks behind its letters: wherever these are set, "Hoà" and "Hòa" are one. */
export function withMarks(syllable: string): string {
  const letters = syllable.toLowerCase().normalize("NFD").replaceAll("đ", "d\u0335");
  return letters.replace(/\p{M}/gu, "") + [...letters.replace(/\P{M}/gu, "")].sort().join("");
}

/** True if a name is printed with marks. */
export function isMarked(text: string): boolean {
  return /\p{M}|đ/iu.test(text.normalize("NFD"));
}

/** Folded syllables by whose marks alone the article tells Vietnamese names apart that it prints with marks. */
export function toldByMarks(names: readonly NamedPerson[]): ReadonlySet<string> {
  const spellings = new Map<string, Set<string>>();
  for (const name of names) {
    const { tokens } = name.reading;
    const parts = tokens.slice(name.nameStart, name.nameEnd).filter(({ kind }) => kind === "WORD");
    const folds = parts.map(({ fold }) => fold);
    if (!looksVietnamese(folds) || !isMarked(printed(name))) continue;
    const form = folds.join(" ");
    const known = spellings.get(form) ?? new Set<string>();
    spellings.set(form, known.add(parts.map(({ text }) => withMarks(text)).join(" ")));
  }
  const told = new Set<string>();
  for (const [form, marked] of spellings) {
    if (marked.size < 2) continue;
    const syllables = [...marked].map((spelling) => spelling.split(" "));
    form.split(" ").forEach((fold, at) => {
      if (new Set(syllables.map((parts) => parts[at])).size > 1) told.add(fold);
    });
  }
  return told;
}

/** "Jr." or "Sr." at the end of a name; null if it has neither. */
export function suffixOf(parts: readonly string[]): string | null {
  const last = parts.at(-1) ?? "";
  return /^(?:jr|sr|ii|iii|iv)$/.test(last) ? last : null;
}

/** "General A B and General A C": two named side by side in a clause, however alike, are two. Forms by form. */
export function sideBySide(
  candidates: readonly { readonly name: NamedPerson; readonly parts: readonly string[] }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (form: string, other: string): void => {
    found.set(form, (found.get(form) ?? new Set<string>()).add(other));
  };
  candidates.forEach((second, index) => {
    const first = candidates[index - 1];
    if (first === undefined || first.name.reading !== second.name.reading) return;
    if (!joinedByAnd(first.name, second.name) && pairsMet(second.name.reading, [first.name, second.name]).length === 0)
      return;
    const [a, b] = [first.parts.join(" "), second.parts.join(" ")];
    if (a === b || first.parts.length < 2 || second.parts.length < 2) return;
    add(a, b);
    add(b, a);
  });
  return found;
}
