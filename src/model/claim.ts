import type { Basis, SubjectKind } from "./vocabulary.ts";

/**
 * The properties that claims speak of, by kind of subject. Values are text in a canonical form.
 *
 * PERSON: name (full spelling), shortForm, country (ISO code), rank, position (qualifiers: country,
 *   organization (key), acting "true", past "true", asOf (EDTF)); spelling (a full name as related links and the like write it: says
 *   nothing but how somebody known from other claims is spelled).
 * ORGANIZATION: name, abbreviation, kind, country.
 * MEETING: title, kind, status, role, date, endDate (EDTF), place, hostCountry, country, topic,
 *   participant (object: person; value: the person's name; qualifiers: capacity, country, post, rank),
 *   organization (object: organization; value: its name).
 * AGREEMENT: title, kind, signedOn, validFrom, validTo (EDTF), party (ISO code), topic,
 *   action (value: the action; object: the meeting, if any).
 */
export interface Claim {
  /** SHA-256 of article, subject, property, value, object, qualifiers and span, shortened; never changes. */
  readonly id: string;
  readonly articleId: string;
  /** Key of the subject within its article: "p1", "o2", "m1", "a3". */
  readonly subject: string;
  readonly subjectKind: SubjectKind;
  readonly property: string;
  readonly value: string;
  readonly object: string | null;
  readonly qualifiers: Readonly<Record<string, string>> | null;
  readonly basis: Basis;
  /** `body.slice(start, end)`, always (W3C TextQuoteSelector and TextPositionSelector). */
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly ruleVersion: number;
}
