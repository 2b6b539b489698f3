import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

describe("bodies as the genre names them", () => {
  it.each([
    [
      "a department in small letters",
      "The Philippine defense department said so.",
      ["Philippine defense department | MINISTRY | PH"],
    ],
    ["a ministry by its capital", "Seoul's defense ministry said so.", ["defense ministry | MINISTRY | KR"]],
    [
      "an office of a head of state",
      "Head of the Office of the President of Ukraine Taras Holovko spoke.",
      ["Office of the President of Ukraine | GOVERNMENT_BODY | UA"],
    ],
    [
      "a unit of a unit",
      "Soldiers of the 4th Battalion, 77th Field Artillery Regiment fired.",
      ["4th Battalion, 77th Field Artillery Regiment | MILITARY | -"],
    ],
    [
      "forces of two names",
      "The Jordan Armed Forces – Arab Army hosted them.",
      ["Jordan Armed Forces – Arab Army | MILITARY | JO"],
    ],
    [
      "a staff in small letters",
      "He is chief of the general staff of the Lao People's Army.",
      ["general staff of the Lao People's Army | MILITARY | LA", "Lao People's Army | MILITARY | LA"],
    ],
    [
      "an office for several fields",
      "He toured the State Administration of Science, Technology and Industry for National Defense of China.",
      ["State Administration of Science, Technology and Industry for National Defense of China | GOVERNMENT_BODY | CN"],
    ],
    [
      "a service of a state",
      "The Security Service of Ukraine said so.",
      ["Security Service of Ukraine | GOVERNMENT_BODY | UA"],
    ],
    ["an abbreviation of the genre", "Statement by NSC Spokesperson Adela Wattens", ["NSC | GOVERNMENT_BODY | US"]],
  ])("finds %s", (_what, text, bodies) => {
    expect(readNames(text).bodies).toEqual(bodies);
  });

  it.each([
    ["the government of a day", "The Hollister Administration will authorize it."],
    ["a committee where two states meet", "The U.S.-Saudi Arabia Joint Planning Committee convened."],
    ["a headline in capitals", "COMMANDER OF SRI LANKA ARMY VISITS SOUTH WESTERN COMMAND"],
    ["channels of a party and a parliament", "They met through Party, State and National Assembly channels."],
    ["a contact group", "The Ukraine Defense Contact Group convened."],
    ["a news agency", "The Ukrainian News Agency reported it."],
  ])("takes %s for no body", (_what, text) => {
    expect(readNames(text).bodies).toEqual([]);
  });

  it("keeps the weekday out of a name", () => {
    expect(readNames("He met the North Atlantic Treaty Organization on Wednesday.").bodies).toEqual([
      "North Atlantic Treaty Organization | INTERNATIONAL | -",
    ]);
  });
});

describe("countries of persons", () => {
  it("lends the country behind the last of two to the first", () => {
    const text =
      "He met Secretary of Foreign Affairs Rodel Abadiano and Secretary of National Defense Ernesto Macaraeg of the Philippines.";
    expect(readNames(text).persons.map(({ country }) => country)).toEqual(["PH", "PH"]);
  });

  it("reads the full style of a state", () => {
    expect(readNames("Minister for Defence of the Kingdom of Sweden Nils Sandgren spoke.").people).toEqual([
      "Nils Sandgren | SE | - | Minister for Defence",
    ]);
  });

  it("takes hosts for officials of the country where a guest meets them", () => {
    const text =
      "French Minister Paul Aubertin left. In Kuwait, he will meet Minister of Defense Sheikh Fahd Al-Mutlaq.";
    expect(readNames(text).people).toContain("Fahd Al-Mutlaq | KW | - | Minister of Defense");
  });

  it("gives an official of a body of many states no country", () => {
    const text =
      "BRUSSELS – Belgian officials met Secretary General Jan Osterhus of the North Atlantic Treaty Organization.";
    expect(readNames(text).people).toEqual(["Jan Osterhus | - | - | Secretary General"]);
  });
});

describe("persons without a title of their own", () => {
  it.each([
    ["a fellow", "General Tran Van Bac and Gao Weiding signed it.", "Gao Weiding"],
    [
      "the last of a list, by his country",
      "Lao General Khamla Duangsy and South Korea's Shim Won-tae agreed.",
      "Shim Won-tae",
    ],
    ["somebody with an initial", "They met Timo J. Donnell at noon.", "Timo J. Donnell"],
    ["a speaker of a transcript", "STEFAN SMYTHERS: Thank you all very much.", "STEFAN SMYTHERS"],
    ["somebody spoken of by surname", "Following the summit, Kitagawara announced more.", "Kitagawara"],
    [
      "one who speaks for a minister",
      "It ends soon, the Russian minister's spokeswoman, Darya Belkova, told the media.",
      "Darya Belkova",
    ],
  ])("knows %s", (_what, text, name) => {
    expect(readNames(text).persons.map((person) => person.name)).toContain(name);
  });

  it.each([
    ["a country in capitals", "COMMANDER OF SRI LANKA ARMY VISITS DELHI"],
    ["a country joined to another", "They praised U.S-ROK efforts."],
    ["a ship", "The JS Kirimaru called at the port."],
    ["a heading", "FURTHER READING: All other news of the day."],
    ["a field of work", "He is the Minister for Defence Materiel, Home Affairs and Justice."],
  ])("takes %s for nobody", (_what, text) => {
    expect(readNames(text).people).toEqual([]);
  });
});

describe("posts in their whole length", () => {
  it.each([
    [
      "a command behind a comma",
      "Lt Gen Manoj Sisodia, General Officer Commanding-in-Chief, South Western Command, spoke.",
      "Manoj Sisodia | IN | Lieutenant General | General Officer Commanding-in-Chief, South Western Command",
    ],
    [
      "an envoy's other side",
      "US special envoy for North Korea Sean Kimball spoke.",
      "Sean Kimball | US | - | special envoy for North Korea",
    ],
    [
      "a spokesperson of somebody",
      "US Secretary of Defense Spokesperson Gale Rossiter spoke.",
      "Gale Rossiter | US | - | Secretary of Defense Spokesperson",
    ],
    [
      "a country that closes the title",
      "Chief of Defence Forces Australia General Angus Campion spoke.",
      "Angus Campion | AU | General | Chief of Defence Forces",
    ],
  ])("reads %s", (_what, text, person) => {
    expect(readNames(`DELHI, India – ${text}`).people).toEqual([person]);
  });

  it("shares posts out among counterparts in their order", () => {
    const text =
      "Defense Minister Sasmito and Foreign Minister Widya Hapsara met their French counterparts, Jean Courvois and Marie Roux.";
    expect(readNames(text).people.slice(2)).toEqual([
      "Jean Courvois | FR | - | Defense Minister",
      "Marie Roux | FR | - | Foreign Minister",
    ]);
  });

  it("carries a post over to the next country's man", () => {
    const text = "Japan's Minister of Defense Minoru Kitahara and South Korea's Shim Won-tae met.";
    expect(readNames(text).people[1]).toBe("Shim Won-tae | KR | - | Minister of Defense");
  });
});
