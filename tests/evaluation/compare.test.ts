import { describe, expect, test } from "vitest";
import { compareArticle } from "../../src/evaluation/compare.ts";
import { errorsOf } from "../../src/evaluation/errors-found.ts";
import { addScores, scoreArticle } from "../../src/evaluation/score.ts";
import { f1, precision, recall } from "../../src/evaluation/tally.ts";
import type { GoldArticle } from "../../src/model/gold.ts";
import { agreement, article, meeting, organization, person } from "../support/gold.ts";

function scores(gold: Partial<GoldArticle>, found: Partial<GoldArticle>) {
  return scoreArticle(compareArticle(article(gold), article(found)));
}

const full: Partial<GoldArticle> = {
  persons: [
    person("Bounmy Sisavath", { positions: ["Minister of National Defence"] }),
    person("Đỗ Văn Ất", { country: "VN" }),
  ],
  organizations: [organization("Ministry of National Defence")],
  meetings: [meeting({ participants: ["Bounmy Sisavath", "Đỗ Văn Ất"], startDate: "2024-03-05" })],
  agreements: [agreement({ validFrom: "2025", validTo: "2029" })],
};

test("gold compared with itself is right throughout", () => {
  const all = scores(full, full);
  for (const [measure, tally] of Object.entries(all)) {
    expect(tally, measure).toMatchObject({ spurious: 0, missed: 0 });
    expect(tally.right, measure).toBeGreaterThan(0);
  }
  expect(errorsOf(compareArticle(article(full), article(full)))).toEqual([]);
});

test("an empty extraction misses all and finds nothing spurious", () => {
  const all = scores(full, {});
  expect(all.persons).toEqual({ right: 0, spurious: 0, missed: 2 });
  expect(all.participants).toEqual({ right: 0, spurious: 0, missed: 2 });
  expect(all.posts).toEqual({ right: 0, spurious: 0, missed: 0 });
  expect(precision(all.persons)).toBeNull();
  expect(recall(all.persons)).toBe(0);
  expect(f1(all.persons)).toBe(0);
});

test("everything in an extraction without gold counterpart is spurious", () => {
  const all = scores({}, full);
  expect(all.meetings).toEqual({ right: 0, spurious: 1, missed: 0 });
  expect(all.participants).toEqual({ right: 0, spurious: 2, missed: 0 });
  expect(all.mainMeetings).toEqual({ right: 0, spurious: 0, missed: 0 });
});

test("scores of articles add up (micro average)", () => {
  const total = addScores([scores(full, full), scores(full, {})]);
  expect(total.persons).toEqual({ right: 2, spurious: 0, missed: 2 });
  expect(f1(total.persons)).toBeCloseTo(2 / 3);
});

describe("persons", () => {
  const right = (a: Parameters<typeof person>, b: Parameters<typeof person>) =>
    scores({ persons: [person(...a)] }, { persons: [person(...b)] }).persons.right;

  test("names equal but for marks, case and punctuation are one, whatever the country", () => {
    expect(right(["Đặng Thị Mỹ"], ["DANG THI-MY", { country: null }])).toBe(1);
  });
  test("the gold's full name among the other's variants", () => {
    expect(right(["Ko Tanabe"], ["Tanabe Ko", { variants: ["Ko Tanabe"], country: "JP" }])).toBe(1);
  });
  test("the other's name among the gold's variants is not enough", () => {
    expect(right(["Tanabe Ko", { variants: ["Tanabe"] }], ["Tanabe", {}])).toBe(0);
  });
  test("near names count within one country only", () => {
    expect(right(["Sommai Vongkeo"], ["Sommay Vongkeo"])).toBe(1);
    expect(right(["Sommai Vongkeo"], ["Sommay Vongkeo", { country: "TH" }])).toBe(0);
    expect(right(["Sommai Vongkeo", { country: null }], ["Sommay Vongkeo", { country: null }])).toBe(0);
    expect(right(["Sommai Vongkeo"], ["Samai Vangkham"])).toBe(0);
  });
  test("one to one, the surest pair first", () => {
    const compared = compareArticle(
      article({ persons: [person("Sommai Vongkeo")] }),
      article({ persons: [person("Sommay Vongkeo"), person("Sommai Vongkeo")] }),
    ).persons;
    expect(compared.matches.map(({ found }) => found.name)).toEqual(["Sommai Vongkeo"]);
    expect(compared.spurious.map(({ name }) => name)).toEqual(["Sommay Vongkeo"]);
  });
});

