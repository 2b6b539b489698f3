import { foldName } from "../../model/name.ts";
import { remembered } from "./memory.ts";
import { push } from "./order.ts";
import type { PersonCluster } from "./people.ts";
import { isFullName } from "./person-names.ts";
import { marksContradict } from "./person-profiles.ts";
import { type LocalSubject, valuesOf } from "./subjects.ts";

/** Whether a subject is only a spelling found in related links and the like, and no person of its article. */
export function isSpelling(subject: LocalSubject): boolean {
  return subject.claims.every(({ property }) => property === "spelling");
}

const fullNamesOf = remembered((person: PersonCluster): ReadonlySet<string> => {
  const full = person.people.flatMap(({ names, country }) => names.filter((name) => isFullName(name, country)));
  return new Set([...new Set(full)].map(foldName));
});

/**
 * Whose names the spellings in related links are: of each person the subjects that spell their name. A spelling is
 * somebody's if its folded form is that of a full name of just one person known from facts, and its diacritics, if
 * both have them, are the same; else it is nobody's.
 */
export function linkedSpellings(
  people: readonly PersonCluster[],
  spellings: readonly LocalSubject[],
): ReadonlyMap<PersonCluster, readonly LocalSubject[]> {
  const byName = new Map<string, Set<PersonCluster>>();
  if (spellings.length > 0) {
    for (const person of people) {
      for (const folded of fullNamesOf(person)) {
        const owners = byName.get(folded);
        if (owners === undefined) byName.set(folded, new Set([person]));
        else owners.add(person);
      }
    }
  }
  const found = new Map<PersonCluster, LocalSubject[]>();
  for (const subject of spellings) {
    const values = valuesOf(subject, "spelling");
    const [only, ...others] = values.flatMap((value) => [...(byName.get(foldName(value)) ?? [])]);
    if (only === undefined || others.length > 0) continue;
    const names = only.people.flatMap((person) => person.names);
    if (only.country !== "VN" || !marksContradict(values, names)) push(found, only, subject);
  }
  return found;
}
