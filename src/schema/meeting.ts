import { actionField } from "./action.ts";
import { builder } from "./builder.ts";
import { defineConnection } from "./connection.ts";
import { MeetingConnection, OrganizationConnection } from "./connections.ts";
import { Country, country } from "./country.ts";
import { articlesOfEntity, claimsOfEntity, Entity, supportOfEntity } from "./entity.ts";
import { MeetingKindEnum, MeetingStatusEnum, TopicEnum } from "./enums.ts";
import { FuzzyDate, fuzzyDate } from "./fuzzy-date.ts";
import { identityOfEntity } from "./identity.ts";
import { agreements, meetings, organizations, people } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";
import { participationColumns, participationFields } from "./participation.ts";
import { bySlug, plannedRow } from "./plan/planned.ts";
import { recordConnection } from "./record-connection.ts";

const MeetingParticipantConnection = defineConnection("MeetingParticipant", people, {
  records: "the people who took part in a meeting",
  edge: participationFields,
});

const MeetingAgreementConnection = defineConnection("MeetingAgreement", agreements, {
  records: "the agreements that were a matter at a meeting",
  edge: actionField,
});

export const Meeting = builder.prismaNode("Meeting", {
  id: { field: "id" },
  nullable: true,
  interfaces: [Entity],
  description: "An event at which two or more sides met or are to meet (schema.org Event).",
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", { description: "Readable key made of date, kind and parties; stable over rebuilds." }),
    label: t.exposeString("title", { description: "The title." }),
    title: t.exposeString("title", { description: "What it is called, in a few words." }),
    kind: t.expose("kind", { type: MeetingKindEnum, description: "What sort of event it is." }),
    status: t.expose("status", { type: MeetingStatusEnum, description: "Whether it took place." }),
    date: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it took place, or when it began.",
      select: { date: true, dateEarliest: true, dateLatest: true, dateBasis: true },
      resolve: (row) => fuzzyDate(row.date, row.dateEarliest, row.dateLatest, row.dateBasis),
    }),
    endDate: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it ended, if it took several days.",
      select: { endDate: true, endEarliest: true, endLatest: true, endBasis: true },
      resolve: (row) => fuzzyDate(row.endDate, row.endEarliest, row.endLatest, row.endBasis),
    }),
    place: t.exposeString("place", { nullable: true, description: "Where it took place." }),
    hostCountry: t.field({
      type: Country,
      nullable: true,
      description: "The country it took place in.",
      select: { hostCountry: true },
      resolve: ({ hostCountry }) => country(hostCountry),
    }),
    countries: t.field({
      type: [Country],
      description: "Countries that took part, by code.",
      select: { countries: true },
      resolve: ({ countries }) => countries.map((code) => ({ code })),
    }),
    topics: t.expose("topics", { type: [TopicEnum], description: "Fields of cooperation it was about." }),
    participants: t.field(
      linkedConnection({
        type: MeetingParticipantConnection,
        kind: people,
        through: "participations",
        to: "person",
        edge: participationColumns,
        description: "People who took part, by name.",
      }),
    ),
    organizations: t.field(
      linkedConnection({
        type: OrganizationConnection,
        kind: organizations,
        through: "organizations",
        to: "organization",
        description: "Organizations that took part.",
      }),
    ),
    agreements: t.field(
      linkedConnection({
        type: MeetingAgreementConnection,
        kind: agreements,
        through: "agreements",
        to: "agreement",
        edge: ["action"],
        description: "Agreements that were a matter at it.",
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
  meeting: t.prismaField({
    type: Meeting,
    nullable: true,
    description: "The meeting with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "The meeting's `slug`." }) },
    extensions: plannedRow(bySlug),
    resolve: (query, _root, args, { prisma }) => prisma.meeting.findUnique({ ...query, where: bySlug(args) }),
  }),
  meetings: t.field(
    recordConnection({
      type: MeetingConnection,
      kind: meetings,
      description: "All meetings, latest first unless ordered otherwise.",
    }),
  ),
}));
