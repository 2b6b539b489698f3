import { useQuery } from "@urql/preact";
import { useMemo } from "preact/hooks";
import { MeetingLine } from "../../components/meeting-line.tsx";
import { QueryLink } from "../../components/query-link.tsx";
import { Empty, Failure, Loading } from "../../components/states.tsx";
import { dateInWords } from "../../format/date.ts";
import { daysOf } from "../../format/month.ts";
import { TimelineMeetingsDocument } from "../../generated/graphql.ts";
import type { Pair } from "./cells.ts";

export interface Choice {
  readonly pair: Pair;
  readonly month: string;
}

/** The meetings behind one cell of the chart. */
export function ChosenMeetings({ choice: { pair, month } }: { readonly choice: Choice }) {
  const variables = useMemo(
    () => ({ where: { status: ["HELD" as const], countries: [...pair.codes], date: daysOf(month) } }),
    [pair, month],
  );
  const [{ data, error }, ask] = useQuery({ query: TimelineMeetingsDocument, variables });
  // The days may also be those of a meeting dated less precisely, which has a cell of its own.
  const isExact = (edtf: string | undefined) => (month.includes("-") ? edtf?.startsWith(month) : edtf === month);
  const meetings = data?.meetings.nodes.filter(({ date }) => isExact(date?.edtf));
  return (
    <section aria-labelledby="chosen" class="chosen-meetings">
      <h2 id="chosen">
        {pair.name}, {dateInWords(month)}
      </h2>
      {error && <Failure error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {!error && !meetings && <Loading />}
      {meetings?.length === 0 && <Empty>No meeting.</Empty>}
      {meetings?.map((meeting) => (
        <MeetingLine key={meeting.slug} meeting={meeting} />
      ))}
      {data?.meetings.pageInfo.hasNextPage && <p class="note">There are more; GraphiQL shows them all.</p>}
      <p class="note">
        <QueryLink query={TimelineMeetingsDocument} variables={variables} text="The query for these meetings" />
      </p>
    </section>
  );
}
