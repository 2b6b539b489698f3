import { ARTICLE_COLUMNS, CLAIM_COLUMNS } from "./articles.ts";
import type { Database } from "./client.ts";
import { DECISIONS } from "./decisions.ts";
import { CLAIM_LINK_COLUMNS } from "./graph.ts";
import { selectAll } from "./rows.ts";
import { type Cells, GRAPH_TABLES, type Table } from "./tables.ts";

type ExportedTable = Pick<Table<never>, "name" | "columns" | "key">;

const PAGE = 1000;

// What is derived from the body (digest, sketch) or tells of the ingest (when) is left out.
const { digest: _, fingerprint: __, ...articleColumns } = ARTICLE_COLUMNS;

const TABLES: readonly ExportedTable[] = [
  { name: "Article", columns: { ...articleColumns, slug: "text", duplicateOfId: "text" }, key: ["id"] },
  ...Object.values(GRAPH_TABLES),
  { name: "Claim", columns: { ...CLAIM_COLUMNS, ...CLAIM_LINK_COLUMNS }, key: ["id"] },
  DECISIONS,
];

/**
 * Hands out the whole corpus and graph as it is at this moment, page by page, each row with its table as `type`.
 * Tables in a fixed order, rows in that of their keys, nothing that depends on when or in what order articles came:
 * the same articles give the same rows.
 */
export function exportRows(database: Database, take: (page: readonly Cells[]) => Promise<void>): Promise<void> {
  return database.transaction(async (sql) => {
    await sql.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    for (const table of TABLES) {
      await sql.query(`DECLARE page CURSOR FOR ${selectAll(table)}`);
      for (;;) {
        const rows = await sql.query<Cells>(`FETCH ${PAGE} FROM page`);
        if (rows.length === 0) break;
        await take(rows.map((row) => ({ type: table.name, ...row })));
      }
      await sql.query("CLOSE page");
    }
  });
}
