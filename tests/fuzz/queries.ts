/** Queries that nobody would write: valid ones drawn from the schema, and broken ones made of them. */
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Random } from "../support/generator/random.ts";

const TEXTS = [
  "",
  " ",
  "phan-van-giang",
  "Phan Văn",
  "a\0b",
  "%_\\",
  "'; DROP TABLE x; --",
  "\u202e🙂é",
  "x".repeat(300),
  "name",
  "bWVldGluZw",
];
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  Int: ["0", "1", "3", "20", "-1", "2147483647"],
  Float: ["0", "1.5", "-1e9"],
  Boolean: ["true", "false"],
  Date: ['"2024-02-29"', '"0001-01-01"', '"9999-12-31"', '"2024-13-01"'],
  DateTime: ['"2024-01-01T00:00:00Z"', '"never"'],
  EDTF: ['"2024"', '"XXXX-03-05"', '"?"'],
  CountryCode: ['"VN"', '"LA"', '"xx"'],
};

export interface DrawOptions {
  /** Texts that arguments are drawn from. */
  readonly texts?: readonly string[];
  /** Fields of `Query` to choose from; all if left out. */
  readonly roots?: readonly string[];
  /** Arguments that are never given. */
  readonly without?: readonly string[];
  /** Values of scalars in place of the usual ones. */
  readonly scalars?: Readonly<Record<string, readonly string[]>>;
}

/** Draws valid operations from a schema. */
export function drawFrom(schema: GraphQLSchema, random: Random, options: DrawOptions = {}) {
  const { texts = TEXTS, roots, without = [] } = options;
  const scalars = { ...SCALARS, ...options.scalars };

  function scalar(name: string): string {
    return scalars[name] ? random.pick(scalars[name]) : JSON.stringify(random.pick(texts));
  }

  function input(type: GraphQLInputType, depth: number): string {
    if (isNonNullType(type)) return input(type.ofType, depth);
    if (isListType(type)) {
      const items = Array.from({ length: random.whole(0, 3) }, () => input(type.ofType, depth + 1));
      return `[${items.join(", ")}]`;
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(depth > 3 ? 0 : 0.25),
    );
    return `{${fields.map((field) => `${field.name}: ${input(field.type, depth + 1)}`).join(", ")}}`;
  }

  function arguments_(all: readonly GraphQLArgument[]): string {
    const given = all.filter(
      ({ name, type }) => !without.includes(name) && (isNonNullType(type) || random.chance(0.3)),
    );
    if (given.length === 0) return "";
    return `(${given.map(({ name, type }) => `${name}: ${input(type, 0)}`).join(", ")})`;
  }

  function selections(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isUnionType(named)) return `__typename ${fragments(named.getTypes())}`;
    if (!isObjectType(named) && !isInterfaceType(named)) return "";
    const own = isAbstractType(named) && random.chance(0.5) ? fragments(schema.getPossibleTypes(named)) : "";
    const fields = Object.values(named.getFields()).filter(
      (field) => isLeafType(getNamedType(field.type)) || depth > 0,
    );
    const chosen = fields.filter(() => random.chance(Math.min(0.8, 4 / fields.length)));
    const written = chosen.map((field, index) => {
      const inner = isLeafType(getNamedType(field.type)) ? "" : ` { ${selections(field.type, depth - 1)} }`;
      // Under names of their own, for two of one field with other arguments would refuse each other.
      return `${random.chance(0.1) ? `a${depth}_${index}: ` : ""}${field.name}${arguments_(field.args)}${inner}`;
    });
    return ["__typename", ...written, own].join(" ");
  }

  function fragments(types: readonly GraphQLObjectType[]): string {
    return types
      .filter(() => random.chance(0.5))
      .map(({ name }) => `... on ${name} { __typename ${random.chance(0.5) ? "id" : ""} }`)
      .join(" ");
  }

  return (): string => {
    const root = schema.getQueryType();
    if (!root) throw new Error("the schema has no queries");
    const fields = Object.values(root.getFields());
    const field = random.pick(roots ? fields.filter(({ name }) => roots.includes(name)) : fields);
    const inner = isLeafType(getNamedType(field.type)) ? "" : ` { ${selections(field.type, random.whole(1, 5))} }`;
    return `{ ${field.name}${arguments_(field.args)}${inner} }`;
  };
}

const SPLINTERS = [
  "{",
  "}",
  "(",
  ")",
  "...",
  "@include(if: true)",
  "$x",
  "null",
  '"',
  "fragment f on",
  "query",
  "\0",
  "1e999",
  "!",
];

/** Breaks a query: pieces go, come twice, change places, or are splinters of something else. */
export function broken(query: string, random: Random): string {
  const pieces = query.split(/(?<=[\s{}():,])/);
  for (let change = random.whole(1, 4); change > 0; change--) {
    const at = random.whole(0, pieces.length - 1);
    const kind = random.whole(0, 3);
    if (kind === 0) pieces.splice(at, 1);
    else if (kind === 1) pieces.splice(at, 0, pieces[at] ?? "");
    else if (kind === 2) pieces.splice(at, 1, random.pick(SPLINTERS));
    else pieces.splice(at, 1, ...(pieces[at] ?? "").split("").reverse());
  }
  return pieces.join("");
}
