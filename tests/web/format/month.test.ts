import { expect, test } from "vitest";
import { daysOf, monthNumber, monthOfNumber, pan, wholeYears, zoom } from "../../../src/web/format/month.ts";

const ALL = { from: monthNumber("2020-01"), to: monthNumber("2026-01") };
const shown = ({ from, to }: { from: number; to: number }) => [monthOfNumber(from), monthOfNumber(to)];

test("a month or a year has a first and a last day, leap years too", () => {
  expect(daysOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(daysOf("2023-12")).toEqual({ from: "2023-12-01", to: "2023-12-31" });
  expect(daysOf("2024")).toEqual({ from: "2024-01-01", to: "2024-12-31" });
});

test("zooming in keeps what the pointer is on, and stops at half a year", () => {
  expect(shown(zoom(ALL, ALL, 0.5, 0))).toEqual(["2020-01", "2023-01"]);
  expect(shown(zoom(ALL, ALL, 0.5, 1))).toEqual(["2023-01", "2026-01"]);
  expect(shown(zoom(ALL, ALL, 0.5))).toEqual(["2021-07", "2024-07"]);
  expect(shown(zoom(ALL, ALL, 0.001, 0))).toEqual(["2020-01", "2020-07"]);
});

test("neither zooming out nor moving leads beyond the ends", () => {
  const year = { from: monthNumber("2025-01"), to: monthNumber("2026-01") };
  expect(zoom(ALL, year, 100)).toEqual(ALL);
  expect(pan(ALL, year, 5)).toEqual(year);
  expect(shown(pan(ALL, year, -7))).toEqual(["2024-06", "2025-06"]);
});

test("all months stand within whole years", () => {
  expect(shown(wholeYears([monthNumber("2024"), monthNumber("2021-12")], 0))).toEqual(["2021-01", "2025-01"]);
  expect(shown(wholeYears([], monthNumber("2026-11")))).toEqual(["2026-01", "2027-01"]);
});
