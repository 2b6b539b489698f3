import { grouped } from "./grouped.ts";

interface Said {
  readonly property: string;
  readonly value: string;
}

/** One property for which articles give values that cannot all be right; claims by value, most claims first. */
export interface Rivalry<Claim> {
  readonly property: string;
  readonly values: readonly { readonly value: string; readonly claims: readonly Claim[] }[];
}

/** Properties that have one true value; names, parties and topics add up instead. */
const SINGLE: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "endDate",
  "signedOn",
  "validFrom",
  "validTo",
  "place",
  "hostCountry",
]);

/** A coarser date within a finer one contradicts nothing: `2024` and `2024-12-18`, `XXXX-03-05` and `2025-03-05`. */
function compatible(one: string, other: string): boolean {
  const [a, b] = [one.split("-"), other.split("-")];
  return a.every((part, index) => {
    const rival = b[index];
    return rival === undefined || part === rival || part === "XXXX" || rival === "XXXX";
  });
}

function folded(place: string): string {
  return place
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s]/g, "")
    .replace(/đ/gi, "d")
    .toLowerCase();
}

function contradict(property: string, one: string, other: string): boolean {
  if (property === "kind" || property === "hostCountry") return one !== other;
  if (property !== "place") return !compatible(one, other);
  const [a, b] = [folded(one), folded(other)];
  return !a.includes(b) && !b.includes(a);
}

/** The properties on which the claims about one record disagree. */
export function rivalries<Claim extends Said>(claims: readonly Claim[]): readonly Rivalry<Claim>[] {
  const byProperty = grouped(claims, ({ property }) => property);
  return [...byProperty].flatMap(([property, ofProperty]) => {
    if (!SINGLE.has(property)) return [];
    const byValue = [...grouped(ofProperty, ({ value }) => value)];
    const differ = byValue.some(([one], index) =>
      byValue.slice(index + 1).some(([other]) => contradict(property, one, other)),
    );
    if (!differ) return [];
    const values = byValue.map(([value, saying]) => ({ value, claims: saying }));
    return [{ property, values: values.toSorted((a, b) => b.claims.length - a.claims.length) }];
  });
}
