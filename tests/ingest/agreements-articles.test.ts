import { describe, expect, test } from "vitest";
import { type ArticleSketch, agreementsOf } from "../support/agreements.ts";

/** "KIND ACTION meeting signedOn validFrom/validTo parties | title", "-" for what is not known. */
function read(sketch: ArticleSketch): string[] {
  return agreementsOf(sketch).agreements.map((agreement) => {
    const { kind, action, meeting, signedOn, validFrom, validTo, parties, title } = agreement;
    const period = `${validFrom ?? "-"}/${validTo ?? "-"}`;
    return `${kind} ${action} ${meeting ?? "-"} ${signedOn?.edtf ?? "-"} ${period} ${parties.join(",") || "-"} | ${title}`;
  });
}

describe("articles in the manner of many publishers", () => {
  test("a Vietnamese agency: two protocols, a plan and a memorandum of one visit", () => {
    const text = `HANOI – Defence Minister Le Quang Tuan held talks with his Lao counterpart Bounthong Sisavath on March 4, 2031.
The two sides reviewed the protocol on defence cooperation for the 2026-2030 period and agreed to implement the protocol for 2031–35 and the 2031 cooperation plan.
After the talks, the two ministers signed a Memorandum of Understanding (MoU) on cooperation in military medicine and search and rescue.`;
    const meetings = [{ words: "held talks", start: "2031-03-04", countries: ["LA", "VN"] }];
    expect(read({ text, meetings, published: "2031-03-05" })).toEqual([
      "PROTOCOL REVIEWED m1 - 2026/2030 LA,VN | Protocol on defence cooperation for the 2026-2030 period",
      "PROTOCOL COMMITTED m1 - 2031/2035 LA,VN | Protocol for 2031–35",
      "PLAN COMMITTED m1 - 2031/2031 LA,VN | 2031 cooperation plan",
      "MEMORANDUM_OF_UNDERSTANDING SIGNED m1 2031-03-04 -/- LA,VN | Memorandum of Understanding (MoU) on cooperation in military medicine and search and rescue",
    ]);
  });

  test("an American readout: a joint statement, a treaty named in passing, an arrangement announced", () => {
    const text = `Secretary of Defense Carla Whitfield met today with Philippine Secretary of National Defense Ramon Alcaraz at the Pentagon.
The Secretary reaffirmed that the Mutual Defense Treaty extends to both countries' armed forces in the South China Sea.
The two leaders adopted Bilateral Defense Guidelines and agreed to conclude a General Security of Military Information Agreement (GSOMIA) by the end of the year.
In a joint statement, they condemned attacks on merchant ships.`;
    const meetings = [{ words: "met today", start: "2031-05-03", countries: ["PH", "US"] }];
    expect(read({ text, meetings, published: "2031-05-03" })).toEqual([
      "TREATY MENTIONED m1 - -/- PH,US | Mutual Defense Treaty",
      "OTHER ADOPTED m1 - -/- PH,US | Bilateral Defense Guidelines",
      "AGREEMENT PROPOSED m1 - -/- PH,US | General Security of Military Information Agreement (GSOMIA)",
      "STATEMENT ADOPTED m1 - -/- PH,US | Joint statement of the Philippines and the United States",
    ]);
  });

  test("an Indian press office: implementing arrangement, terms of reference and a programme", () => {
    const text = `Raksha Mantri Shri Vikram Rathore co-chaired the 5th Ministerial Dialogue with Defence Minister Tan Wei Ming of Singapore in New Delhi on 22 October 2031.
An Implementing Arrangement on submarine rescue was signed, and the two Ministers witnessed the exchange of the Terms of Reference for a joint working group.
They noted with satisfaction the progress made since the signing of the Defence Cooperation Agreement in 2015.`;
    const meetings = [
      { words: "5th Ministerial Dialogue", kind: "DIALOGUE" as const, start: "2031-10-22", countries: ["IN", "SG"] },
    ];
    expect(read({ text, meetings, published: "2031-10-22" })).toEqual([
      "ARRANGEMENT SIGNED m1 2031-10-22 -/- IN,SG | Implementing Arrangement on submarine rescue",
      "OTHER SIGNED m1 2031-10-22 -/- IN,SG | Terms of Reference for a joint working group",
      "AGREEMENT MENTIONED m1 2015 -/- IN,SG | Defence Cooperation Agreement",
    ]);
  });

  test("a Japanese ministry: an agreement in force, one under negotiation", () => {
    const text = `Defense Minister Kenji Morioka met his British counterpart Alan Thorncliffe in Tokyo on January 9, 2031.
The ministers welcomed progress under the Japan-UK Reciprocal Access Agreement (RAA), which entered into force in October 2023.
They also exchanged views on the agreement on the transfer of fighter components, currently under negotiation.`;
    const meetings = [{ words: "met his British counterpart", start: "2031-01-09", countries: ["GB", "JP"] }];
    expect(read({ text, meetings, published: "2031-01-09" })).toEqual([
      "AGREEMENT REVIEWED m1 - 2023-10/- GB,JP | Japan-UK Reciprocal Access Agreement (RAA)",
      "AGREEMENT PROPOSED m1 - -/- GB,JP | Agreement on the transfer of fighter components",
    ]);
  });

  test("a Philippine paper: headline, name, abbreviation and back-references are one instrument", () => {
    const text = `Manila, Wellington sign visiting forces pact

MANILA – The Philippines and New Zealand signed a Status of Visiting Forces Agreement (SOVFA) on Wednesday.
Defense chief Ramon Alcaraz said the landmark agreement would let the two forces train together.
The SOVFA must still be ratified by the Senate. "This pact tells of trust," he added.`;
    const meetings = [
      { words: "signed a Status", kind: "CEREMONY" as const, start: "2031-04-30", countries: ["NZ", "PH"] },
    ];
    expect(read({ text, meetings, published: "2031-04-30" })).toEqual([
      "AGREEMENT SIGNED m1 2031-04-30 -/- NZ,PH | Status of Visiting Forces Agreement (SOVFA)",
    ]);
  });

  test("a Chinese agency: consensus and talk of agreement are no instruments", () => {
    const text = `BEIJING, Nov. 6 (Xinhua) -- Chinese Defense Minister Gao Wenbin met with his Mongolian counterpart Bat-Erdene Ganzorig on Thursday.
Gao said the two sides should implement the important consensus reached by the two heads of state and step up strategic communication.
The two sides reached agreement on expanding exchanges between border troops and pledged to abide by the agreements signed by the two countries.`;
    expect(read({ text, meetings: [{ words: "met with", countries: ["CN", "MN"] }] })).toEqual([]);
  });

  test("a Korean agency: a deal between firms and an agreement recalled", () => {
    const text = `SEOUL, Sept. 2 (Yonhap) -- South Korean Defense Minister Han Tae-woong and his Polish counterpart Jerzy Malinowski held talks in Seoul on Tuesday.
After the talks, Daehan Dynamics and the Polish Armaments Group signed a contract on the supply of 48 howitzers.
The contract follows a framework agreement signed in 2022.`;
    const meetings = [{ words: "held talks", start: "2031-09-02", countries: ["KR", "PL"] }];
    expect(read({ text, meetings, published: "2031-09-02" })).toEqual([
      "CONTRACT SIGNED m1 2031-09-02 -/- KR,PL | Contract on the supply of 48 howitzers",
      "AGREEMENT MENTIONED - 2022 -/- KR,PL | Framework agreement between South Korea and Poland",
    ]);
  });

  test("an Indonesian agency: old arrangement replaced, treaty promised", () => {
    const text = `Jakarta (ANTARA) - Defense Minister Bambang Wiryono and Australian Defense Minister Susan Clifton agreed to upgrade ties on Friday.
The two countries are negotiating a defense cooperation treaty that will replace the Lombok Arrangement of 2012.
"We hope to sign the treaty in August," Wiryono said.`;
    expect(read({ text, meetings: [{ words: "agreed to upgrade", countries: ["AU", "ID"] }] })).toEqual([
      "TREATY PROPOSED m1 - -/- AU,ID | Defense cooperation treaty between Australia and Indonesia",
      "ARRANGEMENT MENTIONED - 2012 -/- AU,ID | Lombok Arrangement of 2012",
    ]);
  });

  test("a Russian agency: a plan approved, a document initialled later", () => {
    const text = `MOSCOW, December 3. /TASS/. Defense Minister Oleg Vasnetsov and his Belarusian counterpart Pavel Lukashin approved a 2032-2034 military cooperation plan at a meeting in Minsk on Tuesday.
Vasnetsov expressed hope that a protocol to the treaty would be signed next year.`;
    const meetings = [{ words: "at a meeting in Minsk", start: "2031-12-02", countries: ["BY", "RU"] }];
    expect(read({ text, meetings, published: "2031-12-03" })).toEqual([
      "PLAN ADOPTED m1 - 2032/2034 BY,RU | 2032-2034 military cooperation plan",
      "PROTOCOL PROPOSED m1 - -/- BY,RU | Protocol to the treaty",
    ]);
  });

  test("a wire: a signing that failed is not one", () => {
    const text = `PARIS, June 5 (Example Wire) - The defence ministers of France and Norway failed to sign an agreement on frigates on Thursday.
They did issue a joint communique on Arctic security.`;
    const meetings = [{ words: "The defence ministers", start: "2031-06-05", countries: ["FR", "NO"] }];
    expect(read({ text, meetings, published: "2031-06-05" })).toEqual([
      "AGREEMENT MENTIONED - - -/- FR,NO | Agreement on frigates",
      "STATEMENT ADOPTED m1 - -/- FR,NO | Joint communique on Arctic security",
    ]);
  });

  test("an alliance: organisations with a treaty in their name are none", () => {
    const text = `The North Atlantic Treaty Organization's Secretary General and treaty allies met in Brussels on Friday.
Ministers endorsed a joint declaration on air defence and agreed on a work programme for 2032.`;
    const meetings = [{ words: "met in Brussels", kind: "CONFERENCE" as const, start: "2031-02-14" }];
    expect(read({ text, meetings })).toEqual([
      "STATEMENT ADOPTED m1 - -/- - | Joint declaration on air defence",
      "PLAN ADOPTED m1 - 2032/2032 - | Work programme for 2032",
    ]);
  });

  test("an Australian release: statement of intent, convention of the sea, memorandum of old", () => {
    const text = `The Deputy Prime Minister hosted Fiji's Minister for Defence, Jone Ratuvou, in Canberra on 11 July 2031.
The ministers signed a Statement of Intent on maritime surveillance, building on the 2018 Memorandum of Understanding.
They stressed the importance of the United Nations Convention on the Law of the Sea (UNCLOS).`;
    const meetings = [{ words: "hosted Fiji's Minister", start: "2031-07-11", countries: ["AU", "FJ"] }];
    expect(read({ text, meetings, published: "2031-07-11" })).toEqual([
      "LETTER_OF_INTENT SIGNED m1 2031-07-11 -/- AU,FJ | Statement of Intent on maritime surveillance",
      "MEMORANDUM_OF_UNDERSTANDING MENTIONED - 2018 -/- AU,FJ | 2018 Memorandum of Understanding",
      "CONVENTION MENTIONED m1 - -/- - | United Nations Convention on the Law of the Sea (UNCLOS)",
    ]);
  });

  test("an African daily: the loosely named agreement turns out to be a memorandum", () => {
    const text = `KIGALI – Defence Ministers of Rwanda and Zambia on Thursday signed a defence cooperation agreement.
"Both ministers have signed a memorandum of understanding on training and logistics," the envoy said.
The document runs until 2036.`;
    const meetings = [{ words: "Defence Ministers of Rwanda", start: "2031-08-07", countries: ["RW", "ZM"] }];
    expect(read({ text, meetings, published: "2031-08-08" })).toEqual([
      "MEMORANDUM_OF_UNDERSTANDING SIGNED m1 2031-08-07 -/2036 RW,ZM | Memorandum of understanding on training and logistics",
    ]);
  });
});

