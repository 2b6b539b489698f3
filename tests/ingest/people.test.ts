import { describe, expect, it } from "vitest";
import { readNames } from "../support/mentions.ts";

describe("titles before a name", () => {
  it.each([
    [
      "post, abbreviated rank and name",
      "Lao Defence Minister Sen. Lieut. Gen. Bounthan Vilaysouk arrived.",
      "Bounthan Vilaysouk | LA | Senior Lieutenant General | Defence Minister",
    ],
    [
      "country in a post's complement",
      "Minister of the Armed Forces of France Armelle Duvergnoy arrived in Hanoi.",
      "Armelle Duvergnoy | FR | - | Minister of the Armed Forces",
    ],
    [
      "stacked posts of one country",
      "Deputy Prime Minister and Defence Minister of Laos Khamsing Phonevilay arrived.",
      "Khamsing Phonevilay | LA | - | Deputy Prime Minister; Defence Minister",
    ],
    [
      "an abbreviated body as title",
      "The fleet of the Philippine Coast Guard (PCG) sailed. PCG Commandant Vice Admiral Rufino Dalisayon watched.",
      "Rufino Dalisayon | PH | Vice Admiral | PCG Commandant",
    ],
    [
      "an ambassador by sender, not by host",
      "US Ambassador to Vietnam Denise Okpara-Lindt arrived.",
      "Denise Okpara-Lindt | US | - | Ambassador to Vietnam",
    ],
    [
      "a country with its abbreviation",
      "Republic of Korea (ROK) Minister of National Defense Song Dae-hyun arrived.",
      "Song Dae-hyun | KR | - | Minister of National Defense",
    ],
    [
      "a comma between post and rank",
      "the Minister of Defense of the People's Republic of China, Colonel General Wei Shulin, spoke.",
      "Wei Shulin | CN | Colonel General | Minister of Defense",
    ],
    [
      "a post's own abbreviation",
      "Nepali Chief of the Army Staff (CoAS) Prem Bahadur Thapaliya spoke.",
      "Prem Bahadur Thapaliya | NP | - | Chief of the Army Staff",
    ],
    [
      "forms of address",
      "Malaysian Minister of Defence Dato' Seri Hafiz Razlan and Thai Ambassador H.E. Dr. Somsri Boonlert arrived.",
      "Hafiz Razlan | MY | - | Minister of Defence",
    ],
    [
      "an Indian title",
      "Raksha Mantri Shri Arvind Deshmukh met them in New Delhi.",
      "Arvind Deshmukh | IN | - | Raksha Mantri",
    ],
    [
      "Khmer honorifics",
      "Cambodian Prime Minister Samdech Akka Moha Sena Padei Techo Chhim Sovann arrived.",
      "Chhim Sovann | KH | - | Prime Minister",
    ],
    [
      "a rank in another language",
      "Dai tuong Trinh Quoc Lam va doan dai bieu tham Ha Noi.",
      "Trinh Quoc Lam | VN | General | ",
    ],
    [
      "words glued together",
      "Minister of National DefenceGeneral Trinh Quoc Lam of Vietnam spoke.",
      "Trinh Quoc Lam | VN | General | Minister of National Defence",
    ],
    [
      "a demonym torn apart",
      "Cambodia n Deputy Minister of National Defence Gen. Chhim Sokha arrived.",
      "Chhim Sokha | KH | General | Deputy Minister of National Defence",
    ],
  ])("reads %s", (_, text, expected) => {
    expect(readNames(text).people).toContain(expected);
  });

  it("takes Gen behind a minister's title for a first name, and with a dot for a rank", () => {
    expect(readNames("Japanese Defense Minister Gen Takamori spoke.").people).toEqual([
      "Gen Takamori | JP | - | Defense Minister",
    ]);
    expect(readNames("Japanese Defense Minister Gen. Takamori spoke.").people).toEqual([
      "Takamori | JP | General | Defense Minister",
    ]);
  });

  it("reads names that open or end like other words", () => {
    expect(readNames("Chinese General He Weiming met Lieutenant General Le Duc Thai of Vietnam.").people).toEqual([
      "He Weiming | CN | General | ",
      "Le Duc Thai | VN | Lieutenant General | ",
    ]);
  });

  it("keeps initials, particles, nicknames, suffixes and hyphens, and drops letters of honour", () => {
    const text =
      'US Secretary of Defense Lloyd J. Harding III met Dutch Minister Kajsa van der Horst, Malaysian General Azman bin Ramli, Philippine General Hermogenes "Ben" Asuncion Jr. and Australian Admiral David Penhall AC RAN.';
    expect(readNames(text).persons.map(({ name }) => name)).toEqual([
      "Lloyd J. Harding III",
      "Kajsa van der Horst",
      "Azman bin Ramli",
      'Hermogenes "Ben" Asuncion Jr.',
      "David Penhall",
    ]);
  });

  it("takes no weekday into a name", () => {
    expect(readNames("He met Vietnamese Defense Minister Trinh Quoc Lam Tuesday.").persons[0]?.name).toBe(
      "Trinh Quoc Lam",
    );
  });
});

