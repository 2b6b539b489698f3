import type { Mention } from "../../model/extraction.ts";
import type { Span } from "../../model/span.ts";

/** Bodies named one after the other ("the Ministry of X and the Navy of Y"), with the words around them. */
export interface BodyRun extends Span {
  readonly bodies: readonly Mention[];
  /** The sentence before the run, without articles and "Vietnam's". */
  readonly lead: string;
  /** The sentence behind the run. */
  readonly tail: string;
}

/** Between two bodies of a list; the first may be explained between commas ("Hanbit, a shipbuilder, and"). */
const JOINT =
  /^(?:\s*\([^)]{1,20}\))?(?:,(?! and\b)[^,;.:]{1,60},)?\s*(?:,|,? (?:and|&|as well as|together with))(?: with)?(?: (?:the|its|both))?(?: \p{L}+['’]s?)?\s*$/u;
/** What may stand between the words that say what a body does and its name. */
const DETERMINERS =
  /(?:(?:^|(?<=[\s,–—-]))(?:[Tt]he|[Bb]oth|[Ii]ts|[Aa]n?|then|\p{Lu}[\p{L}.]*['’]s?|(?:\p{Lu}\p{L}+ )?(?:firm|company|shipbuilder|agency))\s+)+$/u;

/**
 * The bodies that a sentence names on their own, in lists: not those inside somebody's post, nor those that only tell
 * whose part another body is ("General Staff of the Army").
 */
export function bodyRuns(
  sentence: Span,
  text: string,
  organizations: readonly Mention[],
  people: readonly Mention[],
): BodyRun[] {
  const own = organizations.filter(
    (body) =>
      body.refs.length > 0 &&
      !people.some(({ phrase }) => phrase.start <= body.start && body.end <= phrase.end) &&
      !organizations.some((other) => isPartOf(body, other)),
  );
  const runs: Mention[][] = [];
  for (const body of [...own].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? text.slice(last.end - sentence.start, body.start - sentence.start) : "";
    if (run && last && (body.start < last.end || JOINT.test(gap))) run.push(body);
    else runs.push([body]);
  }
  return runs.map((bodies) => {
    const start = bodies[0]?.start ?? 0;
    const end = Math.max(...bodies.map((body) => body.end));
    return {
      start,
      end,
      bodies,
      lead: text.slice(0, start - sentence.start).replace(DETERMINERS, ""),
      tail: text.slice(end - sentence.start),
    };
  });
}

/** "the Vietnamese and Lao ministries" are two bodies; the army in "Staff of the Lao Army" is the staff's. */
function isPartOf(body: Mention, other: Mention): boolean {
  if (other === body || other.start > body.start || body.end > other.end) return false;
  const longer = other.end - other.start > body.end - body.start;
  return longer && (body.countries.length === 0 || body.countries.some((code) => other.countries.includes(code)));
}
