import type { CountryCode } from "../../model/vocabulary.ts";
import { type Cast, countryOf, KEPT } from "./cast.ts";

/** Persons meant together. */
export interface Circle {
  readonly refs: readonly string[];
  readonly sentence: number;
}

/** Who has been spoken of so far, most recent first, and who is subject of the sentence. */
export interface DiscourseState {
  recent: string[];
  subject: string | null;
  previousSubject: string | null;
  /** Persons of different countries spoken of together, last first, with the sentence. */
  circles: readonly Circle[];
  lastGroup: Circle | null;
  /** Sentence in which a person was last spoken of. */
  readonly seen: Map<string, number>;
}

/** The state before the first sentence. */
export function newState(): DiscourseState {
  return { recent: [], subject: null, previousSubject: null, circles: [], lastGroup: null, seen: new Map() };
}

const CIRCLES_KEPT = 6;

/** Notes that a person has been spoken of. */
export function speakOf(state: DiscourseState, key: string, sentence: number): void {
  state.seen.set(key, sentence);
  const at = state.recent.indexOf(key);
  if (at === 0) return;
  if (at > 0) state.recent.splice(at, 1);
  state.recent.unshift(key);
  if (state.recent.length > KEPT) state.recent.pop();
}

/** Who only speaks for others is told of together with nobody. */
function isSpokesman(cast: Cast, key: string): boolean {
  const words = cast.postWords.get(key);
  return words !== undefined && ["spokesman", "spokeswoman", "spokesperson"].some((word) => words.has(word));
}

/**
 * Closes a sentence. Persons of different countries in it become those spoken of together; a new subject alone
 * joins with whoever of another country was spoken of last.
 */
export function closeSentence(cast: Cast, state: DiscourseState, refs: readonly string[], sentence: number): void {
  const together: string[] = [];
  const seen = new Set<CountryCode | null>();
  for (const key of refs) {
    const country = countryOf(cast, key);
    if (
      together.includes(key) ||
      isSpokesman(cast, key) ||
      seen.has(country) ||
      (cast.persons.get(key)?.posts.every((post) => post.past) === true &&
        (cast.persons.get(key)?.posts.length ?? 0) > 0)
    )
      continue;
    seen.add(country);
    together.push(key);
  }
  const [only] = together;
  const [circle] = state.circles;
  if (together.length >= 2) remember(state, together, sentence);
  else if (
    only !== undefined &&
    only === state.subject &&
    circle?.refs.includes(only) !== true &&
    cast.persons.get(only)?.posts.some(({ past }) => !past) !== false
  ) {
    const country = countryOf(cast, only);
    const partner = state.recent.find((key) => key !== only && countryOf(cast, key) !== country);
    if (partner !== undefined) remember(state, [partner, only], sentence);
  }
  if (state.subject !== null) state.previousSubject = state.subject;
  state.subject = null;
}

function remember(state: DiscourseState, refs: readonly string[], sentence: number): void {
  state.circles = [{ refs, sentence }, ...state.circles].slice(0, CIRCLES_KEPT);
}
