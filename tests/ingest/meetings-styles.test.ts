import { describe, expect, test } from "vitest";
import type { PersonSketch } from "../support/discourse.ts";
import { readMeetings } from "../support/meetings.ts";

/** Short pieces in the manner of ministries and agencies from many countries; all names are invented. */

function person(name: string, country: string | null, post: string, short?: string): PersonSketch {
  return short ? { name, country, post, short } : { name, country, post };
}

const HOLLAND = person("Garrett P. Holland", "US", "Secretary of Defense", "Holland");
const SATO = person("Kenji Satomura", "JP", "Minister of Defense", "Satomura");
const LI = person("Zhao Weimin", "CN", "Minister of National Defense", "Zhao");
const PARK = person("Han Do-yun", "KR", "Defense Minister", "Han");
const REYES = person("Emilio Ybañez", "PH", "Secretary of National Defense", "Ybañez");
const RAO = person("Vikram Raghavan", "IN", "Defence Minister", "Raghavan");
const PETROV = person("Oleg Vasnetsov", "RU", "Defense Minister", "Vasnetsov");
const CHAIR = person("Anders Lindqvist", null, "NATO Secretary General", "Lindqvist");
const BAKER = person("Helen Strickland", "AU", "Minister for Defence", "Strickland");
const FOREIGN = person("Tom Arkwright", "AU", "Foreign Minister", "Arkwright");
const WIJAYA = person("Bambang Suryo", "ID", "Defense Minister", "Suryo");
const SOVAN = person("Chea Sovannak", "KH", "Minister of National Defence", "Sovannak");
const PUBLISHED = "2024-06-05";
const TODAY = [["today", "2024-06-05"]] as const;

describe("readouts of the US Department of Defense", () => {
  test("met with … today", () => {
    const text =
      "Pentagon Press Secretary Jane Doe provided the following readout:\n\nSecretary of Defense Garrett P. Holland met today with Japanese Minister of Defense Kenji Satomura at the Pentagon. During the meeting, the leaders reaffirmed the alliance.";
    expect(readMeetings({ text, persons: [HOLLAND, SATO], dates: TODAY, published: PUBLISHED })).toEqual([
      "MAIN HELD TALKS 2024-06-05 | Pentagon | JP US | Garrett P. Holland, Kenji Satomura",
    ]);
  });

  test("spoke by phone", () => {
    const text =
      "Secretary of Defense Garrett P. Holland spoke by phone today with Kenji Satomura, Japan's Minister of Defense.";
    expect(readMeetings({ text, persons: [HOLLAND, SATO], dates: TODAY, published: PUBLISHED })).toEqual([
      "MAIN HELD CALL 2024-06-05 | - | JP US | Garrett P. Holland, Kenji Satomura",
    ]);
  });

  test("a coming round is planned, what is merely wished for is nothing", () => {
    const text =
      "Secretary of Defense Garrett P. Holland hosted Kenji Satomura at the Pentagon today. They agreed to continue discussions at the 49th U.S.-Japan Security Consultative Committee, scheduled for October. Holland hopes to visit Tokyo.";
    expect(
      readMeetings({
        text,
        persons: [HOLLAND, SATO],
        dates: [...TODAY, ["October", "2024-10"]],
        references: [{ words: "They", refs: ["p1", "p2"] }],
        published: PUBLISHED,
      }).map((line) => line.split(" | ")[0]),
    ).toEqual(["MAIN HELD TALKS 2024-06-05", "BACKGROUND PLANNED DIALOGUE 2024-10"]);
  });
});

test("India's PIB: bilateral meetings one by one on the sidelines", () => {
  const text =
    "Defence Minister Vikram Raghavan held bilateral meetings with Minister of Defence of Russia Oleg Vasnetsov and Minister of Defence of Japan Kenji Satomura on the sidelines of the SCO Defence Ministers' Meeting in New Delhi on June 4, 2024. The entire gamut of defence cooperation was reviewed during the meetings.";
  expect(
    readMeetings({ text, persons: [RAO, PETROV, SATO], dates: [["June 4, 2024", "2024-06-04"]], published: PUBLISHED }),
  ).toEqual([
    "MAIN HELD TALKS 2024-06-04 | New Delhi | IN RU | Vikram Raghavan, Oleg Vasnetsov",
    "MAIN HELD TALKS 2024-06-04 | New Delhi | IN JP | Vikram Raghavan, Kenji Satomura",
    "MAIN HELD CONFERENCE 2024-06-04 | New Delhi | IN JP RU | Vikram Raghavan, Oleg Vasnetsov, Kenji Satomura",
  ]);
});

