import type { NameRow, PersonRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { foldName } from "../../model/name.ts";
import { slugify } from "../../model/slug.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { remembered } from "./memory.ts";
import { type NamedRecord, nameRecord, nameRows, type Spelling } from "./name-rows.ts";
import { compareText } from "./order.ts";
import type { PersonCluster } from "./people.ts";
import { type Sluggable, uniqueSlugs } from "./slugs.ts";
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

interface Recorded extends NamedRecord, Sluggable {}

/** What a person is called, those included that only `linked` spells, and the addresses that are wanted for it. */
function recordOf(person: PersonCluster, ...linked: readonly LocalSubject[]): Recorded {
  const stated: Spelling[] = person.people.flatMap(({ subject, names, shortForms }) => [
    ...names.map((value) => ({ value, kind: "FULL" as const, context: subject.context })),
    ...shortForms.map((value) => ({ value, kind: "SHORT_FORM" as const, context: subject.context })),
  ]);
  const seen: Spelling[] = linked.flatMap((subject) =>
    valuesOf(subject, "spelling").map((value) => ({ value, kind: "LINKED" as const, context: subject.context })),
  );
  const record = nameRecord([...stated, ...seen]);
  const { country } = person;
  return {
    ...record,
    candidates: [slugify(record.primary), ...(country === null ? [] : [slugify(`${record.primary} ${country}`)])],
    identity: identityOf(person.people.map(({ subject }) => subject.ref)),
  };
}

interface Rows {
  readonly row: PersonRow;
  readonly names: readonly NameRow[];
}

function rowsOf({ primary, names }: Recorded, slug: string, country: CountryCode | null): Rows {
  const row: PersonRow = {
    id: contentHash(["PERSON", slug]),
    slug,
    name: primary,
    nameKey: foldName(primary),
    country,
  };
  return { row, names: nameRows(names, row.id, null) };
}

/** Rows for persons and their names, those `linked` spells included. Ids derive from slugs, slugs from the shown names, with the country where two clash. */
export function rowsOfPeople(): (
  people: readonly PersonCluster[],
  linked: ReadonlyMap<PersonCluster, readonly LocalSubject[]>,
) => PersonRows {
  const recordFor = remembered(recordOf);
  const rowsFor = remembered(rowsOf);
  return (people, linked) => {
    const records = people.map((person) => recordFor(person, ...(linked.get(person) ?? [])));
    const slugs = uniqueSlugs(records);
    const rows: PersonRow[] = [];
    const names: NameRow[] = [];
    const byRef = new Map<string, PersonRow>();
    people.forEach((person, index) => {
      const made = rowsFor(records[index] as Recorded, slugs[index] as string, person.country);
      rows.push(made.row);
      for (const name of made.names) names.push(name);
      for (const { subject } of person.people) byRef.set(subject.ref, made.row);
      for (const { ref } of linked.get(person) ?? []) byRef.set(ref, made.row);
    });
    return { rows: rows.sort((a, b) => compareText(a.id, b.id)), names, byRef };
  };
}
