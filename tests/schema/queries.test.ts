import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../support/app.ts";
import { insertSampleGraph, SAMPLE_BODY } from "../support/sample-graph.ts";

let service: TestApp;
beforeAll(async () => {
  service = await createTestApp();
  await insertSampleGraph(service.db.prisma);
});
afterAll(() => service.close());

describe("a person", () => {
  test("with names, posts, and meetings with what was agreed, in two statements", async () => {
    const result = await service.resolved(`{
      person(slug: "tran-van-mau") {
        name names { value } tenures { title observedFrom observedTo }
        meetings(first: 50) {
          totalCount
          nodes {
            title kind status date { edtf basis } participants { nodes { slug } }
            agreements { edges { action node { kind title validFrom validTo } } }
            claims { exact article { slug } }
          }
        }
      }
    }`);
    expect(result).toMatchSnapshot();
    expect(result.statements).toHaveLength(2);
    expect(result.statements.join()).not.toContain('"body"');
  });

  test("takes as many statements with one meeting as with three, and for each further level one", async () => {
    const count = async (size: number, level: string) => {
      const query = `{ person(slug: "tran-van-mau") { meetings(first: ${size}) { nodes { slug ${level} } } } }`;
      return (await service.resolved(query)).statements.length;
    };
    const agreements = "agreements { nodes { slug } } participants { nodes { slug } }";
    const further =
      "agreements(first: 5) { nodes { slug meetings(first: 5) { nodes { slug participants { nodes { slug } } } } } }";
    expect([await count(1, ""), await count(3, "")]).toEqual([1, 1]);
    expect([await count(1, agreements), await count(3, agreements)]).toEqual([2, 2]);
    expect([await count(2, further), await count(3, further)]).toEqual([4, 4]);
  });

  test("has posts on a day: by the stated period, else by when they were seen held", async () => {
    const query = `query ($at: Date) { person(slug: "tran-van-mau") { tenures(at: $at) { title } } }`;
    const titles = async (at: string) => {
      const { person } = await service.query<{ person: { tenures: { title: string }[] } }, { at: string }>(
        query as never,
        { at },
      );
      return person.tenures.map(({ title }) => title);
    };
    expect(await titles("2022-11-30")).toEqual(["Deputy Minister"]);
    expect(await titles("2022-12-01")).toEqual([]);
    expect(await titles("2024-02-01")).toEqual(["Minister of National Defence"]);
    expect(await titles("2025-03-06")).toEqual([]);
  });

  test("has counterparts of the other side, counted over held meetings alone", async () => {
    const { statements, answer } = await service.traced(`{
      person(slug: "tran-van-mau") {
        counterparts { totalCount edges { meetings firstMet lastMet node { slug } } }
        agreements { totalCount nodes { slug } }
        organizations { nodes { slug } }
        articles { totalCount nodes { slug } }
      }
    }`);
    expect(answer.data).toEqual({
      person: {
        counterparts: {
          totalCount: 1,
          edges: [{ meetings: 2, firstMet: "2024-12-18", lastMet: "2025-03-31", node: { slug: "somdy-keoviset" } }],
        },
        agreements: { totalCount: 2, nodes: [{ slug: "protocol-2025-29-la-vn" }, { slug: "memorandum-law-la-vn" }] },
        organizations: { nodes: [{ slug: "ministry-of-national-defence-vn" }] },
        articles: { totalCount: 1, nodes: [{ slug: "ministers-meet-2024-12-18" }] },
      },
    });
    expect(statements).toHaveLength(1);
  });
});

