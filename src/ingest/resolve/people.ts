import { foldName } from "../../model/name.ts";
import type { IdentityDecision } from "../../model/resolvable.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { type Career, careersContradict } from "./careers.ts";
import { addAll, type Clusters, clusters, type Link, meets } from "./clusters.ts";
import { decidedRefs, verdicts } from "./decisions.ts";
import type { LocalPerson } from "./local-people.ts";
import { keptLists, remembered } from "./memory.ts";
import { marksContradict, middlesContradict, type Profile, profilesOfPeople } from "./person-profiles.ts";
import { linksNear, sameNameLinks, spellingLinks, unknownCountryLinks } from "./person-rules.ts";

/** The same person across articles. */
export interface PersonCluster {
  readonly people: readonly LocalPerson[];
  readonly country: CountryCode | null;
}

export interface PeopleResolution {
  readonly people: readonly PersonCluster[];
  /** Persons that are written alike, and so the same without any rule. */
  readonly alike: readonly (readonly LocalPerson[])[];
  /** What joined spellings, as refs of one person of each side. */
  readonly links: readonly { readonly left: string; readonly right: string; readonly rule: string }[];
}

/** What is known of a group of profiles. */
interface Known {
  readonly items: number[];
  readonly names: Set<string>;
  readonly countries: Set<CountryCode>;
  readonly articles: Set<string>;
}

/** Rules that take different spellings for one: never for two people whom one article tells apart. */
const BY_SPELLING: ReadonlySet<string> = new Set([
  "middle-initials",
  "near-romanization",
  "korean-romanization",
  "japanese-romanization",
  "near-spelling-same-post",
]);

/**
 * Which persons of articles are the same. Surest rules first: a curator's word; the same name in one country (by
 * that country's naming tradition); the same name where one country is unknown; other spellings. Never two known
 * countries, never two people whom an article tells apart by different names, never careers or diacritics that
 * contradict each other; a single word joins nobody across articles save where people have just one.
 */
export function resolvesPeople(
  decisions: readonly IdentityDecision[],
): (people: readonly LocalPerson[]) => PeopleResolution {
  const profilesOf = profilesOfPeople();
  const nearLinks = linksNear();
  const lists = keptLists<LocalPerson>();
  const clusterOf = remembered((people: readonly LocalPerson[]): PersonCluster => {
    return { people, country: people.find(({ country }) => country !== null)?.country ?? null };
  });
  const decided = decidedRefs(decisions, "PERSON");
  return (people) => {
    lists.begin();
    const profiles = profilesOf(people, decided);
    const at = (item: number): Profile => profiles[item] as Profile;
    const groups = groupsOf(profiles, decisions);
    groups.join(groups.curated);
    groups.join(sameNameLinks(profiles));
    groups.join(unknownCountryLinks(profiles, groups));
    groups.join(spellingLinks(profiles));
    groups.join(nearLinks(profiles));
    const refOf = (item: number): string => (at(item).people[0] as LocalPerson).subject.ref;
    return {
      people: groups.roots().map((root) => {
        const members = [...groups.members(root)].sort((x, y) => x - y);
        const all = members.flatMap((item) => at(item).people);
        return clusterOf(lists.keep(at(root).key, all));
      }),
      alike: profiles.map((profile) => profile.people),
      links: groups.joined.map(({ a, b, rule }) => ({ left: refOf(a), right: refOf(b), rule })),
    };
  };
}

/** Every profile alone, to be joined as far as nothing speaks against it. */
function groupsOf(
  profiles: readonly Profile[],
  decisions: readonly IdentityDecision[],
): Clusters<Known> & { readonly curated: readonly Link[] } {
  const verdict = verdicts(
    decisions,
    "PERSON",
    profiles.map((profile) => ({
      refs: profile.people.map((person) => person.subject.ref),
      names: profile.names.map(foldName),
      country: profile.country,
    })),
  );
  const careerAt = (item: number): Career => (profiles[item] as Profile).career;
  const groups = clusters<Known>({
    count: profiles.length,
    keyOf: (item) => (profiles[item] as Profile).key,
    summaryOf: (item) => {
      const { names, country, articles } = profiles[item] as Profile;
      return {
        items: [item],
        names: new Set(names),
        countries: new Set(country === null ? [] : [country]),
        articles: new Set(articles),
      };
    },
    combine: (into, from) => {
      for (const item of from.items) into.items.push(item);
      addAll(into.names, from.names);
      addAll(into.countries, from.countries);
      addAll(into.articles, from.articles);
    },
    mayJoin: (a, b, link) => {
      if (link.rule === "curated") return !verdict.keepsApart(a.items, b.items);
      const countries = new Set([...a.countries, ...b.countries]);
      if (countries.size > 1 || verdict.keepsApart(a.items, b.items)) return false;
      if (countries.has("VN") && marksContradict([...a.names], [...b.names])) return false;
      if (!BY_SPELLING.has(link.rule)) return true;
      if (link.rule === "middle-initials" && middlesContradict([...a.names], [...b.names])) return false;
      if (meets(a.articles, b.articles)) return false;
      return !a.items.some((x) => b.items.some((y) => careersContradict(careerAt(x), careerAt(y))));
    },
  });
  return { ...groups, curated: verdict.same };
}
