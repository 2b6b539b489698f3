import { describe, expect, test } from "vitest";
import { agreementsIn } from "../support/whole-article.ts";

/** What was done to an instrument, and which mentions are of one; invented names. */

const PUBLISHED = "2024-06-05";
const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";

function read(text: string): string[] {
  return agreementsIn(`${MET} ${text}`, PUBLISHED);
}

describe("deeds", () => {
  test.each([
    ["They welcomed the signing of the memorandum of understanding on training.", "MENTIONED"],
    ["They hailed the recent signing of the memorandum of understanding on training.", "MENTIONED"],
    ["They agreed to renew the memorandum of understanding on training.", "PROPOSED"],
    ["The two sides plan to sign a memorandum of understanding on training.", "PROPOSED"],
    ["A memorandum of understanding on training is under negotiation.", "PROPOSED"],
    ['"We signed a document: a memorandum of understanding on training," Radu said.', "SIGNED"],
    ["After the talks they attended the signing of a memorandum of understanding on training.", "SIGNED"],
  ])("%s", (text, action) => {
    expect(read(text).map((line) => line.split(" ")[0])).toEqual([action]);
  });

  test("memoranda proposed in the plural are proposed", () => {
    const [first = ""] = read("He proposed memoranda of understanding on cyber defence and on military medicine.");
    expect(first).toMatch(/^PROPOSED MEMORANDUM_OF_UNDERSTANDING/u);
  });

  test("agreements in general that are proposed are none", () => {
    expect(read("He proposed new agreements with other countries of the region.")).toEqual([]);
  });

  test("a statement with the year of long ago in its name is not adopted now", () => {
    const text = "In 2018 the two countries adopted the 2018 Joint Statement on Closer Defence Relations.";
    expect(read(text).map((line) => line.split(" ")[0])).toEqual(["MENTIONED"]);
  });

  test("a statement of this year is adopted", () => {
    const text = "The two countries adopted the 2024 Joint Statement on Closer Defence Relations.";
    expect(read(text).map((line) => line.split(" ")[0])).toEqual(["ADOPTED"]);
  });
});

describe("one instrument", () => {
  test.each([
    "They signed a defence memorandum of understanding (MOU), the first agreement of its kind between the two countries.",
    "They signed a memorandum of intent (MoI) on training. The updated memorandum of intent (MOI) has three parts.",
    "They signed a deal on frigates. The agreement covers three ships. The deal is worth two billion euros.",
    "They signed a Military Cooperation Framework Agreement. The framework agreement will run for five years.",
  ])("%s", (text) => {
    expect(read(text)).toHaveLength(1);
  });

  test("other abbreviations are other instruments", () => {
    const text =
      "They signed a General Security Agreement (GSA) on secrets and an Acquisition and Services Agreement (ASA) on fuel.";
    expect(read(text)).toHaveLength(2);
  });

  test("a compact on security is an instrument, a compact vehicle is none", () => {
    expect(read("They signed a Security Compact. Compact vehicles were shown.")).toHaveLength(1);
  });
});
