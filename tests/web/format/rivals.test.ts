import { expect, test } from "vitest";
import { rivalries } from "../../../src/web/format/rivals.ts";

const say = (property: string, ...values: string[]) => values.map((value) => ({ property, value }));

test("values that cannot all be right are put side by side, the one with most claims first", () => {
  expect(rivalries([...say("validTo", "2028", "2029", "2029"), ...say("title", "One", "Other")])).toEqual([
    {
      property: "validTo",
      values: [
        { value: "2029", claims: say("validTo", "2029", "2029") },
        { value: "2028", claims: say("validTo", "2028") },
      ],
    },
  ]);
});

test.each([
  ["a coarser date", say("date", "2024", "2024-12-18", "2024-12")],
  ["a date without its year", say("date", "XXXX-03-05", "2025-03-05")],
  ["another spelling of a place", say("place", "Hà Nội", "Hanoi", "Hanoi, Vietnam")],
  ["another party", say("party", "LA", "VN")],
])("%s is no disagreement", (_what, claims) => {
  expect(rivalries(claims)).toEqual([]);
});

test.each([
  say("date", "2024-12-18", "2024-12-19"),
  say("date", "2024", "2025-01-02"),
  say("place", "Hà Nội", "Đà Nẵng"),
  say("kind", "PLAN", "PROTOCOL"),
])("%o and %o disagree", (one, other) => {
  expect(rivalries([one, other])).toHaveLength(1);
});
