import { describe, expect, test } from "vitest";
import { findMeetings } from "../../src/ingest/meetings.ts";
import { type PersonSketch, sketchDiscourse } from "../support/discourse.ts";
import { readMeetings } from "../support/meetings.ts";

const DANG: PersonSketch = {
  name: "Bui Van Dang",
  short: "Dang",
  country: "VN",
  post: "Minister of National Defence",
};
const KEO: PersonSketch = {
  name: "Keo Vongphet",
  short: "Vongphet",
  country: "LA",
  post: "Minister of National Defence",
};
const SOK: PersonSketch = { name: "Sok Rithya", short: "Rithya", country: "KH", post: "Minister of National Defence" };
const PHUC: PersonSketch = { name: "Ho Sy Phuc", short: "Phuc", country: "VN", post: "Prime Minister" };
const THE_MINISTERS = { words: "the two ministers", refs: ["p1", "p2"] };

const TALKS = "HANOI — General Bui Van Dang held talks in Hanoi on Tuesday with General Keo Vongphet.";
const DATES = [
  ["on Tuesday", "2023-08-15"],
  ["August 14", "2023-08-14"],
  ["next year", "2024"],
  ["last December", "2022-12"],
] as const;

/** What is read of one or more sentences that follow a report of talks, without the talks themselves. */
function readAfterTalks(text: string, references: { words: string; refs: string[] }[] = []): string[] {
  const [talks, ...others] = readMeetings({
    text: `${TALKS}\n\n${text}`,
    persons: [DANG, KEO, PHUC],
    references: [THE_MINISTERS, ...references],
    dates: DATES,
    published: "2023-08-16",
  });
  expect(talks).toBe("MAIN HELD TALKS 2023-08-15 | Hanoi | LA VN | Bui Van Dang, Keo Vongphet");
  return others;
}

describe("who met whom", () => {
  test("a reception the same day is a second meeting", () => {
    expect(readAfterTalks("The same day, Prime Minister Ho Sy Phuc received Vongphet and his entourage.")).toEqual([
      "MAIN HELD COURTESY_CALL 2023-08-15 | Hanoi | LA VN | Ho Sy Phuc, Keo Vongphet",
    ]);
  });

  test("the passive turns host and guest round", () => {
    const discourse = sketchDiscourse({
      text: `${TALKS}\n\nLater in the day, Vongphet was received by Prime Minister Ho Sy Phuc.`,
      persons: [DANG, KEO, PHUC],
      dates: DATES,
      published: "2023-08-16",
    });
    const call = findMeetings(discourse)[1];
    expect(call?.participants.map((part) => [part.person, part.capacity])).toEqual([
      ["p2", "VISITOR"],
      ["p3", "HOST"],
    ]);
    expect(call?.start).toMatchObject({ edtf: "2023-08-15", basis: "INFERRED" });
  });

  test("a courtesy visit following the talks takes their day and place", () => {
    expect(readAfterTalks("Following the talks, Vongphet paid a courtesy visit to Prime Minister Ho Sy Phuc.")).toEqual(
      ["MAIN HELD COURTESY_CALL 2023-08-15 | Hanoi | LA VN | Keo Vongphet, Ho Sy Phuc"],
    );
  });

  test("what is said at the talks is no second meeting", () => {
    expect(
      readAfterTalks("At the talks, the two ministers agreed to do more. During the meeting, Dang praised the army."),
    ).toEqual([]);
  });

  test("signing after the talks is part of them", () => {
    expect(readAfterTalks("Following the talks, the two ministers signed a memorandum.")).toEqual([]);
  });

  test("a caption repeats the talks", () => {
    expect(
      readAfterTalks("General Bui Van Dang (R) and General Keo Vongphet before the talks. Photo: Example"),
    ).toEqual([]);
  });

  test("meetings held one by one are told apart", () => {
    expect(
      readMeetings({
        text: "General Bui Van Dang met separately with General Keo Vongphet and General Sok Rithya in Hanoi on Tuesday.",
        persons: [DANG, KEO, SOK],
        dates: DATES,
        published: "2023-08-16",
      }),
    ).toEqual([
      "MAIN HELD TALKS 2023-08-15 | Hanoi | LA VN | Bui Van Dang, Keo Vongphet",
      "MAIN HELD TALKS 2023-08-15 | Hanoi | KH VN | Bui Van Dang, Sok Rithya",
    ]);
  });

  test("three ministers make a conference", () => {
    expect(
      readMeetings({
        text: "Defence ministers of Cambodia, Laos and Vietnam met on Tuesday for their fourth trilateral meeting.\n\nThe meeting was chaired by General Sok Rithya. It was attended by General Bui Van Dang and General Keo Vongphet.",
        persons: [DANG, KEO, SOK],
        dates: DATES,
        published: "2023-08-16",
      }),
    ).toEqual(["MAIN HELD CONFERENCE 2023-08-15 | - | KH LA VN | Sok Rithya, Bui Van Dang, Keo Vongphet"]);
  });

  test("who leads each side of an event takes part in it", () => {
    expect(
      readMeetings({
        text: "The sixth Vietnam-Laos Border Friendship Exchange was held in Son La on Tuesday.\n\nThe Vietnamese delegation was headed by General Bui Van Dang, and the Lao one by General Keo Vongphet.",
        persons: [DANG, KEO],
        dates: DATES,
        published: "2023-08-16",
      }),
    ).toEqual(["MAIN HELD EXCHANGE 2023-08-15 | Son La | LA VN | Bui Van Dang, Keo Vongphet"]);
  });

  test("those who meet on the sidelines of a conference take part in it", () => {
    expect(
      readMeetings({
        text: "General Bui Van Dang met General Keo Vongphet on the sidelines of the Mekong Security Forum in Hue on Tuesday.",
        persons: [DANG, KEO],
        dates: DATES,
        published: "2023-08-16",
      }),
    ).toEqual([
      "MAIN HELD TALKS 2023-08-15 | Hue | LA VN | Bui Van Dang, Keo Vongphet",
      "MAIN HELD CONFERENCE 2023-08-15 | Hue | LA VN | Bui Van Dang, Keo Vongphet",
    ]);
  });
});