describe("posts behind a name", () => {
  it("splits stacked posts and leaves the country out", () => {
    const text =
      "They met on Monday. General Trinh Quoc Lam - Member of the Party Central Committee, Chief of the General Staff of the Vietnam People's Army, Deputy Minister of National Defense - presided.";
    expect(readNames(text).people).toEqual([
      "Trinh Quoc Lam | VN | General | Member of the Party Central Committee; Chief of the General Staff of the Vietnam People's Army; Deputy Minister of National Defense",
    ]);
  });

  it("gives a post to the name it stands with in a list of several", () => {
    const text =
      "It was attended by General Trinh Quoc Lam, Minister of National Defence of Vietnam, and General Khamla Duangsy, Minister of National Defence of Laos.";
    expect(readNames(text).people).toEqual([
      "Trinh Quoc Lam | VN | General | Minister of National Defence",
      "Khamla Duangsy | LA | General | Minister of National Defence",
    ]);
  });

  it("breaks a stack where the next name begins", () => {
    const text =
      "It was attended by Lieutenant General Thongdam Silivanh, Chief of the General Staff of the Lao People's Army, and Ambassador of China to Laos Fang Hailan.";
    expect(readNames(text).people).toEqual([
      "Thongdam Silivanh | LA | Lieutenant General | Chief of the General Staff of the Lao People's Army",
      "Fang Hailan | CN | - | Ambassador of China to Laos",
    ]);
  });

  it("reads a post in small letters after its, with the body's country", () => {
    const text =
      "The Cambodian Mine Action Centre (CMAC) has tools. Keo Rithisey, its deputy director-general, said so.";
    expect(readNames(text).people).toEqual(["Keo Rithisey | KH | - | deputy director-general"]);
  });

  it("reads an appointment", () => {
    const text =
      "He congratulated Lieutenant General Saysana Komma on being appointed by the Lao Party and State to hold the position of Deputy Minister of National Defense and Chief of the General Staff of the Lao People's Army.";
    expect(readNames(text).people).toEqual([
      "Saysana Komma | LA | Lieutenant General | Deputy Minister of National Defense; Chief of the General Staff of the Lao People's Army",
    ]);
  });

  it("marks past posts and keeps acting in the title", () => {
    const text =
      "General Khamla Duangsy, Minister of National Defence of Laos and former Chief of the General Staff, met acting Foreign Minister Colin Abernell of Australia.";
    const [first, second] = readNames(text).persons;
    expect(first?.posts.map(({ title, past }) => [title, past])).toEqual([
      ["Minister of National Defence", false],
      ["Chief of the General Staff", true],
    ]);
    expect(second?.posts[0]).toMatchObject({ title: "acting Foreign Minister", acting: true, past: false });
  });

  it("does not repeat a post that a short form names again", () => {
    const text =
      "Vietnamese Prime Minister Pham Duc Khai spoke. PM Khai added this. Deputy Prime Minister Tran Van Sau left.";
    expect(readNames(text).people).toEqual([
      "Pham Duc Khai | VN | - | Prime Minister",
      "Tran Van Sau | VN | - | Deputy Prime Minister",
    ]);
  });
});