describe("posts", () => {
  const posts = (gold: readonly string[], found: readonly string[]) =>
    scores(
      { persons: [person("Bounmy Sisavath", { positions: gold })] },
      { persons: [person("Bounmy Sisavath", { positions: found })] },
    ).posts;

  test("titles whose content words overlap by at least 0.6 are one", () => {
    expect(posts(["Minister of National Defence"], ["Minister for National Defence"]).right).toBe(1);
    expect(posts(["Minister of National Defence"], ["Minister for Defence"]).right).toBe(1);
    expect(posts(["Minister of National Defence"], ["Defence Attaché"])).toEqual({ right: 0, spurious: 1, missed: 1 });
  });
  test("posts of an unmatched person are not counted", () => {
    const all = scores({ persons: [person("A B", { positions: ["Minister"] })] }, {});
    expect(all.posts).toEqual({ right: 0, spurious: 0, missed: 0 });
  });
});

describe("organizations", () => {
  const right = (a: Parameters<typeof organization>, b: Parameters<typeof organization>) =>
    scores({ organizations: [organization(...a)] }, { organizations: [organization(...b)] }).organizations.right;

  test("small words and the spelling of defence do not matter", () => {
    expect(right(["Institute for Defence Strategy"], ["the Institute of Defense Strategy"])).toBe(1);
  });
  test("countries must not contradict; none contradicts nothing", () => {
    expect(right(["National Assembly"], ["National Assembly", { country: "VN" }])).toBe(0);
    expect(right(["National Assembly"], ["National Assembly", { country: null }])).toBe(1);
  });
  test("all wordings of a defence ministry are one, and of a foreign ministry", () => {
    expect(right(["Lao Defence Ministry"], ["Ministry of National Defence"])).toBe(1);
    expect(right(["Department of Defense", { country: "US" }], ["US Defense Department", { country: "US" }])).toBe(1);
    expect(right(["Ministry of Foreign Affairs"], ["Foreign Ministry"])).toBe(1);
    expect(right(["Ministry of Foreign Affairs"], ["Ministry of Defence"])).toBe(0);
  });
  test("a department of the ministry is not the ministry", () => {
    expect(right(["Ministry of National Defence"], ["Department of Defence Industry"])).toBe(0);
  });
  test("variants match, and near names do", () => {
    expect(right(["Lao People's Army", { variants: ["LPA"] }], ["LPA"])).toBe(1);
    expect(right(["Lao People’s Armed Forces"], ["Lao Peoples Armed Forces"])).toBe(1);
  });
  test("a body that stands inside a post of the gold is not spurious", () => {
    const gold = { persons: [person("A B", { positions: ["Commander of the Northern Fleet"] })] };
    expect(scores(gold, { organizations: [organization("Northern Fleet")] }).organizations.spurious).toBe(0);
    expect(scores(gold, { organizations: [organization("Fleet Air Arm")] }).organizations.spurious).toBe(1);
  });
});

describe("meetings", () => {
  const persons = [person("A One"), person("B Two"), person("C Three"), person("D Four")];
  const right = (a: Parameters<typeof meeting>[0], b: Parameters<typeof meeting>[0]) =>
    scores({ persons, meetings: [meeting(a)] }, { persons, meetings: [meeting(b)] }).meetings.right;
  const pair = { participants: ["A One", "B Two"] };

  test("dates that contradict each other part two meetings", () => {
    expect(right({ ...pair, startDate: "2024-03-05" }, { ...pair, startDate: "2024-03-06" })).toBe(0);
    expect(right({ ...pair, startDate: "2024" }, { ...pair, startDate: "2025-01" })).toBe(0);
  });
  test("no date, a partial one and one without a year contradict nothing", () => {
    expect(right({ ...pair, startDate: "2024" }, { ...pair, startDate: "2024-10" })).toBe(1);
    expect(right({ ...pair, startDate: null }, { ...pair, startDate: "2024-10" })).toBe(1);
    expect(right({ ...pair, startDate: "XXXX-03-05" }, { ...pair, startDate: "2024-10-01" })).toBe(1);
  });
  test("where both name participants, a third must agree", () => {
    expect(right(pair, { participants: ["A One", "C Three"] })).toBe(0);
    expect(right(pair, { participants: ["A One"] })).toBe(1);
    expect(right({ participants: ["A One", "B Two", "C Three"] }, { participants: ["A One"] })).toBe(0);
  });
  test("where one names none, countries and kind or title decide", () => {
    expect(right(pair, { participants: [] })).toBe(1);
    expect(right(pair, { participants: [], countries: ["KH"] })).toBe(0);
    expect(right({ ...pair, title: "Border talks" }, { participants: [], kind: "CEREMONY", title: "Wreath" })).toBe(0);
    expect(
      right({ ...pair, title: "Border talks" }, { participants: [], kind: "DIALOGUE", title: "Talks on border" }),
    ).toBe(1);
  });
  test("the candidate with more agreement wins", () => {
    const compared = compareArticle(
      article({ persons, meetings: [meeting({ ...pair, kind: "COURTESY_CALL", startDate: "2024-03-05" })] }),
      article({
        persons,
        meetings: [
          meeting({ ...pair, key: "m1", kind: "TALKS", startDate: null }),
          meeting({ ...pair, key: "m2", kind: "COURTESY_CALL", startDate: "2024-03-05" }),
        ],
      }),
    ).meetings;
    expect(compared.matches.map(({ found }) => found.key)).toEqual(["m2"]);
  });
  test("participants are compared as the persons they are", () => {
    const all = scores(
      { persons: [person("Sommai Vongkeo")], meetings: [meeting({ participants: ["Sommai Vongkeo"] })] },
      { persons: [person("Sommay Vongkeo")], meetings: [meeting({ participants: ["Sommay Vongkeo"] })] },
    );
    expect(all.participants).toEqual({ right: 1, spurious: 0, missed: 0 });
  });
  test("participants, dates and kinds of matched meetings", () => {
    const all = scores(
      { persons, meetings: [meeting({ ...pair, startDate: "2024-03-05" })] },
      {
        persons,
        meetings: [meeting({ participants: ["A One", "B Two", "C Three"], startDate: "2024", kind: "CALL" })],
      },
    );
    expect(all.participants).toEqual({ right: 2, spurious: 1, missed: 0 });
    expect(all.meetingDates).toEqual({ right: 0, spurious: 1, missed: 1 });
    expect(all.meetingKinds).toEqual({ right: 0, spurious: 1, missed: 1 });
  });
  test("no date on either side is right", () => {
    const all = scores({ persons, meetings: [meeting(pair)] }, { persons, meetings: [meeting(pair)] });
    expect(all.meetingDates).toEqual({ right: 1, spurious: 0, missed: 0 });
  });
});

