import type { RecordLoader } from "./deferred.ts";
import { bound, decodeCursor, empty, encodeCursor, type Json, orderBy, position, type SortKey } from "./keyset.ts";
import type { PageRequest } from "./paging.ts";

/** One record of a page: the row that was paged, which may be a link, and the record at its end. */
export interface Edge {
  readonly link: Json;
  readonly node: Json;
  /** Made when asked for. */
  readonly cursor: () => string;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: () => string | null;
  readonly endCursor: () => string | null;
}

export interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: PageInfo;
}

/** A page and how it is sorted: all that is needed to ask for its rows and to show them. */
export interface PagePlan {
  readonly keys: readonly SortKey[];
  readonly request: PageRequest;
  /** What cursors are bound to; worked out when there are any. */
  readonly signed: () => string;
}

/**
 * Prisma's arguments for the rows of a page, one more than shown, which tells whether there are further ones.
 *
 * @throws BAD_CURSOR
 */
export function pageQuery({ keys, request, signed }: PagePlan, filter: Json | undefined): Json {
  const { after, before, size, backward } = request;
  const bounds = [
    ...(filter === undefined ? [] : [filter]),
    ...(after === null ? [] : [bound(keys, decodeCursor(keys, signed(), after, "after"), false)]),
    ...(before === null ? [] : [bound(keys, decodeCursor(keys, signed(), before, "before"), true)]),
  ];
  return {
    ...(bounds.length === 0 ? {} : { where: bounds.length === 1 ? bounds[0] : { AND: bounds } }),
    orderBy: orderBy(keys, backward),
    take: size + 1,
  };
}

/**
 * The same in one query or two: where rows without a sort value come after a cursor that has one, they are asked for
 * apart, and only if the page has room left. One condition for both kinds could not start at the cursor in an index.
 *
 * @throws BAD_CURSOR
 */
export function pageQueries(plan: PagePlan, filter: Json | undefined): readonly Json[] {
  const { keys, request, signed } = plan;
  const { after, before, backward } = request;
  const [key] = keys;
  const from = after === null ? null : decodeCursor(keys, signed(), after, "after");
  if (key === undefined || !key.nullable || backward || from === null || from[0] === null)
    return [pageQuery(plan, filter)];
  const others = pageQuery({ ...plan, request: { ...request, after: null } }, filter);
  const together = (condition: Json): Json => ({
    ...others,
    where: others.where === undefined ? condition : { AND: [others.where, condition] },
  });
  const dated = together(bound(keys, from, false, false));
  // Where the page ends at a row with a value, none without follows.
  const ends = before !== null && decodeCursor(keys, signed(), before, "before")[0] !== null;
  return ends ? [dated] : [dated, together(empty(key))];
}

/** Runs the queries of a page until it is full. */
export async function readRows(
  { request: { size } }: PagePlan,
  queries: readonly Json[],
  read: (query: Json) => Promise<readonly Json[]>,
): Promise<readonly Json[]> {
  const rows: Json[] = [];
  for (const query of queries) {
    const room = size + 1 - rows.length;
    if (room > 0) rows.push(...(await read({ ...query, take: room })));
  }
  return rows;
}

/** The page shown for the rows that `pageQuery` got; `node` leads from a row to its record. */
export function showPage({ keys, request, signed }: PagePlan, rows: readonly Json[], node: (row: Json) => Json): Page {
  const { size, backward, after, before } = request;
  const further = rows.length > size;
  const shown = backward ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const edges = shown.map((link) => ({
    link,
    node: node(link),
    cursor: () => encodeCursor(signed(), position(keys, link)),
  }));
  const pageInfo = {
    hasNextPage: backward ? before !== null : further,
    hasPreviousPage: backward ? further : after !== null,
    startCursor: () => edges[0]?.cursor() ?? null,
    endCursor: () => edges.at(-1)?.cursor() ?? null,
  };
  return { edges, pageInfo };
}

/** The same for records that are loaded apart: those that are gone by then are left out. */
export async function showLoaded(
  plan: PagePlan,
  rows: readonly Json[],
  recordOf: (row: Json) => Json,
  loader: RecordLoader,
): Promise<Page> {
  const { edges, pageInfo } = showPage(plan, rows, recordOf);
  const records = await Promise.all(edges.map(({ node }) => loader.load(node.id as string)));
  const loaded = edges.flatMap((edge, index) => {
    const node = records[index];
    return node ? [{ ...edge, node }] : [];
  });
  return { edges: loaded, pageInfo };
}
