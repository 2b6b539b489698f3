import { ARTICLE_COLUMNS, CLAIM_COLUMNS } from "./articles.ts";
import { DECISIONS } from "./decisions.ts";
import { CLAIM_LINK_COLUMNS } from "./graph.ts";
import { GRAPH_TABLES, MEETING_DAY, type Table } from "./tables.ts";

type Columns = Readonly<Record<string, string>>;

/** A table as it is written out and taken in again. */
export interface ExportedTable extends Pick<Table<never>, "name" | "columns" | "key"> {
  /** Columns worked out from other rows: written out for readers, worked out anew when taken in. */
  readonly derived: Columns;
  /** Columns that tell when this database took something in: the only ones that the articles do not determine. */
  readonly times: Columns;
  /** A column that names another row of the same table, which may come later. */
  readonly self: string | null;
  /** Columns that a reader of single rows has no use for. */
  readonly internal: readonly string[];
}

const SUPPORT = { articleCount: "int", publisherCount: "int" };
const SUPPORT_TIMES = { reportedAt: "timestamptz" };
const SUPPORTED: readonly string[] = ["Person", "Organization", "Meeting", "Agreement"];

const PLAIN = { derived: {}, times: {}, self: null, internal: [] };

/** In the order in which rows may be inserted: what is pointed at comes first. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  {
    ...PLAIN,
    name: "Article",
    columns: { ...ARTICLE_COLUMNS, slug: "text", duplicateOfId: "text" },
    key: ["id"],
    times: { ingestedAt: "timestamptz" },
    self: "duplicateOfId",
    internal: ["contentHash", "digest", "fingerprint"],
  },
  ...Object.values(GRAPH_TABLES).map((table: Table<never>) => ({
    ...PLAIN,
    ...(SUPPORTED.includes(table.name) ? { derived: SUPPORT, times: SUPPORT_TIMES } : {}),
    ...("meetingEarliest" in table.columns ? { derived: MEETING_DAY } : {}),
    name: table.name,
    columns: Object.fromEntries(Object.entries(table.columns).filter(([column]) => !(column in MEETING_DAY))),
    key: table.key,
    self: table.parent ?? null,
    internal: ["nameKey", "key", "titleKey"].filter((column) => column in table.columns),
  })),
  { ...PLAIN, name: "Claim", columns: { ...CLAIM_COLUMNS, ...CLAIM_LINK_COLUMNS }, key: ["id"] },
  { ...PLAIN, ...DECISIONS },
];

/** The names under which rows are written out, in their order. */
export const EXPORTED_TYPES: readonly string[] = EXPORTED_TABLES.map(({ name }) => name);
