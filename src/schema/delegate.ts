import type { Context } from "./context.ts";
import type { Json } from "./keyset.ts";
import type { Kind } from "./kinds.ts";

/** The part of Prisma's model delegates that paging needs, for a model only known at run time. */
export interface Delegate {
  findMany(query: Json): Promise<readonly Json[]>;
  count(query: Json): Promise<number>;
}

type Model = Kind["model"] | "Claim" | "IdentityLink";

/** Prisma's delegate for a model by its name. */
export function delegate({ prisma }: Context, model: Model): Delegate {
  const name = `${model.slice(0, 1).toLowerCase()}${model.slice(1)}` as Uncapitalize<Model>;
  return prisma[name] as unknown as Delegate;
}
