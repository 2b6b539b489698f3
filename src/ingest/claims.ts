import type { Claim } from "../model/claim.ts";
import type { Extraction, Fact } from "../model/extraction.ts";
import { contentHash } from "../model/hash.ts";
import { BASES, SUBJECT_KINDS, type SubjectKind } from "../model/vocabulary.ts";
import { ruleVersion } from "./rule-versions.ts";

interface Subject {
  readonly key: string;
  readonly facts: readonly Fact[];
}

/**
 * Flattens everything that was read from one article into claims.
 *
 * `body` is the stored text that all evidence refers to; `exact === body.slice(start, end)` for every claim.
 * Ids derive from article, subject, property, value, object, qualifiers and span alone, so the same article
 * read again gives the same ids. Two facts that say the same by the same words are one claim, which keeps the
 * firmer basis (STATED before RESOLVED before INFERRED). Sorted by kind of subject, key, position and property,
 * whatever the order of the facts.
 *
 * Throws a RangeError if a fact's evidence is empty or lies outside the body: a fault in a rule, never in a text.
 */
export function toClaims(articleId: string, body: string, extraction: Extraction): Claim[] {
  const claims = new Map<string, Claim>();
  const add = (subjectKind: SubjectKind, subjects: readonly Subject[]): void => {
    for (const subject of subjects) {
      for (const fact of subject.facts) {
        const claim = toClaim(articleId, body, subjectKind, subject.key, fact);
        const known = claims.get(claim.id);
        if (!known || compareFirmness(claim, known) < 0) claims.set(claim.id, claim);
      }
    }
  };
  add("PERSON", extraction.persons);
  add("ORGANIZATION", extraction.organizations);
  add("MEETING", extraction.meetings);
  add("AGREEMENT", extraction.agreements);
  add(
    "PERSON",
    (extraction.spellings ?? []).map((fact, index) => ({ key: `s${index + 1}`, facts: [fact] })),
  );
  return [...claims.values()].sort(compareClaims);
}

function toClaim(articleId: string, body: string, subjectKind: SubjectKind, subject: string, fact: Fact): Claim {
  const { start, end, rule } = fact.evidence;
  if (!(0 <= start && start < end && end <= body.length)) {
    throw new RangeError(
      `Rule ${rule} points at ${start}-${end} in a text of ${body.length} characters, for ${fact.property} of ${subject}.`,
    );
  }
  const object = fact.object ?? null;
  const qualifiers = sortedQualifiers(fact.qualifiers);
  return {
    id: contentHash([
      articleId,
      subject,
      fact.property,
      fact.value,
      object,
      qualifiers && JSON.stringify(qualifiers),
      start,
      end,
    ]),
    articleId,
    subject,
    subjectKind,
    property: fact.property,
    value: fact.value,
    object,
    qualifiers,
    basis: fact.basis,
    exact: body.slice(start, end),
    start,
    end,
    rule,
    ruleVersion: ruleVersion(subjectKind),
  };
}

/** Qualifiers in the order of their names, so that equal ones hash alike; none at all is null. */
function sortedQualifiers(qualifiers: Fact["qualifiers"]): Claim["qualifiers"] {
  if (qualifiers === undefined) return null;
  const entries = Object.entries(qualifiers);
  if (entries.length === 0) return null;
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}

function compareFirmness(a: Claim, b: Claim): number {
  return BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || compareText(a.rule, b.rule);
}

function compareClaims(a: Claim, b: Claim): number {
  return (
    SUBJECT_KINDS.indexOf(a.subjectKind) - SUBJECT_KINDS.indexOf(b.subjectKind) ||
    a.subject.length - b.subject.length ||
    compareText(a.subject, b.subject) ||
    a.start - b.start ||
    a.end - b.end ||
    compareText(a.property, b.property) ||
    compareText(a.value, b.value) ||
    compareText(a.id, b.id)
  );
}

/** By code units: the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
