import { expect, test } from "vitest";
import { sentenceAround } from "../../../src/web/format/sentence.ts";

const TEXT = `A headline

The delegation arrived on Monday. Lao Defence Minister Sen. Lieut. Gen. Somdy Keoviset held talks in Hanoi. They signed nothing.

Another paragraph.`;

function around(exact: string): string {
  const start = TEXT.indexOf(exact);
  const { start: from, end } = sentenceAround(TEXT, { start, end: start + exact.length });
  return TEXT.slice(from, end);
}

test("a quotation is shown in its sentence, ranks with full stops in one piece", () => {
  const sentence = "Lao Defence Minister Sen. Lieut. Gen. Somdy Keoviset held talks in Hanoi.";
  expect(around("Somdy Keoviset")).toBe(sentence);
  expect(around("Lieut. Gen.")).toBe(sentence);
  expect(around("The delegation")).toBe("The delegation arrived on Monday.");
});

test("a quotation over several sentences is shown in all of them", () => {
  expect(around("talks in Hanoi. They")).toMatch(/^Lao Defence.* They signed nothing\.$/);
});

test("a headline without a full stop ends with its line", () => {
  expect(around("headline")).toBe("A headline");
});
