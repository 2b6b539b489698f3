import { describe, expect, test } from "vitest";
import { daysIn, extractText, meetingsIn } from "../support/whole-article.ts";

/** Which day an event takes where its own clause gives none, or where the article gives several; invented names. */

const PUBLISHED = "2024-06-05";
const TALKS =
  "Vietnamese Defence Minister Gen. Tran Van Lam met with Lao Defence Minister Gen. Khamphet Sisavath in Hanoi on June 4.";

describe("what goes on the same day", () => {
  test.each([
    "Prior to the talks, Gen. Khamphet Sisavath paid a courtesy call on Prime Minister Nguyen Dinh Phuc.",
    "Prior to that, Gen. Khamphet Sisavath paid a courtesy call on Prime Minister Nguyen Dinh Phuc.",
    "After that, he called on Prime Minister Nguyen Dinh Phuc.",
    "Later, he called on Prime Minister Nguyen Dinh Phuc.",
    "Earlier in the day, the Lao minister had paid a courtesy call on Prime Minister Nguyen Dinh Phuc.",
    "Gen. Khamphet Sisavath also called on Prime Minister Nguyen Dinh Phuc.",
    "In the afternoon he will be received by Prime Minister Nguyen Dinh Phuc.",
  ])("%s", (sentence) => {
    expect(daysIn(`${TALKS}\n\n${sentence}`, PUBLISHED)).toEqual(["2024-06-04", "2024-06-04"]);
  });

  test.each([
    "While in Hanoi, Gen. Khamphet Sisavath also called on Prime Minister Nguyen Dinh Phuc.",
    "During his visit, Gen. Khamphet Sisavath also called on Prime Minister Nguyen Dinh Phuc.",
    "Earlier this year Gen. Khamphet Sisavath called on Prime Minister Nguyen Dinh Phuc.",
  ])("not so: %s", (sentence) => {
    const days = daysIn(`${TALKS}\n\n${sentence}`, PUBLISHED);
    expect(days).toHaveLength(2);
    expect(days[1]).not.toBe("2024-06-04");
  });

  test("a report of two days gives neither to what has none", () => {
    const second = "Gen. Khamphet Sisavath called on Prime Minister Nguyen Dinh Phuc on June 3.";
    const third = "Gen. Khamphet Sisavath also met with General Phan Dinh Sang.";
    expect(daysIn([TALKS, second, third].join("\n\n"), PUBLISHED)).toEqual(["2024-06-04", "2024-06-03", "-"]);
  });

  test("says that the day was inferred", () => {
    const third = "Gen. Khamphet Sisavath also met with General Phan Dinh Sang.";
    const [, later] = extractText([TALKS, third].join("\n\n"), PUBLISHED).meetings;
    expect(later?.start).toMatchObject({ edtf: "2024-06-04", basis: "INFERRED", evidence: { rule: "day-of-report" } });
  });
});

describe("dates of something else", () => {
  test.each([
    "Swedish Defence Minister Anders Lindqvist held talks with Finnish Defence Minister Jukka Salonen, who arrived on Sunday for a three-day visit.",
    "Swedish Defence Minister Anders Lindqvist, who took office on May 1, held talks with Finnish Defence Minister Jukka Salonen.",
  ])("%s", (text) => {
    expect(daysIn(text, PUBLISHED)).toEqual(["-"]);
  });

  test("a visiting minister's visit does not take the day of the reception", () => {
    const text =
      "Defence Minister General Tran Van Lam received visiting Lao Defence Minister General Khamphet Sisavath in Hanoi on June 3.";
    expect(daysIn(text, PUBLISHED)).toEqual(["2024-06-03"]);
  });

  test("an event that is only named does not take the day of what the sentence tells", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist met in Riga on Monday with Finnish Defence Minister Jukka Salonen on the occasion of the 12th meeting of the Nordic Defence Council.";
    const [talks, council] = daysIn(text, PUBLISHED);
    expect([talks, council]).toEqual(["2024-06-03", "-"]);
  });
});

