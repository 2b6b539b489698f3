import type { Prisma } from "../db/generated/client/client.ts";
import { builder } from "./builder.ts";

/** Condition for tenures that cover a day: by the stated period where there is one, else by when the post was seen held. */
export function covers(day: Date): Prisma.TenureWhereInput {
  return {
    AND: [
      { OR: [{ startEarliest: { lte: day } }, { startEarliest: null, observedFrom: { lte: day } }] },
      { OR: [{ endLatest: { gte: day } }, { endLatest: null, observedTo: { gte: day } }] },
    ],
  };
}

/** Options of a relation `tenures`, earliest first. */
export const tenuresAt = {
  args: builder.args((arg) => ({
    at: arg.field({ type: "Date", description: "Only posts held on this day, as far as the corpus shows." }),
  })),
  query: ({ at }: { readonly at?: Date | null | undefined }) => {
    const orderBy: Prisma.TenureOrderByWithRelationInput[] = [
      { observedFrom: { sort: "asc", nulls: "first" } },
      { title: "asc" },
      { id: "asc" },
    ];
    return at == null ? { orderBy } : { where: covers(at), orderBy };
  },
};
