import { builder } from "./builder.ts";
import { AgreementConnection, MeetingConnection, OrganizationConnection } from "./connections.ts";
import { Country, country } from "./country.ts";
import { articlesOfEntity, claimsOfEntity, Entity, supportOfEntity } from "./entity.ts";
import { OrganizationKindEnum } from "./enums.ts";
import { identityOfEntity } from "./identity.ts";
import { agreements, meetings, organizations } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";
import { namesInOrder } from "./name.ts";
import { bySlug, plannedRow } from "./plan/planned.ts";
import { recordConnection } from "./record-connection.ts";
import { tenuresAt } from "./tenures-at.ts";

export const Organization = builder.prismaNode("Organization", {
  id: { field: "id" },
  nullable: true,
  interfaces: [Entity],
  description: "A named body: ministry, armed force, party, parliament, international organization, company, school.",
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: "Readable key made of the name; stable over rebuilds." }),
    label: t.exposeString("name", { description: "The name." }),
    name: t.exposeString("name", { description: "Canonical name." }),
    names: t.relation("names", {
      description: "All names and abbreviations, the canonical one first.",
      query: namesInOrder,
    }),
    kind: t.expose("kind", { type: OrganizationKindEnum, description: "What sort of body it is." }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The state it belongs to; null for international bodies.",
      select: { country: true },
      resolve: ({ country: code }) => country(code),
    }),
    parent: t.relation("parent", { nullable: true, description: "The organization it is part of." }),
    tenures: t.relation("tenures", { ...tenuresAt, description: "Posts of it that people held, earliest first." }),
    meetings: t.field(
      linkedConnection({
        type: MeetingConnection,
        kind: meetings,
        through: "meetings",
        to: "meeting",
        copies: { dateEarliest: "meetingEarliest" },
        description: "Meetings it took part in, latest first unless ordered otherwise.",
      }),
    ),
    agreements: t.field(
      linkedConnection({
        type: AgreementConnection,
        kind: agreements,
        through: "agreements",
        to: "agreement",
        description: "Agreements it is party to.",
      }),
    ),
    articleCount: t.exposeInt("articleCount", supportOfEntity.articleCount),
    publisherCount: t.exposeInt("publisherCount", supportOfEntity.publisherCount),
    reportedAt: t.expose("reportedAt", { type: "DateTime", nullable: true, ...supportOfEntity.reportedAt }),
    identityLinks: t.field(identityOfEntity),
    claims: t.relation("claims", claimsOfEntity),
    articles: t.field(articlesOfEntity),
  }),
});

builder.queryFields((t) => ({
  organization: t.prismaField({
    type: Organization,
    nullable: true,
    description: "The organization with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "The organization's `slug`." }) },
    extensions: plannedRow(bySlug),
    resolve: (query, _root, args, { prisma }) => prisma.organization.findUnique({ ...query, where: bySlug(args) }),
  }),
  organizations: t.field(
    recordConnection({
      type: OrganizationConnection,
      kind: organizations,
      description: "All organizations, by name unless ordered otherwise.",
    }),
  ),
}));
