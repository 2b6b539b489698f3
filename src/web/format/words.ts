/** Values of the schema's enums in words. A value that the schema gains is a compile error here. */
import type {
  AgreementAction,
  AgreementKind,
  Capacity,
  CooperationTopic,
  MeetingKind,
  MeetingStatus,
  NameKind,
  OrganizationKind,
} from "../generated/graphql.ts";

export const MEETING_KINDS: Readonly<Record<MeetingKind, string>> = {
  TALKS: "Talks",
  COURTESY_CALL: "Courtesy call",
  DIALOGUE: "Dialogue",
  CONFERENCE: "Conference",
  SUMMIT: "Summit",
  EXCHANGE: "Exchange",
  CALL: "Call",
  EXHIBITION: "Exhibition",
  EXERCISE: "Exercise",
  CEREMONY: "Ceremony",
  OTHER: "Meeting",
};

export const MEETING_STATUSES: Readonly<Record<MeetingStatus, string>> = {
  HELD: "held",
  PLANNED: "planned",
  PROPOSED: "proposed",
  CANCELLED: "cancelled",
};

export const AGREEMENT_KINDS: Readonly<Record<AgreementKind, string>> = {
  TREATY: "Treaty",
  AGREEMENT: "Agreement",
  MEMORANDUM_OF_UNDERSTANDING: "Memorandum of understanding",
  PROTOCOL: "Protocol",
  PLAN: "Plan",
  STATEMENT: "Statement",
  MINUTES: "Minutes",
  ARRANGEMENT: "Arrangement",
  LETTER_OF_INTENT: "Letter of intent",
  CONTRACT: "Contract",
  CONVENTION: "Convention",
  OTHER: "Instrument",
};

export const AGREEMENT_ACTIONS: Readonly<Record<AgreementAction, string>> = {
  SIGNED: "signed",
  ADOPTED: "adopted",
  COMMITTED: "committed to",
  REVIEWED: "reviewed",
  PROPOSED: "proposed",
  MENTIONED: "mentioned",
};

export const CAPACITIES: Readonly<Record<Capacity, string>> = {
  HOST: "host",
  VISITOR: "visitor",
  COUNTERPART: "counterpart",
  CHAIR: "chair",
  SIGNATORY: "signatory",
  ATTENDEE: "attendee",
};

export const ORGANIZATION_KINDS: Readonly<Record<OrganizationKind, string>> = {
  MINISTRY: "Ministry",
  MILITARY: "Military",
  PARTY: "Party",
  GOVERNMENT_BODY: "Government body",
  LEGISLATURE: "Legislature",
  INTERNATIONAL: "International organization",
  COMPANY: "Company",
  EDUCATION: "Education",
  OTHER: "Organization",
};

export const NAME_KINDS: Readonly<Record<NameKind, string>> = {
  PRIMARY: "main spelling",
  VARIANT: "spelling",
  SHORT_FORM: "short form",
  ABBREVIATION: "abbreviation",
};

export const TOPICS: Readonly<Record<CooperationTopic, string>> = {
  TRAINING: "Training",
  EXERCISE: "Exercises",
  BORDER: "Borders",
  PEACEKEEPING: "Peacekeeping",
  DISASTER_RELIEF: "Disaster relief",
  WAR_LEGACY: "War legacy",
  DEFENCE_INDUSTRY: "Defence industry",
  INTELLIGENCE: "Intelligence",
  CYBER: "Cyber",
  MARITIME: "Maritime",
  COUNTER_CRIME: "Counter-crime",
  MEDICAL: "Medicine",
  LAW: "Law",
  POLITICAL_WORK: "Political work",
  LOGISTICS: "Logistics",
  MULTILATERAL: "Multilateral forums",
  OTHER: "Other",
};

/** `3 meetings`, `1 meeting`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
