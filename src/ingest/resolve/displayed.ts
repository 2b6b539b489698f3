import { datePrecision, earliestDay, latestDay } from "../../model/date.ts";
import type { StoredDate } from "../../model/graph.ts";
import { BASES } from "../../model/vocabulary.ts";
import { compareText } from "./order.ts";
import type { ArticleContext, LocalSubject } from "./subjects.ts";

/** One article's word for a value of a record. */
export interface Voice<T> {
  readonly value: T;
  readonly context: ArticleContext;
  /** True if the article reports the record as its news (a MAIN meeting, or what was done at one). */
  readonly main: boolean;
}

interface Candidate<T> {
  readonly value: T;
  readonly text: string;
  readonly main: boolean;
  readonly voices: Set<string>;
  readonly published: number;
}

function candidates<T>(voices: Iterable<Voice<T>>, textOf: (value: T) => string): readonly Candidate<T>[] {
  const found = new Map<string, Candidate<T>>();
  for (const { value, context, main } of voices) {
    const text = textOf(value);
    const published = context.publishedDay ?? Number.POSITIVE_INFINITY;
    const known = found.get(text);
    known?.voices.add(context.voice);
    found.set(text, {
      value: known?.value ?? value,
      text,
      main: main || (known?.main ?? false),
      voices: known?.voices ?? new Set([context.voice]),
      published: Math.min(published, known?.published ?? published),
    });
  }
  return [...found.values()];
}

/**
 * The rule for the value that a record shows where articles differ: the most precise (`precisionOf`, higher
 * first; the same for all if not given), then what an article reports as its news before what one mentions, then
 * what most articles say (reprints count as one), then what was published first, then by the alphabet. Null if no
 * article says anything. All values stay in the claims.
 */
export function displayed<T>(
  voices: Iterable<Voice<T>>,
  textOf: (value: T) => string,
  precisionOf: (value: T) => number = () => 0,
): T | null {
  const [best] = [...candidates(voices, textOf)].sort(
    (a, b) =>
      precisionOf(b.value) - precisionOf(a.value) ||
      Number(b.main) - Number(a.main) ||
      b.voices.size - a.voices.size ||
      (a.published === b.published ? 0 : a.published - b.published) ||
      compareText(a.text, b.text),
  );
  return best?.value ?? null;
}

const PRECISIONS = ["YEAR", "MONTH", "DAY"] as const;

/** How precise a date is, from 0 to 7; a date with a year says more than one without. */
export function precisionRank(edtf: string): number {
  const precision = datePrecision(edtf);
  const rank = precision === null ? 0 : PRECISIONS.indexOf(precision) + 1;
  return edtf.includes("X") ? rank : rank + 4;
}

/**
 * The date a record shows for a property: by the rule of `displayed`, with the firmest basis that any article gives that
 * very date (STATED before RESOLVED before INFERRED). Null if no article dates it.
 */
export function displayedDate(
  subjects: readonly LocalSubject[],
  property: string,
  isMain: (subject: LocalSubject) => boolean,
): StoredDate | null {
  const edtf = displayed(voicesFor(subjects, property, isMain), (value) => value, precisionRank);
  if (edtf === null) return null;
  const bases = new Set(
    subjects.flatMap(({ claims }) =>
      claims.filter((claim) => claim.property === property && claim.value === edtf).map((claim) => claim.basis),
    ),
  );
  const basis = BASES.find((one) => bases.has(one)) ?? "INFERRED";
  return { edtf, earliest: earliestDay(edtf), latest: latestDay(edtf), basis };
}

/** The voices of a record's subjects for one property's values. */
export function voicesFor(
  subjects: readonly LocalSubject[],
  property: string,
  isMain: (subject: LocalSubject) => boolean = () => true,
): readonly Voice<string>[] {
  return subjects.flatMap((subject) =>
    subject.claims
      .filter((claim) => claim.property === property)
      .map((claim) => ({ value: claim.value, context: subject.context, main: isMain(subject) })),
  );
}
