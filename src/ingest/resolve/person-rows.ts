import type { NameRow, PersonRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { foldName } from "../../model/name.ts";
import { slugify } from "../../model/slug.ts";
import { nameRecord, nameRows, type Spelling } from "./name-rows.ts";
import { compareText } from "./order.ts";
import type { PersonCluster } from "./people.ts";
import { uniqueSlugs } from "./slugs.ts";
import { type LocalSubject, valuesOf } from "./subjects.ts";

export interface PersonRows {
  readonly rows: readonly PersonRow[];
  readonly names: readonly NameRow[];
  /** Row of each person of an article, by ref. */
  readonly byRef: ReadonlyMap<string, PersonRow>;
}

/** The smallest ref of a record's subjects: tells it from all others. */
export function identityOf(refs: readonly string[]): string {
  return [...refs].sort(compareText)[0] ?? "";
}

/** Rows for persons and their names, those `linked` spells included. Ids derive from slugs, slugs from the shown names, with the country where two clash. */
export function personRows(
  people: readonly PersonCluster[],
  linked: ReadonlyMap<PersonCluster, readonly LocalSubject[]> = new Map(),
): PersonRows {
  const records = people.map((person) => {
    const stated: Spelling[] = person.people.flatMap(({ subject, names, shortForms }) => [
      ...names.map((value) => ({ value, kind: "FULL" as const, context: subject.context })),
      ...shortForms.map((value) => ({ value, kind: "SHORT_FORM" as const, context: subject.context })),
    ]);
    const seen: Spelling[] = (linked.get(person) ?? []).flatMap((subject) =>
      valuesOf(subject, "spelling").map((value) => ({ value, kind: "LINKED" as const, context: subject.context })),
    );
    return { person, ...nameRecord([...stated, ...seen]) };
  });
  const slugs = uniqueSlugs(
    records.map(({ person, primary }) => ({
      candidates: [slugify(primary), ...(person.country === null ? [] : [slugify(`${primary} ${person.country}`)])],
      identity: identityOf(person.people.map(({ subject }) => subject.ref)),
    })),
  );
  const names: NameRow[] = [];
  const byRef = new Map<string, PersonRow>();
  const rows = records.map(({ person, primary, names: spellings }, index) => {
    const slug = slugs[index] as string;
    const row: PersonRow = {
      id: contentHash(["PERSON", slug]),
      slug,
      name: primary,
      nameKey: foldName(primary),
      country: person.country,
    };
    names.push(...nameRows(spellings, row.id, null));
    for (const { subject } of person.people) byRef.set(subject.ref, row);
    for (const { ref } of linked.get(person) ?? []) byRef.set(ref, row);
    return row;
  });
  return { rows: rows.sort((a, b) => compareText(a.id, b.id)), names, byRef };
}
