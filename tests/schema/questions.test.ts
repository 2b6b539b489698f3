/** The seventeen questions that the service is for, on the seed and dev articles, with what a careful reader answers. */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { ingest } from "../../src/ingest/pipeline.ts";
import { readSources } from "../../src/ingest/read.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { recipes } from "../support/cookbook.ts";

const DEV = fileURLToPath(new URL("../fixtures/dev/*.txt", import.meta.url));
const LATER = new Date("2031-01-01T00:00:00Z");

let service: TestApp;
let queries: readonly string[];
beforeAll(async () => {
  service = await createTestApp();
  await seed(service.db);
  await ingest(service.db, readSources([DEV]), { at: LATER });
  queries = (await recipes()).map(({ query }) => query);
});
afterAll(() => service.close());

/** Answers a question of the cookbook, with other values for its variables. */
async function answer<Data>(question: number, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const { data, errors } = await service.ask(queries[question - 1] ?? "", variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Titled {
  readonly title: string;
}
interface List<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}

describe("the cookbook's question", () => {
  test("1: a person's meetings, and for each its agreements, in two statements", async () => {
    const { answer: found, statements } = await service.traced(queries[0] ?? "", { slug: "somdet-vilaykam" });
    expect(found.data).toMatchObject({
      person: {
        meetings: {
          nodes: expect.arrayContaining([
            expect.objectContaining({
              kind: "TALKS",
              date: { edtf: "2023-08-15", basis: "RESOLVED" },
              participants: { nodes: [{ slug: "somdet-vilaykam" }, { slug: "trinh-quoc-lam" }] },
              agreements: {
                edges: expect.arrayContaining([
                  {
                    action: "SIGNED",
                    node: { title: expect.stringMatching(/^Memorandum of Understanding .* military medicine$/i) },
                  },
                  { action: "REVIEWED", node: { title: expect.stringMatching(/^Protocol on defence cooperation/) } },
                ]),
              },
            }),
            expect.objectContaining({ kind: "COURTESY_CALL", date: { edtf: "2023-08-15", basis: expect.any(String) } }),
          ]),
        },
      },
    });
    expect(statements.length).toBeLessThanOrEqual(2);
  });

  test("2: a defence minister's meetings with another country's side, with what was signed", async () => {
    type Found = {
      meetings: List<Titled & { date: { edtf: string }; agreements: List<Titled>; participants: List<object> }>;
    };
    const { meetings } = await answer<Found>(2, { country: "VN", other: "FR", since: "2023-01-01" });
    const [talks] = meetings.nodes.filter(({ agreements }) => agreements.nodes.length > 0);
    expect(talks).toMatchObject({
      date: { edtf: "2023-10-19" },
      participants: { nodes: [{ name: "Armand Delacourcelle" }, { name: expect.stringMatching(/^Tr[iị]nh/) }] },
      agreements: { nodes: [{ title: expect.stringMatching(/^Letter of intent on .*hydrography/i) }] },
    });
    expect((await answer<Found>(2, { country: "VN", other: "FR", since: "2024-01-01" })).meetings.nodes).toEqual([]);
  });

  test("3: the sentence that says so", async () => {
    type Found = { meeting: { claims: { value: string; exact: string; article: { url: string } }[] } };
    const { meeting } = await answer<Found>(3);
    const [claim] = meeting.claims.filter(({ value }) => value === "2024-12-18");
    expect(claim).toMatchObject({ basis: "RESOLVED", exact: expect.stringContaining("December 18") });
    const { data } = await service.ask(`{ article(url: "${claim?.article.url}") { body } }`);
    const { body } = (data as { article: { body: string } }).article;
    const { start, end } = claim as unknown as { start: number; end: number };
    expect(body.slice(start, end)).toBe(claim?.exact);
  });

  test("4: who held a post on a day", async () => {
    type Found = { postHolders: { person: { name: string }; basis: string; claims: object[] }[] };
    const holders = async (variables: object) =>
      (await answer<Found>(4, { ...variables })).postHolders.map(({ person }) => person.name);
    expect(await holders({})).toEqual(["Khamliang Outhakaysone"]);
    expect(await holders({ title: "Defense Minister", country: "JP", day: "2022-03-07" })).toEqual([
      "Haruhiko Kitamori",
    ]);
    expect(await holders({ title: "Minister of National Defence", country: "LA", day: "2022-12-08" })).toEqual([
      "Chansamone Chanyalath",
    ]);
    expect(await holders({ country: "LA", day: "1990-01-01" })).toEqual([]);
  });

  test("5: agreements that cover a day", async () => {
    type Found = { agreements: List<{ validFrom: string; validTo: string; articles: List<object> }> };
    const periods = async (day: string) =>
      (await answer<Found>(5, { day })).agreements.nodes.map(({ validFrom, validTo }) => `${validFrom}/${validTo}`);
    expect(await periods("2025-03-05")).toEqual(expect.arrayContaining(["2025/2029", "2025/2025"]));
    const later = await periods("2027-06-01");
    expect(later).toEqual(expect.arrayContaining(["2025/2029", "2023/2028"]));
    expect(later).not.toContain("2025/2025");
  });

  test("6: a person under several spellings, and why they are one", async () => {
    type Found = { people: List<{ name: string; names: { value: string }[] }> };
    const { people } = await answer<Found>(6, { name: "somdeth" });
    expect(people.nodes).toMatchObject([
      {
        country: { code: "LA" },
        names: expect.arrayContaining([
          expect.objectContaining({
            value: "Somdeth Vilaykham",
            kind: "VARIANT",
            articles: [{ headline: expect.stringContaining("Somdeth Vilaykham") }],
          }),
        ]),
      },
    ]);
    expect(people.nodes).toMatchObject([
      {
        identityLinks: [
          { rule: "near-romanization", leftNames: ["Somdet Vilaykam"], rightNames: ["Somdeth Vilaykham"] },
        ],
      },
    ]);
    const spellings = people.nodes[0]?.names.map(({ value }) => value).filter((value) => value.includes(" "));
    expect(spellings?.toSorted()).toEqual(["Somdet Vilaykam", "Somdeth Vilaykham"]);
  });

  test("7: what was signed at a meeting, by whom", async () => {
    expect(await answer(7, { slug: "2024-03-04-dialogue-la-vn" })).toMatchObject({
      meeting: {
        participants: { nodes: [{ name: expect.stringContaining("Thế Vượng") }, { name: "Thongsay Inthirath" }] },
        agreements: {
          nodes: [
            {
              title: expect.stringMatching(/minutes/i),
              signedOn: { edtf: "2024-03-04" },
              parties: [{ country: { name: "Laos" } }, { country: { name: "Vietnam" } }],
            },
          ],
        },
      },
    });
  });

  test("8: where articles disagree", async () => {
    const { disagreements } = await answer<{ disagreements: List<object> }>(8);
    // One report renews the memorandum for three years, until July 2026; the other says that it runs to 2028.
    expect(disagreements.nodes).toContainEqual(
      expect.objectContaining({
        property: "validTo",
        values: ["2026-07", "2028"],
        entity: expect.objectContaining({ slug: expect.stringMatching(/law-enforcement-sea.*-ph-vn$/) }),
      }),
    );
  });

  test("9: posts over time", async () => {
    type Post = { title: string; observedFrom: string | null; observedTo: string | null };
    const { person } = await answer<{ person: { posts: Post[]; onTheDay: Titled[] } }>(9, {
      slug: "haruhiko-kitamori",
    });
    expect(person.posts.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^State Minister of Defen[sc]e$/),
      expect.stringMatching(/^(Defen[sc]e Minister|Minister of Defen[sc]e)$/),
    ]);
    const [earlier, later] = person.posts;
    expect((earlier?.observedTo ?? "") < (later?.observedFrom ?? "")).toBe(true);
  });

  test("10: who took part, on which side, in what capacity", async () => {
    expect(await answer(10, { slug: "2023-04-11-talks-cn-vn" })).toMatchObject({
      meeting: {
        participants: {
          edges: expect.arrayContaining([
            expect.objectContaining({ country: { code: "CN" }, node: { name: "Qiu Wenzhao" } }),
            expect.objectContaining({ country: { code: "VN" }, node: { name: expect.stringMatching(/^Tr[iị]nh/) } }),
          ]),
        },
      },
    });
  });

  test("11: meetings announced and not reported as held", async () => {
    const { meetings } = await answer<{ meetings: List<Titled & { status: string; date: { edtf: string } | null }> }>(
      11,
    );
    const dated = meetings.nodes.map(({ date }) => date?.edtf);
    // Talks set for May by two reports of March, an exercise in July: nothing tells that they took place.
    expect(dated).toEqual(expect.arrayContaining(["2022-05-06", "2023-07", "2024-09-10"]));
    expect(new Set(meetings.nodes.map(({ status }) => status))).toEqual(new Set(["PLANNED", "PROPOSED"]));
    // Announced for a day on which another article reports it as held.
    expect(dated).not.toContain("2023-08-15");
  });

  test("12: meetings by year and country pair", async () => {
    type Group = { year: number | null; countryPair: { code: string }[] | null; count: number };
    const { meetingStatistics } = await answer<{ meetingStatistics: Group[] }>(12);
    const count = (year: number, pair: string) =>
      meetingStatistics.find(
        (group) => group.year === year && group.countryPair?.map(({ code }) => code).join() === pair,
      )?.count;
    expect([count(2022, "KR,VN"), count(2023, "AU,ID"), count(2023, "CN,VN"), count(2024, "KH,VN")]).toEqual([
      2, 2, 3, 2,
    ]);
  });

  test("13: agreements on a topic, by pair and year", async () => {
    const { agreementStatistics } = await answer<{ agreementStatistics: object[] }>(13, {
      topics: ["CYBER", "MEDICAL"],
    });
    expect(agreementStatistics).toContainEqual({
      countryPair: [{ code: "LA" }, { code: "VN" }],
      year: 2023,
      count: 1,
    });
  });

  test("14: whom somebody met most, and what two people share", async () => {
    type Found = {
      person: {
        counterparts: { edges: { meetings: number; node: { name: string } }[] };
        meetings: List<{ date: { edtf: string } }>;
      };
    };
    const { person } = await answer<Found>(14, { slug: "trinh-quoc-lam", other: ["haruhiko-kitamori"] });
    expect(person.counterparts.edges[0]?.meetings).toBeGreaterThanOrEqual(person.counterparts.edges[1]?.meetings ?? 0);
    const shared = person.counterparts.edges.find(({ node }) => node.name === "Haruhiko Kitamori");
    expect(shared).toMatchObject({ meetings: 2, firstMet: "2020-10-14", lastMet: "2022-03-07" });
    expect(person.meetings.nodes.map(({ date }) => date.edtf)).toEqual(["2022-05-06", "2022-03-07", "2020-10-14"]);
  });

  test("15: facts that rest on one article or one publisher", async () => {
    const support = `{
      one: agreements(where: { articleCount: { to: 1 } }, first: 100) { nodes { slug } }
      several: agreements(where: { articleCount: { from: 2 } }, first: 100) { nodes { slug } }
    }`;
    const { one, several } = (await service.ask(support)).data as Record<string, List<{ slug: string }>>;
    const slugs = (list: List<{ slug: string }> | undefined) => list?.nodes.map(({ slug }) => slug);
    // Two reports tell of this one, one report of that.
    expect(slugs(several)).toContainEqual(expect.stringMatching(/^memorandum.*-law-enforcement-sea/));
    expect(slugs(one)).toContainEqual(expect.stringMatching(/^treaty-defence-cooperation-au-id/));
    expect(slugs(one)?.filter((slug) => slugs(several)?.includes(slug))).toEqual([]);
    expect(await answer(15)).toMatchObject({ onePublisher: { nodes: [{ articleCount: 2 }, { articleCount: 2 }] } });
  });

  test("16: what was reported since a moment of ingest", async () => {
    type Found = Record<"articles" | "people" | "agreements" | "meetings", List<Titled>>;
    const since = await answer<Found>(16, { since: LATER.toISOString() });
    const all = await answer<Found>(16);
    expect(since.articles.totalCount).toBe(20);
    expect(all.articles.totalCount).toBe(25);
    expect(since.meetings.totalCount).toBeLessThan(all.meetings.totalCount);
    expect(await answer<Found>(16, { since: "2031-01-01T00:00:00.001Z" })).toMatchObject({
      articles: { totalCount: 0 },
      people: { totalCount: 0 },
      agreements: { totalCount: 0 },
      meetings: { totalCount: 0 },
    });
  });

  test("17: free text, blind to accents and spelling", async () => {
    type Found = {
      search: { nodes: { slug: string }[]; edges: { passage: { text: string; highlights: object[] } }[] };
    };
    const first = async (text: string) => (await answer<Found>(17, { text })).search;
    expect((await first("outhakai sone")).nodes[0]).toEqual({ __typename: "Person", slug: "khamliang-outhakaysone" });
    expect((await first("TRỊNH QUOC lam")).nodes[0]).toEqual({ __typename: "Person", slug: "trinh-quoc-lam" });
    const { edges } = await first("hydrography");
    expect(edges.length).toBeGreaterThan(0);
    for (const { passage } of edges) expect(passage.highlights.length).toBeGreaterThan(0);
  });
});
