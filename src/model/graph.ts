import type {
  AgreementAction,
  AgreementKind,
  Basis,
  Capacity,
  CooperationTopic,
  CountryCode,
  Edtf,
  MeetingKind,
  MeetingStatus,
  NameKind,
  OrganizationKind,
  SubjectKind,
} from "./vocabulary.ts";

/** The graph as it is stored: plain rows, one interface a table, computed from all claims by `resolve`. */
export interface Graph {
  readonly people: readonly PersonRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly names: readonly NameRow[];
  readonly tenures: readonly TenureRow[];
  readonly meetings: readonly MeetingRow[];
  readonly participations: readonly ParticipationRow[];
  readonly meetingOrganizations: readonly MeetingOrganizationRow[];
  readonly agreements: readonly AgreementRow[];
  readonly agreementParties: readonly AgreementPartyRow[];
  readonly meetingAgreements: readonly MeetingAgreementRow[];
  /** Why subjects that are not written alike are one record. */
  readonly identityLinks: readonly IdentityLinkRow[];
  /** Which record each claim supports, by claim id. */
  readonly claimLinks: readonly ClaimLink[];
  /** Slug and, for a reprint, the article it repeats; by article id. */
  readonly articles: readonly ArticleLink[];
}

/** `2024-12-18`: the first or last calendar day of a possibly partial date; null if it has no year. */
export type Day = string;

/** A partial date as stored: its EDTF form, and the days it may span. All null if unknown. */
export interface StoredDate {
  readonly edtf: Edtf;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly basis: Basis;
}

export interface PersonRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameKey: string;
  readonly country: CountryCode | null;
}

export interface OrganizationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameKey: string;
  readonly kind: OrganizationKind;
  readonly country: CountryCode | null;
  readonly parentId: string | null;
}

export interface NameRow {
  readonly id: string;
  readonly value: string;
  readonly key: string;
  readonly kind: NameKind;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

export interface TenureRow {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  readonly titleKey: string;
  readonly organizationId: string | null;
  /** STATED if the post names the organization, INFERRED if it is the ministry that such a post is held in. */
  readonly organizationBasis: Basis | null;
  readonly country: CountryCode | null;
  readonly start: StoredDate | null;
  readonly end: StoredDate | null;
  readonly observedFrom: Day | null;
  readonly observedTo: Day | null;
  readonly acting: boolean;
  readonly basis: Basis;
}

export interface MeetingRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  readonly date: StoredDate | null;
  readonly endDate: StoredDate | null;
  readonly place: string | null;
  readonly hostCountry: CountryCode | null;
  readonly countries: readonly CountryCode[];
  readonly topics: readonly CooperationTopic[];
}

export interface ParticipationRow {
  readonly id: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly capacity: Capacity;
  readonly country: CountryCode | null;
  /** Post and rank as stated then. */
  readonly post: string | null;
  readonly rank: string | null;
}

export interface MeetingOrganizationRow {
  readonly meetingId: string;
  readonly organizationId: string;
}

export interface AgreementRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: AgreementKind;
  readonly signedOn: StoredDate | null;
  readonly validFrom: Edtf | null;
  readonly validEarliest: Day | null;
  readonly validTo: Edtf | null;
  readonly validLatest: Day | null;
  readonly topics: readonly CooperationTopic[];
  readonly countries: readonly CountryCode[];
}

export interface AgreementPartyRow {
  readonly id: string;
  readonly agreementId: string;
  readonly country: CountryCode | null;
  readonly organizationId: string | null;
}

export interface MeetingAgreementRow {
  readonly meetingId: string;
  readonly agreementId: string;
  readonly action: AgreementAction;
}

export interface IdentityLinkRow {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly recordId: string;
  readonly leftArticleId: string;
  /** The subject within its article, as in the article's claims. */
  readonly leftSubject: string;
  readonly rightArticleId: string;
  readonly rightSubject: string;
  readonly rule: string;
}

export interface ClaimLink {
  readonly claimId: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly meetingId: string | null;
  readonly agreementId: string | null;
  readonly tenureId: string | null;
}

export interface ArticleLink {
  readonly articleId: string;
  readonly slug: string;
  readonly duplicateOfId: string | null;
}