describe("other records", () => {
  test("a meeting shows sides, capacities, posts and ranks as stated then", async () => {
    const data = await service.query(`{
      meeting(slug: "2024-12-18-talks-la-vn") {
        label place hostCountry { name } countries { code name } topics
        date { edtf earliest latest precision basis } endDate { edtf }
        participants { edges { capacity rank postStated country { code } node { name } } }
        organizations { nodes { slug kind } }
        articles { nodes { headline } }
      }
    }`);
    expect(data).toMatchSnapshot();
  });

  test("an agreement shows parties, period, meetings, and whether it covers a day", async () => {
    const data = await service.query(`{
      agreement(slug: "protocol-2025-29-la-vn") {
        title kind validFrom validTo signedOn { edtf precision } topics
        parties { country { code } organization { slug } }
        before: coversDate(date: "2024-12-31") first: coversDate(date: "2025-01-01") last: coversDate(date: "2029-12-31") after: coversDate(date: "2030-01-01")
        meetings { edges { action node { slug } } }
      }
      open: agreement(slug: "plan-2025-la-vn") { coversDate(date: "2031-01-01") }
      unknown: agreement(slug: "memorandum-law-la-vn") { coversDate(date: "2025-01-01") }
    }`);
    expect(data).toMatchSnapshot();
  });

  test("an organization shows its parent, posts, meetings and agreements", async () => {
    const data = await service.query(`{
      organization(slug: "ministry-of-national-defence-vn") {
        name kind country { name } parent { slug } tenures { person { slug } title } meetings { nodes { slug } } agreements { nodes { slug } }
      }
      navy: organization(slug: "navy-vn") { parent { slug } }
    }`);
    expect(data).toEqual({
      organization: {
        name: "Ministry of National Defence",
        kind: "MINISTRY",
        country: { name: "Vietnam" },
        parent: null,
        tenures: [
          { person: { slug: "tran-van-mau" }, title: "Deputy Minister" },
          { person: { slug: "tran-van-mau" }, title: "Minister of National Defence" },
        ],
        meetings: { nodes: [{ slug: "2024-12-18-talks-la-vn" }] },
        agreements: { nodes: [{ slug: "protocol-2025-29-la-vn" }] },
      },
      navy: { parent: { slug: "ministry-of-national-defence-vn" } },
    });
  });

  test("claims quote the article exactly", async () => {
    type Data = { article: { body: string; claims: { exact: string; start: number; end: number }[] } };
    const { article } = await service.query<Data, Record<string, never>>(
      `{ article(url: "https://news.example/1") { body claims { exact start end } } }` as never,
    );
    expect(article.body).toBe(SAMPLE_BODY);
    expect(article.claims).toHaveLength(5);
    for (const { exact, start, end } of article.claims) expect(article.body.slice(start, end)).toBe(exact);
  });

  test("claims can be asked for by property, several times side by side, in one statement more", async () => {
    const { answer, statements } = await service.resolved(`{
      meetings(first: 3) { nodes { date: claims(property: "date") { value } who: claims(property: "participant") { value } } }
    }`);
    expect(answer.data).toEqual({
      meetings: {
        nodes: [
          { date: [], who: [] },
          { date: [{ value: "2024-12-18" }], who: [{ value: "Somdy Keoviset" }] },
          { date: [], who: [] },
        ],
      },
    });
    expect(statements).toHaveLength(3);
  });

  test("an article knows what it speaks of, and which one it repeats", async () => {
    const data = await service.query(`{
      article(slug: "ministers-meet-2024-12-18") { people { nodes { slug } } organizations { totalCount } meetings { nodes { slug } } agreements { nodes { slug } } publishedOn { edtf basis } }
      reprint: article(slug: "undated-report") { duplicateOf { slug } publishedOn { edtf } }
    }`);
    expect(data).toEqual({
      article: {
        people: { nodes: [{ slug: "tran-van-mau" }] },
        organizations: { totalCount: 0 },
        meetings: { nodes: [{ slug: "2024-12-18-talks-la-vn" }] },
        agreements: { nodes: [{ slug: "protocol-2025-29-la-vn" }] },
        publishedOn: { edtf: "2024-12-18", basis: "STATED" },
      },
      reprint: { duplicateOf: { slug: "ministers-meet-2024-12-18" }, publishedOn: null },
    });
  });

  test("the countries of all rows are asked together, in one statement a level", async () => {
    const { answer, statements } = await service.traced(
      `{ meetings { nodes { countries { code people { totalCount nodes { slug } } } } } }`,
    );
    const laos = { code: "LA", people: { totalCount: 1, nodes: [{ slug: "somdy-keoviset" }] } };
    const vietnam = {
      code: "VN",
      people: { totalCount: 2, nodes: [{ slug: "le-thi-linh" }, { slug: "tran-van-mau" }] },
    };
    const countries = [laos, vietnam];
    expect(answer.data).toEqual({ meetings: { nodes: [{ countries }, { countries }, { countries }] } });
    expect(statements).toHaveLength(4);
  });

  test("a country's records come by both roads in the same order, and pages go on from one to the other", async () => {
    type Page = {
      nodes: { slug: string }[];
      pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
    };
    const ask = async (field: string) => {
      const query = `{ meeting(slug: "2024-12-18-talks-la-vn") { countries { list: ${field} {
        totalCount nodes { slug } pageInfo { endCursor hasNextPage hasPreviousPage } } } } }`;
      const data = await service.query<{ meeting: { countries: { list: Page }[] } }, Record<string, never>>(
        query as never,
      );
      return data.meeting.countries.map(({ list }) => list);
    };
    for (const [field, field_, direction] of [
      ["people", "NAME", "ASC"],
      ["people", "NAME", "DESC"],
      ["organizations", "NAME", "DESC"],
      ["meetings", "DATE", "ASC"],
      ["meetings", "DATE", "DESC"],
      ["agreements", "SIGNED_ON", "ASC"],
    ]) {
      const order = `orderBy: { field: ${field_}, direction: ${direction} }`;
      for (const end of ["first: 1", "first: 2", "last: 1", "last: 2", "first: 0"])
        expect(await ask(`${field}(${end}, ${order})`)).toEqual(
          (await ask(`${field}(${end}, ${order}, where: {})`)).map((list) => ({
            ...list,
            // Cursors are bound to the filter, an empty one too.
            pageInfo: { ...list.pageInfo, endCursor: list.pageInfo.endCursor && expect.any(String) },
          })),
        );
    }
    const [, vietnam] = await ask("meetings(first: 1)");
    const [, further] = await ask(`meetings(first: 2, after: "${vietnam?.pageInfo.endCursor}")`);
    const [, all] = await ask("meetings");
    expect([...(vietnam?.nodes ?? []), ...(further?.nodes ?? [])]).toEqual(all?.nodes);
  });

  test("the corpus counts everything in one statement, and only when asked", async () => {
    const counted = await service.traced(
      `{ corpus { revision lastIngestedAt articleCount personCount organizationCount meetingCount agreementCount claimCount } }`,
    );
    expect(counted.answer.data).toEqual({
      corpus: {
        revision: 7,
        lastIngestedAt: null,
        articleCount: 2,
        personCount: 3,
        organizationCount: 2,
        meetingCount: 3,
        agreementCount: 3,
        claimCount: 5,
      },
    });
    expect(counted.statements).toHaveLength(2);
    expect((await service.traced(`{ corpus { revision } }`)).statements).toHaveLength(1);
  });

  test("unknown slugs are null", async () => {
    const data = await service.query(`{
      article(slug: "x") { id } person(slug: "x") { id } organization(slug: "x") { id } meeting(slug: "x") { id } agreement(slug: "x") { id }
    }`);
    expect(data).toEqual({ article: null, person: null, organization: null, meeting: null, agreement: null });
  });
});

