import { describe, expect, test } from "vitest";
import { agreementsOf } from "../support/agreements.ts";

const TALKS = "The two ministers held talks on March 4, 2031.\n";
const SKETCH = {
  meetings: [{ words: "held talks", start: "2031-03-04", countries: ["LA", "VN"] }],
  published: "2031-03-05",
};

/** The actions of the instruments told after the talks. */
function actions(text: string): string[] {
  return agreementsOf({ ...SKETCH, text: TALKS + text }).agreements.map(({ action }) => action);
}

/** Each wording with what it says was done; the instrument itself is the same all over. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  SIGNED: [
    "The two ministers then executed a letter of intent on coastal radars.",
    "A letter of intent on coastal radars was executed by the two sides.",
    "A Statement of Intent on coastal radars was among the documents signed.",
    "The protocol on coastal radars is one of three documents signed.",
    "The signing of the protocol on coastal radars was witnessed by both ministers.",
  ],
  ADOPTED: [
    "The ministers agreed to a work plan for 2032.",
    "The two sides settled on a work plan for 2032.",
    "The text of the protocol on coastal radars was approved.",
  ],
  REVIEWED: [
    "The ministers welcomed progress under the protocol on coastal radars.",
    "The ministers welcomed the progress made under the protocol on coastal radars.",
    "They noted with satisfaction the results achieved under the protocol on coastal radars.",
    "Satisfaction was expressed with the implementation of the protocol on coastal radars.",
    "Good progress has been made under the protocol on coastal radars.",
    "The ministers were briefed on the status of the protocol on coastal radars.",
    "The committee monitored the implementation of the protocol on coastal radars.",
    "The committee reviewed activities carried out under the 2030 work plan.",
    "Officials looked at how the protocol on coastal radars is being implemented.",
    "The work plan for 2030 was executed by the two sides.",
    "They met to discuss the implementation of the protocol on coastal radars.",
  ],
  COMMITTED: [
    "They agreed to maintain the protocol on coastal radars.",
    "They agreed to make good use of the protocol on coastal radars.",
    "They vowed to give full effect to the protocol on coastal radars.",
    "Both countries will stand by the protocol on coastal radars.",
    "Both countries remain bound by the protocol on coastal radars.",
    "The implementation of the protocol on coastal radars will be accelerated.",
    "The implementation of the protocol on coastal radars must be ensured, he said.",
    "They discussed the next steps in implementing the protocol on coastal radars.",
    "They discussed measures for the effective implementation of the protocol on coastal radars.",
  ],
  PROPOSED: [
    "The two sides have yet to sign the protocol on coastal radars.",

    "The protocol on coastal radars has not yet been signed.",
    "The ministers tasked officials with finalising a protocol on coastal radars.",
    "Both sides expressed interest in concluding a protocol on coastal radars.",
    "He offered a protocol on coastal radars.",
    "The protocol on coastal radars, which is pending signature, covers training.",
    "The protocol on coastal radars is awaiting signature.",
    "A draft of the protocol on coastal radars has been handed over.",
    "Discussions are under way on a protocol on coastal radars.",
    "Negotiations on the protocol on coastal radars have been concluded.",
    "The drafting of the protocol on coastal radars was completed.",
    "The signing of the protocol on coastal radars is expected in May.",
  ],
  MENTIONED: [
    "The conclusion of the protocol on coastal radars was welcomed by both ministers.",
    "The two sides failed to sign the protocol on coastal radars.",
    "The two sides did not sign the protocol on coastal radars.",
    "The patrols are carried out under the protocol on coastal radars.",
    "The protocol on coastal radars covers activities carried out at sea.",
    "Talks were held under the protocol on coastal radars.",
  ],
};

describe.each(Object.entries(WORDINGS))("%s", (action, texts) => {
  test.each(texts)("%s", (text) => expect(actions(text)).toEqual([action]));
});