describe("agreements", () => {
  const right = (a: Parameters<typeof agreement>[0], b: Parameters<typeof agreement>[0]) =>
    scores({ agreements: [agreement(a)] }, { agreements: [agreement(b)] }).agreements.right;

  test("kinds must be the same, or of one class", () => {
    expect(right({ kind: "PROTOCOL" }, { kind: "PLAN" })).toBe(0);
    expect(right({ kind: "TREATY" }, { kind: "CONVENTION" })).toBe(1);
    expect(right({ kind: "PLAN" }, { kind: "ARRANGEMENT" })).toBe(1);
    expect(right({ kind: "STATEMENT" }, { kind: "MINUTES" })).toBe(1);
  });
  test("years decide where both give them, whatever the titles", () => {
    const period = { validFrom: "2020", validTo: "2024" };
    expect(right({ ...period, title: "Border protocol" }, { ...period, title: "Instrument", quote: "x" })).toBe(1);
    expect(right(period, { validFrom: "2022", validTo: "2024" })).toBe(0);
  });
  test("else titles by 0.3 or quotes by 0.4", () => {
    const other = { title: "Naval accord", quote: "some other words altogether" };
    expect(
      right(
        { title: "Protocol on naval visits", validFrom: "2020" },
        { title: "Protocol on naval patrols", quote: "x" },
      ),
    ).toBe(1);
    expect(right({ title: "Protocol on visits" }, other)).toBe(0);
    expect(right({ title: "Protocol on visits", quote: "some other words altogether" }, other)).toBe(1);
  });
  test("the action is counted over matched ones", () => {
    const all = scores({ agreements: [agreement({})] }, { agreements: [agreement({ action: "REVIEWED" })] });
    expect(all.actions).toEqual({ right: 0, spurious: 1, missed: 1 });
  });
});

test("errors name article, measure, fault and the words quoted", () => {
  const gold = article({
    persons: [person("A One", { rank: "General" })],
    meetings: [meeting({ participants: ["A One"], startDate: "2024-03-05", quote: "A One held talks" })],
    agreements: [agreement({ quote: "inked a protocol" })],
  });
  const found = article({
    persons: [person("A One"), person("E Five")],
    meetings: [meeting({ participants: ["A One", "E Five"], place: "Huế" })],
  });
  const errors = errorsOf(compareArticle(gold, found), (words) => `… ${words} …`);
  expect(errors.map(({ measure, fault, quote }) => [measure, fault, quote])).toEqual([
    ["persons", "SPURIOUS", "… E Five …"],
    ["persons", "WRONG", "… A One …"],
    ["meetings", "WRONG", "A One held talks"],
    ["participants", "SPURIOUS", "A One held talks"],
    ["meetingDates", "WRONG", "A One held talks"],
    ["agreements", "MISSED", "inked a protocol"],
  ]);
  expect(errors.map(({ what }) => what)).toContain("A One: rank nothing, not General");
  expect(errors.map(({ what }) => what)).toContain("“Talks”: date nothing, not 2024-03-05");
});
