import type { Claim } from "./claim.ts";
import type { Basis, Edtf, SubjectKind } from "./vocabulary.ts";

/**
 * A sketch of a body's words by which reprints are recognized: numbers in ascending order, as
 * `fingerprint(body)` of the ingest stage makes them. Empty for a text of a few words.
 */
export type Fingerprint = readonly number[];

/** What `resolve` needs of a claim: not the words that say it, nor the rule that found it. */
export type ResolvableClaim = Omit<Claim, "exact" | "rule" | "ruleVersion">;

/** What `resolve` needs of an article: its claims, and what places it in time and among its reprints. */
export interface ResolvableArticle {
  readonly id: string;
  readonly headline: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedOn: { readonly edtf: Edtf; readonly basis: Basis } | null;
  readonly fingerprint: Fingerprint;
  readonly claims: readonly ResolvableClaim[];
}

/**
 * A curator's word on whether two records are the same; it beats the rules. `left` and `right` each name a record:
 * a person or organization by any of its full spellings, with the country in brackets where the name alone does
 * not tell ("Somdeth Vilaykham (LA)"); or any subject of one article as `<article id>#<key>` ("000_f164#m1").
 */
export interface IdentityDecision {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly left: string;
  readonly right: string;
  readonly judgement: "SAME" | "DIFFERENT";
  readonly reason: string;
  readonly decidedBy: string;
  /** The day it was decided, `2024-12-18`. */
  readonly decidedOn: string;
}
