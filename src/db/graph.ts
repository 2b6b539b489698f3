import type { Graph } from "../model/graph.ts";
import { agree, byKey, deleteCells, keyOf, readCells, updateCells, upsertCells } from "./rows.ts";
import type { Sql } from "./sql.ts";
import { refreshSupport } from "./support.ts";
import { type Cell, type Cells, cellsOf, GRAPH_TABLES, type Table } from "./tables.ts";

/** How many rows a write of the graph touched. */
export interface GraphChange {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** Claims and articles whose links to the graph were set or changed. */
  readonly linked: number;
}

interface Difference {
  readonly table: Table<never>;
  readonly inserted: readonly Cells[];
  readonly updated: readonly Cells[];
  readonly deleted: readonly Cells[];
  /** Of the updated rows those, as they were, that give up a slug which another row gets. */
  readonly renamed: readonly Cells[];
}

/** Columns of a claim that name the records it supports. */
export const CLAIM_LINK_COLUMNS = {
  personId: "text",
  organizationId: "text",
  meetingId: "text",
  agreementId: "text",
  tenureId: "text",
};

const CLAIM_LINKS: Table<Graph["claimLinks"][number]> = {
  name: "Claim",
  columns: { id: "text", ...CLAIM_LINK_COLUMNS },
  key: ["id"],
  slugged: false,
  unique: [],
  toCells: ({ claimId, ...links }) => ({ id: claimId, ...links }),
};

const ARTICLE_LINKS: Table<Graph["articles"][number]> = {
  name: "Article",
  columns: { id: "text", slug: "text", duplicateOfId: "text" },
  key: ["id"],
  slugged: true,
  unique: [],
  toCells: ({ articleId, ...links }) => ({ id: articleId, ...links }),
};

/**
 * Makes the stored graph the one given, touching only rows that differ. Claims and articles must be stored already;
 * a link to one that is not is left out. Call it in a transaction: readers see the old graph or the new one.
 */
export async function writeGraph(sql: Sql, graph: Graph): Promise<GraphChange> {
  const parts = Object.keys(GRAPH_TABLES) as (keyof typeof GRAPH_TABLES)[];
  const differences: Difference[] = [];
  for (const part of parts)
    differences.push(await difference(sql, GRAPH_TABLES[part] as Table<never>, cellsOf(graph, part)));

  for (const { table, deleted } of [...differences].reverse()) await deleteCells(sql, table, deleted);
  for (const { table, renamed } of differences) await freeSlugs(sql, table, renamed);
  for (const { table, inserted, updated } of differences) {
    await upsertCells(sql, table, parentsFirst(table, [...inserted, ...updated]));
  }
  const links = [await link(sql, CLAIM_LINKS, graph.claimLinks), await link(sql, ARTICLE_LINKS, graph.articles)];
  await refreshSupport(sql);
  return {
    inserted: sum(differences.map(({ inserted }) => inserted.length)),
    updated: sum(differences.map(({ updated }) => updated.length)),
    deleted: sum(differences.map(({ deleted }) => deleted.length)),
    linked: sum(links),
  };
}

async function difference(sql: Sql, table: Table<never>, rows: readonly Cells[]): Promise<Difference> {
  const stored = byKey(table, await readCells(sql, table));
  const columns = Object.keys(table.columns);
  const inserted: Cells[] = [];
  const updated: Cells[] = [];
  const deleted: Cells[] = [];
  const renamed: Cells[] = [];
  const slugs = new Set<Cell | undefined>();
  for (const cells of rows) {
    const key = keyOf(table, cells);
    const before = stored.get(key);
    stored.delete(key);
    if (!before) {
      inserted.push(pick(columns, cells));
      slugs.add(cells.slug);
    } else if (!agree(columns, before, cells)) {
      updated.push(pick(columns, cells));
      if (table.slugged && !agree(["slug"], before, cells)) {
        renamed.push(before);
        slugs.add(cells.slug);
      }
      // Two rows may trade places; written one after the other they would clash on the way.
      if (!agree(table.unique, before, cells)) deleted.push(before);
    }
  }
  deleted.push(...stored.values());
  const inTheWay = renamed.filter(({ slug }) => slugs.has(slug));
  return { table, inserted, updated, deleted, renamed: inTheWay };
}

/** Sets columns of rows that are there already. Returns how many rows changed. */
async function link<Row>(sql: Sql, table: Table<Row>, rows: readonly Row[]): Promise<number> {
  const { updated, renamed } = await difference(sql, table as Table<never>, rows.map(table.toCells));
  await freeSlugs(sql, table, renamed);
  await updateCells(sql, table, updated);
  return updated.length;
}

/** Slugs may move from row to row: they are given up first, so that no two rows have one on the way. */
async function freeSlugs(sql: Sql, table: Pick<Table<never>, "name">, renamed: readonly Cells[]): Promise<void> {
  const moving = renamed.map((cells) => ({ id: cells.id ?? null, slug: `~${cells.id}` }));
  await updateCells(sql, { name: table.name, columns: { id: "text", slug: "text" }, key: ["id"] }, moving);
}

/** Only the table's own columns: what is written to the database as JSON need not hold more. */
function pick(columns: readonly string[], cells: Cells): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? null]));
}

/** Rows of a table that points at itself, so ordered that no row comes before the one it points at. */
function parentsFirst({ parent }: Pick<Table<never>, "parent">, rows: readonly Cells[]): readonly Cells[] {
  if (parent === undefined) return rows;
  const byId = new Map(rows.map((cells) => [cells.id, cells]));
  const ordered = new Set<Cells>();
  function add(cells: Cells, path: ReadonlySet<Cells>): void {
    const above = byId.get(cells[parent ?? ""] ?? null);
    if (above && !path.has(above)) add(above, new Set([...path, above]));
    ordered.add(cells);
  }
  for (const cells of rows) add(cells, new Set([cells]));
  return [...ordered];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
