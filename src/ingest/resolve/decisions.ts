import { foldName } from "../../model/name.ts";
import type { IdentityDecision } from "../../model/resolvable.ts";
import type { CountryCode, SubjectKind } from "../../model/vocabulary.ts";
import type { Link } from "./clusters.ts";
import { compareText } from "./order.ts";

/** What a decision's side may be compared with: an item's refs in articles, its folded names and its country. */
export interface Decidable {
  readonly refs: readonly string[];
  readonly names: readonly string[];
  readonly country: CountryCode | null;
}

/** Decisions on the items of one list: pairs that are the same, and groups that must stay apart. */
export interface Verdicts {
  readonly same: readonly Link[];
  /** Whether the two groups of items hold the two sides of a DIFFERENT decision. */
  readonly keepsApart: (a: readonly number[], b: readonly number[]) => boolean;
}

const NAMED_COUNTRY = /^(.*?)\s*\(([A-Z]{2})\)$/u;

/** The subjects of articles that decisions of one kind name: these must not be lumped with others before deciding. */
export function decidedRefs(decisions: readonly IdentityDecision[], kind: SubjectKind): ReadonlySet<string> {
  const sides = decisions.filter((decision) => decision.kind === kind).flatMap(({ left, right }) => [left, right]);
  return new Set(sides.filter((side) => side.includes("#")));
}

function itemsNamed(
  side: string,
  byRef: ReadonlyMap<string, number>,
  byName: ReadonlyMap<string, readonly number[]>,
  items: readonly Decidable[],
): readonly number[] {
  const ref = byRef.get(side);
  if (ref !== undefined) return [ref];
  const [, name, country] = NAMED_COUNTRY.exec(side) ?? [null, side, null];
  const named = byName.get(foldName(name ?? side)) ?? [];
  return country === null ? named : named.filter((item) => items[item]?.country === country);
}

/**
 * Applies curators' decisions of one kind to a list of items. A later decision on the same two sides replaces an
 * earlier one; a DIFFERENT also parts what two SAMEs would join by way of a third. A side that names nothing in the
 * corpus has no effect.
 */
export function verdicts(
  decisions: readonly IdentityDecision[],
  kind: SubjectKind,
  items: readonly Decidable[],
): Verdicts {
  const relevant = decisions
    .filter((decision) => decision.kind === kind)
    .sort((a, b) => compareText(a.decidedOn, b.decidedOn) || compareText(a.id, b.id));
  if (relevant.length === 0) return { same: [], keepsApart: () => false };
  const byRef = new Map<string, number>();
  const byName = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const ref of item.refs) byRef.set(ref, index);
    for (const name of new Set(item.names)) byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  const latest = new Map<string, IdentityDecision>();
  for (const decision of relevant) latest.set([decision.left, decision.right].sort().join("\u0000"), decision);
  const same: Link[] = [];
  const apart: (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [];
  for (const { left, right, judgement } of latest.values()) {
    const lefts = itemsNamed(left, byRef, byName, items);
    const rights = itemsNamed(right, byRef, byName, items);
    if (judgement === "DIFFERENT") {
      const both = new Set(lefts.filter((item) => rights.includes(item)));
      const only = (side: readonly number[]): ReadonlySet<number> => new Set(side.filter((item) => !both.has(item)));
      apart.push([only(lefts), only(rights)]);
      continue;
    }
    const all = [...new Set([...lefts, ...rights])];
    if (lefts.length === 0 || rights.length === 0) continue;
    for (const item of all.slice(1)) same.push({ a: all[0] as number, b: item, rule: "curated" });
  }
  return {
    same,
    keepsApart: (a, b) =>
      apart.some(
        ([left, right]) =>
          (a.some((item) => left.has(item)) && b.some((item) => right.has(item))) ||
          (a.some((item) => right.has(item)) && b.some((item) => left.has(item))),
      ),
  };
}
