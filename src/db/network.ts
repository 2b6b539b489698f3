/** The graph as nodes and edges, for tools that draw and measure networks. */
import type { Selection } from "./export.ts";
import { EXPORTED_TABLES, type ExportedTable } from "./exported.ts";
import { selectList } from "./rows.ts";

/** Types of records that are nodes; countries are nodes too, as ends of edges. */
export const NODE_TYPES = ["Article", "Person", "Organization", "Meeting", "Agreement"] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** Nodes have the column `id`, edges `id`, `source` and `target`, each the same in every export; the rest is data. */
export interface NetworkSelection extends Selection {
  readonly of: "node" | "edge";
}

export interface NetworkOptions {
  /** Only nodes of this type, and the edges between them. */
  readonly type?: NodeType | undefined;
  /** Also when this database took articles in. */
  readonly times?: boolean | undefined;
}

/** Columns that tell where something is stored, or that edges tell, or that are whole texts. */
const LEFT_OUT = new Set(["id", "body", "duplicateOfId", "parentId"]);

/** What a node is called in a drawing. */
const LABELS: Readonly<Record<NodeType, string>> = {
  Article: "headline",
  Person: "name",
  Organization: "name",
  Meeting: "title",
  Agreement: "title",
};

interface EdgeKind {
  readonly type: string;
  /** Types of the nodes at both ends; more than one where an edge may end at a record or at a country. */
  readonly ends: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly text: string;
}

const EDGES: readonly EdgeKind[] = [
  {
    type: "participation",
    ends: ["Person", "Meeting"],
    columns: { capacity: "text", country: "text", post: "text", rank: "text" },
    text: `SELECT 'participation:' || id AS id, 'Person:' || "personId" AS source, 'Meeting:' || "meetingId" AS target,
      capacity::text, country, post, rank FROM "Participation" ORDER BY "Participation".id COLLATE "C"`,
  },
  {
    type: "attendance",
    ends: ["Organization", "Meeting"],
    columns: {},
    text: `SELECT 'attendance:' || "meetingId" || '-' || "organizationId" AS id, 'Organization:' || "organizationId" AS source,
      'Meeting:' || "meetingId" AS target
      FROM "MeetingOrganization" ORDER BY "meetingId" COLLATE "C", "organizationId" COLLATE "C"`,
  },
  {
    type: "meeting-agreement",
    ends: ["Meeting", "Agreement"],
    columns: { action: "text" },
    text: `SELECT 'meeting-agreement:' || "meetingId" || '-' || "agreementId" AS id, 'Meeting:' || "meetingId" AS source,
      'Agreement:' || "agreementId" AS target, action::text
      FROM "MeetingAgreement" ORDER BY "meetingId" COLLATE "C", "agreementId" COLLATE "C"`,
  },
  {
    type: "party",
    ends: ["Organization", "Country", "Agreement"],
    columns: { country: "text" },
    text: `SELECT 'party:' || id AS id, coalesce('Organization:' || "organizationId", 'Country:' || country) AS source,
      'Agreement:' || "agreementId" AS target, country
      FROM "AgreementParty" WHERE coalesce("organizationId", country) IS NOT NULL ORDER BY "AgreementParty".id COLLATE "C"`,
  },
  {
    type: "post",
    ends: ["Person", "Organization", "Country"],
    columns: {
      title: "text",
      country: "text",
      start: "text",
      end: "text",
      observedFrom: "date",
      observedTo: "date",
      acting: "boolean",
      basis: "text",
    },
    text: `SELECT 'post:' || id AS id, 'Person:' || "personId" AS source,
      coalesce('Organization:' || "organizationId", 'Country:' || country) AS target, title, country, start, "end",
      "observedFrom"::text, "observedTo"::text, acting, basis::text
      FROM "Tenure" WHERE coalesce("organizationId", country) IS NOT NULL ORDER BY "Tenure".id COLLATE "C"`,
  },
  {
    type: "part",
    ends: ["Organization"],
    columns: {},
    text: `SELECT 'part:' || id AS id, 'Organization:' || id AS source, 'Organization:' || "parentId" AS target
      FROM "Organization" WHERE "parentId" IS NOT NULL ORDER BY "Organization".id COLLATE "C"`,
  },
  {
    type: "reprint",
    ends: ["Article"],
    columns: {},
    text: `SELECT 'reprint:' || id AS id, 'Article:' || id AS source, 'Article:' || "duplicateOfId" AS target
      FROM "Article" WHERE "duplicateOfId" IS NOT NULL ORDER BY "Article".id COLLATE "C"`,
  },
  ...(["Person", "Organization", "Meeting", "Agreement"] as const).map(source),
];

