import { describe, expect, it } from "vitest";
import { COUNTRY_NAMES, countryCode, countryName } from "../../src/model/country.ts";

describe("countryName", () => {
  it("gives the usual English name", () => {
    expect(["LA", "KR", "US", "VN", "RU", "FR"].map(countryName)).toEqual([
      "Laos",
      "South Korea",
      "United States",
      "Vietnam",
      "Russia",
      "France",
    ]);
  });

  it("gives an unknown code back", () => {
    expect(countryName("ZZ")).toBe("ZZ");
  });
});

describe("countryCode", () => {
  it.each([
    ["Laos", "LA"],
    ["Lao PDR", "LA"],
    ["Việt Nam", "VN"],
    ["Republic of Korea", "KR"],
    ["DPRK", "KP"],
    ["Türkiye", "TR"],
    ["people's republic of china", "CN"],
  ])("knows %s", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it("gives null for what is no country", () => {
    expect(countryCode("Atlantis")).toBeNull();
    expect(countryCode("Lao")).toBeNull();
  });

  it("lists every state with at least one name, none in brackets or inverted", () => {
    expect(COUNTRY_NAMES.size).toBeGreaterThan(200);
    for (const names of COUNTRY_NAMES.values()) {
      expect(names.length).toBeGreaterThan(0);
      expect(names.some((name) => /[(,]/.test(name))).toBe(false);
    }
  });
});
