import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { refreshSupport } from "../../src/db/support.ts";
import { createTestDatabase } from "../support/database.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const { prisma } = database;
  const article = (id: string, publisher: string | null, day: number, duplicateOfId: string | null = null) => ({
    ...{ id, slug: id, headline: id, language: "en", body: "Met.", contentHash: id, publisher, duplicateOfId },
    ingestedAt: new Date(Date.UTC(2025, 2, day)),
  });
  await prisma.article.createMany({
    data: [
      article("first", "Morning Post", 1),
      article("reprint", "Evening Post", 9, "first"),
      article("second", "Morning Post", 2),
      article("third", null, 3),
    ],
  });
  await prisma.person.createMany({
    data: ["ana", "ben", "cho"].map((id) => ({ id, slug: id, name: id, nameKey: id })),
  });
  const told: readonly (readonly [string, string])[] = [
    ["first", "ana"],
    ["reprint", "ana"],
    ["second", "ana"],
    ["second", "ben"],
    ["third", "ben"],
  ];
  await prisma.claim.createMany({
    data: told.map(([articleId, personId], index) => ({
      ...{ id: `c${index}`, articleId, personId, subject: "p1", subjectKind: "PERSON", property: "name", value: "x" },
      ...{ basis: "STATED", exact: "Met", start: 0, end: 3, rule: "test", ruleVersion: 1 },
    })),
  });
});
afterAll(() => database.close());

async function supports(): Promise<unknown> {
  await refreshSupport(database);
  const people = await database.prisma.person.findMany({ orderBy: { id: "asc" } });
  return people.map(({ id, articleCount, publisherCount, reportedAt }) => [
    id,
    articleCount,
    publisherCount,
    reportedAt?.toISOString().slice(0, 10) ?? null,
  ]);
}

it("counts articles and publishers, a reprint as the article it repeats, and follows when articles go", async () => {
  const before = [
    ["ana", 2, 1, "2025-03-09"],
    ["ben", 2, 2, "2025-03-03"],
    ["cho", 0, 0, null],
  ];
  expect(await supports()).toEqual(before);
  expect(await supports()).toEqual(before);
  await database.prisma.article.deleteMany({ where: { id: { in: ["third", "reprint"] } } });
  expect(await supports()).toEqual([
    ["ana", 2, 1, "2025-03-02"],
    ["ben", 1, 1, "2025-03-02"],
    ["cho", 0, 0, null],
  ]);
});
