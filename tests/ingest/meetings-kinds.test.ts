import { describe, expect, test } from "vitest";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** Which kind a meeting is of, who was host, and what is no second meeting; invented names. */

const PUBLISHED = "2024-06-05";

function kindsIn(text: string): string[] {
  return meetingsIn(text, PUBLISHED).map((line) => line.split(" ")[2] ?? "");
}

function peopleIn(text: string): string[] {
  return meetingsIn(text, PUBLISHED).map((line) => line.split(" | ")[2] ?? "");
}

describe("a call on somebody clearly higher, told in neutral words", () => {
  test.each([
    "Swedish Defence Minister Anders Lindqvist met with Finnish President Jukka Salonen on Tuesday.",
    "Swedish Deputy Minister of Defence Anders Lindqvist met with Finnish Minister of Defence Jukka Salonen on Tuesday.",
    "The Swedish Ambassador Anders Lindqvist met with Finnish Deputy Minister of Defence Jukka Salonen on Tuesday.",
  ])("the higher one is host: %s", (text) => {
    expect(meetingsIn(text, PUBLISHED)).toEqual([
      "MAIN HELD COURTESY_CALL 2024-06-04 | - | Anders Lindqvist VISITOR, Jukka Salonen HOST",
    ]);
  });

  test.each([
    "Swedish Defence Minister Anders Lindqvist met with Finnish Defence Minister Jukka Salonen on Tuesday.",
    "Swedish Chief of Defence Anders Lindqvist met with Finnish Minister of Defence Jukka Salonen on Tuesday.",
    "Swedish Minister of State for Defence Anders Lindqvist met with Finnish Minister of Industry Jukka Salonen on Tuesday.",
  ])("but not: %s", (text) => {
    expect(meetingsIn(text, PUBLISHED)).toEqual([
      "MAIN HELD TALKS 2024-06-04 | - | Anders Lindqvist COUNTERPART, Jukka Salonen COUNTERPART",
    ]);
  });

  test("whom the text calls visiting is the visitor among equals too", () => {
    const text =
      "Finnish Defence Minister Jukka Salonen held talks with visiting Swedish Defence Minister Anders Lindqvist on Tuesday.";
    expect(peopleIn(text)).toEqual(["Jukka Salonen HOST, Anders Lindqvist VISITOR"]);
  });
});

describe("one meeting", () => {
  test.each([
    "Swedish Defence Minister Anders Lindqvist was received by Finnish Defence Minister Jukka Salonen and held talks with him in Helsinki on Tuesday.",
    "Finnish Defence Minister Jukka Salonen welcomed Swedish Defence Minister Anders Lindqvist with a guard of honour on Tuesday. The two ministers then held talks.",
    "Swedish Defence Minister Anders Lindqvist laid a wreath and inspected a guard of honour before talks with Finnish Defence Minister Jukka Salonen on Tuesday.",
    "Swedish Defence Minister Anders Lindqvist told reporters after meeting Finnish Defence Minister Jukka Salonen that ties were good. The meeting was held on Tuesday.",
  ])("%s", (text) => {
    expect(kindsIn(text)).toEqual(["TALKS"]);
  });

  test("received by a president, with talks, is still a call", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist was received by Finnish President Jukka Salonen and held talks with him on Tuesday.";
    expect(kindsIn(text)).toEqual(["COURTESY_CALL"]);
  });

  test("a call on another host after the talks is a second one", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist was received by Finnish President Jukka Salonen and held talks with Finnish Defence Minister Mikko Laine on Tuesday.";
    expect(kindsIn(text)).toHaveLength(2);
  });

  test("a guest who inspects a guard of honour has met nobody there", () => {
    const text =
      "After inspecting a guard of honour at the Ministry of Defence, Mr Anders Lindqvist, the Swedish Defence Minister, called on Finnish President Jukka Salonen on Tuesday.";
    expect(kindsIn(text)).toEqual(["COURTESY_CALL"]);
  });

  test("a word in an instrument's title is none", () => {
    const text = "Finland and Sweden have a Memorandum on the Conduct of Meetings.";
    expect(meetingsIn(text, PUBLISHED)).toEqual([]);
  });
});