describe("status and role", () => {
  test.each([
    ["Dang will meet Vongphet again next year.", "BACKGROUND PLANNED TALKS 2024"],
    ["The two ministers agreed to hold a third defence dialogue next year.", "BACKGROUND PLANNED DIALOGUE 2024"],
    [
      "Dang proposed that the fourth Vietnam-Laos Defence Dialogue be held next year.",
      "BACKGROUND PROPOSED DIALOGUE 2024",
    ],
    [
      "They praised the second Vietnam-Laos Border Friendship Exchange last December.",
      "BACKGROUND HELD EXCHANGE 2022-12",
    ],
    ["The fourth Vietnam-Laos Defence Dialogue was postponed.", "BACKGROUND CANCELLED DIALOGUE -"],
    ["Vongphet is to be received by Prime Minister Ho Sy Phuc.", "BACKGROUND PLANNED COURTESY_CALL -"],
  ])("%s", (text, expected) => {
    expect(
      readAfterTalks(text, [{ words: "The two ministers", refs: ["p1", "p2"] }]).map((line) => line.split(" | ")[0]),
    ).toEqual([expected]);
  });

  test("an announced meeting is the news where nothing else is", () => {
    const text = "General Bui Van Dang will hold talks with General Keo Vongphet in Vientiane next year.";
    expect(readMeetings({ text, persons: [DANG, KEO], dates: DATES, published: "2023-08-16" })).toEqual([
      "MAIN PLANNED TALKS 2024 | Vientiane | LA VN | Bui Van Dang, Keo Vongphet",
    ]);
  });
});

describe("what is no meeting", () => {
  test.each([
    "Dang did not meet Vongphet in August.",
    "Dang hopes to meet Vongphet again.",
    "Dang welcomed the progress made by Vongphet.",
    "Most of the targets have been met.",
    "The two ministers meet every year.",
    "They spoke of regular meetings, the dialogue mechanism and high-level exchanges.",
    "Dang called on both sides to do more.",
    "Vongphet visited a school and toured a plant of Example Motors.",
    "The two armies meet the needs of the people.",
    "Dang received a letter of thanks.",
    "Vongphet told a press conference that he was pleased.",
    "The visit marked the 80th founding anniversary of the army.",
  ])("%s", (text) => {
    expect(readAfterTalks(text, [{ words: "The two ministers", refs: ["p1", "p2"] }])).toEqual([]);
  });

  test("bylines and sidebars are not read", () => {
    const sidebar = "RELATED NEWS\nMinister meets guests from abroad\nHanoi opens new riverside park";
    expect(readAfterTalks(sidebar)).toEqual([]);
  });
});

describe("evidence", () => {
  const text = `${TALKS} Dang thanked Laos for its support.\n\nThe same day, Prime Minister Ho Sy Phuc received Vongphet.`;
  const discourse = sketchDiscourse({ text, persons: [DANG, KEO, PHUC], dates: DATES, published: "2023-08-16" });
  const meetings = findMeetings(discourse);
  const quote = (span: { start: number; end: number }) => discourse.article.body.slice(span.start, span.end);

  test("keys count from m1 with MAIN ones first", () => {
    expect(meetings.map((meeting) => meeting.key)).toEqual(["m1", "m2"]);
  });

  test("a quote stays within one sentence and 25 words", () => {
    for (const meeting of meetings) {
      const inside = discourse.sentences.some(
        (sentence) => sentence.start <= meeting.evidence.start && meeting.evidence.end <= sentence.end,
      );
      expect(inside).toBe(true);
      expect(quote(meeting.evidence).split(/\s+/u).length).toBeLessThanOrEqual(25);
    }
    expect(meetings.map((meeting) => quote(meeting.evidence))).toEqual([
      "Bui Van Dang held talks in Hanoi on Tuesday with General Keo Vongphet",
      "Ho Sy Phuc received Vongphet",
    ]);
  });

  test("every fact points at the words that show it", () => {
    const facts = meetings[0]?.facts ?? [];
    const shown = (property: string) =>
      facts.filter((fact) => fact.property === property).map((fact) => [fact.value, quote(fact.evidence)]);
    expect(shown("date")).toEqual([["2023-08-15", "on Tuesday"]]);
    expect(shown("place")).toEqual([["Hanoi", "Hanoi"]]);
    expect(shown("participant")).toEqual([
      ["Bui Van Dang", "Bui Van Dang"],
      ["Keo Vongphet", "Keo Vongphet"],
    ]);
    expect(shown("country").map(([code]) => code)).toEqual(["LA", "VN"]);
    expect(facts.find((fact) => fact.property === "participant")).toMatchObject({
      object: "p1",
      qualifiers: { capacity: "COUNTERPART", country: "VN", post: "Minister of National Defence" },
    });
  });

  test("the host country follows from the place, else from the host", () => {
    expect(meetings.map((meeting) => meeting.hostCountry)).toEqual(["VN", "VN"]);
  });
});
