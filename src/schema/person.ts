import { builder } from "./builder.ts";
import { defineConnection } from "./connection.ts";
import { AgreementConnection, OrganizationConnection, PersonConnection } from "./connections.ts";
import { Country, country } from "./country.ts";
import { articlesOfEntity, claimsOfEntity, Entity, supportOfEntity } from "./entity.ts";
import { identityOfEntity } from "./identity.ts";
import { agreements, meetings, organizations, people } from "./kinds.ts";
import { linkedConnection } from "./linked-connection.ts";
import { namesInOrder } from "./name.ts";
import { defineOrders } from "./order.ts";
import { participationColumns, participationFields } from "./participation.ts";
import { bySlug, plannedRow } from "./plan/planned.ts";
import { recordConnection } from "./record-connection.ts";
import { tenuresAt } from "./tenures-at.ts";

const PersonMeetingConnection = defineConnection("PersonMeeting", meetings, {
  records: "a person's meetings",
  edge: participationFields,
});

const PersonCounterpartConnection = defineConnection("PersonCounterpart", people, {
  records: "the people somebody met",
  edge: (t) => ({
    meetings: t.int({
      description: "How many held meetings the two have in common.",
      resolve: ({ link }) => link.meetings as number,
    }),
    firstMet: t.field({
      type: "Date",
      nullable: true,
      description: "First day they may have met on.",
      resolve: ({ link }) => link.firstMet as Date | null,
    }),
    lastMet: t.field({
      type: "Date",
      nullable: true,
      description: "Last day they may have met on.",
      resolve: ({ link }) => link.lastMet as Date | null,
    }),
  }),
});

const counterpartOrders = defineOrders(
  "PersonCounterpart",
  {
    MEETINGS: {
      column: "meetings",
      type: "number",
      nullable: false,
      description: "How many meetings the two have in common.",
    },
    LAST_MET: { column: "lastMet", type: "time", nullable: true, description: "When they last met." },
    FIRST_MET: { column: "firstMet", type: "time", nullable: true, description: "When they first met." },
  },
  { field: "MEETINGS", direction: "desc" },
);

export const Person = builder.prismaNode("Person", {
  id: { field: "id" },
  nullable: true,
  interfaces: [Entity],
  description: "Somebody who acts or is spoken of (Popolo Person).",
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString("slug", {
      description: "Readable key made of the name, for example `phan-van-giang`; stable over rebuilds.",
    }),
    label: t.exposeString("name", { description: "The name." }),
    name: t.exposeString("name", { description: "Canonical spelling of the name." }),
    names: t.relation("names", {
      description: "All spellings and short forms, the canonical one first.",
      query: namesInOrder,
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The state served.",
      select: { country: true },
      resolve: ({ country: code }) => country(code),
    }),
    tenures: t.relation("tenures", { ...tenuresAt, description: "Posts held, earliest first." }),
    meetings: t.field(
      linkedConnection({
        type: PersonMeetingConnection,
        kind: meetings,
        through: "participations",
        to: "meeting",
        edge: participationColumns,
        copies: { dateEarliest: "meetingEarliest" },
        description: "Meetings this person took or is to take part in, latest first unless ordered otherwise.",
      }),
    ),
    agreements: t.field(
      linkedConnection({
        type: AgreementConnection,
        kind: agreements,
        through: "agreements",
        to: "agreement",
        description: "Agreements that were a matter at this person's meetings.",
      }),
    ),
    counterparts: t.field(
      linkedConnection({
        type: PersonCounterpartConnection,
        kind: people,
        through: "counterparts",
        to: "counterpart",
        edge: ["meetings", "firstMet", "lastMet"],
        linkOrders: counterpartOrders,
        description:
          "People of other countries who took part in the same held meetings, most frequent first unless ordered otherwise.",
      }),
    ),
    organizations: t.field(
      linkedConnection({
        type: OrganizationConnection,
        kind: organizations,
        through: "organizations",
        to: "organization",
        description: "Organizations this person held a post of.",
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
  person: t.prismaField({
    type: Person,
    nullable: true,
    description: "The person with this slug; null if there is none.",
    args: { slug: t.arg.string({ required: true, description: "The person's `slug`, for example `phan-van-giang`." }) },
    extensions: plannedRow(bySlug),
    resolve: (query, _root, args, { prisma }) => prisma.person.findUnique({ ...query, where: bySlug(args) }),
  }),
  people: t.field(
    recordConnection({
      type: PersonConnection,
      kind: people,
      description: "All people, by name unless ordered otherwise.",
    }),
  ),
}));
