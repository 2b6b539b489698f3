import { dateInWords } from "../../format/date.ts";
import type { Cell, Pair } from "./cells.ts";

interface CountTableProps {
  readonly pairs: readonly Pair[];
  readonly byPair: ReadonlyMap<string, readonly Cell[]>;
}

/** The chart's figures as text. */
export function CountTable({ pairs, byPair }: CountTableProps) {
  return (
    <details class="as-table">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Countries</th>
            <th scope="col">Meetings</th>
            <th scope="col">By month</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{count}</td>
              <td>
                {[...(byPair.get(key) ?? [])]
                  .toSorted((a, b) => (a.month < b.month ? 1 : -1))
                  .map(({ month, count: ofMonth }) => `${dateInWords(month)}: ${ofMonth}`)
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
