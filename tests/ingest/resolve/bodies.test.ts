import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/ingest/resolve.ts";
import { extracted } from "./extracted.ts";

const DIALOGUE = extracted(
  "a1",
  "HANOI, March 3, 2023 — The Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos held the fifth defence policy dialogue in Hanoi on March 2.\n\nThe Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos signed a memorandum of understanding on military medicine.",
);
const LETTER = extracted(
  "a2",
  "BRUSSELS, March 9, 2023 — NATO and the Ministry of Defence of Georgia signed a letter of intent on training on March 8.",
);

describe("bodies in the graph", () => {
  const graph = resolve([DIALOGUE, LETTER]);
  const slugs = new Map(graph.organizations.map(({ id, slug }) => [id, slug]));

  test("those that take part in a meeting are its organizations", () => {
    expect(graph.meetingOrganizations.map(({ organizationId }) => slugs.get(organizationId)).sort()).toEqual([
      "ministry-of-national-defence-la",
      "ministry-of-national-defence-vn",
    ]);
  });

  test("those that sign are parties, of their state if they have one", () => {
    const parties = graph.agreementParties.map(
      ({ country, organizationId }) => `${country} ${slugs.get(organizationId ?? "") ?? null}`,
    );
    expect(parties.sort()).toEqual([
      "GE ministry-of-defence",
      "LA ministry-of-national-defence-la",
      "VN ministry-of-national-defence-vn",
      "null nato",
    ]);
  });
});
