/** The closed vocabularies of the domain, as the API and the gold data write them. */

export const MEETING_KINDS = [
  "TALKS",
  "COURTESY_CALL",
  "DIALOGUE",
  "CONFERENCE",
  "SUMMIT",
  "EXCHANGE",
  "CALL",
  "EXHIBITION",
  "EXERCISE",
  "CEREMONY",
  "OTHER",
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_STATUSES = ["HELD", "PLANNED", "PROPOSED", "CANCELLED"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** MAIN if the article reports the meeting as news, BACKGROUND if it only mentions it. */
export const MEETING_ROLES = ["MAIN", "BACKGROUND"] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

export const CAPACITIES = ["HOST", "VISITOR", "COUNTERPART", "CHAIR", "SIGNATORY", "ATTENDEE"] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const AGREEMENT_KINDS = [
  "TREATY",
  "AGREEMENT",
  "MEMORANDUM_OF_UNDERSTANDING",
  "PROTOCOL",
  "PLAN",
  "STATEMENT",
  "MINUTES",
  "ARRANGEMENT",
  "LETTER_OF_INTENT",
  "CONTRACT",
  "CONVENTION",
  "OTHER",
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** From strongest to weakest: an instrument named twice keeps its strongest action. */
export const AGREEMENT_ACTIONS = ["SIGNED", "ADOPTED", "COMMITTED", "REVIEWED", "PROPOSED", "MENTIONED"] as const;
export type AgreementAction = (typeof AGREEMENT_ACTIONS)[number];

export const ORGANIZATION_KINDS = [
  "MINISTRY",
  "MILITARY",
  "PARTY",
  "GOVERNMENT_BODY",
  "LEGISLATURE",
  "INTERNATIONAL",
  "COMPANY",
  "EDUCATION",
  "OTHER",
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const COOPERATION_TOPICS = [
  "TRAINING",
  "EXERCISE",
  "BORDER",
  "PEACEKEEPING",
  "DISASTER_RELIEF",
  "WAR_LEGACY",
  "DEFENCE_INDUSTRY",
  "INTELLIGENCE",
  "CYBER",
  "MARITIME",
  "COUNTER_CRIME",
  "MEDICAL",
  "LAW",
  "POLITICAL_WORK",
  "LOGISTICS",
  "MULTILATERAL",
  "OTHER",
] as const;
export type CooperationTopic = (typeof COOPERATION_TOPICS)[number];

/**
 * How a value was come by: STATED in the text, RESOLVED against another stated value
 * (a weekday against the day of publication), INFERRED from context.
 */
export const BASES = ["STATED", "RESOLVED", "INFERRED"] as const;
export type Basis = (typeof BASES)[number];

export const NAME_KINDS = ["PRIMARY", "VARIANT", "SHORT_FORM", "ABBREVIATION"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const SUBJECT_KINDS = ["PERSON", "ORGANIZATION", "MEETING", "AGREEMENT"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** ISO 3166-1 alpha-2 code. */
export type CountryCode = string;

/** A date as the Extended Date/Time Format writes it (ISO 8601-2): `2024-12-18`, `2024-10`, `2024`, `XXXX-03-05`. */
export type Edtf = string;
