import { describe, expect, test } from "vitest";
import { meetingsIn } from "../support/whole-article.ts";

/** Ways of telling that whole articles of other publishers have; each with what must not count. Invented names. */

const PUBLISHED = "2024-06-05";
const lines = (text: string): string[] => meetingsIn(text, PUBLISHED);

const MET =
  "Qatari Defence Minister Khalid Al-Mansouri met with Romanian Defence Minister Ion Radu in Doha on Tuesday.";

describe("who was there", () => {
  test("a meeting attended by officers, told in passing", () => {
    const [line] = lines(
      `${MET}\n\nThe meeting, attended by senior officers, including Maj Gen Ali Hassan and Brig Gen Dan Ionescu from Romania, aimed to review ties.`,
    );
    expect(line).toContain("Ali Hassan");
    expect(line).toContain("Dan Ionescu");
  });

  test("it was co-chaired by two", () => {
    const [line] = lines(
      "The armies of Kenya and Uganda held a joint defence committee meeting in Nairobi on Tuesday.\n\nIt was co-chaired by Kenyan Brigadier Rafael Mwanza and his Ugandan counterpart Brigadier Josef Balik.",
    );
    expect(line).toContain("Rafael Mwanza");
    expect(line).toContain("Josef Balik");
  });

  test("who met others before meeting the host was the guest", () => {
    const found = lines(
      "Malaysian General Zul Abidin called on Singapore's Defence Minister Ong Eng Hock in Singapore on Tuesday.\n\nGeneral Abidin also met Singapore's Chief of Defence Force Melvin Tan before meeting Minister Ong.",
    );
    expect(found).toHaveLength(2);
    expect(found.join()).not.toMatch(/Melvin Tan[^,]*, Ong Eng Hock|Ong Eng Hock[^,]*, Melvin Tan/u);
  });
});

describe("events named by a body", () => {
  test.each([
    ["The 16th Joint Defence Council of the Gulf states was hosted by Omani Minister Salim al Harthi on Tuesday.", 1],
    ["Omani Minister Salim al Harthi praised the Joint Defence Council.", 0],
    ["The Serbian–Hungarian joint governmental session was held in Nis on Tuesday.", 1],
    ["They prepared the protocol on data exchange between Brazil and Chile.", 0],
  ])("%s", (text, count) => expect(lines(text)).toHaveLength(count));

  test("a mechanism that continues to play a role is no event", () => {
    expect(
      lines(`${MET}\n\nRadu underscored the crucial role the ASEAN Defence Ministers' Meeting continues to play.`),
    ).toHaveLength(1);
  });
});

describe("two bilateral talks in one clause", () => {
  test("one with each counterpart", () => {
    const found = lines(
      "Finnish Defence Minister Aro Salmi will hold bilateral talks with his Danish and Swedish counterparts.",
    );
    expect(found).toHaveLength(2);
  });

  test("not where they meet all together", () => {
    expect(
      lines("Finnish Defence Minister Aro Salmi will hold trilateral talks with his Danish and Swedish counterparts."),
    ).toHaveLength(1);
  });
});

describe("what is said of a meeting in other words", () => {
  test("an abbreviation tells which meeting is meant", () => {
    const found = lines(
      "Qatari Defence Minister Khalid Al-Mansouri took part in the 16th Gulf Contact Group (GCG) meeting and the NATO Defence Ministers' Meeting in Brussels on Tuesday.\n\nDuring the GCG meeting, hosted by Romanian Defence Minister Ion Radu, Al-Mansouri pledged aid.",
    );
    const group = found.find((line) => line.includes("Ion Radu"));
    expect(found).toHaveLength(2);
    expect(group).toContain("Khalid Al-Mansouri");
  });

  test("the summit that somebody organized is the one told before", () => {
    expect(
      lines(
        "Qatari Defence Minister Khalid Al-Mansouri and Romanian Defence Minister Ion Radu attended the Black Sea Security Summit in Doha on Tuesday.\n\nQatar organized the summit.",
      ),
    ).toHaveLength(1);
  });

  test("consultations on a dialogue are that dialogue", () => {
    expect(
      lines(
        "A Qatari delegation led by Defence Minister Khalid Al-Mansouri visited Bucharest on Tuesday to hold formal consultations on the Qatar-Romania Strategic Defence Dialogue.",
      ),
    ).toHaveLength(1);
  });

  test.each([
    ["It looked at the war and at the coming NATO summit in Oslo.", 1],
    ["It serves as a NATO summit of a kind.", 0],
  ])("a coming summit in a list: %s", (text, count) => expect(lines(text)).toHaveLength(count));

  test("a round of talks with a day of its own", () => {
    const found = lines(
      "India and China are at odds.\n\nThey prepare the third round of Brigade Commander-level talks, which is scheduled on October 12.\n\nFollowing the last round of military talks on May 21, the two sides announced steps.",
    );
    expect(found.map((line) => line.split(" ").slice(0, 2).join(" "))).toContain("BACKGROUND PLANNED");
  });

  test("the heading of a report that never says that they met", () => {
    expect(
      lines("Meeting between defence ministers of Qatar and Romania\n\nThe meeting focused on training."),
    ).toHaveLength(1);
  });

  test("talks long ago stay apart from those of today", () => {
    const found = lines(
      `${MET}\n\nA week ago, Khalid Al-Mansouri and Ion Radu also discussed training over the phone.`,
    );
    expect(found).toHaveLength(2);
  });
});

