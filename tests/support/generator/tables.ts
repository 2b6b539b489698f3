import { ARTICLE_COLUMNS, CLAIM_COLUMNS } from "../../../src/db/articles.ts";
import { CLAIM_LINK_COLUMNS } from "../../../src/db/graph.ts";
import { type Cells, cellsOf, dateCells, GRAPH_TABLES } from "../../../src/db/tables.ts";
import type { GraphPart, ReportRow } from "./graph.ts";

/** Rows of one table, with the SQL types of the columns to write. */
export interface TableRows {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  readonly rows: readonly Cells[];
}

const REPORT_COLUMNS = { ...ARTICLE_COLUMNS, slug: "text", duplicateOfId: "text", ingestedAt: "timestamptz" };

function reportCells({ publishedOn, ...row }: ReportRow): Cells {
  return { ...row, ...dateCells(publishedOn, "publishedOn", "published") };
}

/** A part of a generated graph table by table, in an order that foreign keys allow; tables without rows left out. */
export function tablesOf(part: GraphPart): readonly TableRows[] {
  const tables: TableRows[] = Object.entries(GRAPH_TABLES).map(([name, { name: tableName, columns, key }]) => {
    return { name: tableName, columns, key, rows: cellsOf(part, name as keyof typeof GRAPH_TABLES) };
  });
  tables.push({ name: "Article", columns: REPORT_COLUMNS, key: ["id"], rows: part.articles.map(reportCells) });
  const claims = part.claims.map((claim): Cells => ({ ...claim }));
  tables.push({ name: "Claim", columns: { ...CLAIM_COLUMNS, ...CLAIM_LINK_COLUMNS }, key: ["id"], rows: claims });
  return tables.filter(({ rows }) => rows.length > 0);
}
