import { describe, expect, test } from "vitest";
import { toClaims } from "../../src/ingest/claims.ts";
import { extractArticle } from "../../src/ingest/extract.ts";
import { isReadFailure, readSources } from "../../src/ingest/read.ts";
import { BASES, SUBJECT_KINDS } from "../../src/model/vocabulary.ts";

const FOLDERS = ["seed/corpus", "tests/fixtures/dev", "tests/fixtures/synthetic/corpus"];

const articles = await readAll();

async function readAll() {
  const read = [];
  for (const folder of FOLDERS) {
    for await (const source of readSources([`${folder}/*.txt`], { metadata: "none" })) {
      if (isReadFailure(source)) throw source.error;
      const { article, extraction } = extractArticle(source);
      read.push({
        folder,
        source,
        body: article.body,
        extraction,
        claims: toClaims(article.id, article.body, extraction),
      });
    }
  }
  return read;
}

describe.each(FOLDERS)("the claims of every article in %s", (folder) => {
  const own = articles.filter((article) => article.folder === folder);

  test("quote the stored text exactly, without space at either end", () => {
    expect(own.length).toBeGreaterThan(4);
    for (const { body, claims } of own) {
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) {
        expect(body.slice(claim.start, claim.end)).toBe(claim.exact);
        expect(claim.exact.trim()).toBe(claim.exact);
        expect(claim.exact).not.toBe("");
      }
    }
  });

  test("have ids of their own, a basis, a rule and its version", () => {
    const all = own.flatMap(({ claims }) => claims);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { subjectKind, basis, rule, ruleVersion } of all) {
      expect(SUBJECT_KINDS).toContain(subjectKind);
      expect(BASES).toContain(basis);
      expect(rule).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(ruleVersion).toBeGreaterThanOrEqual(1);
    }
  });

  test("speak of subjects and objects that were read from the same article", () => {
    for (const { extraction, claims } of own) {
      const { persons, organizations, meetings, agreements, spellings = [] } = extraction;
      const keys = new Set([
        ...[...persons, ...organizations, ...meetings, ...agreements].map(({ key }) => key),
        ...spellings.map((_, index) => `s${index + 1}`),
      ]);
      for (const { subject, object } of claims) {
        expect(keys).toContain(subject);
        if (object !== null) expect(keys).toContain(object);
      }
    }
  });

  test("show the action of every agreement once, by the words of its evidence", () => {
    for (const { body, extraction, claims } of own) {
      for (const { key, action, evidence } of extraction.agreements) {
        const actions = claims.filter((claim) => claim.subject === key && claim.property === "action");
        expect(actions.map(({ value, exact }) => [value, exact])).toEqual([
          [action, body.slice(evidence.start, evidence.end)],
        ]);
      }
    }
  });

  test("come out the same when the article is read again", () => {
    for (const { source, claims } of own) {
      const { article, extraction } = extractArticle(source);
      expect(toClaims(article.id, article.body, extraction)).toEqual(claims);
    }
  });
});
