/** A stretch of an article's stored body: UTF-16 offsets, `end` exclusive (W3C TextPositionSelector). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
