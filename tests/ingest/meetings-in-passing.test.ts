import { describe, expect, test } from "vitest";
import { meetingsIn } from "../support/whole-article.ts";

/** Meetings told in passing, looked back on, put off or listed in one breath. Invented sentences and officials. */

const PUBLISHED = "2024-10-02";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);

const MET =
  "Georgian Defence Minister Irakli Burduli met Latvian Defence Minister Artis Pabrins in Riga on Tuesday, October 1.";

describe("met on a visit that is only looked back on", () => {
  test("takes the visit's day and place and is no news", () => {
    const found = lines(
      `${MET}\n\nBurduli recalled his visit to Estonia in 2018, when he met with Estonian President Kaarel Lepik.`,
    );
    expect(found[1]).toBe("BACKGROUND HELD COURTESY_CALL 2018 | Estonia | Irakli Burduli VISITOR, Kaarel Lepik HOST");
  });

  test("it was the owner of the trip who met", () => {
    const found = lines(
      `${MET}\n\nPabrins's trip to Vilnius last week, when he met Lithuanian Defence Minister Rokas Zuoka, was short.`,
    );
    expect(found.join("\n")).toContain("2024-09 | Vilnius | Artis Pabrins COUNTERPART, Rokas Zuoka COUNTERPART");
  });

  test("on the visit that is the news, it is news", () => {
    const [line] = lines(
      "Georgian Defence Minister Irakli Burduli began a visit to Riga on Tuesday, where he met Latvian Defence Minister Artis Pabrins.",
    );
    expect(line).toMatch(/^MAIN HELD TALKS/u);
  });
});

describe("two times in one clause", () => {
  test("a meeting for each place and day", () => {
    const found = lines(`${MET}\n\nThe two ministers had talks in Tbilisi in March and in Vilnius in November 2018.`);
    expect(found.join("\n")).toContain("2024-03 | Tbilisi");
    expect(found.join("\n")).toContain("2018-11 | Vilnius");
  });

  test("a second month that belongs to something else", () => {
    const found = lines(
      `${MET}\n\nThe two ministers had talks in Tbilisi in March and will visit Vilnius in November.`,
    );
    expect(found.join("\n")).not.toContain("Vilnius");
  });

  test("agreed after earlier talks of the same two", () => {
    const found = lines(
      "Georgian Minister Irakli Burduli and Latvian Minister Artis Pabrins agreed in Riga on Tuesday to widen training, following talks in Tbilisi in March.",
    );
    expect(found.join("\n")).toContain(
      "BACKGROUND HELD TALKS 2024-03 | Tbilisi | Irakli Burduli COUNTERPART, Artis Pabrins COUNTERPART",
    );
  });
});

describe("several verbs with one subject", () => {
  test.each([
    "Indian General Upen Rathore called on Nepali President Ram Paudel, met Defence Minister Manbir Roka and held talks with Chief of Army Staff General Ashok Karkee on Tuesday.",
    "Indian General Upen Rathore met Defence Minister Manbir Roka on Monday and hosted Chief of Army Staff General Ashok Karkee on Tuesday.",
  ])("%s", (text) => {
    for (const line of lines(text)) expect(line).toContain("Upen Rathore");
  });

  test("the country's officers belong to the country", () => {
    const found = lines(
      "Indian General Upen Rathore visited Nepal. He called on the country's Prime Minister Sher Dahalo, and met the country's Defence Minister Manbir Roka on Tuesday.",
    );
    expect(found).toHaveLength(2);
    for (const line of found) expect(line).toContain("Upen Rathore");
  });

  test("two who meet somebody together stay together", () => {
    const [line] = lines(
      "Irakli Burduli, Georgia's minister, and General Vako Beria met Latvian Minister Artis Pabrins.",
    );
    expect(line).toContain("Irakli Burduli");
    expect(line).toContain("Vako Beria");
  });
});

describe("calls on a list of posts", () => {
  test("one with each, whatever parts them", () => {
    const found = lines(
      "Omani Rear Admiral Saif Al Rahbi paid courtesy calls on the Minister of Defence, Anwar Lodhi; the Chief of Staff, Lt Gen Rashid Qamar; and the Commander of the Pakistan Fleet, Rear Admiral Saeed Durrani, on Tuesday.",
    );
    expect(found.map((line) => line.split(" | ")[2])).toEqual([
      "Saif Al Rahbi VISITOR, Anwar Lodhi HOST",
      "Saif Al Rahbi VISITOR, Rashid Qamar HOST",
      "Saif Al Rahbi VISITOR, Saeed Durrani HOST",
    ]);
  });

  test("whoever came along is called on by nobody", () => {
    expect(
      lines(
        "Omani Admiral Saif Al Rahbi called on Minister of Defence Anwar Lodhi, accompanied by the Chief of Staff, General Rashid Qamar.",
      ),
    ).toHaveLength(1);
  });

  test("calls by telephone with one after the other", () => {
    const found = lines(
      "Norwegian Minister Tor Aasen spoke by phone today with Danish Minister Lars Buhl; with Finnish Minister Aro Salmi; and with Swedish Minister Per Lindh.",
    );
    expect(found).toHaveLength(3);
  });
});

