import { describe, expect, test } from "vitest";
import type { PersonSketch } from "../support/discourse.ts";
import { readMeetings } from "../support/meetings.ts";

/** Ways of telling meetings that agencies and ministries share, each with what must not count; invented names. */

const A: PersonSketch = { name: "Marco Ferraz", country: "PT", post: "Defence Minister", short: "Ferraz" };
const B: PersonSketch = { name: "Erik Lindholm", country: "NO", post: "Defence Minister", short: "Lindholm" };
const C: PersonSketch = { name: "Nils Hallgren", country: "SE", post: "Defence Minister", short: "Hallgren" };
const D: PersonSketch = { name: "Otto Nyström", country: "FI", post: "Prime Minister", short: "Nyström" };
const DATES = [["on Tuesday", "2024-06-04"]] as const;

function read(
  text: string,
  dates: readonly (readonly [string, string, string?])[] = DATES,
  persons: readonly PersonSketch[] = [A, B, C, D],
): string[] {
  return readMeetings({ text, persons, dates, published: "2024-06-05" });
}

const names = (line: string): string => line.split(" | ").at(-1) ?? "";
const kind = (line: string): string => line.split(" ").slice(0, 3).join(" ");

describe("who signs together has met", () => {
  test.each([
    "Marco Ferraz and Erik Lindholm signed a memorandum of understanding on Tuesday.",
    "Marco Ferraz on Tuesday signed with Erik Lindholm a defence agreement.",
    "The agreement was signed on Tuesday by Marco Ferraz and Erik Lindholm.",
    "Marco Ferraz signed the pact for Portugal on Tuesday while Erik Lindholm signed for his country.",
  ])("%s", (text) => {
    expect(read(text).map(names)).toEqual(["Marco Ferraz, Erik Lindholm"]);
  });

  test.each([
    "The plan follows the agreement that Marco Ferraz and Erik Lindholm signed.",
    "The agreement was signed in 2012 by Marco Ferraz and Erik Lindholm.",
    "Marco Ferraz signed an agreement on Tuesday.",
    "Marco Ferraz and Erik Lindholm did not sign the agreement.",
    "Marco Ferraz and Erik Lindholm signed the visitors' book.",
  ])("nothing: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("at a signing ceremony, each for his own side", () => {
    expect(
      read("At the signing ceremony, Marco Ferraz signed for Portugal while Erik Lindholm signed for his country."),
    ).toEqual(["MAIN HELD CEREMONY - | - | NO PT | Marco Ferraz, Erik Lindholm"]);
  });

  test("after talks of the same two countries it is part of these, whoever signs", () => {
    expect(
      read("Marco Ferraz held talks with Erik Lindholm on Tuesday. Marco Ferraz and Erik Lindholm signed a protocol."),
    ).toHaveLength(1);
    const officers: PersonSketch[] = [
      { name: "Rui Tavares", country: "PT" },
      { name: "Jan Moe", country: "NO" },
    ];
    expect(
      read(
        "Marco Ferraz held talks with Erik Lindholm on Tuesday. After the talks, Rui Tavares and Jan Moe signed a protocol.",
        DATES,
        [A, B, ...officers],
      ).map(names),
    ).toEqual(["Marco Ferraz, Erik Lindholm"]);
  });
});