test("Japan's Ministry of Defense: telephone conference", () => {
  const text =
    "Japan-Australia Defence Ministerial Telephone Conference\n\nOn June 4, Defense Minister Kenji Satomura and Minister for Defence Helen Strickland held a telephone conference. The two ministers affirmed that they would continue bilateral exchanges.";
  expect(
    readMeetings({ text, persons: [SATO, BAKER], dates: [["June 4", "2024-06-04"]], published: PUBLISHED }),
  ).toEqual(["MAIN HELD CALL 2024-06-04 | - | AU JP | Kenji Satomura, Helen Strickland"]);
});

test("Philippine News Agency: courtesy call of an ambassador, but no meeting of demands", () => {
  const text =
    "MANILA – Ambassador Kim Seo-jun paid a courtesy call on Defense Secretary Emilio Ybañez on Tuesday. Ybañez said the navy would meet the deadline and called on suppliers to deliver.";
  const envoy = person("Kim Seo-jun", "KR", "Ambassador to the Philippines", "Kim");
  expect(
    readMeetings({ text, persons: [envoy, REYES], dates: [["on Tuesday", "2024-06-04"]], published: PUBLISHED }),
  ).toEqual(["MAIN HELD COURTESY_CALL 2024-06-04 | Manila | KR PH | Kim Seo-jun, Emilio Ybañez"]);
});

test("Xinhua: an adverb of time between subject and verb, and the talks of the day before", () => {
  const general = person("Lu Chengzhi", "CN", "Vice Chairman of the Central Military Commission", "Lu");
  const text =
    "BEIJING, June 5 (Xinhua) -- Lu Chengzhi, vice chairman of the Central Military Commission, on Wednesday met with Russian Defense Minister Oleg Vasnetsov in Beijing.\n\nChinese Defense Minister Zhao Weimin held talks with Vasnetsov in Beijing on Tuesday.";
  expect(
    readMeetings({
      text,
      persons: [general, PETROV, LI],
      dates: [
        ["on Wednesday", "2024-06-05"],
        ["on Tuesday", "2024-06-04"],
      ],
      published: PUBLISHED,
    }),
  ).toEqual([
    "MAIN HELD TALKS 2024-06-05 | Beijing | CN RU | Lu Chengzhi, Oleg Vasnetsov",
    "MAIN HELD TALKS 2024-06-04 | Beijing | CN RU | Zhao Weimin, Oleg Vasnetsov",
  ]);
});

test("Yonhap: the annual talks to come, told twice", () => {
  const text =
    "SEOUL, June 5 (Yonhap) -- Defense Minister Han Do-yun and U.S. Secretary of Defense Garrett P. Holland will meet for the 57th Security Consultative Meeting in Seoul next week, in what would mark their first in-person talks.";
  expect(
    readMeetings({ text, persons: [PARK, HOLLAND], dates: [["next week", "2024-06"]], published: PUBLISHED }),
  ).toEqual(["MAIN PLANNED DIALOGUE 2024-06 | Seoul | KR US | Han Do-yun, Garrett P. Holland"]);
});

test("Antara: received a visit from", () => {
  const text =
    "Jakarta (ANTARA) - Defense Minister Bambang Suryo received a visit from Australian Defence Minister Helen Strickland on Tuesday at his office in Jakarta. At the meeting, Suryo and Strickland also exchanged views.";
  expect(
    readMeetings({ text, persons: [WIJAYA, BAKER], dates: [["on Tuesday", "2024-06-04"]], published: PUBLISHED }),
  ).toEqual(["MAIN HELD TALKS 2024-06-04 | Jakarta | AU ID | Bambang Suryo, Helen Strickland"]);
});

test("TASS: talks held via a video conference, told as the setting of a statement", () => {
  const text =
    "MOSCOW, June 5. /TASS/. The two ministries will go on working together, Russian Defense Minister Oleg Vasnetsov said at talks with his Chinese counterpart Zhao Weimin held via a video conference on Wednesday.";
  expect(
    readMeetings({ text, persons: [PETROV, LI], dates: [["on Wednesday", "2024-06-05"]], published: PUBLISHED }),
  ).toEqual(["MAIN HELD CALL 2024-06-05 | - | CN RU | Oleg Vasnetsov, Zhao Weimin"]);
});

test("Reuters: a meeting planned with somebody unnamed, a call last month", () => {
  const text =
    "U.S. Defense Secretary Garrett P. Holland is expected to meet with China's defense minister in Singapore next week, an official said. Holland and Zhao Weimin spoke by phone last month. China had postponed the dialogue mechanism.";
  expect(
    readMeetings({
      text,
      persons: [HOLLAND, LI],
      dates: [
        ["next week", "2024-06"],
        ["last month", "2024-05"],
      ],
      published: PUBLISHED,
    }),
  ).toEqual([
    "MAIN PLANNED TALKS 2024-06 | Singapore | CN US | Garrett P. Holland",
    "BACKGROUND HELD CALL 2024-05 | - | CN US | Garrett P. Holland, Zhao Weimin",
  ]);
});

