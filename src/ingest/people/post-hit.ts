import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";

/** A post named in a sentence, in token indices. */
export interface PostHit {
  /** Index of the first token, country and status words included. */
  readonly start: number;
  /** The words of the title: country and status words left out. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** Index after the last token, a trailing "of COUNTRY" included. */
  readonly end: number;
  readonly head: string;
  readonly country: CountryCode | null;
  /** First body named in the title, or null. */
  readonly body: BodyHit | null;
  readonly acting: boolean;
  readonly past: boolean;
  /** "his Lao counterpart": the post is that of the person spoken of before. */
  readonly counterpart: boolean;
  /** "his U.S. and Japanese counterparts": one country a counterpart, in order; empty for a single one. */
  readonly counterpartCountries: readonly CountryCode[];
  /** Has a qualifying word or a complement, so that it is a post wherever it stands. */
  readonly full: boolean;
  /** Held for a body of many states: its holder serves no country. */
  readonly international: boolean;
  /** "its deputy director": a post in the body or of the country named before. */
  readonly possessor: string | null;
}

/** The longest bodies of a sentence by the index of their first token and of the one after their last. */
export interface BodyIndex {
  readonly starting: ReadonlyMap<number, BodyHit>;
  readonly ending: ReadonlyMap<number, BodyHit>;
}

/** Indexes the bodies of a sentence for looking left and right of a post's head. */
export function indexBodies(bodies: readonly BodyHit[]): BodyIndex {
  const starting = new Map<number, BodyHit>();
  const ending = new Map<number, BodyHit>();
  for (const body of bodies) {
    const other = starting.get(body.start);
    if (other === undefined || other.end < body.end) starting.set(body.start, body);
    const left = ending.get(body.end);
    if (left === undefined || body.start < left.start) ending.set(body.end, body);
  }
  return { starting, ending };
}

/** Index of the first token of the country that ends right before `end`, or -1. */
export function countryEndingAt(reading: Reading, end: number): number {
  for (let length = 1; length <= 5; length++) {
    const hit = reading.countries[end - length];
    if (hit !== undefined) return hit.end === end ? end - length : -1;
  }
  return -1;
}
