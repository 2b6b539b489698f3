import type { CleanArticle, Sentence } from "./article.ts";
import type { Span } from "./span.ts";
import type {
  AgreementAction,
  AgreementKind,
  Basis,
  Capacity,
  CooperationTopic,
  CountryCode,
  Edtf,
  MeetingKind,
  MeetingRole,
  MeetingStatus,
  OrganizationKind,
} from "./vocabulary.ts";

/** The words that show something, and the rule that read them. */
export interface Evidence extends Span {
  /** Name of the rule, kebab-case, for example "counterpart-apposition". */
  readonly rule: string;
}

/**
 * One thing the text says of a subject; becomes one claim. `object` names another subject of the same
 * article when the value is one ("p1" for a meeting's participant); `qualifiers` say more about the value.
 */
export interface Fact {
  readonly property: string;
  readonly value: string;
  readonly object?: string;
  readonly qualifiers?: Readonly<Record<string, string>>;
  readonly basis: Basis;
  readonly evidence: Evidence;
}

/** A date with how it was come by. `edtf` may be partial: `2024-10`, `2024`, `XXXX-03-05`. */
export interface DatedValue {
  readonly edtf: Edtf;
  readonly basis: Basis;
  readonly evidence: Evidence;
}

/** A post somebody holds, as the text words it, without the country ("Minister of National Defence"). */
export interface Post {
  readonly title: string;
  /** Country of the state or body the post belongs to. */
  readonly country: CountryCode | null;
  /** Key of the organization named in it, if any. */
  readonly organization: string | null;
  readonly acting: boolean;
  /** "then-Minister", "former": held at `asOf` or earlier, not when the article was written. */
  readonly past: boolean;
  /** When it was held, if that is not the time of the article: the year of the signing in 2012. */
  readonly asOf: Edtf | null;
  /** When its period began and ended, where the text says so: "served as … from 2016 to 2021". */
  readonly start?: DatedValue;
  readonly end?: DatedValue;
  readonly basis: Basis;
  readonly evidence: Evidence;
}

export interface ExtractedPerson {
  /** "p1", "p2" … in order of first mention. */
  readonly key: string;
  /** The fullest form in the text, without titles and ranks, as printed. */
  readonly name: string;
  /** Other forms in the text, as printed: short forms and other spellings. */
  readonly variants: readonly string[];
  readonly country: CountryCode | null;
  /** Military rank, spelled out ("Senior Lieutenant General"). */
  readonly rank: string | null;
  readonly posts: readonly Post[];
  readonly facts: readonly Fact[];
}

export interface ExtractedOrganization {
  /** "o1", "o2" … */
  readonly key: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly kind: OrganizationKind;
  readonly country: CountryCode | null;
  readonly facts: readonly Fact[];
}

/**
 * A place in the text that refers to somebody or something. PERSON mentions carry the persons they refer
 * to: one for a name, a short form, a description ("the Lao guest") or a pronoun; several for a group
 * ("the two ministers"); none if unresolved.
 */
export interface Mention extends Span {
  readonly sentence: number;
  readonly kind: "PERSON" | "ORGANIZATION" | "COUNTRY" | "PLACE";
  readonly form: "NAME" | "SHORT_FORM" | "DESCRIPTION" | "PRONOUN" | "GROUP";
  /** Person or organization keys; ISO codes for COUNTRY; the place's name for PLACE. */
  readonly refs: readonly string[];
  /** Countries the mention speaks for: the person's, or those of "the Vietnamese and Lao delegations". */
  readonly countries: readonly CountryCode[];
  /**
   * The whole noun phrase with titles, ranks and appositions, for example
   * "General Phan Van Giang, Minister of National Defence": contains [start, end).
   */
  readonly phrase: Span;
}

/** A date expression in a sentence, resolved as far as text and publication date allow. */
export interface DateMention extends Span {
  readonly sentence: number;
  /** Start, or the whole date. */
  readonly edtf: Edtf;
  /** End of a range ("from June 1 to 4"), else null. */
  readonly endEdtf: Edtf | null;
  readonly basis: Basis;
  readonly rule: string;
}

export interface ExtractedParticipant {
  readonly person: string;
  readonly capacity: Capacity;
  readonly evidence: Evidence;
}

export interface ExtractedMeeting {
  /** "m1", "m2" … MAIN ones first, in order of the text. */
  readonly key: string;
  readonly role: MeetingRole;
  readonly status: MeetingStatus;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly start: DatedValue | null;
  readonly end: DatedValue | null;
  readonly place: string | null;
  readonly hostCountry: CountryCode | null;
  readonly participants: readonly ExtractedParticipant[];
  /** Sorted. */
  readonly countries: readonly CountryCode[];
  /** Keys of organizations that took part. */
  readonly organizations: readonly string[];
  readonly topics: readonly CooperationTopic[];
  /** The words that tell of the meeting. */
  readonly evidence: Evidence;
  readonly facts: readonly Fact[];
}

export interface ExtractedAgreement {
  /** "a1", "a2" … */
  readonly key: string;
  readonly title: string;
  readonly kind: AgreementKind;
  readonly action: AgreementAction;
  /** Key of the meeting where the action took place, or null. */
  readonly meeting: string | null;
  readonly signedOn: DatedValue | null;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
  /** Countries of the parties, sorted. */
  readonly parties: readonly CountryCode[];
  readonly topics: readonly CooperationTopic[];
  readonly evidence: Evidence;
  readonly facts: readonly Fact[];
}

/** All that stages 2 to 6 take from one article. */
export interface Extraction {
  readonly persons: readonly ExtractedPerson[];
  readonly organizations: readonly ExtractedOrganization[];
  readonly meetings: readonly ExtractedMeeting[];
  readonly agreements: readonly ExtractedAgreement[];
  /** How names are spelled in what is no part of the report, such as related links: no facts about anybody. */
  readonly spellings?: readonly Fact[];
}

/** What the readers of meetings and agreements work on: the text with everything found in it so far. */
export interface Discourse {
  readonly article: CleanArticle;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateMention[];
  readonly persons: readonly ExtractedPerson[];
  readonly organizations: readonly ExtractedOrganization[];
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}
