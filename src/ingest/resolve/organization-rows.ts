import type { NameRow, OrganizationRow } from "../../model/graph.ts";
import { contentHash } from "../../model/hash.ts";
import { foldName } from "../../model/name.ts";
import { portfolio } from "../../model/organization-name.ts";
import { slugify } from "../../model/slug.ts";
import { withoutAbbreviation } from "../../model/spelling.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { remembered } from "./memory.ts";
import { type NamedRecord, nameRecord, nameRows, type Spelling } from "./name-rows.ts";
import { compareText, push } from "./order.ts";
import { largerBody, organizationKey } from "./organization-key.ts";
import type { OrganizationCluster } from "./organizations.ts";
import { identityOf } from "./person-rows.ts";
import { type Sluggable, uniqueSlugs } from "./slugs.ts";

export interface OrganizationRows {
  readonly rows: readonly OrganizationRow[];
  readonly names: readonly NameRow[];
  readonly byRef: ReadonlyMap<string, OrganizationRow>;
  /** Id of the body of a country that is called so, or null. */
  readonly idOf: (name: string, country: CountryCode) => string | null;
}

/** "The Vietnamese and Lao defence ministries": what names two bodies is the name of neither. */
const PLURAL = /\bministries\b/i;

/** "Party Central Committee" names no party: it is that of a country whose only party the corpus knows. */
const COMMITTEE = /^(?:the )?(?:party )?central committee$/i;

/** A ministry is shown as "Ministry of …" rather than as "the Lao defence ministry" if any article writes so. */
function isFormal(name: string): boolean {
  if (COMMITTEE.test(name)) return false;
  return portfolio(name) === null || /^(?:ministry|department) (?:of|for) /i.test(name);
}

interface Recorded extends NamedRecord, Sluggable {
  readonly cluster: OrganizationCluster;
}

/** What a body is called, and the addresses that are wanted for it. */
function recordOf(cluster: OrganizationCluster): Recorded {
  const { country } = cluster;
  const alone = cluster.organizations.flatMap(({ names }) => names.filter((name) => !PLURAL.test(name)));
  const spellings: Spelling[] = cluster.organizations.flatMap(({ subject, names, abbreviations }) => [
    ...names
      .filter((value) => !abbreviations.includes(value) && !(PLURAL.test(value) && alone.length > 0))
      .map((value) => ({ value: withoutAbbreviation(value), kind: "FULL" as const, context: subject.context })),
    ...abbreviations.map((value) => ({ value, kind: "ABBREVIATION" as const, context: subject.context })),
  ]);
  const record = nameRecord(spellings, isFormal);
  return {
    cluster,
    ...record,
    candidates: [slugify(record.primary), ...(country === null ? [] : [slugify(`${record.primary} ${country}`)])],
    identity: identityOf(cluster.organizations.map(({ subject }) => subject.ref)),
  };
}

function rowOf({ cluster, primary }: Recorded, id: string, slug: string, parentId: string | null): OrganizationRow {
  const { kind, country } = cluster;
  return { id, slug, name: primary, nameKey: foldName(primary), kind, country, parentId };
}

/** Rows for bodies and their names; a body named "X of the Y" is part of the Y of the same country, if the corpus has it. */
export function rowsOfOrganizations(): (organizations: readonly OrganizationCluster[]) => OrganizationRows {
  const recordFor = remembered(recordOf);
  const rowFor = remembered(rowOf);
  const namesFor = remembered(({ names }: Recorded, id: string) => nameRows(names, null, id));
  return (organizations) => {
    const records = organizations.map((cluster) => recordFor(cluster));
    const slugs = uniqueSlugs(records);
    const ids = slugs.map((slug) => contentHash(["ORGANIZATION", slug]));
    const { parentOf, idOf } = lookups(records, ids);
    const parents = withoutCycles(
      new Map(records.map((record, index) => [ids[index] as string, parentOf(record, ids[index] as string)])),
    );
    const names: NameRow[] = [];
    const byRef = new Map<string, OrganizationRow>();
    const rows = records.map((record, index) => {
      const id = ids[index] as string;
      const row = rowFor(record, id, slugs[index] as string, parents.get(id) ?? null);
      names.push(...namesFor(record, id));
      for (const { subject } of record.cluster.organizations) byRef.set(subject.ref, row);
      return row;
    });
    return { rows: rows.sort((a, b) => compareText(a.id, b.id)), names, byRef, idOf };
  };
}

/** What finds bodies by name among all. */
function lookups(records: readonly Recorded[], ids: readonly string[]) {
  const byKey = new Map<string, string>();
  records.forEach(({ cluster, names }, index) => {
    for (const { value } of names) {
      byKey.set(`${cluster.country ?? ""}|${organizationKey(value, cluster.kind).key}`, ids[index] as string);
    }
  });
  const parties = new Map<string, string[]>();
  records.forEach(({ cluster, primary }, index) => {
    if (cluster.kind !== "PARTY" || cluster.country === null || /\bcommittee\b/i.test(primary)) return;
    push(parties, cluster.country, ids[index] as string);
  });
  const partyOf = (country: string | null): string | null => {
    const known = parties.get(country ?? "") ?? [];
    return known.length === 1 ? (known[0] as string) : null;
  };
  const parentOf = ({ cluster, names }: Recorded, id: string): string | null => {
    if (cluster.kind === "PARTY" && names.some(({ value }) => COMMITTEE.test(value))) {
      const party = partyOf(cluster.country);
      if (party !== null && party !== id) return party;
    }
    for (const { value } of names) {
      const larger = largerBody(value);
      if (larger === null) continue;
      for (const kind of ["MILITARY", cluster.kind] as const) {
        const parent = byKey.get(`${cluster.country ?? ""}|${organizationKey(larger, kind).key}`);
        if (parent !== undefined && parent !== id) return parent;
      }
    }
    return null;
  };
  const idOf = (name: string, country: CountryCode): string | null =>
    byKey.get(`${country}|${organizationKey(name, "MINISTRY").key}`) ?? null;
  return { parentOf, idOf };
}

/** Two bodies named after each other have no clear parent: neither keeps it. */
function withoutCycles(parents: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> {
  const leadsBack = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at = parents.get(start) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === start) return true;
      seen.add(at);
    }
    return false;
  };
  return new Map([...parents].map(([id, parent]) => [id, leadsBack(id) ? null : parent]));
}