describe("said on a day", () => {
  test("the opening sentence's report of talks dates them", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist said on Tuesday that he had held talks with Finnish Defence Minister Jukka Salonen.";
    expect(meetingsIn(text, PUBLISHED)).toEqual([
      "MAIN HELD TALKS 2024-06-04 | - | Anders Lindqvist COUNTERPART, Jukka Salonen COUNTERPART",
    ]);
  });

  test("what was held long before keeps its own date", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist said on Tuesday that he had held talks with Finnish Defence Minister Jukka Salonen in March.";
    expect(daysIn(text, PUBLISHED)).toEqual(["2024-03"]);
  });
});

describe("forms of dates", () => {
  test.each([
    ["received the Lao Ambassador Bounmy Keola on Monday (3/6) in Hanoi", "2024-06-03"],
    ["received the Lao Ambassador Bounmy Keola in Hanoi (3/6)", "2024-06-03"],
    ["met with Lao Defence Minister Khamphet Sisavath from the 1st to the 3rd of June 2024", "2024-06-01/2024-06-03"],
    ["met with Lao Defence Minister Khamphet Sisavath from the 1 June to the 3 June 2024", "2024-06-01/2024-06-03"],
  ])("%s", (deed, day) => {
    expect(daysIn(`Vietnamese Defence Minister Tran Van Lam ${deed}.`, PUBLISHED)).toEqual([day]);
  });

  test("the parts of an article in brackets are no date", () => {
    const text = "Vietnamese Defence Minister Tran Van Lam received the Lao Ambassador Bounmy Keola in Hanoi (1/2).";
    expect(daysIn(text, PUBLISHED)).toEqual(["-"]);
  });

  test("without a publication date the year stays open", () => {
    const text = "Vietnamese Defence Minister Tran Van Lam received the Lao Ambassador Bounmy Keola in Hanoi (12/5).";
    expect(daysIn(text)).toEqual(["XXXX-05-12"]);
  });
});

describe("signings and what is to come", () => {
  test("talks without a date take the day on which an instrument was signed there", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist and his Finnish counterpart Jukka Salonen met in Riga. They signed a memorandum of understanding on air defence on June 3.";
    const [talks] = extractText(text, PUBLISHED).meetings;
    expect(talks?.start).toMatchObject({ edtf: "2024-06-03", basis: "INFERRED" });
    expect(talks?.facts.filter(({ property }) => property === "date").map(({ value }) => value)).toEqual([
      "2024-06-03",
    ]);
  });

  test("an instrument signed long before dates nothing", () => {
    const text =
      "Swedish Defence Minister Anders Lindqvist and his Finnish counterpart Jukka Salonen met in Riga. They reviewed the memorandum of understanding on air defence signed on June 3, 2019.";
    expect(daysIn(text, PUBLISHED)).toEqual(["-"]);
  });

  test("a chair who will preside somewhere on a day over a named body's meeting", () => {
    const text =
      "Defence Minister Anders Lindqvist will preside in Stockholm on June 14 over the first meeting of the Nordic Defence Council.";
    expect(meetingsIn(text, PUBLISHED)).toEqual([
      "MAIN PLANNED CONFERENCE 2024-06-14 | Stockholm | Anders Lindqvist CHAIR",
    ]);
  });
});

describe("beside and after what lasted several days", () => {
  const FORUM =
    "Vietnamese Defence Minister Gen. Tran Van Lam attended the Coastal Security Forum in Oslo from June 3 to 4.";

  test("beside it: on any of its days", () =>
    expect(
      daysIn(
        `${FORUM}\n\nOn the sidelines of the forum, he met with Lao Defence Minister Gen. Khamphet Sisavath.`,
        PUBLISHED,
      )[1],
    ).toBe("-"));

  test("another day of the week is not that of what came before", () =>
    expect(
      daysIn(
        `${TALKS}\n\nGen. Tran Van Lam will also meet this week, prior to the talks, Thai Defence Minister Gen. Somchai Boonmee.`,
        PUBLISHED,
      )[1],
    ).not.toBe("2024-06-04"));
});

