import { describe, expect, test } from "vitest";
import { agreementsOf } from "../support/agreements.ts";

/** `KIND ACTION title` of each agreement of a text. */
function read(text: string): string[] {
  return agreementsOf({ text, published: "2031-03-05" }).agreements.map(
    ({ kind, action, title }) => `${kind} ${action} ${title}`,
  );
}

describe("names of instruments", () => {
  test.each([
    [
      "a modifier in -ing",
      "They signed a joint airspace policing agreement and a memorandum of understanding on training.",
      [
        "AGREEMENT SIGNED Joint airspace policing agreement",
        "MEMORANDUM_OF_UNDERSTANDING SIGNED Memorandum of understanding on training",
      ],
    ],
    [
      "a subject in quotation marks",
      "A Memorandum of Understanding on 'Mutual Harbour Support' was signed after the talks.",
      ["MEMORANDUM_OF_UNDERSTANDING SIGNED Memorandum of Understanding on 'Mutual Harbour Support'"],
    ],
    [
      "an abbreviation in two spellings",
      "Norland and Sudland signed a Statement of Intent (SoI) on Monday. The updated trilateral Statement of Intent (SOI) outlines this ambition.",
      ["LETTER_OF_INTENT SIGNED Statement of Intent (SoI)"],
    ],
    [
      "its price before the verb",
      "The contract for 12 helicopters, worth $450 million, was signed on Tuesday in the capital.",
      ["CONTRACT SIGNED Contract for 12 helicopters"],
    ],
    [
      "enacted",
      "The two ministries have enacted a plan for bilateral cooperation.",
      ["PLAN ADOPTED Plan for bilateral cooperation"],
    ],
  ])("%s", (_, text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    ["says of what kind another is", "It was the first agreement of its kind between the two states."],
    ["is sought among many", "They spent the day policing agreement."],
  ])("what %s is no instrument", (_, text) => expect(read(text)).toEqual([]));
});