describe("events beside meetings", () => {
  test("two-plus-two talks of the two countries, and those attending; who met separately before did so apart", () => {
    const text = [
      "At “two-plus-two” security talks in Lisbon between the countries’ defense and foreign ministers, Japan and Portugal agreed to launch a panel.",
      "Attending the meeting were Foreign Minister Kenji Mori and Defense Minister Taro Ueda, and Portuguese Foreign Minister Pedro Sousa and Defense Minister Luis Moreira.",
      "Before the meeting, Mori met separately with Sousa, while Ueda held talks with Moreira.",
    ].join("\n\n");
    expect(meetingsIn(text, PUBLISHED).map((line) => line.replace(/ (?:ATTENDEE|COUNTERPART)/gu, ""))).toEqual([
      "MAIN HELD DIALOGUE - | Lisbon | Kenji Mori, Taro Ueda, Pedro Sousa, Luis Moreira",
      "MAIN HELD TALKS - | Lisbon | Kenji Mori, Pedro Sousa",
      "MAIN HELD TALKS - | Lisbon | Taro Ueda, Luis Moreira",
    ]);
  });

  test("an exercise with a name behind it, opened on a day", () => {
    const text =
      "The exercise Northern Wind 2024 opened in Kiruna on June 3. Swedish General Anders Lindqvist met Finnish General Jukka Salonen there.";
    expect(meetingsIn(text, PUBLISHED)[0]).toMatch(/^MAIN HELD EXERCISE 2024-06-03 \| Kiruna \|/u);
  });

  test("who met at a forum took part in it, and met where it was held", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist met Finnish Defence Minister Jukka Salonen at the Nordic Security Forum in Oslo on June 3.";
    expect(meetingsIn(text, PUBLISHED)).toEqual([
      "MAIN HELD TALKS 2024-06-03 | Oslo | Anders Lindqvist COUNTERPART, Jukka Salonen COUNTERPART",
      "MAIN HELD CONFERENCE 2024-06-03 | Oslo | Jukka Salonen ATTENDEE, Anders Lindqvist ATTENDEE",
    ]);
  });

  test("a lunch that somebody is hosted to", () => {
    const text =
      "Indian Defence Minister Arvind Rathore called on Prime Minister Lee Kok Wah of Singapore on Tuesday. He was hosted to lunch by Dr Tan Boon Kiat, the Defence Minister of Singapore.";
    expect(kindsIn(text)).toEqual(["COURTESY_CALL", "OTHER"]);
    expect(extractText(text, PUBLISHED).meetings[1]?.participants.map(({ capacity }) => capacity)).toEqual([
      "VISITOR",
      "HOST",
    ]);
  });
});

describe("places", () => {
  function placesIn(text: string): string[] {
    return meetingsIn(text, PUBLISHED).map((line) => line.split(" | ")[1] ?? "");
  }

  test.each([
    [
      "Norwegian Defence Minister Erik Lindholm met his Finnish counterpart Jukka Salonen at the Ministry's headquarters in the capital city of Oslo on Tuesday.",
      "Oslo",
    ],
    [
      "Visiting Norway, Finnish Defence Minister Jukka Salonen met with Norwegian Defence Minister Erik Lindholm on Tuesday.",
      "Norway",
    ],
    [
      "NATO Secretary General Jan de Vries welcomed Finnish Defence Minister Jukka Salonen to NATO Headquarters on Tuesday.",
      "NATO Headquarters",
    ],
    [
      "Norwegian Defence Minister Erik Lindholm and his Finnish counterpart Jukka Salonen met in Turku and signed a memorandum of understanding at the meeting.",
      "Turku",
    ],
    [
      "Norwegian Defence Minister Erik Lindholm met his Finnish counterpart Jukka Salonen on Tuesday to discuss drills in COVID-19 times.",
      "-",
    ],
    [
      "Norwegian Defence Minister Erik Lindholm met the visiting Finnish Defence Minister Jukka Salonen on Tuesday.",
      "-",
    ],
  ])("%s", (text, place) => {
    expect(placesIn(text)).toEqual([place]);
  });

  test("a country visited is where its host is", () => {
    const text =
      "Visiting Norway, Finnish Defence Minister Jukka Salonen met with Norwegian Defence Minister Erik Lindholm on Tuesday.";
    expect(extractText(text, PUBLISHED).meetings.map(({ hostCountry }) => hostCountry)).toEqual(["NO"]);
  });
});

