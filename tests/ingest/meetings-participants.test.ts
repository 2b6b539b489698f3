import { describe, expect, test } from "vitest";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** Wordings of who took part, as many publishers have them; each family with what must not count. Invented names. */

const PUBLISHED = "2024-06-05";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);
const people = (text: string): string[] =>
  (lines(text)[0]?.split(" | ")[2] ?? "")
    .split(", ")
    .map((part) => part.replace(/ [A-Z]+$/u, ""))
    .sort();

const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";
const TWO = ["Ion Radu", "Khalid Al-Mansouri"];

describe("those listed as present", () => {
  test.each([
    "The meeting was attended from the Romanian side by Major General Dan Popa and Brigadier General Ilie Stan.",
    "The talks were attended on the Romanian side by Major General Dan Popa, Chief of Staff, and Brigadier General Ilie Stan.",
    "The talks session was attended from the Romanian side by Major General Dan Popa and Brigadier General Ilie Stan.",
    "Representing Romania were Colonel Dan Popa, MSM, Deputy Director, and Brigadier General Ilie Stan.",
    "Representing Romania were Major General Dan Popa and Brigadier General Ilie Stan.",
    "Representatives from the Romanian embassy were Major General Dan Popa, along with Brigadier General Ilie Stan.",
    "Other members of the delegation were Major General Dan Popa and Brigadier General Ilie Stan.",
    "Accompanying Minister Radu were Major General Dan Popa and Brigadier General Ilie Stan.",
    "Radu was accompanied at the meeting by Major General Dan Popa and Brigadier General Ilie Stan.",
    "Major General Dan Popa and Brigadier General Ilie Stan were also part of the Romanian delegation.",
  ])("%s", (sentence) => expect(people(`${MET}\n\n${sentence}`)).toEqual(["Dan Popa", "Ilie Stan", ...TWO].sort()));

  test.each([
    "Representatives from the Romanian embassy were to see Major General Dan Popa.",
    "Romania is part of the alliance that Major General Dan Popa once led.",
    "Major General Dan Popa represents the officers' union.",
  ])("not: %s", (sentence) => expect(people(`${MET}\n\n${sentence}`)).toEqual(TWO));
});

describe("those met among others", () => {
  test.each([
    "Qatari Defence Minister Khalid Al-Mansouri held discussions with key government officials including Romanian Defence Minister Ion Radu and General Dan Popa on Tuesday.",
    "Qatari Defence Minister Khalid Al-Mansouri met with senior Romanian military officers, including Defence Minister Ion Radu and General Dan Popa.",
    "Qatari Defence Minister Khalid Al-Mansouri met Romanian leaders such as Defence Minister Ion Radu and General Dan Popa.",
  ])("%s", (text) => expect(people(text)).toEqual(["Dan Popa", ...TWO]));

  test("what was discussed is nobody met", () => {
    expect(people(`${MET}\n\nThey discussed aid to partners, including the plan of General Dan Popa.`)).toEqual(TWO);
  });
});

describe("the party that somebody leads", () => {
  test.each([
    "Led by its Commander, Major General Jone Vatu, the Fijian delegation met with Chinese General Liu Wen in Beijing on Tuesday.",
    "Headed by Major General Jone Vatu, a five-member Fijian team held talks with Chinese General Liu Wen in Beijing.",
  ])("%s", (text) => expect(people(text)).toEqual(["Jone Vatu", "Liu Wen"]));

  test("who led a unit named by the way did not meet anybody", () => {
    expect(
      people(
        "Chinese General Liu Wen met Fijian Major General Jone Vatu in Beijing, months after the mission led by Colonel Sitiveni Rabo ended.",
      ),
    ).toEqual(["Jone Vatu", "Liu Wen"]);
  });
});

