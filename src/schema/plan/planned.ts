import type { Statement } from "../../db/record-statement.ts";
import type { ConnectionArguments } from "../connection-arguments.ts";
import type { Json } from "../keyset.ts";
import type { Kind } from "../kinds.ts";
import type { PagePlan } from "../page.ts";

/** What a connection tells of itself, beside how it resolves, so that one statement can answer a whole query. */
export interface PlannedConnection {
  /** Model of the records at the ends. */
  readonly model: Kind["model"];
  /** Relations to the linking rows and from them to the records; null where the records themselves are paged. */
  readonly links: { readonly through: string; readonly to: string } | null;
  /** Columns of the linking row that edges show. */
  readonly edge: readonly string[];
  /** @throws for arguments out of range */
  readonly page: (args: ConnectionArguments) => PagePlan;
  /** Condition on the rows that are paged. */
  readonly filter: (args: ConnectionArguments) => Json | undefined;
}

/** Extensions of a field that is a connection. */
export function plannedConnection(connection: PlannedConnection) {
  return { plannedConnection: connection };
}

/** What a field of `Query` asks Prisma for: `findUnique` with a condition, or `findMany` with an order too. */
export interface PlannedRows {
  readonly isOne: boolean;
  /** @throws for arguments that are refused */
  readonly ask: (args: never) => { readonly where: Json; readonly orderBy?: readonly Json[] };
}

/** Extensions of a field that finds one row. */
export function plannedRow<Args>(where: (args: Args) => Json) {
  const planned: PlannedRows = { isOne: true, ask: (args) => ({ where: where(args) }) };
  return { plannedRows: planned };
}

/** Extensions of a field that finds several rows. */
export function plannedRows(ask: PlannedRows["ask"]) {
  const planned: PlannedRows = { isOne: false, ask };
  return { plannedRows: planned };
}

/** A statement for the arguments of a field of `Query`, and what resolvers work on, made of its answer. */
export interface PlannedAnswer {
  /** @throws for arguments that are refused */
  readonly statement: (args: never) => Statement;
  readonly read: (answer: unknown) => unknown;
}

/** Extensions of a field that has a statement of its own. */
export function plannedAnswer(answer: PlannedAnswer) {
  return { plannedAnswer: answer };
}

/** Condition for the one record with a slug. */
export const bySlug = ({ slug }: { readonly slug: string }) => ({ slug });