describe("which meeting, whose parties", () => {
  test("each action belongs to the meeting that is being told", () => {
    const text = `The ministers of Laos, Thailand and Cambodia held their trilateral meeting and adopted a joint declaration on haze.
On the sidelines, General Somchai Worrapong met his Lao colleague, and they signed a letter of intent on river patrols.`;
    const meetings = [
      { words: "held their trilateral meeting", kind: "CONFERENCE" as const, countries: ["KH", "LA", "TH"] },
      { words: "met his Lao colleague", countries: ["LA", "TH"] },
    ];
    expect(read({ text, meetings })).toEqual([
      "STATEMENT ADOPTED m1 - -/- KH,LA,TH | Joint declaration on haze",
      "LETTER_OF_INTENT SIGNED m2 - -/- LA,TH | Letter of intent on river patrols",
    ]);
  });

  test("those who sign are the parties, not everybody at the conference", () => {
    const text = `Twelve countries attended the forum in Rome.
After the closing session, Colonel Ines Duarte and Colonel Marek Dolny signed a technical arrangement on demining.`;
    const meetings = [
      {
        words: "attended the forum",
        kind: "CONFERENCE" as const,
        start: "2031-05-05",
        end: "2031-05-07",
        countries: ["IT", "PL", "PT"],
      },
    ];
    const persons = [
      { name: "Ines Duarte", country: "PT" },
      { name: "Marek Dolny", country: "PL" },
    ];
    expect(read({ text, meetings, persons })).toEqual([
      "ARRANGEMENT SIGNED m1 2031-05-07 -/- PL,PT | Technical arrangement on demining",
    ]);
  });

  test("the minutes of a dialogue take its name", () => {
    const text = "The sixth dialogue was held in Oslo on May 2, 2031. The two co-chairs signed its minutes.";
    const meetings = [
      {
        words: "sixth dialogue",
        kind: "DIALOGUE" as const,
        title: "Sixth defence policy dialogue",
        start: "2031-05-02",
      },
    ];
    expect(read({ text, meetings })).toEqual([
      "MINUTES SIGNED m1 2031-05-02 -/- - | Minutes of the sixth defence policy dialogue",
    ]);
  });
});

