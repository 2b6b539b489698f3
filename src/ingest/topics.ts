import type { WordMarks } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { COOPERATION_TOPICS, type CooperationTopic } from "../model/vocabulary.ts";
import { Gate } from "./gates/gate.ts";
import { marksOf } from "./gates/marks.ts";
import { TOPIC_WORDS } from "./lexicon/topics.ts";

/** A field of cooperation and the words that name it; offsets count from the start of the text given. */
export interface TopicMatch extends Span {
  readonly topic: CooperationTopic;
}

const GATES: readonly (readonly [CooperationTopic, Gate])[] = TOPIC_WORDS.map(([topic, words]) => [
  topic,
  new Gate(new RegExp(`(?<![\\p{L}\\d])(?:${words.join("|")})(?![\\p{L}\\d])`, "iu")),
]);

/**
 * The first mention of each field of cooperation in the text, in the order of the vocabulary; `known` ones are passed
 * over. The marks are those of the text or of the sentence that it is cut from.
 */
export function matchTopics(
  text: string,
  marks: WordMarks = marksOf(text),
  known: ReadonlySet<CooperationTopic> = new Set(),
): TopicMatch[] {
  const found: TopicMatch[] = [];
  for (const [topic, gate] of GATES) {
    if (known.has(topic)) continue;
    const match = gate.exec(text, marks);
    if (match) found.push({ topic, start: match.index, end: match.index + match[0].length });
  }
  return found.length < 2
    ? found
    : found.sort((a, b) => COOPERATION_TOPICS.indexOf(a.topic) - COOPERATION_TOPICS.indexOf(b.topic));
}

/** The fields of cooperation that a text names, each once, in the order of the vocabulary; never OTHER. */
export function findTopics(text: string): CooperationTopic[] {
  return matchTopics(text).map((match) => match.topic);
}
