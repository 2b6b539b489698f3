import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

const TALKS =
  "HANOI (VNA) – Defence Minister General Trinh Quoc Lam met his Lao counterpart Lieutenant General Somdeth Vilayphone in Hanoi on Monday. ";

describe("descriptions", () => {
  it.each([
    ["a guest by country", "The Lao guest thanked him.", "The Lao guest → Somdeth Vilayphone"],
    ["his guest", "Lam told his guest so.", "his guest → Somdeth Vilayphone"],
    ["the host", "Vilayphone spoke. The host agreed.", "The host → Trinh Quoc Lam"],
    [
      "a post by country",
      "The Vietnamese defence minister agreed.",
      "The Vietnamese defence minister → Trinh Quoc Lam",
    ],
    ["a rank", "The General agreed.", "The General → Trinh Quoc Lam"],
    [
      "a leader by his office",
      "Prime Minister Vo Dang Khai came. Lam left. The Government leader agreed.",
      "The Government leader → Vo Dang Khai",
    ],
  ])("resolves %s", (_, text, expected) => {
    expect(readNames(TALKS + text).references).toContain(expected);
  });

  it("leaves words alone that only describe another noun", () => {
    const { references } = readNames(`${TALKS}They met at the ministry's guest house with the general staff.`);
    expect(references.filter((reference) => /guest|general/.test(reference))).toEqual([]);
  });
});

describe("pronouns", () => {
  it("mean the subject, and him the other one", () => {
    const { references } = readNames(
      `${TALKS}Lam spoke first. He praised the talks. The Lao guest invited him to Vientiane.`,
    );
    expect(references).toContain("He → Trinh Quoc Lam");
    expect(references).toContain("him → Trinh Quoc Lam");
  });

  it("reach forward in 'for his part'", () => {
    expect(readNames(`${TALKS}For his part, Vilayphone agreed.`).references).toContain("his → Somdeth Vilayphone");
  });
});

describe("posts by other words", () => {
  it.each([
    [
      "a chief's abbreviation",
      "Army chief Gen Asim Qureshan met Iranian General Reza Bahram. The COAS thanked him.",
      "The COAS → Asim Qureshan",
    ],
    [
      "the head of a ministry",
      "Polish Defence Minister Jan Wierzbow spoke. The head of the Polish MoD met Turkish Defence Minister Orhan Kilicd.",
      "The head of the Polish MoD → Jan Wierzbow",
    ],
    [
      "the Pentagon chief",
      "US Defense Secretary Mark Halloran left. The Pentagon chief spoke.",
      "The Pentagon chief → Mark Halloran",
    ],
  ])("resolves %s", (_, text, expected) => expect(readNames(text).references).toContain(expected));

  it("takes the head of an office for no minister", () => {
    const text = "Polish Defence Minister Jan Wierzbow spoke. The head of the press office left.";
    expect(readNames(text).references.join()).not.toContain("The head");
  });
});

describe("groups", () => {
  it.each([
    ["the two ministers", "The two ministers agreed.", "The two ministers → Trinh Quoc Lam + Somdeth Vilayphone"],
    ["both sides", "Both sides agreed.", "Both sides → Trinh Quoc Lam + Somdeth Vilayphone"],
    ["they", "They agreed.", "They → Trinh Quoc Lam + Somdeth Vilayphone"],
  ])("resolves %s", (_, text, expected) => {
    expect(readNames(TALKS + text).references).toContain(expected);
  });

  it("takes a trio for the three spoken of together", () => {
    const text =
      "Lao Minister Khamla Duangsy, Thai Minister Somchai Rungroj and French Minister Anne Morel met in Hanoi. The trio agreed.";
    expect(readNames(text).references).toContain("The trio → Khamla Duangsy + Somchai Rungroj + Anne Morel");
  });

  it("goes back to the pair whose posts fit", () => {
    const text = `${TALKS}Later Vilayphone was received by President Vo Dang Khai. The two ministers agreed.`;
    expect(readNames(text).references).toContain("The two ministers → Trinh Quoc Lam + Somdeth Vilayphone");
  });

  it("tells countries where the persons are not named", () => {
    const { mentions } = readNames("The defence ministers of Vietnam, Laos, and Cambodia will meet.");
    expect(mentions.find(({ form }) => form === "GROUP")).toMatchObject({ refs: [], countries: ["VN", "LA", "KH"] });
  });
});

describe("other mentions", () => {
  it("mark countries, places and bodies with their codes and keys", () => {
    const { mentions, article } = readNames(
      "Laos and the US sent troops of the Lao People's Army to Pakse, Washington said.",
    );
    expect(
      mentions.map((mention) => [mention.kind, article.view.slice(mention.start, mention.end), ...mention.refs]),
    ).toEqual([
      ["COUNTRY", "Laos", "LA"],
      ["COUNTRY", "US", "US"],
      ["ORGANIZATION", "Lao People's Army", "o1"],
      ["COUNTRY", "Lao", "LA"],
      ["PLACE", "Pakse", "Pakse"],
      ["COUNTRY", "Washington", "US"],
    ]);
  });

  it("hold the whole noun phrase", () => {
    const { mentions, article } = readNames(
      "On Monday General Trinh Quoc Lam, Minister of National Defence of Vietnam, spoke.",
    );
    const name = mentions.find(({ kind }) => kind === "PERSON");
    expect(article.view.slice(name?.phrase.start, name?.phrase.end)).toBe(
      "General Trinh Quoc Lam, Minister of National Defence of Vietnam",
    );
  });

  it("never take the pronoun us for a country", () => {
    expect(readNames("They told us of it.").mentions.filter(({ kind }) => kind === "COUNTRY")).toEqual([]);
  });
});

describe("a short form that is a plain word too", () => {
  const opening = "WASHINGTON – Deputy National Security Advisor Peter Sharper traveled to Kyiv on Monday. ";

  it("is read at the head of a sentence before what a person does", () => {
    expect(readNames(`${opening}Sharper met with the defense minister.`).references).toContain(
      "Sharper → Peter Sharper",
    );
  });

  it("stays a word before anything else, and where nobody bears it", () => {
    expect(readNames(`${opening}Sharper points were left to experts.`).references).not.toContain(
      "Sharper → Peter Sharper",
    );
    expect(readNames("WASHINGTON – Sharper met with the defense minister.").people).toEqual([]);
  });
});
