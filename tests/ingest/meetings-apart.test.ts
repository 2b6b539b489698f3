import { describe, expect, test } from "vitest";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** What is one meeting and what is another, where a report tells of several; invented names. */

const PUBLISHED = "2024-06-05";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);

const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";

describe("signings", () => {
  test("after talks of the signers' own, though one of them met a leader too", () => {
    const found = lines(
      "Romanian Defence Minister Ion Radu and Qatari Defence Minister Khalid Al-Mansouri signed a plan after talks in Doha on Tuesday.\n\nIn the evening, Qatari President Omar Nasser met with Radu.",
    );
    expect(found).toHaveLength(2);
    expect(found.find((line) => line.includes("Omar Nasser"))).not.toContain("Khalid Al-Mansouri");
  });

  test("the year in the name of an agreement is not that of the signing", () => {
    expect(
      lines(
        "Romanian Defence Minister Ion Radu and Qatari Defence Minister Khalid Al-Mansouri signed on Tuesday a protocol to the Defence Agreement of 2010.",
      ),
    ).toHaveLength(1);
    expect(
      lines(
        "Romanian Defence Minister Ion Radu and Qatari Defence Minister Khalid Al-Mansouri signed a protocol in 2010.",
      ),
    ).toEqual([]);
  });
});

describe("what did not come about, and whom nobody met", () => {
  test("he was to have met him", () => {
    expect(
      lines("Thai General Boon Rung cancelled his trip, during which he was to have met Burmese General Moe Tura."),
    ).toEqual([]);
  });

  test("a spokesman is none of them", () => {
    const found = lines(
      `${MET}\n\nRadu hoped for more, said Qatari ministry spokesman Ali Hassan.\n\nThey will meet face to face in Doha on Saturday.`,
    );
    expect(found.filter((line) => line.includes("PLANNED")).join()).not.toContain("Ali Hassan");
  });

  test("those who chaired a committee whose report a meeting noted", () => {
    const [line] = lines(
      `${MET}\n\nThe meeting noted the report of the committee, chaired by Qatari Colonel Ali Hassan and Romanian Colonel Dan Ionescu.`,
    );
    expect(line).not.toContain("Ali Hassan");
  });
});

describe("the event around a meeting", () => {
  test("a session in whose framework somebody came is an event of its own", () => {
    const found = lines(
      "Hungarian Minister of Defence Pal Simko received Serbian State Secretary Alek Zivko on Tuesday.\n\nThe delegation had come as part of a larger Hungarian-Serbian intergovernmental joint session of two days.",
    );
    expect(found).toHaveLength(2);
  });

  test("a bloc's coming meeting is not that of those who speak of it", () => {
    const found = lines(
      "Estonian Defence Minister Jaan Luks and Latvian Defence Minister Art Pabri met in Tartu on Tuesday. Ahead of the upcoming NATO Defence Ministers' meeting, Estonia and Latvia stressed unity.",
    );
    const coming = found.find((line) => line.includes("PLANNED"));
    expect(coming).toBeDefined();
    expect(coming).not.toMatch(/EE|LV|Luks/u);
  });

  test("at a meeting, the ministers of three states agreed: one meeting of the three", () => {
    const found = lines(
      "At a meeting near Tartu in Estonia on Tuesday, the defence ministers of Estonia, Latvia and Poland agreed on an agreement.",
    );
    expect(found).toHaveLength(1);
  });

  test("a headline tells what the body only calls the meeting, whatever exercises it recalls", () => {
    const found = lines(
      "Meeting between defence ministers of Qatar and Romania\n\nThe meeting focused on the Kalkan-2023 joint exercise of Qatar and Romania that took place in May.",
    );
    expect(found.some((line) => !line.includes("EXERCISE"))).toBe(true);
  });
});

describe("further ways of the genre", () => {
  test("an engagement between two armies, and those who took part", () => {
    const [line] = lines(
      "A three-day military engagement between Uganda and Kenya ended in Masaka on Tuesday.\n\nThe meeting saw participation from senior officers, including Ugandan Lt Gen Isaac Lubega.",
    );
    expect(line).toContain("Isaac Lubega");
  });

  test("ministers of two states met; who exchanged views were these", () => {
    const found = lines(
      "The defence chiefs of Qatar and Romania met on Tuesday in Doha.\n\nQatari Defence Minister Khalid Al-Mansouri and Romanian Defence Minister Ion Radu exchanged views on security.",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/Khalid Al-Mansouri.*Ion Radu/u);
  });

  test("in a bilateral meeting, one of the two spoke", () => {
    const text =
      "Qatar and Romania are friends.\n\nIn a bilateral meeting on Tuesday, Romanian Defence Minister Ion Radu emphasized the ties between Romania and Qatar.";
    expect(lines(text)).toHaveLength(1);
    expect(lines("Bilateral meetings matter, Romanian Defence Minister Ion Radu emphasized in Qatar.")).toEqual([]);
  });

  test("their meeting of a month before is another one", () => {
    const found = lines(`${MET}\n\nAt their April meeting in Bucharest, both had agreed to found a committee.`);
    expect(found).toHaveLength(2);
  });

  test("what they agreed to begin is no meeting yet", () => {
    const found = lines(`${MET}\n\nThe two countries agreed to begin discussions on a pact.`);
    expect(found).toHaveLength(1);
  });

  test("co-hosted with a counterpart, and one with each of many counterparts", () => {
    const found = lines(
      "Canadian Defence Minister Harry Sanders co-hosted, with his Danish counterpart, a meeting of states that give troops to the brigade on Tuesday.\n\nMinister Sanders used the chance to hold bilateral meetings with many counterparts, including Italy and Spain.",
    );
    expect(found).toHaveLength(3);
  });

  test("a reception for somebody at which another spoke", () => {
    expect(
      lines(
        "At a reception for Qatari Defence Minister Khalid Al-Mansouri on Tuesday, Romanian Defence Minister Ion Radu affirmed their ties.",
      ),
    ).toHaveLength(1);
    expect(lines("At a reception on Tuesday, Romanian Defence Minister Ion Radu affirmed his ties.")).toEqual([]);
  });

  test("a headline's verb opens no name", () => {
    expect(
      extractText(
        "Defence Minister Concludes NATO Defence Ministers' Meeting\n\nThe minister left Brussels on Tuesday.",
      ).persons,
    ).toEqual([]);
  });
});
