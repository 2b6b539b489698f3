import { expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";
import { splitSentences } from "../../src/ingest/sentences.ts";

function sentencesOf(text: string): string[] {
  const article = cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} });
  return splitSentences(article).map((sentence) => sentence.text);
}

test("a short text whose wrapped lines go on with capitals is put together again; its short lines stay apart", () => {
  const text = `Readout of Secretary of Defense Martin R. Holloway's Meeting With Norland's
Minister for Defence Dr. Lim Boon Teck

Immediate Release
Oct. 23, 2019

Secretary of Defense Martin R. Holloway met with Norland's Minister for Defence
Dr. Lim Boon Teck at the ministry today to reaffirm the long and strong defense
partnership. Secretary Holloway thanked Dr. Lim for his support to the visiting
forces.
`;
  const sentences = sentencesOf(text);
  expect(sentences).toContain(
    "Secretary of Defense Martin R. Holloway met with Norland's Minister for Defence Dr. Lim Boon Teck at the ministry today to reaffirm the long and strong defense partnership.",
  );
  expect(cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} }).publishedOn?.edtf).toBe("2019-10-23");
});

test("short lines that end where a list does are no wrapped text", () => {
  const sentences = sentencesOf(
    "The two ministers met in the capital on Monday and agreed on a plan for the coming year.\nWorld\nPolitics\nSport\n",
  );
  expect(sentences[0]).toBe("The two ministers met in the capital on Monday and agreed on a plan for the coming year.");
});
