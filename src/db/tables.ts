import type { Graph, StoredDate } from "../model/graph.ts";

/** A value of a column as JSON holds it; days as `2024-12-18`. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string>>;
/** One row under its columns' names, in the order of the table's columns. */
export type Cells = Readonly<Record<string, Cell>>;

/** How rows of one kind lie in the database. */
export interface Table<Row> {
  readonly name: string;
  /** Columns with their SQL types, in the order in which they are compared and written. */
  readonly columns: Readonly<Record<string, string>>;
  readonly key: readonly string[];
  /** True if no two rows may have the same `slug`. */
  readonly slugged: boolean;
  /** Other columns in which, taken together, no two rows may agree. */
  readonly unique: readonly string[];
  /** A column that names another row of the same table, if any. */
  readonly parent?: string;
  readonly toCells: (row: Row) => Cells;
}

/** The parts of a graph that are tables of their own; links of claims and articles are columns of theirs. */
export type GraphPart = Exclude<keyof Graph, "claimLinks" | "articles">;
export type GraphTables = { readonly [Part in GraphPart]: Table<Graph[Part][number]> };

const TEXT = "text";
const TEXTS = "text[]";
const TOPICS = '"CooperationTopic"[]';

/** The columns of a partial date: as written, its first and last possible day, how it was come by. */
export function dateColumns(name: string, prefix = name): Readonly<Record<string, string>> {
  return { [name]: TEXT, [`${prefix}Earliest`]: "date", [`${prefix}Latest`]: "date", [`${prefix}Basis`]: '"Basis"' };
}

export function dateCells(date: StoredDate | null, name: string, prefix = name): Cells {
  return {
    [name]: date?.edtf ?? null,
    [`${prefix}Earliest`]: date?.earliest ?? null,
    [`${prefix}Latest`]: date?.latest ?? null,
    [`${prefix}Basis`]: date?.basis ?? null,
  };
}

function table<Row extends object>(
  name: string,
  columns: Readonly<Record<string, string>>,
  options: Partial<Pick<Table<Row>, "key" | "unique" | "parent" | "toCells">> = {},
): Table<Row> {
  const asIs = (row: Row): Cells => row as Cells;
  return { name, columns, key: ["id"], slugged: "slug" in columns, unique: [], toCells: asIs, ...options };
}

/** What takes part in a meeting has its first day too: only so can an index sort the meetings of one participant. */
export const MEETING_DAY = { meetingEarliest: "date" };

/** In the order in which rows may be inserted: what is pointed at comes first. */
export const GRAPH_TABLES: GraphTables = {
  organizations: table(
    "Organization",
    { id: TEXT, slug: TEXT, name: TEXT, nameKey: TEXT, kind: '"OrganizationKind"', country: TEXT, parentId: TEXT },
    { parent: "parentId" },
  ),
  people: table("Person", { id: TEXT, slug: TEXT, name: TEXT, nameKey: TEXT, country: TEXT }),
  names: table("Name", { id: TEXT, value: TEXT, key: TEXT, kind: '"NameKind"', personId: TEXT, organizationId: TEXT }),
  tenures: table(
    "Tenure",
    {
      id: TEXT,
      personId: TEXT,
      title: TEXT,
      titleKey: TEXT,
      organizationId: TEXT,
      organizationBasis: '"Basis"',
      country: TEXT,
      ...dateColumns("start"),
      ...dateColumns("end"),
      observedFrom: "date",
      observedTo: "date",
      acting: "boolean",
      basis: '"Basis"',
    },
    { toCells: ({ start, end, ...row }) => ({ ...row, ...dateCells(start, "start"), ...dateCells(end, "end") }) },
  ),
  meetings: table(
    "Meeting",
    {
      id: TEXT,
      slug: TEXT,
      title: TEXT,
      kind: '"MeetingKind"',
      status: '"MeetingStatus"',
      ...dateColumns("date"),
      ...dateColumns("endDate", "end"),
      place: TEXT,
      hostCountry: TEXT,
      countries: TEXTS,
      topics: TOPICS,
    },
    {
      toCells: ({ date, endDate, ...row }) => ({
        ...row,
        ...dateCells(date, "date"),
        ...dateCells(endDate, "endDate", "end"),
      }),
    },
  ),
  participations: table(
    "Participation",
    {
      id: TEXT,
      meetingId: TEXT,
      personId: TEXT,
      capacity: '"Capacity"',
      country: TEXT,
      post: TEXT,
      rank: TEXT,
      ...MEETING_DAY,
    },
    { unique: ["meetingId", "personId"] },
  ),
  meetingOrganizations: table(
    "MeetingOrganization",
    { meetingId: TEXT, organizationId: TEXT, ...MEETING_DAY },
    { key: ["meetingId", "organizationId"] },
  ),
  agreements: table(
    "Agreement",
    {
      id: TEXT,
      slug: TEXT,
      title: TEXT,
      kind: '"AgreementKind"',
      ...dateColumns("signedOn", "signed"),
      validFrom: TEXT,
      validEarliest: "date",
      validTo: TEXT,
      validLatest: "date",
      topics: TOPICS,
      countries: TEXTS,
    },
    { toCells: ({ signedOn, ...row }) => ({ ...row, ...dateCells(signedOn, "signedOn", "signed") }) },
  ),
  agreementParties: table("AgreementParty", { id: TEXT, agreementId: TEXT, country: TEXT, organizationId: TEXT }),
  meetingAgreements: table(
    "MeetingAgreement",
    { meetingId: TEXT, agreementId: TEXT, action: '"AgreementAction"' },
    { key: ["meetingId", "agreementId"] },
  ),
  identityLinks: table("IdentityLink", {
    id: TEXT,
    kind: '"SubjectKind"',
    recordId: TEXT,
    leftArticleId: TEXT,
    leftSubject: TEXT,
    rightArticleId: TEXT,
    rightSubject: TEXT,
    rule: TEXT,
  }),
};

/** The rows of one part of a graph, or some of them, as they are stored. */
export function cellsOf<Part extends GraphPart>(
  graph: Pick<Graph, Part | "meetings">,
  part: Part,
  rows: Graph[Part] = graph[part],
): readonly Cells[] {
  const { columns, toCells } = GRAPH_TABLES[part];
  const cells = (rows as readonly never[]).map(toCells as (row: never) => Cells);
  if (!("meetingEarliest" in columns)) return cells;
  const days = new Map(graph.meetings.map(({ id, date }) => [id, date?.earliest ?? null]));
  return cells.map((row) => ({ ...row, meetingEarliest: days.get(String(row.meetingId)) ?? null }));
}
