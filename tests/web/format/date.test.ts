import { expect, test } from "vitest";
import { dateInWords, periodInWords, yearOf } from "../../../src/web/format/date.ts";

test.each([
  ["2024-12-18", "18 December 2024"],
  ["2024-10", "October 2024"],
  ["2024", "2024"],
  ["XXXX-03-05", "5 March, year not stated"],
  ["XXXX-03", "March, year not stated"],
  ["2024-10/2024-11", "2024-10/2024-11"],
])("%s is written out no more precisely than it is", (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});

test.each([
  ["2020", "2024", "2020 – 2024"],
  ["2025", "2025", "2025"],
  ["2025-03", null, "from March 2025"],
  [null, "2029", "until 2029"],
  [null, null, null],
])("a period from %s to %s keeps its open ends", (from, to, words) => {
  expect(periodInWords(from, to)).toBe(words);
});

test("a date without a year has none", () => {
  expect([yearOf("2024-12"), yearOf("XXXX-12-01"), yearOf(null)]).toEqual(["2024", null, null]);
});