describe("what a title is for", () => {
  it.each([
    [
      "a field and a planning office",
      "He met Danilo P. Reyes, Undersecretary for Strategic Assessment and Planning.",
      "Danilo P. Reyes | - | - | Undersecretary for Strategic Assessment and Planning",
    ],
    [
      "a sector",
      "Acting Deputy Minister for Defence Planning Sector of the Republic of Croatia, Mr. Petar Novakić, spoke.",
      "Petar Novakić | HR | - | Acting Deputy Minister for Defence Planning Sector",
    ],
  ])("%s is no person", (_, text, person) => {
    expect(readNames(text).people).toEqual([person]);
  });
});

describe("forms of address and numbers of the Malay world", () => {
  it.each([
    [
      "the second minister, by his honours",
      "Brunei Finance Minister II Pehin Datu Lailaraja Brigadier-General (rtd) Datuk Paduka Halim Yusof spoke.",
      "Halim Yusof | BN | Brigadier General | Finance Minister II",
    ],
    [
      "an officer's",
      "Bruneian Brigadier-General (rtd) Datuk Seri Pahlawan Alim Perudin spoke.",
      "Alim Perudin | BN | Brigadier General | ",
    ],
  ])("%s", (_, text, person) => {
    expect(readNames(text).people).toEqual([person]);
  });
});

describe("a security council", () => {
  it("of a state lends its country, that of the United Nations none", () => {
    const [first] = readNames("Deputy Secretary of the Security Council of Armenia Ales Petrosyan spoke.").persons;
    expect(first?.country).toBe("AM");
    expect(readNames("The Security Council of the United Nations met.").organizations).toEqual([
      expect.objectContaining({ kind: "INTERNATIONAL" }),
    ]);
  });
});

describe("counterparts", () => {
  it("hold the same post in their own country", () => {
    const text = "Vietnamese Defence Minister Trinh Quoc Lam met his Lao counterpart, Lt. Gen. Somdeth Vilayphone.";
    const [, second] = readNames(text).persons;
    expect(second).toMatchObject({ name: "Somdeth Vilayphone", country: "LA", rank: "Lieutenant General" });
    expect(second?.posts[0]).toMatchObject({ title: "Defence Minister", country: "LA", basis: "RESOLVED" });
  });

  it("hold the post of whoever is named behind them in the sentence", () => {
    const text = "Meeting his Lao counterpart Somdeth Vilayphone, Vietnamese Defence Minister Trinh Quoc Lam spoke.";
    expect(readNames(text).people).toEqual([
      "Somdeth Vilayphone | LA | - | Defence Minister",
      "Trinh Quoc Lam | VN | - | Defence Minister",
    ]);
    expect(
      readNames("His Lao counterpart Somdeth Vilayphone spoke. Defence Minister Trinh Quoc Lam listened.").people[0],
    ).toBe("Somdeth Vilayphone | LA | - | ");
  });

  it("are told apart in a list, one country each", () => {
    const text =
      "South Korean Defense Minister Pyo Jong-min and his U.S. and Japanese counterparts, Lloyd Harding and Yasuo Hamamori, spoke.";
    expect(readNames(text).people).toEqual([
      "Pyo Jong-min | KR | - | Defense Minister",
      "Lloyd Harding | US | - | Defense Minister",
      "Yasuo Hamamori | JP | - | Defense Minister",
    ]);
  });
});

