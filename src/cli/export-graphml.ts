import type { Database } from "../db/client.ts";
import { streamRows } from "../db/export.ts";
import { type NetworkOptions, type NetworkSelection, networkSelections } from "../db/network.ts";
import type { Cell, Cells } from "../db/tables.ts";
import { countryName } from "../model/country.ts";
import type { Output } from "./output.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** GraphML's types for the SQL types that are no text to it. */
const TYPES: Readonly<Record<string, string>> = { int: "int", boolean: "boolean" };

/** Characters that XML 1.0 cannot hold, not even escaped (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  // A carriage return would be read as a line feed if it stood there by itself.
  return text
    .replace(NO_XML, "\ufffd")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll("\r", "&#13;");
}

/** A key is one column of nodes, or of edges, whatever their types. */
function keyOf({ of }: NetworkSelection, column: string): string {
  return `${of}.${column}`;
}

/** Declarations of all keys, each once, first of them what type a node or an edge is of. */
function keys(selections: readonly NetworkSelection[]): string {
  const declared = new Map<string, string>();
  for (const selection of selections) {
    for (const [column, type] of Object.entries({ type: "text", ...selection.columns })) {
      const id = keyOf(selection, column);
      const attributes = `for="${selection.of}" attr.name="${column}" attr.type="${TYPES[type] ?? "string"}"`;
      declared.set(id, `<key id="${id}" ${attributes}/>\n`);
    }
  }
  return [...declared.values()].join("");
}

function shown(cell: Cell | undefined): string {
  return escapeXml(Array.isArray(cell) ? cell.join(";") : String(cell));
}

function element(selection: NetworkSelection, row: Cells): string {
  const { of, type, columns } = selection;
  const ends = of === "edge" ? ` source="${shown(row.source)}" target="${shown(row.target)}"` : "";
  const cells: Cells = type === "Country" ? { ...row, label: countryName(String(row.label)) } : row;
  const data = Object.keys(columns)
    .filter((column) => (cells[column] ?? null) !== null)
    .map((column) => `<data key="${keyOf(selection, column)}">${shown(cells[column])}</data>`)
    .join("");
  return `<${of} id="${shown(row.id)}"${ends}><data key="${keyOf(selection, "type")}">${type}</data>${data}</${of}>\n`;
}

/**
 * Writes the graph as one GraphML document (http://graphml.graphdrawing.org/specification.html): records as nodes,
 * what joins them as directed edges, the rest as typed data; lists are joined by semicolons. Texts and claims are
 * not in it. Characters that XML cannot hold become U+FFFD.
 */
export async function exportGraphml(database: Database, output: Output, options: NetworkOptions): Promise<void> {
  const selections = networkSelections(options);
  await output.write(`${HEAD}${keys(selections)}<graph id="communique" edgedefault="directed">\n`);
  await streamRows(database, selections, async (selection, page) => {
    await output.write(page.map((row) => element(selection, row)).join(""));
  });
  await output.write("</graph>\n</graphml>\n");
}
