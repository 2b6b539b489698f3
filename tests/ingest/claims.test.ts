import { describe, expect, test } from "vitest";
import { toClaims } from "../../src/ingest/claims.ts";
import { ruleVersion } from "../../src/ingest/rule-versions.ts";
import type { ExtractedAgreement, ExtractedPerson, Extraction, Fact } from "../../src/model/extraction.ts";
import { contentHash } from "../../src/model/hash.ts";
import { SUBJECT_KINDS } from "../../src/model/vocabulary.ts";

const BODY = "Minister Ana Brikova met Colonel Tev Samnang and signed a protocol for 2031.";

function fact(property: string, value: string, exact: string, more: Partial<Fact> = {}): Fact {
  const start = BODY.indexOf(exact);
  const evidence = { start, end: start + exact.length, rule: "test-rule" };
  return { property, value, basis: "STATED", evidence, ...more };
}

function person(key: string, facts: readonly Fact[]): ExtractedPerson {
  return { key, name: "Ana Brikova", variants: [], country: null, rank: null, posts: [], facts };
}

function agreement(key: string, facts: readonly Fact[]): ExtractedAgreement {
  return {
    key,
    title: "Protocol",
    kind: "PROTOCOL",
    action: "SIGNED",
    meeting: "m1",
    signedOn: null,
    validFrom: null,
    validTo: null,
    parties: [],
    topics: [],
    evidence: { start: 0, end: 8, rule: "test-rule" },
    facts,
  };
}

function extraction(parts: Partial<Extraction>): Extraction {
  return { persons: [], organizations: [], meetings: [], agreements: [], ...parts };
}

describe("toClaims", () => {
  test("each fact becomes a claim that quotes the body", () => {
    const claims = toClaims(
      "art",
      BODY,
      extraction({
        persons: [person("p1", [fact("name", "Ana Brikova", "Ana Brikova")])],
        agreements: [agreement("a1", [fact("action", "SIGNED", "signed a protocol", { object: "m1" })])],
      }),
    );
    expect(claims).toMatchObject([
      {
        articleId: "art",
        subject: "p1",
        subjectKind: "PERSON",
        property: "name",
        value: "Ana Brikova",
        object: null,
        qualifiers: null,
        basis: "STATED",
        exact: "Ana Brikova",
        start: 9,
        end: 20,
        rule: "test-rule",
        ruleVersion: ruleVersion("PERSON"),
      },
      { subject: "a1", subjectKind: "AGREEMENT", property: "action", object: "m1", exact: "signed a protocol" },
    ]);
    for (const claim of claims) expect(BODY.slice(claim.start, claim.end)).toBe(claim.exact);
  });

  test("the order of facts and subjects changes nothing", () => {
    const name = fact("name", "Ana Brikova", "Ana Brikova");
    const rank = fact("rank", "Colonel", "Colonel");
    const forward = extraction({ persons: [person("p2", [name]), person("p10", [rank, name])] });
    const backward = extraction({ persons: [person("p10", [name, rank]), person("p2", [name])] });
    expect(toClaims("art", BODY, forward)).toEqual(toClaims("art", BODY, backward));
    expect(toClaims("art", BODY, forward).map((claim) => `${claim.subject} ${claim.property}`)).toEqual([
      "p2 name",
      "p10 name",
      "p10 rank",
    ]);
  });

  test("the same words for the same fact are one claim, with the firmer basis", () => {
    const inferred = fact("country", "KH", "Samnang", { basis: "INFERRED" });
    const stated = fact("country", "KH", "Samnang", {
      evidence: { ...inferred.evidence, rule: "other-rule" },
    });
    for (const facts of [
      [inferred, stated],
      [stated, inferred],
    ]) {
      const claims = toClaims("art", BODY, extraction({ persons: [person("p1", facts)] }));
      expect(claims.map((claim) => [claim.basis, claim.rule])).toEqual([["STATED", "other-rule"]]);
    }
  });

  test("an id depends on everything said and on nothing else", () => {
    const base = fact("participant", "Ana Brikova", "Ana Brikova", { object: "p1", qualifiers: { a: "1", b: "2" } });
    const idOf = (given: Fact, article = "art", key = "p1") =>
      toClaims(article, BODY, extraction({ persons: [person(key, [given])] })).map((claim) => claim.id)[0];
    const ids = [
      idOf(base),
      idOf(base, "other"),
      idOf(base, "art", "p2"),
      idOf({ ...base, property: "name" }),
      idOf({ ...base, value: "Brikova" }),
      idOf({ ...base, object: "p2" }),
      idOf({ ...base, qualifiers: { a: "1" } }),
      idOf({ ...base, evidence: { ...base.evidence, end: base.evidence.end - 1 } }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(idOf({ ...base, qualifiers: { b: "2", a: "1" } })).toBe(ids[0]);
    expect(idOf({ ...base, basis: "INFERRED", evidence: { ...base.evidence, rule: "renamed" } })).toBe(ids[0]);
  });

  test.each([
    [-1, 4],
    [4, 4],
    [5, 4],
    [0, BODY.length + 1],
  ])("evidence from %i to %i is refused, with the rule's name", (start, end) => {
    const facts = [fact("name", "x", "Ana", { evidence: { start, end, rule: "faulty-rule" } })];
    expect(() => toClaims("art", BODY, extraction({ persons: [person("p1", facts)] }))).toThrow(/faulty-rule/);
  });
});

describe("contentHash", () => {
  test("parts are kept apart, and null is not the empty text", () => {
    const ids = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["abc", null], ["1"], [1]].map(contentHash);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is the beginning of the SHA-256 of the parts as JSON", () => {
    // printf '["a",1,null]' | sha256sum
    expect(contentHash(["a", 1, null])).toBe("0ae764bffd3a17b6454c8d9e");
  });
});

test("a claim carries the version that the rules of its kind of subject are at", () => {
  const found = extraction({
    persons: [person("p1", [fact("name", "Ana Brikova", "Ana Brikova")])],
    agreements: [agreement("a1", [fact("action", "SIGNED", "signed a protocol")])],
  });
  for (const { subjectKind, ruleVersion: version } of toClaims("art", BODY, found))
    expect(version).toBe(ruleVersion(subjectKind));
  for (const kind of SUBJECT_KINDS) expect(ruleVersion(kind)).toBeGreaterThanOrEqual(2);
});
