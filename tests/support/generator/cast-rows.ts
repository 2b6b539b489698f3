import type { Graph, NameRow, OrganizationRow, PersonRow, TenureRow } from "../../../src/model/graph.ts";
import { foldName } from "../../../src/model/name.ts";
import { postKey } from "../../../src/model/post-title.ts";
import { slugify } from "../../../src/model/slug.ts";
import type { OrganizationKind } from "../../../src/model/vocabulary.ts";
import { type Cast, dayText, FIRST_DAY, LAST_DAY, storedDate, type Term } from "./cast.ts";
import type { GeneratedCountry } from "./countries.ts";
import { idOf, randomOf } from "./random.ts";

/** Of a country's organizations that of an index, as in `Seat.organization`. */
export function organizationId({ code }: GeneratedCountry, index: number): string {
  return idOf("organization", code, index);
}

function organizationsOf(country: GeneratedCountry): readonly OrganizationRow[] {
  const named: readonly (readonly [string, OrganizationKind])[] = [
    [country.ministry, "MINISTRY"],
    [country.forces, "MILITARY"],
    [`Government of ${country.name}`, "GOVERNMENT_BODY"],
  ];
  return named.map(([name, kind], index) => ({
    id: organizationId(country, index),
    slug: `${slugify(name)}-${country.code.toLowerCase()}`,
    name,
    nameKey: foldName(name),
    kind,
    country: country.code,
    // The ministry comes first, so that the forces may point at it.
    parentId: index === 1 ? organizationId(country, 0) : null,
  }));
}

function peopleOf(cast: Cast): readonly PersonRow[] {
  const slugs = new Map<string, number>();
  return cast.people.map(({ id, name, country }) => {
    const plain = slugify(name);
    const same = (slugs.get(plain) ?? 0) + 1;
    slugs.set(plain, same);
    const slug = same === 1 ? plain : `${plain}-${same}`;
    return { id, slug, name, nameKey: foldName(name), country: country.code };
  });
}

function namesOf(cast: Cast, organizations: readonly OrganizationRow[]): readonly NameRow[] {
  const rows: NameRow[] = [];
  function add(kind: NameRow["kind"], value: string, owner: Pick<NameRow, "personId" | "organizationId">): void {
    const id = idOf("name", kind, value, owner.personId ?? owner.organizationId ?? "");
    rows.push({ id, value, key: foldName(value), kind, ...owner });
  }
  for (const { id, name, short } of cast.people) {
    const owner = { personId: id, organizationId: null };
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
    add("PRIMARY", name, owner);
    if (plain !== name) add("VARIANT", plain, owner);
    add("SHORT_FORM", short, owner);
  }
  for (const { id, name } of organizations) {
    const owner = { personId: null, organizationId: id };
    add("PRIMARY", name, owner);
    add("ABBREVIATION", name.replace(/[^A-Z]/g, ""), owner);
  }
  return rows;
}

function tenureOf(cast: Cast, { id, person, seat, from, to }: Term): TenureRow {
  const random = randomOf(cast.seed, "tenure", id);
  const year = (day: number) => storedDate(dayText(day).slice(0, random.pick([4, 7, 10])));
  const last = Math.min(to, LAST_DAY);
  return {
    id,
    personId: person.id,
    title: seat.title,
    titleKey: postKey(seat.title),
    organizationId: organizationId(person.country, seat.organization),
    organizationBasis: "STATED",
    country: person.country.code,
    start: random.chance(0.5) ? year(from) : null,
    end: to < LAST_DAY && random.chance(0.4) ? year(to) : null,
    observedFrom: dayText(Math.max(from, FIRST_DAY)),
    observedTo: dayText(last),
    acting: random.chance(0.04),
    basis: random.chance(0.8) ? "STATED" : "INFERRED",
  };
}

/** Persons, organizations, their names and the posts held. */
export function castRows(cast: Cast): Pick<Graph, "people" | "organizations" | "names" | "tenures"> {
  const organizations = cast.countries.flatMap(({ country }) => organizationsOf(country));
  const terms = cast.countries.flatMap(({ seats }) => seats.flatMap((seat) => seat.terms));
  return {
    organizations,
    people: peopleOf(cast),
    names: namesOf(cast, organizations),
    tenures: terms.map((term) => tenureOf(cast, term)),
  };
}