/** Articles as sources of what they speak of, with how many claims. */
function source(type: Exclude<NodeType, "Article">): EdgeKind {
  const column = `"${type.toLowerCase()}Id"`;
  return {
    type: "source",
    ends: ["Article", type],
    columns: { claims: "int" },
    text: `SELECT 'source:' || "articleId" || '-' || ${column} AS id, 'Article:' || "articleId" AS source,
      '${type}:' || ${column} AS target, count(*)::int AS claims
      FROM "Claim" WHERE ${column} IS NOT NULL AND property <> 'spelling'
      GROUP BY "articleId", ${column} ORDER BY "articleId" COLLATE "C", ${column} COLLATE "C"`,
  };
}

/** Countries that stand for themselves at the end of an edge: parties, and whom somebody holds a post of. */
const COUNTRIES: NetworkSelection = {
  of: "node",
  type: "Country",
  columns: { label: "text" },
  text: `SELECT 'Country:' || code AS id, code AS label FROM (
      SELECT country AS code FROM "Tenure" WHERE "organizationId" IS NULL
      UNION SELECT country FROM "AgreementParty" WHERE "organizationId" IS NULL
    ) AS named WHERE code IS NOT NULL ORDER BY code COLLATE "C"`,
};

/** Tables of people and organizations show all spellings of the name. */
const NAMES: Readonly<Partial<Record<NodeType, string>>> = { Person: "personId", Organization: "organizationId" };

function nodesOf(type: NodeType, times: boolean): NetworkSelection {
  const table = EXPORTED_TABLES.find(({ name }) => name === type) as ExportedTable;
  const all = Object.entries({ ...table.columns, ...table.derived, ...(times ? table.times : {}) });
  const kept = all.filter(([name]) => !LEFT_OUT.has(name) && name !== LABELS[type] && !table.internal.includes(name));
  const columns = Object.fromEntries(kept);
  const owner = NAMES[type];
  const names =
    owner === undefined
      ? ""
      : `, ARRAY(SELECT value FROM "Name" WHERE "Name"."${owner}" = "${type}".id ORDER BY kind, value COLLATE "C") AS names`;
  return {
    of: "node",
    type,
    columns: { label: "text", ...columns, ...(owner === undefined ? {} : { names: "text[]" }) },
    text: `SELECT '${type}:' || id AS id, "${LABELS[type]}" AS label, ${selectList(columns)}${names}
      FROM "${type}" ORDER BY "${type}".id COLLATE "C"`,
  };
}

/** The statements behind a network: first all nodes, then all edges, each in a fixed order. */
export function networkSelections({ type, times = false }: NetworkOptions = {}): readonly NetworkSelection[] {
  const types = type === undefined ? NODE_TYPES : [type];
  const edges = EDGES.filter(({ ends }) => type === undefined || ends.every((end) => end === type));
  return [
    ...types.map((one) => nodesOf(one, times)),
    ...(type === undefined ? [COUNTRIES] : []),
    ...edges.map(({ ends: _, ...edge }) => ({ of: "edge" as const, ...edge })),
  ];
}
