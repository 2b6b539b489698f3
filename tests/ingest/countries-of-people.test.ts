import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

/** `name country` of everybody in a text. */
function served(text: string): string[] {
  return readNames(text).persons.map(({ name, country }) => `${name} ${country ?? "-"}`);
}

describe("countries that the sentence tells", () => {
  it.each([
    [
      "a guest's other call, by whom he met before",
      "Kenyan General Joseph Mwakio met Rwandan Chief of Defence Staff Gen Paul Mugisha and paid a courtesy call on the Minister of Defence, Juvenal Maniraguha.",
      "Juvenal Maniraguha RW",
    ],
    [
      "the company of an ambassador",
      "United States Ambassador John Dorrance spoke in Jakarta. Ambassador Dorrance was accompanied by Deputy Chief of Mission Helen Varga and Defense Attache Colonel Mike Spade.",
      "Helen Varga US",
    ],
    [
      "a delegation from a country",
      "A delegation from Sri Lanka led by the Minister of State for Defence, Hon Nihal Wijesena arrived.",
      "Nihal Wijesena LK",
    ],
    [
      "a country behind a comma",
      "He was received by Maj. Gen. Pasith Thammavong, Deputy Minister of National Defence, Lao PDR at the airport.",
      "Pasith Thammavong LA",
    ],
    [
      "a list with semicolons",
      "It was attended by Prince Hamad bin Talal, Saudi Ambassador to the U.S; Assistant Minister of Defense Dr. Khalid Al-Bakri; and others.",
      "Khalid Al-Bakri SA",
    ],
    [
      "a counterpart whose posts follow",
      "Australian Minister for Defence Peter Colway hosted his New Zealand counterpart, Minister of Defence and Minister for Veterans, the Hon Roy Marsh in Adelaide.",
      "Roy Marsh NZ",
    ],
    [
      "a post of one sentence, a name of the next",
      "Turkey's national defense minister on Monday held talks. Halil Akarsu and his Togolese counterpart Afi Gnassa met.",
      "Halil Akarsu TR",
    ],
    [
      "a visitor",
      "Kenya and Britain signed it during President Uhuru Kamande's three-day visit to Britain. Kenya wants more.",
      "Uhuru Kamande KE",
    ],
  ])("%s", (_, text, expected) => expect(served(text)).toContain(expected));

  it("deals no post out from a sentence that names its holder, nor over a sentence between", () => {
    expect(
      readNames("Turkey's defense minister Halil Akarsu spoke. Rolf Brandt and his wife met the press.").people,
    ).not.toContain(expect.stringContaining("Rolf Brandt | TR"));
    const apart = "Turkey's defense minister spoke. It rained in Ankara. Rolf Brandt met the press.";
    expect(served(apart)).not.toContain("Rolf Brandt TR");
  });

  it("does not give a host's aide to the guest's side", () => {
    const text =
      "Kenyan General Joseph Mwakio met Rwandan General Paul Mugisha in the presence of Permanent Secretary Ann Wanjiku.";
    expect(served(text)).not.toContain("Ann Wanjiku RW");
  });
});

describe("a country in brackets behind a name", () => {
  it("is whom the officer serves, and not the dateline's", () => {
    expect(
      served(
        "BRUSSELS, May 3, 2021 - Gen. Jean-Paul Verdier (France), Adm. Rob van Houten (the Netherlands) and Lt. Gen. Nigel Thorne (UK) met NATO Deputy Secretary General Mirela Ionas on Monday.",
      ),
    ).toEqual(["Jean-Paul Verdier FR", "Rob van Houten NL", "Nigel Thorne GB", "Mirela Ionas -"]);
  });

  it("is not read from other words in brackets, nor does it make a person of a gathering", () => {
    const found = served(
      "MADRID, May 3, 2021 - Brig. Gen. Luis Ferrán (left) spoke at the Iron Bridge Forum (Norway).",
    );
    expect(found).toEqual(["Luis Ferrán ES"]);
  });
});

describe("officials of whom only a dateline could tell the state", () => {
  it("serve no state that the text tells, if they meet each other", () => {
    expect(
      served("TOKYO, May 3, 2021 - Lieutenant General Marek Dvorsky and General Hassan al-Badri discussed demining."),
    ).toEqual(["Marek Dvorsky -", "Hassan al-Badri -"]);
    expect(served("JAKARTA, May 3, 2021 - Major General Pedro Lacuna met Brigadier General Tomas Varga.")).toEqual([
      "Pedro Lacuna -",
      "Tomas Varga -",
    ]);
  });

  it("serve the host where one of them is told to be another's", () => {
    expect(served("OSLO, May 3, 2021 - Major General Ola Fjeld met Lao Major General Khamphan Sisouk.")).toEqual([
      "Ola Fjeld NO",
      "Khamphan Sisouk LA",
    ]);
  });

  it("serve nobody known in a city of many meetings that the report tells nothing else of", () => {
    expect(
      served(
        "BRUSSELS, May 3, 2021 - Major General Pedro Lacuna met German Defence Minister Ilse Brandtner on Monday.",
      ),
    ).toEqual(["Pedro Lacuna -", "Ilse Brandtner DE"]);
    expect(
      served("OSLO, May 3, 2021 - Major General Ola Fjeld met German Defence Minister Ilse Brandtner on Monday."),
    ).toEqual(["Ola Fjeld NO", "Ilse Brandtner DE"]);
  });
});

describe("where a report is from", () => {
  it("is told by the page's own line", () => {
    const text =
      "Ministry of National Defence\nWebsite of the Republic of Poland\n\nMinister at the talks\n\nJan Wierzbowski, Minister of National Defence, met the German Defence Minister Ilse Brandtner in Brussels on Monday.";
    expect(served(text)).toContain("Jan Wierzbowski PL");
  });

  it("is told by the source of a reprint", () => {
    const text =
      "Two ministers agree\n\n(Source: Australian Department of Defence; issued Feb 28, 2019)\n\nMinister for Defence Peter Colway met the minister in Suva on Monday, officials of the two sides said.";
    expect(served(text)).toContain("Peter Colway AU");
  });

  it("is not told by a headline that names another state's forces", () => {
    const text =
      "Army chief, Commander of US Central Command talk cooperation\n\nAMMAN — Chairman of the Joint Chiefs of Staff Maj. Gen. Yazan Hunaidi on Thursday met with Commander of the US Central Command Lt. Gen. Mark Corelli.";
    expect(served(text)).toEqual(["Yazan Hunaidi JO", "Mark Corelli US"]);
  });

  it("is the state of the official first named by his post alone", () => {
    const text =
      "Defense Minister Dan Ganot met his Moroccan counterpart Ali Loudani in Rabat. Israeli Defense Minister Dan Ganot returned. The Defense Ministry praised the visit.";
    expect(readNames(text).bodies).toContain("Defense Ministry | MINISTRY | IL");
  });

  it("is not the goal of a journey", () => {
    const text =
      "Today I depart for New Zealand to hold talks in Auckland. The Chief of the Defence Force, General Dale Hurst, joins me.";
    expect(served(text)).not.toContain("Dale Hurst NZ");
  });
});
