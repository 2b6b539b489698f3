import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/ingest/clean/language.ts";
import { cleanArticle } from "../../src/ingest/clean.ts";
import type { ArticleMetadata, BlockKind, CleanArticle } from "../../src/model/article.ts";

const REPORT =
  "The defence ministers of Norland and Sudland held talks on Tuesday and agreed to expand cooperation in training, officials said.";
const MORE = "They will meet again in May, when Sudland hosts the ministers of the region for their yearly retreat.";
const LAST = "The two ministries have worked together on search and rescue at sea for more than ten years now.";

function clean(text: string, metadata: ArticleMetadata = {}): CleanArticle {
  return cleanArticle({ id: "a", origin: "a.txt", text, metadata });
}

/** The texts of all blocks of a kind. */
function blocks(article: CleanArticle, kind: BlockKind): string[] {
  return article.blocks.filter((block) => block.kind === kind).map(({ start, end }) => article.body.slice(start, end));
}

function masthead(text: string) {
  const { publisher, publishedOn, dateline, headline } = clean(text);
  return [publisher, publishedOn?.edtf ?? null, dateline, headline];
}

describe("body and view", () => {
  test("the body is NFC with plain line ends; the view has the same length and plain characters", () => {
    const article = clean("Ha\u0300 Nội\u00a0— “We’re ready”,\r\nhe said\u2011again.");
    expect(article.body).toBe("Hà Nội\u00a0— “We’re ready”,\nhe said\u2011again.");
    expect(article.view).toBe('Hà Nội — "We\'re ready",\nhe said-again.');
  });

  test("joins the lines of a text wrapped at a fixed width in the view alone", () => {
    const wrapped =
      "TOKYO, March 5 — The defence ministers of Norland and Sudland held\ntalks on Tuesday and agreed to expand their cooperation in training,\nofficials said. They will meet\nagain in May.\n\nThe second paragraph is long enough to be wrapped over\nseveral lines.";
    const article = clean(wrapped);
    expect(article.body).toBe(wrapped);
    expect(article.view).toContain("Sudland held talks on Tuesday");
    expect(blocks(article, "BODY")).toHaveLength(2);
  });

  test.each([
    ["The ministers of the two countries met in the capital and spoke of training.", "en"],
    ["Dai tuong va Trung tuong duyet doi danh du tai Ha Noi trong ngay", "vi"],
    ["Bộ trưởng và các đại biểu của hai nước đã có mặt tại Hà Nội", "vi"],
    ["ລັດຖະມົນຕີກະຊວງປ້ອງກັນປະເທດ", "lo"],
    ["รัฐมนตรีกลาโหมหารือกัน", "th"],
    ["រដ្ឋមន្ត្រីការពារជាតិ", "km"],
    ["国防部长举行会谈", "zh"],
    ["防衛大臣はきょう会談した", "ja"],
    ["국방장관 회담", "ko"],
    ["Министры обороны провели переговоры", "ru"],
    ["عقد وزيرا الدفاع محادثات", "ar"],
    ["12:30 — 14:00", "und"],
  ])("%s is %s", (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe("what a text says of itself", () => {
  test.each([
    [" date 2024-12-18 HÀ NỘI — ", "", [null, "2024-12-18", "Hà Nội", null]],
    [" date 2023-04 ", "", [null, "2023-04", null, null]],
    ["HÀ NỘI – ", " VNS", ["VNS", null, "Hà Nội", null]],
    ["SEOUL, Sept. 23, 2022 (Example Wire) — ", "", ["Example Wire", "2022-09-23", "Seoul", null]],
    ["WASHINGTON, D.C., March 3 (Xinhua) -- ", " Enditem", ["Xinhua", null, "Washington, D.C.", null]],
    ["JAKARTA (Reuters) - ", "", ["Reuters", null, "Jakarta", null]],
    ["Hanoi (VNA) – ", "/.", ["VNA", null, "Hanoi", null]],
    ["PHNOM PENH: ", "", [null, null, "Phnom Penh", null]],
    ["NEW DELHI, Nov 6: ", "", [null, null, "New Delhi", null]],
    ["Manila, Philippines — ", "", [null, null, "Manila, Philippines", null]],
    ["MANILA – ", " (PNA)", ["PNA", null, "Manila", null]],
    ["YOKOSUKA, Japan - ", "", [null, null, "Yokosuka, Japan", null]],
    ["(KPL) ", "", ["KPL", null, null, null]],
    ["Vietnam - Laos cooperation is strong. ", "", [null, null, null, null]],
    ["BREAKING: ", "", [null, null, null, null]],
    ["OSLO, February 30, 2024 — ", "", [null, null, null, null]],
  ])("%s… %s", (before, after, expected) => {
    expect(masthead(`${before}${REPORT}${after}`)).toEqual(expected);
  });

  test.each([
    ["Posted On: 05 MAR 2024 5:21PM by PIB Delhi", ["PIB", "2024-03-05"]],
    ["March 5, 2024 | By Ann Roe", [null, "2024-03-05"]],
    ["Published Mar 05, 2024, 08:52 PM", [null, "2024-03-05"]],
    ["Tuesday, March 05, 2024, 17:21 (GMT+7)", [null, "2024-03-05"]],
    ["2024-03-05 21:15:30", [null, "2024-03-05"]],
    ["18/12/2024 10:20", [null, "2024-12-18"]],
    ["05/03/2024 10:20", [null, null]],
    ["VNA Tuesday, March 05", ["VNA", null]],
  ])("the date line %s", (line, expected) => {
    const article = clean(`Two ministers meet\n\n${line}\n\n${REPORT}`);
    expect([article.publisher, article.publishedOn?.edtf ?? null]).toEqual(expected);
    expect(article.headline).toBe("Two ministers meet");
    expect(blocks(article, "BODY")).toEqual([REPORT]);
  });

  test("the day of publication goes before that of an update and that of the page", () => {
    const lines = "Sunday, January 19, 2025\nUpdated: March 6, 2024 10:00\nPublished: March 5, 2024 09:00";
    expect(clean(`Two ministers meet\n${lines}\n\n${REPORT}`).publishedOn?.edtf).toBe("2024-03-05");
  });

  test("one or two words above the title are the page's, not the title", () => {
    const article = clean(`Notification Icon\nTwo ministers meet in Oslo\n\n${REPORT}`);
    expect(article.headline).toBe("Two ministers meet in Oslo");
    expect(blocks(article, "BODY")).toEqual([REPORT]);
    expect(clean(`Ministers meet\nTwo\n\n${REPORT}`).headline).toBe("Ministers meet");
  });

  test("where the date is printed", () => {
    const article = clean(`SEOUL, Sept. 23, 2022 (Example Wire) — ${REPORT}`);
    const span = article.publishedOn?.span;
    expect(span && article.body.slice(span.start, span.end)).toBe("Sept. 23, 2022");
    const place = article.datelineSpan;
    expect(place && article.body.slice(place.start, place.end)).toBe("SEOUL");
  });

  test("a dateline with text behind it goes before one that stands alone", () => {
    const article = clean(
      ` date 2022-06-03 NORLAND, June 3 -\n\nOfficers review the guard. VNA/VNS Photo Ann Roe\n\nOSLO — ${REPORT} VNS`,
    );
    expect([article.dateline, article.publisher]).toEqual(["Oslo", "VNS"]);
    expect(blocks(article, "CAPTION")).toEqual(["Officers review the guard."]);
  });

  test.each([
    [
      "the paper behind the title",
      `Ministers meet – The Example Times\n\n${REPORT}\n\nSource: Example Wire`,
      "The Example Times",
    ],
    ["the paper on a last line", `${REPORT}\n\nThe Example Asia Daily`, "The Example Asia Daily"],
    ["the tag on a last line", `${REPORT}\n\nVNA/.`, "VNA"],
    ["an unknown tag", `${REPORT}\n\n(EXW)`, "EXW"],
    ["the named source", `${REPORT}\n\nSource: Example Wire`, "Example Wire"],
    ["the writer's agency", `${REPORT} Ann Roe/EXW`, "EXW"],
    ["the page's domain", `Headlines\nTwo ministers meet in Oslo\nExample-news.com\n\n${REPORT}`, "Example-news.com"],
    ["no photo credit", `${REPORT}\n\nThe ministers in Oslo. Photo: Example Wire`, null],
  ])("publisher: %s", (_, text, publisher) => expect(clean(text).publisher).toBe(publisher));

  test("metadata goes before the text, unless the text gives the same date in full", () => {
    const text = ` date 2024-03-05 OSLO — ${REPORT} VNS`;
    const article = clean(text, {
      publisher: "Example Daily",
      url: "https://a.example",
      publishedOn: "2024-03",
      publishedBasis: "INFERRED",
    });
    expect(article).toMatchObject({
      publisher: "Example Daily",
      url: "https://a.example",
      publishedOn: { edtf: "2024-03-05", basis: "STATED" },
    });
    expect(clean(text, { publishedOn: "2024-03-07", publishedBasis: "INFERRED" }).publishedOn).toEqual({
      edtf: "2024-03-07",
      basis: "INFERRED",
      span: null,
    });
  });
});

describe("blocks", () => {
  test("datelines, tags and marks are no part of the report", () => {
    const article = clean(`OSLO — ${REPORT}\n\n${MORE} — VNS`);
    expect(blocks(article, "BODY")).toEqual([REPORT, MORE]);
    expect(blocks(article, "BYLINE")).toEqual(["OSLO —", "— VNS"]);
    expect(blocks(clean(`${REPORT}/.`), "BODY")).toEqual([REPORT]);
    expect(blocks(clean(`${REPORT.slice(0, -1)}./.`), "BODY")).toEqual([REPORT]);
  });

  test.each([
    "General Ann Roe (left) and Minister John Doe before the talks (Photo: VNA)",
    "General Ann Roe (R) shakes hands with Minister John Doe. Photo: Example Wire",
    "From left: Roe, Doe and Poe after the signing. Photo: Example Wire",
    "Officers review the honour guard. VNA/VNS Photo Ann Roe",
    "Minister John Doe arrives. (Xinhua/Ann Roe)",
    "Sailors line the deck of the ship. (U.S. Navy photo by Ann Roe)",
    "Minister John Doe arrives. Photo courtesy of the ministry",
    "FILE PHOTO: Minister John Doe arrives in Oslo",
  ])("%s is a caption", (caption) => {
    const article = clean(`OSLO — ${REPORT}\n\n${caption}\n\n${MORE}`);
    expect(blocks(article, "CAPTION")).toHaveLength(1);
    expect(blocks(article, "CAPTION")[0]).not.toMatch(/Photo:|Photo (?:Ann|courtesy)|Xinhua|photo by/);
    expect(blocks(article, "BODY")).toEqual([REPORT, MORE]);
  });

  test("a caption joined to the next paragraph is cut off behind its credit", () => {
    const article = clean(`OSLO — ${REPORT}\n\nMinister John Doe (R) receives Minister Ann Roe. (Photo: VNA)${MORE}`);
    expect(blocks(article, "CAPTION")).toEqual(["Minister John Doe (R) receives Minister Ann Roe."]);
    expect(blocks(article, "BODY")).toEqual([REPORT, MORE]);
  });

  test("a report that merely ends in a credit stays a report", () => {
    const long = `${REPORT} ${MORE} ${LAST} ${REPORT.replace("Tuesday", "Friday")} ${MORE.replace("May", "June")}`;
    const article = clean(`${long} Photo: Example Wire`);
    expect(blocks(article, "CAPTION")).toEqual([]);
    expect(blocks(article, "BODY").join(" ")).toBe(long);
  });

  test.each([
    "By Ann Roe",
    "By Ann Roe – Photos: Example correspondents",
    "Ann Roe |",
    "Reporting by Ann Roe; editing by John Doe",
    "Translated by Ann Roe",
    "Source: Example Wire",
  ])("%s is a byline", (line) => {
    expect(blocks(clean(`OSLO — ${REPORT}\n\n${line}`), "BYLINE")).toContain(line);
  });

  test.each([
    "READ MORE: Singer cancels tour",
    "Advertisement",
    "Subscribe to our newsletter",
    "Share this article",
    "Facebook Twitter LinkedIn",
    "Tags: defence, talks",
    "Copyright © 2024 Example Wire. All rights reserved.",
    "An earlier version of this story misspelled the name of the plant.",
    "Get breaking news delivered to your inbox",
    "Home > World > Asia",
    "[ad_2]",
    "https://news.example/1",
    "5 min read",
    "Dai tuong va Trung tuong duyet doi danh du tai Ha Noi. Anh: Ann Roe",
  ])("%s is noise", (line) => {
    const article = clean(`OSLO — ${REPORT}\n\n${line}\n\n${MORE}`);
    expect(blocks(article, "NOISE")).toEqual([line]);
    expect(blocks(article, "BODY")).toEqual([REPORT, MORE]);
  });

  test.each([
    "Comments by the minister drew wide attention in the region, where navies had met the week before.",
    "Correction of the border markers will start in May, the two ministries said in a joint statement.",
    "By 2025, the two ministries will have trained 200 officers.",
    "Related units of both armies took part in the drill, which lasted for three days.",
    "By Thursday, both delegations had left the capital.",
  ])("%s stays in the report", (line) => {
    expect(blocks(clean(`OSLO — ${REPORT}\n\n${line}\n\n${MORE}`), "BODY")).toEqual([REPORT, line, MORE]);
  });

  test.each(["RELATED NEWS", "TIN LIÊN QUAN", "Most Read", "You may also like:", "SEE ALSO", "More from Asia"])(
    "%s heads a list that is noise to the end",
    (heading) => {
      const list = `${heading}\nSinger Jane Poe cancels tour\n|\nThe mayor said the market would open next week, and that it would have more than two hundred stalls.\nTen places to eat noodles`;
      const article = clean(`OSLO — ${REPORT}\n\n${MORE}\n\n${list}`);
      expect(blocks(article, "BODY")).toEqual([REPORT, MORE]);
      expect(blocks(article, "NOISE")).toHaveLength(5);
    },
  );

  test("after a list in its middle the report goes on", () => {
    const article = clean(
      `OSLO — ${REPORT}\n\nRelated stories\nSinger Jane Poe cancels tour\nStocks fall sharply\n\n${MORE}\n\n${LAST}`,
    );
    expect(blocks(article, "BODY")).toEqual([REPORT, MORE, LAST]);
  });

  test("headlines at the end are noise even without a heading; a list in the report is not", () => {
    const headlines = "Singer Jane Poe cancels her tour of Europe\nStocks fall sharply in early trade";
    expect(blocks(clean(`${REPORT}\n\n${headlines}`), "NOISE")).toHaveLength(2);
    const members = "- General Ann Roe, Chief of Staff\n- Jane Poe, ambassador";
    expect(blocks(clean(`${REPORT}\n\nThe delegation included:\n${members}`), "BODY")).toHaveLength(4);
  });

  test("what is printed twice counts once: paragraphs, and sentences inside them", () => {
    const article = clean(`OSLO — ${REPORT} ${MORE}\n\n${LAST}\n\n${MORE} They shook hands.\n\n${LAST}`);
    expect(blocks(article, "NOISE")).toEqual([MORE, LAST]);
    expect(blocks(article, "BODY")).toEqual([`${REPORT} ${MORE}`, LAST, "They shook hands."]);
  });

  test("blocks are in order, trimmed and apart", () => {
    const article = clean(
      ` date 2024-03-05 Two ministers meet – The Example Times\n\n  OSLO — ${REPORT}  \n\nMinister John Doe (R). Photo: VNA\n${MORE} VNS\n\nSEE ALSO\nStocks fall`,
    );
    let at = 0;
    for (const { start, end } of article.blocks) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(article.body.slice(start, end)).toBe(article.body.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      at = end;
    }
  });
});
