import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/ingest/resolve.ts";
import type { GoldAgreement } from "../../../src/model/gold.ts";
import type { Graph } from "../../../src/model/graph.ts";
import { agreement, article, meeting, person } from "../../support/gold.ts";
import { fromGold } from "./gold-claims.ts";

const PERSONS = [person("Bounmy Sisavath"), person("Đỗ Văn Ất", { country: "VN" })];

type Report = readonly [day: string, ...agreements: Partial<GoldAgreement>[]];

/** Articles that each report talks on the given day and what was agreed there. */
function graphOf(
  ...told: readonly (readonly [day: string, ...agreements: readonly Partial<GoldAgreement>[]])[]
): Graph {
  return resolve(
    told.map(([day, ...agreements], index) =>
      fromGold(
        article({
          id: `a${index}`,
          publishedOn: day,
          persons: PERSONS,
          meetings: [meeting({ participants: PERSONS.map(({ name }) => name), startDate: day })],
          agreements: agreements.map((one) => agreement({ meeting: "m1", ...one })),
        }),
      ),
    ),
  );
}

function countOf(...told: Report[]): number {
  return graphOf(...told).agreements.length;
}

const protocol = (
  validFrom: string | null,
  validTo: string | null,
  more: Partial<GoldAgreement> = {},
): Partial<GoldAgreement> => ({
  title: "Protocol on defence cooperation",
  action: "REVIEWED",
  validFrom,
  validTo,
  ...more,
});

describe("period, kind and parties", () => {
  test("the same at different meetings is one instrument, each meeting with its own action", () => {
    const graph = graphOf(
      ["2024-03-05", protocol("2025", "2029", { action: "SIGNED" })],
      ["2025-06-01", protocol("2025", "2029", { action: "REVIEWED", title: "2025-29 protocol" })],
    );
    expect(graph.agreements.map(({ slug }) => slug)).toEqual(["protocol-defence-cooperation-2025-2029-la-vn"]);
    expect(graph.meetingAgreements.map(({ action }) => action).sort()).toEqual(["REVIEWED", "SIGNED"]);
  });
  test("another period, kind, pair of states or subject is another instrument", () => {
    const one = protocol("2020", "2024");
    expect(countOf(["2023-03-05", one], ["2024-03-05", protocol("2022", "2024")])).toBe(2);
    expect(countOf(["2023-03-05", one], ["2024-03-05", { ...one, kind: "PLAN" }])).toBe(2);
    expect(countOf(["2023-03-05", one], ["2024-03-05", { ...one, parties: ["KH", "VN"] }])).toBe(2);
    expect(countOf(["2023-03-05", one], ["2024-03-05", { ...one, title: "Protocol on hydrography" }])).toBe(2);
  });
});

describe("the same meeting", () => {
  const memorandum = (title: string, more: Partial<GoldAgreement> = {}): Partial<GoldAgreement> => ({
    title,
    kind: "MEMORANDUM_OF_UNDERSTANDING",
    action: "SIGNED",
    ...more,
  });
  test("what is signed there on a like subject is one, even if the articles differ on its period", () => {
    const graph = graphOf(
      ["2024-03-05", memorandum("MoU on military medicine", { validTo: "2027" })],
      [
        "2024-03-05",
        memorandum("Memorandum on cooperation in military medicine", { validFrom: "2024", validTo: "2029" }),
      ],
    );
    expect(graph.agreements.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([["2024", "2029"]]);
  });
  test("two on different subjects stay two, as do two that one article tells apart", () => {
    const medicine = memorandum("MoU on military medicine");
    const law = memorandum("MoU on hydrography");
    expect(countOf(["2024-03-05", medicine], ["2024-03-05", law])).toBe(2);
    expect(countOf(["2024-03-05", medicine, law], ["2024-03-05", medicine, law])).toBe(2);
  });
  test("the only protocol reviewed there is one if its periods overlap", () => {
    expect(countOf(["2024-03-05", protocol("2020", "2024")], ["2024-03-05", protocol("2021", "2025")])).toBe(1);
    expect(countOf(["2024-03-05", protocol("2020", "2024")], ["2024-03-05", protocol("2025", "2029")])).toBe(2);
    expect(
      countOf(
        ["2024-03-05", protocol("2020", "2024"), protocol("2025", "2029")],
        ["2024-03-05", protocol("2021", "2025")],
      ),
    ).toBe(3);
  });
  test("the strongest action counts", () => {
    const graph = graphOf(
      ["2024-03-05", memorandum("MoU on hydrography", { action: "MENTIONED" })],
      ["2024-03-05", memorandum("MoU on hydrography", { action: "SIGNED", signedOn: "2024-03-05" })],
    );
    expect(graph.meetingAgreements.map(({ action }) => action)).toEqual(["SIGNED"]);
    expect(graph.agreements[0]?.signedOn).toEqual({
      edtf: "2024-03-05",
      earliest: "2024-03-05",
      latest: "2024-03-05",
      basis: "STATED",
    });
  });
});

describe("a telling subject", () => {
  const proposed: Partial<GoldAgreement> = {
    title: "Agreement on search and rescue",
    kind: "AGREEMENT",
    action: "PROPOSED",
  };
  test("is one instrument, proposed first and signed later", () => {
    const graph = graphOf(
      ["2023-03-05", proposed],
      ["2024-03-05", { ...proposed, title: "Search and Rescue Agreement", action: "SIGNED", signedOn: "2024-03-05" }],
    );
    expect(graph.agreements).toHaveLength(1);
    expect(graph.agreementParties.map(({ country }) => country).sort()).toEqual(["LA", "VN"]);
  });
  test("signed on two days they are two", () => {
    const signed = (day: string): Partial<GoldAgreement> => ({ ...proposed, action: "SIGNED", signedOn: day });
    expect(countOf(["2019-03-05", signed("2019-03-05")], ["2024-03-05", signed("2024-03-05")])).toBe(2);
  });
  test("instruments that tell no subject are not one across meetings", () => {
    const statement: Partial<GoldAgreement> = { title: "Joint statement", kind: "STATEMENT", action: "ADOPTED" };
    expect(countOf(["2023-03-05", statement], ["2024-03-05", statement])).toBe(2);
  });
  test("without period it joins neither of two periods", () => {
    const plan = (validFrom: string | null, validTo: string | null): Partial<GoldAgreement> =>
      protocol(validFrom, validTo, { title: "Protocol on joint border patrols" });
    expect(countOf(["2021-03-05", plan("2020", "2024")], ["2026-03-05", plan(null, null)])).toBe(1);
    expect(
      countOf(
        ["2021-03-05", plan("2020", "2024")],
        ["2025-03-05", plan("2025", "2029")],
        ["2026-03-05", plan(null, null)],
      ),
    ).toBe(3);
  });
  test("an abbreviation is the name it stands for", () => {
    const convention: Partial<GoldAgreement> = { kind: "CONVENTION", action: "MENTIONED", meeting: null, parties: [] };
    expect(
      countOf(
        ["2023-03-05", { ...convention, title: "United Nations Convention on the Law of the Sea (UNCLOS)" }],
        ["2024-03-05", { ...convention, title: "1982 UN Convention on the Law of the Sea (UNCLOS)", signedOn: "1982" }],
      ),
    ).toBe(1);
  });
});
