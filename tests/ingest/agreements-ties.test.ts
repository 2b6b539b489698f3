import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

const LEAD =
  "HANOI, March 5, 2031 – Vietnamese Defence Minister Gen. Phan Van Mot and his Lao counterpart, Lt. Gen. Khamdy Sivong, held talks in Hanoi on Tuesday.\n\n";

/** Action, parties, time of signing or of validity, and title of each instrument told after the talks. */
function told(text: string): string[] {
  return extractText(`${LEAD}${text}`, "2031-03-05").agreements.map(
    ({ action, parties, signedOn, validFrom, validTo, title }) =>
      `${action} ${parties.join("+")} ${signedOn?.edtf ?? (validFrom ? `${validFrom}/${validTo}` : "-")} ${title}`,
  );
}

describe("an instrument within the name of another", () => {
  test("is told of too", () =>
    expect(told("They signed an additional protocol to the Defence Cooperation Agreement of 2010.")).toEqual([
      "SIGNED LA+VN 2031-03-04 Additional protocol to the Defence Cooperation Agreement of 2010",
      "MENTIONED LA+VN 2010 Defence Cooperation Agreement of 2010",
    ]));

  test("wherever it stands", () =>
    expect(told("An executive protocol for the year 2031 was signed to the military cooperation agreement.")).toEqual([
      "SIGNED LA+VN 2031-03-04 Executive protocol for the year 2031",
      expect.stringMatching(/^MENTIONED LA\+VN - Military cooperation agreement/),
    ]));

  test("as what an amendment changes", () =>
    expect(told("The two signed the amendment to the Status of Forces Agreement.")).toEqual([
      "SIGNED LA+VN 2031-03-04 Amendment to the Status of Forces Agreement",
      expect.stringMatching(/^MENTIONED .* Status of Forces Agreement/),
    ]));

  test("an amendment to a law is none", () => expect(told("Parliament passed an amendment to the law.")).toEqual([]));
});

describe("taken up again", () => {
  test("by a pronoun that is signed", () =>
    expect(told("They spoke of a Bilateral Security Agreement. They hope to sign it in May.")).toEqual([
      expect.stringMatching(/^PROPOSED LA\+VN - Bilateral Security Agreement/),
    ]));

  test("by a pronoun to be implemented", () =>
    expect(
      told(
        "They spoke of the Bilateral Security Agreement signed in December 2029. Both want to get on with implementing it.",
      ),
    ).toEqual(["COMMITTED LA+VN 2029-12 Bilateral Security Agreement"]));

  test("not by a pronoun of something else", () =>
    expect(
      told(
        "They spoke of the Bilateral Security Agreement signed in December 2029. The river is wide and ships cross it daily.",
      ),
    ).toEqual(["MENTIONED LA+VN 2029-12 Bilateral Security Agreement"]));

  test("in short, after it was told in full as a wish", () =>
    expect(
      told(
        "They aim to have the first contract for a training jet concluded by September. The contract is to be signed in Rome.",
      ),
    ).toEqual(["PROPOSED LA+VN - First contract for a training jet"]));
});

describe("clauses right behind the noun", () => {
  test("tell of its signing", () =>
    expect(
      told("The body was set up under a convention the three countries signed in Tokyo in December 2029."),
    ).toEqual([expect.stringMatching(/^MENTIONED .* 2029-12 Convention/)]));

  test("but not with an object of their own", () =>
    expect(told("After the agreement the ministers signed a protocol on divers.")).toEqual([
      "SIGNED LA+VN 2031-03-04 Protocol on divers",
    ]));

  test("date it over a long list of signers", () =>
    expect(
      told(
        "Laos has access under an arrangement inked by the Department of Agriculture's Bureau of Fisheries and the Department of Fisheries and Oceans in October 2030.",
      ),
    ).toEqual([expect.stringMatching(/^MENTIONED .* 2030-10 /)]));
});

describe("not there yet", () =>
  test.each([
    "A memorandum on divers was discussed.",
    "An arrangement on divers was not ready yet.",
    "The memorandum on divers, whose wording was settled in January, is set for signing.",
    "What they are working towards is a memorandum on divers.",
    "They are looking at a memorandum on divers.",
    "They agreed to push for early completion of the memorandum on divers.",
  ])("%s", (text) => expect(told(text).map((line) => line.split(" ")[0])).toEqual(["PROPOSED"])));

describe("parties and periods", () => {
  test("with a state that was not at the talks", () =>
    expect(told("Last year Laos signed an agreement with China on military assistance.")).toEqual([
      "MENTIONED CN+LA 2030 Agreement on military assistance",
    ]));

  test("of two years in a row", () =>
    expect(told("They signed the plan for cooperation between the two ministries for 2032 and 2033.")).toEqual([
      expect.stringMatching(/^SIGNED LA\+VN 2031-03-04 Plan for cooperation/),
    ]));

  test("a body of five powers is no arrangement", () =>
    expect(told("They train with the Five Power Defence Arrangements.")).toEqual([]));
});
