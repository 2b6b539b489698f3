interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a text that the same spans cover from end to end. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Ids of the spans over it, the shortest first. */
  readonly ids: readonly string[];
}

export interface Paragraph {
  readonly start: number;
  readonly segments: readonly Segment[];
}

/**
 * Cuts a text into its paragraphs, and each where spans begin and end, which may overlap in any way. All segments
 * together are the text without its line breaks. Offsets are UTF-16 code units.
 */
export function paragraphsOf(text: string, spans: readonly Span[]): readonly Paragraph[] {
  const byLength = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index: start }) => {
    const end = start + line.length;
    const here = byLength.filter((span) => span.start < end && span.end > start);
    const cuts = new Set([start, end]);
    for (const span of here) cuts.add(Math.max(start, span.start)).add(Math.min(end, span.end));
    const places = [...cuts].toSorted((a, b) => a - b);
    const segments = places.slice(0, -1).map((from, index): Segment => {
      const to = places[index + 1] ?? end;
      const ids = here.filter((span) => span.start <= from && span.end >= to).map(({ id }) => id);
      return { start: from, text: text.slice(from, to), ids };
    });
    return { start, segments };
  });
}
