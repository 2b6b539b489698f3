import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";
import type { Sentence } from "../../src/model/article.ts";

function split(text: string): Sentence[] {
  return splitSentences(cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} }));
}

function texts(text: string): string[] {
  return split(text).map((sentence) => sentence.text);
}

describe("splitting", () => {
  test.each([
    [
      "ranks and titles",
      "He met Sen. Lt. Gen. Ann Roe, Maj. Gen. J. Doe and Adm. Poe of the U.S. Army. They spoke.",
      2,
    ],
    ["Lieut. Gen.", "Sen. Lieut. Gen. Ann Roe left. Lt. Col. Doe stayed.", 2],
    ["initials", "Secretary Lloyd J. Roe met Gen. A. B. Doe. The talks went well.", 2],
    ["months", "They met on Sept. 5 and on Oct. 14, 2020. Both were there.", 2],
    ["numbers", "It cost $3.5 million, 2.1 percent more. Article No. 5 applies. No. He said so.", 4],
    ["a place at the end", "They met in Washington, D.C. The minister left for the U.S. On Friday he came back.", 3],
    ["U.S. inside", "The U.S. Department and the U.S. Navy agreed. All did.", 2],
    ["Jr. and Co.", "John Doe Jr. said no. Example Co. Ltd. built it. Poe Jr. The end.", 4],
    ["times", "It began at 5 p.m. Monday. It ended at 6 p.m. The guests left.", 3],
    ["etc.", "They spoke of training, patrols, etc. The two sides agreed.", 2],
    ["questions", '"Why now?" he asked. "Because!" she said. What next? Nobody knows.', 4],
    ["ellipsis", "He waited... Then he spoke. She paused… He left.", 4],
    ["list numbers", "1. The first point. 2. The second one.", 2],
  ])("%s", (_, text, count) => expect(texts(text)).toHaveLength(count));

  test("sentences run together", () => {
    expect(
      texts(
        "It was held on March 4.The event was chaired by General Roe.“We agree,” he said.He left in 2022.They signed.",
      ),
    ).toEqual([
      "It was held on March 4.",
      "The event was chaired by General Roe.",
      '"We agree," he said.',
      "He left in 2022.",
      "They signed.",
    ]);
    expect(texts("Visit www.example.com or Gen.Roe at 10.30, version 2.0.")).toHaveLength(1);
  });

  test("quotation marks stay with their sentence", () => {
    expect(
      texts(
        'Roe said: "We are friends." She left. The ships were "welcome in fair weather and foul". (They came twice.) "Good," he said.',
      ),
    ).toEqual([
      'Roe said: "We are friends."',
      "She left.",
      'The ships were "welcome in fair weather and foul".',
      "(They came twice.)",
      '"Good," he said.',
    ]);
  });

  test("scripts with end marks of their own", () => {
    expect(texts("国防部长举行会谈。双方签署协议。")).toHaveLength(2);
    expect(texts("عقد الوزيران محادثات. ووقعا خطة.")).toEqual(["عقد الوزيران محادثات.", "ووقعا خطة."]);
  });
});

describe("sentences of an article", () => {
  const article = cleanArticle({
    id: "a",
    origin: "a.txt",
    text: "Two ministers meet in Oslo\n\nBy Ann Roe\n\nOSLO — The ministers met on Monday. They signed a plan.\n\nMinister Doe (R) and Minister Poe in Oslo. Photo: VNA\n\nBoth left on Friday, after a visit to the harbour of the capital. VNS\n\nSEE ALSO\nSinger cancels tour",
    metadata: {},
  });
  const sentences = splitSentences(article);

  test("headline, report and captions, without datelines, tags, bylines and noise", () => {
    expect(sentences.map(({ kind, text }) => [kind, text])).toEqual([
      ["HEADLINE", "Two ministers meet in Oslo"],
      ["BODY", "The ministers met on Monday."],
      ["BODY", "They signed a plan."],
      ["CAPTION", "Minister Doe (R) and Minister Poe in Oslo."],
      ["BODY", "Both left on Friday, after a visit to the harbour of the capital."],
    ]);
  });

  test("are numbered, say their paragraph, and stand where they say", () => {
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(sentences[1]?.paragraph).toBe(sentences[2]?.paragraph);
    expect(sentences[3]?.paragraph).toBeGreaterThan(sentences[2]?.paragraph ?? 0);
    for (const { start, end, text } of sentences) expect(article.view.slice(start, end)).toBe(text);
  });

  test("a sentence without end is cut into parts of bearable length", () => {
    const parts = split(
      `The ministers ${Array.from({ length: 5000 }, (_, day) => `met on day ${day}, `).join("")}and left.`,
    );
    expect(parts.length).toBeGreaterThan(20);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
  });
});
