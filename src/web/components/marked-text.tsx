interface Span {
  readonly start: number;
  readonly end: number;
}

interface MarkedTextProps {
  readonly text: string;
  /** Which parts to mark, in UTF-16 code units; they may overlap. */
  readonly marks: readonly Span[];
}

/** Text with parts of it marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const ordered = marks.toSorted((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
