import { describe, expect, test } from "vitest";
import { toGold } from "../../src/ingest/gold-form.ts";
import type { CleanArticle } from "../../src/model/article.ts";
import type { Evidence, ExtractedPerson, Extraction, Post } from "../../src/model/extraction.ts";

const body = [
  "Then-Minister Bounmy Sisavath, former ambassador, met General Đỗ Văn Ất, minister.",
  `They signed ${"very ".repeat(40)}long.`,
].join("\n");

const article: CleanArticle = {
  id: "x1",
  origin: "x1.txt",
  body,
  view: body,
  blocks: [],
  url: null,
  publisher: "VNS",
  headline: null,
  author: null,
  publishedOn: { edtf: "2024-03-06", basis: "STATED", span: null },
  dateline: "Hà Nội",
  datelineSpan: null,
  language: "en",
};

function at(words: string): Evidence {
  const start = body.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length, rule: "test" };
}

function post(title: string, words: string, past: boolean): Post {
  return {
    title,
    country: null,
    organization: null,
    acting: false,
    past,
    asOf: null,
    basis: "STATED",
    evidence: at(words),
  };
}

function person(key: string, name: string, posts: readonly Post[]): ExtractedPerson {
  return { key, name, variants: [], country: "LA", rank: "General", posts, facts: [] };
}

const none: Extraction = { persons: [], organizations: [], meetings: [], agreements: [] };
const positions = (posts: readonly Post[]) =>
  toGold(article, { ...none, persons: [person("p1", "Bounmy Sisavath", posts)] }).persons[0]?.positions;

describe("positions", () => {
  test("posts held now, each once", () => {
    expect(positions([post("minister", "minister", false), post("minister", "minister", false)])).toEqual(["minister"]);
  });
  test("a former post is left out, with or without another", () => {
    expect(positions([post("ambassador", "ambassador", true)])).toEqual([]);
    expect(positions([post("minister", "minister", false), post("ambassador", "ambassador", true)])).toEqual([
      "minister",
    ]);
  });
  test("who appears in the past alone keeps the post held then", () => {
    expect(positions([post("Minister", "Minister", true)])).toEqual(["Minister"]);
  });
  test("a post held then is left out if there is one today", () => {
    expect(positions([post("Minister", "Minister", true), post("ambassador", "ambassador", false)])).toEqual([
      "ambassador",
    ]);
  });
});

test("meetings name participants, sort countries and quote the body exactly, at most 25 words", () => {
  const gold = toGold(article, {
    ...none,
    persons: [person("p1", "Bounmy Sisavath", []), person("p2", "Đỗ Văn Ất", [])],
    meetings: [
      {
        key: "m1",
        role: "MAIN",
        status: "HELD",
        kind: "TALKS",
        title: "Talks",
        start: { edtf: "2024-03-05", basis: "RESOLVED", evidence: at("met") },
        end: null,
        place: "Hà Nội",
        hostCountry: "VN",
        participants: [
          { person: "p2", capacity: "HOST", evidence: at("met") },
          { person: "p1", capacity: "VISITOR", evidence: at("met") },
          { person: "p1", capacity: "SIGNATORY", evidence: at("signed") },
        ],
        countries: ["VN", "LA"],
        organizations: [],
        topics: [],
        evidence: at("met General Đỗ Văn Ất"),
        facts: [],
      },
    ],
    agreements: [
      {
        key: "a1",
        title: "Protocol",
        kind: "PROTOCOL",
        action: "SIGNED",
        meeting: "m1",
        signedOn: null,
        validFrom: "2025",
        validTo: null,
        parties: ["VN", "LA"],
        topics: [],
        evidence: { start: body.indexOf("They"), end: body.length, rule: "test" },
        facts: [],
      },
    ],
  });
  expect(gold).toMatchObject({ id: "x1", url: null, publisher: "VNS", publishedOn: "2024-03-06", dateline: "Hà Nội" });
  expect(gold.meetings[0]).toEqual({
    key: "m1",
    role: "MAIN",
    status: "HELD",
    kind: "TALKS",
    title: "Talks",
    startDate: "2024-03-05",
    endDate: null,
    place: "Hà Nội",
    participants: ["Đỗ Văn Ất", "Bounmy Sisavath"],
    countries: ["LA", "VN"],
    quote: "met General Đỗ Văn Ất",
  });
  expect(gold.agreements[0]).toMatchObject({
    action: "SIGNED",
    meeting: "m1",
    validFrom: "2025",
    parties: ["LA", "VN"],
  });
  const quote = gold.agreements[0]?.quote ?? "";
  expect(quote.split(/\s+/)).toHaveLength(25);
  expect(body).toContain(quote);
});
