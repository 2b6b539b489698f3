import { foldName } from "../../model/name.ts";
import { type Career, sharePost } from "./careers.ts";
import type { Clusters, Link } from "./clusters.ts";
import { remembered } from "./memory.ts";
import { findsNearPairs, type NearPair } from "./near-names.ts";
import { groupBy, push } from "./order.ts";
import {
  hasMarks,
  isFullName,
  japaneseKey,
  koreanKey,
  markSignature,
  nameKeys,
  outerName,
  traditionOf,
} from "./person-names.ts";
import type { Profile } from "./person-profiles.ts";

/** How alike near spellings of one country must be, without spaces. */
const NEAR = 0.9;
/** In groups up to this size every pair is tried, so that one pair kept apart parts no others. */
const ALL_PAIRS = 12;

function pairsOf(items: readonly number[], rule: string): readonly Link[] {
  if (items.length > ALL_PAIRS) return items.slice(1).map((b) => ({ a: items[0] as number, b, rule }));
  return items.flatMap((a, at) => items.slice(at + 1).map((b) => ({ a, b, rule })));
}

/** What a profile is found by, as far as it depends on it alone. */
interface NameKeys {
  /** Of its full names, folded. */
  readonly folded: ReadonlySet<string>;
  /** By the naming tradition of its country. */
  readonly same: ReadonlySet<string>;
  /** By rules that take different spellings for one. */
  readonly spelling: ReadonlyMap<string, string>;
}

const NO_KEYS: NameKeys = { folded: new Set(), same: new Set(), spelling: new Map() };

const keysOf = remembered(({ names, country, full }: Profile): NameKeys => {
  if (!full) return NO_KEYS;
  const fullNames = names.filter((name) => isFullName(name, country));
  const spelling = new Map<string, string>();
  for (const name of fullNames) {
    const add = (rule: string, key: string): unknown => spelling.set(`${rule}|${country ?? ""}|${key}`, rule);
    if (country === "KR" || country === "KP") add("korean-romanization", koreanKey(name));
    else if (country === "JP") add("japanese-romanization", japaneseKey(name));
    else if (traditionOf(country) === "OTHER") {
      const outer = outerName(name);
      if (outer !== null) add("middle-initials", outer.outer);
    }
  }
  return {
    folded: new Set(names.map(foldName)),
    same: new Set(fullNames.flatMap((name) => nameKeys(name, country).map((key) => `${country ?? ""}|${key}`))),
    spelling,
  };
});

/** Joins profiles of one country that share a name key. Unmarked Vietnamese spellings join a marked one if it is the only one, or shares a post. */
export function sameNameLinks(profiles: readonly Profile[]): readonly Link[] {
  const byKey = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    for (const key of keysOf(profile).same) push(byKey, key, index);
  });
  const careerAt = (index: number): Career => (profiles[index] as Profile).career;
  const links: Link[] = [];
  for (const group of byKey.values()) {
    const signature = (index: number): string => {
      const profile = profiles[index] as Profile;
      const marked = profile.country === "VN" ? profile.names.find(hasMarks) : undefined;
      return marked === undefined ? "" : markSignature(marked);
    };
    const bySignature = groupBy(group, signature);
    const unmarked = bySignature.get("") ?? [];
    bySignature.delete("");
    for (const marked of bySignature.values()) links.push(...pairsOf(marked, "same-name"));
    if (bySignature.size <= 1) {
      links.push(...pairsOf(group, "same-name"));
      continue;
    }
    links.push(...pairsOf(unmarked, "same-name"));
    for (const index of unmarked) {
      const sharing = [...bySignature.values()].filter((marked) =>
        marked.some((other) => sharePost(careerAt(index), careerAt(other))),
      );
      const [only] = sharing;
      if (sharing.length === 1 && only !== undefined)
        links.push({ a: index, b: only[0] as number, rule: "same-name-same-post" });
    }
  }
  return links;
}

/** Joins a person of unknown country with the only one of that name whose country is known. */
export function unknownCountryLinks(profiles: readonly Profile[], groups: Clusters<unknown>): readonly Link[] {
  const byName = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    for (const name of keysOf(profile).folded) push(byName, name, index);
  });
  return [...byName.values()].flatMap((group) => {
    const unknown = group.filter((index) => (profiles[index] as Profile).country === null);
    const roots = new Set(group.filter((index) => !unknown.includes(index)).map(groups.find));
    const [only] = roots;
    if (unknown.length === 0 || roots.size !== 1 || only === undefined) return [];
    return unknown.map((a) => ({ a, b: only, rule: "same-name-country-unknown" }));
  });
}

/** Joins spellings that other keys bring together: names without their middle initials, romanizations. */
export function spellingLinks(profiles: readonly Profile[]): readonly Link[] {
  const groups = new Map<string, number[]>();
  const rules = new Map<string, string>();
  profiles.forEach((profile, index) => {
    for (const [key, rule] of keysOf(profile).spelling) {
      rules.set(key, rule);
      push(groups, key, index);
    }
  });
  return [...groups].flatMap(([key, group]) => pairsOf(group, rules.get(key) as string));
}

/** Joins near spellings within one country: where romanization is free, and elsewhere if a post is shared too. */
export function linksNear(): (profiles: readonly Profile[]) => readonly Link[] {
  const finders = new Map<string, (texts: Iterable<string>) => readonly NearPair[]>();
  return (profiles) => {
    const byCountry = new Map<string, Map<string, number[]>>();
    profiles.forEach(({ names, country, full }, index) => {
      const tradition = traditionOf(country);
      if (!full || country === null || tradition === "SYLLABIC" || tradition === "FAMILY_FIRST") return;
      const spellings = byCountry.get(country) ?? new Map<string, number[]>();
      byCountry.set(country, spellings);
      for (const name of names.filter((spelling) => isFullName(spelling, country))) {
        push(spellings, foldName(name).replaceAll(" ", ""), index);
      }
    });
    const careerAt = (index: number): Career => (profiles[index] as Profile).career;
    const links: Link[] = [];
    for (const [country, spellings] of byCountry) {
      const romanized = traditionOf(country) === "ROMANIZED";
      const find = finders.get(country) ?? findsNearPairs(NEAR);
      finders.set(country, find);
      for (const [one, other] of find(spellings.keys())) {
        for (const a of spellings.get(one) ?? []) {
          for (const b of spellings.get(other) ?? []) {
            if (a === b) continue;
            if (romanized) links.push({ a, b, rule: "near-romanization" });
            else if (sharePost(careerAt(a), careerAt(b))) links.push({ a, b, rule: "near-spelling-same-post" });
          }
        }
      }
    }
    return links;
  };
}
