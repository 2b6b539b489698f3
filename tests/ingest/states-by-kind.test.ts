import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

/** States named by their kind alone, or as "the country". Invented sentences and officials. */

const countryOf = (text: string, name: string): string | null | undefined =>
  extractText(text, "2024-10-02").persons.find((person) => person.name === name)?.country;

describe("the Sultanate, the Kingdom", () => {
  test.each([
    [
      "MUSCAT, Oct 2 - General Mark Waterson of the United States met the Sultanate's Defence Minister Badr Al Harthi.",
      "OM",
    ],
    [
      "RIYADH, Oct 2 - General Mark Waterson of the United States met the Kingdom's Defence Minister Badr Al Harthi.",
      "SA",
    ],
  ])("%s", (text, code) => expect(countryOf(text, "Badr Al Harthi")).toBe(code));

  test("a kingdom with its name is that one", () => {
    expect(
      countryOf(
        "RIYADH, Oct 2 - Saudi officials met the Kingdom of Sweden's Defence Minister Per Lindholm.",
        "Per Lindholm",
      ),
    ).toBe("SE");
  });
});

describe("the country's minister", () => {
  test("is of the country that somebody visits", () => {
    const text =
      "Indian General Upen Rathore is on a visit to Nepal. He called on the country's Prime Minister Sher Dahalo on Tuesday.";
    expect(countryOf(text, "Sher Dahalo")).toBe("NP");
  });

  test("nobody's where none is visited", () => {
    const text =
      "General Upen Rathore spoke. He praised the country's roads. India thanked Prime Minister Sher Dahalo.";
    expect(countryOf(text, "Sher Dahalo")).not.toBe("NP");
  });
});