describe("whom somebody discussed something with", () => {
  test.each([
    "Romanian General Dan Ionescu discussed training and other areas of cooperation with Qatari Chief of Staff Ali Hassan in Doha.",
    "Romanian General Dan Ionescu discussed training with various officers of the army, including Qatari Chief of Staff Ali Hassan; and Qatari Colonel Omar Nasser.",
  ])("%s", (text) => {
    const [line] = lines(text);
    expect(line).toContain("Dan Ionescu");
    expect(line).toContain("Ali Hassan");
  });

  test.each([
    "Romanian General Dan Ionescu discussed the talks with reporters.",
    "Romanian General Dan Ionescu discussed training with Romanian Colonel Ion Radu.",
  ])("no meeting: %s", (text) => expect(lines(text)).toEqual([]));
});

describe("transcripts and quotations", () => {
  const LABELLED =
    "DEPUTY PRIME MINISTER, HELEN CARROW: It's a pleasure to welcome German Defence Minister Matthias Brand to Canberra. We've just had a really productive meeting.";

  test("we are the speaker and the guest just welcomed", () => {
    const [line] = lines(`The Hon Helen Carrow MP\n\nSUBJECTS: Visit.\n\n${LABELLED}`);
    expect(line).toContain("Helen Carrow");
    expect(line).toContain("Matthias Brand");
  });

  test("a quotation goes on in the next sentences", () => {
    const found = lines(
      '"We value this," Romanian Defence Minister Ion Radu said.\n\n"When Qatari Defence Minister Khalid Al-Mansouri and I spoke on the phone yesterday we agreed on that."',
    );
    expect(found.join()).toMatch(/Ion Radu/u);
    expect(found.join()).toMatch(/Khalid Al-Mansouri/u);
  });

  test("what nobody is known to say has no speaker", () => {
    expect(lines("When Qatari Defence Minister Khalid Al-Mansouri and I spoke on the phone we agreed.")).toEqual([]);
  });
});

describe("signing for one's own side", () => {
  test("one signed, the other appended his signature", () => {
    const [line] = lines(
      "A memorandum was agreed. Ghana's Commandant Major-General Rex Addo signed on behalf of the centre while Nigerian High Commissioner Vice-Admiral Ibo Ekwe appended his signature for his country.",
    );
    expect(line).toContain("Rex Addo");
    expect(line).toContain("Ibo Ekwe");
  });
});

describe("councils, welcomes and deliberations", () => {
  test("the session of a bloc's council, and who chaired it", () => {
    const [line] = lines(
      "The ninth session of the GCC Joint Defense Council opened in Manama on Tuesday.\n\nBahraini Defence Minister Major General Hamad Saqer chaired the session.",
    );
    expect(line).toContain("HELD CONFERENCE");
    expect(line).toContain("Hamad Saqer");
  });

  test("a training session is none", () => {
    expect(lines("Bahraini Major General Hamad Saqer opened a training session for Qatari officers.")).toEqual([]);
  });

  test("a welcome accorded to a guest", () => {
    const [line] = lines(
      "Chinese General Li Zhao accorded a guard-of-honour welcome to Myanmar General Min Thu in Beijing on Tuesday.",
    );
    expect(line).toMatch(/HELD CEREMONY .*Li Zhao.*Min Thu/u);
  });

  test("two ministers of two countries who reaffirmed something together", () => {
    expect(
      lines("Defence Minister Ion Radu and Qatari Defence Minister Khalid Al-Mansouri reaffirmed their ties."),
    ).toHaveLength(1);
    expect(lines("Romanian Defence Minister Ion Radu reaffirmed his country's ties with Qatar.")).toEqual([]);
  });

  test("officials of the two countries by video", () => {
    const found = lines(
      "India and China are at odds.\n\nOn Friday, diplomats of both sides had interacted over video too.",
    );
    expect(found.join()).toContain("HELD CALL");
  });
});

describe("who else belongs to a meeting", () => {
  test("those it included", () => {
    const [line] = lines(
      `${MET}\n\nThe meeting took place at the palace in Doha and included Qatari Colonel Ali Hassan and Romanian Colonel Dan Ionescu.`,
    );
    expect(line).toContain("Ali Hassan");
    expect(line).toContain("Dan Ionescu");
  });

  test("who met on the sidelines took part in what the sentence opens with", () => {
    const found = lines(
      "In Tallinn for a conference of NATO defence ministers, Romanian Defence Minister Ion Radu met on the sidelines with Norwegian Defence Minister Erik Lind.",
    );
    const conference = found.find((line) => line.includes("CONFERENCE"));
    expect(found).toHaveLength(2);
    expect(conference).toContain("Erik Lind");
  });

  test("whom the host of a transcript thanks for being there", () => {
    const [line] = lines(
      "SUBJECTS: Meeting\n\nJOSEF BALIK, PNG DEFENCE MINISTER: I welcome you all to the inaugural Trilateral Defence Ministers' Meeting held in Port Moresby today.\n\nI wish to acknowledge His Excellency Bima Wiran, and Australian Deputy Prime Minister Ron Marlow for being here.",
    );
    expect(line).toContain("Ron Marlow");
  });

  test("his meeting with a commander without a name", () => {
    const found = lines(
      "Pakistani General Tariq Durran discussed security in his detailed meeting with the Chinese commander.",
    );
    expect(found).toHaveLength(1);
  });
});

describe("a list of posts and names", () => {
  test("ministers met one after the other, their posts before their names", () => {
    const found = lines(
      "Pakistani General Tariq Durran called on US Secretary of State Henry Cole and US Secretary of Defence Paul Denning.",
    );
    expect(found).toHaveLength(2);
  });
});
