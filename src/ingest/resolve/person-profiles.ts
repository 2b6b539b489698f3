import { foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { LocalPerson } from "./local-people.ts";
import { compareText, groupBy } from "./order.ts";
import { hasMarks, isFullName, markSignature, middlesAgree, outerName } from "./person-names.ts";

/** All persons of articles that write the same names and country: what the rules compare. */
export interface Profile {
  readonly key: string;
  readonly names: readonly string[];
  readonly country: CountryCode | null;
  readonly full: boolean;
  readonly people: readonly LocalPerson[];
}

export function profilesOf(people: readonly LocalPerson[], decided: ReadonlySet<string>): readonly Profile[] {
  const named = people.filter((person) => person.names.length > 0);
  const groups = groupBy(named, (person) => {
    const full = person.names.some((name) => isFullName(name, person.country));
    const names = person.names.map((name) => name.normalize("NFC")).sort();
    // A short name tells nobody beyond its article and the reprints of it.
    const within = full ? "" : person.subject.context.voice;
    return JSON.stringify([names, person.country, within, decided.has(person.subject.ref) ? person.subject.ref : ""]);
  });
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, members]) => {
      const first = members[0] as LocalPerson;
      const full = first.names.some((name) => isFullName(name, first.country));
      return { key, names: first.names, country: first.country, full, people: members };
    });
}

/** Whether two sets of Vietnamese spellings are at odds: the same folded name, both with marks, different ones. */
export function marksContradict(a: readonly string[], b: readonly string[]): boolean {
  return a.some(
    (x) =>
      hasMarks(x) && b.some((y) => hasMarks(y) && foldName(x) === foldName(y) && markSignature(x) !== markSignature(y)),
  );
}

/** Every pair of spellings with the same first and last word must have middle names that agree. */
export function middlesContradict(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => {
    const left = outerName(x);
    return b.some((y) => {
      const right = outerName(y);
      return left !== null && right !== null && left.outer === right.outer && !middlesAgree(left.middle, right.middle);
    });
  });
}
