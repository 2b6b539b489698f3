import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

describe("bodies of more states", () => {
  it.each([
    ["a state's genitive", "Officers of Ukraine's Armed Forces took part.", "Ukraine's Armed Forces | MILITARY | UA"],
    [
      "a state behind the service",
      "Officers of Border Guard Bangladesh joined.",
      "Border Guard Bangladesh | MILITARY | BD",
    ],
    [
      "a college with a service's word",
      "He visited the RDF Command and Staff College in Nyaki.",
      "RDF Command and Staff College | EDUCATION | -",
    ],
    [
      "a mission to a country",
      "The African Union Mission to Somalia ends.",
      "African Union Mission to Somalia | INTERNATIONAL | -",
    ],
    [
      "a plain word before a field",
      "The Armenian Ministry of High-tech Industry sent a team.",
      "Armenian Ministry of High-tech Industry | MINISTRY | AM",
    ],
    [
      "a headquarters that is a service",
      "They met at the Joint Staff Headquarters in Rawalpindi.",
      "Joint Staff Headquarters | MILITARY | PK",
    ],
    [
      "a person's name behind",
      "It was signed by the chief of South Korea's Defence Media Agency Park Chang-ho.",
      "Defence Media Agency | GOVERNMENT_BODY | KR",
    ],
    [
      "a group in small letters elsewhere",
      "It told the Nordic Defence Cooperation (NORDEFCO) so.",
      "Nordic Defence Cooperation | INTERNATIONAL | -",
    ],
    [
      "a service of two arms",
      "The Croatian Air Force and Air Defence will get them.",
      "Croatian Air Force and Air Defence | MILITARY | HR",
    ],
    [
      "a force with its short form",
      "The Internal Security Force (Lekhwan) will train in Doha.",
      "Internal Security Force | MILITARY | -",
    ],
    [
      "ministries of two states",
      "The defence ministries of Russia and Belarus met.",
      "defence ministries of Russia and Belarus | MINISTRY | BY",
    ],
    ["a firm told as one", "The Turkish shipbuilder Kara Deniz won it.", "Kara Deniz | COMPANY | TR"],
    ["a firm by its form", "They signed with Norrland Yards AB of Oslo.", "Norrland Yards AB | COMPANY | -"],
    [
      "a unit by a number in words",
      "He commands the third Infantry Division.",
      "third Infantry Division | MILITARY | -",
    ],
    [
      "a wing of two tasks",
      "The 580th Air Control and Warning Wing was host.",
      "580th Air Control and Warning Wing | MILITARY | -",
    ],
    [
      "a centre of two tasks",
      "They saw the Skagen Command and Control Centre.",
      "Skagen Command and Control Centre | MILITARY | -",
    ],
    [
      "a directorate of the military's",
      "Officers of the Directorate General of Military Intelligence came.",
      "Directorate General of Military Intelligence | GOVERNMENT_BODY | -",
    ],
  ])("%s", (_, text, expected) => expect(readNames(text).bodies).toContain(expected));

  it.each([
    ["a fair", "He spoke at the four-day International Defense Industries Fair in Istanbul."],
    ["an exhibition of two fields", "He visited the Seoul International Aerospace and Defense Exhibition."],
    ["a partner of allies", "Tunisia is a major non-NATO ally."],
    ["half a compound", "They spoke of EU- and NATO-related topics."],
    ["a region", "Peace in the ASEAN region matters."],
    ["a hall", "They met at the Sands Expo and Convention Centre."],
    ["a joint committee's round", "The Joint Permanent Commission (JPC) meeting was held in Oslo."],
    ["a numbered round of ministers", "The 16th Joint Defence Council of ministers was held."],
    ["a charter", "The spirit of the Charter of the UN guides them."],
    ["a summit", "They spoke of the coming NATO summit in Oslo."],
    ["a company of soldiers", "The infantry company Commander Roe led was praised."],
    ["a summit by its year", "They supported the hosting of APEC 2018."],
  ])("takes %s for no body", (_, text) => expect(readNames(text).bodies).toEqual([]));
});

describe("headlines in title case", () => {
  const report = "The two ministers met on Tuesday.";
  it("name no body by words with capitals alone", () =>
    expect(readNames(`Norway, Sweden Eye Closer Military Ties Today\n\n${report}`).bodies).toEqual([]));
  it("name one by plain words, or one that the report names too", () => {
    expect(readNames(`Norwegian Defence Ministry Welcomes Guests\n\n${report}`).bodies).toHaveLength(1);
    expect(
      readNames(`Skagen Harbour Agency Welcomes Guests\n\nThe Skagen Harbour Agency was host.`).bodies,
    ).toHaveLength(1);
  });
});
