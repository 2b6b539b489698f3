import { builder } from "./builder.ts";
import { Country, country } from "./country.ts";
import { claimsOfEntity } from "./entity.ts";
import { BasisEnum } from "./enums.ts";
import { FuzzyDate, fuzzyDate } from "./fuzzy-date.ts";

export const Tenure = builder.prismaObject("Tenure", {
  description:
    "One continuous period in which a person held a post, as far as the corpus shows it. Two posts held at once are two tenures.",
  select: { id: true },
  fields: (t) => ({
    person: t.relation("person", { description: "Who held the post." }),
    title: t.exposeString("title", { description: "The post as articles word it, without the country." }),
    organization: t.relation("organization", { nullable: true, description: "The organization the post belongs to." }),
    organizationBasis: t.expose("organizationBasis", {
      type: BasisEnum,
      nullable: true,
      description:
        "`STATED` if the post names the organization, `INFERRED` if it is the ministry that such a post is held in.",
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: "The state or the organization's state.",
      select: { country: true },
      resolve: ({ country: code }) => country(code),
    }),
    start: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it began, if an article says so.",
      select: { start: true, startEarliest: true, startLatest: true, startBasis: true },
      resolve: (row) => fuzzyDate(row.start, row.startEarliest, row.startLatest, row.startBasis),
    }),
    end: t.field({
      type: FuzzyDate,
      nullable: true,
      description: "When it ended, if an article says so.",
      select: { end: true, endEarliest: true, endLatest: true, endBasis: true },
      resolve: (row) => fuzzyDate(row.end, row.endEarliest, row.endLatest, row.endBasis),
    }),
    observedFrom: t.expose("observedFrom", {
      type: "Date",
      nullable: true,
      description: "First day on which a dated article or meeting shows the post held.",
    }),
    observedTo: t.expose("observedTo", { type: "Date", nullable: true, description: "Last such day." }),
    acting: t.exposeBoolean("acting", { description: "True if held for the time being." }),
    basis: t.expose("basis", { type: BasisEnum, description: "How it was come by." }),
    claims: t.relation("claims", claimsOfEntity),
  }),
});
