import { type Network, type NetworkNode, neighboursOf } from "../../format/network.ts";
import { counted } from "../../format/words.ts";
import { paths } from "../../paths.ts";

interface NodePanelProps {
  readonly network: Network;
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

const MOST = 40;

function addressOf({ kind, slug }: NetworkNode): string {
  return kind === "person" ? paths.person(slug) : paths.organization(slug);
}

interface ListProps {
  readonly network: Network;
  readonly items: readonly { readonly node: NetworkNode; readonly weight: number }[];
  /** What a person's figure counts; meeting two people at once are two encounters. */
  readonly unit: "meeting" | "encounter";
  readonly onChoose: (key: string) => void;
}

function List({ network, items, unit, onChoose }: ListProps) {
  const about = ({ kind }: NetworkNode, weight: number) =>
    kind === "organization" ? counted(weight, "post") : counted(weight, unit);
  return (
    <ul class="node-list">
      {items.slice(0, MOST).map(({ node, weight }) => (
        <li key={node.key}>
          <button type="button" class="plain" onClick={() => onChoose(node.key)}>
            {node.name}
          </button>{" "}
          <span class="note">{[node.country?.name, about(node, weight)].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
      {items.length > MOST && (
        <li class="note">
          and {items.length - MOST} more of {network.nodes.size}
        </li>
      )}
    </ul>
  );
}

/** Those with most links, as a start. */
function busiest(network: Network) {
  const weights = new Map<string, number>();
  for (const { one, other, weight } of network.links) {
    if (network.nodes.get(other)?.kind !== "person") continue;
    for (const key of [one, other]) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights]
    .flatMap(([key, weight]) => {
      const node = network.nodes.get(key);
      return node ? [{ node, weight }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight || a.node.name.localeCompare(b.node.name));
}

/** The chosen one with all neighbours, or whom to begin with; everything the drawing shows, as text. */
export function NodePanel({ network, chosen, onChoose }: NodePanelProps) {
  const node = chosen === null ? undefined : network.nodes.get(chosen);
  if (node === undefined) {
    return (
      <section aria-labelledby="busiest">
        <h2 id="busiest">Most encounters</h2>
        <List network={network} items={busiest(network)} unit="encounter" onChoose={onChoose} />
      </section>
    );
  }
  return (
    <section aria-labelledby="chosen-node">
      <h2 id="chosen-node">
        <a href={addressOf(node)}>{node.name}</a>
      </h2>
      <p class="note">{node.country?.name ?? "country not stated"}</p>
      <List network={network} items={neighboursOf(network, node.key)} unit="meeting" onChoose={onChoose} />
      <p class="more">
        <button type="button" onClick={() => onChoose(null)}>
          Show all
        </button>
      </p>
    </section>
  );
}
