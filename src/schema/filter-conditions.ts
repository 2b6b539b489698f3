/** Conditions that filters of several types share. */
import { foldName } from "../model/name.ts";
import { builder } from "./builder.ts";
import { refused } from "./errors.ts";
import { condition, type Filter, type FilterValue, once } from "./filter.ts";
import type { Json } from "./keyset.ts";

export interface Days {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

export const DateRange = builder.inputType("DateRange", {
  description: "Days from one to another, both included; either may be left out.",
  fields: (t) => ({
    from: t.field({ type: "Date", description: "First day." }),
    to: t.field({ type: "Date", description: "Last day." }),
  }),
});

/** Refuses ranges that end before they begin, in which nothing can lie. */
function refuseInverted(name: string, { from, to }: Days | Counts): void {
  if (from == null || to == null || from <= to) return;
  throw refused(`where.${name}`, `\`${name}\` ends before it begins`, "`from` up to `to`");
}

/** Dates that may fall into the range `name`: a month that overlaps it does. @throws BAD_ARGUMENT for an inverted one */
export function overlaps(name: string, earliest: string, latest: string) {
  return ({ from, to }: Days): Json => {
    refuseInverted(name, { from, to });
    return {
      [earliest]: { not: null, ...(to == null ? {} : { lte: to }) },
      ...(from == null ? {} : { [latest]: { gte: from } }),
    };
  };
}

/** Optional text in a list of which one must be equal. */
export const within =
  (column: string) =>
  (values: readonly string[]): Json => ({ [column]: { in: [...values] } });

/** Lists of which the record must have every member. */
export const holdsAll =
  (column: string) =>
  (values: readonly string[]): Json => ({ [column]: { hasEvery: [...values] } });
export const holdsSome =
  (column: string) =>
  (values: readonly string[]): Json => ({ [column]: { hasSome: [...values] } });

/** Every one of the slugs must be linked. */
export const linkedToAll =
  (through: string, to: string) =>
  (slugs: readonly string[]): Json => ({
    AND: slugs.map((slug) => ({ [through]: { some: { [to]: { slug } } } })),
  });

/** The record, an article, has claims about every one of the slugs. */
export const spokenOf =
  (to: "person" | "organization") =>
  (slugs: readonly string[]): Json => ({
    AND: slugs.map((slug) => ({
      // A spelling that the text does not use of anybody is no word on somebody.
      claims: { some: { [to]: { slug }, property: { not: "spelling" } } },
    })),
  });

/** Some row at the end of the links must meet a filter of another type. */
export const linkedToOne =
  (through: string, to: string, filter: Filter) =>
  (value: FilterValue): Json => ({
    [through]: { some: { [to]: filter.where(value) ?? {} } },
  });

export const ingestedSince = condition<Date>({
  field: (t) =>
    t.field({ type: "DateTime", description: "An article that speaks of it was taken in at this moment or later." }),
  where: (since) => ({ reportedAt: { gte: since } }),
});

export interface Counts {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

const CountRange = builder.inputType("CountRange", {
  description: "Numbers from one to another, both included; either may be left out.",
  fields: (t) => ({
    from: t.int({ description: "Smallest number." }),
    to: t.int({ description: "Largest number." }),
  }),
});

/** Numbers of a column that lie in the range. */
function between(column: string) {
  return ({ from, to }: Counts): Json => {
    refuseInverted(column, { from, to });
    return { [column]: { ...(from == null ? {} : { gte: from }), ...(to == null ? {} : { lte: to }) } };
  };
}

/** On how much a record rests. */
export const support = {
  articleCount: condition<Counts>({
    field: (t) =>
      t.field({
        type: CountRange,
        description: "So many articles speak of it, reprints aside: `{ to: 1 }` finds what rests on one article.",
      }),
    where: between("articleCount"),
  }),
  publisherCount: condition<Counts>({
    field: (t) =>
      t.field({
        type: CountRange,
        description: "So many publishers speak of it, reprints aside: `{ to: 1 }` finds what rests on one publisher.",
      }),
    where: between("publisherCount"),
  }),
};

export const publishers = condition<readonly string[]>({
  field: (t) => t.stringList({ description: "An article of one of these publishers speaks of it." }),
  lookups: once,
  where: (names) => ({ claims: { some: { article: { publisher: { in: [...names] } } } } }),
});

export const nameContains = condition<string>({
  field: (t) =>
    t.string({
      description: "One of its names contains this, without regard to case and accents: `dang van` finds Đặng Văn.",
    }),
  lookups: once,
  where: (text) => {
    const key = foldName(text);
    if (key === "") throw refused("where.name", `${JSON.stringify(text)} has no letter`, "text with a letter or digit");
    return { names: { some: { key: { contains: key } } } };
  },
});
