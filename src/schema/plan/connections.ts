import type { FieldNode } from "graphql";
import type { NestedRequest } from "../../db/record-statement.ts";
import { type Connection, once } from "../connection.ts";
import type { Json } from "../keyset.ts";
import { type PagePlan, pageQuery, showPage } from "../page.ts";
import {
  byName,
  type Field,
  objectTypeOf,
  type RecordShape,
  type Row,
  type Run,
  reviveTimes,
  rowOf,
  timesOf,
} from "./fields.ts";
import type { PlannedConnection } from "./planned.ts";
import type { Compiler } from "./records.ts";

/**
 * What connections have in common, whether their rows hang on a record or stand for themselves.
 *
 * @throws NotCovered
 */
export function compileConnection(
  { argumentsOf, completed, selectionOf, nextPlace }: Compiler,
  { model, links, edge, page: pageOf, filter: filterOf }: PlannedConnection,
  field: Field,
  nodes: readonly FieldNode[],
  rowModel: string,
) {
  const place = nextPlace();
  const args = argumentsOf(field, nodes);
  const shape: RecordShape = { model, columns: new Set(), nested: [] };
  const complete = completed(field.type, nodes, shape);
  const used = usedOf(selectionOf, field, nodes);
  const times = timesOf(rowModel);
  const recordTimes = timesOf(model);
  const to = links?.to;
  const recordOf = (row: Json) => (to === undefined ? row : (row[to] as Json));

  /** Columns of the row that is paged, and what hangs on it. */
  function rowAsked({ keys }: PagePlan, run: Run): { columns: Set<string>; nested: readonly NestedRequest[] } {
    const sorting = used.cursors ? keys.map(({ path }) => path) : [];
    const own = sorting.flatMap((path) => (path.length === 1 ? path : []));
    const record = rowOf(shape, run);
    if (to === undefined) return { columns: new Set([...record.columns, ...own]), nested: record.nested };
    const columns = new Set([
      ...record.columns,
      ...sorting.flatMap(([first, second]) => (first === to && second ? [second] : [])),
    ]);
    const isEmpty = columns.size === 0 && record.nested.length === 0;
    return {
      columns: new Set([...own, ...(used.edge ? edge : [])]),
      nested: isEmpty ? [] : [{ as: to, relation: to, rows: { columns, nested: record.nested } }],
    };
  }

  function ask(run: Run) {
    const asked = args(run);
    const plan = pageOf(asked);
    const filter = filterOf(asked);
    run.pages[place] = plan;
    const query = pageQuery(plan, filter) as { where?: Json; orderBy: unknown; take: number };
    return { plan, filter, page: used.page ? { query, row: rowAsked(plan, run) } : null };
  }

  function read(rows: readonly Row[] | undefined, count: number, run: Run): unknown {
    for (const row of rows ?? []) {
      reviveTimes(row, times);
      if (to !== undefined && row[to]) reviveTimes(row[to] as Row, recordTimes);
    }
    const connection: Connection = {
      page: once(() => showPage(run.pages[place] as PagePlan, rows ?? [], recordOf)),
      totalCount: () => count,
    };
    return complete(connection, run);
  }
  return { place, ask, read, isCounted: used.count };
}

/** Which parts of a connection are selected. */
function usedOf(selectionOf: Compiler["selectionOf"], field: Field, nodes: readonly FieldNode[]) {
  const type = objectTypeOf(field.type);
  const below = byName(selectionOf(type, nodes));
  const named = (name: string) => {
    const found = below.get(name);
    const inner = type.getFields()[name];
    return found && inner ? new Set(byName(selectionOf(objectTypeOf(inner.type), found)).keys()) : new Set<string>();
  };
  const [edges, pageInfo] = [named("edges"), named("pageInfo")];
  return {
    count: below.has("totalCount"),
    page: below.has("edges") || below.has("nodes") || below.has("pageInfo"),
    cursors: edges.has("cursor") || pageInfo.has("startCursor") || pageInfo.has("endCursor"),
    edge: [...edges].some((name) => name !== "cursor" && name !== "node" && name !== "__typename"),
  };
}