describe("a round of meetings is one with each", () => {
  test("bilateral meetings with the ministers of three countries, though nobody there has a name", () => {
    const lines = read("Marco Ferraz held bilateral meetings with his counterparts from Norway, Sweden and Finland.");
    expect(lines.map((line) => line.split(" | ")[2])).toEqual(["NO PT", "PT SE", "FI PT"]);
  });

  test("a long list of those whom somebody hopes to see is one", () => {
    const lines = read(
      "Marco Ferraz is expected to hold bilateral meetings with counterparts from Norway, Sweden, Finland, Denmark and Iceland.",
    );
    expect(lines).toHaveLength(1);
  });

  test("also met with three persons of three countries", () => {
    expect(
      read(
        "On the sidelines of the forum, Marco Ferraz met with Erik Lindholm, Nils Hallgren and Otto Nyström.",
      ).filter((line) => !line.includes("CONFERENCE")),
    ).toHaveLength(3);
  });

  test("three ministers who meet are a conference", () => {
    expect(read("Marco Ferraz will meet with Erik Lindholm, Nils Hallgren and Otto Nyström.").map(kind)).toEqual([
      "MAIN PLANNED CONFERENCE",
    ]);
  });

  test("received separately, whatever parts the list", () => {
    expect(
      read("Marco Ferraz separately received on Tuesday Erik Lindholm; Nils Hallgren, and Otto Nyström."),
    ).toHaveLength(3);
  });

  test("meetings of one's own with two persons, named as the setting", () => {
    expect(
      read("Marco Ferraz said so at his meetings in Oslo on Tuesday with Erik Lindholm and Nils Hallgren.").map(names),
    ).toEqual(["Marco Ferraz, Erik Lindholm", "Marco Ferraz, Nils Hallgren"]);
  });

  test("in their talks: of those two, not of the two before", () => {
    expect(
      read(
        "Marco Ferraz held talks with Erik Lindholm on Tuesday. In their talks, Marco Ferraz and Nils Hallgren discussed the sea.",
      ).map(names),
    ).toEqual(["Marco Ferraz, Erik Lindholm", "Marco Ferraz, Nils Hallgren"]);
  });
});

describe("blocs and standing bodies meet without names", () => {
  test.each([
    ["The NATO defence ministers will meet in Riga on June 14.", "PLANNED CONFERENCE 2024-06-14"],
    ["The Joint Border Committee met on June 2 in Faro.", "HELD DIALOGUE 2024-06-02"],
    ["The chiefs of staff of the ASEAN member states will gather in Cebu on June 14.", "PLANNED CONFERENCE 2024-06-14"],
  ])("%s", (text, wanted) => {
    const lines = read(`Marco Ferraz spoke to the press. ${text}`, [
      ["June 14", "2024-06-14"],
      ["June 2", "2024-06-02"],
    ]);
    expect(lines.map((line) => line.split(" | ")[0]?.replace(/^\w+ /u, ""))).toEqual([wanted]);
  });

  test.each([
    "The Joint Border Committee meets every year in Faro.",
    "The NATO defence ministers may meet.",
    "Both will uphold their roles through the ASEAN Defence Ministers' Meeting.",
  ])("nothing: %s", (text) => {
    expect(read(`Marco Ferraz spoke to the press. ${text}`)).toEqual([]);
  });
});

describe("how sure it is that they met", () => {
  test.each([
    ["Marco Ferraz took the time to meet Erik Lindholm on Tuesday.", "HELD"],
    ["Marco Ferraz did speak by telephone with Erik Lindholm on Tuesday.", "HELD"],
    ["Marco Ferraz held in Oslo on Tuesday extensive talks with Erik Lindholm.", "HELD"],
    ["Marco Ferraz and Erik Lindholm recently discussed closer ties.", "HELD"],
    ["The talks between Marco Ferraz and Erik Lindholm have been postponed to July.", "PLANNED"],
  ])("%s", (text, status) => {
    expect(read(text).map((line) => line.split(" ")[1])).toEqual([status]);
  });

  test.each([
    "Marco Ferraz wanted an opportunity to meet Erik Lindholm.",
    "Marco Ferraz did not speak by telephone with Erik Lindholm.",
    "Marco Ferraz and the press discussed closer ties.",
  ])("nothing: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("ahead of their talks, in a caption under a report of them, is no second meeting", () => {
    expect(
      read(
        "Marco Ferraz held talks with Erik Lindholm on Tuesday.\n\nMarco Ferraz (R) and Erik Lindholm shake hands ahead of their bilateral talks. (Photo: Ministry)",
      ).filter((line) => line.includes("PLANNED")),
    ).toEqual([]);
  });
});

