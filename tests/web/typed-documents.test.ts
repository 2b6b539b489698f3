import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { AgreementAction, MeetingKind } from "../../src/web/generated/graphql.ts";
import { MeetingsAndAgreementsDocument, type MeetingsAndAgreementsQuery } from "../../src/web/generated/graphql.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

describe("typed client documents", () => {
  test("type the nested query's result, and the service answers it", async () => {
    const { person } = await service.query(MeetingsAndAgreementsDocument, { slug: "tran-van-mau" });
    expectTypeOf(person).toEqualTypeOf<MeetingsAndAgreementsQuery["person"]>();
    expectTypeOf(person).extract<null>().toEqualTypeOf<null>();

    const meetings = person?.meetings.nodes ?? [];
    expectTypeOf(meetings).items.toHaveProperty("kind").toEqualTypeOf<MeetingKind>();
    expectTypeOf(meetings).items.toHaveProperty("title").toEqualTypeOf<string>();
    const actions = meetings.flatMap(({ agreements }) => agreements.edges.map(({ action }) => action));
    expectTypeOf(actions).items.toEqualTypeOf<AgreementAction>();
    const edtf = meetings.map(({ date }) => date?.edtf);
    expectTypeOf(edtf).items.toEqualTypeOf<string | undefined>();

    expect(actions).toEqual(["REVIEWED", "SIGNED", "COMMITTED"]);
    expect(edtf).toEqual(["2025-03", "2024-12-18", undefined]);
  });

  test("a wrong field, a missing null check and a wrong variable do not compile", async () => {
    const { person } = await service.query(MeetingsAndAgreementsDocument, { slug: "nobody" });
    expect(person).toBeNull();
    // @ts-expect-error: `person` may be null.
    expect(() => person.name).toThrow(TypeError);
    // @ts-expect-error: the query does not select `slug`.
    expect(person?.slug).toBeUndefined();
    // @ts-expect-error: `slug` is text.
    const wrong = service.query(MeetingsAndAgreementsDocument, { slug: 7 });
    await expect(wrong).rejects.toThrow();
  });
});
