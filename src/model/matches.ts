/**
 * All matches of a pattern with the flag g. The same as `text.matchAll(pattern)`, which builds the pattern anew each
 * time, and so costs several times as much as a short text's matching.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
