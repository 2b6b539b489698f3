import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, expect, test } from "vitest";
import { PrismaClient } from "../../src/db/generated/client/client.ts";
import { createApp } from "../../src/server/app.ts";
import { createLog } from "../../src/server/log.ts";
import type { Answer } from "../support/app.ts";
import { testConfig } from "../support/database.ts";

/** Nothing listens on port 1. */
const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: "postgresql://nobody@127.0.0.1:1/nothing" }),
});
const app = createApp({ db: { prisma }, config: testConfig(), log: createLog({ logLevel: "silent" }) });
afterAll(() => prisma.$disconnect());

test.each([
  `{ person(slug: "x") { name } }`,
  "{ meetings { nodes { slug } } }",
  "{ corpus { articleCount } }",
  `{ search(query: "x") { totalCount } }`,
  "{ disagreements { totalCount } }",
])("%s without a database is a coded error that tells nothing of it", async (query) => {
  const response = await app.fetch("http://test.example/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as Answer;
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["DATABASE_UNREACHABLE"]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|nobody|prisma|select/i);
});

test("readiness says so, health does not mind", async () => {
  const ready = await app.fetch("http://test.example/ready");
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, database: false, migrated: false, seeded: false },
  ]);
  expect((await app.fetch("http://test.example/health")).status).toBe(200);
});
