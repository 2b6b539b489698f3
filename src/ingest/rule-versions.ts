import type { SubjectKind } from "../model/vocabulary.ts";

/**
 * At which number the rules of each kind of subject are. Rules of one kind work on one another's outcome (a name that
 * another rule takes for a place changes who met), so they share a number: a claim keeps the one its rules had when the
 * article was read, and claims of an older reading can be told from those of a newer one and their articles read again.
 *
 * Raise a kind's number by one, once for all that lands together, when its rules read something else out of a text than
 * before: another value, another span, more, or nothing at all. Rules of dates and places count for the kind whose
 * claims they date and place. Do not raise it for a new name, speed or order. No number ever goes down.
 *
 * 2: the wordings, dates, countries and identities read since the first release, of all kinds.
 */
const READINGS: Readonly<Record<SubjectKind, number>> = {
  PERSON: 2,
  ORGANIZATION: 2,
  MEETING: 2,
  AGREEMENT: 2,
};

/** The version of the rules that make claims on subjects of a kind. */
export function ruleVersion(kind: SubjectKind): number {
  return READINGS[kind];
}