describe("titles that are read only in part", () => {
  test.each([
    "Qatari Admiral Khalid Al-Mansouri and Chief of Defence Staff Romanian Armed Forces Admiral Ion Radu held a meeting on Tuesday.",
    "Qatari Admiral Khalid Al-Mansouri called on the Chief of Army Staff, Romanian Army Gen Ion Radu, and discussed cooperation.",
    "Qatari Admiral Khalid Al-Mansouri met the Prime Minister of Romania- Ion Radu on Tuesday.",
    "Qatari Admiral Khalid Al-Mansouri met Commander of the Romanian Navy Captain (Navy) Ion Radu on Tuesday.",
    "Qatari LTC Khalid Al-Mansouri met Romanian COL Ion Radu on Tuesday.",
    "H E Dr Khalid Al-Mansouri of Qatar met Romanian Fleet Commander Capt. Ion Radu on Tuesday.",
  ])("%s", (text) => expect(people(text)).toEqual(TWO));

  test.each([
    ["He was decorated by President Omar Halil at the President House.", ["Omar Halil"]],
    ["They will return after the General Election with General Dan Popa.", ["Dan Popa"]],
    ["Salim al Harthi, Omani Minister Responsible for Foreign Affairs, spoke.", ["Salim al Harthi"]],
    ["He was met by Colonel Pacolo Luvu, Director Peace Support Operations.", ["Pacolo Luvu"]],
    ["General Dan Popa inspected a guard at Horse Guards Parade with Minister Rose King.", ["Dan Popa", "Rose King"]],
  ])("no persons but those named: %s", (text, names) => {
    expect(extractText(text).persons.map(({ name }) => name)).toEqual(names);
  });
});

describe("events that no verb of meeting tells", () => {
  test.each([
    "Talks were held between Ghana and Togo in Accra on Tuesday.",
    "A formal session of talks was held between Ghana and Togo in Accra on Tuesday.",
    "A round of consultations was held between Ghana and Togo in Accra on Tuesday.",
  ])("%s", (text) => {
    expect(extractText(text, PUBLISHED).meetings.map(({ countries }) => [...countries].sort())).toEqual([["GH", "TG"]]);
  });

  test.each([
    [
      "Norwegian Admiral Olav Berg and Captain Per Dahl rendered a courtesy call to Philippine Vice Admiral Cesar Tac.",
      "COURTESY_CALL",
    ],
    [
      "U.S. Defense Secretary Robert Gale hosted an honor cordon to welcome Norwegian Defence Minister Greta Far.",
      "CEREMONY",
    ],
    ["Philippine Vice Admiral Cesar Tac hosted a dinner reception in honour of Norwegian Admiral Olav Berg.", "OTHER"],
    [
      "Australian Air Chief Marshal Mark Binns said: “Pleased to host Fijian Rear Admiral Viliame Naupo today.”",
      "TALKS",
    ],
  ])("%s", (text, kind) => {
    expect(lines(text)).toHaveLength(1);
    expect(lines(text)[0]).toContain(`MAIN HELD ${kind}`);
  });

  test.each([
    "Talks between Monday and Friday were held up by rain.",
    "He was ready to host Fijian Rear Admiral Viliame Naupo.",
    "The ship rendered assistance to Philippine Vice Admiral Cesar Tac.",
  ])("not: %s", (text) => expect(lines(text)).toEqual([]));
});

test("whoever speaks at the opening of staff talks takes part in them", () => {
  expect(
    people(
      "The Chilean Army opened bilateral staff talks with the U.S. Army on Tuesday.\n\nAt the onset of the staff talks, U.S. Colonel Andrew Rand praised the partnership.",
    ),
  ).toEqual(["Andrew Rand"]);
});

test("officials called on one after the other serve the state of the first", () => {
  const { persons } = extractText(
    "The delegation, led by Air Marshal Rohan Sen, called on Prime Minister of Nepal Bikram Rawal, Minister of Defence Hari Basnet, Foreign Minister Suman Adhikari and Home Minister Dipak Lama.",
  );
  expect(persons.filter(({ country }) => country === "NP").map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Bikram Rawal", "Hari Basnet", "Suman Adhikari", "Dipak Lama"]),
  );
});

