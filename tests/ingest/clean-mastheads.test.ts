import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";

const REPORT =
  "The defence ministers of Norland and Sudland held talks on Tuesday and agreed to expand cooperation in training, officials said.";

function masthead(text: string): string {
  const { dateline, publishedOn, blocks, body } = cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} });
  const kept = blocks.filter(({ kind }) => kind === "BODY").map(({ start, end }) => body.slice(start, end));
  return [dateline ?? "-", publishedOn?.edtf ?? "-", kept.join(" / ") === REPORT].join(" | ");
}

describe("lines that say when and by whom", () => {
  test.each([
    ["the writer's line with the day", "By AW - May 20,2022 - Last updated at May 21,2022", "2022-05-20"],
    ["the writer's line with day and hour", "by Ann Roe Sep 28, 2021, 16:50 PM", "2021-09-28"],
    ["a mark before the day", "# 05 October 2021 13:45 (UTC +04:00)", "2021-10-05"],
    ["a label in capitals", "PUBLISHED : 9 AUG 2025 AT 06:12", "2025-08-09"],
    ["a date in marks", "Published :`2023-03-21 18:44:07`", "2023-03-21"],
    ["the page's own address", "English.example.cn   2014-10-24 19:05:12", "2014-10-24"],
    ["the page's section and the hour", "All News 19:12 June 03, 2016", "2016-06-03"],
    ["a count before", "12 photos | Last updated 19 Oct 2018", "2018-10-19"],
    ["a reprint's note", "(Source: Norland Department of Defence; issued Oct. 1, 2020)", "2020-10-01"],
  ])("%s", (_, line, day) => {
    expect(masthead(`Two ministers meet in Oslo\n\n${line}\n\n${REPORT}`)).toBe(`- | ${day} | true`);
  });

  test("the day stands first in figures of an agency, save one that writes the month first", () => {
    expect(masthead(`Two ministers meet in Oslo\n\n03/08/2023 14:22\nKPL\n\n${REPORT}`)).toBe("- | 2023-08-03 | true");
    expect(masthead(`Two ministers meet in Oslo\n\n03/08/2023 14:22\nPNA\n\n${REPORT}`)).toBe("- | - | true");
  });

  test("a sentence that opens like a writer's line is none", () => {
    const text = `Two ministers meet in Oslo\n\nBy May 20, 2022 the ministers had met twice, both sides said in a statement.\n\n${REPORT}`;
    expect(masthead(text)).toBe("- | - | false");
  });
});

describe("datelines of more publishers", () => {
  test.each([
    [
      "an agency in brackets, no dash",
      `RABAT, (Portal / Portal News / WAM - 21st Feb, 2021) ${REPORT}`,
      "Rabat | 2021-02-21",
    ],
    ["a country in square brackets", `New Delhi [India], November 20, 2024 (ANI): ${REPORT}`, "New Delhi | 2024-11-20"],
    ["the agency behind the date", `Jeddah, July 07, 2021, SPA -- ${REPORT}`, "Jeddah | 2021-07-07"],
    [
      "a day of the Hijri year before",
      `Jeddah, Dhul-Hijjah 28, 1438 H., Sep 19, 2017, SPA -- ${REPORT}`,
      "Jeddah | 2017-09-19",
    ],
    ["a publisher behind the place", `Nora, Norland Press, 27 June 2023 – ${REPORT}`, "Nora | 2023-06-27"],
    ["a country behind the place", `Nora, Norland, 27 June 2023 – ${REPORT}`, "Nora, Norland | 2023-06-27"],
    ["the agency between slashes", `MINSK, December 19. /TASS/. ${REPORT}`, "Minsk | -"],
    ["the agency before the place", `AKP Phnom Penh, March 21, 2023 -- ${REPORT}`, "Phnom Penh | 2023-03-21"],
    ["a full stop for the dash", `BAKU, Azerbaijan, December 14. ${REPORT}`, "Baku, Azerbaijan | -"],
    [
      "an agency in brackets behind the day, no dash",
      `New Delhi, June 12, 2031 (EXW) ${REPORT}`,
      "New Delhi | 2031-06-12",
    ],
    ["the agency in capitals behind the day", `YEREVAN, JUNE 12, EXAMPRESS. ${REPORT}`, "Yerevan | -"],
    ["the day behind a dash", `Rawalpindi - June 12, 2031: ${REPORT}`, "Rawalpindi | 2031-06-12"],
    ["an agency between slashes, no day", `Yerevan /Exampress/. ${REPORT}`, "Yerevan | -"],
    ["the agency behind the place", `ASTANA. EXAMINFORM - ${REPORT}`, "Astana | -"],
    ["a day in brackets", `OSLO (12 June 2031) – ${REPORT}`, "Oslo | 2031-06-12"],
    [
      "a reprint's note before",
      `(MENAFN- Norland News Agency (NNA)) ABU DHABI, April 25 (NNA) -- ${REPORT}`,
      "Abu Dhabi | -",
    ],
    [
      "a place with its day on a line of its own",
      `Two ministers meet\n\nBaku, Azerbaijan, Sept. 17\n\n${REPORT}`,
      "Baku, Azerbaijan | -",
    ],
    ["a known place alone on its line", `Two ministers meet\n\nANKARA\n\n${REPORT}`, "Ankara | -"],
  ])("%s", (_, text, expected) => expect(masthead(text)).toBe(`${expected} | true`));

  test.each([
    ["two letters, a paper's initials", `XP – ${REPORT}`],
    ["a person's day", `Brekke, June 12. ${REPORT}`],
    ["an unknown word alone in capitals", `Two ministers meet\n\nSECURITY\n\n${REPORT}`],
    ["a speaker of a transcript", `JOURNALIST: ${REPORT}`],
    ["brackets without an agency", `NORLAND (the host of the talks) ${REPORT}`],
  ])("%s gives none", (_, text) => expect(masthead(text).split(" | ")[0]).toBe("-"));
});
