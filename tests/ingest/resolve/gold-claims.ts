import { readdirSync, readFileSync } from "node:fs";
import { fingerprint } from "../../../src/ingest/resolve/fingerprint.ts";
import type { Claim } from "../../../src/model/claim.ts";
import type { GoldArticle, GoldOrganization, GoldPerson } from "../../../src/model/gold.ts";
import { contentHash } from "../../../src/model/hash.ts";
import { foldedWords } from "../../../src/model/name.ts";
import type { ResolvableArticle } from "../../../src/model/resolvable.ts";
import type { SubjectKind } from "../../../src/model/vocabulary.ts";

/** What a claim says, for texts that are not at hand: evidence is left out. */
interface Said {
  readonly property: string;
  readonly value: string | null;
  readonly object?: string | null;
  readonly qualifiers?: Readonly<Record<string, string>>;
}

export function claim(articleId: string, kind: SubjectKind, subject: string, said: Said, position: number): Claim {
  const { property, value, object = null, qualifiers = null } = said;
  return {
    id: contentHash([articleId, subject, property, value, object, JSON.stringify(qualifiers), position]),
    articleId,
    subject,
    subjectKind: kind,
    property,
    value: value ?? "",
    object,
    qualifiers,
    basis: "STATED",
    exact: "",
    start: position,
    end: position,
    rule: "gold",
    ruleVersion: 1,
  };
}

function personSays(person: GoldPerson): readonly Said[] {
  const long = (name: string): boolean => foldedWords(name).length > 1;
  return [
    { property: "name", value: person.name },
    ...person.variants.map((value) => ({ property: long(value) ? "name" : "shortForm", value })),
    { property: "country", value: person.country },
    { property: "rank", value: person.rank },
    ...person.positions.map((value) => ({
      property: "position",
      value,
      qualifiers: {
        ...(person.country === null ? {} : { country: person.country }),
        ...(/^acting /.test(value) ? { acting: "true" } : {}),
      },
    })),
  ];
}

function organizationSays(organization: GoldOrganization): readonly Said[] {
  return [
    { property: "name", value: organization.name },
    ...organization.variants.map((value) => ({
      property: /^[\p{Lu}\d-]+$/u.test(value) ? "abbreviation" : "name",
      value,
    })),
    { property: "kind", value: organization.kind },
    { property: "country", value: organization.country },
  ];
}

/** Claims that say what a gold article says. `published` overrides the date that the text gives. */
export function fromGold(
  gold: GoldArticle,
  options: { readonly published?: string; readonly body?: string; readonly headline?: string } = {},
): ResolvableArticle {
  const claims: Claim[] = [];
  const say = (kind: SubjectKind, key: string, all: readonly Said[]): void => {
    for (const said of all) if (said.value !== null) claims.push(claim(gold.id, kind, key, said, claims.length));
  };
  const personKey = new Map(gold.persons.map(({ name }, index) => [name, `p${index + 1}`]));
  gold.persons.forEach((person, index) => {
    say("PERSON", `p${index + 1}`, personSays(person));
  });
  gold.organizations.forEach((organization, index) => {
    say("ORGANIZATION", `o${index + 1}`, organizationSays(organization));
  });
  for (const meeting of gold.meetings) {
    say("MEETING", meeting.key, [
      { property: "title", value: meeting.title },
      { property: "kind", value: meeting.kind },
      { property: "status", value: meeting.status },
      { property: "role", value: meeting.role },
      { property: "date", value: meeting.startDate },
      { property: "endDate", value: meeting.endDate },
      { property: "place", value: meeting.place },
      ...meeting.countries.map((value) => ({ property: "country", value })),
      ...meeting.participants.map((value) => ({
        property: "participant",
        value,
        object: personKey.get(value) ?? null,
      })),
    ]);
  }
  gold.agreements.forEach((agreement, index) => {
    say("AGREEMENT", `a${index + 1}`, [
      { property: "title", value: agreement.title },
      { property: "kind", value: agreement.kind },
      { property: "signedOn", value: agreement.signedOn },
      { property: "validFrom", value: agreement.validFrom },
      { property: "validTo", value: agreement.validTo },
      ...agreement.parties.map((value) => ({ property: "party", value })),
      { property: "action", value: agreement.action, object: agreement.meeting },
    ]);
  });
  const published = options.published ?? gold.publishedOn;
  return {
    id: gold.id,
    headline: options.headline ?? gold.meetings[0]?.title ?? gold.id,
    url: gold.url,
    publisher: gold.publisher,
    publishedOn: published === null ? null : { edtf: published, basis: "STATED" },
    fingerprint: fingerprint(options.body ?? ""),
    claims,
  };
}

const FIXTURES = new URL("../../fixtures/", import.meta.url);

/** The development articles with what their gold says. */
export function devArticles(): readonly ResolvableArticle[] {
  const folder = new URL("dev/", FIXTURES);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as GoldArticle;
      return fromGold(gold, { body: readFileSync(new URL(name.replace(/json$/, "txt"), folder), "utf8") });
    });
}
