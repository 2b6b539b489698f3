import type { ComponentChildren } from "preact";
import { Fact } from "../../components/evidence.tsx";
import { Empty } from "../../components/states.tsx";
import { When } from "../../components/when.tsx";
import { dateInWords } from "../../format/date.ts";
import { AGREEMENT_ACTIONS, MEETING_STATUSES } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { type AgreementHistoryFragment, AgreementHistoryFragmentDoc } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface AgreementHistoryProps {
  readonly agreement: FragmentType<typeof AgreementHistoryFragmentDoc>;
}

interface Happening {
  readonly key: string;
  /** Sorts; what has no date comes last. */
  readonly order: string;
  readonly when: ComponentChildren;
  readonly what: ComponentChildren;
}

const NO_DATE = "9999";

/** Everything that has or gives a date, in its order. */
function happenings({ meetings, done, validFrom, validTo }: AgreementHistoryFragment): readonly Happening[] {
  const atMeetings = meetings.edges.map(
    ({ action, node }): Happening => ({
      key: `${action} ${node.slug}`,
      order: node.date?.earliest ?? NO_DATE,
      when: <When date={node.date} />,
      what: (
        <Fact name={`it being ${AGREEMENT_ACTIONS[action]}`} claims={done.filter(({ value }) => value === action)}>
          <span class={`tag ${action.toLowerCase()}`}>{AGREEMENT_ACTIONS[action]}</span>{" "}
          <a href={paths.meeting(node.slug)}>{node.title}</a>
          {node.status !== "HELD" && <span class="note"> {MEETING_STATUSES[node.status]}</span>}
        </Fact>
      ),
    }),
  );
  const bounds = (
    [
      ["begins", validFrom],
      ["ends", validTo],
    ] as const
  ).flatMap(([what, edtf]): Happening[] => {
    if (edtf === null) return [];
    // A period ends with the last day of the year or month that names its end.
    const order = what === "ends" ? `${edtf}-99` : edtf;
    return [{ key: what, order, when: dateInWords(edtf), what: <p class="note bound">Its period {what}</p> }];
  });
  return [...atMeetings, ...bounds].toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

/** What happened to an agreement, and when. */
export function AgreementHistory({ agreement }: AgreementHistoryProps) {
  const known = readFragment(AgreementHistoryFragmentDoc, agreement);
  const events = happenings(known);
  const more = known.meetings.totalCount - known.meetings.edges.length;
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened to it</h2>
      {events.length === 0 && <Empty>Nothing is told of it.</Empty>}
      <ol class="history">
        {events.map(({ key, when, what }) => (
          <li key={key}>
            <p class="line-when">{when}</p>
            {what}
          </li>
        ))}
      </ol>
      {more > 0 && <p class="note">and {more} more meetings</p>}
    </section>
  );
}
