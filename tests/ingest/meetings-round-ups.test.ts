import { describe, expect, test } from "vitest";
import { meetingsIn } from "../support/whole-article.ts";

/** Releases on many meetings at once, and who is meant in them. Invented sentences and officials. */

const PUBLISHED = "2024-10-02";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);

const MET =
  "Georgian Defence Minister Irakli Burduli met Latvian Defence Minister Artis Pabrins in Riga on Tuesday, October 1.";

describe("a round of meetings on the sidelines of a conference", () => {
  const ROUND =
    "On the margins of the Shangri-La Dialogue in Singapore, Estonian Minister Hanno Pevkurs met Finnish Minister Antti Hakola on Tuesday.\n\nSeparately, Pevkurs sat down with Danish Minister Troels Lundgaard.";

  test("all who met there took part in it", () => {
    const conference = lines(ROUND).find((line) => line.includes("CONFERENCE"));
    for (const name of ["Hanno Pevkurs", "Antti Hakola", "Troels Lundgaard"]) expect(conference).toContain(name);
  });

  test("who was met on another visit months ago did not", () => {
    const conference = lines(`${ROUND}\n\nPevkurs had met Polish Minister Wladyslaw Kosiniak in Warsaw in March.`).find(
      (line) => line.includes("CONFERENCE"),
    );
    expect(conference).not.toContain("Kosiniak");
  });

  test("the heads of the delegations are those told of", () => {
    const found = lines(
      "Chinese Minister Shen Kaiyun met Lao Minister Khamfong Douangta and Kazakh Minister Askhat Duisen separately in Beijing on Tuesday.\n\nGeneral Liang Zhengta of China received the heads of the two delegations at the Bayi Building.",
    );
    expect(found.at(-1)).toContain("Liang Zhengta HOST");
    expect(found.at(-1)).toContain("Khamfong Douangta");
    expect(found.at(-1)).toContain("Askhat Duisen");
  });
});

describe("India's own title for its defence minister", () => {
  test.each(["The Raksha Mantri also met", "Raksha Mantri also met"])("%s", (words) => {
    const found = lines(
      `Raksha Mantri Shri Devendra Bhatnag met Vietnamese General Chu Van Hoanh in Kuala Lumpur on Tuesday.\n\n${words} Thai General Anuchit Praphat.`,
    );
    expect(found[1]).toContain("Devendra Bhatnag COUNTERPART, Anuchit Praphat COUNTERPART");
  });
});

describe("'they' and 'his' within a sentence", () => {
  test("the two named in it", () => {
    const found = lines(
      `${MET}\n\nBurduli said he and French Minister Berengere Castel agreed when they talked over video link on Monday.`,
    );
    expect(found.join("\n")).toContain(
      "CALL 2024-09-30 | - | Irakli Burduli COUNTERPART, Berengere Castel COUNTERPART",
    );
  });

  test("'in his talks with Y, X said' are X's", () => {
    const found = lines(`${MET}\n\nIn his talks with Estonian Minister Hanno Pevkurs, Pabrins spoke of drones.`);
    expect(found.join("\n")).toContain("Artis Pabrins");
    expect(found.find((line) => line.includes("Hanno Pevkurs"))).toContain("Artis Pabrins");
  });

  test("heads of state are not the two told of", () => {
    const found = lines(`${MET}\n\nThe two heads of state met in Tallinn in May.`);
    expect(found.find((line) => line.includes("Tallinn"))).not.toContain("Burduli");
  });
});

