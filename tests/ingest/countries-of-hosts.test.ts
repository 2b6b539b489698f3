import { describe, expect, test } from "vitest";
import { extractText } from "../support/whole-article.ts";

/** The country of somebody by a part of the name. */
function countryOf(name: string, text: string): string | null | undefined {
  return extractText(text).persons.find((person) => person.name.includes(name))?.country;
}

describe("a host that a post alone tells of", () => {
  const TALKS =
    "Baku, Azerbaijan, Sept. 17\n\nUzbekistan and Kyrgyzstan signed a plan of military cooperation. It was signed by the Minister of Defense of Uzbekistan, Otabek Salimov, and his Kyrgyz counterpart, Bakyt Asanov.\n\n";

  test.each([
    ["On the sidelines, Asanov was received by Prime Minister Jasur Karimberdiev.", "Karimberdiev", "UZ"],
    ["Asanov later called on President Jasur Karimberdiev.", "Karimberdiev", "UZ"],
  ])("is not of his guest's state, nor of the agency's: %s", (text, name, country) =>
    expect(countryOf(name, TALKS + text)).toBe(country),
  );

  test("keeps what is stated", () =>
    expect(countryOf("Aliyar", `${TALKS}Asanov later called on Azerbaijani Prime Minister Emin Aliyarov.`)).toBe("AZ"));
});

describe("somebody who goes abroad", () => {
  const NEWS =
    "New Zealand and Chile are to formalise an agreement, says Defence Minister Ruth Hadlow. The Chilean navy and New Zealand's will train together.\n\n";

  test("is not of the state he comes to", () =>
    expect(
      countryOf("Hadlow", `${NEWS}Hadlow travels to Santiago today and meets Chile's President Tomas Undarte.`),
    ).toBe("NZ"));

  test("but one who comes home may be", () =>
    expect(countryOf("Undarte", `${NEWS}President Tomas Undarte of Chile flew back to Santiago.`)).toBe("CL"));
});

test("one who joins a minister serves the same state", () =>
  expect(
    countryOf(
      "Bakkesen",
      "LONDON, 4 June 2031 – The Defence Secretary met Norwegian Minister Ingrid Solvang in Portsmouth. Minister Solvang was joined by the Chief of Defence, General Eirik Bakkesen.",
    ),
  ).toBe("NO"));

describe("officials of the publisher's own state", () => {
  test("by the city of its masthead", () =>
    expect(
      countryOf(
        "Okuret",
        "Minister hosts Kenyan counterpart\nThe Herald, Kampala\nPublished : 14 June 2031\n\nThe Minister of Defence, Hon. Grace Okuret, yesterday hosted the Kenyan Cabinet Secretary for Defence, Amb. Daniel Mutisya.",
      ),
    ).toBe("UG"));

  test("by the city behind a quarter of it", () =>
    expect(
      countryOf(
        "Mugabekazi",
        "A delegation of the Tanzania People's Defence Force held talks with officers of the Rwanda Defence Force in Kimihurura, Kigali. They will call on the Minister for Defence, Gen Theogene Mugabekazi.",
      ),
    ).toBe("RW"));

  test("by a dateline that ends in a point and a dash", () =>
    expect(
      countryOf(
        "Valdivia",
        "SANTIAGO, Nov. 4 (EFE).- Defense Minister Rodrigo Valdivia met his Peruvian counterpart Carmen Huancas on Tuesday.",
      ),
    ).toBe("CL"));
});

describe("company", () => {
  test("of a guest behind a clause about the host", () => {
    const text =
      "SANTIAGO, Nov. 4 – The defense ministers of Chile and Peru, Rodrigo Valdivia and Carmen Huancas, met on Tuesday.\n\nHuancas, who was received by President Tomas Errazu, was accompanied by the head of the Joint Command, Gen. Luis Quispera, and the ambassador to Chile, Jorge Salcedor.";
    expect(["Errazu", "Quispera", "Salcedor"].map((name) => countryOf(name, text))).toEqual(["CL", "PE", "PE"]);
  });

  test("of a force known by its abbreviation", () =>
    expect(
      countryOf(
        "Kipkemori",
        "KAMPALA, Nov. 4, 2031 – Uganda's army chief met guests from Kenya on Tuesday.\n\nThe KDF delegation included the Vice Chief of Defence Forces, Lt Gen Joseph Kipkemori.",
      ),
    ).toBe("KE"));
});

describe("posts as African armies name them", () => {
  test.each([
    ["The Commander Land Forces, Lt Gen Peter Ojokol, attended.", "Commander Land Forces"],
    [
      "The RDF Chief of Staff in charge of Land Forces, Maj Gen Innocent Ojokol, attended.",
      "RDF Chief of Staff in charge of Land Forces",
    ],
    ["The Commander, Lt Gen Peter Ojokol, landed.", "Commander"],
  ])("%s", (text, title) =>
    expect(
      extractText(
        `KIGALI, Nov. 4, 2031 – Officers met in Kigali on Tuesday.\n\n${text} Nothing more is known.`,
      ).persons[0]?.posts.map((post) => post.title),
    ).toEqual([title]),
  );
});
