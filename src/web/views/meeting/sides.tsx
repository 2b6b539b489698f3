import { CountryName } from "../../components/country-name.tsx";
import { Fact } from "../../components/evidence.tsx";
import { Empty } from "../../components/states.tsx";
import { grouped } from "../../format/grouped.ts";
import { CAPACITIES } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { type MeetingSidesFragment, MeetingSidesFragmentDoc } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface MeetingSidesProps {
  readonly meeting: FragmentType<typeof MeetingSidesFragmentDoc>;
}
type Participant = MeetingSidesFragment["participants"]["edges"][number];

/** Who sat together, the host's side first. */
function sidesOf({ participants, hostCountry }: MeetingSidesFragment) {
  const byCountry = [...grouped(participants.edges, ({ country }) => country?.code ?? "")];
  const rank = (code: string) => (code === "" ? 2 : code === hostCountry?.code ? 0 : 1);
  return byCountry.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function Seat({ seat, said }: { readonly seat: Participant; readonly said: MeetingSidesFragment["said"] }) {
  const { node, rank, postStated, capacity } = seat;
  const names = new Set([node.name, ...node.names.map(({ value }) => value)]);
  const as = [rank, postStated].filter(Boolean).join(", ");
  return (
    <Fact name={`${node.name} taking part`} claims={said.filter(({ value }) => names.has(value))}>
      <a href={paths.person(node.slug)}>{node.name}</a> <span class="tag">{CAPACITIES[capacity]}</span>
      {as !== "" && <span class="note below">{as}</span>}
    </Fact>
  );
}

/** Who sat on which side, in what capacity. */
export function MeetingSides({ meeting }: MeetingSidesProps) {
  const known = readFragment(MeetingSidesFragmentDoc, meeting);
  const { participants, organizations, said } = known;
  const more = participants.totalCount - participants.edges.length;
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">Who took part</h2>
      {participants.edges.length === 0 && organizations.nodes.length === 0 && <Empty>Nobody is named.</Empty>}
      <div class="side-by-side">
        {sidesOf(known).map(([code, seats]) => (
          <section key={code} aria-label={seats[0]?.country ? `Side ${code}` : "Side not stated"}>
            <h3>
              <CountryName country={seats[0]?.country ?? null} />
            </h3>
            <ul class="facts">
              {seats.map((seat) => (
                <li key={seat.node.slug}>
                  <Seat seat={seat} said={said} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more > 0 && <p class="note">and {more} more</p>}
      {organizations.nodes.length > 0 && (
        <p class="bodies">
          Bodies:{" "}
          {organizations.nodes.map(({ slug, name, country }, index) => (
            <span key={slug}>
              {index > 0 && ", "}
              <a href={paths.organization(slug)}>{name}</a>
              {country && <span class="note"> ({country.name})</span>}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
