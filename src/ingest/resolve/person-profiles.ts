import { foldName } from "../../model/name.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { type Career, careerOf } from "./careers.ts";
import type { LocalPerson } from "./local-people.ts";
import { keptLists, remembered } from "./memory.ts";
import { compareText, groupBy } from "./order.ts";
import { hasMarks, isFullName, markSignature, middlesAgree, outerName } from "./person-names.ts";

/** All persons of articles that write the same names and country: what the rules compare. */
export interface Profile {
  readonly key: string;
  readonly names: readonly string[];
  readonly country: CountryCode | null;
  readonly full: boolean;
  readonly people: readonly LocalPerson[];
  readonly career: Career;
  readonly articles: ReadonlySet<string>;
}

const plainKey = remembered((person: LocalPerson): string => keyOf(person, ""));

function keyOf({ names, country, subject }: LocalPerson, decided: string): string {
  const full = names.some((name) => isFullName(name, country));
  // A short name tells nobody beyond its article and the reprints of it.
  const within = full ? "" : subject.context.voice;
  return JSON.stringify([names.map((name) => name.normalize("NFC")).sort(), country, within, decided]);
}

/** Groups persons by what the rules compare, but for those that a curator's decision names one by one. */
export function profilesOfPeople(): (
  people: readonly LocalPerson[],
  decided: ReadonlySet<string>,
) => readonly Profile[] {
  const lists = keptLists<LocalPerson>();
  const profileOf = remembered((members: readonly LocalPerson[], key: string): Profile => {
    const { names, country } = members[0] as LocalPerson;
    return {
      key,
      names,
      country,
      full: names.some((name) => isFullName(name, country)),
      people: members,
      career: careerOf(members),
      articles: new Set(members.map(({ subject }) => subject.context.article.id)),
    };
  });
  return (people, decided) => {
    lists.begin();
    const groups = groupBy(
      people.filter(({ names }) => names.length > 0),
      (person) => (decided.has(person.subject.ref) ? keyOf(person, person.subject.ref) : plainKey(person)),
    );
    return [...groups]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, members]) => profileOf(lists.keep(key, members), key));
  };
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
