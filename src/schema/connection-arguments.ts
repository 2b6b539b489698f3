import { builder } from "./builder.ts";
import type { FilterValue } from "./filter.ts";
import type { Kind } from "./kinds.ts";
import type { OrderRequest, Orders } from "./order.ts";
import { type PageArguments, pageArguments } from "./paging.ts";

/** The arguments of every connection as they arrive. */
export interface ConnectionArguments extends PageArguments {
  readonly where?: FilterValue | null | undefined;
  readonly orderBy?: OrderRequest | null | undefined;
}

/** The arguments of a connection over records of a kind. */
export function connectionArguments({ filter }: Kind, orders: Orders) {
  const own = builder.args((arg) => ({
    where: arg.field({ type: filter.input, description: "Only records that meet this." }),
    orderBy: arg.field({ type: orders.input, description: "How to sort." }),
  }));
  return { ...own, ...pageArguments };
}