describe("countries", () => {
  it("come from the side a person stands on", () => {
    const text =
      "The Vietnamese delegation was headed by General Trinh Quoc Lam, and the Chinese one by General Qiu Wenhai. Colonel Thavone Keola led the Lao side.";
    expect(readNames(text).persons.map(({ name, country }) => [name, country])).toEqual([
      ["Trinh Quoc Lam", "VN"],
      ["Qiu Wenhai", "CN"],
      ["Thavone Keola", "LA"],
    ]);
  });

  it("come from the body a person belongs to", () => {
    const text = "Rear Admiral Tatsuo Enomoto (left) of the Japan Maritime Self-Defense Force (JMSDF) greeted them.";
    expect(readNames(text).persons[0]).toMatchObject({ country: "JP", rank: "Rear Admiral", posts: [] });
  });

  it("are the report's own for a minister without one, and are marked as inferred", () => {
    const [minister] = readNames("TOKYO, March 8 (Kyodo) - Defense Minister Haruto Kitamura spoke on Monday.").persons;
    expect(minister?.country).toBe("JP");
    expect(minister?.facts.find(({ property }) => property === "country")?.basis).toBe("INFERRED");
  });

  it("are none for officials of international bodies", () => {
    const text =
      "JAKARTA - ASEAN Secretary-General Nurul Effendi and UN Under-Secretary-General Amaru Villca met in Jakarta.";
    expect(readNames(text).persons.map(({ country }) => country)).toEqual([null, null]);
  });
});

describe("more ways to name a post and a side", () => {
  it.each([
    ["a country's genitive alone", "Italy's Guido Carrosini joined the talks.", "Guido Carrosini | IT | - | "],
    ["a first name Gen behind a genitive", "They met Japan's Gen Takamori in Rome.", "Gen Takamori | JP | - | "],
    [
      "a field in brackets",
      "Secretary (Defence Production) Shri Sanjeev Malhotra of India spoke.",
      "Sanjeev Malhotra | IN | - | Secretary (Defence Production)",
    ],
    [
      "a body behind a comma",
      "Director General, Indian Coast Guard (ICG) Shri Vikram Pathare spoke.",
      "Vikram Pathare | IN | - | Director General, Indian Coast Guard",
    ],
    [
      "forces in small letters",
      "Admiral Yudo Margana, commander of the Indonesian navy, spoke.",
      "Yudo Margana | ID | Admiral | commander of the Indonesian navy",
    ],
    [
      "an assistant's master",
      "Andriy Yarmola came. Ukraine's President Vasyl Zhelenko and his chief of staff Oleh Kravets left.",
      "Oleh Kravets | UA | - | chief of staff",
    ],
    [
      "a name with Jr. behind a comma",
      "Gen. Cyrus Brandt, Jr., chairman of the Joint Chiefs of Staff, flew to Seoul from the US.",
      "Cyrus Brandt, Jr. | US | General | chairman of the Joint Chiefs of Staff",
    ],
    [
      "a department of an army",
      "The chief of the Vietnam People's Army's General Department of Politics, General Trinh Van Quoc, spoke.",
      "Trinh Van Quoc | VN | General | chief of the Vietnam People's Army's General Department of Politics",
    ],
    [
      "a commanding general",
      "Gen. Carl Finley, commanding general of U.S. Army Pacific, spoke.",
      "Carl Finley | US | General | commanding general of U.S. Army Pacific",
    ],
    ["a service before a rank", "Army Gen. Mark Millard of the US spoke.", "Mark Millard | US | General | "],
    [
      "an occupation before a name",
      "Analyst Kin Sopheara, director of the Khmer Peace Institute, agreed.",
      "Kin Sopheara | KH | - | director of the Khmer Peace Institute",
    ],
    [
      "a secretary of defense without country",
      "Secretary of Defense Patrick M. Shandling met Japanese Minister Taro Iwasaki.",
      "Patrick M. Shandling | US | - | Secretary of Defense",
    ],
  ])("reads %s", (_, text, expected) => {
    expect(readNames(text).people).toContain(expected);
  });

  it("takes no place for a person behind a genitive", () => {
    expect(readNames("They visited Vietnam's Cam Ranh and Laos' Luang Prabang, and then left.").people).toEqual([]);
  });
});

