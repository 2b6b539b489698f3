import { DATE_PRECISIONS } from "../model/date.ts";
import {
  AGREEMENT_ACTIONS,
  AGREEMENT_KINDS,
  BASES,
  CAPACITIES,
  COOPERATION_TOPICS,
  MEETING_KINDS,
  MEETING_STATUSES,
  NAME_KINDS,
  ORGANIZATION_KINDS,
  SUBJECT_KINDS,
} from "../model/vocabulary.ts";
import { builder } from "./builder.ts";

/** Registers a vocabulary of the model under the same values; the record makes the compiler ask for every description. */
function vocabulary<Value extends string>(
  name: string,
  description: string,
  values: readonly Value[],
  describe: Readonly<Record<Value, string>>,
) {
  const entries = values.map((value) => [value, { value, description: describe[value] }] as const);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<Value, { value: Value; description: string }>,
  });
}

export const BasisEnum = vocabulary("Basis", "How a value was come by.", BASES, {
  STATED: "The text says it in so many words.",
  RESOLVED:
    "Worked out from what the text says and a known reference, for example from “on Wednesday” and the day of publication.",
  INFERRED: "Concluded from context, for example the day of a courtesy call that is told as following the talks.",
});

export const DatePrecisionEnum = vocabulary("DatePrecision", "How much of a date is known.", DATE_PRECISIONS, {
  DAY: "The day is known.",
  MONTH: "The month is known, not the day.",
  YEAR: "Only the year is known.",
});

export const NameKindEnum = vocabulary("NameKind", "What sort of name it is.", NAME_KINDS, {
  PRIMARY: "The name the record is shown under.",
  VARIANT: "Another full spelling.",
  SHORT_FORM: "A part of the name that an article uses for short, for example a family name.",
  ABBREVIATION: "An abbreviation, for example VPA.",
});

export const OrganizationKindEnum = vocabulary(
  "OrganizationKind",
  "What sort of body an organization is.",
  ORGANIZATION_KINDS,
  {
    MINISTRY: "A ministry or department of state, or a part of one.",
    MILITARY: "An armed force, its commands, general staff and units.",
    PARTY: "A political party or a body of one.",
    GOVERNMENT_BODY: "Another body of a government: cabinet, agency, province, embassy.",
    LEGISLATURE: "A parliament or a body of one.",
    INTERNATIONAL: "An international organization or forum.",
    COMPANY: "A company or group of companies.",
    EDUCATION: "An academy, school, university or institute.",
    OTHER: "Anything else.",
  },
);

export const MeetingKindEnum = vocabulary("MeetingKind", "What sort of event a meeting is.", MEETING_KINDS, {
  TALKS: "Talks between holders of the same level of office.",
  COURTESY_CALL: "One side is received by a higher leader or by a host; ambassadors' receptions too.",
  DIALOGUE: "A named policy dialogue or consultation.",
  CONFERENCE: "A multilateral meeting or forum.",
  SUMMIT: "Heads of state, government or party meet.",
  EXCHANGE: "A friendship exchange.",
  CALL: "By telephone or video.",
  EXHIBITION: "A defence exhibition.",
  EXERCISE: "A joint exercise.",
  CEREMONY: "A ceremony.",
  OTHER: "Anything else.",
});

export const MeetingStatusEnum = vocabulary("MeetingStatus", "Whether a meeting took place.", MEETING_STATUSES, {
  HELD: "It took place.",
  PLANNED: "Announced, and going to take place.",
  PROPOSED: "Suggested by one side; depends on the other.",
  CANCELLED: "Called off.",
});

export const CapacityEnum = vocabulary("Capacity", "In what capacity somebody took part in a meeting.", CAPACITIES, {
  HOST: "Received the others.",
  VISITOR: "Came to the host.",
  COUNTERPART: "Sat across the table, where nobody is told to be host or visitor.",
  CHAIR: "Presided.",
  SIGNATORY: "Signed what was signed.",
  ATTENDEE: "Was present.",
});

export const AgreementKindEnum = vocabulary(
  "AgreementKind",
  "What sort of instrument an agreement is.",
  AGREEMENT_KINDS,
  {
    TREATY: "A treaty.",
    AGREEMENT: "An instrument called an agreement.",
    MEMORANDUM_OF_UNDERSTANDING: "A memorandum of understanding.",
    PROTOCOL: "A protocol.",
    PLAN: "A plan of cooperation or work.",
    STATEMENT: "A joint statement or declaration.",
    MINUTES: "Agreed minutes.",
    ARRANGEMENT: "An arrangement.",
    LETTER_OF_INTENT: "A letter of intent.",
    CONTRACT: "A contract.",
    CONVENTION: "A convention.",
    OTHER: "Anything else.",
  },
);

export const AgreementActionEnum = vocabulary(
  "AgreementAction",
  "What was done about an agreement at a meeting.",
  AGREEMENT_ACTIONS,
  {
    SIGNED: "It was signed.",
    ADOPTED: "It was adopted.",
    COMMITTED: "The sides promised to carry it out.",
    REVIEWED: "The sides looked back on it.",
    PROPOSED: "One side suggested it.",
    MENTIONED: "It was spoken of.",
  },
);

export const TopicEnum = vocabulary("CooperationTopic", "A field of cooperation.", COOPERATION_TOPICS, {
  TRAINING: "Training and education.",
  EXERCISE: "Joint exercises.",
  BORDER: "Borders and their guard.",
  PEACEKEEPING: "Peacekeeping of the United Nations.",
  DISASTER_RELIEF: "Disaster relief, search and rescue, humanitarian aid.",
  WAR_LEGACY: "What wars left behind: unexploded ordnance, the missing, remains, Agent Orange.",
  DEFENCE_INDUSTRY: "Defence industry, trade and technology.",
  INTELLIGENCE: "Intelligence.",
  CYBER: "Cyber defence and security.",
  MARITIME: "Navies, coast guards and security at sea.",
  COUNTER_CRIME: "Crime across borders and terrorism.",
  MEDICAL: "Military medicine.",
  LAW: "Military law.",
  POLITICAL_WORK: "Party and political work in armed forces.",
  LOGISTICS: "Logistics, engineering and supply.",
  MULTILATERAL: "Working together in multilateral forums.",
  OTHER: "Anything else.",
});

export const SubjectKindEnum = vocabulary("SubjectKind", "What sort of record a claim speaks of.", SUBJECT_KINDS, {
  PERSON: "A person.",
  ORGANIZATION: "An organization.",
  MEETING: "A meeting.",
  AGREEMENT: "An agreement.",
});

export const OrderDirection = builder.enumType("OrderDirection", {
  description: "Which way to sort. Records without the value come last in either.",
  values: {
    ASC: { value: "asc", description: "Smallest, earliest or alphabetically first to last." },
    DESC: { value: "desc", description: "Largest, latest or alphabetically last to first." },
  } as const,
});
