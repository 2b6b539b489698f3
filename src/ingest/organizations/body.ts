import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";

/** A body named in a sentence. Token indices; the abbreviation in brackets lies between `nameEnd` and `end`. */
export interface BodyHit {
  readonly start: number;
  /** Index after the last token of the name. */
  readonly nameEnd: number;
  /** Index after the bracketed abbreviation, or `nameEnd`. */
  readonly end: number;
  readonly kind: OrganizationKind;
  /** Countries told by the name itself or a genitive before it. */
  readonly countries: readonly CountryCode[];
  /** Token of the abbreviation in brackets, or null. */
  readonly abbreviation: number | null;
  /** Index where a trailing "of COUNTRY" starts, or null. */
  readonly ofCountry: number | null;
  /** Other extents of the same name, as first token and index after the last ("Secretariat" in "Secretariat of Laos"). */
  readonly aliases?: readonly (readonly [number, number])[];
  readonly rule: string;
}
