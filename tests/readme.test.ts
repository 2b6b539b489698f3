import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seed } from "../seed/seed.ts";
import { createTestApp, type TestApp } from "./support/app.ts";
import { recipes } from "./support/cookbook.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** Each query of the README with the answer printed below it. */
const examples = [...readme.matchAll(/```graphql\n(.*?)```.*?```json\n(.*?)```/gs)].map(([, query, answer]) => ({
  query: query ?? "",
  answer: answer ?? "",
}));

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await seed(service.db);
});
afterAll(() => service.close());

test("the README shows at least the nested query and its evidence", () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

test("the README's cookbook has each of the example queries, by question", async () => {
  const all = await recipes();
  expect(all.length).toBe(17);
  for (const [index, { question, query }] of all.entries()) {
    expect(readme, "run `npm run readme`").toContain(
      `### ${index + 1}. ${question}\n\n\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n`,
    );
  }
});

test.each(examples)("the README's answer is what the service says: $query", async ({ query, answer }) => {
  expect(await service.query(query)).toEqual(JSON.parse(answer));
});
