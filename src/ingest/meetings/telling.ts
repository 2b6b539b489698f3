import type { Span } from "../../model/span.ts";
import type { Capacity, CountryCode, MeetingKind, MeetingStatus } from "../../model/vocabulary.ts";
import type { EventPhrase } from "./noun-phrases.ts";
import type { SceneSentence } from "./scene.ts";

/** Somebody's part in a meeting as one clause tells it. */
export interface Part {
  readonly person: string;
  readonly capacity: Capacity;
  /** The words that name him there. */
  readonly span: Span;
  /** True if only the article's context shows that he was there: he leads one of the sides. */
  readonly inferred?: boolean;
}

/**
 * How firmly a clause tells of its meeting. TOLD: a verb says that it took place or will. SETTING: it is where
 * or when something was said ("at talks with X"). NAMED: it is only named.
 */
export type Telling = {
  readonly at: SceneSentence;
  /** The trigger's words, offsets in the article. */
  readonly span: Span;
  readonly rule: string;
  readonly manner: "TOLD" | "SETTING" | "NAMED";
  readonly kind: MeetingKind;
  /** True if the words themselves state the kind; else the level of the two sides decides. */
  readonly kindStated: boolean;
  readonly phrase: EventPhrase | null;
  readonly status: MeetingStatus;
  /** Told in retrospect: "had met", "last met", "recalled the …". */
  readonly retrospect: boolean;
  readonly parts: readonly Part[];
  readonly countries: readonly CountryCode[];
  /** Refers back to a meeting already told of: "the talks", "the event". */
  readonly anaphoric: boolean;
  /** "also", "separate", "another": not the one told before. */
  readonly distinct: boolean;
};
