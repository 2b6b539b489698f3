import { describe, expect, test } from "vitest";
import { cleanArticle } from "../../src/ingest/clean.ts";
import { extractText, meetingsIn } from "../support/whole-article.ts";

/** Ways of telling that agencies and ministries of many countries share; each with what must not count. Invented names. */

const lines = (text: string, publishedOn?: string): string[] => meetingsIn(text, publishedOn);

describe("what is still to come", () => {
  test("a meeting named with its sides in apposition will take place", () => {
    expect(
      lines(
        "The meeting between Defense Minister Cho Min-hyuk and his Japanese counterpart, Kenji Sawamura, will take place in Bangkok on Sunday on the sidelines of the 6th ASEAN Defense Ministers' Meeting-Plus.",
        "2019-11-15",
      ),
    ).toEqual([
      "BACKGROUND PLANNED TALKS 2019-11-17 | Bangkok | Cho Min-hyuk COUNTERPART, Kenji Sawamura COUNTERPART",
      expect.stringMatching(/^BACKGROUND PLANNED CONFERENCE/u),
    ]);
  });

  test("what begins behind the comma is of something else", () => {
    const [line] = lines(
      "After the talks between Cho Min-hyuk and Kenji Sawamura, the ministers will travel on.\n\nSouth Korean Defense Minister Cho Min-hyuk met Japanese Defense Minister Kenji Sawamura in Seoul on Sunday.",
      "2019-11-18",
    );
    expect(line).toMatch(/^MAIN HELD TALKS 2019-11-17 \| Seoul/u);
  });

  test("they are to join a third for talks, and plan to sit down", () => {
    expect(
      lines(
        "South Korean Defense Minister Cho Min-hyuk and Japanese Defense Minister Kenji Sawamura are scheduled to join U.S. Secretary of Defense David Lindell in the afternoon for trilateral talks.",
      )[0],
    ).toContain("David Lindell");
    expect(
      lines(
        "South Korean Defense Minister Cho Min-hyuk and Japanese Defense Minister Kenji Sawamura plan to sit down in Thailand.",
      ),
    ).toEqual(["MAIN PLANNED TALKS - | Thailand | Cho Min-hyuk COUNTERPART, Kenji Sawamura COUNTERPART"]);
  });

  test("to join an alliance is no meeting", () => {
    expect(
      lines("South Korean Defense Minister Cho Min-hyuk and Kenji Sawamura want Japan to join the pact for good."),
    ).toEqual([]);
  });
});

describe("who was on each side", () => {
  test("with somebody leading a delegation, which included others", () => {
    expect(
      lines(
        "Thailand and Laos convened the First Special Session of the General Border Committee (GBC) on Wednesday (Sept 10) in Nan province, with General Prasong Intharachai, Deputy Minister of Defence, leading the Thai delegation.\n\nThe Thai delegation included General Thawee Malakul and Admiral Phaisan Fuangfoo.",
        "2025-09-11",
      ),
    ).toEqual([
      "MAIN HELD DIALOGUE 2025-09-10 | Nan | Prasong Intharachai ATTENDEE, Thawee Malakul ATTENDEE, Phaisan Fuangfoo ATTENDEE",
    ]);
  });

  test("a counterpart whom only his state and post tell", () => {
    const [line] = lines(
      "In August, the US Secretary of Defense and Indonesian Defense Minister Hartono Wiryawan spoke on the phone.",
      "2020-10-08",
    );
    expect(line).toBe("BACKGROUND HELD CALL 2020-08 | - | Hartono Wiryawan COUNTERPART");
    const { persons } = extractText(
      "The US Secretary of Defense and Indonesian Defense Minister Hartono Wiryawan spoke on the phone.",
    );
    expect(persons.map(({ name, country, posts }) => [name, country, posts.map(({ title }) => title)])).toEqual([
      ["Hartono Wiryawan", "ID", ["Defense Minister"]],
    ]);
  });

  test("the leader of a delegation of retired generals", () => {
    expect(
      lines(
        "Luo Weiguo, vice chairman of China's Central Military Commission, met with the delegation of U.S. senior retired generals led by Gregory Hollis, former vice chairman of the U.S. Joint Chiefs of Staff, in Beijing on Friday.",
      )[0],
    ).toContain("Gregory Hollis");
  });

  test("one of many who met", () => {
    expect(
      lines(
        "On 11 May, Minister for Defence Karl Lindqvist took part in a meeting in Kirkenes with his counterparts from the other Nordic and Baltic countries.",
        "2022-05-12",
      ),
    ).toEqual([expect.stringMatching(/^MAIN HELD CONFERENCE 2022-05-11 \| Kirkenes \| Karl Lindqvist/u)]);
  });

  test("an abbreviated post is that of its branch", () => {
    const found = lines(
      "Minister for Defence Kamran Shafqat of Pakistan called on Chief of Army Staff (COAS) General Tariq Lodhi on Tuesday.\n\nAlso, Chief of Naval Staff Admiral Yasin Baloch called on the COAS.",
    );
    expect(found[1]).toContain("Yasin Baloch VISITOR, Tariq Lodhi HOST");
  });
});

