import type { CountryCode } from "../../model/vocabulary.ts";
import type { Reading } from "../mentions/reading.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { PostHit } from "./post-hit.ts";
import type { RankHit } from "./ranks.ts";

/** A name in a sentence with all that stands around it. Token indices. */
export interface NamedPerson {
  readonly reading: Reading;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The whole noun phrase: titles before, appositions behind. */
  readonly phraseStart: number;
  readonly phraseEnd: number;
  readonly rank: RankHit | null;
  readonly postsBefore: readonly PostHit[];
  readonly postsAfter: readonly PostHit[];
  /** "his Lao counterpart" before or behind the name. */
  readonly counterpart: PostHit | null;
  /** "X of the Lao People's Army", "X of Laos". */
  readonly body: BodyHit | null;
  readonly country: CountryCode | null;
  /** A title, rank, form of address or apposition shows that it is a person. */
  readonly titled: boolean;
}