describe("global ids", () => {
  test("lead back to every sort of record, many in one statement a type", async () => {
    type Data = Record<string, { id: string } | null>;
    const data = await service.query<Data, Record<string, never>>(
      `{
        a: article(slug: "undated-report") { id } p: person(slug: "le-thi-linh") { id } q: person(slug: "tran-van-mau") { id }
        o: organization(slug: "navy-vn") { id } m: meeting(slug: "visit-planned") { id } g: agreement(slug: "plan-2025-la-vn") { id }
      }` as never,
    );
    const ids = Object.values(data).map((record) => record?.id);
    const { answer, statements } = await service.traced(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Entity { slug } ... on Article { headline } } }`,
      { ids },
    );
    expect(answer.data).toEqual({
      nodes: [
        { __typename: "Article", id: ids[0], headline: "An undated report" },
        { __typename: "Person", id: ids[1], slug: "le-thi-linh" },
        { __typename: "Person", id: ids[2], slug: "tran-van-mau" },
        { __typename: "Organization", id: ids[3], slug: "navy-vn" },
        { __typename: "Meeting", id: ids[4], slug: "visit-planned" },
        { __typename: "Agreement", id: ids[5], slug: "plan-2025-la-vn" },
      ],
    });
    expect(statements).toHaveLength(5);
  });

  test("of records that are gone are null; malformed ones are refused", async () => {
    const gone = Buffer.from("Person:nobody").toString("base64url");
    expect(await service.query(`{ node(id: "${gone}") { id } nodes(ids: ["${gone}"]) { id } }`)).toEqual({
      node: null,
      nodes: [null],
    });
    const wrong = [
      "",
      "x",
      "UGVyc29u",
      Buffer.from("Person:").toString("base64url"),
      Buffer.from("Nothing:1").toString("base64url"),
      "UGVyc29uOm1hdQ==",
    ];
    for (const id of wrong) {
      const { errors } = await service.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id });
      expect(
        errors?.map(({ extensions }) => extensions?.code),
        id,
      ).toEqual(["BAD_ID"]);
    }
  });
});
