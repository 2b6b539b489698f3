import type {
  AgreementAction,
  AgreementKind,
  CountryCode,
  Edtf,
  MeetingKind,
  MeetingRole,
  MeetingStatus,
  OrganizationKind,
} from "./vocabulary.ts";

/**
 * The form in which an article's facts are written down by hand and printed by `extract`: one object an
 * article. Field by field it says what a careful reader takes from the text alone.
 */
export interface GoldArticle {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedOn: Edtf | null;
  readonly dateline: string | null;
  readonly persons: readonly GoldPerson[];
  readonly organizations: readonly GoldOrganization[];
  readonly meetings: readonly GoldMeeting[];
  readonly agreements: readonly GoldAgreement[];
}

export interface GoldPerson {
  readonly name: string;
  readonly variants: readonly string[];
  readonly country: CountryCode | null;
  readonly rank: string | null;
  readonly positions: readonly string[];
}

export interface GoldOrganization {
  readonly name: string;
  readonly variants: readonly string[];
  readonly kind: OrganizationKind;
  readonly country: CountryCode | null;
}

export interface GoldMeeting {
  readonly key: string;
  readonly role: MeetingRole;
  readonly status: MeetingStatus;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly startDate: Edtf | null;
  readonly endDate: Edtf | null;
  readonly place: string | null;
  /** Names as in `persons`. */
  readonly participants: readonly string[];
  readonly countries: readonly CountryCode[];
  readonly quote: string;
}

export interface GoldAgreement {
  readonly title: string;
  readonly kind: AgreementKind;
  readonly action: AgreementAction;
  readonly meeting: string | null;
  readonly signedOn: Edtf | null;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
  readonly parties: readonly CountryCode[];
  readonly quote: string;
}
