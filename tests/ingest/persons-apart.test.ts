import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

/** Who is somebody else in one article, however alike the names are; invented names. */

const names = (text: string): string[] =>
  extractText(text, "2024-06-05").persons.map(({ name, variants }) => [name, ...variants].join(" = "));

describe("two named side by side in a clause", () => {
  test.each([
    [
      "General Prawat Srisak and Defence Minister General Prawit Srisak met Lao Defence Minister Khamphan Sisouk.",
      ["Prawat Srisak", "Prawit Srisak", "Khamphan Sisouk"],
    ],
    ["General Andrew Harmond met Colonel Andrei Harmond in Riga.", ["Andrew Harmond", "Andrei Harmond"]],
  ])("are two: %s", (text, expected) => expect(names(text)).toEqual(expected));

  test("one spelled in two ways in two sentences is one", () => {
    expect(
      names("General Andrew Harmond met Lao Defence Minister Khamphan Sisouk. General Andrew Harmmond then left."),
    ).toEqual(["Andrew Harmond = Andrew Harmmond", "Khamphan Sisouk"]);
  });
});

describe("a father and a son of one name", () => {
  test("are two where each has his suffix", () => {
    expect(names("General John Harmond Sr. met his son, Captain John Harmond Jr., in Oslo.")).toEqual([
      "John Harmond Sr.",
      "John Harmond Jr.",
    ]);
  });

  test("one with a suffix and without it is one", () => {
    expect(names("General John Harmond Jr. arrived in Oslo. General John Harmond met officers.")).toHaveLength(1);
  });
});

describe("Vietnamese names that marks tell apart", () => {
  test("are two if both are printed with marks, and short forms go to each", () => {
    expect(
      names("Major General Nguyễn Văn Hải met Major General Nguyễn Văn Hài in Hanoi. General Hải thanked General Hài."),
    ).toEqual(["Nguyễn Văn Hải = Hải", "Nguyễn Văn Hài = Hài"]);
  });

  test("are one wherever in the syllable the mark is set, and with marks or without", () => {
    expect(names("Major General Nguyễn Văn Hoà left. Major General Nguyễn Văn Hòa came back.")).toHaveLength(1);
    expect(names("Major General Nguyễn Văn Hải left. Major General Nguyen Van Hai came back.")).toHaveLength(1);
  });
});

describe("a month before a name", () => {
  test("is none of it", () => {
    expect(
      names("Australian Defence Minister Peter Hollister arrived. In March Hollister hosted General Kenji Oyamada."),
    ).toEqual(["Peter Hollister = Hollister", "Kenji Oyamada"]);
  });

  test("a first name that is a month's too stays one", () => {
    expect(names("Japanese Defence Minister June Kettering met General April Thornbury.")).toEqual([
      "June Kettering",
      "April Thornbury",
    ]);
  });
});
