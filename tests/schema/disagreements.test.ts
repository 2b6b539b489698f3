import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  const { prisma } = service.db;
  await insertSampleGraph(prisma);
  const said = {
    articleId: "art2",
    basis: "STATED",
    rule: "sample-rule",
    ruleVersion: 1,
    start: 0,
    end: 2,
    exact: "No",
  } as const;
  const meeting = { ...said, subject: "m1", subjectKind: "MEETING" } as const;
  const agreement = { subject: "a1", subjectKind: "AGREEMENT", agreementId: "a1" } as const;
  await prisma.claim.createMany({
    data: [
      // Another day than the first article's for the same meeting.
      { ...meeting, id: "x1", property: "date", value: "2024-12-19", meetingId: "m1" },
      // Another name or country adds up, it does not contradict.
      { ...meeting, id: "x2", property: "participant", value: "Another Name", meetingId: "m1" },
      { ...meeting, id: "x9", property: "country", value: "VN", meetingId: "m1" },
      { ...meeting, id: "x10", property: "country", value: "LA", meetingId: "m1", articleId: "art1" },
      // A coarser date within which the finer one lies.
      { ...meeting, id: "x3", property: "date", value: "2025-03", meetingId: "m2" },
      { ...meeting, id: "x4", property: "date", value: "2025-03-05", meetingId: "m2", articleId: "art1" },
      // A place in another spelling, and one that another lies in.
      { ...meeting, id: "x11", property: "place", value: "Hà Nội", meetingId: "m1" },
      { ...meeting, id: "x12", property: "place", value: "Hanoi", meetingId: "m1", articleId: "art1" },
      { ...meeting, id: "x13", property: "place", value: "the Old Quarter of Hanoi", meetingId: "m1" },
      // Two places.
      { ...meeting, id: "x14", property: "place", value: "Hanoi", meetingId: "m2" },
      { ...meeting, id: "x15", property: "place", value: "Vientiane", meetingId: "m2", articleId: "art1" },
      // One article that says two things.
      { ...said, ...agreement, id: "x5", property: "kind", value: "PLAN" },
      { ...said, ...agreement, id: "x6", property: "kind", value: "PROTOCOL" },
      { ...said, ...agreement, id: "x7", property: "validTo", value: "2028" },
      { ...said, ...agreement, id: "x8", property: "validTo", value: "2029", articleId: "art1" },
    ],
  });
});
afterAll(() => service.close());

const FIELDS = `totalCount pageInfo { hasNextPage endCursor } nodes {
  property values entity { __typename slug } claims { value exact article { slug } } }`;

const period = {
  property: "validTo",
  values: ["2028", "2029"],
  entity: { __typename: "Agreement", slug: "protocol-2025-29-la-vn" },
  claims: [
    { value: "2028", exact: "No", article: { slug: "undated-report" } },
    { value: "2029", exact: "No", article: { slug: "ministers-meet-2024-12-18" } },
  ],
};
const date = {
  property: "date",
  values: ["2024-12-18", "2024-12-19"],
  entity: { __typename: "Meeting", slug: "2024-12-18-talks-la-vn" },
  claims: [
    { value: "2024-12-18", exact: "on December 18, 2024", article: { slug: "ministers-meet-2024-12-18" } },
    { value: "2024-12-19", exact: "No", article: { slug: "undated-report" } },
  ],
};

const place = {
  property: "place",
  values: ["Hanoi", "Vientiane"],
  entity: { __typename: "Meeting", slug: "2025-03-call-la-vn" },
  claims: [
    { value: "Hanoi", exact: "No", article: { slug: "undated-report" } },
    { value: "Vientiane", exact: "No", article: { slug: "ministers-meet-2024-12-18" } },
  ],
};

test("are values of different articles that cannot all be right, each with what says so", async () => {
  const { answer, statements } = await service.traced(`{ disagreements { ${FIELDS} } }`);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ disagreements: { totalCount: 3, nodes: [period, date, place] } });
  // Conflicts by kind of record for the page and for the count, their claims, and the records of two types.
  expect(statements).toHaveLength(4 + 4 + 3);
});

test("walk in pages", async () => {
  type Page = { disagreements: { pageInfo: { endCursor: string } } };
  const first = await service.query<Page, Record<string, never>>(`{ disagreements(first: 1) { ${FIELDS} } }` as never);
  expect(first).toMatchObject({ disagreements: { nodes: [period], pageInfo: { hasNextPage: true } } });
  const after = first.disagreements.pageInfo.endCursor;
  const second = await service.query(`{ disagreements(first: 1, after: "${after}") { ${FIELDS} } }`);
  expect(second).toMatchObject({ disagreements: { nodes: [date], pageInfo: { hasNextPage: true } } });
  const { errors } = await service.ask(`{ meetings(after: "${after}") { totalCount } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_CURSOR" });
});

test("are found behind any number of values that only look like rivals", async () => {
  const meetings = Array.from({ length: 450 }, (_, index) => `m9${String(index).padStart(3, "0")}`);
  const { prisma } = service.db;
  await prisma.meeting.createMany({
    data: meetings.map((id) => ({ id, slug: id, title: id, kind: "TALKS", status: "HELD", countries: [], topics: [] })),
  });
  const said = { basis: "STATED", rule: "sample-rule", ruleVersion: 1, start: 0, end: 2, exact: "No" } as const;
  await prisma.claim.createMany({
    data: meetings.flatMap((meetingId, index) =>
      ["Hà Nội", index === 449 ? "Vientiane" : "Hanoi"].map((value, at) => ({
        ...said,
        id: `y${index}.${at}`,
        articleId: `art${at + 1}`,
        subject: "m1",
        subjectKind: "MEETING" as const,
        property: "place",
        value,
        meetingId,
      })),
    ),
  });
  const query = "{ disagreements(first: 20) { totalCount nodes { values entity { slug } } pageInfo { hasNextPage } } }";
  const { disagreements } = await service.query<{ disagreements: object }, Record<string, never>>(query as never);
  expect(disagreements).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
  expect(JSON.stringify(disagreements)).toContain('{"values":["Hà Nội","Vientiane"],"entity":{"slug":"m9449"}}');
});
