import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";

/** Which bodies an instrument binds; officials and articles are invented. */

/** "COUNTRY or name: body «words»" for each body that is party, in order of the text. */
function partiesOf(text: string): readonly string[] {
  const { article, extraction } = extractArticle({ id: "x", origin: "x.txt", text, metadata: {} });
  const names = new Map(extraction.organizations.map(({ key, name }) => [key, name]));
  return extraction.agreements.flatMap(({ facts }) =>
    facts.flatMap(({ property, value, object, evidence }) =>
      property.startsWith("party") && object !== undefined
        ? [`${value}: ${names.get(object)} «${article.body.slice(evidence.start, evidence.end)}»`]
        : [],
    ),
  );
}

describe("bodies that are party to an instrument", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "sign it",
      "HANOI, March 3, 2023 — The Ministry of National Defence of Vietnam and the Ministry of National Defence of Laos signed a memorandum of understanding on military medicine in Hanoi on March 2.",
      [
        "VN: Ministry of National Defence of Vietnam «Ministry of National Defence of Vietnam»",
        "LA: Ministry of National Defence of Laos «Ministry of National Defence of Laos»",
      ],
    ],
    [
      "are those by whom it was signed",
      "MANILA, March 3, 2023 — A memorandum of understanding on rescue at sea was signed by the Vietnam Coast Guard and the Philippine Coast Guard in Manila on March 2.",
      ["VN: Vietnam Coast Guard «Vietnam Coast Guard»", "PH: Philippine Coast Guard «Philippine Coast Guard»"],
    ],
    [
      "are those between whom it is",
      "BANGKOK, March 3, 2023 — The two ministers reviewed the protocol on patrols between the Vietnam People's Navy and the Royal Thai Navy.",
      ["VN: Vietnam People's Navy «Vietnam People's Navy»", "TH: Royal Thai Navy «Royal Thai Navy»"],
    ],
    [
      "serve no state",
      "BRUSSELS, March 3, 2023 — NATO and the Ministry of Defence of Georgia signed a letter of intent on training on March 2.",
      ["NATO: NATO «NATO»", "GE: Ministry of Defence of Georgia «Ministry of Defence of Georgia»"],
    ],
  ])("%s", (_, text, parties) => {
    expect(partiesOf(text)).toEqual(parties);
  });

  test.each([
    [
      "in the post of somebody who signs",
      "HANOI, March 3, 2023 — General Trinh Quoc Lam, Chief of the General Staff of the Vietnam People's Army, signed a memorandum of understanding on cyber security with General Somchai Prasertkul, Commander of the Royal Thai Army, in Hanoi.",
    ],
    [
      "in whose house it is signed",
      "HANOI, March 3, 2023 — The two sides signed an agreement on training at the Ministry of National Defence of Laos.",
    ],
    [
      "which tells of it",
      "OSLO, March 3, 2023 — The Ministry of Defence of Georgia said Georgia and Norway signed a letter of intent on training on March 2.",
    ],
    [
      "which carries it out",
      "HANOI, March 3, 2023 — The Vietnam People's Army will implement the protocol on training that Vietnam and Laos signed.",
    ],
  ])("not one %s", (_, text) => {
    expect(partiesOf(text)).toEqual([]);
  });
});
