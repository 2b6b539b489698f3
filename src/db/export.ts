import type { Database } from "./client.ts";
import { EXPORTED_TABLES } from "./exported.ts";
import { selectAll } from "./rows.ts";
import { readState } from "./state.ts";
import type { Cells } from "./tables.ts";

/** Rows fetched at once; of articles fewer, because each holds a text of any length. */
const PAGE = 1000;
const ARTICLE_PAGE = 50;

/** The type of the last row, which tells in which state this database is. */
export const STATE_TYPE = "CorpusState";

export interface ExportOptions {
  /** Only rows of these types, as `EXPORTED_TYPES` has them; all if absent. */
  readonly types?: readonly string[] | undefined;
  /** Also when this database took articles in, and its revision: all that the articles alone do not determine. */
  readonly times?: boolean | undefined;
}

/** Rows to hand out: the statement that gets them, and its columns with their SQL types. */
export interface Selection {
  readonly type: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Rows of one table. */
export interface TableSelection extends Selection {
  /** Columns that a reader of single rows has no use for. */
  readonly internal: readonly string[];
}

/** What `streamRows` hands out: some rows of a selection; none if, and only if, it has none at all. */
export type TakePage<Chosen> = (selection: Chosen, page: readonly Cells[]) => Promise<void>;

/** Hands out the rows of statements page by page, all as the database is at one moment. */
export function streamRows<Chosen extends Selection>(
  database: Database,
  selections: readonly Chosen[],
  take: TakePage<Chosen>,
): Promise<{ readonly stale: boolean; readonly revision: number; readonly lastIngestedAt: Date | null }> {
  return database.transaction(async (sql) => {
    await sql.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    // Whoever takes the rows may take its time over a page.
    await sql.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    for (const selection of selections) {
      await sql.query(`DECLARE page NO SCROLL CURSOR FOR ${selection.text}`);
      const size = selection.type === "Article" ? ARTICLE_PAGE : PAGE;
      for (let first = true; ; first = false) {
        const rows = await sql.query<Cells>(`FETCH ${size} FROM page`);
        if (rows.length > 0 || first) await take(selection, rows);
        if (rows.length < size) break;
      }
      await sql.query("CLOSE page");
    }
    return readState(sql);
  });
}

/** The tables of an export in a fixed order, rows in that of their keys. */
export function exportSelections({ types, times = false }: ExportOptions = {}): readonly TableSelection[] {
  const wanted = EXPORTED_TABLES.filter(({ name }) => types === undefined || types.includes(name));
  return wanted.map(({ name, key, columns: own, derived, times: moments, internal }) => {
    const columns = { ...own, ...derived, ...(times ? moments : {}) };
    return { type: name, columns, internal, text: selectAll({ name, key, columns }) };
  });
}

/**
 * Hands out the whole corpus and graph as it is at this moment, page by page, each row with its table as `type`.
 * Tables in a fixed order, rows in that of their keys, and, unless `times` is asked for, nothing that depends on when
 * or in what order articles came: the same articles give the same rows. With `times`, and where claims are stored that
 * the graph does not show yet, a last row tells the state of the database.
 */
export async function exportRows(
  database: Database,
  take: (page: readonly Cells[]) => Promise<void>,
  { types, times = false }: ExportOptions = {},
): Promise<void> {
  const { stale, revision, lastIngestedAt } = await streamRows(
    database,
    exportSelections({ types, times }),
    async ({ type }, page) => {
      if (page.length > 0) await take(page.map((row) => ({ type, ...row })));
    },
  );
  if (types !== undefined || !(times || stale)) return;
  const moments = times ? { revision, lastIngestedAt: lastIngestedAt?.toISOString() ?? null } : {};
  await take([{ type: STATE_TYPE, stale, ...moments }]);
}
