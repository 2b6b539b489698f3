import { describe, expect, test } from "vitest";
import { civilDay, dayNumber, weekdayOf } from "../../src/model/calendar.ts";
import {
  datePrecision,
  datesCompatible,
  daysBetween,
  earliestDay,
  isEdtf,
  latestDay,
  narrowerDate,
  parsePartialDate,
  shiftDay,
} from "../../src/model/date.ts";

describe("EDTF dates", () => {
  test.each([
    "2024",
    "2024-10",
    "2024-12-18",
    "2024-02-29",
    "XXXX-03-05",
    "XXXX-02-29",
    "XXXX-03",
    "2024/2027",
    "2024-06-01/2024-06-04",
    "../2026-07",
    "2025/..",
  ])("%s is valid", (text) => expect(isEdtf(text)).toBe(true));
  test.each([
    "",
    "XXXX",
    "24",
    "2024-13",
    "2024-00",
    "2023-02-29",
    "2024-02-30",
    "XXXX-04-31",
    "2024-1-5",
    "2024-12-18T10:00",
    "2024/2020",
    "../..",
    "2024/2025/2026",
    "yesterday",
  ])("%j is not", (text) => expect(isEdtf(text)).toBe(false));

  test("reads the parts that are known", () => {
    expect(parsePartialDate("XXXX-03-05")).toEqual({ year: null, month: 3, day: 5 });
    expect(parsePartialDate("2024")).toEqual({ year: 2024, month: null, day: null });
  });

  test.each([
    ["2024", "2024-01-01", "2024-12-31", "YEAR"],
    ["2024-02", "2024-02-01", "2024-02-29", "MONTH"],
    ["1900-02", "1900-02-01", "1900-02-28", "MONTH"],
    ["2024-12-18", "2024-12-18", "2024-12-18", "DAY"],
    ["XXXX-03-05", null, null, "DAY"],
    ["2024-06-01/2024-07", "2024-06-01", "2024-07-31", "MONTH"],
    ["2020/..", "2020-01-01", null, "YEAR"],
    ["no date", null, null, null],
  ])("%s spans %s to %s", (edtf, earliest, latest, precision) => {
    expect([earliestDay(edtf), latestDay(edtf), datePrecision(edtf)]).toEqual([earliest, latest, precision]);
  });
});

describe("comparing dates", () => {
  test.each([
    [null, "2024-12-18", true],
    ["2024", "2024-10", true],
    ["2024-10", "2024-11", false],
    ["XXXX-03-05", "2024-03-05", true],
    ["XXXX-03-05", "2024-03-06", false],
    ["XXXX-03-05", "2024", true],
    ["XXXX-02-29", "2023", false],
    ["2024-06-01/2024-06-04", "2024-06-03", true],
    ["2024-06-01/2024-06-04", "2024-06-05", false],
    ["2020/..", "2031-01-01", true],
    ["../2019", "2020", false],
  ])("%s and %s agree: %s", (a, b, agree) => {
    expect(datesCompatible(a, b)).toBe(agree);
    expect(datesCompatible(b, a)).toBe(agree);
  });

  test.each([
    ["2024", "2024-10", "2024-10"],
    ["2024-10", null, "2024-10"],
    [null, null, null],
    ["2024", "2025", null],
    ["2024-03", "XXXX-03-05", "2024-03-05"],
    ["2024-06-01/2024-06-04", "2024-06", "2024-06-01/2024-06-04"],
  ])("of %s and %s, %s says more", (a, b, narrower) => {
    expect(narrowerDate(a, b)).toBe(narrower);
    expect(narrowerDate(b, a)).toBe(narrower);
  });

  test("counts days over the ends of months, years and leap years", () => {
    expect(shiftDay("2024-02-28", 2)).toBe("2024-03-01");
    expect(shiftDay("2024-12-31", 1)).toBe("2025-01-01");
    expect(shiftDay("XXXX-12-31", 1)).toBe("XXXX-01-01");
    expect(shiftDay("2024-12", 1)).toBeNull();
    expect(daysBetween("2023-12-31", "2024-12-31")).toBe(366);
    expect(daysBetween("2024", "2024-12-31")).toBeNull();
  });

  test("day numbers agree with the platform's calendar over 400 years", () => {
    for (let year = 1801; year <= 2200; year += 7) {
      for (const [month, day] of [
        [1, 1],
        [2, 28],
        [3, 1],
        [12, 31],
      ] as const) {
        const date = new Date(Date.UTC(year, month - 1, day));
        const number = dayNumber(year, month, day);
        expect(number).toBe(date.getTime() / 86_400_000);
        expect(weekdayOf(number)).toBe((date.getUTCDay() + 6) % 7);
        expect(civilDay(number)).toEqual({ year, month, day });
      }
    }
  });
});
