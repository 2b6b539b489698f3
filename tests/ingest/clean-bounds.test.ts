import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";
import { findDates, findPeriods } from "../../src/ingest/dates.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";

/**
 * Runs the text stages; what they return must hold together whatever the input. That they take time in line with its
 * length shows in their ending at all within the test's time: a rule that goes back over these texts takes minutes.
 */
function readsWhole(text: string): void {
  const article = cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} });
  const sentences = splitSentences(article);
  const dates = findDates(article, sentences);
  for (const sentence of sentences.slice(0, 5000)) findPeriods(sentence.text);
  expect(article.view).toHaveLength(article.body.length);
  let at = 0;
  for (const { start, end } of article.blocks) {
    expect(start >= at && end > start && end <= article.body.length).toBe(true);
    at = end;
  }
  expect(sentences.every(({ text: words }) => words.length <= 2000)).toBe(true);
  expect(dates.every(({ sentence, start, end }) => contains(sentences[sentence], start, end))).toBe(true);
}

function contains(sentence: { start: number; end: number } | undefined, start: number, end: number): boolean {
  return sentence !== undefined && sentence.start <= start && end <= sentence.end;
}

function repeat(unit: (index: number) => string, length: number): string {
  const parts: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    const part = unit(index);
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

const MEGABYTE = 1_000_000;
const FILLER =
  " Both sides spoke of training, patrols at sea and the search for missing soldiers, which has gone on for many years, and praised the results of the friendship exchange between the border provinces of the two countries.";

describe("hostile and huge texts", () => {
  test("an article of 10 MB", () => {
    const paragraph = (index: number) =>
      `On March ${(index % 28) + 1}, minister ${index} met his counterpart in Oslo. They reviewed the plan for the 2020–24 period, and will meet on Friday.${FILLER}\n\n`;
    readsWhole(repeat(paragraph, 10 * MEGABYTE));
  });

  test.each<[string, (index: number) => string]>([
    ["a page of names", (index) => `General Ann Roe ${index}\n`],
    ["names without an end", () => "General Ann Roe, "],
    ["one word", () => "aaaaaaaaaa"],
    ["full stops", () => ". "],
    ["quotes", () => '."'],
    ["brackets", () => "(("],
    ["open credits", () => "(Photo: "],
    ["credits", () => "(Photo: VNA)A"],
    ["dashes", () => "— - – "],
    ["years", () => "2024 "],
    ["figures", () => "12-"],
    ["dates", () => "March 5, "],
    ["weekdays", () => "will meet on Monday "],
    ["abbreviations", () => "Gen. A.B. "],
    ["right-to-left text", () => "عقد وزيرا الدفاع محادثات. "],
    ["combining marks", () => "a\u0301\u0302\u0323"],
    ["line ends", () => "\n \r\n"],
    ["short lines", (index) => `${index}x\n`],
    ["entities", () => "&nbsp;&amp;"],
    ["wrapped lines", () => "the ministers of both countries held talks and agreed to\n"],
  ])("%s", (_, unit) => {
    readsWhole(repeat(unit, MEGABYTE / 2));
  });

  test("chance characters, with lone surrogates and controls", () => {
    let seed = 11;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 15;
    };
    for (let round = 0; round < 50; round++) {
      readsWhole(
        Array.from({ length: 2000 }, () => String.fromCharCode(round % 2 === 0 ? next() : next() % 128)).join(""),
      );
    }
  });

  test("nothing at all", () => {
    const article = cleanArticle({ id: "a", origin: "a.txt", text: "", metadata: {} });
    expect(article).toMatchObject({
      body: "",
      blocks: [],
      publisher: null,
      publishedOn: null,
      dateline: null,
      language: "und",
    });
    expect(splitSentences(article)).toEqual([]);
  });
});
