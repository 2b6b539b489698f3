import { memoized } from "../../model/memo.ts";
import { foldedWords } from "../../model/name.ts";
import { postKey } from "../../model/post-title.ts";
import type { ResolvableClaim } from "../../model/resolvable.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import { withoutCountries } from "./country-words.ts";
import { isFullName } from "./person-names.ts";
import { rankGrade } from "./ranks.ts";
import { claimsOf, countryOf, firstDayNumber, type LocalSubject, mainValue, valuesOf } from "./subjects.ts";

/** A post as one claim states it. */
export interface LocalPost {
  readonly claim: ResolvableClaim;
  readonly title: string;
  /** Key under which wordings of the post meet. */
  readonly key: string;
  readonly country: CountryCode | null;
  /** Ref key of the organization named in it, within the article. */
  readonly organization: string | null;
  readonly acting: boolean;
  readonly past: boolean;
  readonly asOf: string | null;
  /** Day it is shown held, as days since 1970-01-01: of the article, or of `asOf`; null if unknown. */
  readonly day: number | null;
  /** Claims that say when its period began and ended. */
  readonly starts: readonly ResolvableClaim[];
  readonly ends: readonly ResolvableClaim[];
}

/** A person as one article tells of them. */
export interface LocalPerson {
  readonly subject: LocalSubject;
  /** Full spellings, the most complete first. */
  readonly names: readonly string[];
  readonly shortForms: readonly string[];
  readonly country: CountryCode | null;
  readonly rank: string | null;
  readonly grade: number | null;
  readonly posts: readonly LocalPost[];
  /** Day the article speaks of itself, as days since 1970-01-01; null if unknown. */
  readonly day: number | null;
}

const keyOfTitle = memoized((title) => postKey(withoutCountries(foldedWords(title)).words.join(" ")));

function localPost(
  claim: ResolvableClaim,
  country: CountryCode | null,
  day: number | null,
  bounds: readonly ResolvableClaim[],
): LocalPost {
  const qualifiers = claim.qualifiers ?? {};
  const asOf = qualifiers.asOf ?? null;
  const past = qualifiers.past === "true";
  return {
    claim,
    title: claim.value,
    key: keyOfTitle(claim.value),
    country: qualifiers.country ?? country,
    organization: qualifiers.organization ?? claim.object,
    acting: qualifiers.acting === "true" || /^\s*acting\b/i.test(claim.value),
    past,
    asOf,
    starts: bounds.filter(({ property }) => property === "positionStart"),
    ends: bounds.filter(({ property }) => property === "positionEnd"),
    day: asOf !== null ? firstDayNumber(asOf) : past ? null : day,
  };
}

/** `day` is the day the article speaks of itself, as days since 1970-01-01, if known. */
export function localPerson(subject: LocalSubject, day: number | null): LocalPerson {
  const country = countryOf(subject);
  const spellings = valuesOf(subject, "name");
  const words = (name: string): number => foldedWords(name).length;
  const names = [...spellings].sort((a, b) => words(b) - words(a));
  const full = names.filter((name) => isFullName(name, country));
  const rank = mainValue(subject, "rank");
  const bounds = [...claimsOf(subject, "positionStart"), ...claimsOf(subject, "positionEnd")];
  const boundsOf = ({ value, qualifiers }: ResolvableClaim): readonly ResolvableClaim[] =>
    bounds.filter((bound) => bound.qualifiers?.position === value && bound.qualifiers?.country === qualifiers?.country);
  return {
    subject,
    names: full.length > 0 ? full : names.slice(0, 1),
    shortForms: [
      ...new Set([
        ...valuesOf(subject, "shortForm"),
        ...(full.length > 0 ? names.filter((n) => !full.includes(n)) : []),
      ]),
    ],
    country,
    rank,
    grade: rank === null ? null : rankGrade(rank),
    posts: claimsOf(subject, "position").map((claim) => localPost(claim, country, day, boundsOf(claim))),
    day,
  };
}
