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
}

/** A filter as it arrives: values by condition, `and`, `or` and `not`. */
export type FilterValue = Readonly<Record<string, unknown>>;

export interface Filter {
  readonly input: InputRef<FilterValue>;
  /** Prisma's condition; undefined if nothing is asked. */
  readonly where: (value: FilterValue | null | undefined) => Json | undefined;
}

/** How deep `and`, `or` and `not` may nest. */
const MAX_DEPTH = 5;

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

  function where(value: FilterValue | null | undefined): Json | undefined {
    const all = value == null ? [] : compile(value, 0);
    return all.length === 0 ? undefined : { AND: all };
  }
  return { input, where };
}