describe("audiences", () => {
  test.each([
    "General Mark Waterson of the United States had an audience with King Taufa Lolo of Tonga on Tuesday.",
    "General Mark Waterson of the United States was given an audience by King Taufa Lolo of Tonga on Tuesday.",
    "General Mark Waterson of the United States was granted an audience by King Taufa Lolo of Tonga on Tuesday.",
  ])("%s", (text) => {
    const [line] = lines(text);
    expect(line).toContain("Mark Waterson VISITOR, Taufa Lolo HOST");
  });

  test("who attended it was there, whatever their posts are for", () => {
    const found = lines(
      "US General Mark Waterson was received by Sultan Qasim Al Badi of Oman on Tuesday.\n\nThe audience was attended by Badr Al Harthi, Minister Responsible for Defence Affairs, and the US Ambassador, Marc Stevenson.",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Badr Al Harthi ATTENDEE");
  });
});

describe("put off, called off, still to come", () => {
  test("on the new day", () => {
    const [line] = lines(
      "The Thai-Myanmar Regional Border Committee (RBC) meeting, which was due to begin in Mae Sot on Tuesday, has been postponed to October 20.",
    );
    expect(line).toContain("PLANNED DIALOGUE 2024-10-20");
  });

  test("without a new day it is off", () => {
    const [line] = lines(
      "The talks between the defence ministers of Greece and Turkey, originally scheduled for October 20 in Ankara, have been postponed.",
    );
    expect(line).toContain("CANCELLED");
  });

  test.each(["was put off", "has been shelved"])("planned for a month, %s", (words) => {
    const [line] = lines(`The Greek-Turkish defence dialogue planned for November ${words}.`);
    expect(line).toContain("CANCELLED");
  });
});

describe("rounds of a joint body", () => {
  const GBC =
    "The 41st General Border Committee (GBC) Malaysia-Indonesia meeting was held in Kuching on Tuesday, October 1.";

  test.each([
    ["The plan is to be ready before the next GBC meeting, in Makassar next year.", "PLANNED DIALOGUE 2025 | Makassar"],
    ["It was drafted at the GBC's last meeting, in Johor in March.", "HELD DIALOGUE 2024-03 | Johor"],
  ])("%s", (text, shown) => expect(lines(`${GBC}\n\n${text}`).join("\n")).toContain(`BACKGROUND ${shown}`));

  test("a group that is to be convened", () => {
    expect(
      lines(`${MET}\n\nThe two ministers agreed to convene the Defence Policy Advisory Group in November.`).join("\n"),
    ).toContain("BACKGROUND PLANNED DIALOGUE 2024-11");
  });

  test("a group that is only praised is no meeting", () => {
    expect(lines(`${MET}\n\nThe two ministers praised the Defence Policy Advisory Group.`)).toHaveLength(1);
  });
});

describe("a bloc's meeting by which another is dated", () => {
  test("is in the background", () => {
    const found = lines(`${MET}\n\nIt took place a week after a meeting of NATO defence ministers in Brussels.`);
    expect(found.join("\n")).toMatch(/BACKGROUND HELD CONFERENCE/u);
  });
});

describe("the two", () => {
  test("are those spoken of together", () => {
    const found = lines(`${MET}\n\nThe two last met in Tallinn in November 2022.`);
    expect(found[1]).toBe(
      "BACKGROUND HELD TALKS 2022-11 | Tallinn | Irakli Burduli COUNTERPART, Artis Pabrins COUNTERPART",
    );
  });

  test("are nobody before a noun", () => {
    expect(lines(`${MET}\n\nThe two bridges met the standard in 2022.`)).toHaveLength(1);
  });
});

describe("a plan is nothing to come", () => {
  test.each([
    [
      "Georgian Minister Irakli Burduli and Latvian Minister Artis Pabrins agreed on a plan in Riga on Tuesday.",
      "HELD",
    ],
    ["Georgian Minister Irakli Burduli plans to meet Latvian Minister Artis Pabrins in Riga on Tuesday.", "PLANNED"],
  ])("%s", (text, status) => expect(lines(text)[0]).toContain(status));
});

describe("their meeting of another month", () => {
  test.each([
    ["The two ministers welcomed progress made since their August meeting in Tbilisi.", "HELD TALKS 2024-08 | Tbilisi"],
    ["The two ministers looked back on their June phone call.", "HELD CALL 2024-06 | -"],
  ])("%s", (text, shown) =>
    expect(lines(`${MET}\n\n${text}`).join("\n")).toContain(
      `BACKGROUND ${shown} | Irakli Burduli COUNTERPART, Artis Pabrins COUNTERPART`,
    ),
  );

  test("their meeting is the one just told", () => {
    expect(lines(`${MET}\n\nThe two ministers spoke of security at their meeting in Riga.`)).toHaveLength(1);
  });
});

describe("rounds that are not the news", () => {
  test("an earlier meeting of a joint group does not swallow the talks", () => {
    const found = lines(
      "Nepali General Prabhu Thapal met Indian General Manish Pandit on Tuesday.\n\nThe 13th meeting of the bilateral consultative group was held in Bengaluru in August.",
    );
    expect(found[0]).toMatch(/^MAIN HELD TALKS 2024-10-01/u);
    expect(found[1]).toContain("HELD DIALOGUE 2024-08 | Bengaluru");
  });

  test("the next meeting, right after a committee's", () => {
    const found = lines(
      "Malaysian Minister Mohamad Hisyam met Bruneian Minister Halim Yusop in Bandar Seri Begawan on Tuesday.\n\nThe two countries last held the Joint Defence Working Committee in Kuala Lumpur in 2022. The Sultanate will host the next meeting in 2025.",
    );
    expect(found.join("\n")).toContain("HELD DIALOGUE 2022 | Kuala Lumpur");
    expect(found.join("\n")).toContain("PLANNED DIALOGUE 2025");
  });

  test("commanders of one army alone", () => {
    expect(
      lines("Army chief General Asif Mansur of Pakistan presided over the Formation Commanders Conference on Tuesday."),
    ).toEqual([]);
  });
});

describe("guests", () => {
  test("at a dinner that another hosted", () => {
    const found = lines(
      "Malaysian General Ahmad Nawawi met Bruneian Minister Halim Yusop on Tuesday. He was also a guest at an official dinner hosted by Bruneian Brigadier General Khairul Hamid.",
    );
    expect(found.join("\n")).toContain("HELD OTHER");
  });

  test("received on arrival, not yet in a meeting", () => {
    expect(
      lines("Malaysian Minister Khalid Nordeen was received on arrival by Bruneian Brigadier General Alirup Perdana."),
    ).toEqual([]);
  });

  test("whose plan it is to host", () => {
    const found = lines(
      `${MET}\n\nBurduli thanked him for Latvia's plans to host the upcoming Defence Policy Dialogue in December.`,
    );
    expect(found.join("\n")).toMatch(/PLANNED DIALOGUE 2024-12 \| - \| -/u);
  });
});

describe("a chief spoken of by his post", () => {
  test("is the chief, though a commander was named last", () => {
    const found = lines(
      "Pakistani Chief of the Army Staff General Asif Mansur met Chinese Commander General Li Qiangwei on Tuesday. Last month the army chief called on UAE President Sheikh Mohammed bin Rashed.",
    );
    expect(found.join("\n")).toContain("Asif Mansur VISITOR, Mohammed bin Rashed HOST");
  });
});

describe("their own earlier meeting", () => {
  test("recalled with its place and day", () => {
    const found = lines(`${MET}\n\nBurduli recalled their meeting in Vilnius in September 2020.`);
    expect(found[1]).toBe(
      "BACKGROUND HELD TALKS 2020-09 | Vilnius | Irakli Burduli COUNTERPART, Artis Pabrins COUNTERPART",
    );
  });

  test("recalled without any, it is the one told", () => {
    expect(lines(`${MET}\n\nBurduli recalled their meeting with joy.`)).toHaveLength(1);
  });

  test("two of three apart from the third", () => {
    const found = lines(
      "Turkish General Hulusi Akaroglu met Russian General Valery Gerasin and Iranian General Mohammad Bagheran in Antalya on Tuesday. Akaroglu and Gerasin also met one-on-one.",
    );
    expect(found).toHaveLength(2);
    expect(found[1]).toContain("Hulusi Akaroglu COUNTERPART, Valery Gerasin COUNTERPART");
  });
});

describe("who will come, nobody says", () => {
  test("to the next dialogue of the two sides", () => {
    const found = lines(`${MET}\n\nThe two sides agreed to hold the next Defence Policy Dialogue in Tbilisi in 2025.`);
    expect(found[1]).toBe("BACKGROUND PLANNED DIALOGUE 2025 | Tbilisi | -");
  });

  test("to a meeting attended by all nations, the speaker said", () => {
    const found = lines(
      `${MET}\n\nThe JEF ministers' meeting scheduled for November in Sweden will be attended by all ten nations, Pabrins said.`,
    );
    expect(found[1]).toBe("BACKGROUND PLANNED CONFERENCE 2024-11 | Sweden | -");
  });

  test("but by those named after 'including'", () => {
    const [line] = lines(`${MET}\n\nThe meeting was attended by officials, including Georgian General Vako Beria.`);
    expect(line).toContain("Vako Beria");
  });

  test("the one who announces a minister's visit does not attend himself", () => {
    const found = lines(
      "Kazakh Ambassador Akan Rakhmat called on Pakistani Minister Pervez Khattar on Tuesday. He said Kazakhstan's Defence Minister would visit Pakistan in April to attend the third session of the Joint Working Group. The second session of the group was held in Astana in 2018.",
    );
    expect(found.join("\n")).toMatch(/PLANNED DIALOGUE \S+ \| - \| -/u);
    expect(found.join("\n")).toContain("HELD DIALOGUE 2018 | Astana | -");
  });
});

describe("said to have been planned", () => {
  test.each(["had been due to meet", "were supposed to meet"])("%s", (words) => {
    expect(lines(`${MET}\n\nPabrins and Lithuanian Minister Rokas Zuoka ${words} in Kaunas in July.`)).toHaveLength(1);
  });
});

describe("talks of the two countries' forces", () => {
  test("and their first round", () => {
    const found = lines(
      `${MET}\n\nTalks between the two navies were held last month. The first round took place in Batumi in May.`,
    );
    expect(found.join("\n")).toContain("HELD TALKS 2024-05 | Batumi");
  });

  test("a round of applause is none", () => {
    expect(lines(`${MET}\n\nThe first round of applause was for the guests.`)).toHaveLength(1);
  });
});

describe("generals without a rank of their own", () => {
  test("are meant by 'the generals' if they command", () => {
    const found = lines(
      "Turkish Chief of General Staff General Hulusi Akaroglu met his Russian counterpart Valery Gerasin in Antalya on Tuesday. The generals had held a similar meeting in Konya in March.",
    );
    expect(found[1]).toContain("2024-03 | Konya | Hulusi Akaroglu COUNTERPART, Valery Gerasin COUNTERPART");
  });
});

describe("the upcoming meeting of a contact group", () => {
  test("is a conference", () => {
    expect(
      lines(`${MET}\n\nThe two also discussed the upcoming meeting of the Ukraine Defence Contact Group.`).join("\n"),
    ).toContain("PLANNED CONFERENCE");
  });
});

describe("who is meant", () => {
  test("'the minister' is the one told of, not the last one he met", () => {
    const found = lines(
      "On Tuesday, Polish Defence Minister Zbigniew Sasko met Turkish Defence Minister Orhan Kilicli in Brussels. The minister was also received by Belgian Prime Minister Pieter Oosthout.",
    );
    expect(found[1]).toContain("Zbigniew Sasko VISITOR, Pieter Oosthout HOST");
  });

  test("'they' are never a minister and a spokesman", () => {
    const found = lines(
      "Korean Defence Minister Cho Min-gyeom and Japanese Defence Minister Shuji Okanoe met in Seoul on Tuesday. Okanoe hoped for a pact, said Korean spokesman Bae Sang-cheon. They will meet in Tokyo on Friday.",
    );
    expect(found[1]).toContain("Cho Min-gyeom COUNTERPART, Shuji Okanoe COUNTERPART");
  });

  test("who chairs the committee that reports does not chair the meeting", () => {
    const [line] = lines(
      "Malaysian Minister Zulkar Saad and Indonesian Minister Marolop Hotang met in Kuching on Tuesday. The meeting noted the report of the High Level Committee (HLC), chaired by Malaysian General Ramlan Hassan.",
    );
    expect(line).not.toContain("Ramlan Hassan");
  });

  test("who attended the trilateral was at that", () => {
    const found = lines(
      "Turkish Minister Vecdi Kasli, Georgian Minister Levan Tsereli and Azerbaijani Minister Rauf Mehdiyar met in Kars on Tuesday. Tsereli had a phone call with US Secretary James Oglethorn on Monday. Turkish General Levent Karabek also attended the trilateral.",
    );
    expect(found.find((line) => line.includes("Levent Karabek"))).toContain("Vecdi Kasli");
  });
});
