import { readFileSync } from "node:fs";
import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema, type GraphQLSchema } from "graphql";
import { expect, test } from "vitest";
import { toSchema } from "../../src/schema/index.ts";

const committed = readFileSync(new URL("../../src/schema/schema.graphql", import.meta.url), "utf8");
const schema = toSchema();

/** What would break queries that were written for the earlier schema. */
async function breaking(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly string[]> {
  const changes: readonly Change[] = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path}: ${message}`);
}

test("the code breaks no query written for the committed schema", async () => {
  expect(await breaking(buildSchema(committed), schema)).toEqual([]);
});

const SMALL = `type Query { talks(kind: Kind): String! } enum Kind { CALL SUMMIT }`;

test.each([
  ["a field goes", `type Query { calls: String! } enum Kind { CALL SUMMIT }`, "Query.talks"],
  ["an argument becomes required", SMALL.replace("kind: Kind", "kind: Kind!"), "Query.talks.kind"],
  ["a value may be null", SMALL.replace("String!", "String"), "Query.talks"],
  ["an enum value goes", SMALL.replace("SUMMIT", ""), "Kind.SUMMIT"],
])("the check notices when %s", async (_what, after, path) => {
  expect(await breaking(buildSchema(SMALL), buildSchema(after))).toContainEqual(expect.stringContaining(`${path}:`));
});

test("additions break nothing", async () => {
  const after = SMALL.replace("talks(", "calls: Int, talks(since: Int, ").replace("CALL", "CALL EXERCISE");
  expect(await breaking(buildSchema(SMALL), buildSchema(after))).toEqual([]);
});
