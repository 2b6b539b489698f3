import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

/** Countries that the company somebody is told in gives away; invented names. */

function served(text: string): string[] {
  return readNames(text).persons.map(({ name, country }) => `${name} ${country ?? "-"}`);
}

describe("the country of somebody of whom only the other's is said", () => {
  it.each([
    [
      "a counterpart is of another one",
      "Uganda and Rwanda are close. Gen Otto Mukasa, Chief of Defence Forces, met with his Rwandan counterpart, Gen Paul Mugisha, in Kigali. Rwanda's army hosted him in Kigali.",
      "Otto Mukasa UG",
    ],
    [
      "two heads of one office serve two states",
      "In a call with U.S. Defence Secretary Mark T. Dorn, Defence Minister Anil Sharma raised ties of India and the United States.",
      "Anil Sharma IN",
    ],
    [
      "a state written in capitals leads a delegation",
      "A US delegation led by Deputy Assistant Secretary of Defence for Policy Daniel Hale visited Pakistan.",
      "Daniel Hale US",
    ],
    [
      "officers with ranks joined before the country",
      "Officers took part, including Maj Gen Jonas Birun and Brig Gen Rene Karem from Uganda, and Lt Gen Victor Nyaka from Rwanda.",
      "Jonas Birun UG",
    ],
    [
      "he announces what his state will do",
      "Minister of National Defence Bill Harrow hosted Ukraine's Defence Minister Petro Halyk. Minister Harrow announced that Canada would send aid to Ukraine.",
      "Bill Harrow CA",
    ],
    [
      "he speaks of its commitment",
      "Defence Minister Karl Ofner met Latvia's Defence Minister Andris Lapsa. Ofner reaffirmed Austria's commitment to Latvia.",
      "Karl Ofner AT",
    ],
    [
      "he welcomes the guests to it",
      "Brig Gen Josef Balik who chaired the talks welcomed the Ghanaian delegation to Togo.",
      "Josef Balik TG",
    ],
    [
      "a guest serves no state that he visits",
      "Senior General Min Thu, who is currently in China on a visit, met Chinese General Li Zhao. Myanmar and China are friends.",
      "Min Thu MM",
    ],
    [
      "a long apposition ends with it",
      "Rwanda hosted Maj Gen Fred Leri, the deputy chief of staff for plans, logistics and training of the Kenyan Defence Forces.",
      "Fred Leri KE",
    ],
    [
      "a counterpart behind a comma",
      "The Canadian minister met his Croatian counterpart, Minister Ante Kotar, in Brussels.",
      "Ante Kotar HR",
    ],
    [
      "the city where many meet is nobody's home",
      "Brussels, Belgium – Canada reaffirmed its support.\n\nDefence Minister Jason Kern met French Defence Minister Luc Moreau. Canada will stay.",
      "Jason Kern CA",
    ],
  ])("%s", (_, text, expected) => expect(served(text)).toContain(expected));

  it.each([
    [
      "what he says of another state",
      "Kenya's Defence Minister Adan Mwangi announced that Uganda would host the drill.",
      "Adan Mwangi KE",
    ],
    [
      "a civil servant called secretary beside the minister of his own state",
      "India's Defence Minister Anil Sharma and Defence Secretary Vijay Kapoor met the press in New Delhi.",
      "Vijay Kapoor IN",
    ],
  ])("is not turned by %s", (_, text, expected) => expect(served(text)).toContain(expected));

  it("is no state that the next in a list is only ambassador to", () => {
    const text =
      "Saudi officials attended: Assistant Minister of Defense Dr. Khalid Al-Bakri; and Saudi Ambassador to France Fahd Al-Amri.";
    expect(served(text)).not.toContain("Khalid Al-Bakri FR");
  });

  it("lends no country over a comma that closes a clause", () => {
    const text =
      "Canadian Minister Jason Kern spoke. During his meeting with French Defence Minister Luc Moreau, Minister Kern discussed peace.";
    expect(served(text)).toContain("Jason Kern CA");
  });

  it("takes no father's name for a person, no plain words for a name, and initials written together for a short form", () => {
    expect(
      served(
        "Jordan's King Abdul II met Egyptian General Ahmed Kalif. It included Crown Prince Hassan bin Abdul II and his Principal Staff Officers.",
      ).map((line) => line.replace(/ \S+$/u, "")),
    ).toEqual(expect.arrayContaining(["Abdul II", "Hassan bin Abdul II"]));
    const army = served("Indian Army chief General Manoj M Naran arrived. General MM Naran is on a visit.");
    expect(army).toEqual(["Manoj M Naran IN"]);
    expect(served("He met the Commander and his Principal Staff Officers.")).toEqual([]);
  });

  it("reads forms of address in two letters and in the plural", () => {
    expect(served("Defence Minister H E Dr Khalid bin Hamad Al Attar met the Hons Josef Balik.")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Khalid bin Hamad Al Attar/u)]),
    );
  });
});
