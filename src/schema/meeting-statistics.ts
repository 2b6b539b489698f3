import type { MeetingKind } from "../model/vocabulary.ts";
import { builder } from "./builder.ts";
import { MeetingKindEnum } from "./enums.ts";
import { meetingFilter } from "./meeting-filter.ts";
import { countedRecords, countryPairField, monthField, type Statistic } from "./statistics.ts";

const COLUMNS = { YEAR: "dateEarliest", MONTH: "date", COUNTRY_PAIR: "countries", KIND: "kind" } as const;

const MeetingGroup = builder.enumType("MeetingGroup", {
  description: "By what to count meetings.",
  values: {
    YEAR: { description: "By the year of the first day a meeting may have begun on." },
    MONTH: { description: "By the month a meeting began in; by the year alone where no month is known." },
    COUNTRY_PAIR: {
      description: "By each two of the countries that took part: a meeting of three counts for three pairs.",
    },
    KIND: { description: "By kind." },
  } as const,
});

const MeetingStatistic = builder.objectRef<Statistic<MeetingKind>>("MeetingStatistic").implement({
  description: "How many meetings there are of one group.",
  fields: (t) => ({
    year: t.exposeInt("year", { nullable: true, description: "The year; null if not grouped by it, or unknown." }),
    month: t.expose("month", monthField),
    countryPair: t.field(countryPairField),
    kind: t.expose("kind", {
      type: MeetingKindEnum,
      nullable: true,
      description: "The kind; null if not grouped by it.",
    }),
    count: t.exposeInt("count", { description: "How many meetings." }),
  }),
});

builder.queryField("meetingStatistics", (t) =>
  t.field({
    type: [MeetingStatistic],
    description: "How many meetings there are by year, month, country pair or kind, most first.",
    args: {
      where: t.arg({ type: meetingFilter.input, description: "Only meetings that meet this." }),
      groupBy: t.arg({
        type: [MeetingGroup],
        required: true,
        description: "By what to count; several make finer groups.",
      }),
    },
    ...countedRecords<MeetingKind>("Meeting", meetingFilter, COLUMNS),
  }),
);
