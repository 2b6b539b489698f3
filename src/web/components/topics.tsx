import { TOPICS } from "../format/words.ts";
import type { CooperationTopic } from "../generated/graphql.ts";

/** Fields of cooperation, as one line. */
export function Topics({ topics }: { readonly topics: readonly CooperationTopic[] }) {
  return (
    <ul class="topics" aria-label="Topics">
      {topics.map((topic) => (
        <li key={topic}>{TOPICS[topic]}</li>
      ))}
    </ul>
  );
}
