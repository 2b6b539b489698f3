/**
 * When records are loaded apart from the rows that lead to them.
 *
 * PostgreSQL works out what hangs on a row before it sorts and cuts, so a page of 20 out of 5,000 meetings would
 * gather the participants of all 5,000. Records that carry lists are therefore loaded by a second statement, for
 * the rows of the page alone; records that carry none come along in the first.
 */
import { createContextCache } from "@pothos/core";
import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.ts";
import { delegate } from "./delegate.ts";
import type { Json } from "./keyset.ts";
import type { Kind } from "./kinds.ts";

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

/** True if a Prisma query selects lists or counts, at any depth: lists are the relations that are sorted. */
export function carriesLists(query: Json): boolean {
  if (!isObject(query.select)) return false;
  return Object.entries(query.select).some(
    ([name, nested]) => name === "_count" || (isObject(nested) && ("orderBy" in nested || carriesLists(nested))),
  );
}

/** The field's place in the query, the same for every row of the lists it stands in. */
export function placeOf(path: GraphQLResolveInfo["path"] | undefined): string {
  if (path === undefined) return "";
  return typeof path.key === "number" ? placeOf(path.prev) : `${placeOf(path.prev)}.${path.key}`;
}

export type RecordLoader = DataLoader<string, Json | null>;

const loaders = createContextCache(() => new Map<string, RecordLoader>());

/** Loads records by id with one selection, all that one place of the query needs in one statement; null for those gone. */
export function recordLoader(context: Context, place: string, model: Kind["model"], selection: Json): RecordLoader {
  const known = loaders(context).get(place);
  if (known !== undefined) return known;
  const loader: RecordLoader = new DataLoader(async (ids) => {
    const rows = await delegate(context, model).findMany({ ...selection, where: { id: { in: [...ids] } } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  loaders(context).set(place, loader);
  return loader;
}
