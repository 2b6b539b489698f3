import { actionField } from "./action.ts";
import { builder } from "./builder.ts";
import { defineConnection } from "./connection.ts";
import { AgreementConnection } from "./connections.ts";
import { Country, country } from "./country.ts";
import { articlesOfEntity, claimsOfEntity, Entity, supportOfEntity } from "./entity.ts";
import { AgreementKindEnum, TopicEnum } from "./enums.ts";
import { FuzzyDate, fuzzyDate } from "./fuzzy-date.ts";
import { identityOfEntity } from "./identity.ts";
import { agreements, meetings } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";
import { bySlug, plannedRow } from "./plan/planned.ts";
import { recordConnection } from "./record-connection.ts";

const AgreementMeetingConnection = defineConnection("AgreementMeeting", meetings, {
  records: "the meetings at which an agreement was a matter",
  edge: actionField,
});

const AgreementParty = builder.prismaObject("AgreementParty", {
  description: "A state, or a body, that is party to an agreement.",
  select: { id: true },
  fields: (t) => ({
    country: t.field({
      type: Country,
      nullable: true,
      description: "The state that is party, or whose body is.",
      select: { country: true },
      resolve: ({ country: code }) => country(code),
    }),
    organization: t.relation("organization", {
      nullable: true,
      description: "The body that is party; null if it is the state itself.",
    }),
  }),
});

export const Agreement = builder.prismaNode("Agreement", {
  id: { field: "id" },
  nullable: true,
  interfaces: [Entity],
  description: "An instrument: treaty, memorandum, protocol, plan, statement (UN Treaty Collection, DCAD).",
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", {
      description: "Readable key made of kind, subject, period and parties; stable over rebuilds.",
    }),
    label: t.exposeString("title", { description: "The title." }),
    title: t.exposeString("title", { description: "What it is called." }),
    kind: t.expose("kind", { type: AgreementKindEnum, description: "What sort of instrument it is." }),
    parties: t.relation("parties", {
      type: AgreementParty,
      description: "States and bodies that are party to it, by country.",
      query: { orderBy: [{ country: { sort: "asc", nulls: "last" } }, { id: "asc" }] },
    }),
    signedOn: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it was signed.",
      select: { signedOn: true, signedEarliest: true, signedLatest: true, signedBasis: true },
      resolve: (row) => fuzzyDate(row.signedOn, row.signedEarliest, row.signedLatest, row.signedBasis),
    }),
    validFrom: t.expose("validFrom", { type: "EDTF", nullable: true, description: "When its period begins." }),
    validTo: t.expose("validTo", { type: "EDTF", nullable: true, description: "When its period ends." }),
    topics: t.expose("topics", { type: [TopicEnum], description: "Fields of cooperation it is about." }),
    coversDate: t.boolean({
      nullable: true,
      description: "Whether its stated period covers a day, as far as bounds are known; null if neither bound is.",
      args: { date: t.arg({ type: "Date", required: true, description: "The day in question." }) },
      select: { validEarliest: true, validLatest: true },
      resolve: ({ validEarliest, validLatest }, { date }) => {
        if (validEarliest === null && validLatest === null) return null;
        return (validEarliest === null || validEarliest <= date) && (validLatest === null || date <= validLatest);
      },
    }),
    meetings: t.field(
      linkedConnection({
        type: AgreementMeetingConnection,
        kind: meetings,
        through: "meetings",
        to: "meeting",
        edge: ["action"],
        description: "Meetings at which it was a matter, latest first unless ordered otherwise.",
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
  agreement: t.prismaField({
    type: Agreement,
    nullable: true,
    description: "The agreement with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "The agreement's `slug`." }) },
    extensions: plannedRow(bySlug),
    resolve: (query, _root, args, { prisma }) => prisma.agreement.findUnique({ ...query, where: bySlug(args) }),
  }),
  agreements: t.field(
    recordConnection({
      type: AgreementConnection,
      kind: agreements,
      description: "All agreements, latest signed first unless ordered otherwise.",
    }),
  ),
}));
