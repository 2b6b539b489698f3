import { expect, test } from "vitest";
import { parseDecisions } from "../../src/ingest/parse-decisions.ts";

const decision = {
  kind: "PERSON",
  left: "Bounmy Sisavath (LA)",
  right: "a1#p2",
  judgement: "SAME",
  reason: "the same portrait in both",
  decidedBy: "desk",
  decidedOn: "2025-01-31",
};
const file = (...decisions: readonly unknown[]): string => JSON.stringify({ decisions });

test("decisions get ids from their content, whichever side comes first; one written twice is one", () => {
  const [one] = parseDecisions(file(decision), "d.json");
  expect(one).toMatchObject(decision);
  const turned = { ...decision, left: decision.right, right: decision.left };
  expect(parseDecisions(file(decision, decision, turned), "d.json").map(({ id }) => id)).toEqual([one?.id]);
  expect(parseDecisions(file({ ...decision, judgement: "DIFFERENT" }), "d.json")[0]?.id).not.toBe(one?.id);
});

test.each([
  ["{", /^d\.json: is not JSON/],
  ["[]", /^d\.json: /],
  [file({ ...decision, judgement: "MAYBE" }), /^d\.json: decisions\.0\.judgement: .*DIFFERENT/],
  [file(decision, { ...decision, left: " " }), /^d\.json: decisions\.1\.left: /],
  [file({ ...decision, decidedOn: "2025-02-30" }), /^d\.json: decisions\.0\.decidedOn: must be a day/],
])("%s is refused with its place", (json, message) => {
  expect(() => parseDecisions(json, "d.json")).toThrow(message);
});