describe("which of several meetings a clause refers back to", () => {
  const round = "Marco Ferraz held bilateral meetings with his counterparts from Norway and Sweden on Tuesday.";

  test("during the meeting with one of the ministers: that with his country", () => {
    expect(
      read(`${round} During the meeting with Erik Lindholm, both officials spoke of the sea.`).map((line) =>
        line.split(" | ").slice(2).join(" | "),
      ),
    ).toEqual(["NO PT | Marco Ferraz, Erik Lindholm", "PT SE | Marco Ferraz"]);
  });

  test("at the meeting, one who was there said: the latest with him, not the latest of all", () => {
    const lines = read(
      "Marco Ferraz held talks with Erik Lindholm on Tuesday. He then called on Otto Nyström. Marco Ferraz met Otto Nyström on Tuesday. At the meeting, Erik Lindholm praised the fleet.",
    );
    expect(lines.filter((line) => line.includes("Nyström") && line.includes("Lindholm"))).toEqual([]);
  });

  test("a phone call in which the two spoke of something", () => {
    expect(
      read("The visit follows a phone call in which Marco Ferraz and Erik Lindholm discussed the fleet.").map(kind),
    ).toEqual(["BACKGROUND HELD CALL"]);
  });
});

describe("what is no news of its own", () => {
  test.each([
    "Marco Ferraz arrived in Oslo on Tuesday. Marco Ferraz was welcomed by Erik Lindholm.",
    "Portugal and Norway will launch a new defence dialogue.",
    "Marco Ferraz said it is important to hold working-level talks with Erik Lindholm.",
    "Marco Ferraz, chairman of the Portuguese Security Commission, met with the press.",
  ])("nothing: %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("talks that come months after the two met are news, that they met is not", () => {
    expect(
      read(
        "Marco Ferraz held talks with Erik Lindholm on Tuesday. The talks came six months after Marco Ferraz and Erik Lindholm met in Faro.",
      ).map(kind),
    ).toEqual(["MAIN HELD TALKS", "BACKGROUND HELD TALKS"]);
  });

  test("the title of a readout is of the meeting that it reports", () => {
    expect(
      read("Readout of Marco Ferraz's Meeting With Erik Lindholm\n\nMarco Ferraz met with Erik Lindholm on Tuesday."),
    ).toHaveLength(1);
  });
});

test("visited and stopped for talks; a meeting with a bloc's ministers", () => {
  expect(read("Marco Ferraz visited Oslo for talks with Erik Lindholm.").map(names)).toEqual([
    "Marco Ferraz, Erik Lindholm",
  ]);
  expect(
    read("On June 14, Marco Ferraz will also hold a meeting with the ASEAN Defence Ministers.", [
      ["June 14", "2024-06-14"],
    ]),
  ).toEqual(["MAIN PLANNED CONFERENCE 2024-06-14 | - | PT | Marco Ferraz"]);
});

test("a 2+2 meeting is a dialogue", () => {
  expect(
    read("Marco Ferraz spoke at the 2+2 Ministerial Meeting between Portugal and Norway on Tuesday.").map(kind),
  ).toEqual(["MAIN HELD DIALOGUE"]);
});

test("a three-day forum that ended on Tuesday, a two-day dialogue that began then", () => {
  expect(read("Marco Ferraz attended the three-day Porto Security Forum, which ended on Tuesday.")[0]).toMatch(
    /2024-06-02\/2024-06-04/u,
  );
  expect(read("The two-day Portugal-Norway Defence Dialogue began on Tuesday.")[0]).toMatch(/2024-06-04\/2024-06-05/u);
  expect(read("The Portugal-Norway Defence Dialogue began on Tuesday.")[0]).not.toMatch(/\//u);
});

test("one of a round of meetings is dated by the one before, but not on a visit of some days", () => {
  const first = "Marco Ferraz held talks with Erik Lindholm on Tuesday.";
  expect(read(`${first} He said little. Separately, Marco Ferraz met Nils Hallgren.`)[1]).toMatch(/2024-06-04/u);
  expect(read(`${first} During his visit, Marco Ferraz also met Nils Hallgren.`)[1]).not.toMatch(/2024-06-04/u);
});
