import { describe, expect, test } from "vitest";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** Exercises, exhibitions and rounds of a series that an article only names. Invented names and events. */

const MET =
  "Lao Defence Minister General Khamla Sisavath met Vietnamese Defence Minister General Tran Van Hung in Vientiane on Tuesday.";

/** What is told beside that meeting, with its countries. */
function beside(text: string): string[] {
  return extractText(`${MET}\n\n${text}`, "2025-06-05")
    .meetings.slice(1)
    .map(({ status, kind, start, countries }) => `${status} ${kind} ${start?.edtf ?? "-"} ${countries.join(" ")}`);
}

describe("named occasions", () => {
  test.each([
    ["The ministers looked forward to taking part in Talisman Sabre 2027.", "PLANNED EXERCISE 2027 LA VN"],
    ["He would come for LIMA 2027 in Langkawi.", "PLANNED EXHIBITION 2027 LA VN"],
    [
      "INS Tara and a Kenyan ship took part in exercise NYOTA off Mombasa in April 2025.",
      "HELD EXERCISE 2025-04 LA VN",
    ],
    ["A team would take part in the “Steppe Bow” multinational exercise.", "PLANNED EXERCISE - LA VN"],
    ["They praised the “River Bow” exercise held in Vang Vieng in March.", "HELD EXERCISE 2025-03 LA VN"],
    [
      "It follows the 2024 iteration of Lotus Angel, which the two air forces conducted in Pakse.",
      "HELD EXERCISE 2024 LA VN",
    ],
  ])("%s", (text, expected) => expect(beside(text)).toEqual([expected]));

  test.each([
    "The exercise areas near Pakse are closed.",
    "The Naval exercise programme was agreed.",
    "The Mekong River exercise is held every year.",
    "The army bought 2027 rifles.",
  ])("nothing of %s", (text) => expect(beside(text)).toEqual([]));
});

describe("rounds of a series by its abbreviation", () => {
  const FIRST = "The Fifth Vietnam-Laos Defence Policy Dialogue (DPD) was held in Hanoi on Tuesday.";
  test.each([
    ["Both sides agreed to hold the Sixth DPD in Vientiane in 2026.", "PLANNED DIALOGUE 2026"],
    ["They took stock of the decisions of the 4th DPD held in Pakse in March 2024.", "HELD DIALOGUE 2024-03"],
  ])("%s", (text, expected) => {
    const found = meetingsIn(`${FIRST}\n\n${text}`, "2025-06-05");
    expect(found).toHaveLength(2);
    expect(found[1]).toContain(expected);
  });

  test("an abbreviation of something else", () => {
    expect(meetingsIn(`${FIRST}\n\nThe 4th RRF took part in a parade.`, "2025-06-05")).toHaveLength(1);
  });
});

describe("who is called on abroad", () => {
  test("serves the state visited, though the report is the guest's own", () => {
    const { persons } = extractText(
      "Colombo, July 18, 2025: Representatives of the United States and Sri Lanka held talks in Colombo.\n\nU.S. Deputy Assistant Secretary Lorraine Osei led the U.S. side. Osei also met with Commander of the Navy Vice Admiral Nimal Rathuwatte in Colombo, Sri Lanka, and called on Prime Minister Nirosha Wickrama.\n\nU.S. EMBASSY COLOMBO",
    );
    const of = new Map(persons.map(({ name, country }) => [name, country]));
    expect([of.get("Lorraine Osei"), of.get("Nimal Rathuwatte"), of.get("Nirosha Wickrama")]).toEqual([
      "US",
      "LK",
      "LK",
    ]);
  });

  test("the guest's own ambassador does not", () => {
    const { persons } = extractText(
      "PTI\n\nIndian Additional Secretary Anant Bhatkar met Ambassador Adarsh Vellur in Nairobi, Kenya. The committee of India and Kenya met there.",
    );
    expect(persons.find(({ name }) => name === "Adarsh Vellur")?.country).not.toBe("KE");
  });
});

describe("what is to come, and what was when", () => {
  test("agreed to talk by video is no call yet", () => {
    const found = meetingsIn(
      `${MET}\n\nBoth sides agreed to hold consultations on training by video conference in September.`,
      "2025-06-05",
    );
    expect(found.filter((line) => line.includes("HELD"))).toHaveLength(1);
  });

  test("a year that is still to come", () => {
    expect(
      meetingsIn(
        `${MET}\n\nThey spoke of the second Vietnam-Laos Border Conference, in Pakse in 2026.`,
        "2025-06-05",
      )[1],
    ).toMatch(/PLANNED CONFERENCE 2026/u);
  });

  test("on the eve of a meeting", () => {
    const found = meetingsIn(
      "Russian Defense Minister Gleb Strekalin attended a meeting of the CIS Council of Defense Ministers in Almaty on Thursday.\n\nOn the eve of the meeting, Strekalin was received by Kazakh President Daniyar Sarsek in Astana.",
      "2025-11-13",
    );
    expect(found.join("\n")).toMatch(/COURTESY_CALL 2025-11-12 \| Astana/u);
    expect(found.join("\n")).toMatch(/CONFERENCE 2025-11-13/u);
  });

  test("meeting conscripts is no talks", () => {
    expect(
      meetingsIn(`${MET}\n\nOn Wednesday, the ministers visited a regiment and met conscripts.`, "2025-06-05"),
    ).toHaveLength(1);
  });
});