describe("evidence and facts", () => {
  const sketch: ArticleSketch = {
    text: `Defence Minister Le Quang Tuan held talks with Bounthong Sisavath in Hanoi on March 4, 2031.
The two ministers signed a protocol on border training for the 2031–35 period, which replaces one of 2024.`,
    meetings: [{ words: "held talks", start: "2031-03-04", countries: ["LA", "VN"] }],
  };

  test("every fact quotes words of the body", () => {
    const { body, agreements } = agreementsOf(sketch);
    const shown = agreements[0]?.facts.map(({ property, value, object, evidence }) => [
      property,
      value,
      object ?? null,
      body.slice(evidence.start, evidence.end),
    ]);
    expect(shown).toEqual([
      [
        "title",
        "Protocol on border training for the 2031–35 period",
        null,
        "protocol on border training for the 2031–35 period",
      ],
      ["kind", "PROTOCOL", null, "protocol on border training for the 2031–35 period"],
      ["action", "SIGNED", "m1", "The two ministers signed a protocol on border training for the 2031–35 period"],
      ["party", "LA", null, "held talks"],
      ["party", "VN", null, "held talks"],
      ["topic", "TRAINING", null, "training"],
      ["topic", "BORDER", null, "border"],
      ["signedOn", "2031-03-04", null, "held talks"],
      ["validFrom", "2031", null, "the 2031–35 period"],
      ["validTo", "2035", null, "the 2031–35 period"],
    ]);
  });

  test("an instrument named only as another one of the same kind stands by itself", () => {
    expect(read(sketch)).toEqual([
      "PROTOCOL SIGNED m1 2031-03-04 2031/2035 LA,VN | Protocol on border training for the 2031–35 period",
      "PROTOCOL MENTIONED - 2024 -/- LA,VN | Protocol on border training of 2024",
    ]);
  });

  test("quotes have at most 25 words, however long the sentence", () => {
    const long = "training, logistics, medicine, engineering, cartography, hydrography, meteorology, music and sports";
    const text = `On Friday the two delegations, which had met three times before in the same month, solemnly signed a memorandum of understanding on ${long} at the ministry.`;
    const { body, agreements } = agreementsOf({ text });
    expect(agreements.map(({ title }) => title)).toEqual([`Memorandum of understanding on ${long}`]);
    const [{ evidence }] = agreements as [(typeof agreements)[number]];
    expect(body.slice(evidence.start, evidence.end).split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(body.slice(evidence.start, evidence.end)).toContain("signed a memorandum of understanding");
  });

  test("keys follow the order of first mention", () => {
    expect(agreementsOf(sketch).agreements.map(({ key }) => key)).toEqual(["a1", "a2"]);
  });
});

test.each([
  ["many sentences", "The ministers signed the agreement on the agreement of the agreement and the plan. ", 4000],
  ["one sentence of instruments", "a memorandum of understanding on A (ABC) and one of 2017 ", 4000],
  ["one sentence of nouns", "agreement ", 100_000],
])("%s are read in time", (_, unit, times) => {
  const { agreements } = agreementsOf({ text: unit.repeat(times) });
  expect(agreements.length).toBeLessThan(times);
});
