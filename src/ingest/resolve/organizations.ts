import { foldName } from "../../model/name.ts";
import { portfolio } from "../../model/organization-name.ts";
import type { IdentityDecision } from "../../model/resolvable.ts";
import { type CountryCode, ORGANIZATION_KINDS, type OrganizationKind } from "../../model/vocabulary.ts";
import { addAll, type Clusters, clusters, type Link } from "./clusters.ts";
import { decidedRefs, verdicts } from "./decisions.ts";
import { keptLists, remembered } from "./memory.ts";
import { compareText, groupBy, push } from "./order.ts";
import { organizationKey } from "./organization-key.ts";
import { countryOf, type LocalSubject, mainValue, valuesOf } from "./subjects.ts";

/** A body as one article tells of it. */
export interface LocalOrganization {
  readonly subject: LocalSubject;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  readonly kind: OrganizationKind;
  readonly country: CountryCode | null;
}

export interface OrganizationCluster {
  readonly organizations: readonly LocalOrganization[];
  readonly kind: OrganizationKind;
  readonly country: CountryCode | null;
}

export interface OrganizationResolution {
  readonly organizations: readonly OrganizationCluster[];
  /** Bodies that are written alike, and so the same without any rule. */
  readonly alike: readonly (readonly LocalOrganization[])[];
  readonly links: readonly { readonly left: string; readonly right: string; readonly rule: string }[];
}

interface Profile {
  readonly key: string;
  readonly first: LocalOrganization;
  readonly organizations: readonly LocalOrganization[];
}

/** Kinds whose names mostly say by themselves which body is meant, so that an unknown country is no obstacle. */
const TELLING: ReadonlySet<OrganizationKind> = new Set(["INTERNATIONAL", "COMPANY", "EDUCATION", "OTHER"]);

export function localOrganization(subject: LocalSubject): LocalOrganization {
  const kind = mainValue(subject, "kind");
  const names = valuesOf(subject, "name");
  const abbreviations = valuesOf(subject, "abbreviation");
  return {
    subject,
    names: names.length > 0 ? names : abbreviations.slice(0, 1),
    abbreviations,
    kind: ORGANIZATION_KINDS.find((known) => known === kind) ?? "OTHER",
    country: countryOf(subject),
  };
}

const plainKey = remembered((organization: LocalOrganization): string => keyOf(organization));

function keyOf({ names, abbreviations, kind, country }: LocalOrganization, ...decided: readonly string[]): string {
  return JSON.stringify([[...names].sort(), [...abbreviations].sort(), kind, country, ...decided]);
}

/** Groups bodies by what the rules compare, but for those that a curator's decision names one by one. */
function profilesOfOrganizations(
  decided: ReadonlySet<string>,
): (organizations: readonly LocalOrganization[]) => readonly Profile[] {
  const lists = keptLists<LocalOrganization>();
  const profileOf = remembered((organizations: readonly LocalOrganization[], key: string): Profile => {
    return { key, first: organizations[0] as LocalOrganization, organizations };
  });
  return (organizations) => {
    lists.begin();
    const groups = groupBy(
      organizations.filter(({ names }) => names.length > 0),
      (one) => (decided.has(one.subject.ref) ? keyOf(one, one.subject.ref) : plainKey(one)),
    );
    return [...groups]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, members]) => profileOf(lists.keep(key, members), key));
  };
}

function chain(items: readonly number[], rule: string): readonly Link[] {
  return items.slice(1).map((b) => ({ a: items[0] as number, b, rule }));
}

/** Bodies of one country (or all of none) with a name key in common. */
function sameNameLinks(profiles: readonly Profile[]): readonly Link[] {
  const byKey = new Map<string, number[]>();
  profiles.forEach(({ first }, index) => {
    const keys = first.names.map((name) => {
      const { key, countries } = organizationKey(name, first.kind);
      return `${first.country ?? countries.join(" ").toLowerCase()}|${key}`;
    });
    for (const key of new Set(keys)) push(byKey, key, index);
  });
  return [...byKey.values()].flatMap((group) => chain(group, "same-name"));
}

/**
 * A body of unknown country and the only one whose country is known, if its name says which country, or names a body
 * such as a company that is known without one.
 */
function unknownCountryLinks(profiles: readonly Profile[], find: (item: number) => number): readonly Link[] {
  const byKey = new Map<string, number[]>();
  profiles.forEach(({ first }, index) => {
    for (const key of new Set(first.names.map((name) => organizationKey(name, first.kind).key)))
      push(byKey, key, index);
  });
  const links: Link[] = [];
  for (const group of byKey.values()) {
    const known = group.filter((index) => profiles[index]?.first.country !== null);
    for (const index of group) {
      const { first } = profiles[index] as Profile;
      if (first.country !== null) continue;
      const named = new Set(first.names.flatMap((name) => organizationKey(name, first.kind).countries));
      const fitting = known.filter((other) => {
        const { country, kind } = (profiles[other] as Profile).first;
        return named.size === 1 ? named.has(country as string) : TELLING.has(first.kind) && kind === first.kind;
      });
      const roots = [...new Set(fitting.map(find))];
      if (roots.length === 1) links.push({ a: index, b: roots[0] as number, rule: "same-name-country-unknown" });
    }
  }
  return links;
}

