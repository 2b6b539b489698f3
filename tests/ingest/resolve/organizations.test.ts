import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/ingest/resolve.ts";
import type { GoldOrganization } from "../../../src/model/gold.ts";
import { article, organization } from "../../support/gold.ts";
import { fromGold } from "./gold-claims.ts";

type Told = readonly [
  name: string,
  country: string | null,
  kind?: GoldOrganization["kind"],
  variants?: readonly string[],
];

function graphOf(...told: readonly Told[]) {
  return resolve(
    told.map(([name, country, kind = "MILITARY", variants = []], index) =>
      fromGold(article({ id: `a${index}`, organizations: [organization(name, { country, kind, variants })] })),
    ),
  );
}

function slugs(...told: readonly Told[]): readonly string[] {
  return graphOf(...told)
    .organizations.map(({ slug }) => slug)
    .sort();
}

describe("one body under several names", () => {
  test.each<readonly Told[]>([
    [
      ["Lao Defence Ministry", "LA", "MINISTRY"],
      ["Ministry of National Defence", "LA", "MINISTRY"],
      ["Defense Ministry of Laos", "LA", "MINISTRY"],
    ],
    [
      ["Department of Defense", "US", "MINISTRY"],
      ["US Defense Department", "US", "MINISTRY"],
    ],
    [
      ["Foreign Ministry", "VN", "MINISTRY"],
      ["Ministry of Foreign Affairs of Vietnam", "VN", "MINISTRY"],
    ],
    [
      ["Lao People's Army", "LA"],
      ["Lao People’s Army", "LA"],
      ["People's Army of Laos", "LA"],
    ],
    [
      ["Việt Nam Coast Guard", "VN"],
      ["Vietnam Coast Guard", "VN"],
      ["Vietnamese coast guard", "VN"],
    ],
    [
      ["General Staff of the Lao People's Army", "LA"],
      ["General Staff", "LA"],
    ],
    [
      ["Royal Thai Army", "TH"],
      ["Thai Army", "TH"],
    ],
    [
      ["Mekong Shipyards Ltd", "KH", "COMPANY"],
      ["Mekong Shipyards Ltd", null, "COMPANY"],
    ],
    [
      ["Lao People's Army", "LA", "MILITARY", ["LPA"]],
      ["LPA", "LA"],
    ],
    [
      ["Lao People's Army", "LA"],
      ["Lao People's Army", null],
    ],
  ])("%j", (...told) => {
    expect(slugs(...told)).toHaveLength(1);
  });
});

describe("different bodies", () => {
  test.each<readonly Told[]>([
    [
      ["Ministry of National Defence", "LA", "MINISTRY"],
      ["Ministry of National Defence", "VN", "MINISTRY"],
    ],
    [
      ["Ministry of National Defence", "LA", "MINISTRY"],
      ["Ministry of Foreign Affairs", "LA", "MINISTRY"],
    ],
    [
      ["Ministry of National Defence", "LA", "MINISTRY"],
      ["Ministry of National Defence", null, "MINISTRY"],
    ],
    [
      ["Military Region 4", "VN"],
      ["Military Region 5", "VN"],
    ],
    [
      ["Northern Fleet", "RU"],
      ["Pacific Fleet", "RU"],
    ],
    [
      ["National Assembly of Laos", null, "LEGISLATURE"],
      ["National Assembly of Vietnam", null, "LEGISLATURE"],
    ],
    [
      ["Lao People's Army", "LA", "MILITARY", ["PA"]],
      ["PA", "VN"],
    ],
    [
      ["Department of Defence Industry", "VN", "GOVERNMENT_BODY"],
      ["Ministry of Defence", "VN", "MINISTRY"],
    ],
  ])("%j", (...told) => {
    expect(slugs(...told)).toHaveLength(told.length);
  });
});

test("addresses have the country only where two differ by nothing else", () => {
  const ministry = (country: string): Told => ["Ministry of Defence", country, "MINISTRY"];
  expect(slugs(ministry("IN"))).toEqual(["ministry-of-defence"]);
  expect(slugs(ministry("IN"), ministry("KE"))).toEqual(["ministry-of-defence-in", "ministry-of-defence-ke"]);
});

test("a ministry is shown under its formal name; all wordings are names", () => {
  const graph = graphOf(
    ["Lao defence ministry", "LA", "MINISTRY"],
    ["Lao defence ministry", "LA", "MINISTRY"],
    ["Ministry of National Defence", "LA", "MINISTRY", ["MND"]],
  );
  expect(graph.organizations.map(({ name }) => name)).toEqual(["Ministry of National Defence"]);
  expect(graph.names.map(({ value, kind }) => [value, kind]).sort()).toEqual([
    ["Lao defence ministry", "VARIANT"],
    ["MND", "ABBREVIATION"],
    ["Ministry of National Defence", "PRIMARY"],
  ]);
});

test("a body named after a larger one is part of it", () => {
  const graph = graphOf(
    ["General Staff of the Lao People's Army", "LA"],
    ["Lao People's Army", "LA"],
    ["General Staff of the Royal Thai Army", "TH"],
  );
  const idOf = (slug: string) => graph.organizations.find((one) => one.slug === slug);
  expect(idOf("general-staff-of-the-lao-peoples-army")?.parentId).toBe(idOf("lao-peoples-army")?.id);
  expect(idOf("general-staff-of-the-royal-thai-army")?.parentId).toBeNull();
});

test("a party's central committee is one body, part of the party; another's abbreviation is no part of its name", () => {
  const party: Told = ["People's Renewal Party", "LA", "PARTY", ["PRP"]];
  const graph = graphOf(
    party,
    ["People's Renewal Party (PRP) Central Committee", "LA", "PARTY"],
    ["Party Central Committee", "LA", "PARTY"],
  );
  const [committee, whole] = [...graph.organizations].sort((a, b) => b.name.length - a.name.length);
  expect(graph.organizations).toHaveLength(2);
  expect(committee?.name).toBe("People's Renewal Party Central Committee");
  expect(committee?.parentId).toBe(whole?.id);
});

test("a central committee without a named party is part of none where a country has two", () => {
  const graph = graphOf(
    ["Renewal Party", "LA", "PARTY"],
    ["Farmers' Party", "LA", "PARTY"],
    ["Party Central Committee", "LA", "PARTY"],
  );
  expect(graph.organizations.map(({ parentId }) => parentId)).toEqual([null, null, null]);
});
