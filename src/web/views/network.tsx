import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { QueryLink } from "../components/query-link.tsx";
import { Empty, Failure, Loading } from "../components/states.tsx";
import { Page } from "../components/view.tsx";
import { grouped } from "../format/grouped.ts";
import type { Network, NetworkNode } from "../format/network.ts";
import { counted } from "../format/words.ts";
import { NetworkMeetingsDocument } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { GraphCanvas } from "./network/graph-canvas.tsx";
import { useNetwork } from "./network/load-network.ts";
import { NodeFinder } from "./network/node-finder.tsx";
import { NodePanel } from "./network/node-panel.tsx";
import { COLOURED_COUNTRIES, paletteNow } from "./network/palette.ts";

/** Countries of the people, most frequent first. */
function countriesOf({ nodes }: Network): readonly NonNullable<NetworkNode["country"]>[] {
  const people = [...nodes.values()].filter(({ kind, country }) => kind === "person" && country !== null);
  const byCode = [...grouped(people, ({ country }) => country?.code ?? "").values()];
  return byCode
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => (first?.country ? [first.country] : []))
    .slice(0, COLOURED_COUNTRIES);
}

function Dot({ colour }: { readonly colour: string }) {
  return (
    <svg class="dot" aria-hidden="true" viewBox="0 0 10 10">
      <circle cx="5" cy="5" r="5" fill={colour} />
    </svg>
  );
}

function Legend({ countries }: { readonly countries: readonly NonNullable<NetworkNode["country"]>[] }) {
  const palette = paletteNow();
  return (
    <ul class="legend" aria-label="Colours">
      {countries.map(({ code, name }, index) => (
        <li key={code}>
          <Dot colour={palette.countries[index] ?? palette.other} /> {name}
        </li>
      ))}
      <li>
        <Dot colour={palette.other} /> other or unknown country
      </li>
      <li>
        <Dot colour={palette.organization} /> organization
      </li>
    </ul>
  );
}

function Loaded({ network, total }: { readonly network: Network; readonly total: number }) {
  const { query, route } = useLocation();
  const chosen = query.node !== undefined && network.nodes.has(query.node) ? query.node : null;
  const countries = useMemo(() => countriesOf(network), [network]);
  const codes = useMemo(() => countries.map(({ code }) => code), [countries]);
  function choose(key: string | null) {
    route(key === null ? paths.network : `${paths.network}?node=${encodeURIComponent(key)}`, true);
  }
  return (
    <>
      <p class="note">
        {counted(network.nodes.size, "person or body", "people and bodies")} of{" "}
        {network.meetings < total ? `the latest ${network.meetings} of ` : ""}
        {counted(total, "held meeting")}. A line joins two who met across the table, or a person and the body of a post.
        {network.isFull && " There was no room for all."}
      </p>
      <div class="network">
        <div>
          <GraphCanvas network={network} countries={codes} chosen={chosen} onChoose={choose} />
          <Legend countries={countries} />
        </div>
        <aside aria-label="People and bodies">
          <NodeFinder network={network} onChoose={choose} />
          <NodePanel network={network} chosen={chosen} onChoose={choose} />
        </aside>
      </div>
    </>
  );
}

const HELD = { status: ["HELD" as const] };

/** People and organizations as a graph. */
export function NetworkView() {
  const { network, retry } = useNetwork(HELD);
  return (
    <Page title="Network">
      <h1>Who met whom</h1>
      {network.state === "loading" && (
        <Loading what={network.meetings === 0 ? "Loading" : `${counted(network.meetings, "meeting")} read`} />
      )}
      {network.state === "failed" && <Failure error={network.error} retry={retry} />}
      {network.state === "loaded" && network.network.nodes.size === 0 && <Empty>Nobody met anybody yet.</Empty>}
      {network.state === "loaded" && network.network.nodes.size > 0 && (
        <Loaded network={network.network} total={network.total} />
      )}
      <footer class="colophon">
        <QueryLink query={NetworkMeetingsDocument} variables={{ where: HELD }} />
      </footer>
    </Page>
  );
}
