/** Connections over the rows of a relation, paged in the statement that loads the record they hang on. */
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { type Connection, type ConnectionType, once, RECORD_PATHS } from "./connection.ts";
import { type ConnectionArguments, connectionArguments } from "./connection-arguments.ts";
import type { Context } from "./context.ts";
import { carriesLists, placeOf, recordLoader } from "./deferred.ts";
import { type Json, type SortKey, signature } from "./keyset.ts";
import type { Kind } from "./kinds.ts";
import { type OrderColumn, type OrderRequest, type Orders, sortKeys } from "./order.ts";
import { type Page, type PagePlan, pageQuery, showLoaded, showPage } from "./page.ts";
import { readPage } from "./paging.ts";
import { plannedConnection } from "./plan/planned.ts";

export interface LinkedConnectionOptions {
  readonly type: ConnectionType;
  readonly kind: Kind;
  /** Relation from the record to the linking rows. */
  readonly through: string;
  /** Relation from a linking row to the record at the other end. */
  readonly to: string;
  /** Columns of the linking row that edges show. */
  readonly edge?: readonly string[];
  /** Orders by columns of the linking row; those of the record at the other end if absent. */
  readonly linkOrders?: Orders;
  /** Columns that the record's orders go by and that the linking row has too, so that an index of it can sort. */
  readonly copies?: Readonly<Record<string, string>>;
  readonly description: string;
}

type NestedQuery = (query: Json, at: { readonly getType: () => string; readonly paths: typeof RECORD_PATHS }) => Json;
type SelectedNames = () => ReadonlySet<string>;

/** Columns that the sort keys read, as a selection of the linking row without its record. */
function sortColumns(columns: Readonly<Record<string, OrderColumn>>): Json {
  return Object.fromEntries(Object.values(columns).map(({ column }) => [column, true]));
}

/**
 * Options of a field that pages over `through`.
 *
 * The field tells the query planner of the Prisma plugin what to select for it, the way the plugin's own
 * `relatedConnection` does (extension `pothosPrismaSelect`), because the plugin's public road to that pages by
 * Prisma's cursors, which get slower with depth and break when their row goes.
 */
export function linkedConnection({
  type,
  kind,
  through,
  to,
  edge = [],
  linkOrders,
  copies: others = {},
  description,
}: LinkedConnectionOptions) {
  // The record's id is on the linking row anyhow; to sort by it there spares a join.
  const copies: Readonly<Record<string, string>> = { id: `${to}Id`, ...others };
  const orders = linkOrders ?? kind.orders;
  const linkColumns = {
    ...(linkOrders ? sortColumns(linkOrders.columns) : {}),
    ...Object.fromEntries(Object.values(copies).map((column) => [column, true])),
    ...Object.fromEntries(edge.map((column) => [column, true])),
  };
  const sorting = Object.entries(linkOrders ? {} : sortColumns(kind.orders.columns));
  const recordColumns = { id: true, ...Object.fromEntries(sorting.filter(([column]) => !(column in copies))) };

  function copied(key: SortKey): SortKey {
    const copy = copies[key.path.at(-1) ?? ""];
    return copy === undefined ? key : { ...key, path: [copy] };
  }

  function plan(args: ConnectionArguments): PagePlan {
    const request = readPage(args);
    const { orderBy = null } = args;
    const keys = linkOrders ? linkKeys(linkOrders, orderBy, copies) : sortKeys(orders, orderBy, [to]).map(copied);
    const signed = once(() => signature(kind.model, through, orderBy ?? orders.standard, args.where));
    return { keys, request, signed };
  }

  /** The condition on linking rows that the filter on the records at their ends comes to. */
  function linkFilter({ where }: ConnectionArguments): Json | undefined {
    const filter = kind.filter.where(where);
    return filter === undefined ? undefined : { [to]: filter };
  }

  function select(
    args: ConnectionArguments,
    _context: object,
    nestedQuery: NestedQuery,
    selectedNames: SelectedNames,
  ): Json {
    const selected = selectedNames();
    const planned = attempt(() => ({ query: pageQuery(plan(args), linkFilter(args)), filter: linkFilter(args) }));
    // Bad arguments are reported by `resolve`, whose place in the answer is this field's and not the whole query's.
    if (planned === null) return { select: {} };
    const { query, filter } = planned;
    const counted = filter === undefined ? true : { where: filter };
    const count = selected.has("totalCount") ? { _count: { select: { [through]: counted } } } : {};
    if (!["edges", "nodes", "pageInfo"].some((name) => selected.has(name))) return { select: count };
    const record = nestedQuery({ select: recordColumns }, { getType: () => kind.model, paths: RECORD_PATHS });
    const loaded = carriesLists(record) ? { select: recordColumns } : record;
    return { select: { ...count, [through]: { ...query, select: { ...linkColumns, [to]: loaded } } } };
  }

  function resolve(parent: object, args: ConnectionArguments, context: Context, info: GraphQLResolveInfo): Connection {
    const page = plan(args);
    pageQuery(page, linkFilter(args));
    const row = parent as Json;
    const links = (row[through] ?? []) as readonly Json[];
    const recordOf = (link: Json) => link[to] as Json;
    const query = queryFromInfo({ context, info, typeName: kind.model, paths: RECORD_PATHS, select: recordColumns });
    const show = carriesLists(query)
      ? () => showLoaded(page, links, recordOf, recordLoader(context, placeOf(info.path), kind.model, query))
      : () => showPage(page, links, recordOf);
    return {
      page: once<Page | Promise<Page>>(show),
      totalCount: () => (row._count as Record<string, number>)[through] ?? 0,
    };
  }

  return {
    type,
    description,
    args: connectionArguments(kind, orders),
    extensions: {
      pothosPrismaSelect: select,
      ...plannedConnection({ model: kind.model, links: { through, to }, edge, page: plan, filter: linkFilter }),
    },
    resolve,
  };
}

function linkKeys(orders: Orders, asked: OrderRequest | null, { id }: Readonly<Record<string, string>>) {
  const keys = sortKeys(orders, asked, []);
  return keys.map((key) => (key.path[0] === "id" && id !== undefined ? { ...key, path: [id] } : key));
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
