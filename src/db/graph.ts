import type { Claim } from "../model/claim.ts";
import type { ArticleLink, ClaimLink, Graph } from "../model/graph.ts";
import { CLAIM_COLUMNS } from "./articles.ts";
import { changesOf } from "./graph-changes.ts";
import {
  agree,
  byKey,
  deleteCells,
  insertCells,
  keyOf,
  readCells,
  readCellsOf,
  updateCells,
  upsertCells,
} from "./rows.ts";
import type { Sql } from "./sql.ts";
import { refreshSupport, refreshSupportOf } from "./support.ts";
import { type Cell, type Cells, cellsOf, GRAPH_TABLES, type GraphPart, type Table } from "./tables.ts";

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

/** The graph as it is stored, but for what has been stored in some articles since. */
export interface StoredGraph {
  readonly graph: Graph;
  readonly since: readonly string[];
}

export interface WriteOptions {
  /**
   * The graph as it is stored, if that is known for sure: rows that are the same objects in both need no look at the
   * database.
   */
  readonly stored?: StoredGraph | null;
  /** Claims that are not stored yet: they are now, with their links. */
  readonly claims?: readonly Claim[];
}

/**
 * Makes the stored graph the one given, touching only rows that differ. Claims and articles must be stored already;
 * a link to one that is not is left out. Call it in a transaction: readers see the old graph or the new one.
 */
export async function writeGraph(
  sql: Sql,
  graph: Graph,
  { stored = null, claims: added = [] }: WriteOptions = {},
): Promise<GraphChange> {
  const parts = Object.keys(GRAPH_TABLES) as GraphPart[];
  const differences: Difference[] = [];
  for (const part of parts) differences.push(await partDifference(sql, graph, stored?.graph ?? null, part));

  for (const { table, deleted } of [...differences].reverse()) await deleteCells(sql, table, deleted);
  for (const { table, renamed } of differences) await freeSlugs(sql, table, renamed);
  for (const { table, inserted, updated } of differences) {
    await upsertCells(sql, table, parentsFirst(table, [...inserted, ...updated]));
  }
  await insertLinked(sql, graph, added);
  const claims = await linkDifference(sql, CLAIM_LINKS, "articleId", "claimLinks", graph, stored);
  const articles = await linkDifference(sql, ARTICLE_LINKS, "id", "articles", graph, stored);
  for (const { table, renamed, updated } of [claims, articles]) {
    await freeSlugs(sql, table, renamed);
    await updateCells(sql, table, updated);
  }
  if (stored === null) await refreshSupport(sql);
  else {
    const reprinted = articles.updated.map(({ id }) => String(id));
    const records = [...claims.updated, ...claims.before].flatMap(recordsOf);
    await refreshSupportOf(sql, new Set(records), [...stored.since, ...reprinted]);
  }
  return {
    inserted: sum(differences.map(({ inserted }) => inserted.length)),
    updated: sum(differences.map(({ updated }) => updated.length)),
    deleted: sum(differences.map(({ deleted }) => deleted.length)),
    linked: added.length + claims.updated.length + articles.updated.length,
  };
}

/** Claims are written once: to set their links later would mean to write each again, into all its indexes. */
async function insertLinked(sql: Sql, graph: Graph, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const wanted = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = graph.claimLinks.flatMap((link): readonly Cells[] => {
    const claim = wanted.get(link.claimId);
    if (claim === undefined) return [];
    const { claimId: _, ...links } = link;
    return [{ ...claim, ...links }];
  });
  const columns = { ...CLAIM_COLUMNS, ...CLAIM_LINK_COLUMNS };
  await insertCells(sql, { name: "Claim", key: ["id"], columns }, rows);
}

async function partDifference(sql: Sql, graph: Graph, before: Graph | null, part: GraphPart): Promise<Difference> {
  const table = GRAPH_TABLES[part] as Table<never>;
  if (before === null) return difference(table, await readCells(sql, table), cellsOf(graph, part));
  const changes = changesOf(before, graph, part);
  return difference(table, cellsOf(before, part, changes.before), cellsOf(graph, part, changes.now));
}

/** What differs in columns of rows that are there already; `before` are the rows as they were, or are no more. */
async function linkDifference<Part extends "claimLinks" | "articles">(
  sql: Sql,
  table: Table<Graph[Part][number]>,
  article: string,
  part: Part,
  graph: Graph,
  stored: StoredGraph | null,
): Promise<Difference & { readonly before: readonly Cells[] }> {
  const any = table as Table<never>;
  const toCells = (rows: Graph[Part]): readonly Cells[] => (rows as readonly Graph[Part][number][]).map(table.toCells);
  if (stored === null) return { ...difference(any, await readCells(sql, any), toCells(graph[part])), before: [] };
  const changes = changesOf(stored.graph, graph, part);
  const fresh = await readCellsOf(sql, any, article, stored.since);
  const touched = new Set(fresh.map(({ id }) => String(id)));
  const before = toCells(changes.before);
  const known = new Map([...before, ...fresh].map((cells) => [cells.id, cells]));
  const rows = (graph[part] as readonly Graph[Part][number][]).filter((row) => touched.has(idOf(row)));
  const now = new Map([...toCells(changes.now), ...rows.map(table.toCells)].map((cells) => [cells.id, cells]));
  return { ...difference(any, [...known.values()], [...now.values()]), before };
}

function idOf(row: ClaimLink | ArticleLink): string {
  return "claimId" in row ? row.claimId : row.articleId;
}

/** Ids of the records that a claim's link names. */
function recordsOf({ personId, organizationId, meetingId, agreementId }: Cells): readonly string[] {
  return [personId, organizationId, meetingId, agreementId].filter((id) => typeof id === "string");
}

function difference(table: Table<never>, before: readonly Cells[], rows: readonly Cells[]): Difference {
  const stored = byKey(table, before);
  const columns = Object.keys(table.columns);
  const inserted: Cells[] = [];
  const updated: Cells[] = [];
  const deleted: Cells[] = [];
  const renamed: Cells[] = [];
  const slugs = new Set<Cell | undefined>();
  for (const cells of rows) {
    const key = keyOf(table, cells);
    const known = stored.get(key);
    stored.delete(key);
    if (!known) {
      inserted.push(pick(columns, cells));
      slugs.add(cells.slug);
    } else if (!agree(columns, known, cells)) {
      updated.push(pick(columns, cells));
      if (table.slugged && !agree(["slug"], known, cells)) {
        renamed.push(known);
        slugs.add(cells.slug);
      }
      // Two rows may trade places; written one after the other they would clash on the way.
      if (!agree(table.unique, known, cells)) deleted.push(known);
    }
  }
  deleted.push(...stored.values());
  const inTheWay = renamed.filter(({ slug }) => slugs.has(slug));
  return { table, inserted, updated, deleted, renamed: inTheWay };
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
