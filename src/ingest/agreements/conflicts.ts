import type { Candidate } from "./candidate.ts";

/** What keeps a mention apart from earlier ones: other years of validity or of signing, another name, partner or meeting. */
export function conflicts(candidate: Candidate, mentions: readonly Candidate[]): boolean {
  const named = candidate.signedOn?.evidence.rule === "agreement-named-year";
  if (
    named &&
    mentions.every((other) => other.signedOn === null) &&
    mentions.some((other) => other.action === "SIGNED")
  )
    return true;
  return mentions.some(
    (other) =>
      differ(other.validFrom?.value, candidate.validFrom?.value) ||
      differ(other.validTo?.value, candidate.validTo?.value) ||
      differ(yearOf(other.signedOn?.edtf), yearOf(candidate.signedOn?.edtf)) ||
      isOfAnotherYear(other, candidate) ||
      differ(lower(other.abbreviation), lower(candidate.abbreviation)) ||
      isWithAnother(candidate, other) ||
      isOfAnotherMeeting(candidate, other) ||
      (isVision(other) !== isVision(candidate) && candidate.kind === "STATEMENT"),
  );
}

/** Told of talks with Sudland, where the other was told of talks with Westland: two states each, and not the same two. */
function isOfAnotherMeeting(candidate: Candidate, other: Candidate): boolean {
  if (candidate.meeting === null || other.meeting === null || candidate.meeting === other.meeting) return false;
  const [sides, others] = [candidate, other].map(({ parties }) => parties.map(({ value }) => value));
  return sides?.length === 2 && others?.length === 2 && !sides.every((side) => others.includes(side));
}

/** A pact with Norland is none with Sudland, nor one that Sudland and Westland are known to have. */
export function isWithAnother({ phrase, countries }: Candidate, other: Candidate): boolean {
  const sides = other.parties.map(({ value }) => value);
  const elsewhere = phrase.partner !== undefined && sides.length >= 2 && !sides.includes(phrase.partner.country);
  return elsewhere || areApart(other.countries, countries);
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((country) => b.includes(country));
}

function isVision(candidate: Candidate): boolean {
  return candidate.phrase.head.noun.includes("vision");
}

/** True if both are known and not the same. */
export function differ(a: string | null | undefined, b: string | null | undefined): boolean {
  return a != null && b != null && a !== b;
}

/** Signed "on May 27", the report's news, and "in 2012", with nothing to tell the year of the first. */
function isOfAnotherYear(other: Candidate, candidate: Candidate): boolean {
  const [day, year] = [other.signedOn?.edtf ?? "", candidate.signedOn?.edtf ?? ""];
  return /^XXXX-\d\d-\d\d$/.test(day) && /^\d{4}$/.test(year) && candidate.action === "MENTIONED";
}

/** "SoI" and "SOI" are one abbreviation. */
export function lower(abbreviation: string | null): string | null {
  return abbreviation?.toLowerCase() ?? null;
}

function yearOf(edtf: string | undefined): string | null {
  const year = edtf?.slice(0, 4) ?? "";
  return /^\d{4}$/.test(year) ? year : null;
}
