import type { IdentityDecision } from "../model/resolvable.ts";
import { upsertCells } from "./rows.ts";
import type { Sql } from "./sql.ts";

/** The table of curators' decisions. */
export const DECISIONS = {
  name: "IdentityDecision",
  columns: {
    id: "text",
    kind: '"SubjectKind"',
    left: "text",
    right: "text",
    judgement: '"Judgement"',
    reason: "text",
    decidedBy: "text",
    decidedOn: "date",
  },
  key: ["id"],
};

/** Curators' decisions, in the order of their ids. */
export function readDecisions(sql: Sql): Promise<readonly IdentityDecision[]> {
  return sql.query<IdentityDecision>(
    `SELECT id, kind::text, "left", "right", judgement::text, reason, "decidedBy", "decidedOn"::text
     FROM "IdentityDecision" ORDER BY id COLLATE "C"`,
  );
}

/** Adds decisions; those that are there already stay as they are. Returns how many are new. */
export async function addDecisions(sql: Sql, decisions: readonly IdentityDecision[]): Promise<number> {
  const known = new Set((await readDecisions(sql)).map(({ id }) => id));
  const added = decisions.filter(({ id }) => !known.has(id));
  await upsertCells(
    sql,
    DECISIONS,
    added.map((decision) => ({ ...decision })),
  );
  return added.length;
}
