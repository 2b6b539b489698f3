import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

const QUERY = `{
  article(slug: "ministers-meet-2024-12-18") { claims { subjectKind entity { __typename slug label } } }
}`;

test("a claim leads to the record it speaks of, all of one kind in one statement", async () => {
  const { answer, statements } = await service.traced(QUERY);
  const { article } = answer.data as {
    article: { claims: { subjectKind: string; entity: { __typename: string; slug: string } | null }[] };
  };
  const kinds = new Set(article.claims.map(({ subjectKind }) => subjectKind));
  expect(kinds.size).toBeGreaterThanOrEqual(2);
  for (const { subjectKind, entity } of article.claims) expect(entity?.__typename.toUpperCase()).toBe(subjectKind);
  expect(article.claims.map(({ entity }) => entity?.slug)).toContain("2024-12-18-talks-la-vn");
  expect(statements).toHaveLength(1 + kinds.size);
});

test("a claim that the graph does not show yet leads nowhere", async () => {
  await service.db.prisma.claim.updateMany({ data: { personId: null, meetingId: null, agreementId: null } });
  const { answer } = await service.traced(QUERY);
  const { article } = answer.data as { article: { claims: { entity: object | null }[] } };
  expect(article.claims.every(({ entity }) => entity === null)).toBe(true);
});
