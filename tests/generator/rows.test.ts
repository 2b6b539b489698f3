import { describe, expect, it } from "vitest";
import { earliestDay } from "../../src/model/date.ts";
import { type GraphOptions, type GraphPart, generateGraph } from "../support/generator/graph.ts";

const SMALL = { seed: 7, meetings: 1500, reports: 1 } as const;

/** All parts as one. */
function generated(options: GraphOptions): GraphPart {
  const parts = [...generateGraph(options)];
  const keys = Object.keys(parts[0] ?? {}) as (keyof GraphPart)[];
  return Object.fromEntries(keys.map((key) => [key, parts.flatMap((part) => [...part[key]])])) as unknown as GraphPart;
}

const graph = generated(SMALL);
const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));

describe("a generated graph", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(JSON.stringify(generated(SMALL)) === JSON.stringify(graph)).toBe(true);
    const other = generated({ ...SMALL, seed: 8 });
    expect(other.meetings.filter(({ id }) => ids(graph.meetings).has(id))).toEqual([]);
    expect(other.people.map(({ name }) => name)).not.toEqual(graph.people.map(({ name }) => name));
  });

  it("begins with the same meetings whatever its size, given the same people", () => {
    const people = 300;
    const short = generated({ seed: 7, meetings: 100, people }).meetings;
    expect(generated({ seed: 7, meetings: 200, people }).meetings.slice(0, 100)).toEqual(short);
  });

  it("has as many meetings as asked for, and about a fifth as many people", () => {
    expect(graph.meetings).toHaveLength(1500);
    expect(graph.people.length).toBeGreaterThan(200);
    expect(graph.people.length).toBeLessThanOrEqual(310);
    expect(graph.articles.length).toBeGreaterThan(1500);
    expect(generated({ ...SMALL, reports: 0 }).articles).toEqual([]);
  });

  it("uses no id, slug or address twice", () => {
    for (const rows of [graph.people, graph.organizations, graph.meetings, graph.agreements, graph.articles]) {
      expect(ids(rows).size).toBe(rows.length);
      expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
    }
    for (const rows of [graph.names, graph.tenures, graph.participations, graph.agreementParties, graph.claims]) {
      expect(ids(rows).size).toBe(rows.length);
    }
    const seats = graph.participations.map(({ meetingId, personId }) => `${meetingId} ${personId}`);
    expect(new Set(seats).size).toBe(seats.length);
  });

  it("points only at rows that it has", () => {
    const people = ids(graph.people);
    const meetings = ids(graph.meetings);
    const agreements = ids(graph.agreements);
    const tenures = ids(graph.tenures);
    const articles = ids(graph.articles);
    const organizations = ids(graph.organizations);
    const pointers: readonly (readonly [ReadonlySet<string>, readonly (string | null)[]])[] = [
      [people, graph.participations.map(({ personId }) => personId)],
      [people, graph.tenures.map(({ personId }) => personId)],
      [people, graph.names.map(({ personId }) => personId)],
      [people, graph.claims.map(({ personId }) => personId)],
      [meetings, graph.participations.map(({ meetingId }) => meetingId)],
      [meetings, graph.meetingAgreements.map(({ meetingId }) => meetingId)],
      [meetings, graph.meetingOrganizations.map(({ meetingId }) => meetingId)],
      [meetings, graph.claims.map(({ meetingId }) => meetingId)],
      [agreements, graph.meetingAgreements.map(({ agreementId }) => agreementId)],
      [agreements, graph.agreementParties.map(({ agreementId }) => agreementId)],
      [agreements, graph.claims.map(({ agreementId }) => agreementId)],
      [organizations, graph.meetingOrganizations.map(({ organizationId }) => organizationId)],
      [organizations, graph.tenures.map(({ organizationId }) => organizationId)],
      [organizations, graph.organizations.map(({ parentId }) => parentId)],
      [tenures, graph.claims.map(({ tenureId }) => tenureId)],
      [articles, graph.claims.map(({ articleId }) => articleId)],
      [articles, graph.articles.map(({ duplicateOfId }) => duplicateOfId)],
    ];
    for (const [known, pointed] of pointers) {
      const present = pointed.filter((id) => id !== null);
      expect(present.length).toBeGreaterThan(0);
      expect(present.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it("quotes for every claim the words of its article", () => {
    const bodies = new Map(graph.articles.map(({ id, body }) => [id, body]));
    const wrong = graph.claims.filter(({ articleId, exact, start, end }) => {
      return exact === "" || bodies.get(articleId)?.slice(start, end) !== exact;
    });
    expect(wrong).toEqual([]);
  });

  it("lets nobody take part outside a post held on the day", () => {
    const held = new Map<string, (readonly [from: string, to: string])[]>();
    for (const { personId, title, observedFrom, observedTo } of graph.tenures) {
      const key = `${personId} ${title}`;
      held.set(key, [...(held.get(key) ?? []), [observedFrom ?? "", observedTo ?? ""]]);
    }
    const days = new Map(graph.meetings.map(({ id, slug }) => [id, slug.slice(0, 10)]));
    const outside = graph.participations.filter(({ meetingId, personId, post }) => {
      const day = days.get(meetingId) ?? "";
      return !held.get(`${personId} ${post}`)?.some(([from, to]) => from <= day && day <= to);
    });
    expect(outside).toEqual([]);
  });

  it("lets few people and few pairs of countries meet most", () => {
    const counts = new Map<string, number>();
    for (const { personId } of graph.participations) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    const ordered = [...counts.values()].sort((a, b) => b - a);
    const top = ordered.slice(0, Math.ceil(ordered.length / 10)).reduce((sum, count) => sum + count, 0);
    expect(top / graph.participations.length).toBeGreaterThan(0.3);
    const median = ordered[Math.floor(ordered.length / 2)] ?? 0;
    expect(ordered[0]).toBeGreaterThan(6 * median);
    const first = graph.meetings.filter(({ countries }) => countries.includes("VN")).length;
    const last = graph.meetings.filter(({ countries }) => countries.includes("CU")).length;
    expect(first).toBeGreaterThan(4 * last);
  });

  it("holds partial and unknown dates beside whole ones", () => {
    const forms = new Set(graph.meetings.map(({ date }) => date?.edtf.replace(/\d/g, "0") ?? null));
    expect(forms).toEqual(new Set(["0000-00-00", "0000-00", "0000", "XXXX-00-00", null]));
    for (const { date } of graph.meetings) expect(date?.earliest ?? null).toBe(date ? earliestDay(date.edtf) : null);
  });
});
