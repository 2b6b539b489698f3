import { Empty } from "../../components/states.tsx";
import { dateInWords } from "../../format/date.ts";
import { counted } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { PersonCounterpartsFragmentDoc } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface PersonCounterpartsProps {
  readonly person: FragmentType<typeof PersonCounterpartsFragmentDoc>;
}

function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return "";
  return first === last ? dateInWords(first) : `${dateInWords(first)} – ${dateInWords(last)}`;
}

/** Whom somebody met most. */
export function PersonCounterparts({ person }: PersonCounterpartsProps) {
  const { edges } = readFragment(PersonCounterpartsFragmentDoc, person).counterparts;
  const most = Math.max(1, ...edges.map(({ meetings }) => meetings));
  return (
    <section aria-labelledby="counterparts">
      <h2 id="counterparts">Most frequent counterparts</h2>
      {edges.length === 0 && <Empty>Nobody of another country shared a held meeting.</Empty>}
      <ol class="ranking">
        {edges.map(({ node, meetings, firstMet, lastMet }) => (
          <li key={node.slug}>
            <a href={paths.person(node.slug)}>{node.name}</a>
            <span class="figure">{counted(meetings, "meeting")}</span>
            <svg class="bar" aria-hidden="true">
              <rect width={`${(100 * meetings) / most}%`} height="100%" rx="2" />
            </svg>
            <span class="note">{[node.country?.name, span(firstMet, lastMet)].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