/** A body known only by its abbreviation, and the only one of its country whose full name is abbreviated so. */
function abbreviationLinks(profiles: readonly Profile[], find: (item: number) => number): readonly Link[] {
  const byAbbreviation = new Map<string, number[]>();
  profiles.forEach(({ first }, index) => {
    for (const abbreviation of new Set(first.abbreviations.map(foldName))) push(byAbbreviation, abbreviation, index);
  });
  const links: Link[] = [];
  profiles.forEach(({ first }, index) => {
    for (const name of new Set(first.names.map(foldName))) {
      const named = (byAbbreviation.get(name) ?? []).filter((other) => {
        const candidate = (profiles[other] as Profile).first;
        const spelledOut = candidate.names.some((full) => foldName(full) !== name);
        return other !== index && spelledOut && (candidate.country === first.country || first.country === null);
      });
      const roots = [...new Set(named.map(find))];
      if (roots.length === 1) links.push({ a: index, b: roots[0] as number, rule: "abbreviation" });
    }
  });
  return links;
}

/**
 * Which bodies of articles are the same: by a curator's word; by the key of their names within one country; a body of
 * unknown country where its name leaves no doubt; an abbreviation that only one body of the country has. Never two
 * known countries.
 */
export function resolvesOrganizations(
  decisions: readonly IdentityDecision[],
): (organizations: readonly LocalOrganization[]) => OrganizationResolution {
  const profilesOf = profilesOfOrganizations(decidedRefs(decisions, "ORGANIZATION"));
  const lists = keptLists<LocalOrganization>();
  const clusterOf = remembered((organizations: readonly LocalOrganization[]): OrganizationCluster => {
    return {
      organizations,
      kind: kindOf(organizations),
      country: organizations.find(({ country }) => country !== null)?.country ?? null,
    };
  });
  return (organizations) => {
    lists.begin();
    const profiles = profilesOf(organizations);
    const at = (item: number): Profile => profiles[item] as Profile;
    const groups = groupsOf(profiles, decisions);
    groups.join(groups.curated);
    groups.join(sameNameLinks(profiles));
    groups.join(unknownCountryLinks(profiles, groups.find));
    groups.join(abbreviationLinks(profiles, groups.find));
    const refOf = (item: number): string => at(item).first.subject.ref;
    return {
      organizations: groups.roots().map((root) => {
        const members = [...groups.members(root)].sort((x, y) => x - y);
        const all = members.flatMap((item) => at(item).organizations);
        return clusterOf(lists.keep(at(root).key, all));
      }),
      alike: profiles.map((profile) => profile.organizations),
      links: groups.joined.map(({ a, b, rule }) => ({ left: refOf(a), right: refOf(b), rule })),
    };
  };
}

interface Known {
  readonly items: number[];
  readonly countries: Set<CountryCode>;
}

/** Every profile alone, to be joined as far as nothing speaks against it. */
function groupsOf(
  profiles: readonly Profile[],
  decisions: readonly IdentityDecision[],
): Clusters<Known> & { readonly curated: readonly Link[] } {
  const verdict = verdicts(
    decisions,
    "ORGANIZATION",
    profiles.map(({ first, organizations: members }) => ({
      refs: members.map(({ subject }) => subject.ref),
      names: [...first.names, ...first.abbreviations].map(foldName),
      country: first.country,
    })),
  );
  const groups = clusters<Known>({
    count: profiles.length,
    keyOf: (item) => (profiles[item] as Profile).key,
    summaryOf: (item) => {
      const { country } = (profiles[item] as Profile).first;
      return { items: [item], countries: new Set(country === null ? [] : [country]) };
    },
    combine: (into, from) => {
      for (const item of from.items) into.items.push(item);
      addAll(into.countries, from.countries);
    },
    mayJoin: (a, b, link) =>
      !verdict.keepsApart(a.items, b.items) &&
      (link.rule === "curated" || new Set([...a.countries, ...b.countries]).size <= 1),
  });
  return { ...groups, curated: verdict.same };
}

/** The kind most articles give, OTHER only if none tells more; a defence or foreign ministry is a ministry. */
function kindOf(organizations: readonly LocalOrganization[]): OrganizationKind {
  if (organizations.some(({ names }) => names.some((name) => portfolio(name) !== null))) return "MINISTRY";
  const counts = new Map<OrganizationKind, number>();
  for (const { kind } of organizations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = ORGANIZATION_KINDS.filter((kind) => kind !== "OTHER" && counts.has(kind));
  return told.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? "OTHER";
}
