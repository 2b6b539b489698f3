import { useId } from "preact/hooks";
import type { Network } from "../../format/network.ts";

interface NodeFinderProps {
  readonly network: Network;
  readonly onChoose: (key: string) => void;
}

/** Finds somebody in the network by name; the browser offers the names. */
export function NodeFinder({ network, onChoose }: NodeFinderProps) {
  const names = useId();
  const nodes = [...network.nodes.values()];
  function find(name: string) {
    const found = nodes.find((node) => node.name.toLowerCase() === name.trim().toLowerCase());
    if (found) onChoose(found.key);
  }
  return (
    <label class="finder">
      Find in the network
      <input type="text" list={names} autocomplete="off" onInput={(event) => find(event.currentTarget.value)} />
      <datalist id={names}>
        {nodes.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
    </label>
  );
}
