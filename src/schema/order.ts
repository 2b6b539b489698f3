import { builder } from "./builder.ts";
import { OrderDirection } from "./enums.ts";
import type { SortKey } from "./keyset.ts";

type Direction = SortKey["direction"];

/** A column that records can be sorted by, from the record itself. */
export interface OrderColumn {
  readonly column: string;
  readonly type: SortKey["type"];
  readonly nullable: boolean;
  readonly description: string;
}

/** An order as asked for: a name of the enum and a direction. */
export interface OrderRequest {
  readonly field: string;
  readonly direction: Direction;
}

/** The orders of one type of record: the input type that names them, and the columns behind the names. */
export interface Orders {
  readonly input: ReturnType<typeof orderInput>;
  readonly columns: Readonly<Record<string, OrderColumn>>;
  readonly standard: OrderRequest;
}

function orderInput(type: string, columns: Readonly<Record<string, OrderColumn>>) {
  const field = builder.enumType(`${type}OrderField`, {
    description: "What to sort by.",
    values: Object.fromEntries(Object.entries(columns).map(([name, { description }]) => [name, { description }])),
  });
  return builder.inputType(`${type}Order`, {
    description: "An order; ties are broken by id, so it is the same every time.",
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: "What to sort by." }),
      direction: t.field({ type: OrderDirection, required: true, defaultValue: "asc", description: "Which way." }),
    }),
  });
}

/** Registers `<type>Order` and `<type>OrderField`. */
export function defineOrders(
  type: string,
  columns: Readonly<Record<string, OrderColumn>>,
  standard: OrderRequest,
): Orders {
  return { input: orderInput(type, columns), columns, standard };
}

/** The sort keys for an order, from rows that reach the record over `path`; the record's id breaks ties. */
export function sortKeys(
  { columns, standard }: Orders,
  asked: OrderRequest | null | undefined,
  path: readonly string[],
): readonly SortKey[] {
  const { field, direction } = asked ?? standard;
  const found = columns[field];
  const id: SortKey = { path: [...path, "id"], type: "text", direction, nullable: false };
  return found ? [{ path: [...path, found.column], type: found.type, direction, nullable: found.nullable }, id] : [id];
}
