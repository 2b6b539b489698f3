import type { NameRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { foldName } from "../../model/name.ts";
import { shownSpelling } from "../../model/spelling.ts";
import type { NameKind } from "../../model/vocabulary.ts";
import { compareText } from "./order.ts";
import type { ArticleContext } from "./subjects.ts";

/** A spelling with the article that uses it. */
export interface Spelling {
  readonly value: string;
  /** LINKED: a full name in related links and the like, which has no say in how the record is shown. */
  readonly kind: "FULL" | "SHORT_FORM" | "ABBREVIATION" | "LINKED";
  readonly context: ArticleContext;
}

export interface NamedRecord {
  /** The spelling the record is shown under. */
  readonly primary: string;
  /** All spellings, each once, with the kind it has for this record. */
  readonly names: readonly { readonly value: string; readonly kind: NameKind }[];
}

const KIND_ORDER: readonly Spelling["kind"][] = ["FULL", "SHORT_FORM", "ABBREVIATION", "LINKED"];

function marks(text: string): number {
  return (text.normalize("NFD").match(/\p{M}|đ/giu) ?? []).length;
}

/**
 * The names of a record. Shown is the full spelling that most articles use (reprints count as one), a spelling in
 * usual case before one in capitals, then the one with more diacritics, then the first by the alphabet; `isFormal`
 * puts some spellings before all others. A record without full spelling is shown under its shorter ones.
 */
export function nameRecord(
  spellings: readonly Spelling[],
  isFormal: (value: string) => boolean = () => true,
): NamedRecord {
  const voices = new Map<string, Set<string>>();
  const kinds = new Map<string, Spelling["kind"]>();
  for (const { value, kind, context } of spellings) {
    const text = shownSpelling(value);
    if (text === "") continue;
    const known = kinds.get(text);
    if (known === undefined || KIND_ORDER.indexOf(kind) < KIND_ORDER.indexOf(known)) kinds.set(text, kind);
    if (kind !== "LINKED") voices.set(text, (voices.get(text) ?? new Set()).add(context.voice));
  }
  const capitals = (text: string): boolean => text === text.toUpperCase() && text.length > 1;
  const ordered = [...kinds].sort(
    ([a, kindA], [b, kindB]) =>
      KIND_ORDER.indexOf(kindA) - KIND_ORDER.indexOf(kindB) ||
      Number(isFormal(b)) - Number(isFormal(a)) ||
      Number(capitals(a)) - Number(capitals(b)) ||
      (voices.get(b)?.size ?? 0) - (voices.get(a)?.size ?? 0) ||
      marks(b) - marks(a) ||
      compareText(a, b),
  );
  const names = ordered.map(([value, kind], index): NamedRecord["names"][number] => ({
    value,
    kind: index === 0 ? "PRIMARY" : kind === "FULL" || kind === "LINKED" ? "VARIANT" : kind,
  }));
  return { primary: names[0]?.value ?? "", names };
}

/** Rows for a record's names; exactly one of the two ids is given. */
export function nameRows(
  names: NamedRecord["names"],
  personId: string | null,
  organizationId: string | null,
): readonly NameRow[] {
  return names.map(({ value, kind }) => ({
    id: contentHash(["NAME", personId, organizationId, value]),
    value,
    key: foldName(value),
    kind,
    personId,
    organizationId,
  }));
}
