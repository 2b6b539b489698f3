import { Fact } from "../../components/evidence.tsx";
import { Empty } from "../../components/states.tsx";
import { BASIS_NOTES, BASIS_WORDS, dateInWords } from "../../format/date.ts";
import { dayNumber, type TimeScale, timeScale } from "../../format/time-scale.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { type PersonPostsFragment, PersonPostsFragmentDoc } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface PersonPostsProps {
  readonly person: FragmentType<typeof PersonPostsFragmentDoc>;
}
type Tenure = PersonPostsFragment["tenures"][number];

/** First and last day that anything is known of; null if neither is. */
function extent({ start, end, observedFrom, observedTo }: Tenure): readonly [string, string] | null {
  const from = start?.earliest ?? observedFrom ?? end?.latest ?? null;
  const to = end?.latest ?? observedTo ?? from;
  return from === null || to === null ? null : [from, to];
}

/** What is known of a period: stated bounds as such, otherwise the days on which articles show the post held. */
function periodOf({ start, end, observedFrom, observedTo }: Tenure): string {
  const stated = [start && `since ${dateInWords(start.edtf)}`, end && `until ${dateInWords(end.edtf)}`].filter(Boolean);
  const observed =
    observedFrom === null || observedFrom === observedTo
      ? (observedFrom ?? observedTo) && `shown on ${dateInWords(observedFrom ?? observedTo ?? "")}`
      : `shown from ${dateInWords(observedFrom)} to ${dateInWords(observedTo ?? observedFrom)}`;
  return [...stated, observed].filter(Boolean).join(", ") || "at no known time";
}

function Track({ tenure, scale }: { readonly tenure: Tenure; readonly scale: TimeScale }) {
  const known = extent(tenure);
  const bounds = known && ([scale.at(dayNumber(known[0])), scale.at(dayNumber(known[1]) + 1)] as const);
  return (
    <svg class={`track ${tenure.basis.toLowerCase()}`} aria-hidden="true">
      {scale.ticks.map(({ year, at }) => (
        <line key={year} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      {bounds && (
        <>
          <rect x={`${bounds[0]}%`} width={`${bounds[1] - bounds[0]}%`} y="4" height="6" />
          <circle cx={`${bounds[0]}%`} cy="7" r="4" />
          <circle cx={`${bounds[1]}%`} cy="7" r="4" />
        </>
      )}
    </svg>
  );
}

function Axis({ scale }: { readonly scale: TimeScale }) {
  return (
    <svg class="axis" aria-hidden="true">
      {scale.ticks.map(({ year, at }) => (
        <text key={year} x={`${at}%`} y="12" dx="3">
          {year}
        </text>
      ))}
    </svg>
  );
}

/** The posts of a person on a time line. */
export function PersonPosts({ person }: PersonPostsProps) {
  const { tenures } = readFragment(PersonPostsFragmentDoc, person);
  const days = tenures.flatMap((tenure) => extent(tenure) ?? []).map(dayNumber);
  const scale = timeScale(days, Math.floor(Date.now() / 86_400_000));
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">Posts</h2>
      {tenures.length === 0 && <Empty>No post is told of.</Empty>}
      {tenures.length > 0 && <Axis scale={scale} />}
      <ul class="posts">
        {tenures.map((tenure) => (
          <li key={`${tenure.title} ${tenure.observedFrom} ${tenure.start?.edtf}`}>
            <Track tenure={tenure} scale={scale} />
            <Fact name={tenure.title} claims={tenure.claims}>
              {tenure.acting && "acting "}
              {tenure.title}
              {tenure.organization && !tenure.title.includes(tenure.organization.name) && (
                <>
                  {", "}
                  <a href={paths.organization(tenure.organization.slug)}>{tenure.organization.name}</a>
                </>
              )}{" "}
              <span class="note" title={BASIS_NOTES[tenure.basis]}>
                {periodOf(tenure)}
                {tenure.basis !== "STATED" && ` · ${BASIS_WORDS[tenure.basis]}`}
              </span>
            </Fact>
          </li>
        ))}
      </ul>
    </section>
  );
}
