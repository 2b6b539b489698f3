import type { Span } from "../../model/span.ts";
import type { CooperationTopic } from "../../model/vocabulary.ts";
import { matchTopics } from "../topics.ts";
import type { Scene } from "./scene.ts";

/** A field of cooperation and the words of the article that name it. */
export interface TopicShown {
  readonly topic: CooperationTopic;
  readonly span: Span;
}

/**
 * Fields of cooperation that the body names from where a meeting is told (`start`) until the next one is: an
 * article reports what was discussed right after it has said who met.
 */
export function topicsOf(scene: Scene, start: number, starts: readonly number[]): TopicShown[] {
  const stop = Math.min(...starts.filter((other) => other > start), Number.POSITIVE_INFINITY);
  const known = new Set<CooperationTopic>();
  const found: TopicShown[] = [];
  for (const { sentence } of scene.sentences) {
    if (sentence.kind !== "BODY" || sentence.end <= start || sentence.start >= stop) continue;
    for (const match of matchTopics(sentence.text, sentence.marks, known)) {
      known.add(match.topic);
      found.push({
        topic: match.topic,
        span: { start: sentence.start + match.start, end: sentence.start + match.end },
      });
    }
  }
  return found;
}
