import { useQuery } from "@urql/preact";
import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { Empty, Failure, Loading } from "../components/states.tsx";
import { View } from "../components/view.tsx";
import { counted } from "../format/words.ts";
import { TimelineDocument, TimelineMonthsDocument, type TimelineQuery } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import type { Cell, Pair } from "./timeline/cells.ts";
import { Chart } from "./timeline/chart.tsx";
import { type Choice, ChosenMeetings } from "./timeline/chosen-meetings.tsx";

type Statistics = TimelineQuery["meetingStatistics"];

/** How many country pairs are shown at first, and with each "more". */
const STEP = 10;
const NOTHING = {};

function pairsOf(statistics: Statistics): readonly Pair[] {
  return statistics.flatMap(({ count, countryPair }) => {
    const [one, other] = countryPair ?? [];
    if (one === undefined || other === undefined) return [];
    return [
      {
        key: `${one.code}-${other.code}`,
        codes: [one.code, other.code] as const,
        name: `${one.name} – ${other.name}`,
        count,
      },
    ];
  });
}

/** The chart of so many pairs, loaded for them alone: a large corpus has far more. */
function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { query, route } = useLocation();
  const variables = useMemo(
    () => ({ where: { status: ["HELD" as const], or: pairs.map(({ codes }) => ({ countries: [...codes] })) } }),
    [pairs],
  );
  const [{ data, error }, ask] = useQuery({ query: TimelineMonthsDocument, variables });
  if (error) return <Failure error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <Loading />;
  const keys = new Set(pairs.map(({ key }) => key));
  const cells = data.meetingStatistics.flatMap(({ month, count, countryPair }): Cell[] => {
    const pair = countryPair?.map(({ code }) => code).join("-");
    // A meeting of three also counts for pairs that are not shown.
    return month !== null && pair !== undefined && keys.has(pair) ? [{ pair, month, count }] : [];
  });
  const pair = pairs.find(({ key }) => key === query.pair);
  const chosen: Choice | null = pair && query.month ? { pair, month: query.month } : null;
  return (
    <>
      <Chart
        pairs={pairs}
        cells={cells}
        chosen={query}
        onChoose={(cell) => route(`${paths.timeline}?pair=${cell.pair}&month=${cell.month}`, true)}
      />
      {chosen ? (
        <ChosenMeetings key={`${chosen.pair.key} ${chosen.month}`} choice={chosen} />
      ) : (
        <p class="note">Choose a month to see its meetings.</p>
      )}
    </>
  );
}

function Timeline({ statistics }: { readonly statistics: Statistics }) {
  const pairs = useMemo(() => pairsOf(statistics), [statistics]);
  const [shown, setShown] = useState(STEP);
  const some = useMemo(() => pairs.slice(0, shown), [pairs, shown]);
  const without = statistics.find(({ countryPair }) => countryPair === null)?.count ?? 0;
  if (pairs.length === 0) return <Empty>No meeting of two countries is told of.</Empty>;
  return (
    <>
      {without > 0 && (
        <p class="note">{counted(without, "held meeting")} of fewer than two named countries are not shown.</p>
      )}
      <Pairs pairs={some} />
      {pairs.length > shown && (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {counted(pairs.length - shown, "more country pair")}
          </button>
        </p>
      )}
    </>
  );
}

/** Held meetings by month and country pair. */
export function TimelineView() {
  return (
    <View
      query={TimelineDocument}
      variables={NOTHING}
      find={(data) => data.meetingStatistics}
      title={() => "Timeline"}
      missing="No meetings yet."
    >
      {(statistics) => (
        <>
          <header class="title">
            <h1>Meetings by month and country pair</h1>
          </header>
          <Timeline statistics={statistics} />
        </>
      )}
    </View>
  );
}
