import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isReadFailure, readSources } from "../../src/ingest/read.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";
import { writeArticles } from "./articles.ts";
import { quantile, spend, table } from "./measure.ts";

describe("measures", () => {
  it("gives quantiles of values in any order", () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("counts processor time that waiting does not take", async () => {
    const waiting = await spend(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(waiting.wall).toBeGreaterThan(0.19);
    expect(waiting.cpu).toBeLessThan(waiting.wall);
  });

  it("marks what is below its bar", () => {
    const rows = table([
      { what: "fast", figure: "10/s", bar: ">= 5/s", ratio: 2 },
      { what: "slow", figure: "1/s", bar: ">= 5/s", ratio: 0.2 },
      { what: "other", figure: "7", bar: null, ratio: null },
    ]).split("\n");
    expect(rows).toEqual([
      "what   measured  bar     ratio",
      "fast   10/s      >= 5/s  2.00",
      "slow   1/s       >= 5/s  0.20  BELOW",
      "other  7",
    ]);
  });

  it("refuses a benchmark that it does not know, before any runs", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", fileURLToPath(new URL("main.ts", import.meta.url)), "extract", "nonsense"],
      { encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stderr).toContain("unknown: nonsense");
  });
});

describe("written articles", () => {
  it.each(["lines.jsonl", "folder"])("are read back from %s as they were made", async (target) => {
    const folder = mkdtempSync(join(tmpdir(), "communique-articles-"));
    try {
      await writeArticles(join(folder, target), 12, 4);
      if (target === "folder")
        expect(readFileSync(join(folder, target, "metadata.json"), "utf8")).toContain("generated-11");
      const found = new Map<string, object>();
      for await (const article of readSources([join(folder, target)])) {
        if (isReadFailure(article)) throw article.error;
        found.set(article.id, { text: article.text, url: article.metadata.url, date: article.metadata.publishedOn });
      }
      const cast = inventCast(4, 200);
      const made = Array.from({ length: 12 }, (_, index) => articleAt(cast, index));
      expect(found).toEqual(
        new Map(made.map(({ id, text, metadata: { url, publishedOn } }) => [id, { text, url, date: publishedOn }])),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
