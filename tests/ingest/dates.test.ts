import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";
import { impossibleDates } from "../../src/ingest/dates/impossible.ts";
import { findDates, findPeriods, findRelativeDays } from "../../src/ingest/dates.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";
import type { DateMention } from "../../src/model/extraction.ts";

function find(text: string, publishedOn?: string): { article: ReturnType<typeof cleanArticle>; dates: DateMention[] } {
  const article = cleanArticle({
    id: "a",
    origin: "a.txt",
    text,
    metadata: publishedOn === undefined ? {} : { publishedOn },
  });
  return { article, dates: findDates(article, splitSentences(article)) };
}

/** Each date as "words = edtf" or "words = start..end". */
function dates(text: string, publishedOn?: string): string[] {
  const found = find(text, publishedOn);
  return found.dates.map(
    ({ start, end, edtf, endEdtf }) =>
      `${found.article.view.slice(start, end)} = ${edtf}${endEdtf === null ? "" : `..${endEdtf}`}`,
  );
}

function rules(text: string, publishedOn?: string): string[] {
  return find(text, publishedOn).dates.map(({ rule, edtf, basis }) => `${rule} ${edtf} ${basis}`);
}

describe("dates that stand in the text", () => {
  test.each([
    ["The plan was signed on December 18, 2024.", ["December 18, 2024 = 2024-12-18"]],
    ["The plan was signed on Wednesday, Dec. 18 2024, in Oslo.", ["Wednesday, Dec. 18 2024 = 2024-12-18"]],
    ["The plan of the 18th of December, 2024 holds.", ["the 18th of December, 2024 = 2024-12-18"]],
    ["Signed on 5 March 2024 and 2024-03-06.", ["5 March 2024 = 2024-03-05", "2024-03-06 = 2024-03-06"]],
    ["Signed on 18/12/2024, not on 05/03/2024.", ["18/12/2024 = 2024-12-18"]],
    ["They met in October 2024 and in early 2025.", ["October 2024 = 2024-10", "early 2025 = 2025"]],
    ["They met on March 5.", ["March 5 = XXXX-03-05"]],
    ["They met on Wednesday, March 5.", ["Wednesday, March 5 = XXXX-03-05"]],
    ["They met on February 30 and on April 31, 2024.", []],
    ["The leaders met (February 22, 2025).", ["February 22, 2025 = 2025-02-22"]],
    ["He may march in May. Mark August left.", []],
    ["In mid-2023 they met.", ["mid-2023 = 2023"]],
    ["Held in the first quarter of 2024 and Q3 2024.", ["the first quarter of 2024 = 2024", "Q3 2024 = 2024"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));

  test.each([
    ["A visit from June 1 to 4, 2022.", ["June 1 to 4, 2022 = 2022-06-01..2022-06-04"]],
    ["Held on April 10–11.", ["April 10–11 = XXXX-04-10..XXXX-04-11"]],
    ["Held on 10–12 March 2024.", ["10–12 March 2024 = 2024-03-10..2024-03-12"]],
    ["From December 30, 2024 to January 2, 2025.", ["December 30, 2024 to January 2, 2025 = 2024-12-30..2025-01-02"]],
    ["From December 30 to January 2, 2025.", ["December 30 to January 2, 2025 = 2024-12-30..2025-01-02"]],
    ["From 30 March to 2 April 2024.", ["30 March to 2 April 2024 = 2024-03-30..2024-04-02"]],
    ["Held on March 3 and 4 in Oslo.", ["March 3 and 4 = XXXX-03-03..XXXX-03-04"]],
    ["From October 2023 to March 2024.", ["October 2023 to March 2024 = 2023-10..2024-03"]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));

  test("years in names, lone years, and numbers that are no years", () => {
    expect(
      rules(
        "He visits Defence Expo 2024. It was signed in 2012. Decision 290/2005/QD-TTg holds for 2000 soldiers, $2000 and Resolution 2021.",
      ),
    ).toEqual(["year-in-name 2024 STATED", "year 2012 STATED"]);
  });

  test("periods are no dates", () => {
    expect(dates("The protocol for the 2020–24 period and for 2025-2029 was reviewed.")).toEqual([]);
  });
});

describe("dates counted from publication", () => {
  // A Friday.
  const published = "2022-06-03";
  test.each([
    ["They met on Thursday.", ["Thursday = 2022-06-02"]],
    ["They met on Friday.", ["Friday = 2022-06-03"]],
    ["They met last Friday.", ["last Friday = 2022-05-27"]],
    ["They will meet next Monday.", ["next Monday = 2022-06-06"]],
    ["On Saturday he is to be received by the president.", ["Saturday = 2022-06-04"]],
    [
      "They held talks on Wednesday evening, the ministry said on Thursday.",
      ["Wednesday evening = 2022-06-01", "Thursday = 2022-06-02"],
    ],
    ["The conference took place from Tuesday to Thursday.", ["Tuesday to Thursday = 2022-05-31..2022-06-02"]],
    ["They met yesterday and will meet tomorrow.", ["yesterday = 2022-06-02", "tomorrow = 2022-06-04"]],
    ["He came the day before yesterday.", ["the day before yesterday = 2022-06-01"]],
    ["The exchange last December was the first.", ["last December = 2021-12"]],
    ["He will visit next December.", ["next December = 2022-12"]],
    ["He came in October last year and leaves this year.", ["October last year = 2021-10", "this year = 2022"]],
    ["The drill was held in November.", ["November = 2021-11"]],
    ["The drill will be held in November.", ["November = 2022-11"]],
    ["They agreed to hold the next round in March.", ["March = 2023-03"]],
    ["The visit runs from June 1 to 4.", ["June 1 to 4 = 2022-06-01..2022-06-04"]],
    ["The plan was signed on December 30.", ["December 30 = 2021-12-30"]],
    ["The forum is scheduled for December 30.", ["December 30 = 2022-12-30"]],
    ["They met last month and two years ago.", ["last month = 2022-05", "two years ago = 2020"]],
    ["It follows in the fourth quarter of this year.", ["the fourth quarter of this year = 2022"]],
    ["The world of today is small.", []],
  ])("%s", (text, expected) => expect(dates(text, published)).toEqual(expected));

  test("over the turn of the year the nearest day is meant", () => {
    expect(dates("They met on December 30 and will meet on January 20.", "2024-01-02")).toEqual([
      "December 30 = 2023-12-30",
      "January 20 = 2024-01-20",
    ]);
  });

  test("a month of publication gives the year but no weekday", () => {
    expect(dates("They met on April 10–11, on Tuesday.", "2023-04")).toEqual(["April 10–11 = 2023-04-10..2023-04-11"]);
  });

  test("without a date of publication, weekdays and bare months say nothing", () => {
    expect(dates("They met on Thursday, last December, in May and this year.")).toEqual([]);
  });

  test("deadlines give the year they fall in; since and until say so", () => {
    expect(
      rules(
        "He suggested that it be held before October. It ends by June 2030. It was open since 2015, until July 2026.",
        "2022-06-03",
      ),
    ).toEqual(["deadline 2022 RESOLVED", "deadline 2030 INFERRED", "since 2015 STATED", "until 2026-07 STATED"]);
  });

  test("says how each was come by", () => {
    expect(rules("They met on Thursday. On May 20, 2022 they signed. They met on May 6.", published)).toEqual([
      "weekday 2022-06-02 RESOLVED",
      "day 2022-05-20 STATED",
      "day 2022-05-06 RESOLVED",
    ]);
  });
});

describe("a dateline without a year", () => {
  const report = "The ministers of both countries held talks on Monday. They went to the harbour on Tuesday.";

  test("the first weekday told is taken for that of the dateline", () => {
    expect(rules(`OSLO, Nov 6: ${report}`)).toEqual(["weekday XXXX-11-06 INFERRED", "weekday XXXX-10-31 INFERRED"]);
  });

  test("a printed weekday is believed", () => {
    expect(rules(`Two ministers meet\n\nVNA Tuesday, November 07\n\nOslo (VNA) – ${report}`)).toEqual([
      "weekday XXXX-11-06 RESOLVED",
      "weekday XXXX-11-07 RESOLVED",
    ]);
  });
});

describe("periods", () => {
  test.each([
    ["the 2020–24 period", "2020", "2024", "years"],
    ["for 2025-2029", "2025", "2029", "years"],
    ["from 2022 to 2027", "2022", "2027", "years"],
    ["between 2021 and 2025", "2021", "2025", "years"],
    ["from January 2025 to December 2027", "2025-01", "2027-12", "years"],
    ["January 2024 – March 2025", "2024-01", "2025-03", "years"],
    ["runs until 2027", null, "2027", "until"],
    ["until July 2026", null, "2026-07", "until"],
    ["took effect in 2021", "2021", null, "in-force"],
    ["entered into force on March 5, 2024", "2024-03-05", null, "in-force"],
    ["a cooperation plan for 2025", "2025", "2025", "year"],
    ["the 2024 plan", "2024", "2024", "year"],
  ])("%s", (text, validFrom, validTo, rule) => {
    expect(findPeriods(text)).toMatchObject([{ validFrom, validTo, rule }]);
  });

  test("durations stand beside the years they cover", () => {
    expect(findPeriods("a five-year plan (2025–2029)").map(({ years, validFrom }) => [years, validFrom])).toEqual([
      [5, null],
      [null, "2025"],
    ]);
    expect(findPeriods("renewed for three more years, until July 2026")).toMatchObject([
      { years: 3 },
      { validTo: "2026-07" },
    ]);
  });

  test.each([
    "on March 4, 2024",
    "in October 2024",
    "on 2024-12-18",
    "Decision 290/2005/QD-TTg",
    "in 1960s style",
    "a 2000-strong force",
  ])("%s is none", (text) => expect(findPeriods(text)).toEqual([]));

  test("spans are those of the text handed in", () => {
    const text = "They reviewed the protocol for the 2020–24 period and the 2025 plan.";
    expect(findPeriods(text).map(({ start, end }) => text.slice(start, end))).toEqual(["the 2020–24 period", "2025"]);
  });
});

describe("days told by the event before", () => {
  test.each([
    ["The same day, the president received him.", 0],
    ["Earlier in the day, he met the minister.", 0],
    ["That evening they dined.", 0],
    ["In the afternoon, he left.", 0],
    ["The next morning, they held talks.", 1],
    ["They met the following day.", 1],
    ["A day earlier, he had arrived.", -1],
    ["Two days later, he left.", 2],
  ])("%s", (text, days) => expect(findRelativeDays(text).map((found) => found.days)).toEqual([days]));

  test("on another day", () =>
    expect(findRelativeDays("On Monday the minister left on the day of peace.")).toEqual([]));
});

describe("weeks and seasons", () => {
  test.each([
    ["a week of one month", "They met last week.", "2031-06-20", ["last week = 2031-06"]],
    ["a week that reaches into another", "They met last week.", "2031-06-10", ["last week = 2031-06"]],
    ["the coming week", "They meet next week.", "2031-06-12", ["next week = 2031-06"]],
    ["over the turn of the month", "They met last week.", "2031-07-08", []],
    ["nothing to count from", "They met last week.", undefined, []],
    ["a season of this year", "The drill is to be held this fall.", "2031-06-12", ["this fall = 2031"]],
    ["a year not yet over", "They will meet within the year.", "2031-06-12", ["within the year = 2031"]],
  ])("%s", (_, text, published, expected) => expect(dates(text, published)).toEqual(expected));
});

describe("dates that no calendar has", () => {
  test.each([
    [
      "A met B on February 31. They met again on 29 February 2023 and on 31/04/2022.",
      ["February 31", "29 February 2023", "31/04/2022"],
    ],
    ["WASHINGTON, June 31, 2023 - The talks were held.", ["June 31, 2023"]],
    ["date 2024-02-30\n\nThe talks were held.", ["2024-02-30"]],
    ["They met on 29 February 2024, on Feb 29, on 05/31/2022, 31/05/2022 and on March 31.", []],
    ["In June 31 officers of the 31 June Brigades trained, and in April 45 of them.", ["31 June"]],
    ["In June 31 officers trained, and in April 31 ships came.", []],
    ["Order 2024-13-2 and part 10.20.2022.7 were read.", []],
  ])("%s", (text, expected) => {
    expect(impossibleDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("days counted from publication", () => {
  test.each([
    ["Last December, they met.", "2021-05-05", ["Last December = 2020-12"]],
    ["Next March they meet.", "2021-05-05", ["Next March = 2022-03"]],
    ["Two days ago, they met.", "2021-05-05", ["Two days ago = 2021-05-03"]],
    ["They met 3 days ago.", "2021-05-05", ["3 days ago = 2021-05-02"]],
    ["They met a fortnight ago.", "2021-05-28", ["a fortnight ago = 2021-05"]],
    ["They met two weeks ago.", "2021-05-12", []],
    ["A few days ago they met; days ago they did not.", "2021-05-05", []],
    ["Two days ago, they met.", undefined, []],
  ])("%s", (text, publishedOn, expected) => {
    expect(dates(text, publishedOn)).toEqual(expected);
  });
});
