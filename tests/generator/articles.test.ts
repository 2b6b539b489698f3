import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";

const cast = inventCast(5, 400);
const articles = Array.from({ length: 300 }, (_, index) => articleAt(cast, index));

describe("generated articles", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(articleAt(inventCast(5, 400), 42)).toEqual(articles[42]);
    expect(articleAt(inventCast(6, 400), 42).text).not.toBe(articles[42]?.text);
  });

  it("differ from each other, in text and address", () => {
    expect(new Set(articles.map(({ text }) => text)).size).toBe(articles.length);
    expect(new Set(articles.map(({ metadata }) => metadata.url)).size).toBe(articles.length);
  });

  it("are as long as news reports", () => {
    const lengths = articles.map(({ text }) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  });

  it("leave no blank unfilled", () => {
    expect(articles.filter(({ text }) => /[{}]|undefined|null| {2}/.test(text))).toEqual([]);
  });

  it("have something in them to be read", () => {
    const read = articles.map((article) => extractArticle(article).extraction);
    expect(read.filter(({ persons }) => persons.length < 2).length).toBeLessThan(articles.length / 10);
    expect(read.filter(({ meetings }) => meetings.length === 0).length).toBeLessThan(articles.length / 10);
    expect(read.some(({ agreements }) => agreements.length > 0)).toBe(true);
  });
});