test("Phnom Penh Post: a visit and its programme", () => {
  const text =
    "Minister of National Defence Chea Sovannak left for China on Tuesday on a five-day visit. Sovannak will hold talks with Zhao Weimin in Beijing. He toured a shipyard and spoke to reporters.";
  expect(
    readMeetings({ text, persons: [SOVAN, LI], dates: [["on Tuesday", "2024-06-04"]], published: PUBLISHED }),
  ).toEqual(["MAIN PLANNED TALKS - | Beijing | CN KH | Chea Sovannak, Zhao Weimin"]);
});

test("NATO: the Secretary General met with two ministers of one country", () => {
  const text =
    "NATO Secretary General Anders Lindqvist met with US Secretary of Defense Garrett P. Holland on 4 June 2024. They discussed the decisions taken at the NATO Summit in July.";
  expect(
    readMeetings({
      text,
      persons: [CHAIR, HOLLAND],
      dates: [
        ["4 June 2024", "2024-06-04"],
        ["July", "2023-07"],
      ],
      published: PUBLISHED,
    }),
  ).toEqual([
    "MAIN HELD TALKS 2024-06-04 | - | US | Anders Lindqvist, Garrett P. Holland",
    "BACKGROUND HELD CONFERENCE 2023-07 | - | - | -",
  ]);
});

test("Australia: ministers hosted for a numbered 2+2", () => {
  const text =
    "The third Australia-Indonesia 2+2 dialogue was held in Canberra on Tuesday. It was attended by Minister for Defence Helen Strickland and Foreign Minister Tom Arkwright, and Indonesia was represented by Defense Minister Bambang Suryo.";
  expect(
    readMeetings({
      text,
      persons: [BAKER, FOREIGN, WIJAYA],
      dates: [["on Tuesday", "2024-06-04"]],
      published: PUBLISHED,
    }),
  ).toEqual(["MAIN HELD DIALOGUE 2024-06-04 | Canberra | AU ID | Helen Strickland, Tom Arkwright, Bambang Suryo"]);
});

test("Pakistan's ISPR: called on two chiefs separately", () => {
  const marshal = person("Colin Ashdown", "AU", "Chief of the Defence Force", "Ashdown");
  const general = person("Tariq Mehmood Khan", "PK", "Chief of Army Staff");
  const admiral = person("Zahid Iqbal Shah", "PK", "Chief of the Naval Staff");
  const text =
    "RAWALPINDI: Air Chief Marshal Colin Ashdown called on General Tariq Mehmood Khan, Chief of Army Staff, and Admiral Zahid Iqbal Shah separately on Tuesday. Matters of mutual interest were discussed.";
  expect(
    readMeetings({
      text,
      persons: [marshal, general, admiral],
      dates: [["on Tuesday", "2024-06-04"]],
      published: PUBLISHED,
    }),
  ).toEqual([
    "MAIN HELD COURTESY_CALL 2024-06-04 | Rawalpindi | AU PK | Colin Ashdown, Tariq Mehmood Khan",
    "MAIN HELD COURTESY_CALL 2024-06-04 | Rawalpindi | AU PK | Colin Ashdown, Zahid Iqbal Shah",
  ]);
});

test("an exercise of two navies", () => {
  const text =
    "The ninth edition of the annual India-Japan joint naval exercise commenced off Kochi on Tuesday. Both sides will practice drills.";
  expect(readMeetings({ text, dates: [["on Tuesday", "2024-06-04"]], published: PUBLISHED })).toEqual([
    "MAIN HELD EXERCISE 2024-06-04 | Kochi | IN JP | -",
  ]);
});

test.each([
  "The Department of National Defense welcomed the decision and met the deadline set by Congress.",
  "Defense Secretary Emilio Ybañez addressed the parliament and received a standing ovation.",
  "Ybañez said talks on the price had taken a year and called on suppliers to submit bids.",
  "At the airport, Vikram Raghavan was greeted by Emilio Ybañez.",
  "Critics met the plan of Emilio Ybañez with doubt.",
  "Holland declined to meet Zhao Weimin.",
])("no meeting: %s", (text) => {
  expect(readMeetings({ text, persons: [REYES, RAO, LI, HOLLAND], published: PUBLISHED })).toEqual([]);
});
