import { AgreementActionEnum, CapacityEnum, MeetingKindEnum, MeetingStatusEnum, TopicEnum } from "./enums.ts";
import { condition, defineFilter, type FilterValue, foreach, listOf, lookups, once, sumOf } from "./filter.ts";
import {
  DateRange,
  type Days,
  holdsAll,
  holdsSome,
  ingestedSince,
  linkedToAll,
  linkedToOne,
  overlaps,
  publishers,
  support,
  within,
} from "./filter-conditions.ts";
import { agreementFilter, personFilter } from "./filters.ts";

const participantFilter = defineFilter("ParticipantFilter", "Which part of somebody in a meeting.", {
  country: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "Sat on the side of one of these states." }),
    where: within("country"),
  }),
  capacity: condition<readonly string[]>({
    field: (t) => t.field({ type: [CapacityEnum], description: "In one of these capacities." }),
    where: within("capacity"),
  }),
  person: condition<FilterValue>({
    field: (t) => t.field({ type: personFilter.input, description: "Somebody like this." }),
    lookups: (value) => sumOf([lookups(1), personFilter.lookups(value)]),
    where: (value) => ({ person: personFilter.where(value) ?? {} }),
  }),
});

export const meetingFilter = defineFilter("MeetingFilter", "Which meetings.", {
  kind: condition<readonly string[]>({
    field: (t) => t.field({ type: [MeetingKindEnum], description: "Of one of these kinds." }),
    where: within("kind"),
  }),
  status: condition<readonly string[]>({
    field: (t) =>
      t.field({
        type: [MeetingStatusEnum],
        description:
          "In one of these states. `PLANNED` and `PROPOSED` are those announced that no article reports as held.",
      }),
    where: within("status"),
  }),
  date: condition<Days>({
    field: (t) => t.field({ type: DateRange, description: "On one of these days, as far as is known." }),
    where: overlaps("date", "dateEarliest", "dateLatest"),
  }),
  countries: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "All of these states took part; two make a pair." }),
    where: holdsAll("countries"),
  }),
  hostCountry: condition<readonly string[]>({
    field: (t) => t.field({ type: ["CountryCode"], description: "In one of these countries." }),
    where: within("hostCountry"),
  }),
  topics: condition<readonly string[]>({
    field: (t) => t.field({ type: [TopicEnum], description: "About at least one of these fields." }),
    where: holdsSome("topics"),
  }),
  person: condition<readonly string[]>({
    field: (t) =>
      t.stringList({ description: "All of these people took part, by slug; two give their shared meetings." }),
    lookups: foreach,
    where: linkedToAll("participations", "person"),
  }),
  organization: condition<readonly string[]>({
    field: (t) => t.stringList({ description: "All of these organizations took part, by slug." }),
    lookups: foreach,
    where: linkedToAll("organizations", "organization"),
  }),
  participants: condition<readonly FilterValue[]>({
    field: (t) =>
      t.field({ type: [participantFilter.input], description: "For each of these somebody took part who meets it." }),
    lookups: (values) => sumOf(listOf(values).flatMap((value) => [lookups(1), participantFilter.lookups(value)])),
    where: (values) => ({
      AND: values.map((value) => ({ participations: { some: participantFilter.where(value) ?? {} } })),
    }),
  }),
  action: condition<readonly string[]>({
    field: (t) =>
      t.field({ type: [AgreementActionEnum], description: "One of these was done about some agreement at it." }),
    lookups: once,
    where: (actions) => ({ agreements: { some: { action: { in: [...actions] } } } }),
  }),
  agreement: condition<FilterValue>({
    field: (t) => t.field({ type: agreementFilter.input, description: "An agreement like this was a matter at it." }),
    lookups: (value) => sumOf([lookups(1), agreementFilter.lookups(value)]),
    where: linkedToOne("agreements", "agreement", agreementFilter),
  }),
  ...support,
  publisher: publishers,
  ingestedSince,
});
