import { agreementFilter, articleFilter, organizationFilter, personFilter } from "./filters.ts";
import { meetingFilter } from "./meeting-filter.ts";
import { defineOrders } from "./order.ts";

/** The types whose records come in connections: the Prisma model, and the filter and the orders to choose from. */
export const articles = {
  model: "Article",
  filter: articleFilter,
  orders: defineOrders(
    "Article",
    {
      PUBLISHED_ON: { column: "publishedEarliest", type: "time", nullable: true, description: "Day of publication." },
      INGESTED_AT: { column: "ingestedAt", type: "time", nullable: false, description: "When it was taken in." },
      HEADLINE: { column: "headline", type: "text", nullable: false, description: "Headline." },
    },
    { field: "PUBLISHED_ON", direction: "desc" },
  ),
} as const;

export const people = {
  model: "Person",
  filter: personFilter,
  orders: defineOrders(
    "Person",
    {
      NAME: {
        column: "nameKey",
        type: "text",
        nullable: false,
        description: "Name, without regard to case and accents.",
      },
    },
    { field: "NAME", direction: "asc" },
  ),
} as const;

export const organizations = {
  model: "Organization",
  filter: organizationFilter,
  orders: defineOrders(
    "Organization",
    {
      NAME: {
        column: "nameKey",
        type: "text",
        nullable: false,
        description: "Name, without regard to case and accents.",
      },
    },
    { field: "NAME", direction: "asc" },
  ),
} as const;

export const meetings = {
  model: "Meeting",
  filter: meetingFilter,
  orders: defineOrders(
    "Meeting",
    { DATE: { column: "dateEarliest", type: "time", nullable: true, description: "First day it may have begun on." } },
    { field: "DATE", direction: "desc" },
  ),
} as const;

export const agreements = {
  model: "Agreement",
  filter: agreementFilter,
  orders: defineOrders(
    "Agreement",
    {
      SIGNED_ON: {
        column: "signedEarliest",
        type: "time",
        nullable: true,
        description: "First day it may have been signed on.",
      },
    },
    { field: "SIGNED_ON", direction: "desc" },
  ),
} as const;

export type Kind = typeof articles | typeof people | typeof organizations | typeof meetings | typeof agreements;
