import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

const LEAD =
  "HANOI, March 5, 2031 – Vietnamese Defence Minister Gen. Phan Van Mot and his Lao counterpart, Lt. Gen. Khamdy Sivong, held talks in Hanoi on Tuesday and signed a visiting forces agreement.\n\n";

/** Action, parties, time of signing and title of what is told besides the agreement of the lead. */
function besides(text: string): string[] {
  return extractText(`${LEAD}${text}`, "2031-03-05")
    .agreements.slice(1)
    .map(({ action, parties, signedOn, title }) => `${action} ${parties.join("+")} ${signedOn?.edtf ?? "-"} ${title}`);
}

describe("an instrument with each of several partners", () => {
  test("likened to the one told", () =>
    expect(besides("Vietnam has similar deals with the United States, Japan and India.")).toEqual([
      "MENTIONED US+VN - Similar deal with the United States",
      "MENTIONED JP+VN - Similar deal with Japan",
      "MENTIONED IN+VN - Similar deal with India",
    ]));

  test("each with its own date", () =>
    expect(besides("Similar pacts were signed with Japan in July 2028, and with India in 2030.")).toEqual([
      "MENTIONED JP+VN 2028-07 Similar pact with Japan",
      "MENTIONED IN+VN 2030 Similar pact with India",
    ]));

  test("years in turn", () =>
    expect(
      besides("Vietnam signed logistics support agreements with Japan and India in 2028 and 2030, respectively."),
    ).toEqual([
      "MENTIONED JP+VN 2028 Logistics support agreement with Japan",
      "MENTIONED IN+VN 2030 Logistics support agreement with India",
    ]));

  test("by a pronoun", () =>
    expect(besides("It is Vietnam's third such pact after those with Japan and India.")).toEqual([
      "MENTIONED JP+VN - Visiting forces agreement with Japan",
      "MENTIONED IN+VN - Visiting forces agreement with India",
    ]));

  test("the same in one sentence with what they are likened to", () =>
    expect(besides("He signed a logistics pact, similar to those Vietnam has with Japan and India.")).toEqual([
      "SIGNED LA+VN 2031-03-04 Logistics pact",
      "MENTIONED JP+VN - Logistics pact with Japan",
      "MENTIONED IN+VN - Logistics pact with India",
    ]));

  test("still negotiated", () =>
    expect(besides("Vietnam is in talks for similar deals with France and Canada.")).toEqual([
      "PROPOSED FR+VN - Similar deal with France",
      "PROPOSED CA+VN - Similar deal with Canada",
    ]));

  test("one that is there and one that is not", () =>
    expect(besides("Vietnam has a logistics support pact with Japan and is negotiating one with India.")).toEqual([
      "MENTIONED JP+VN - Logistics support pact",
      "PROPOSED IN+VN - Logistics support pact with India",
    ]));
});

describe("none with each", () => {
  test.each([
    "Vietnam has agreements with Japan and India.",
    "Vietnam held talks on defence agreements with Japan and India last year.",
    "Vietnam must deal with Japan and India.",
    "Vietnam has agreements on radars and training with Japan and India.",
    "Laos signed similar agreements with Vietnam's neighbours.",
  ])("%s", (text) => expect(besides(text)).toEqual([]));

  test("one pact of three", () =>
    expect(besides("Vietnam also signed a trilateral information-sharing pact with Japan and India.")).toEqual([
      expect.stringMatching(/^SIGNED IN\+JP\+VN .* Trilateral information-sharing pact/),
    ]));
});

describe("one about each of several subjects", () => {
  test.each([
    ["They signed two agreements on cyber defence and coastal radars.", ["cyber defence", "coastal radars"]],
    [
      "They signed three memorandums of understanding on cyber defence, medical training and divers.",
      ["cyber defence", "medical training", "divers"],
    ],
    ["They signed agreements on cyber defence and on coastal radars.", ["cyber defence", "coastal radars"]],
    ["They signed two agreements – on cyber defence and on coastal radars.", ["cyber defence", "coastal radars"]],
  ])("%s", (text, subjects) =>
    expect(besides(text).map((line) => line.replace(/^(SIGNED) .* on /, "$1 "))).toEqual(
      subjects.map((subject) => `SIGNED ${subject}`),
    ),
  );

  test.each([
    "They signed three agreements on cyber defence and coastal radars.",
    "They signed agreements on cyber defence and coastal radars.",
  ])("as many as are counted, else they stay together: %s", (text) => expect(besides(text)).toHaveLength(1));
});

describe("under a heading", () => {
  const LIST =
    "1. Memorandum of Understanding on cooperation in ship repair\n\n2. Implementing Arrangement on submarine rescue\n\n";

  test("what was signed", () =>
    expect(
      besides(
        `The ministers witnessed the signing of the following documents:\n\n${LIST}The protocol on hydrography covers rivers.`,
      ).map((line) => line.split(" ")[0]),
    ).toEqual(["SIGNED", "SIGNED", "MENTIONED"]));

  test("what was only spoken of", () =>
    expect(
      besides(`The ministers spoke of the following documents:\n\n${LIST}Both left on Friday.`).map(
        (line) => line.split(" ")[0],
      ),
    ).toEqual(["MENTIONED", "MENTIONED"]));
});

test("the documents first and then their names", () =>
  expect(
    besides("Among the documents signed were a memorandum on cyber defence and a protocol on divers.").map(
      (line) => line.split(" ")[0],
    ),
  ).toEqual(["SIGNED", "SIGNED"]));

describe("which one it is", () => {
  test("by another name in apposition", () =>
    expect(
      besides("Negotiations on a similar treaty with Japan, the so-called Sakura Agreement, have stalled."),
    ).toEqual([expect.stringMatching(/^PROPOSED JP\+VN - Sakura Agreement/)]));

  test("a contract told later is none of a partner's", () =>
    expect(
      besides("Vietnam has similar agreements with Japan and India. A firm was awarded a contract in February.").map(
        (line) => line.split(" ")[2],
      ),
    ).toEqual(expect.arrayContaining(["-", "-"])));

  test("a draft that was exchanged is not signed", () =>
    expect(besides("The draft of a protocol on divers has been exchanged.")).toEqual([
      "PROPOSED LA+VN - Protocol on divers",
    ]));

  test("signed last August", () =>
    expect(besides("The two also signed a protocol on divers last August.")[0]).toMatch(/^MENTIONED/));

  test("modifiers with a participle or in quotation marks", () =>
    expect(
      besides('They signed a burden-sharing agreement and a "strategic partnership" declaration.').map((line) =>
        line.replace(/^.*\d\d /, ""),
      ),
    ).toEqual(["Burden-sharing agreement", "Strategic partnership declaration"]));
});
