import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

/** Who met whom where a sentence has several verbs, and what was only asked for or never held; invented names. */

function told(text: string): string[] {
  const { persons, meetings } = extractText(text, "2021-05-05");
  const nameOf = new Map(persons.map(({ key, name }) => [key, name.split(" ").at(-1)]));
  return meetings
    .map(({ status, start, kind, participants }) =>
      [
        status,
        start?.edtf,
        kind === "CALL" ? "CALL" : null,
        participants.map(({ person }) => nameOf.get(person)).join("+"),
      ]
        .filter((part) => part)
        .join(" "),
    )
    .sort();
}

describe("several verbs of one subject", () => {
  test("each has its own object, and the first one's subject", () => {
    expect(
      told(
        "Norwegian Defence Minister Ola Fjeld met Lao Defence Minister Khamphan Sisouk on Monday, welcomed Cuban Defence Minister Orlando Pereda the next day and will receive Thai Defence Minister Kanda Rattana on Friday.",
      ),
    ).toEqual(["HELD 2021-05-03 Fjeld+Sisouk", "HELD 2021-05-04 Fjeld+Pereda", "PLANNED 2021-05-07 Fjeld+Rattana"]);
  });

  test("also in a participle behind a comma, which calls by video alone", () => {
    expect(
      told(
        "Canadian Defence Minister Nora Tremont met Latvian Defence Minister Janis Ozolin in Ottawa on Tuesday, having spoken with Estonian Defence Minister Kalev Saar by video link.",
      ),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/CALL Tremont\+Saar/u), "HELD 2021-05-04 Tremont+Ozolin"]));
  });
});

describe("two clauses joined by and", () => {
  test("are two meetings of two", () => {
    expect(
      told(
        "Norwegian Defence Minister Ola Fjeld met Lao Defence Minister Khamphan Sisouk and Cuban Defence Minister Orlando Pereda met Thai Defence Minister Kanda Rattana on Monday.",
      ).map((line) => line.split(" ").at(-1)),
    ).toEqual(expect.arrayContaining(["Fjeld+Sisouk", "Pereda+Rattana"]));
  });

  test("two ministers who met one are still together", () => {
    expect(
      told(
        "Norwegian Defence Minister Ola Fjeld and Swedish Defence Minister Nils Borg met Thai Defence Minister Kanda Rattana on Monday.",
      ),
    ).toEqual(["HELD 2021-05-03 Fjeld+Borg+Rattana"]);
    expect(
      told(
        "Norwegian Defence Minister Ola Fjeld met Lao Defence Minister Khamphan Sisouk and Cuban Defence Minister Orlando Pereda on Monday.",
      ),
    ).toEqual(["HELD 2021-05-03 Fjeld+Sisouk+Pereda"]);
  });
});

describe("what was asked for", () => {
  const TWO = "a meeting between Thai Defence Minister Kanda Rattana and Lao Defence Minister Khamphan Sisouk";

  test("is no meeting if it was declined", () => {
    expect(told(`Laos declined a Thai request for ${TWO} in Oslo.`)).toEqual([]);
  });

  test("is proposed if nothing more is told", () => {
    expect(told(`Thailand repeated its request for ${TWO} in Oslo.`)).toEqual(["PROPOSED Rattana+Sisouk"]);
  });

  test("a request told of at a meeting that was held changes nothing", () => {
    expect(told(`Officials held ${TWO} in Oslo on Monday, at which a request for aid was declined.`)).toEqual([
      "HELD 2021-05-03 Rattana+Sisouk",
    ]);
  });
});

describe("what did not take place", () => {
  const TALKS = "The meeting between Thai Defence Minister Kanda Rattana and Lao Defence Minister Khamphan Sisouk";

  test("is called off, on the day it was planned for", () => {
    expect(told(`${TALKS}, planned for May 4, did not take place.`)).toEqual(["CANCELLED 2021-05-04 Rattana+Sisouk"]);
  });

  test("a plan told late stays in its year, one for a month gone by is for the next", () => {
    expect(told(`${TALKS}, planned for May 3, is on the agenda.`)).toEqual(["PLANNED 2021-05-03 Rattana+Sisouk"]);
    expect(told(`${TALKS} will be held in March.`)).toEqual(["PLANNED 2022-03 Rattana+Sisouk"]);
  });
});
