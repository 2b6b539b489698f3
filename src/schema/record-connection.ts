/** Connections over all records of a model that meet a condition. */
import { createContextCache } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { type Connection, type ConnectionType, once, RECORD_PATHS } from "./connection.ts";
import { type ConnectionArguments, connectionArguments } from "./connection-arguments.ts";
import type { Context } from "./context.ts";
import { carriesLists, placeOf, recordLoader } from "./deferred.ts";
import { delegate } from "./delegate.ts";
import { type Json, signature } from "./keyset.ts";
import type { Kind } from "./kinds.ts";
import { sortKeys } from "./order.ts";
import { type PagePlan, pageQueries, readRows, showLoaded, showPage } from "./page.ts";
import { readPage } from "./paging.ts";
import { plannedConnection } from "./plan/planned.ts";

export interface RecordConnectionOptions<Parent> {
  readonly type: ConnectionType;
  readonly kind: Kind;
  /** Prisma condition on the records, from the record the field hangs on. */
  readonly of?: (parent: Parent) => Json;
  readonly description: string;
}

const requestCache = createContextCache(() => new Map<string, Connection>());

/** Parents that are equal at one place of the query share one connection, and so its statements. */
function shared(context: Context, info: GraphQLResolveInfo, parent: unknown, make: () => Connection): Connection {
  const cache = requestCache(context);
  const key = `${placeOf(info.path)} ${JSON.stringify(parent)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** Options of a field that pages over the records of a model. */
export function recordConnection<Parent>({ type, kind, of, description }: RecordConnectionOptions<Parent>) {
  const { model, orders } = kind;
  const columns = Object.values(orders.columns).map(({ column }) => [column, true] as const);
  const select = { id: true, ...Object.fromEntries(columns) };

  function plan(args: ConnectionArguments): PagePlan {
    const asked = args.orderBy ?? orders.standard;
    const signed = once(() => signature(model, asked, args.where));
    return { keys: sortKeys(orders, asked, []), request: readPage(args), signed };
  }

  function connect(
    parent: Parent,
    args: ConnectionArguments,
    context: Context,
    selection: Json,
    place: string,
  ): Connection {
    const conditions = [of?.(parent), kind.filter.where(args.where)].filter((one) => one !== undefined);
    const filter = conditions.length === 0 ? undefined : { AND: conditions };
    const page = plan(args);
    const queries = pageQueries(page, filter);
    const records = delegate(context, model);
    const itself = (row: Json) => row;
    const read = (what: Json) => readRows(page, queries, (query) => records.findMany({ ...what, ...query }));
    const show = carriesLists(selection)
      ? async () => {
          const loader = recordLoader(context, place, model, selection);
          return showLoaded(page, await read({ select }), itself, loader);
        }
      : async () => showPage(page, await read(selection), itself);
    return {
      page: once(show),
      totalCount: once(() => records.count(filter === undefined ? {} : { where: filter })),
    };
  }

  function resolve(parent: Parent, args: ConnectionArguments, context: Context, info: GraphQLResolveInfo): Connection {
    // Planned for every parent, also where rows are shared: planning tells the fields below that theirs are loaded.
    const selection = queryFromInfo({ context, info, typeName: model, paths: RECORD_PATHS, select });
    return shared(context, info, parent, () => connect(parent, args, context, selection, placeOf(info.path)));
  }

  return {
    type,
    description,
    args: connectionArguments(kind, orders),
    extensions: of
      ? {}
      : plannedConnection({
          model,
          links: null,
          edge: [],
          page: plan,
          filter: ({ where }) => kind.filter.where(where),
        }),
    resolve,
  };
}
