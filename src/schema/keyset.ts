/**
 * Keyset paging: a page starts where the sort values of its cursor end, so it costs the same at any depth,
 * works after the cursor's row is gone, and a walk neither skips nor repeats a row that stays.
 */
import { createHash } from "node:crypto";
import { refused } from "./errors.ts";

/** Prisma's `where`, `orderBy` and `select` values, and rows, where their model is only known at run time. */
export type Json = Readonly<Record<string, unknown>>;

/** One column to sort by. `path` leads to it from the rows that are paged, over relations to one. */
export interface SortKey {
  readonly path: readonly string[];
  readonly type: "text" | "number" | "time";
  readonly direction: "asc" | "desc";
  /** Rows without a value come last in either direction. */
  readonly nullable: boolean;
}

type SortValue = string | number | Date | null;

function nest(path: readonly string[], leaf: unknown): Json {
  return path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), leaf) as Json;
}

function opposite(direction: SortKey["direction"]): SortKey["direction"] {
  return direction === "asc" ? "desc" : "asc";
}

/** The order as Prisma takes it; turned round for pages that are read from the end. */
export function orderBy(keys: readonly SortKey[], backward: boolean): readonly Json[] {
  return keys.map(({ path, direction, nullable }) => {
    const sort = backward ? opposite(direction) : direction;
    return nest(path, nullable ? { sort, nulls: backward ? "first" : "last" } : sort);
  });
}

/** Condition for rows strictly beyond `value` in one key; null if there can be none. */
function beyond(key: SortKey, value: SortValue, backward: boolean, withEmpty: boolean): Json | null {
  const { path, direction, nullable } = key;
  if (value === null) return backward ? nest(path, { not: null }) : null;
  const comparison = nest(path, { [(direction === "asc") === backward ? "lt" : "gt"]: value });
  return nullable && !backward && withEmpty ? { OR: [comparison, nest(path, null)] } : comparison;
}

/**
 * Condition for rows strictly beyond the position `values`: after it, or before it if `backward`. Without `withEmpty`
 * rows that have no value in the first key are left out; the rest is then one range of an index.
 */
export function bound(
  keys: readonly SortKey[],
  values: readonly SortValue[],
  backward: boolean,
  withEmpty = true,
): Json {
  const branches = keys.flatMap((key, index) => {
    const further = beyond(key, values[index] ?? null, backward, withEmpty || index > 0);
    if (further === null) return [];
    const same = keys.slice(0, index).map(({ path }, at) => nest(path, values[at] ?? null));
    return [{ AND: [...same, further] }];
  });
  const start = startOf(keys[0], values[0] ?? null, backward, withEmpty);
  return start === null ? { OR: branches } : { AND: [start, { OR: branches }] };
}

/**
 * What the alternatives of `bound` have in common, as one range of the first key, which an index can start at;
 * null where there is none, because rows without a value come after all others.
 */
function startOf(key: SortKey | undefined, value: SortValue, backward: boolean, withEmpty: boolean): Json | null {
  if (key === undefined || value === null || (key.nullable && !backward && withEmpty)) return null;
  return nest(key.path, { [(key.direction === "asc") === backward ? "lte" : "gte"]: value });
}

/** Condition for rows without a value in a key. */
export function empty({ path }: SortKey): Json {
  return nest(path, null);
}

/** The sort values of a row. */
export function position(keys: readonly SortKey[], row: Json): readonly SortValue[] {
  return keys.map(({ path }) => path.reduce<unknown>((value, step) => (value as Json)[step], row) as SortValue);
}

/** What a cursor is bound to: which connection, order and filter; a cursor of another one is refused. */
export function signature(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 8);
}

/** Opaque to clients: base64url of the signature and the sort values. */
export function encodeCursor(signed: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([signed, ...values]), "utf8").toString("base64url");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

function revive({ type, nullable }: SortKey, value: unknown): SortValue | undefined {
  if (value === null) return nullable ? null : undefined;
  if (type === "number") return typeof value === "number" ? value : undefined;
  if (typeof value !== "string") return undefined;
  if (type === "text") return value;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** @throws BAD_CURSOR unless `encodeCursor` made it for the same signature. */
export function decodeCursor(
  keys: readonly SortKey[],
  signed: string,
  cursor: string,
  argument: "after" | "before",
): readonly SortValue[] {
  const allowed = "a cursor from this field with the same order and filter";
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== keys.length + 1) {
    throw refused(argument, "This is not a cursor", allowed, "BAD_CURSOR");
  }
  if (parsed[0] !== signed) {
    throw refused(argument, "This cursor belongs to another field, order or filter", allowed, "BAD_CURSOR");
  }
  return keys.map((key, index) => {
    const value = revive(key, parsed[index + 1]);
    if (value === undefined) throw refused(argument, "This is not a cursor", allowed, "BAD_CURSOR");
    return value;
  });
}