describe("a party told of before and its host", () => {
  const VISIT =
    "A Belizean delegation led by Defence Minister Osvaldo Castelar of Belize visited Washington, United States.";

  test.each([
    "The delegation held discussions with U.S. Deputy Secretary Ruth Reed.",
    "The team called on U.S. Deputy Secretary Ruth Reed.",
    "The delegation was received by U.S. Deputy Secretary Ruth Reed.",
  ])("%s", (text) => expect(people(`${VISIT}\n\n${text}`)).toEqual(["Osvaldo Castelar", "Ruth Reed"]));

  test("a delegation from another command, told of by its leader", () => {
    expect(
      people(
        "Serbian General Ljuba Dikov and a delegation of the United States European Command agreed at a meeting in Belgrade that ties improve.\n\nThe delegation was headed by U.S. Lieutenant General Ben Hodge.",
      ),
    ).toEqual(["Ben Hodge", "Ljuba Dikov"]);
  });

  test("steps agreed at a meeting are only recalled", () => {
    expect(
      lines("Serbian General Ljuba Dikov praised the steps agreed at a meeting with U.S. General Ben Hodge.").join(),
    ).not.toContain("MAIN");
  });

  test("each side by its leader, with dashes", () => {
    expect(
      people(
        "The first tripartite meeting between Mongolia, South Korea and the United States was held on Tuesday.\n\nThe Mongolian side was led by Director G. Byamba, representatives of South Korea – by Director Choi Yong, and the U.S. representatives – by Assistant Secretary Mark Lamb.",
      ),
    ).toEqual(["Choi Yong", "G. Byamba", "Mark Lamb"]);
  });
});

describe("posts and forms of address around a name", () => {
  test.each([
    [
      "Qatari Defence Minister Khalid Al-Mansouri, who is on a visit to Romania, met with Minister of Defence of this country General Ion Radu.",
      "RO",
    ],
    [
      "Qatari Ambassador Khalid Al-Mansouri paid a courtesy call on the Chief of the Defence Staff (CDS) of the Romanian Armed Forces (RAF) – Lieutenant General (Lt Gen) Ion Radu.",
      "RO",
    ],
    ["His Majesty King Ion Radu of Romania received Qatari Defence Minister Khalid Al-Mansouri.", "RO"],
  ])("%s", (text, country) => {
    expect(people(text)).toEqual(TWO);
    expect(extractText(text).persons.find(({ name }) => name === "Ion Radu")?.country).toBe(country);
  });

  test.each([
    ["Omani Gen Sultan bin Mohammed al Numan met Qatari Minister Khalid Al-Mansouri.", "Sultan bin Mohammed al Numan"],
    ["Gen Dan Popa met Deputy Director CANU officials.", "Dan Popa"],
  ])("%s", (text, name) => expect(extractText(text).persons.map((person) => person.name)).toContain(name));
});

describe("meetings named by their number, or joined to others", () => {
  test("a heading in capitals tells of the same session", () => {
    expect(
      lines(
        "THE 12TH SESSION OF THE GHANA/TOGO JOINT COMMISSION ON DEFENCE HELD IN ACCRA IN MAY 2024\n\nThe 12th Session of the Ghana/Togo Joint Commission on Defence was held in Accra on 28 May 2024. It reviewed what the 11th Session held in Lome on 2 May 2023 had resolved.",
      ).map((line) => line.split(" | ")[0]),
    ).toEqual(["MAIN HELD DIALOGUE 2024-05-28", "BACKGROUND HELD DIALOGUE 2023-05-02"]);
  });

  test("to be meeting to hold talks is one event", () => {
    expect(
      lines(
        "Korean Minister Han Minku and Japanese Minister Ken Nakata will be meeting in Seoul to hold talks on June 20.",
      ),
    ).toHaveLength(1);
  });

  test("a committee that held its eleventh meeting", () => {
    expect(
      lines("The joint Ghana-Togo Committee for Military Training held its seventh meeting on 23 May.")[0],
    ).toContain("HELD DIALOGUE");
  });

  test("a visit that began with a meeting", () => {
    expect(
      lines(
        "Qatari General Khalid Al-Mansouri is visiting Romania at the invitation of Romanian General Ion Radu. The visit started with a ceremony, followed by a meeting between the two chiefs of defence.",
      )[0],
    ).toContain("MAIN HELD TALKS");
  });

  test("thanks for somebody's part in an exercise are no exercise of those who speak", () => {
    expect(
      lines(`${MET}\n\nThe Minister thanked Radu for participation of Romania in Exercise Sea Lion.`)
        .filter((line) => line.includes("EXERCISE"))
        .join(),
    ).not.toContain("MAIN");
  });
});
