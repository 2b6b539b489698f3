import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";
import { fuzz } from "./run.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

test("drawn queries are answered and broken ones refused, none of them with an unexpected error", async () => {
  const { answered, codes, faults } = await fuzz(service, 400, 1);
  expect(faults).toEqual([]);
  expect(answered).toBeGreaterThan(50);
  expect(codes.get("GRAPHQL_PARSE_FAILED")).toBeGreaterThan(20);
  expect(codes.get("GRAPHQL_VALIDATION_FAILED")).toBeGreaterThan(20);
});
