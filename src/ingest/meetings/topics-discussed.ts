import type { Span } from "../../model/span.ts";
import type { CooperationTopic } from "../../model/vocabulary.ts";
import { firstIndex } from "../first-index.ts";
import { matchTopics } from "../topics.ts";
import type { Scene, SceneSentence } from "./scene.ts";

/** A field of cooperation and the words of the article that name it. */
export interface TopicShown {
  readonly topic: CooperationTopic;
  readonly span: Span;
}

/**
 * Fields of cooperation that the body names from where a meeting is told (`start`) until the next one is (`stop`): an
 * article reports what was discussed right after it has said who met.
 */
export function topicsOf(scene: Scene, start: number, stop: number): TopicShown[] {
  const known = new Set<CooperationTopic>();
  const found: TopicShown[] = [];
  const { sentences } = scene;
  const first = firstIndex(sentences.length, (at) => (sentences[at] as SceneSentence).sentence.end > start);
  for (let at = first; at < sentences.length; at++) {
    const { sentence } = sentences[at] as SceneSentence;
    if (sentence.start >= stop) break;
    if (sentence.kind !== "BODY") continue;
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
