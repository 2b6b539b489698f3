import type { Span } from "../model/span.ts";
import { COOPERATION_TOPICS, type CooperationTopic } from "../model/vocabulary.ts";
import { TOPIC_WORDS } from "./lexicon/topics.ts";

/** A field of cooperation and the words that name it; offsets count from the start of the text given. */
export interface TopicMatch extends Span {
  readonly topic: CooperationTopic;
}

const PATTERNS: readonly (readonly [CooperationTopic, RegExp])[] = TOPIC_WORDS.map(([topic, words]) => [
  topic,
  new RegExp(`(?<![\\p{L}\\d])(?:${words.join("|")})(?![\\p{L}\\d])`, "iu"),
]);

/** Any of the words where one may begin: much cheaper than the patterns, and most sentences have none. */
const ANY_WORD = new RegExp(`(?<![a-z\\d])(?:${TOPIC_WORDS.flatMap(([, words]) => words).join("|")})`, "i");

/** The first mention of each field of cooperation in the text, in the order of the vocabulary; `known` ones are passed over. */
export function matchTopics(text: string, known: ReadonlySet<CooperationTopic> = new Set()): TopicMatch[] {
  if (!ANY_WORD.test(text)) return [];
  const found: TopicMatch[] = [];
  for (const [topic, pattern] of PATTERNS) {
    if (known.has(topic)) continue;
    const match = pattern.exec(text);
    if (match) found.push({ topic, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => COOPERATION_TOPICS.indexOf(a.topic) - COOPERATION_TOPICS.indexOf(b.topic));
}

/** The fields of cooperation that a text names, each once, in the order of the vocabulary; never OTHER. */
export function findTopics(text: string): CooperationTopic[] {
  return matchTopics(text).map((match) => match.topic);
}
