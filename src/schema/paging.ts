import { builder } from "./builder.ts";
import { refused } from "./errors.ts";

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The four arguments of every connection, as the GraphQL Cursor Connections specification has them. */
export const pageArguments = builder.args((arg) => ({
  first: arg.int({
    description: `How many records from the start, or after \`after\`; 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} if neither \`first\` nor \`last\` is given.`,
  }),
  after: arg.string({ description: "Only records after this cursor." }),
  last: arg.int({ description: `How many records from the end, or before \`before\`; 0 to ${MAX_PAGE_SIZE}.` }),
  before: arg.string({ description: "Only records before this cursor." }),
}));

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that was asked for. Backward pages are read from the end and shown in the usual order. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** @throws BAD_ARGUMENT for a size out of range, and for `first` and `last` together: nothing is clamped. */
export function readPage({ first, after, last, before }: PageArguments): PageRequest {
  const allowed = `0 to ${MAX_PAGE_SIZE}`;
  if (first != null && last != null) throw refused("last", "Both `first` and `last` are given", "only one of the two");
  for (const [argument, size] of [
    ["first", first],
    ["last", last],
  ] as const) {
    if (size != null && (size < 0 || size > MAX_PAGE_SIZE))
      throw refused(argument, `\`${argument}\` is ${size}`, allowed);
  }
  return {
    size: first ?? last ?? DEFAULT_PAGE_SIZE,
    backward: last != null,
    after: after ?? null,
    before: before ?? null,
  };
}
