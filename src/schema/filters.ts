import { postKey } from "../model/post-title.ts";
import { AgreementActionEnum, AgreementKindEnum, OrganizationKindEnum, TopicEnum } from "./enums.ts";
import { refused } from "./errors.ts";
import { condition, defineFilter, foreach, listOf, lookups, once } from "./filter.ts";
import {
  DateRange,
  type Days,
  holdsAll,
  holdsSome,
  ingestedSince,
  linkedToAll,
  nameContains,
  overlaps,
  publishers,
  spokenOf,
  support,
  within,
} from "./filter-conditions.ts";

export const articleFilter = defineFilter("ArticleFilter", "Which articles.", {
  publisher: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "Published by one of these." }),
    where: within("publisher"),
  }),
  language: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "In one of these languages, as ISO 639-1 codes." }),
    where: within("language"),
  }),
  publishedOn: condition<Days>({
    field: (t) => t.field({ type: DateRange, description: "Published on one of these days, as far as is known." }),
    where: overlaps("publishedOn", "publishedEarliest", "publishedLatest"),
  }),
  ingestedSince: condition<Date>({
    field: (t) => t.field({ type: "DateTime", description: "Taken in at this moment or later." }),
    where: (since) => ({ ingestedAt: { gte: since } }),
  }),
  reprint: condition<boolean>({
    field: (t) => t.boolean({ description: "True for reprints of other articles, false for all others." }),
    where: (reprint) => ({ duplicateOfId: reprint ? { not: null } : null }),
  }),
  person: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "Speaks of all of these people, by slug." }),
    lookups: foreach,
    where: spokenOf("person"),
  }),
  organization: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "Speaks of all of these organizations, by slug." }),
    lookups: foreach,
    where: spokenOf("organization"),
  }),
});

/** The key under which wordings of one post meet. @throws BAD_ARGUMENT for what names none */
export function keyOfPost(title: string): string {
  const key = postKey(title);
  if (key === "") throw refused("where.post", `${JSON.stringify(title)} names no post`, "the title of a post");
  return key;
}

export const personFilter = defineFilter("PersonFilter", "Which people.", {
  slug: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "One of these slugs." }),
    where: within("slug"),
  }),
  name: nameContains,
  country: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "Serves one of these states." }),
    where: within("country"),
  }),
  post: condition<string>({
    field: (t) =>
      t.string({
        description:
          "Held this post at some time, in whatever wording: `Defence Minister` finds a Minister of National Defence. Of a meeting's participants too it asks what they ever held; what they were then, `postStated` of the edge says.",
      }),
    lookups: once,
    where: (title) => ({ tenures: { some: { titleKey: keyOfPost(title) } } }),
  }),
  organization: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "Held posts of all of these organizations, by slug." }),
    lookups: foreach,
    where: linkedToAll("tenures", "organization"),
  }),
  ...support,
  publisher: publishers,
  ingestedSince,
});

export const organizationFilter = defineFilter("OrganizationFilter", "Which organizations.", {
  name: nameContains,
  country: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "Of one of these states." }),
    where: within("country"),
  }),
  kind: condition<readonly string[]>({
    field: (t) => t.field({ type: [OrganizationKindEnum], description: "Of one of these kinds." }),
    where: within("kind"),
  }),
  parent: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "Part of one of these organizations, by slug." }),
    lookups: once,
    where: (slugs) => ({ parent: { slug: { in: [...slugs] } } }),
  }),
  ...support,
  publisher: publishers,
  ingestedSince,
});

export const agreementFilter = defineFilter("AgreementFilter", "Which agreements.", {
  kind: condition<readonly string[]>({
    field: (t) => t.field({ type: [AgreementKindEnum], description: "Of one of these kinds." }),
    where: within("kind"),
  }),
  countries: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "All of these states are party to it." }),
    where: holdsAll("countries"),
  }),
  topics: condition<readonly string[]>({
    field: (t) => t.field({ type: [TopicEnum], description: "About at least one of these fields." }),
    where: holdsSome("topics"),
  }),
  organization: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "All of these organizations are party to it, by slug." }),
    lookups: foreach,
    where: linkedToAll("parties", "organization"),
  }),
  person: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "A matter at meetings that all of these people took part in, by slug." }),
    // By way of the meetings: twice as many tables.
    lookups: (slugs) => lookups(2 * listOf(slugs).length),
    where: (slugs) => ({
      AND: slugs.map((slug) => ({
        meetings: { some: { meeting: { participations: { some: { person: { slug } } } } } },
      })),
    }),
  }),
  action: condition<readonly string[]>({
    field: (t) =>
      t.field({ type: [AgreementActionEnum], description: "One of these was done about it at some meeting." }),
    lookups: once,
    where: (actions) => ({ meetings: { some: { action: { in: [...actions] } } } }),
  }),
  signedOn: condition<Days>({
    field: (t) => t.field({ type: DateRange, description: "Signed on one of these days, as far as is known." }),
    where: overlaps("signedOn", "signedEarliest", "signedLatest"),
  }),
  coversDate: condition<Date>({
    field: (t) =>
      t.field({ type: "Date", description: "Its stated period covers this day; one open end will do, two will not." }),
    where: (day) => ({
      AND: [
        { OR: [{ validEarliest: { lte: day } }, { validEarliest: null, validLatest: { not: null } }] },
        { OR: [{ validLatest: { gte: day } }, { validLatest: null, validEarliest: { not: null } }] },
      ],
    }),
  }),
  ...support,
  publisher: publishers,
  ingestedSince,
});
