import { describe, expect, test } from "vitest";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** Who was there beside those who met, and several persons under one title; invented names. */

const PUBLISHED = "2024-06-05";
const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";

function peopleAt(text: string): string[] {
  return meetingsIn(text, PUBLISHED).map((line) => line.split(" | ")[2] ?? "");
}

const THE_TWO = "Khalid Al-Mansouri COUNTERPART, Ion Radu COUNTERPART";

describe("those present", () => {
  test.each([
    "Also present at the meeting were Chief of Staff Lt. Gen. Salem Al-Thawadi and Ambassador Mihai Popa.",
    "Attending the meeting were Chief of Staff Salem Al-Thawadi and Ambassador Mihai Popa.",
    "The meeting was attended by Chief of Staff Salem Al-Thawadi; and Ambassador Mihai Popa.",
    "The talks took place in the presence of Chief of Staff Salem Al-Thawadi and Ambassador Mihai Popa.",
    "Chief of Staff Salem Al-Thawadi and Ambassador Mihai Popa were also present.",
    "Radu was accompanied by Chief of Staff Salem Al-Thawadi and Ambassador Mihai Popa.",
    "The Romanian side included Chief of Staff Salem Al-Thawadi and Ambassador Mihai Popa.",
  ])("in a sentence of their own: %s", (sentence) => {
    const [people = ""] = peopleAt(`${MET}\n\n${sentence}`);
    expect(people.split(", ").sort()).toEqual([
      "Ion Radu COUNTERPART",
      "Khalid Al-Mansouri COUNTERPART",
      "Mihai Popa ATTENDEE",
      "Salem Al-Thawadi ATTENDEE",
    ]);
  });

  test.each([
    "Qatari Defence Minister Khalid Al-Mansouri, accompanied by Colonel Ali Hassan, met with Romanian Defence Minister Ion Radu on Tuesday.",
    "Qatari Defence Minister Khalid Al-Mansouri, flanked by Colonel Ali Hassan, met Romanian Defence Minister Ion Radu on Tuesday.",
    "Qatari Defence Minister Khalid Al-Mansouri, along with Colonel Ali Hassan, met Romanian Defence Minister Ion Radu on Tuesday.",
    "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in the presence of Colonel Ali Hassan on Tuesday.",
  ])("in the same sentence: %s", (text) => {
    expect(peopleAt(text)).toEqual([`${THE_TWO}, Ali Hassan ATTENDEE`]);
  });

  test("both sides of a meeting", () => {
    const sides =
      "From the Qatari side, the meeting was attended by Colonel Ali Hassan and, from the Romanian side, by Ambassador Mihai Popa.";
    const [people] = peopleAt(`${MET}\n\n${sides}`);
    expect(people).toContain("Ali Hassan ATTENDEE");
    expect(people).toContain("Mihai Popa ATTENDEE");
  });

  test("do not change kind and title of the meeting", () => {
    const [talks] = extractText(`${MET}\n\nAlso present was Ambassador Mihai Popa.`, PUBLISHED).meetings;
    expect(talks).toMatchObject({ kind: "TALKS", title: "Meeting between the defence ministers of Qatar and Romania" });
  });

  test("join the meeting of those they came with", () => {
    const second = "Al-Mansouri also met with Polish Defence Minister Adam Nowak.";
    const company = "Radu was accompanied by Ambassador Mihai Popa.";
    expect(peopleAt([MET, second, company].join("\n\n"))).toEqual([
      `${THE_TWO}, Mihai Popa ATTENDEE`,
      "Khalid Al-Mansouri COUNTERPART, Adam Nowak COUNTERPART",
    ]);
  });

  test.each([
    "While in Doha, Radu was joined by Ambassador Mihai Popa.",
    "Radu will be accompanied on his next visit by Ambassador Mihai Popa.",
    "The festival was attended by families, and Colonel Ali Hassan spoke of the weather.",
    "Along with Ambassador Mihai Popa, the museum keeps portraits of kings.",
  ])("not so: %s", (sentence) => {
    expect(peopleAt(`${MET}\n\n${sentence}`)).toEqual([THE_TWO]);
  });

  test("whom a present person's post names was not there", () => {
    const sentence = "The meeting was attended by Colonel Ali Hassan, head of the office of President Emil Stan.";
    expect(peopleAt(`${MET}\n\n${sentence}`)).toEqual([`${THE_TWO}, Ali Hassan ATTENDEE`]);
  });
});

describe("several persons under one title", () => {
  test.each([
    "Qatar and Romania's Defence Ministers Khalid Al-Mansouri and Ion Radu met in Doha on Tuesday.",
    "Qatari and Romanian Defence Ministers Khalid Al-Mansouri and Ion Radu met in Doha on Tuesday.",
    "The Defence Ministers of Qatar and Romania, Khalid Al-Mansouri and Ion Radu, met in Doha on Tuesday.",
  ])("each holds the post for his country: %s", (text) => {
    const { persons } = extractText(text, PUBLISHED);
    expect(persons.map(({ name, country, posts }) => [name, country, posts[0]?.title])).toEqual([
      ["Khalid Al-Mansouri", "QA", "Defence Minister"],
      ["Ion Radu", "RO", "Defence Minister"],
    ]);
    expect(peopleAt(text)).toEqual([THE_TWO]);
  });

  test("each holds one of two posts", () => {
    const text =
      "French Defence and Foreign Ministers Pierre Garnier and Luc Moreau met with their Polish counterparts Adam Nowak and Jan Kowal.";
    const { persons } = extractText(text, PUBLISHED);
    expect(persons.map(({ name, country, posts }) => [name, country, posts[0]?.title])).toEqual([
      ["Pierre Garnier", "FR", "Defence Minister"],
      ["Luc Moreau", "FR", "Foreign Minister"],
      ["Adam Nowak", "PL", "Defence Minister"],
      ["Jan Kowal", "PL", "Foreign Minister"],
    ]);
  });

  test("presidents by surname alone", () => {
    expect(meetingsIn("Presidents Garnier and Nowak met in Paris on Tuesday.", PUBLISHED)).toEqual([
      "MAIN HELD SUMMIT 2024-06-04 | Paris | Garnier COUNTERPART, Nowak COUNTERPART",
    ]);
  });

  test.each([
    "The Foreign Ministers Meeting was held in Ankara on Tuesday.",
    "Prime Ministers from Asia attended the forum in Ankara on Tuesday.",
  ])("no name without one: %s", (text) => {
    expect(extractText(text, PUBLISHED).persons).toEqual([]);
  });
});