describe("sentences that go on behind a short word", () => {
  test.each([
    "He met Defence Secretary Air Marshal (Retd.) Sumedha Karun in Galle.",
    "He called on Cabinet Secretary for Defence Smt. Halima Jill in Nairobi.",
  ])("%s", (text) => {
    expect(extractText(`General Tran Van Hung of Vietnam arrived. ${text}`).meetings).toHaveLength(1);
  });

  test("a member of parliament's letters part no two ministers", () => {
    const [line] = meetingsIn(
      "Australia's Minister for Defence, the Hon Rosalyn Tenby MP, and Fiji's Minister for Defence and Veteran Affairs, the Hon Josefa Naival, met in Nadi today.",
      "2025-10-24",
    );
    expect(line).toContain("Rosalyn Tenby COUNTERPART, Josefa Naival COUNTERPART");
  });
});

describe("whose counterpart, and whose talks", () => {
  test("a counterpart without a state serves the one named beside, not the guest's", () => {
    const { persons } = extractText(
      "MOSCOW, November 13. /TASS/. Russian Defense Minister Gleb Strekalin visited Almaty.\n\nStrekalin was received by Kazakh President Daniyar Sarsek in Astana and held negotiations with his counterpart, Lieutenant General Yerlan Toktas.",
    );
    expect(persons.find(({ name }) => name === "Yerlan Toktas")?.country).toBe("KZ");
  });

  test("what was said after the talks of a year to come does not date them", () => {
    expect(
      meetingsIn(
        `${MET}\n\nAccording to a statement released after the meeting, the plan covers the years up to 2030.`,
        "2025-06-05",
      ),
    ).toEqual([expect.stringMatching(/^MAIN HELD TALKS 2025-06-03/u)]);
  });
});

describe("rounds of mechanisms, and meetings in turn", () => {
  test.each([
    "The 12th working-level meeting on the Maritime Liaison Mechanism between the Chinese and Japanese defence departments was held in Hangzhou on Monday.",
    "The second meeting of the High Level Core Group of India and the Maldives was held in Delhi on Monday.",
  ])("%s", (text) => expect(meetingsIn(text, "2025-06-05")).toEqual([expect.stringMatching(/^MAIN HELD DIALOGUE/u)]));

  test("one after the other", () => {
    const met =
      "South Korean Defense Minister Ahn Seung-pil met with Thailand's deputy defense minister, Gen. Somchai Ruang, Iraqi Defense Minister Haider al-Rubai and Mongolian Deputy Defense Minister Ganbold Tserend";
    expect(meetingsIn(`${met}, one after the other.`)).toHaveLength(3);
    expect(meetingsIn(`${met} for a four-way meeting.`)).toHaveLength(1);
  });

  test.each([
    ["India will also take part in the INIOCHOS-27 in Greece.", "PLANNED EXERCISE"],
    ["They will meet again at the exhibition KADEX-2026 in Astana.", "EXHIBITION"],
  ])("%s", (text, expected) => expect(beside(text).join()).toContain(expected));

  test("the sides that speak of a wide region's meeting take part in it; an alliance's is its members'", () => {
    expect(beside("The two sides spoke of the 16th BRICS Summit in Kazan last October.").join()).toMatch(/LA VN/u);
    expect(beside("The two sides spoke of the 16th NATO Summit in Oslo last October.").join()).not.toMatch(/LA VN/u);
  });

  test.each([
    ["Minister Audrius Vaitekon met I. Straupen. A. Vaitekon said so. A. Vaitekon left.", ["Audrius Vaitekon"]],
    ["General V K Singhal met officers. Singhal said so, and Singhal left.", ["V K Singhal"]],
  ])("whoever is also named by his initial keeps his name: %s", (text, names) => {
    expect(extractText(text).persons.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test("an instrument is nobody", () => {
    const { persons } = extractText(
      "They met under the Border Cooperation Agreement. The Border Cooperation Agreement said so.",
    );
    expect(persons).toEqual([]);
  });
});