describe("the second of two verbs that one word puts into the future", () => {
  const statuses = (text: string) => meetingsIn(text, PUBLISHED).map((line) => line.split(" ")[1]);

  test("is to come as well", () =>
    expect(
      statuses(
        "Swedish Defence Minister Anders Lindqvist is scheduled to meet with Finnish President Eino Salmi and hold talks with Finnish Defence Minister Jukka Salonen.",
      ),
    ).toEqual(["PLANNED", "PLANNED"]));

  test("but not what was done", () =>
    expect(
      statuses(
        "Swedish Defence Minister Anders Lindqvist will stay in Turku and held talks with Finnish Defence Minister Jukka Salonen on Tuesday.",
      ),
    ).toEqual(["HELD"]));
});

describe("years and months of something else", () => {
  test("the year of an inception", () =>
    expect(
      daysIn(
        "Since its inception in 2012, the annual Vietnam-Laos Border Dialogue was held in Hanoi ten times.",
        PUBLISHED,
      ),
    ).not.toContain("2012"));

  test("the year in an instrument's name", () =>
    expect(
      daysIn(
        "Vietnamese Defence Minister Gen. Tran Van Lam met with Lao Defence Minister Gen. Khamphet Sisavath to speak of the 1982 United Nations Convention on the Law of the Sea.",
        PUBLISHED,
      ),
    ).not.toContain("1982"));

  test("the month of the visit during which they met", () =>
    expect(
      daysIn(
        "It follows the meeting between President Nguyen Dinh Phuc of Vietnam and Lao President Bounmy Keola during the latter's visit to Hanoi in April 2023.",
        PUBLISHED,
      ),
    ).toEqual(["2023-04"]));
});

describe("a day told only with the setting", () => {
  const UNDATED = "Polish Defence Minister Marek Nowik and his Korean counterpart Kim Do-yun held talks in Warsaw.";

  test.each([
    "During the talks on Tuesday (local time), the two ministers discussed arms.",
    "At their meeting on June 4, the two ministers discussed arms.",
    "At the June 4 meeting, the two ministers discussed arms.",
  ])("%s", (sentence) => {
    expect(daysIn(`${UNDATED}\n\n${sentence}`, PUBLISHED)).toEqual(["2024-06-04"]);
  });

  test.each([
    "During the talks, the two ministers signed a contract of June 4.",
    "Speaking at the talks, Nowik said that a factory would open on June 28.",
  ])("not so: %s", (sentence) => {
    expect(daysIn(`${UNDATED}\n\n${sentence}`, PUBLISHED)).not.toContain("2024-06-28");
    expect(daysIn(`${UNDATED}\n\n${sentence}`, PUBLISHED)).toHaveLength(1);
  });
});

test("a weekday of something planned is the coming one", () => {
  const planned = "Gen. Tran Van Lam will be attending the 12th ADMM, which Laos is hosting on Friday.";
  expect(daysIn(`${TALKS}\n\n${planned}`, PUBLISHED)).toEqual(["2024-06-04", "2024-06-07"]);
});

test("a conference attended lasts longer than the day of those who meet beside it", () => {
  const attended = "Gen. Khamphet Sisavath also attended the 10th Xiangshan Forum in Hanoi.";
  expect(daysIn(`${TALKS}\n\n${attended}`, PUBLISHED)).toEqual(["2024-06-04", "-"]);
  const dated = "Gen. Khamphet Sisavath also attended the 10th Xiangshan Forum in Hanoi on June 3.";
  expect(daysIn(`${TALKS}\n\n${dated}`, PUBLISHED)).toContain("2024-06-03");
});
