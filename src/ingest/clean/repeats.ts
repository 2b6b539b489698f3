import type { Block } from "../../model/article.ts";
import { sentenceSpans } from "../sentence-spans.ts";

const REPEAT_LENGTH = 40;

/** What two printings of the same words have in common: all but case, the marks at the end, and a mark of the file's kind. */
export function repeatKey(whole: string): string {
  const text = whole.replace(/\s*\(PDF[^)]{0,20}\)\s*$/i, "");
  let end = text.length;
  while (end > 0 && /[\s\W]/.test(text.charAt(end - 1)) && text.charCodeAt(end - 1) < 0x80) end--;
  return text.slice(0, end).toLowerCase();
}

/** Marks sentences of the report that stood there before word for word as NOISE, wherever they stand in a paragraph. */
export function cutRepeatedSentences(view: string, blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "BODY") return [block];
    const parts: Block[] = [];
    for (const { start, end } of sentenceSpans(view, block.start, block.end)) {
      const key = end - start < REPEAT_LENGTH ? "" : repeatKey(view.slice(start, end));
      const kind = key !== "" && seen.has(key) ? "NOISE" : "BODY";
      seen.add(key);
      const last = parts.at(-1);
      if (last?.kind === kind) parts[parts.length - 1] = { ...last, end };
      else parts.push({ kind, start, end });
    }
    return parts;
  });
}
