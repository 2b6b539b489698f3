/** Connections over the records of a country, those of all countries that a query shows got together. */
import { createContextCache } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { type CountryRecords, countByCountry, firstByCountry, type SortedBy } from "../db/by-country.ts";
import { type Connection, type ConnectionType, once, RECORD_PATHS } from "./connection.ts";
import type { ConnectionArguments } from "./connection-arguments.ts";
import type { Context } from "./context.ts";
import { placeOf, recordLoader } from "./deferred.ts";
import { type Json, type SortKey, signature } from "./keyset.ts";
import type { Kind } from "./kinds.ts";
import { sortKeys } from "./order.ts";
import { type Page, showPage } from "./page.ts";
import { readPage } from "./paging.ts";
import { recordConnection } from "./record-connection.ts";

export interface CountryShape {
  readonly code: string;
}

export interface CountryConnectionOptions {
  readonly type: ConnectionType;
  readonly kind: Exclude<Kind, { readonly model: "Article" }>;
  readonly column: CountryRecords["column"];
  readonly description: string;
}

interface Loaders {
  readonly ids: DataLoader<string, readonly string[]>;
  readonly counts: DataLoader<string, number>;
}

const loadersOf = createContextCache(() => new Map<string, Loaders>());

function sortedBy(keys: readonly SortKey[], backward: boolean): readonly SortedBy[] {
  return keys.map(({ path, direction, nullable }) => ({
    column: path.at(-1) ?? "",
    direction: (direction === "asc") === backward ? "desc" : "asc",
    nulls: nullable ? (backward ? "first" : "last") : null,
  }));
}

/** Options of a field that pages over the records of a country. */
export function countryConnection({ type, kind, column, description }: CountryConnectionOptions) {
  const { model, orders } = kind;
  const records: CountryRecords = { table: model, column };
  const columns = Object.values(orders.columns).map((order) => [order.column, true] as const);
  const select = { id: true, ...Object.fromEntries(columns) };
  const single = recordConnection<CountryShape>({
    type,
    kind,
    of: ({ code }) => ({ [column]: column === "country" ? code : { has: code } }),
    description,
  });

  function loaders(context: Context, place: string, order: readonly SortedBy[], limit: number): Loaders {
    const known = loadersOf(context).get(place);
    if (known !== undefined) return known;
    const { prisma } = context;
    const made: Loaders = {
      ids: new DataLoader((codes) => firstByCountry(prisma, records, codes, order, limit)),
      counts: new DataLoader((codes) => countByCountry(prisma, records, codes)),
    };
    loadersOf(context).set(place, made);
    return made;
  }

  /** Pages further on, and filtered ones, are asked of few countries: each takes its statements. */
  function resolve(parent: CountryShape, args: ConnectionArguments, context: Context, info: GraphQLResolveInfo) {
    if (args.where != null || args.after != null || args.before != null)
      return single.resolve(parent, args, context, info);
    const selection = queryFromInfo({ context, info, typeName: model, paths: RECORD_PATHS, select });
    const request = readPage(args);
    const asked = args.orderBy ?? orders.standard;
    const keys = sortKeys(orders, asked, []);
    const plan = { keys, request, signed: once(() => signature(model, asked, args.where)) };
    const place = placeOf(info.path);
    const { ids, counts } = loaders(context, place, sortedBy(keys, request.backward), request.size + 1);
    async function page(): Promise<Page> {
      const loader = recordLoader(context, place, model, selection);
      const rows = await Promise.all((await ids.load(parent.code)).map((id) => loader.load(id)));
      return showPage(
        plan,
        rows.filter((row): row is Json => row !== null),
        (row) => row,
      );
    }
    const connection: Connection = { page: once(page), totalCount: () => counts.load(parent.code) };
    return connection;
  }

  return { ...single, resolve };
}