describe("one after the other", () => {
  test("first with one, then with another", () => {
    const found = lines(
      "Türkiye's Defense Minister Kemal Yurdakul arrived in Baku on Monday.\n\nThe Turkish defense chief first met with his Azerbaijani counterpart Rauf Alizade. Afterwards, Yurdakul met with Kazakhstan's Defense Minister Serik Baimukhan.",
      "2025-03-04",
    );
    expect(found).toHaveLength(2);
    expect(found.join()).toContain("Kemal Yurdakul COUNTERPART, Rauf Alizade COUNTERPART");
    expect(found.join()).not.toContain("BACKGROUND");
  });

  test("who first met years ago did not meet now", () => {
    const found = lines(
      "Turkish Defense Minister Kemal Yurdakul met Azerbaijani Defense Minister Rauf Alizade on Monday.\n\nYurdakul first met Alizade in 2019.",
      "2025-03-04",
    );
    expect(found.filter((line) => line.startsWith("MAIN"))).toHaveLength(1);
  });

  test("a welcome on arriving is part of the visit", () => {
    expect(
      lines(
        "Arriving in Baku on Monday evening, Turkish Defense Minister Kemal Yurdakul was welcomed by Azerbaijan's Deputy Defense Minister Tofig Mammadli.",
      ),
    ).toEqual([]);
  });
});

describe("where they met", () => {
  test.each([
    [
      "a title behind a relative clause",
      "Hartono Wiryawan, the Indonesian Minister of Defense, had a bilateral meeting with Australian Deputy Prime Minister, who also serves as the Minister of Defense, Stephen Brackley, in Canberra, Australia, on Tuesday.",
      "Canberra",
    ],
    [
      "the city of a visit",
      "Turkish Defense Minister Kemal Yurdakul met with his Azerbaijani counterpart Rauf Alizade during his visit to the Azerbaijani capital Baku.",
      "Baku",
    ],
    [
      "an opening clause",
      "While in Manila, US Secretary of Defense Harold Lindell met with Philippine Secretary of National Defense Jose Villareal.",
      "Manila",
    ],
  ])("%s", (_, text, place) => expect(lines(text)[0]).toContain(`| ${place} |`));

  test("not where a guest serves", () => {
    const [line] = lines(
      "Emirati Minister of State Salem Al Mazmi received today the Minister for Defence Production in Pakistan, Shazia Anwar.",
    );
    expect(line).toContain("| - |");
    expect(line).toContain("Shazia Anwar VISITOR");
  });
});

describe("asked, announced, and put to paper", () => {
  test("a question tells of no meeting", () => {
    expect(
      lines(
        "Chinese Defense Minister Shen Guang held a video call with US Secretary Dale Brub on Tuesday.\n\nWill the two meet in person soon?",
      ),
    ).toHaveLength(1);
  });

  test("what two did after a meeting followed one of their own", () => {
    expect(
      lines(
        "Philippine Defense Secretary Ignacio Buenca and his German counterpart, Friederike Alt, put pen to paper after a closed-door meeting in Camp Aguinaldo.",
      ),
    ).toEqual(["MAIN HELD TALKS - | Camp Aguinaldo | Ignacio Buenca COUNTERPART, Friederike Alt COUNTERPART"]);
    expect(
      lines(
        "Philippine Defense Secretary Ignacio Buenca put pen to paper after a closed-door meeting in Camp Aguinaldo.",
      ),
    ).toEqual([]);
  });

  test("with the delegates as follows: each of them is told of by itself", () => {
    expect(
      lines(
        "Minister Gwak Ji-heon of South Korea met with the delegates of participating countries as follows.\n\nOn September 8, Minister Gwak had a meeting with Fergus Bal, Minister of Defence of New Zealand.",
        "2025-09-11",
      ),
    ).toHaveLength(1);
  });

  test("days with the weekday in brackets", () => {
    const [line] = lines(
      "South Korean Minister Gwak Ji-heon held the 14th Seoul Defense Dialogue (SDD) at Lotte Hotel from September 8 (Mon) to 10 (Wed).",
      "2025-09-11",
    );
    expect(line).toContain("2025-09-08/2025-09-10");
    expect(line).not.toContain("Mon");
  });

  test("who invites serves the state visited, whatever the guest's post", () => {
    const { persons } = extractText(
      "At the invitation of Admiral Shen Guang, Minister of National Defense, Kyrgyz Defense Minister Ulan Tokto will pay a visit to China.",
    );
    expect(persons.map(({ name, country }) => `${name} ${country}`)).toEqual(["Shen Guang CN", "Ulan Tokto KG"]);
  });

  test("a numbered minister, and who chairs with others", () => {
    const { persons } = extractText(
      "Singapore's Minister for Defence Mr Raymond Teo hosted Brunei's Minister of Defence II Pehin Dato Lieutenant-General (Retired) Haji Zulkar bin Haji Metus to lunch. A committee met under the co-chairmanship of Chief Defence Scientist Dr Esther Gan.",
    );
    expect(persons.map(({ name }) => name)).toEqual(["Raymond Teo", "Zulkar bin Haji Metus", "Esther Gan"]);
  });
});

