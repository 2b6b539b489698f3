import type { AgreementKind } from "../model/vocabulary.ts";
import { builder } from "./builder.ts";
import { AgreementKindEnum } from "./enums.ts";
import { agreementFilter } from "./filters.ts";
import { countedRecords, countryPairField, monthField, type Statistic } from "./statistics.ts";

const COLUMNS = { YEAR: "signedEarliest", MONTH: "signedOn", COUNTRY_PAIR: "countries", KIND: "kind" } as const;

const AgreementGroup = builder.enumType("AgreementGroup", {
  description: "By what to count agreements.",
  values: {
    YEAR: { description: "By the year of the first day an agreement may have been signed on." },
    MONTH: { description: "By the month an agreement was signed in; by the year alone where no month is known." },
    COUNTRY_PAIR: {
      description: "By each two of the party states: an agreement of three counts for three pairs.",
    },
    KIND: { description: "By kind." },
  } as const,
});

const AgreementStatistic = builder.objectRef<Statistic<AgreementKind>>("AgreementStatistic").implement({
  description: "How many agreements there are of one group.",
  fields: (t) => ({
    year: t.exposeInt("year", { nullable: true, description: "The year; null if not grouped by it, or unknown." }),
    month: t.expose("month", monthField),
    countryPair: t.field(countryPairField),
    kind: t.expose("kind", {
      type: AgreementKindEnum,
      nullable: true,
      description: "The kind; null if not grouped by it.",
    }),
    count: t.exposeInt("count", { description: "How many agreements." }),
  }),
});

builder.queryField("agreementStatistics", (t) =>
  t.field({
    type: [AgreementStatistic],
    description: "How many agreements there are by year, month, country pair or kind, most first.",
    args: {
      where: t.arg({ type: agreementFilter.input, description: "Only agreements that meet this." }),
      groupBy: t.arg({
        type: [AgreementGroup],
        required: true,
        description: "By what to count; several make finer groups.",
      }),
    },
    ...countedRecords<AgreementKind>("Agreement", agreementFilter, COLUMNS),
  }),
);