describe("persons without title", () => {
  it.each([
    [
      "a gloss",
      "Carl Thornbury, an emeritus professor at a college in Australia, said it matters.",
      ["Carl Thornbury"],
    ],
    ["the body they belong to", "Le Hong Hanh of the Dragon Peace Institute in Singapore agreed.", ["Le Hong Hanh"]],
    ["a verb of speech", "The deal is done. Ines Carvalheira told reporters so.", ["Ines Carvalheira"]],
    [
      "a mark in a caption",
      "The guests before the talks. Bounmy Keovilay (left) and others wave.",
      ["Bounmy Keovilay"],
    ],
    ["nothing that tells", "The road to Sop Hun and Tay Trang is new.", []],
  ])("are known by %s", (_, text, expected) => {
    expect(readNames(text).persons.map(({ name }) => name)).toEqual(expected);
  });
});

describe("one person", () => {
  it("gathers short forms, order of family name and spellings", () => {
    const text =
      "Japanese Minister Haruto Kitamura met Lao General Khamphone Duangmany. Kitamura spoke. Minister Kitamura Haruto thanked General Khamphon Duangmany. Duangmany agreed.";
    const { persons } = readNames(text);
    expect(persons.map(({ name, variants }) => [name, ...variants])).toEqual([
      ["Haruto Kitamura", "Kitamura", "Kitamura Haruto"],
      ["Khamphone Duangmany", "Khamphon Duangmany", "Duangmany"],
    ]);
  });

  it("never takes two Vietnamese names of nearly the same letters for one", () => {
    const text = "General Tran Van Chien met Colonel Tran Van Chinh in Hanoi.";
    expect(readNames(text).persons.map(({ name }) => name)).toEqual(["Tran Van Chien", "Tran Van Chinh"]);
  });

  it("gives a shared short form to whoever was spoken of last", () => {
    const text =
      "Kim Dae-sung, Deputy Minister of South Korea, spoke. General Kim Ho-jin of South Korea spoke. Kim agreed.";
    const { references } = readNames(text);
    expect(references).toContain("Kim → Kim Ho-jin");
  });
});

describe("what is no person", () => {
  it.each([
    ["places", "Delegates visited Quang Tri, Hoi An and Luang Prabang. They met in Da Nang."],
    ["things named after somebody", "Students of Tran Phu School walked along Le Duan Street to Ho Chi Minh City."],
    ["ships and exercises", "INS Karwal and USS Harding joined Exercise Wirra Sena off Palawan."],
    ["bodies", "General Staff officers of the National Assembly met the Ministry of National Defence."],
    ["writers", "The drill ended on Friday. Story by Staff Sgt. Tom Hardacre. They flew home."],
    ["titles alone", "The Minister of National Defence and the Prime Minister spoke at the General Assembly."],
  ])("%s", (_, text) => {
    expect(readNames(text).people).toEqual([]);
  });
});

describe("evidence", () => {
  it("is exactly the words of the name, rank and post in the stored body", () => {
    const { article, persons } = readNames(
      "Lao Defence Minister Sen. Lt. Gen. Bounthan’s guest, Gen. Trinh Quoc Lam – Minister of National Defence of Vietnam – spoke.",
    );
    const quotes = persons.flatMap(({ facts }) =>
      facts.map((fact) => [fact.property, article.body.slice(fact.evidence.start, fact.evidence.end)]),
    );
    expect(quotes).toContainEqual(["name", "Bounthan"]);
    expect(quotes).toContainEqual(["rank", "Sen. Lt. Gen."]);
    expect(quotes).toContainEqual(["position", "Minister of National Defence"]);
  });

  it("ties a post to the body it names", () => {
    const { persons, organizations } = readNames(
      "Major General Phi Van Dan, Commander of Military Region 5 of Vietnam, spoke.",
    );
    const key = persons[0]?.posts[0]?.organization;
    expect(organizations.find((organization) => organization.key === key)?.name).toContain("Military Region 5");
  });
});

describe("time", () => {
  it("is enough for a page of thousands of names", () => {
    const page = (size: number): string =>
      Array.from({ length: size }, (_, index) => {
        const word = (index * 7919).toString(36).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
        return `General K${word} V${word}, Deputy Minister of Defence of Laos, spoke.`;
      }).join(" ");
    expect(readNames(page(8000)).persons.length).toBeGreaterThan(7000);
  });
});
