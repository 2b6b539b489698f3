import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

describe("bodies", () => {
  it.each([
    ["a ministry", "Vietnam's Ministry of National Defence said so.", ["Ministry of National Defence | MINISTRY | VN"]],
    [
      "a ministry of several fields",
      "China's Ministry of Culture, Sports and Tourism said so.",
      ["Ministry of Culture, Sports and Tourism | MINISTRY | CN"],
    ],
    ["a ministry in small letters", "The Lao defence ministry said so.", ["Lao defence ministry | MINISTRY | LA"]],
    [
      "an army with its country after it",
      "The Armed Forces of the Philippines (AFP) agreed.",
      ["Armed Forces of the Philippines | MILITARY | PH"],
    ],
    [
      "a staff within an army, and the army",
      "Chief of the General Staff of the Lao People's Army Khamla Duangsy spoke.",
      ["General Staff of the Lao People's Army | MILITARY | LA", "Lao People's Army | MILITARY | LA"],
    ],
    ["a numbered region", "Vietnam's Military Region 4 sent doctors.", ["Military Region 4 | MILITARY | VN"]],
    ["a legislature", "The National Assembly of Laos approved it.", ["National Assembly of Laos | LEGISLATURE | LA"]],
    [
      "a committee within a party",
      "He wrote to the Communist Party of Vietnam (CPV) Central Committee.",
      ["Communist Party of Vietnam (CPV) Central Committee | PARTY | VN", "Communist Party of Vietnam | PARTY | VN"],
    ],
    [
      "a mission with its place",
      "They serve at the United Nations Mission in South Sudan (UNMISS).",
      ["United Nations Mission in South Sudan | INTERNATIONAL | -"],
    ],
    [
      "an academy named after somebody",
      "Lao officers visited the Bounkham Savath National Defence Academy in Vientiane.",
      ["Bounkham Savath National Defence Academy | EDUCATION | LA"],
    ],
    ["a company", "India's Malwan Shipyard Limited will build boats.", ["Malwan Shipyard Limited | COMPANY | IN"]],
    [
      "a country of several words",
      "The Republic of Korea Navy sent a ship.",
      ["Republic of Korea Navy | MILITARY | KR"],
    ],
    [
      "forces in a region",
      "The French Armed Forces in the Asia-Pacific trained.",
      ["French Armed Forces in the Asia-Pacific | MILITARY | FR"],
    ],
    [
      "a department under another body",
      "The Information Department of the Ministry of National Defence of Laos said so.",
      ["Information Department | GOVERNMENT_BODY | LA", "Ministry of National Defence of Laos | MINISTRY | LA"],
    ],
    [
      "a body of two states",
      "They toured the Vietnam–Russia Tropical Centre.",
      ["Vietnam–Russia Tropical Centre | OTHER | -"],
    ],
  ])("finds %s", (_, text, expected) => {
    expect(readNames(text).bodies).toEqual(expected);
  });

  it("counts a joint ministry once for each country", () => {
    const { organizations } = readNames("Vietnamese and Lao defence ministries will work together.");
    expect(organizations.map(({ kind, country }) => `${kind} ${country}`).sort()).toEqual([
      "MINISTRY LA",
      "MINISTRY VN",
    ]);
  });

  it("joins abbreviations and other wordings to one body", () => {
    const text =
      "The Vietnam People's Army (VPA) grew. The VPA is strong. Vietnam's Ministry of National Defence and the Vietnamese defence ministry agreed.";
    expect(readNames(text).organizations.map(({ name, variants }) => [name, ...variants])).toEqual([
      ["Vietnam People's Army", "VPA"],
      ["Ministry of National Defence", "Vietnamese defence ministry"],
    ]);
  });

  it("takes an open body for one of the country of the report", () => {
    expect(readNames("SEOUL, Sept. 23 (Yonhap) - The Ministry of National Defense said so.").bodies).toEqual([
      "Ministry of National Defense | MINISTRY | KR",
    ]);
  });

  it("takes the Department of Defense for the American one in a foreign report", () => {
    expect(readNames("HANOI (VNA) – The Department of Defense (DoD) will help.").bodies).toEqual([
      "Department of Defense | MINISTRY | US",
    ]);
  });

  it("gives a body the country of whoever holds a post in it", () => {
    const text =
      "BEIJING (Xinhua) -- Vietnamese Minister Lich Van Tao, Vice Secretary of the Central Military Commission, met Fan Chang, Vice Chairman of the Central Military Commission of China.";
    expect(readNames(text).bodies).toEqual([
      "Central Military Commission | MILITARY | VN",
      "Central Military Commission of China | MILITARY | CN",
    ]);
  });
});

describe("what is no body", () => {
  it.each([
    [
      "the armies and ministries of both",
      "The two armies, the two defence ministries and the Party and State agreed with the Government.",
    ],
    ["an instrument", "They praised the United Nations Convention on the Law of the Sea."],
    ["an event", "Delegates joined the ASEAN Armies Rifle Meet and the Vietnam Coast Guard Consultation."],
    ["a party's congress", "It followed the 11th National Party Congress."],
    ["a working group", "The Joint Working Group met."],
    ["the field of a minister", "The Minister of the Armed Forces of France spoke."],
    ["a news agency", "He told the Philippine News Agency so."],
  ])("%s", (_, text) => {
    expect(readNames(text).bodies).toEqual([]);
  });
});

describe("a building that stands for a body", () => {
  it("is one where it does something", () => {
    expect(readNames("The White House said on Monday that talks went well.").bodies).toEqual([
      "White House | GOVERNMENT_BODY | US",
    ]);
  });

  it("is a place where people meet", () => {
    expect(readNames("President Peter Sharper received them at the White House on Monday.").bodies).toEqual([]);
  });
});
