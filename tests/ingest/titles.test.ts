import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";
import type { Extraction } from "../../src/model/extraction.ts";

/** What meetings and agreements are called; all officials are invented. */

function read(text: string): Extraction {
  return extractArticle({ id: "x", origin: "x.txt", text, metadata: {} }).extraction;
}

describe("what a meeting is called", () => {
  test.each<[string, string]>([
    [
      "HANOI, March 3, 2023 — Defence Minister Trinh Quoc Lam received General Bounmy Sisavath, Chief of the General Staff of the Lao People's Army and Deputy Minister of National Defence, in Hanoi on March 2.",
      "Defence Minister Trinh Quoc Lam receives Chief of the General Staff Bounmy Sisavath",
    ],
    [
      "OSLO, March 3, 2023 — General Jan Novak held talks with Admiral Petr Dvorak in Oslo on March 2.",
      "Talks between Jan Novak and Petr Dvorak",
    ],
    [
      "MANILA, March 3, 2023 — Philippine Defence Minister Crisanto Malabanan held talks with Vietnamese Defence Minister Trinh Quoc Lam in Manila on March 2.",
      "Talks between the defence ministers of the Philippines and Vietnam",
    ],
    [
      "HANOI, March 3, 2023 — The fifth defence policy dialogue between Vietnam and Laos was held in Hanoi on March 2.",
      "Fifth defence policy dialogue of Laos and Vietnam",
    ],
    [
      "HANOI, March 3, 2023 — General Trinh Quoc Lam invited Lao General Bounmy Sisavath to attend the second international defence exhibition in Vietnam next year.",
      "Second international defence exhibition in Vietnam",
    ],
    [
      "HANOI, March 3, 2023 — General Trinh Quoc Lam presided over the official welcoming ceremony for the high-ranking delegation of the Lao People's Army led by General Bounmy Sisavath on March 2.",
      "Official welcoming ceremony for the high-ranking delegation of the Lao People's Army",
    ],
  ])("%s", (text, title) => {
    expect(read(text).meetings.map((meeting) => meeting.title)).toContain(title);
  });

  test("an exhibition in a country is hosted by it", () => {
    const { meetings } = read(
      "HANOI, March 3, 2023 — General Trinh Quoc Lam invited Lao General Bounmy Sisavath to attend the second international defence exhibition in Vietnam next year.",
    );
    expect(meetings.find(({ kind }) => kind === "EXHIBITION")?.hostCountry).toBe("VN");
  });
});

describe("what an agreement is called", () => {
  test.each<[string, string]>([
    [
      "VIENTIANE, March 3, 2023 — Lao Defence Minister Bounmy Sisavath and Vietnamese Defence Minister Trinh Quoc Lam agreed to carry out the protocol between the two defence ministries.",
      "Protocol between the defence ministries of Laos and Vietnam",
    ],
    [
      "PARIS, March 3, 2023 — French Defence Minister Odile Marchand and Vietnamese Defence Minister Trinh Quoc Lam issued a joint statement in Paris on March 2.",
      "Joint statement of France and Vietnam",
    ],
    [
      "PARIS, March 3, 2023 — French Defence Minister Odile Marchand and Vietnamese Defence Minister Trinh Quoc Lam signed a letter of intent on hydrography in Paris on March 2.",
      "Letter of intent on hydrography",
    ],
  ])("%s", (text, title) => {
    expect(read(text).agreements.map((agreement) => agreement.title)).toEqual([title]);
  });
});

describe("the post of a participant as stated", () => {
  const postOf = (text: string, name: string): string | undefined =>
    read(text)
      .meetings.flatMap(({ facts }) => facts)
      .find(({ property, value }) => property === "participant" && value === name)?.qualifiers?.post;

  test("is all that the text names in one breath", () => {
    expect(
      postOf(
        "HANOI, March 3, 2023 — Prime Minister Vo Dang Khai received Deputy Prime Minister and Defence Minister of Laos Bounmy Sisavath in Hanoi on March 2.",
        "Bounmy Sisavath",
      ),
    ).toBe("Deputy Prime Minister and Defence Minister");
  });
  test("is the one post of somebody who has one", () => {
    expect(
      postOf(
        "HANOI, March 3, 2023 — Prime Minister Vo Dang Khai received Lao Defence Minister Bounmy Sisavath in Hanoi on March 2.",
        "Bounmy Sisavath",
      ),
    ).toBe("Defence Minister");
  });
});
