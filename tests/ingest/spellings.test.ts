import { describe, expect, test } from "vitest";
import { toClaims } from "../../src/ingest/claims.ts";
import { resolve } from "../../src/ingest/resolve.ts";
import { findSpellings } from "../../src/ingest/spellings.ts";
import type { Block, CleanArticle } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Fact } from "../../src/model/extraction.ts";
import type { ResolvableArticle } from "../../src/model/resolvable.ts";

/** An article of the given blocks, one a line. */
function articleOf(...parts: readonly (readonly [Block["kind"], string])[]): CleanArticle {
  const body = parts.map(([, text]) => text).join("\n");
  let at = 0;
  const blocks = parts.map(([kind, text]): Block => {
    const block = { kind, start: at, end: at + text.length };
    at = block.end + 1;
    return block;
  });
  return {
    id: "a",
    origin: "a.txt",
    body,
    view: body,
    blocks,
    url: null,
    publisher: null,
    headline: null,
    author: null,
    publishedOn: null,
    dateline: null,
    datelineSpan: null,
    language: "en",
  };
}

function spelled(...parts: readonly (readonly [Block["kind"], string])[]): readonly string[] {
  const article = articleOf(...parts);
  return findSpellings(article).map(({ value, evidence }) => {
    expect(article.body.slice(evidence.start, evidence.end)).toBe(value);
    return value;
  });
}

describe("findSpellings", () => {
  test("takes full names behind ranks, posts and honorifics, in noise only", () => {
    expect(
      spelled(
        ["BODY", "General Tran Quoc Bao met his guest."],
        ["NOISE", "Senior Lieutenant General Le Van Hai opens the course"],
        ["NOISE", "Minister Bounthong Sisavath visits the border; Dr. Anna Weller speaks"],
      ),
    ).toEqual(["Le Van Hai", "Bounthong Sisavath", "Anna Weller"]);
  });

  test("takes Vietnamese names without a title, and nothing else that is capitalised", () => {
    expect(
      spelled(["NOISE", "Nguyen Thi Minh at the opening"], ["NOISE", "National Assembly Adopts Border Law"]),
    ).toEqual(["Nguyen Thi Minh"]);
  });

  test("takes no single names, and each spelling once", () => {
    expect(spelled(["NOISE", "General Bao speaks"], ["NOISE", "Gen. Le Van Hai"], ["NOISE", "Le Van Hai"])).toEqual([
      "Le Van Hai",
    ]);
  });
});

const EVIDENCE = { start: 0, end: 1, rule: "test" };

function fact(property: string, value: string): Fact {
  return { property, value, basis: "STATED", evidence: EVIDENCE };
}

function article(id: string, persons: readonly (readonly Fact[])[], spellings: readonly string[]): ResolvableArticle {
  const claims: readonly Claim[] = toClaims(id, "x", {
    persons: persons.map((facts, index) => ({
      key: `p${index + 1}`,
      name: "",
      variants: [],
      country: null,
      rank: null,
      posts: [],
      facts,
    })),
    organizations: [],
    meetings: [],
    agreements: [],
    spellings: spellings.map((value) => fact("spelling", value)),
  });
  return { id, headline: id, url: null, publisher: null, publishedOn: null, fingerprint: [], claims };
}

describe("resolve", () => {
  const hai = [fact("name", "Lê Văn Hải"), fact("country", "VN")];

  function ownersOf(...articles: readonly ResolvableArticle[]) {
    const graph = resolve(articles);
    const spellings = articles.flatMap(({ claims }) => claims.filter(({ property }) => property === "spelling"));
    return {
      people: graph.people.map(({ name }) => name),
      names: graph.names.map(({ value, kind }) => `${value} ${kind}`).sort(),
      owners: spellings.map(({ id }) => {
        const { personId } = graph.claimLinks.find(({ claimId }) => claimId === id) ?? {};
        return graph.people.find((person) => person.id === personId)?.name ?? null;
      }),
    };
  }

  test("adds a spelling to the only person of that name, and makes no person of it", () => {
    expect(ownersOf(article("a", [hai], []), article("b", [], ["Le Van Hai", "Le Van Hoa"]))).toEqual({
      people: ["Lê Văn Hải"],
      names: ["Le Van Hai VARIANT", "Lê Văn Hải PRIMARY"],
      owners: ["Lê Văn Hải", null],
    });
  });

  test("shows a person under the spelling of the facts, however often links spell another", () => {
    const plain = [fact("name", "Le Van Hai"), fact("country", "VN")];
    const links = ["b", "c", "d"].map((id) => article(id, [], ["Lê Văn Hải"]));
    expect(ownersOf(article("a", [plain], []), ...links).people).toEqual(["Le Van Hai"]);
  });

  test("leaves a spelling alone that fits two people, or has other marks", () => {
    const other = [fact("name", "Le Van Hai"), fact("country", "US")];
    expect(
      ownersOf(article("a", [hai], []), article("b", [other], []), article("c", [], ["Le Van Hai"])).owners,
    ).toEqual([null]);
    expect(ownersOf(article("a", [hai], []), article("b", [], ["Lê Văn Hài"])).owners).toEqual([null]);
  });
});
