import { builder } from "./builder.ts";
import {
  AgreementConnection,
  ArticleConnection,
  MeetingConnection,
  OrganizationConnection,
  PersonConnection,
} from "./connections.ts";
import { claimsOfEntity } from "./entity.ts";
import { refused } from "./errors.ts";
import { FuzzyDate, fuzzyDate } from "./fuzzy-date.ts";
import { agreements, articles, meetings, organizations, people } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";
import { plannedRow } from "./plan/planned.ts";
import { recordConnection } from "./record-connection.ts";

export const Article = builder.prismaNode("Article", {
  id: { field: "id" },
  nullable: true,
  description: "A news article or release (schema.org NewsArticle).",
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: "Readable key made of headline and date; stable over rebuilds." }),
    url: t.exposeString("url", { nullable: true, description: "The address it was published at." }),
    headline: t.exposeString("headline", { description: "Its headline." }),
    publisher: t.exposeString("publisher", { nullable: true, description: "Who published it." }),
    author: t.exposeString("author", { nullable: true, description: "Who wrote it." }),
    publishedOn: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it was published.",
      select: { publishedOn: true, publishedEarliest: true, publishedLatest: true, publishedBasis: true },
      resolve: (row) => fuzzyDate(row.publishedOn, row.publishedEarliest, row.publishedLatest, row.publishedBasis),
    }),
    dateline: t.exposeString("dateline", { nullable: true, description: "The place the report was filed from." }),
    language: t.exposeString("language", {
      description: "ISO 639-1 code of the language of the body; `und` if unknown.",
    }),
    body: t.exposeString("body", { description: "The stored text that the offsets of claims refer to." }),
    duplicateOf: t.relation("duplicateOf", {
      nullable: true,
      description: "The article it repeats, if it is a reprint.",
    }),
    ingestedAt: t.expose("ingestedAt", { type: "DateTime", description: "When it was taken in." }),
    people: t.field(
      linkedConnection({
        type: PersonConnection,
        kind: people,
        through: "people",
        to: "person",
        description: "People it says something of.",
      }),
    ),
    organizations: t.field(
      linkedConnection({
        type: OrganizationConnection,
        kind: organizations,
        through: "organizations",
        to: "organization",
        description: "Organizations it says something of.",
      }),
    ),
    meetings: t.field(
      linkedConnection({
        type: MeetingConnection,
        kind: meetings,
        through: "meetings",
        to: "meeting",
        description: "Meetings it says something of.",
      }),
    ),
    agreements: t.field(
      linkedConnection({
        type: AgreementConnection,
        kind: agreements,
        through: "agreements",
        to: "agreement",
        description: "Agreements it says something of.",
      }),
    ),
    claims: t.relation("claims", {
      ...claimsOfEntity,
      description: "What it says, in the order of its text.",
      query: ({ property }) => {
        const orderBy = [{ start: "asc" as const }, { end: "asc" as const }, { id: "asc" as const }];
        return property == null ? { orderBy } : { where: { property }, orderBy };
      },
    }),
  }),
});

interface ArticleName {
  readonly slug?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** @throws BAD_ARGUMENT unless one of the two is given */
function bySlugOrUrl({ slug, url }: ArticleName): { readonly slug: string } | { readonly url: string } {
  if ((slug == null) === (url == null)) throw refused("slug", "One of `slug` and `url` is needed", "one of the two");
  return slug == null ? { url: url ?? "" } : { slug };
}

builder.queryFields((t) => ({
  article: t.prismaField({
    type: Article,
    nullable: true,
    description: "The article with this slug or address; null if there is none.",
    args: {
      slug: t.arg.string({ description: "Its `slug`." }),
      url: t.arg.string({ description: "The address it was published at." }),
    },
    extensions: plannedRow(bySlugOrUrl),
    resolve: (query, _root, args, { prisma }) => prisma.article.findUnique({ ...query, where: bySlugOrUrl(args) }),
  }),
  articles: t.field(
    recordConnection({
      type: ArticleConnection,
      kind: articles,
      description: "All articles, latest first unless ordered otherwise.",
    }),
  ),
}));
