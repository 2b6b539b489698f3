import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/client.ts";
import { writeGraph } from "../../src/db/graph.ts";
import type { Graph, PersonRow } from "../../src/model/graph.ts";
import { createTestDatabase } from "../support/database.ts";
import { EMPTY_GRAPH, SMALL_GRAPH } from "../support/graph.ts";

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => write(EMPTY_GRAPH));
afterAll(() => database.close());

const write = (graph: Graph) => database.transaction((sql) => writeGraph(sql, graph));
const [ana, ha] = SMALL_GRAPH.people as readonly [PersonRow, PersonRow];

describe("writeGraph", () => {
  it("writes every table, and nothing the second time", async () => {
    expect(await write(SMALL_GRAPH)).toEqual({ inserted: 14, updated: 0, deleted: 0, linked: 0 });
    expect(await write(SMALL_GRAPH)).toEqual({ inserted: 0, updated: 0, deleted: 0, linked: 0 });
    const meeting = await database.prisma.meeting.findUniqueOrThrow({
      where: { slug: "2021-03-05-talks-ph-vn" },
      include: { participations: { orderBy: { id: "asc" } }, agreements: true, organizations: true },
    });
    expect(meeting).toEqual({
      id: "m1",
      slug: "2021-03-05-talks-ph-vn",
      title: "Talks",
      kind: "TALKS",
      status: "HELD",
      date: "XXXX-03-05",
      dateEarliest: null,
      dateLatest: null,
      dateBasis: "STATED",
      endDate: "2021-03",
      endEarliest: new Date("2021-03-01"),
      endLatest: new Date("2021-03-31"),
      endBasis: "RESOLVED",
      place: "Cebu",
      hostCountry: "PH",
      countries: ["PH", "VN"],
      topics: ["MARITIME", "TRAINING"],
      participations: SMALL_GRAPH.participations.map((row) => ({ ...row, meetingEarliest: null })),
      agreements: SMALL_GRAPH.meetingAgreements,
      organizations: SMALL_GRAPH.meetingOrganizations.map((row) => ({ ...row, meetingEarliest: null })),
      articleCount: 0,
      publisherCount: 0,
      reportedAt: null,
    });
  });

  it("touches only rows that differ", async () => {
    await write(SMALL_GRAPH);
    const people = [{ ...ana, name: "Ana T. Reyes" }, ha];
    expect(await write({ ...SMALL_GRAPH, people })).toEqual({ inserted: 0, updated: 1, deleted: 0, linked: 0 });
    expect(await database.prisma.person.findMany({ orderBy: { id: "asc" } })).toMatchObject(people);
  });

  it("lets two records trade slugs", async () => {
    await write(SMALL_GRAPH);
    const people = [
      { ...ana, slug: ha.slug },
      { ...ha, slug: ana.slug },
    ];
    await write({ ...SMALL_GRAPH, people });
    expect(await database.prisma.person.findMany({ orderBy: { id: "asc" } })).toMatchObject(people);
  });

  it("lets two participations trade places", async () => {
    await write(SMALL_GRAPH);
    const [first, second] = SMALL_GRAPH.participations;
    const participations = [
      { ...first, personId: "p2" },
      { ...second, personId: "p1" },
    ] as Graph["participations"];
    await write({ ...SMALL_GRAPH, participations });
    expect(await database.prisma.participation.findMany({ orderBy: { id: "asc" } })).toMatchObject(participations);
  });

  it("keeps the day of a meeting beside all that takes part in it", async () => {
    const days = async () => {
      const rows = [
        ...(await database.prisma.participation.findMany()),
        ...(await database.prisma.meetingOrganization.findMany()),
      ];
      return rows.map(({ meetingEarliest }) => meetingEarliest?.toISOString().slice(0, 10) ?? null);
    };
    await write(SMALL_GRAPH);
    expect(await days()).toEqual([null, null, null]);
    const date = { edtf: "2021-03", earliest: "2021-03-01", latest: "2021-03-31", basis: "STATED" } as const;
    const graph = { ...SMALL_GRAPH, meetings: SMALL_GRAPH.meetings.map((meeting) => ({ ...meeting, date })) };
    await write(graph);
    expect(await days()).toEqual(["2021-03-01", "2021-03-01", "2021-03-01"]);
    expect(await write(graph)).toEqual({ inserted: 0, updated: 0, deleted: 0, linked: 0 });
    await write(SMALL_GRAPH);
    expect(await days()).toEqual([null, null, null]);
  });

  it("gives a removed record's slug to a new one, and removes what hung on it", async () => {
    await write(SMALL_GRAPH);
    const people = [{ ...ana, id: "p9" }, ha];
    const graph = { ...SMALL_GRAPH, people, names: [], tenures: [], participations: [] };
    await write(graph);
    expect(await database.prisma.person.findUniqueOrThrow({ where: { slug: ana.slug } })).toMatchObject(
      people[0] as object,
    );
    expect(await database.prisma.participation.count()).toBe(0);
    expect(await write(graph)).toEqual({ inserted: 0, updated: 0, deleted: 0, linked: 0 });
  });

  it("empties every table", async () => {
    await write(SMALL_GRAPH);
    expect(await write(EMPTY_GRAPH)).toEqual({ inserted: 0, updated: 0, deleted: 14, linked: 0 });
    expect(await database.prisma.person.count()).toBe(0);
  });
});
