import { describe, expect, test } from "vitest";
import { fingerprint, resemblance } from "../../../src/ingest/resolve/fingerprint.ts";
import { uniqueSlugs } from "../../../src/ingest/resolve/slugs.ts";
import { resolve } from "../../../src/ingest/resolve.ts";
import { postKey } from "../../../src/model/post-title.ts";
import { slugify } from "../../../src/model/slug.ts";
import { article } from "../../support/gold.ts";
import { fromGold } from "./gold-claims.ts";

/** So many invented words, other ones for each seed. */
function words(count: number, seed: number): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return `w${(state >>> 8) % 50_021}`;
  }).join(" ");
}

describe("fingerprints", () => {
  const text = words(300, 1);
  test("are alike for the same words, whatever marks, case and spaces", () => {
    expect(resemblance(fingerprint(text), fingerprint(text.toUpperCase().replaceAll(" ", " \n")))).toBe(1);
  });
  test("a share of the text gives that share, about", () => {
    const half = resemblance(fingerprint(text), fingerprint(`${text} ${words(300, 2)}`));
    expect(half).toBeGreaterThan(0.35);
    expect(half).toBeLessThan(0.65);
    expect(resemblance(fingerprint(text), fingerprint(words(300, 3)))).toBe(0);
  });
  test("a few words have none, and none is like nothing", () => {
    expect(fingerprint("three little words")).toEqual([]);
    expect(resemblance([], [])).toBe(0);
  });
});

describe("reprints", () => {
  const text = words(300, 1);
  const print = (id: string, publishedOn: string | null, body: string) =>
    fromGold(article({ id, publishedOn }), { body });
  const originals = (...prints: readonly ReturnType<typeof print>[]) =>
    Object.fromEntries(resolve(prints).articles.map(({ articleId, duplicateOfId }) => [articleId, duplicateOfId]));

  test("point to the one published first, also where a paragraph is left out", () => {
    expect(
      originals(print("a", "2024-03-06", text), print("b", "2024-03-05", text), print("c", null, words(240, 1))),
    ).toEqual({
      a: "b",
      b: null,
      c: "b",
    });
  });
  test("of one day point to the smallest id", () => {
    expect(originals(print("b", "2024-03-05", text), print("a", "2024-03-05", text))).toEqual({ a: null, b: "a" });
  });
  test("other articles with a common passage are none", () => {
    expect(
      originals(print("a", null, `${text} ${words(40, 9)}`), print("b", null, `${words(300, 2)} ${words(40, 9)}`)),
    ).toEqual({ a: null, b: null });
  });
  test("thousands with the same footer are told apart, in time", () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      print(`a${at}`, null, `${words(120, at + 10)} ${words(60, 5)}`),
    );
    expect(Object.values(originals(...many)).filter((original) => original !== null)).toEqual([]);
  });
});

describe("addresses", () => {
  test("of articles: headline and date, then the id", () => {
    const told = (id: string) =>
      fromGold(article({ id, publishedOn: "2024-03-05" }), { headline: "Ministers meet in Huế" });
    expect(resolve([told("x1")]).articles.map(({ slug }) => slug)).toEqual(["ministers-meet-in-hue-2024-03-05"]);
    expect(resolve([told("x1"), told("x2")]).articles.map(({ slug }) => slug)).toEqual([
      "ministers-meet-in-hue-x1",
      "ministers-meet-in-hue-x2",
    ]);
  });
  test("are ASCII", () => {
    expect(slugify("Đỗ Văn Ất")).toBe("do-van-at");
    expect(slugify("Lao People’s Army")).toBe("lao-peoples-army");
    expect(slugify("Søren Łoś – Straße")).toBe("soren-los-strasse");
    expect(slugify("ພັນເອກ")).toBe("");
  });
  test("that clash move on together; what clashes to the end gets a hash of its identity", () => {
    const record = (candidates: readonly string[], identity: string) => ({ candidates, identity });
    expect(uniqueSlugs([record(["a", "a-x"], "1"), record(["a", "a-y"], "2"), record(["b"], "3")])).toEqual([
      "a-x",
      "a-y",
      "b",
    ]);
    expect(uniqueSlugs([record(["a", "a-x"], "1"), record(["a"], "2")])).toEqual(["a-x", "a"]);
    const clashing = [record(["a"], "1"), record(["a"], "2")];
    const slugs = uniqueSlugs(clashing);
    expect(new Set(slugs).size).toBe(2);
    expect(uniqueSlugs([...clashing].reverse())).toEqual([...slugs].reverse());
    expect(uniqueSlugs([record([""], "1")])[0]).toMatch(/^record-[0-9a-f]{6}$/);
  });
});

describe("keys of posts", () => {
  test.each([
    ["Minister of National Defence", "Defense Minister"],
    ["acting Minister of National Defence", "Minister for Defence"],
    ["Chief of the General Staff of the People's Army", "Chief of General Staff"],
    ["Party General Secretary", "General Secretary of the Communist Party Central Committee"],
    ["Minister of the Armed Forces", "Defence Minister"],
    ["Secretary of State for Defence", "Defence Secretary"],
    ["State President", "President"],
  ])("%s and %s are one post", (a, b) => {
    expect(postKey(a)).toBe(postKey(b));
  });
  test.each([
    ["Deputy Minister of National Defence", "Minister of National Defence"],
    ["Deputy Chief of the General Staff", "Chief of the General Staff"],
    ["State Minister of Defense", "Minister of Defense"],
    ["Prime Minister", "Deputy Prime Minister"],
    ["President of the National Assembly", "President"],
    ["Under-Secretary-General", "Secretary-General"],
  ])("%s and %s are not", (a, b) => {
    expect(postKey(a)).not.toBe(postKey(b));
  });
});
