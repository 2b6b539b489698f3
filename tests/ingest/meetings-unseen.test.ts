import { describe, expect, test } from "vitest";
import { meetingsIn } from "../support/whole-article.ts";

/** Ways of telling that whole articles of other publishers have; each with what must not count. Invented names. */

const PUBLISHED = "2024-06-05";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);

const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";

describe("who was there", () => {
  test("a meeting attended by officers, told in passing", () => {
    const [line] = lines(
      `${MET}\n\nThe meeting, attended by senior officers, including Maj Gen Ali Hassan and Brig Gen Dan Ionescu from Romania, aimed to review ties.`,
    );
    expect(line).toContain("Ali Hassan");
    expect(line).toContain("Dan Ionescu");
  });

  test("it was co-chaired by two", () => {
    const [line] = lines(
      "The armies of Kenya and Uganda held a joint defence committee meeting in Nairobi on Tuesday.\n\nIt was co-chaired by Kenyan Brigadier Rafael Mwanza and his Ugandan counterpart Brigadier Josef Balik.",
    );
    expect(line).toContain("Rafael Mwanza");
    expect(line).toContain("Josef Balik");
  });

  test("who met others before meeting the host was the guest", () => {
    const found = lines(
      "Malaysian General Zul Abidin called on Singapore's Defence Minister Ong Eng Hock in Singapore on Tuesday.\n\nGeneral Abidin also met Singapore's Chief of Defence Force Melvin Tan before meeting Minister Ong.",
    );
    expect(found).toHaveLength(2);
    expect(found.join()).not.toMatch(/Melvin Tan[^,]*, Ong Eng Hock|Ong Eng Hock[^,]*, Melvin Tan/u);
  });
});

describe("events named by a body", () => {
  test.each([
    ["The 16th Joint Defence Council of the Gulf states was hosted by Omani Minister Badr al Busi on Tuesday.", 1],
    ["Omani Minister Badr al Busi praised the Joint Defence Council.", 0],
    ["The Serbian–Hungarian joint governmental session was held in Nis on Tuesday.", 1],
    ["They prepared the protocol on data exchange between Brazil and Chile.", 0],
  ])("%s", (text, count) => expect(lines(text)).toHaveLength(count));

  test("a mechanism that continues to play a role is no event", () => {
    expect(
      lines(`${MET}\n\nRadu underscored the crucial role the ASEAN Defence Ministers' Meeting continues to play.`),
    ).toHaveLength(1);
  });
});

describe("two bilateral talks in one clause", () => {
  test("one with each counterpart", () => {
    const found = lines(
      "Japanese Defence Minister Ken Naka will hold bilateral talks with his U.S. and Australian counterparts.",
    );
    expect(found).toHaveLength(2);
  });

  test("not where they meet all together", () => {
    expect(
      lines("Japanese Defence Minister Ken Naka will hold trilateral talks with his U.S. and Australian counterparts."),
    ).toHaveLength(1);
  });
});
