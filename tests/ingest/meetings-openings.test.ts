import { describe, expect, test } from "vitest";
import { meetingsIn } from "../support/whole-article.ts";

/** Meetings told by how a sentence opens, or by who signs beside whom; invented names. */

const lines = (text: string): string[] => meetingsIn(text, "2024-06-05");

describe("a sentence that opens with the meeting", () => {
  test.each([
    ["Meeting his Lao counterpart Bounmy Keola today, Vietnamese Defence Minister Tran Van Lam praised the ties.", 1],
    ["Meeting here with Lao Minister Bounmy Keola, Vietnamese Defence Minister Tran Van Lam praised the ties.", 1],
    ["Meeting expectations, Vietnamese Defence Minister Tran Van Lam praised Lao Minister Bounmy Keola.", 0],
  ])("%s", (text, count) => expect(lines(text)).toHaveLength(count));
});

describe("who signs beside somebody has met him", () => {
  test.each([
    [
      "Romanian Minister Ion Radu, alongside his German counterpart Anna Stein, signed a joint statement on Tuesday.",
      1,
    ],
    ["Romanian Minister Ion Radu, along with German Minister Anna Stein, signed a joint statement on Tuesday.", 1],
    ["Romanian Minister Ion Radu, writing about German Minister Anna Stein, signed a statement on Tuesday.", 0],
  ])("%s", (text, count) => {
    expect(lines(text).filter((line) => /Ion Radu/u.test(line) && /Anna Stein/u.test(line))).toHaveLength(count);
  });
});

describe("what somebody says that others will do", () => {
  test.each([
    "Vietnamese Minister Tran Van Lam said that Laos would host the 16th ASEAN Defence Ministers' Meeting in November.",
    "Minister Tran Van Lam voiced confidence that the Lao ministry will smoothly host the 16th ASEAN Defence Ministers' Meeting.",
  ])("%s", (text) => {
    const [line, ...others] = lines(text);
    expect(others).toEqual([]);
    expect(line).toContain("PLANNED CONFERENCE");
    expect(line).not.toContain("Tran Van Lam");
  });

  test("but what he says that he did", () => {
    const [line] = lines(
      "Vietnamese Minister Tran Van Lam said that in Laos he met Lao Minister Bounmy Keola on Tuesday.",
    );
    expect(line).toMatch(/Tran Van Lam.*Bounmy Keola/u);
  });
});

test("a chief spoken of behind a country and a comma is whoever was named", () => {
  const found = lines(
    "Kenyan Chief of Naval Staff Admiral Peter Omolo visited the Seychelles.\n\nOn his stay in the Seychelles, the navy chief paid courtesy calls on Defence Minister Lise Moreau and Prime Minister Jean Payet.\n\nThe naval chief also called on Brigadier General Marc Uzice.",
  );
  expect(found).toHaveLength(3);
  for (const line of found) expect(line).toContain("Peter Omolo");
});
