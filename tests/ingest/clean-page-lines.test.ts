import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";

const REPORT =
  "The defence ministers of Norland and Sudland held talks on Tuesday and agreed to expand cooperation in training, officials said.";

function page(line: string, report = REPORT): string {
  const text = `Norland and Sudland to train together\n\n${line}\n\n${report}`;
  const { publisher, publishedOn, blocks, body } = cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} });
  const kept = blocks.filter(({ kind }) => kind === "BODY").map(({ start, end }) => body.slice(start, end));
  return [publishedOn?.edtf ?? "-", publisher ?? "-", kept.join(" / ") === report].join(" | ");
}

describe("the day of publication among other words of the page", () => {
  test.each([
    ["Daily Planet Oct - 26 - 2031 , 06:13", "2031-10-26 | Daily Planet"],
    ["Release No. NR-007-18 January 08, 2031", "2031-01-08 | -"],
    ["No. PR-123/2031-NPR 12 June 2031", "2031-06-12 | -"],
    ["27. May 2031 - 16:56", "2031-05-27 | -"],
    ["Wednesday the 12th of June 2031", "2031-06-12 | -"],
    ["Wed 12 Jun 2031 10.15 BST", "2031-06-12 | -"],
    ["TUE JUN 12 2031", "2031-06-12 | -"],
    ["12/Jun/2031", "2031-06-12 | -"],
    ["2031.06.12", "2031-06-12 | -"],
    ["[2031-06-12 15:03]", "2031-06-12 | -"],
    ["Press release | 12 June 2031", "2031-06-12 | -"],
    ["FOR IMMEDIATE RELEASE - June 12, 2031", "2031-06-12 | -"],
    ["Statement – 12 June 2031", "2031-06-12 | -"],
    ["Ann Roe June 12, 2031", "2031-06-12 | -"],
    ["June 12, 2031 Ann Roe", "2031-06-12 | -"],
    ["By Ann Roe - June 12, 2031 0", "2031-06-12 | -"],
    ["By Ann Roe | Published: June 12, 2031 | 3:15 pm", "2031-06-12 | -"],
    ["Written by Ann Roe on June 12, 2031", "2031-06-12 | -"],
    ["Posted by admin on June 12, 2031", "2031-06-12 | -"],
    ["Ann Roe / The Norland Tribune / 12 June 2031", "2031-06-12 | The Norland Tribune"],
    ["The Norland Times | Published : Wednesday, June 12, 2031", "2031-06-12 | The Norland Times"],
    ["ANI | Updated: Jun 12, 2031 15:03 IST", "2031-06-12 | ANI"],
    ["Source: Xinhua | 2031-06-12 15:03:22|Editor: annroe", "2031-06-12 | Xinhua"],
    ["12 Jun 2031 03:00PM (Updated: 13 Jun 2031 04:10PM)", "2031-06-12 | -"],
    ["Updated: June 13, 2031 10:00 | Published: June 12, 2031 09:00", "2031-06-12 | -"],
    ["3 min read | June 12, 2031", "2031-06-12 | -"],
    ["13 июня 2031, 10:38", "2031-06-13 | -"],
    ["12 de junio de 2031", "2031-06-12 | -"],
  ])("%s", (line, expected) => expect(page(line)).toBe(`${expected} | true`));

  test.each([
    ["the day of an event", "Oslo Defence Dialogue, June 12, 2031"],
    ["the day of a photograph", "Photo: Norland Navy, June 12, 2031"],
    ["the day of an official's act", "Minister Olan Brekke, Oslo, June 12, 2031"],
    ["the first day of something", "From June 12, 2031 to June 14, 2031"],
    ["the day something was signed", "Signed June 12, 2031"],
  ])("%s is none", (_, line) => expect(page(line).split(" | ")[0]).toBe("-"));

  test("a story's day below the report is not that of the report", () => {
    const text = `Norland and Sudland to train together\n\n${REPORT}\n\nNorland Harbour Reopens | May 3, 2031`;
    expect(cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} }).publishedOn).toBe(null);
  });
});

describe("days in figures of which either number may be the month", () => {
  const told = (day: string) => REPORT.replace("Tuesday", day);
  test.each([
    ["after a day that the report names", "03/08/2031 14:22", told("August 2"), "2031-08-03"],
    ["after a day that the report names, month first", "03/08/2031 14:22", told("March 7"), "2031-03-08"],
    ["by the hour's zone", "Updated: 03-08-2031 17:29 IST", REPORT, "2031-08-03"],
    ["by the hour's zone, month first", "03/08/2031 5:29 PM EDT", REPORT, "2031-03-08"],
    ["as American servers print it", "4/5/2031 3:05:18 PM", REPORT, "2031-04-05"],
    ["by another day of the page", "Published 03/08/2031 (Updated 13/08/2031)", REPORT, "2031-08-03"],
    ["with full stops, always the day first", "03.08.2031", REPORT, "2031-08-03"],
    ["or not at all", "03/08/2031 14:22", REPORT, "-"],
    ["nor where the report names days that fit both", "03/08/2031", told("August 2 and March 8"), "-"],
  ])("%s", (_, line, report, day) => expect(page(line, report).split(" | ")[0]).toBe(day));
});
