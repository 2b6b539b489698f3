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

describe("whom the speaker of a transcript met", () => {
  const HEAD =
    "Doorstop, Port Moresby\n\n21 July 2032\n\nThe Hon Callum Brandor MP\nMinister for Defence\n\nE&OE\n\nCALLUM BRANDOR: Papua New Guinea and Australia are friends. Papua New Guinea's ports matter to Australia.\n\n";

  test.each([
    ["Last night Prime Minister Wesley Tolimpor received me at Government House.", "Tolimpor", "PG"],
    ["I'm in Honiara tomorrow and I'll be calling on Prime Minister Elijah Fakator.", "Fakator", "SB"],
    ["I spoke with Defence Minister Kepa Warikor by phone last Thursday.", "Warikor", "PG"],
  ])("is of another state: %s", (text, name, country) => expect(countryOf(name, HEAD + text)).toBe(country));

  test("not whom somebody else met", () =>
    expect(countryOf("Haddonor", `${HEAD}Chief of Navy Rear Admiral Jon Haddonor met the crew.`)).toBe("AU"));
});

test("no prime minister serves a state that has none", () =>
  expect(
    countryOf(
      "Pereigo",
      "WASHINGTON, 14 May 2031 – U.S. Secretary of Defense Warren Kessler met Singapore Minister for Defence Lionel Thonga in Singapore on Monday.\n\nTogether they called on Prime Minister Ignatius Pereigo in the evening. Singapore thanked them.",
    ),
  ).toBe("SG"));

test("somebody met by an official of the other side", () =>
  expect(
    countryOf(
      "Archambor",
      "MANILA, May 3 – Canadian Defence Minister Bill Blairson and Secretary Ana Abrenico of the Philippines spoke of Canada.\n\nAbrenico likewise met with Vice Chief of the Defence Staff Lieutenant-General Claire Archambor. Canada and the Philippines are friends.",
    ),
  ).toBe("CA"));

describe("clauses that a comma closes", () => {
  const posts = (name: string, text: string): string[] | undefined =>
    extractText(`NEW DELHI, 2 Nov 2031 – The ministers met in Delhi on Monday.\n\n${text}`)
      .persons.find((person) => person.name.includes(name))
      ?.posts.map(({ title }) => title);

  test("hold all posts of who is met", () =>
    expect(
      posts(
        "Douangtar",
        "In his talks with General Khamfong Douangtar, Deputy Prime Minister and Minister of National Defence of Laos, Admiral Shen Kaiyanor said that all went well.",
      ),
    ).toEqual(["Deputy Prime Minister", "Minister of National Defence"]));

  test("but not the post of who meets him", () =>
    expect(
      posts(
        "Holcor",
        "In his meeting with US Secretary of War Mr Garrett Holcor, the Defence Minister conveyed that India looks forward to more.",
      ),
    ).toEqual(["Secretary of War"]));

  test("while an apposition still is one", () =>
    expect(
      posts("Holcor", "In Delhi he met Mr Garrett Holcor, the Defence Minister of Norway, who conveyed greetings."),
    ).toEqual(["Defence Minister"]));
});
