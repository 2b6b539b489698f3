import { useClient } from "@urql/preact";
import { MeetingLine } from "../../components/meeting-line.tsx";
import { usePages } from "../../components/pages.tsx";
import { Empty } from "../../components/states.tsx";
import { yearOf } from "../../format/date.ts";
import { grouped } from "../../format/grouped.ts";
import { AGREEMENT_ACTIONS, CAPACITIES, counted } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import {
  type PersonMeetingFragment,
  PersonMeetingFragmentDoc,
  PersonMeetingsFragmentDoc,
  PersonMeetingsPageDocument,
} from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface PersonMeetingsProps {
  readonly person: FragmentType<typeof PersonMeetingsFragmentDoc>;
}

/** People of the other sides first; of one's own side if nobody else is known. */
function othersAt({ country, node }: PersonMeetingFragment, slug: string) {
  const others = node.participants.edges.filter((edge) => edge.node.slug !== slug);
  const across = others.filter((edge) => edge.country?.code !== country?.code);
  return across.length > 0 ? { word: "with", people: across } : { word: "beside", people: others };
}

function Meeting({ edge, slug }: { readonly edge: PersonMeetingFragment; readonly slug: string }) {
  const { word, people } = othersAt(edge, slug);
  const hidden = edge.node.participants.totalCount - edge.node.participants.edges.length;
  const as = [edge.rank, edge.postStated].filter(Boolean).join(", ");
  return (
    <MeetingLine meeting={edge.node}>
      {people.length > 0 && (
        <p>
          {word}{" "}
          {people.map(({ node }, index) => (
            <span key={node.slug}>
              {index > 0 && ", "}
              <a href={paths.person(node.slug)}>{node.name}</a>
            </span>
          ))}
          {hidden > 0 && ` and ${hidden} more`}
        </p>
      )}
      <p class="note">
        {CAPACITIES[edge.capacity]}
        {as !== "" && `, as ${as}`}
      </p>
      {edge.node.agreements.edges.length > 0 && (
        <ul class="agreements">
          {edge.node.agreements.edges.map(({ action, node }) => (
            <li key={`${action} ${node.slug}`}>
              <span class={`tag ${action.toLowerCase()}`}>{AGREEMENT_ACTIONS[action]}</span>{" "}
              <a href={paths.agreement(node.slug)}>{node.title}</a>
            </li>
          ))}
        </ul>
      )}
    </MeetingLine>
  );
}

/** A person's meetings by year, latest first. */
export function PersonMeetings({ person }: PersonMeetingsProps) {
  const { slug, meetings } = readFragment(PersonMeetingsFragmentDoc, person);
  const client = useClient();
  const { items, more } = usePages(meetings.edges, meetings.pageInfo, async (after) => {
    const { data } = await client.query(PersonMeetingsPageDocument, { slug, after }).toPromise();
    const page = readFragment(PersonMeetingsFragmentDoc, data?.person)?.meetings;
    return page && { items: page.edges, pageInfo: page.pageInfo };
  });
  const edges = readFragment(PersonMeetingFragmentDoc, items);
  const years = grouped(edges, ({ node }) => yearOf(node.date?.edtf) ?? "Year not known");
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">
        Meetings <span class="figure">{counted(meetings.totalCount, "meeting")}</span>
      </h2>
      {edges.length === 0 && <Empty>No meeting is told of.</Empty>}
      {[...years].map(([year, ofYear]) => (
        <section key={year} aria-label={year} class="year">
          <h3 class="year-name">{year}</h3>
          {ofYear.map((edge) => (
            <Meeting key={edge.cursor} edge={edge} slug={slug} />
          ))}
        </section>
      ))}
      {more}
    </section>
  );
}
