import { describe, expect, test } from "vitest";
import type { PersonSketch } from "../support/discourse.ts";
import { readMeetings } from "../support/meetings.ts";

/** One sentence each for the many ways in which ministries and agencies say that two people met; invented names. */

const A: PersonSketch = { name: "Marco Ferraz", country: "PT", post: "Defence Minister", short: "Ferraz" };
const B: PersonSketch = { name: "Erik Lindholm", country: "NO", post: "Defence Minister", short: "Lindholm" };
const C: PersonSketch = { name: "Nils Hallgren", country: "SE", post: "Defence Minister", short: "Hallgren" };
const D: PersonSketch = { name: "Otto Nyström", country: "FI", post: "Prime Minister", short: "Nyström" };
const SUNDAY = "2024-06-02";
const DATES = [["on Tuesday", "2024-06-04"]] as const;
const PUBLISHED = "2024-06-05";

function read(text: string, dates: readonly (readonly [string, string])[] = DATES): string[] {
  return readMeetings({ text, persons: [A, B, C, D], dates, published: PUBLISHED });
}

describe("calls", () => {
  test.each([
    "Marco Ferraz spoke via secure video with Erik Lindholm on Tuesday.",
    "Marco Ferraz spoke to Erik Lindholm by telephone on Tuesday.",
    "Marco Ferraz and Erik Lindholm discussed the situation by telephone on Tuesday.",
    "Marco Ferraz met virtually with Erik Lindholm on Tuesday.",
    "Marco Ferraz received a phone call from Erik Lindholm on Tuesday.",
    "Marco Ferraz held a joint call with Erik Lindholm on Tuesday.",
    "In a call on Tuesday, Marco Ferraz thanked Erik Lindholm for the support.",
    "Marco Ferraz called Erik Lindholm on Tuesday to discuss the situation.",
    "Marco Ferraz and Erik Lindholm, at a video conference held on Tuesday to plan the exercise.",
  ])("%s", (text) => {
    expect(read(text)).toEqual(["MAIN HELD CALL 2024-06-04 | - | NO PT | Marco Ferraz, Erik Lindholm"]);
  });
});

describe("meetings of two", () => {
  test.each([
    "Marco Ferraz met on Tuesday with Erik Lindholm.",
    "Marco Ferraz held consultations on Tuesday with Erik Lindholm.",
    "Meeting Erik Lindholm on Tuesday, Marco Ferraz called for closer ties.",
    "Marco Ferraz said after talks with Erik Lindholm on Tuesday that ties were good.",
    "Marco Ferraz interacted with Erik Lindholm on Tuesday.",
    "Marco Ferraz told Erik Lindholm on Tuesday that the road was open.",
    "Marco Ferraz told Erik Lindholm at a meeting on Tuesday that the road was open.",
    "Marco Ferraz joined Erik Lindholm for a bilateral meeting on Tuesday.",
    "Marco Ferraz and Erik Lindholm gathered on Tuesday for the first time.",
    "Marco Ferraz was welcomed by Erik Lindholm on Tuesday.",
  ])("%s", (text) => {
    expect(read(text).map((line) => line.replace(/DIALOGUE/u, "TALKS"))).toEqual([
      "MAIN HELD TALKS 2024-06-04 | - | NO PT | Marco Ferraz, Erik Lindholm",
    ]);
  });

  test.each([
    "Marco Ferraz denied a report that he had secretly met with Erik Lindholm.",
    "Marco Ferraz refused to meet Erik Lindholm.",
    "Marco Ferraz welcomed Erik Lindholm's decision on Tuesday.",
    "Marco Ferraz called Erik Lindholm a friend on Tuesday.",
    "The course, which Marco Ferraz welcomed, and Erik Lindholm was to prepare a letter.",
    "Marco Ferraz spoke to reporters on Tuesday.",
  ])("nothing: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

test("a host of another level makes it a courtesy call, a reception among equals talks", () => {
  expect(read("Otto Nyström met on Tuesday with Erik Lindholm.")).toEqual([
    "MAIN HELD COURTESY_CALL 2024-06-04 | - | FI NO | Otto Nyström, Erik Lindholm",
  ]);
  expect(read("Marco Ferraz hosted Erik Lindholm to lunch on Tuesday.")).toEqual([
    "MAIN HELD OTHER 2024-06-04 | - | NO PT | Marco Ferraz, Erik Lindholm",
  ]);
});

test("one meeting each: separate meetings, and with-phrases that each have their day", () => {
  expect(read("In separate meetings on Tuesday, Marco Ferraz met with Erik Lindholm and Nils Hallgren.")).toHaveLength(
    2,
  );
  expect(
    read("Marco Ferraz spoke by telephone with Erik Lindholm on Sunday and with Nils Hallgren on Tuesday.", [
      ["on Sunday", SUNDAY],
      ...DATES,
    ]),
  ).toEqual([
    "MAIN HELD CALL 2024-06-02 | - | NO PT | Marco Ferraz, Erik Lindholm",
    "MAIN HELD CALL 2024-06-04 | - | PT SE | Marco Ferraz, Nils Hallgren",
  ]);
});

test("talks of a visitor with a minister and with a prime minister are two", () => {
  expect(read("Marco Ferraz is in Helsinki for talks with Nils Hallgren and Otto Nyström.")).toEqual([
    "MAIN HELD TALKS - | Helsinki | PT SE | Marco Ferraz, Nils Hallgren",
    "MAIN HELD COURTESY_CALL - | Helsinki | FI PT | Marco Ferraz, Otto Nyström",
  ]);
});

test("who co-chaired a committee's meeting is told by a relative clause", () => {
  expect(
    read(
      "He said so at the 4th Joint Border Committee meeting, which Marco Ferraz co-chaired with Erik Lindholm on Tuesday.",
    ),
  ).toEqual(["MAIN HELD DIALOGUE 2024-06-04 | - | NO PT | Marco Ferraz, Erik Lindholm"]);
});

test("the auxiliary holds for the second verb; an article that opens with what is to come is about that", () => {
  expect(read("Marco Ferraz will hold talks with Erik Lindholm and meet with Otto Nyström.").map(firstWords)).toEqual([
    "MAIN PLANNED TALKS",
    "MAIN PLANNED COURTESY_CALL",
  ]);
});

test("a bloc's summit is a meeting without countries; one after the day of publication is to come", () => {
  expect(
    read("Marco Ferraz met on Tuesday with Erik Lindholm to discuss the June 14 NATO Summit in Riga.", [
      ...DATES,
      ["June 14", "2024-06-14"],
    ]),
  ).toEqual([
    "MAIN HELD TALKS 2024-06-04 | - | NO PT | Marco Ferraz, Erik Lindholm",
    "BACKGROUND PLANNED CONFERENCE 2024-06-14 | Riga | - | -",
  ]);
});

test("in a transcript I am who speaks", () => {
  expect(
    read(
      "The press was there in the morning.\n\nMINISTER Ferraz: Thank you all for coming here. I met with Erik Lindholm on Tuesday.",
    ).map((line) => line.split(" | ").at(-1)),
  ).toEqual(["Marco Ferraz, Erik Lindholm"]);
});

function firstWords(line: string): string {
  return line.split(" ").slice(0, 3).join(" ");
}
