import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

/** The bodies a text names: "Name KIND COUNTRY". */
function bodies(text: string): string[] {
  return extractText(
    `HANOI, March 5, 2031 – The talks lasted for an hour, it was said on Monday.\n\n${text} Nothing more is known.`,
  ).organizations.map(({ name, kind, country }) => `${name} ${kind} ${country ?? "-"}`);
}

describe("bodies named inside a post", () => {
  test.each([
    ["Chief of General Staff Gen. Levent Karabek of Turkey attended the talks.", "General Staff MILITARY TR"],
    ["Gen. Levent Karabek, Chief of the General Staff of Turkey, attended.", "General Staff of Turkey MILITARY TR"],
    ["Australia's Chief of the Defence Force General Ian McAlder met him.", "Defence Force MILITARY AU"],
  ])("%s", (text, expected) => expect(bodies(text)).toEqual([expected]));

  test("a staff or force of nobody's is none", () =>
    expect(bodies("The general staff of a ship needs rest, and its defence force too.")).toEqual([]));
});

describe("units by their number", () =>
  test.each([
    ["The Third Army held a drill in Thailand.", ["Third Army"]],
    ["It was the third army to do so.", []],
  ])("%s", (text, expected) =>
    expect(bodies(text).map((line) => line.replace(/ MILITARY .*$/, ""))).toEqual(expected),
  ));

describe("rounds of talks are no bodies", () =>
  test.each([
    "The 41st General Border Committee meeting was held in Kuching.",
    "He noted the report of the High Level Committee.",
    "They will meet in the Nepal-India Bilateral Consultative Group on security.",
    "They agreed to convene the Defence Policy Advisory Group this spring.",
  ])("%s", (text) => expect(bodies(text)).toEqual([])));

test("committees of one state are", () =>
  expect(bodies("He spoke to Uzbekistan's Defense Industry Committee.")).toEqual([
    "Defense Industry Committee GOVERNMENT_BODY UZ",
  ]));
