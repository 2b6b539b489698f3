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
  ])("%s", (_, text, expected) => expect(readNames(text).bodies).toContain(expected));

  it.each([
    ["a fair", "He spoke at the four-day International Defense Industries Fair in Istanbul."],
    ["an exhibition of two fields", "He visited the Seoul International Aerospace and Defense Exhibition."],
    ["a partner of allies", "Tunisia is a major non-NATO ally."],
    ["half a compound", "They spoke of EU- and NATO-related topics."],
    ["a region", "Peace in the ASEAN region matters."],
    ["a summit by its year", "They supported the hosting of APEC 2018."],
  ])("takes %s for no body", (_, text) => expect(readNames(text).bodies).toEqual([]));
});