describe("a ministers' meeting named after its countries", () => {
  test("of two is talks", () => {
    const text =
      "Icelandic Defence Minister Birna Hallsdottir hosted Norwegian Defence Minister Aksel Tangen for the 2024 Iceland-Norway Defence Ministers' Meeting in Akureyri on Tuesday.";
    expect(kindsIn(text)).toEqual(["TALKS"]);
  });

  test("of a bloc is a conference", () => {
    const text =
      "Icelandic Defence Minister Birna Hallsdottir and Norwegian Defence Minister Aksel Tangen attended the 11th ASEAN Defence Ministers' Meeting-Plus in Akureyri on Tuesday.";
    expect(kindsIn(text)).toContain("CONFERENCE");
  });
});

test("a call-on is a courtesy call of who has it", () => {
  const text =
    "Icelandic Defence Minister Birna Hallsdottir had a call-on with the President of Norway Aksel Tangen on Tuesday.";
  expect(meetingsIn(text, PUBLISHED)).toEqual([
    "MAIN HELD COURTESY_CALL 2024-06-04 | - | Birna Hallsdottir VISITOR, Aksel Tangen HOST",
  ]);
});

describe("pairs of countries", () => {
  test("by a first half and a name", () =>
    expect(meetingsIn("The sixth Indo-Swedish Maritime Dialogue was held in Lund on June 4.", PUBLISHED)).toHaveLength(
      1,
    ));

  test("are the sides of what is named after them", () =>
    expect(
      extractText("The sixth Indo-Swedish Maritime Dialogue was held in Lund on June 4.", PUBLISHED).meetings.map(
        ({ countries }) => countries,
      ),
    ).toEqual([["IN", "SE"]]));

  test("an ocean is none", () =>
    expect(
      extractText(
        "The Indo-Pacific Security Dialogue of Sweden and Finland was held in Lund on June 4.",
        PUBLISHED,
      ).meetings.map(({ countries }) => countries),
    ).toEqual([["FI", "SE"]]));
});

describe("rounds of a dialogue", () => {
  test("a council of a bloc's ministers is a conference", () =>
    expect(
      kindsIn("Sweden hosted the third Joint Defence Council of the NATO Defence Ministers in Lund on June 4."),
    ).toEqual(["CONFERENCE"]));

  test.each([
    "The first meeting of the Sweden-Finland Maritime Security Dialogue was held in Turku on June 4.",
    "Sweden and Finland held a two-day joint committee meeting in Turku on June 4.",
    "Sweden and Finland held a bilateral defence committee meeting in Turku on June 4.",
  ])("%s", (text) => expect(kindsIn(text)).toEqual(["DIALOGUE"]));

  test("told to come, with time and place between verb and name", () =>
    expect(
      meetingsIn(
        "The defence ministers of Sweden and Finland will preside in Turku on August 9, 2024 over the first meeting of the Sweden-Finland Maritime Security Dialogue.",
        PUBLISHED,
      ).map((line) => line.split(" | ")[0]),
    ).toEqual(["MAIN PLANNED DIALOGUE 2024-08-09"]));

  test("a meeting of ministers alone is none", () =>
    expect(kindsIn("A meeting of the defence ministers of Sweden and Finland was held in Turku on June 4.")).toEqual([
      "TALKS",
    ]));
});
