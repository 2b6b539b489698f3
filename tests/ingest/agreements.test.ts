import { describe, expect, test } from "vitest";
import { agreementsOf } from "../support/agreements.ts";

/** "KIND ACTION title" of each agreement a text yields. */
function read(text: string): string[] {
  return agreementsOf({ text }).agreements.map(({ kind, action, title }) => `${kind} ${action} ${title}`);
}

describe("what is done to an instrument", () => {
  test.each([
    ["The ministers signed a protocol on border patrols.", "PROTOCOL SIGNED Protocol on border patrols"],
    [
      "The two sides inked an MoU on military medicine after the talks.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED MoU on military medicine",
    ],
    ["They adopted a joint statement on maritime security.", "STATEMENT ADOPTED Joint statement on maritime security"],
    ["They agreed to implement the 2031 work plan.", "PLAN COMMITTED 2031 work plan"],
    [
      "Both sides reviewed the implementation of the treaty on joint patrols.",
      "TREATY REVIEWED Treaty on joint patrols",
    ],
    ["She proposed a letter of intent on hydrography.", "LETTER_OF_INTENT PROPOSED Letter of intent on hydrography"],
    ["A logistics support agreement will be signed next year.", "AGREEMENT PROPOSED Logistics support agreement"],
    ["They failed to sign the protocol on fishing grounds.", "PROTOCOL MENTIONED Protocol on fishing grounds"],
    ["Work goes on under the convention on prisoners of war.", "CONVENTION MENTIONED Convention on prisoners of war"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("what is no instrument", () => {
  test.each([
    "They praised the agreements reached by leaders of the two countries.",
    "The two sides reached an agreement to hold talks every year.",
    "The ministers were in agreement on most issues.",
    "He plans to visit Paris in May.",
    "She worked ten minutes on the speech and dealt with the press.",
    "Health protocols were observed at the convention centre.",
    "The two are treaty allies within the framework of a wider partnership.",
    "Cooperation will continue on the basis of signed documents.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("how instruments are named", () => {
  test.each([
    [
      "After the talks they signed the protocol on training, the agreement on medicine, and the 2032 work plan.",
      ["PROTOCOL SIGNED Protocol on training", "AGREEMENT SIGNED Agreement on medicine", "PLAN SIGNED 2032 work plan"],
    ],
    [
      "They will carry out the Protocol and cooperation plan between the two defence ministries.",
      [
        "PROTOCOL COMMITTED Protocol between the two defence ministries",
        "PLAN COMMITTED Cooperation plan between the two defence ministries",
      ],
    ],
    [
      "They reviewed the 2028-30 action plan on mine clearance and agreed that both armies should sign a new one before June.",
      ["PLAN REVIEWED 2028-30 action plan on mine clearance", "PLAN PROPOSED New action plan on mine clearance"],
    ],
    [
      "Talks touched on a logistics pact known as the Acquisition and Cross-Servicing Agreement (ACSA).",
      ["AGREEMENT MENTIONED Acquisition and Cross-Servicing Agreement (ACSA)"],
    ],
    [
      "The two sides witnessed the exchange of documents, including a memorandum of understanding on cyber defence.",
      ["MEMORANDUM_OF_UNDERSTANDING SIGNED Memorandum of understanding on cyber defence"],
    ],
    [
      "They signed a memorandum of understanding between the Army Institute for Maps and the Navy Office on hydrography.",
      ["MEMORANDUM_OF_UNDERSTANDING SIGNED Memorandum of understanding on hydrography"],
    ],
    [
      "They praised progress under the memorandum on peacekeeping, first signed in 2009.",
      ["MEMORANDUM_OF_UNDERSTANDING REVIEWED Memorandum on peacekeeping"],
    ],
    [
      "The contents of the 2031 Cooperation Plan were implemented effectively.",
      ["PLAN REVIEWED 2031 Cooperation Plan"],
    ],
    [
      "They agreed to speed up negotiations on a reciprocal access agreement and a security of supply arrangement.",
      ["AGREEMENT PROPOSED Reciprocal access agreement", "ARRANGEMENT PROPOSED Security of supply arrangement"],
    ],
    ["They signed the minutes of the third meeting.", ["MINUTES SIGNED Minutes of the third meeting"]],
    ["Once the shipping treaty is ratified, patrols will begin.", ["TREATY MENTIONED Shipping treaty"]],
    [
      "They reviewed the existing pact on pilots signed in 2024 and signed a pact on drones.",
      ["AGREEMENT REVIEWED Existing pact on pilots", "AGREEMENT SIGNED Pact on drones"],
    ],
    ["No agreement was signed and no joint statement was issued.", []],
    ["It is the deepest pact the two have ever had.", []],
    ["The companies signed several contracts and dealt with old debts.", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("an abbreviation that was spelled out names the same instrument later on", () => {
    const text = `The ministers signed a Treaty on Air Defence (TAD) on Monday. The TAD replaces an arrangement of 2019.
China took note of the treaty.`;
    expect(read(text)).toEqual([
      "TREATY SIGNED Treaty on Air Defence (TAD)",
      "ARRANGEMENT MENTIONED Arrangement of 2019",
    ]);
  });

  test("partners tell agreements of one name apart", () => {
    const text = `Manila will sign a visiting forces agreement with Canada. It signed a visiting forces agreement with Japan last year.`;
    expect(read(text)).toHaveLength(2);
  });
});
