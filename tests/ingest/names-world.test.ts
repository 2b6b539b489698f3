import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

describe("names from many lands", () => {
  it.each([
    [
      "a father's name that is a title elsewhere",
      "It was attended by Prince Hamad bin Talal bin Sultan bin Rashid, Saudi Ambassador to Laos.",
      "Hamad bin Talal bin Sultan bin Rashid | SA | - | Ambassador to Laos",
    ],
    [
      "a daughter's name",
      "The minister met Princess Huda bint Sultan bin Rashid.",
      "Huda bint Sultan bin Rashid | - | - | ",
    ],
    [
      "an engineer's style",
      "Minister for Defence Engineer Javed Ansari spoke.",
      "Javed Ansari | - | - | Minister for Defence",
    ],
    [
      "a German style",
      "He called German Defence Minister Frau Dr Ilse Brandtner.",
      "Ilse Brandtner | DE | - | Defence Minister",
    ],
    [
      "an article before Hon",
      "Minister for Defence, the Hon Peter Colway MP hosted the talks.",
      "Peter Colway | - | - | Minister for Defence",
    ],
    [
      "the chief executive",
      "Its chief executive, Dale Hutcherson, spoke.",
      "Dale Hutcherson | - | - | chief executive",
    ],
  ])("%s", (_, text, expected) => {
    expect(readNames(text).people).toContain(expected);
  });

  it("does not take a weekday into a name", () => {
    const text = "French Minister Luc Aubertin left. Before travelling home on Wednesday Aubertin met the press.";
    expect(readNames(text).persons.map(({ name }) => name)).toEqual(["Luc Aubertin"]);
  });

  it.each([
    ["a king honoured by a monument", "They visited the Mausoleum of King Idris V in Rabat."],
    ["a platform of one letter", "Sharing details on X, the Defence Minister spoke of the visit."],
    ["a seat made of common words", "They met at Defence Headquarters after signing."],
  ])("takes %s for nobody", (_, text) => expect(readNames(text).people).toEqual([]));
});

describe("posts in lists", () => {
  it("deals a plural out to the names behind it, each with his country", () => {
    const text =
      "It was signed by the defence ministers Aino Salmela of Finland, Odd Vikdal of Norway and Nils Lundh of Sweden.";
    expect(readNames(text).people).toEqual([
      "Aino Salmela | FI | - | defence minister",
      "Odd Vikdal | NO | - | defence minister",
      "Nils Lundh | SE | - | defence minister",
    ]);
  });

  it("reads countries told by 'respectively'", () => {
    const text =
      "It was chaired by the Ministers of Foreign Affairs; Dr Vianney Birasa and Lilian Mwalula, respectively of Rwanda and Tanzania.";
    expect(readNames(text).people).toEqual([
      "Vianney Birasa | RW | - | Minister of Foreign Affairs",
      "Lilian Mwalula | TZ | - | Minister of Foreign Affairs",
    ]);
  });

  it("does not deal out a plural to names with posts of their own", () => {
    const text =
      "The ministers of defence, Lao Chief of Staff Khamla Duangsy and Thai Ambassador Somchai Rungroj, met.";
    expect(readNames(text).people).toEqual([
      "Khamla Duangsy | LA | - | Chief of Staff",
      "Somchai Rungroj | TH | - | Ambassador",
    ]);
  });

  it("gives a title before a comma and a rank to the name behind, in a list of titled names", () => {
    const text =
      "It was attended by Ukraine's Deputy Minister of Defense Oleh Polivchuk, Deputy Commander-in-Chief of the Armed Forces, Lieutenant General Yuri Moiseyuk, and officials.";
    expect(readNames(text).people).toEqual([
      "Oleh Polivchuk | UA | - | Deputy Minister of Defense",
      expect.stringMatching(
        /^Yuri Moiseyuk \| .* \| Lieutenant General \| Deputy Commander-in-Chief of the Armed Forces$/,
      ),
    ]);
  });

  it("keeps a title behind the only name it can belong to", () => {
    const text = "General Khamla Duangsy, Deputy Chief of the General Staff, and Ms Anna Rohe spoke.";
    expect(readNames(text).people[0]).toContain("Khamla Duangsy | - | General | Deputy Chief of the General Staff");
  });

  it.each([
    [
      "an abbreviation within",
      "He received the Deputy Prime Minister (PM) of Australia Ronald Marlowe.",
      "Ronald Marlowe | AU | - | Deputy Prime Minister",
    ],
    [
      "the country of posting",
      "Rwanda's envoy in Tanzania, Maj Gen Charles Karambizi, spoke.",
      "Charles Karambizi | RW | Major General | envoy in Tanzania",
    ],
    [
      "an equal's",
      "Brazilian Defense Minister José Bittencura met his Uruguayan peer Fernando Saavedra.",
      "Fernando Saavedra | UY | - | Defense Minister",
    ],
  ])("%s", (_, text, expected) => expect(readNames(text).people).toContain(expected));

  it.each([
    [
      "counterparts listed without a comma",
      "It was led by Peru's Foreign Minister Ricardo Lunas and Defense Minister Jorge Nietes, with their Chilean counterparts Heraldo Muñez and Jose Gomara.",
      "Jose Gomara | CL | - | Defense Minister",
    ],
    [
      "a field that is a judge's style too",
      "Honourable Tebogo Seretsi, MP, Minister of Defence, Justice and Security spoke.",
      "Tebogo Seretsi | - | - | Minister of Defence, Justice and Security",
    ],
    [
      "a style in small letters",
      "Kuwaiti Interior Minister sheikh Fahad Yusuf Al-Sabran met them.",
      "Fahad Yusuf Al-Sabran | KW | - | Interior Minister",
    ],
    [
      "a plural before the first",
      "Defense Ministers Sergey Shogin of Russia and Viktor Hrenin of Belarus met in Minsk.",
      "Sergey Shogin | RU | - | Defense Minister",
    ],
    [
      "an ambassador to a body of many states",
      "He met U.S. Ambassador to NATO Matthew Whitlock.",
      "Matthew Whitlock | US | - | Ambassador to NATO",
    ],
    [
      "a department in small letters",
      "Valery Revunko, head of the Belarusian defense ministry's military cooperation department, spoke.",
      "Valery Revunko | BY | - | head of the Belarusian defense ministry's military cooperation department",
    ],
    [
      "whoever heads a ministry's delegation",
      "Croatian Defence Minister Damir Krstevic received the delegation of the Ministry of Defence of Hungary, headed by the Defence Minister Istvan Simicska.",
      "Istvan Simicska | HU | - | Defence Minister",
    ],
  ])("reads %s", (_, text, expected) => expect(readNames(text).people).toContain(expected));

  it("takes a gathering of ministers for nobody", () => {
    expect(readNames("He spoke at the ASEAN Defence Ministers' Meeting-Plus in Hanoi.").people).toEqual([]);
  });

  it("takes no colleague without a country for a counterpart", () => {
    const text = "Defence Minister Paul Aubertin met his colleague Jean Maurel.";
    expect(readNames(text).people.find((one) => one.startsWith("Jean"))).not.toContain("Defence Minister");
  });
});
