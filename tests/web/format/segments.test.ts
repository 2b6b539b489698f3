import { expect, test } from "vitest";
import { paragraphsOf } from "../../../src/web/format/segments.ts";

const TEXT = "General Somdy met Minister Mau.\n\nThey signed a protocol.\n";

function span(id: string, exact: string) {
  const start = TEXT.indexOf(exact);
  return { id, start, end: start + exact.length };
}

test("overlapping spans cut each paragraph into pieces that name all of them, the shortest first", () => {
  const spans = [
    span("whole", "Somdy met Minister Mau"),
    span("name", "Minister Mau"),
    span("rank", "General Somdy met"),
  ];
  const pieces = paragraphsOf(TEXT, spans).map(({ segments }) => segments.map(({ text, ids }) => [text, ids]));
  expect(pieces).toEqual([
    [
      ["General ", ["rank"]],
      ["Somdy met", ["rank", "whole"]],
      [" ", ["whole"]],
      ["Minister Mau", ["name", "whole"]],
      [".", []],
    ],
    [["They signed a protocol.", []]],
  ]);
});

test("a span over a paragraph's end is marked in both, and pieces know where they start", () => {
  const across = { id: "x", start: TEXT.indexOf("Mau"), end: TEXT.indexOf(" signed") };
  const marked = paragraphsOf(TEXT, [across]).flatMap(({ segments }) => segments.filter(({ ids }) => ids.length > 0));
  expect(marked.map(({ text }) => text)).toEqual(["Mau.", "They"]);
  for (const { start, text } of marked) expect(TEXT.slice(start, start + text.length)).toBe(text);
});