describe("the page", () => {
  const page = (text: string) => cleanArticle({ id: "a", origin: "a.txt", text, metadata: {} });
  const REPORT = "The defence ministers of Norland and Sudland held talks on Tuesday and agreed to expand training.";

  test("a mark of the site that is older than the article's own day gives way", () => {
    expect(
      page(`date 2018-03-04 Ministry of Defence\nTalks in Oslo\n\nMarch 6, 2031\n\n${REPORT}`).publishedOn?.edtf,
    ).toBe("2031-03-06");
    expect(page(`date 2031-03-07 Talks in Oslo\n\nMarch 6, 2031\n\n${REPORT}`).publishedOn?.edtf).toBe("2031-03-07");
  });

  test("a line of the page that ends with the place, and a mark below the title", () => {
    const line =
      "The Coastal Tribune | Updated - March 07, 2031 11:38 pm IST | Published - March 06, 2031 09:02 pm IST - MALE/OSLO";
    expect(page(`Talks in Oslo\n${line}\n\n${REPORT}`).publishedOn?.edtf).toBe("2031-03-06");
    expect(page(`Talks in Oslo\ndate 2031-03-08 OSLO — ${REPORT}`).publishedOn?.edtf).toBe("2031-03-08");
  });

  test("the title printed again for the file to download is no news", () => {
    const { publisher, blocks, body } = page(
      `Norland-Sudland Defence Ministerial Telephone Conference\n\n${REPORT}\n\nNorland-Sudland Defence Ministerial Telephone Conference (PDF)\n`,
    );
    const told = blocks.filter(({ kind }) => kind === "BODY").map(({ start, end }) => body.slice(start, end));
    expect([publisher, told]).toEqual([null, [REPORT]]);
  });

  test("links to the parts of a page are no title", () => {
    const { blocks, body } = page(`Go to Contents Go to Navigation\n\nMinisters hold talks in Oslo\n\n${REPORT}`);
    const title = blocks.find(({ kind }) => kind === "HEADLINE");
    expect(title && body.slice(title.start, title.end)).toBe("Ministers hold talks in Oslo");
  });
});

describe("words that are no names, and dates cut short", () => {
  test("a platform is nobody", () => {
    const { persons } = extractText(
      "Taking to Twitter, a Spokesperson of the Indian Navy said Admiral Suresh Malhotra met him.",
    );
    expect(persons.map(({ name }) => name)).toEqual(["Suresh Malhotra"]);
  });

  test("a chargé d'affaires ad interim", () => {
    const { persons } = extractText("The U.S. Chargé d'Affaires a.i. Helen Marks signed a plan.");
    expect(persons.map(({ name, country }) => `${name} ${country}`)).toEqual(["Helen Marks US"]);
  });

  test.each([
    ["on 19 Jun 23.", "2023-06-19"],
    ["on 19 Jun 23 companies visited.", "XXXX-06-19"],
  ])("%s", (end, day) => {
    expect(lines(`Vietnamese Admiral Dao Huu Khang called on Indian Admiral Suresh Malhotra ${end}`)[0]).toContain(day);
  });

  test("a general committee keeps its first word", () => {
    const { meetings } = extractText("Thailand and Laos convened the General Border Committee in Nan.");
    expect(meetings.map(({ title }) => title)).toEqual(["General Border Committee"]);
  });
});
