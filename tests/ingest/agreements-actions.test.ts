import { describe, expect, test } from "vitest";
import { agreementsOf } from "../support/agreements.ts";

const TALKS = "The two ministers held talks on March 4, 2031.\n";
const SKETCH = {
  meetings: [{ words: "held talks", start: "2031-03-04", countries: ["LA", "VN"] }],
  published: "2031-03-05",
};

/** What was done to each instrument told after the talks, with its name. */
function read(text: string): string[] {
  return agreementsOf({ ...SKETCH, text: TALKS + text }).agreements.map(({ action, title }) => `${action} ${title}`);
}

describe("negotiated, wished for, in the making", () => {
  test.each([
    "Negotiations between Laos and Vietnam for a visiting forces agreement are close to conclusion.",
    "Laos and Vietnam are nearing a visiting forces agreement.",
    "The two countries are close to signing a visiting forces agreement.",
    "The two sides are moving closer to a visiting forces agreement.",
    "The ministers welcomed progress towards a visiting forces agreement.",
    "He called for the swift finalisation of a visiting forces agreement.",
    "The two ministers agreed in principle on a visiting forces agreement.",
    "The leaders agreed to establish a visiting forces agreement.",
    "They agreed on the need for a visiting forces agreement.",
    "The sides plan to sign a number of documents and a visiting forces agreement.",
    "A visiting forces agreement is being finalised, he said.",
    "A visiting forces agreement is in the final stages of negotiation.",
    "A visiting forces agreement was in the works, the minister said.",
    "The visiting forces agreement – which is to be signed at the joint session – covers training.",
  ])("%s", (text) => {
    const found = read(text).filter((line) => /visiting forces agreement/i.test(line));
    expect(found.map((line) => line.split(" ")[0])).toEqual(["PROPOSED"]);
  });
});

describe("kept, and carried out", () => {
  test.each([
    ["He reaffirmed the 2016 Memorandum on Divers.", "COMMITTED 2016 Memorandum on Divers"],
    ["They reaffirmed their commitment to the Coastal Radar Treaty.", "COMMITTED Coastal Radar Treaty"],
    ["Both nations remain committed to the Coastal Radar Treaty.", "COMMITTED Coastal Radar Treaty"],
    ["They vowed to honour the Coastal Radar Treaty.", "COMMITTED Coastal Radar Treaty"],
    ["They agreed on measures to put the memorandum on divers into practice.", "COMMITTED Memorandum on divers"],
    ["The meeting followed up the cooperation plan for 2031.", "REVIEWED Cooperation plan for 2031"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("a commitment to something else is none to the treaty", () =>
    expect(read("They reaffirmed their commitment to peace under the Coastal Radar Treaty.")).toEqual([
      "MENTIONED Coastal Radar Treaty",
    ]));
});

describe("signed or adopted", () => {
  test.each([
    ["Laos has inked a deal with Vietnam on coastal radars.", "SIGNED Deal on coastal radars"],
    ["The two sides put their names to a protocol on divers.", "SIGNED Protocol on divers"],
    ["Signing the protocol on divers, he said it was a milestone.", "SIGNED Protocol on divers"],
    ["The sides have agreed a protocol on divers, signed on Tuesday.", "SIGNED Protocol on divers"],
    ["They signed a document on cooperation and training.", "SIGNED Document on cooperation and training"],
    ["The text of the technical arrangement on divers was agreed.", "ADOPTED Technical arrangement on divers"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("a document without a subject stands for another", () => expect(read("They signed a document.")).toEqual([]));

  test("what a deal deals with is no deal", () => expect(read("The two must deal with coastal radars.")).toEqual([]));
});

describe("named only", () => {
  test.each([
    ["It builds on the Coastal Radar Arrangement signed in 2012.", "MENTIONED Coastal Radar Arrangement"],
    ["The parliament ratified the Coastal Radar Treaty last year.", "MENTIONED Coastal Radar Treaty"],
    ["Recently, we grew closer with the signing of a Coastal Radar Treaty.", "MENTIONED Coastal Radar Treaty"],
    ["The talks come two months after Laos and Vietnam signed a protocol on divers.", "MENTIONED Protocol on divers"],
    [
      "They agreed on the role that law plays in keeping the peace, particularly the Coastal Radar Treaty.",
      "MENTIONED Coastal Radar Treaty",
    ],
    ["Laos also signed a similar agreement with Thailand in 2023.", "MENTIONED Similar agreement with Thailand"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("a framework through which things are done is no document", () =>
    expect(read("It is a document containing the framework through which we cooperate.")).toEqual([]));
});

describe("what belongs to the next clause", () => {
  test("a wish for another pact", () =>
    expect(
      read(
        "He spoke of the hospitality shown under the Coastal Radar Treaty, and both looked forward to the Divers Protocol.",
      ),
    ).toEqual(["MENTIONED Coastal Radar Treaty", "PROPOSED Divers Protocol"]));

  test("the time of what was agreed besides", () =>
    expect(read("They signed a joint declaration and agreed to hold the drill this autumn.")[0]).toMatch(/^SIGNED/));

  test("a plan signed in a year before is none of that year", () => {
    const [plan] = agreementsOf({
      ...SKETCH,
      text: `${TALKS}The two countries signed a technical cooperation plan in 2012.`,
    }).agreements;
    expect([plan?.action, plan?.signedOn?.edtf, plan?.validFrom]).toEqual(["MENTIONED", "2012", null]);
  });
});

describe("one instrument or two", () => {
  test("the pact of the lead and its name below", () =>
    expect(
      read(
        "Laos and Vietnam will formalise a new agreement to train together. The minister travels to Hanoi to sign the Status of Visiting Forces Agreement.",
      ),
    ).toEqual(["PROPOSED Status of Visiting Forces Agreement"]));

  test("another pact that is signed as well", () =>
    expect(
      read(
        "Laos and Vietnam signed an agreement to train together. They also signed the Status of Visiting Forces Agreement.",
      ),
    ).toHaveLength(2));

  test("pacts of one abbreviation with other partners", () =>
    expect(
      read("Laos proposed a Visiting Forces Agreement (VFA) with Vietnam. In 1999, Laos signed a VFA with Thailand."),
    ).toHaveLength(2));
});
