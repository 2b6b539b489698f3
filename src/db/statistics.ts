import { countsFor } from "./counts.ts";
import { fromTable, type Json, NotCovered, openTable, type Table, type Writing } from "./record-condition.ts";
import { conditions, type Statement, startWriting } from "./record-statement.ts";

/** Columns that records are counted by, as far as they are asked for. */
export interface CountedBy {
  /** A day, of which the year counts. */
  readonly year?: string | undefined;
  /** An EDTF date, of which the month counts, or the year alone where it says no more. */
  readonly month?: string | undefined;
  /** A list of countries, of which each two count. */
  readonly countryPair?: string | undefined;
  readonly kind?: string | undefined;
}

/** Rows to be added up. */
interface Counted {
  readonly table: Table;
  /** What stands after FROM, when all conditions have been written. */
  readonly from: () => string;
  /** How many records a row stands for, all rows of a group together. */
  readonly count: string;
}

type Open = (writing: Writing) => Counted;

/** The groups with each two of their countries in place of all. */
function paired(groups: string): string {
  return `SELECT "year", "month", "kind", "pair" AS "countries", sum("count")::int AS "count" FROM (${groups}) AS g
    LEFT JOIN LATERAL (
      SELECT ARRAY[one, other] AS "pair" FROM unnest("countries") AS one
      JOIN unnest("countries") AS other ON one COLLATE "C" < other COLLATE "C"
    ) AS p ON true GROUP BY 1, 2, 3, 4`;
}

/** @throws NotCovered */
function statementOf(open: Open, where: Json | undefined, by: CountedBy): Statement {
  const { values, writing } = startWriting();
  const { table, from, count } = open(writing);
  const met = conditions(where, null, table, writing);
  const column = (name: string) => `${table.alias}."${name}"`;
  const shown = [
    by.year === undefined ? "NULL::int" : `extract(year FROM ${column(by.year)})::int`,
    by.month === undefined ? "NULL" : `substring(${column(by.month)} FROM '^\\d{4}(?:-\\d\\d)?')`,
    by.kind === undefined ? "NULL" : column(by.kind),
    by.countryPair === undefined ? "NULL::text[]" : column(by.countryPair),
  ];
  const names = ["year", "month", "kind", "countries"];
  const grouped = `SELECT ${shown.map((text, index) => `${text} AS "${names[index]}"`).join(", ")}, ${count} AS "count"
    FROM ${from()}${met} GROUP BY 1, 2, 3, 4`;
  const groups = by.countryPair === undefined ? grouped : paired(grouped);
  const members = `'year', "year", 'month', "month", 'countryPair', "countries", 'kind', "kind", 'count', "count"`;
  const text = `SELECT coalesce(json_agg(json_build_object(${members})), '[]') AS "answer" FROM (${groups}) AS s`;
  return { text, values };
}

const records =
  (model: string): Open =>
  (writing) => {
    const table = openTable(model, writing);
    return { table, from: () => fromTable(table), count: "count(*)" };
  };

const counts =
  (model: "Meeting" | "Agreement", where: Json | undefined, byMonth: boolean): Open =>
  (writing) => {
    const { table, from } = countsFor(model, where, byMonth, writing);
    return { table, from: () => from, count: `sum(${table.alias}."count")::int` };
  };

/**
 * How many records there are of each group, as a list of objects in no order; what is not counted by is null.
 * It adds up the counts that are kept where they know all that is asked, else it counts the records. Records of the
 * same countries are added up before they are paired.
 *
 * @throws NotCovered
 */
export function countStatement(model: "Meeting" | "Agreement", where: Json | undefined, by: CountedBy): Statement {
  const byMonth = by.month !== undefined;
  try {
    if (by.countryPair === undefined)
      return statementOf(counts(model, where, byMonth), where, { ...by, ...(byMonth && { month: "month" }) });
  } catch (error) {
    if (!(error instanceof NotCovered)) throw error;
  }
  return statementOf(records(model), where, by);
}