describe("whose deed it is", () => {
  test("not that of whom the subject accompanied", () => {
    const found = lines(
      `${MET}\n\nGeneral Vako Beria, who accompanied the minister in Riga, had a separate meeting with Latvian General Leonids Kalnin.`,
    );
    expect(found.find((line) => line.includes("Leonids Kalnin"))).toContain("Vako Beria");
  });

  test("whoever accepted the invitation will attend", () => {
    const found = lines(
      `${MET}\n\nBurduli accepted Minister Pabrins's invitation to attend the Baltic Defence Expo in Riga in December.`,
    );
    expect(found.find((line) => line.includes("EXHIBITION"))).toMatch(/PLANNED EXHIBITION 2024-12 .*Irakli Burduli/u);
  });

  test("attended yesterday's meeting: that told of", () => {
    const found = lines(`${MET}\n\nGeorgian General Vako Beria also attended yesterday's meeting.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Vako Beria");
  });

  test("the meetings were attended: each of them", () => {
    const found = lines(
      "Qatari Minister Jassim Al Muft met separately with Italian Minister Fabrizio Mondavi and Kenyan Minister Josphat Lelg in Doha on Tuesday.\n\nThe meetings were attended by General Mubarak Al Humaid.",
    );
    for (const line of found) expect(line).toContain("Mubarak Al Humaid");
  });
});

describe("kinds", () => {
  test.each([
    ["Kesler welcomed his guest with an honour cordon on Tuesday.", "CEREMONY"],
    ["The two also took part in the Defence Policy Coordination Talks on Tuesday.", "DIALOGUE"],
    ["The two also opened the Georgia Defence Expo & Forum on Tuesday.", "EXHIBITION"],
  ])("%s", (text, kind) => {
    const found = lines(
      `US Secretary Warren Kesler met Georgian Minister Irakli Burduli in Washington on Tuesday.\n\n${text}`,
    );
    expect(found.join("\n")).toContain(`HELD ${kind}`);
  });

  test("an exchange of views is no friendship exchange", () => {
    expect(lines(`${MET}\n\nThe two sides had an in-depth exchange of views on security.`).join("\n")).not.toContain(
      "EXCHANGE",
    );
  });
});

describe("days", () => {
  test("two days of talks that were wrapped up", () => {
    const [line] = lines(
      "The armies of Georgia and Latvia wrapped up two days of talks in Riga on Tuesday, October 1.",
    );
    expect(line).toContain("2024-09-30/2024-10-01");
  });

  test("a year in the name of an instrument is none", () => {
    const [line] = lines(
      "Georgian Minister Irakli Burduli held talks with Latvian Minister Artis Pabrins, after which a plan under the MoU on Defence Cooperation, 1993 was signed.",
    );
    expect(line).not.toContain("1993");
  });

  test("a day of another clause is none", () => {
    const [line] = lines(
      "Tongan Brigadier Sione Koloama paid a courtesy call on Japanese Minister Akira Takama and conveyed the appreciation of the people of Tonga for the relief activities by the forces after the eruption in January 2022.",
    );
    expect(line).not.toContain("2022");
  });
});

describe("rounds and series", () => {
  test("the 14th meeting of a committee is not of the conference named before", () => {
    const found = lines(
      "Indian Minister Devendra Bhatnag met Malaysian Minister Rosman Kamar on the sidelines of the 12th ASEAN Defence Ministers' Meeting-Plus on Tuesday.\n\nThe 14th meeting of the Malaysia-India Defence Cooperation Committee will be held in New Delhi in 2025.",
    );
    expect(found.join("\n")).toContain("PLANNED DIALOGUE 2025");
  });

  test("by its abbreviation alone", () => {
    const found = lines(`${MET}\n\nGeneral Vako Beria had co-chaired the 13th GLDCOM in Tbilisi in February.`);
    expect(found.join("\n")).toContain("HELD DIALOGUE 2024-02 | Tbilisi");
  });

  test("a drill of the two navies", () => {
    const found = lines(`${MET}\n\nThey spoke of a rescue drill of the two navies, scheduled for November.`);
    expect(found.join("\n")).toContain("PLANNED EXERCISE 2024-11");
  });

  test("a call between two commanders that will take place", () => {
    const found = lines(
      `${MET}\n\nA call between the head of Georgia's Eastern Command, General Vako Beria, and the commander of Latvia's Land Forces, General Leonids Kalnin, will take place in late October.`,
    );
    expect(found.join("\n")).toMatch(/PLANNED CALL .*Vako Beria COUNTERPART, Leonids Kalnin COUNTERPART/u);
  });
});
