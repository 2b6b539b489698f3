import { describe, expect, test } from "vitest";
import { agreementsOf } from "../support/agreements.ts";

const TALKS = "The two ministers held talks on March 4, 2031.\n";
const SKETCH = {
  meetings: [{ words: "held talks", start: "2031-03-04", countries: ["LA", "VN"] }],
  published: "2031-03-05",
};

/** "KIND ACTION signedOn validFrom/validTo title" of each agreement told after the talks; "-" for what is not known. */
function read(text: string): string[] {
  return agreementsOf({ ...SKETCH, text: TALKS + text }).agreements.map((agreement) => {
    const { kind, action, signedOn, validFrom, validTo, title } = agreement;
    return `${kind} ${action} ${signedOn?.edtf ?? "-"} ${validFrom ?? "-"}/${validTo ?? "-"} ${title}`;
  });
}

describe("idioms of signing", () => {
  test.each([
    [
      "They put their signatures to a work plan for 2031-2032 after the talks.",
      "PLAN SIGNED 2031-03-04 2031/2032 Work plan for 2031-2032",
    ],
    [
      "The defence chiefs formalised a trilateral agreement on radars.",
      "AGREEMENT SIGNED 2031-03-04 -/- Trilateral agreement on radars",
    ],
    [
      "They initialled the text of a status of forces agreement.",
      "AGREEMENT SIGNED 2031-03-04 -/- Status of forces agreement",
    ],
    [
      "The two generals exchanged signed copies of the memorandum on border posts.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum on border posts",
    ],
    [
      "The ministry awarded a contract for four frigates to Norrland Yards.",
      "CONTRACT SIGNED 2031-03-04 -/- Contract for four frigates",
    ],
    [
      "Signing the protocol on medicine was a milestone, he said.",
      "PROTOCOL SIGNED 2031-03-04 -/- Protocol on medicine",
    ],
    ["Signing the protocol on medicine would be a milestone, he said.", "PROTOCOL PROPOSED - -/- Protocol on medicine"],
    [
      "The ministers signed an MoU, via video, on border patrols.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- MoU on border patrols",
    ],
    [
      "The ministers signed an MoU, in person, at the palace.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- MoU between Laos and Vietnam",
    ],
    [
      "A statement of intent to deepen cooperation in the High North was signed by both ministers.",
      "LETTER_OF_INTENT SIGNED 2031-03-04 -/- Statement of intent to deepen cooperation",
    ],
    [
      "The two sides renewed the memorandum on divers, which was first signed in 2015.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum on divers",
    ],
    [
      "The bilateral cooperation plan for next year was signed.",
      "PLAN SIGNED 2031-03-04 2032/2032 Bilateral cooperation plan",
    ],
    ["I was pleased to sign a protocol on pilots.", "PROTOCOL SIGNED 2031-03-04 -/- Protocol on pilots"],
    [
      "They signed an executive programme for defence cooperation.",
      "PLAN SIGNED 2031-03-04 -/- Executive programme for defence cooperation",
    ],
    ["They signed next year's cooperation plan.", "PLAN SIGNED 2031-03-04 2032/2032 Cooperation plan"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("what is not signed, or was long ago", () => {
  test.each([
    ["Talks on a reciprocal access agreement have begun.", "AGREEMENT PROPOSED - -/- Reciprocal access agreement"],
    ["Both sides discussed a logistics pact that neither would describe.", "AGREEMENT PROPOSED - -/- Logistics pact"],
    [
      "They discussed the defence cooperation agreement.",
      "AGREEMENT MENTIONED - -/- Defence cooperation agreement between Laos and Vietnam",
    ],
    [
      "The ratification of the Defence Cooperation Agreement, which was signed in 2029, is under way.",
      "AGREEMENT MENTIONED 2029 -/- Defence Cooperation Agreement",
    ],
    ["The vision statement adopted in 2017 still guides both sides.", "STATEMENT MENTIONED - -/- Vision statement"],
    [
      "The two neighbours signed a new defence pact many years ago.",
      "AGREEMENT MENTIONED - -/- New defence pact between Laos and Vietnam",
    ],
    [
      "The new arrangement on border posts is expected to be ready in May.",
      "ARRANGEMENT PROPOSED - -/- New arrangement on border posts",
    ],
    [
      "The signing of the memorandum on drones was postponed to next month.",
      "MEMORANDUM_OF_UNDERSTANDING PROPOSED - -/- Memorandum on drones",
    ],
    ["The army chiefs agreed an action plan for 2031.", "PLAN ADOPTED - 2031/2031 Action plan for 2031"],
    ["The two countries have a visiting forces agreement.", "AGREEMENT MENTIONED - -/- Visiting forces agreement"],
    [
      "They plan to sign a status of forces agreement this year.",
      "AGREEMENT PROPOSED - -/- Status of forces agreement",
    ],
    [
      "The signing of a memorandum on submarines has been put off.",
      "MEMORANDUM_OF_UNDERSTANDING PROPOSED - -/- Memorandum on submarines",
    ],
    [
      "The new memorandum on drones is ready for signature.",
      "MEMORANDUM_OF_UNDERSTANDING PROPOSED - -/- New memorandum on drones",
    ],
    [
      "The cabinet approved a draft memorandum on drones.",
      "MEMORANDUM_OF_UNDERSTANDING PROPOSED - -/- Draft memorandum on drones",
    ],
    [
      "They had reached agreement in principle on a reciprocal access agreement.",
      "AGREEMENT PROPOSED - -/- Reciprocal access agreement",
    ],
    [
      "They discussed prospects for implementing the plan of bilateral cooperation.",
      "PLAN COMMITTED - -/- Plan of bilateral cooperation",
    ],
    [
      "The programme of bilateral cooperation for 2031 provides for 40 activities.",
      "PLAN MENTIONED - 2031/2031 Programme of bilateral cooperation for 2031",
    ],
    ["They would be pleased to sign a protocol on pilots.", "PROTOCOL PROPOSED - -/- Protocol on pilots"],
    ["They agreed on a roadmap to 2036.", "PLAN ADOPTED - -/2036 Roadmap to 2036"],
    [
      "They may work there under signed agreement on labour cooperation.",
      "AGREEMENT MENTIONED - -/- Agreement on labour cooperation",
    ],
    [
      "They named an agreement on links between the coast guard of Laos and the fishing agency of Vietnam.",
      "AGREEMENT MENTIONED - -/- Agreement on links between the coast guard of Laos and the fishing agency of Vietnam",
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    "The plan to send troops abroad was announced.",
    "He toured the yard, which holds the contract for 29 light vehicles.",
    "The president said the peace treaty would end the war.",
    "They praised the alliance and the comprehensive strategic partnership and rejected the 2016 ruling.",
    "It was the best deal of the year.",
    "Cooperation rests on signed agreements.",
  ])("no instrument: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("deals told apart by their object", () => {
  test.each([
    ["Both must keep to the recent grain export deal.", "AGREEMENT MENTIONED - -/- Grain export deal"],
    ["They regretted the end of the 2015 nuclear deal.", "AGREEMENT MENTIONED 2015 -/- 2015 nuclear deal"],
    ["The country cancelled the deal for 24 fighter jets.", "AGREEMENT MENTIONED - -/- Deal for 24 fighter jets"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe("several instruments told one by one", () => {
  test("behind a colon", () => {
    const text = "They signed two documents: a memorandum of understanding on mine action and an agreement on visas.";
    expect(read(text)).toEqual([
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum of understanding on mine action",
      "AGREEMENT SIGNED 2031-03-04 -/- Agreement on visas",
    ]);
  });

  test("by their subjects alone", () => {
    expect(read("They signed two memoranda: one on logistics and another on training.")).toEqual([
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum on logistics",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum on training",
    ]);
  });

  test("in the sentences that follow", () => {
    const text =
      "They signed two agreements. The first covers logistics. The second, a memorandum on cyber defence, is new.";
    expect(read(text)).toEqual(["MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum on cyber defence"]);
  });

  test("an ordinal that counts something else passes nothing on", () => {
    const text = "They signed several agreements. In the second week, a memorandum on cyber defence was on his desk.";
    expect(read(text)).toEqual(["MEMORANDUM_OF_UNDERSTANDING MENTIONED - -/- Memorandum on cyber defence"]);
  });

  test("a statement beside what was approved", () => {
    expect(read("The roadmap on radars was endorsed by the ministers, along with a joint statement.")).toEqual([
      "PLAN ADOPTED - -/- Roadmap on radars",
      "STATEMENT ADOPTED - -/- Joint statement of Laos and Vietnam",
    ]);
  });

  test("what replaces an instrument is another one", () => {
    const text = `They agreed to update their 1984 security arrangement in the border areas.
The new arrangement is expected to be ready in May.`;
    expect(read(text)).toEqual([
      "ARRANGEMENT REVIEWED 1984 -/- 1984 security arrangement in the border areas",
      "ARRANGEMENT PROPOSED - -/- New arrangement between Laos and Vietnam",
    ]);
  });
});

describe("a subject behind place and time", () => {
  test.each([
    [
      "The ministers signed a memorandum of understanding (MoU) in Nora, Norland on March 4 on cooperation in training.",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED 2031-03-04 -/- Memorandum of understanding (MoU) on cooperation in training",
    ],
    [
      "They signed a protocol here on March 4 concerning joint patrols at sea.",
      "PROTOCOL SIGNED 2031-03-04 -/- Protocol concerning joint patrols at sea",
    ],
    [
      "They signed an agreement in Cairo on March 4 on the sidelines of a forum.",
      "AGREEMENT SIGNED 2031-03-04 -/- Agreement between Laos and Vietnam",
    ],
  ])("%s", (text, line) => expect(read(text)).toEqual([line]));
});
