import type { InputFieldRef, InputRef } from "@pothos/core";
import { builder } from "./builder.ts";
import { refused } from "./errors.ts";
import type { Json } from "./keyset.ts";

type SchemaTypes = typeof builder.$inferSchemaTypes;
type FieldBuilder = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, "InputObject">;

/** One condition of a filter: its GraphQL field, and the Prisma condition for a value of it. */
export interface Condition<Value> {
  readonly field: (t: FieldBuilder) => InputFieldRef<SchemaTypes, Value | null | undefined>;
  readonly where: (value: NonNullable<Value>) => Json;
  /** How often other records are looked up for a value; not at all if absent. */
  readonly lookups?: (value: unknown) => Lookups;
}

/**
 * How often a filter looks up records that are linked to those it is for: `all` of them, and `together` those that the
 * database must plan as one join, for which it takes time that grows faster than their number.
 */
export interface Lookups {
  readonly all: number;
  readonly together: number;
}

/** A filter as it arrives: values by condition, `and`, `or` and `not`. */
export type FilterValue = Readonly<Record<string, unknown>>;

export interface Filter {
  readonly input: InputRef<FilterValue>;
  /** Prisma's condition; undefined if nothing is asked. */
  readonly where: (value: FilterValue | null | undefined) => Json | undefined;
  readonly lookups: (value: unknown) => Lookups;
}

/** How deep `and`, `or` and `not` may nest. */
const MAX_DEPTH = 5;
/** How many lookups of linked records may have to hold together. */
const MAX_LOOKUPS = 20;

const NONE: Lookups = { all: 0, together: 0 };

/** So many lookups, all of which must hold. */
export function lookups(times: number): Lookups {
  return { all: times, together: times };
}

export function sumOf(parts: readonly Lookups[]): Lookups {
  return parts.reduce((sum, one) => ({ all: sum.all + one.all, together: sum.together + one.together }), NONE);
}

/** Alternatives are looked up one by one. */
function anyOf(parts: readonly Lookups[]): Lookups {
  return { all: sumOf(parts).all, together: Math.max(0, ...parts.map(({ together }) => together)) };
}

/** A value as GraphQL takes it for a list: one that is none stands for a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** One lookup, whatever is asked. */
export const once = (): Lookups => lookups(1);
/** One lookup for each member of a list. */
export const foreach = (value: unknown): Lookups => lookups(listOf(value).length);

/** Keeps the type of each condition's value while conditions of different types share a record. */
export function condition<Value>(made: Condition<Value>): Condition<never> {
  return made as unknown as Condition<never>;
}

/** Registers an input type whose fields must all hold, with `and`, `or` and `not` over filters of the same type. */
export function defineFilter(
  name: string,
  description: string,
  conditions: Readonly<Record<string, Condition<never>>>,
): Filter {
  const input = builder.inputRef<FilterValue>(name);
  const many = (t: FieldBuilder, text: string) => t.field({ type: [input], description: text });
  input.implement({
    // What the cost of an operation is reckoned from.
    extensions: { lookups: weigh },
    description: `${description} All fields given must hold; no field means no condition.`,
    fields: (t) =>
      ({
        ...Object.fromEntries(Object.entries(conditions).map(([key, { field }]) => [key, field(t)])),
        and: many(t, "All of these must hold."),
        or: many(t, "At least one of these must hold."),
        not: t.field({ type: input, description: "This must not hold." }),
      }) as never,
  });

  function compile(value: FilterValue, depth: number): Json[] {
    if (depth > MAX_DEPTH)
      throw refused("where", "The filter nests too deep", `${MAX_DEPTH} levels of and, or and not`);
    return Object.entries(value).flatMap(([key, asked]): Json[] => {
      if (asked === null || asked === undefined) return [];
      if (key === "not") return [{ NOT: { AND: compile(asked as FilterValue, depth + 1) } }];
      if (key === "and" || key === "or") {
        const branches = (asked as readonly FilterValue[]).map((one) => ({ AND: compile(one, depth + 1) }));
        return [{ [key.toUpperCase()]: branches }];
      }
      const made = conditions[key];
      return made === undefined ? [] : [made.where(asked as never)];
    });
  }

  /** Of a value that may not have been checked yet, too. */
  function weigh(value: unknown): Lookups {
    if (typeof value !== "object" || value === null) return NONE;
    return sumOf(
      Object.entries(value).map(([key, asked]) => {
        if (asked === null || asked === undefined) return NONE;
        if (key === "not") return weigh(asked);
        if (key === "and") return sumOf(listOf(asked).map(weigh));
        if (key === "or") return anyOf(listOf(asked).map(weigh));
        return conditions[key]?.lookups?.(asked) ?? NONE;
      }),
    );
  }

  function where(value: FilterValue | null | undefined): Json | undefined {
    const { together } = weigh(value);
    if (together > MAX_LOOKUPS) {
      const allowed = `${MAX_LOOKUPS} people, organizations, participants and the like in all`;
      throw refused("where", `The filter asks for ${together} linked records that must hold together`, allowed);
    }
    const all = value == null ? [] : compile(value, 0);
    return all.length === 0 ? undefined : { AND: all };
  }
  return { input, where, lookups: weigh };
}
