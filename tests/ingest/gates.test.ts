import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { extractArticle } from "../../src/ingest/extract.ts";
import { GATES, Gate } from "../../src/ingest/gates/gate.ts";
import { marksOf } from "../../src/ingest/gates/marks.ts";
import { requirementOfPattern } from "../../src/ingest/gates/read-pattern.ts";
import { isReadFailure, readSources } from "../../src/ingest/read.ts";
import type { SourceArticle } from "../../src/model/article.ts";
import { allMatches } from "../../src/model/matches.ts";
import { articleAt } from "../support/generator/article-texts.ts";
import { inventCast } from "../support/generator/cast.ts";

const FOLDERS = ["../fixtures/dev", "../fixtures/synthetic/corpus", "../../seed/corpus"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

async function articles(): Promise<SourceArticle[]> {
  const found: SourceArticle[] = [];
  for await (const source of readSources(FOLDERS.map((folder) => `${folder}/*.txt`))) {
    if (!isReadFailure(source)) found.push(source);
  }
  const cast = inventCast(1, 200);
  return [...found, ...Array.from({ length: 40 }, (_, index) => articleAt(cast, index))];
}

function needed(pattern: RegExp): string[] | null {
  const need = requirementOfPattern(pattern);
  return need && [...need.pieces.keys()].sort();
}

describe("what a pattern needs", () => {
  test.each<[string, RegExp, string[] | null]>([
    ["each of its alternatives", /talks?|meeting/, ["meeting", "talk", "talks"]],
    ["its rarest word", /\bthe [a-z]* ceremony of\b/, ["<ceremony>"]],
    ["word edges, where it has them", /\bmet\b|\bhost|call /, ["<host", "<met>", "call>"]],
    ["no edges where a slice may begin or end", /^met$/, ["met"]],
    ["an edge where letters are ruled out", /(?<![\p{L}\d-])sign(?![\p{L}])/u, ["<sign>"]],
    ["no edge where small letters alone are ruled out", /(?<![a-z])sign/, ["sign"]],
    ["an edge where case is ignored", /(?<![a-z])sign/i, ["<sign"]],
    [
      "optional and repeated letters",
      /organi[sz]ed|attach[eé]s?|on+e/,
      ["attache", "attaches", "attaché", "attachés", "ne", "organised", "organized"],
    ],
    ["what stands before or behind", /(?=\d{4})\S+(?<=th)/, ["0000"]],
    ["nothing of what must not stand there", /(?!soon) \p{Lu}/u, null],
    ["nothing if one alternative needs nothing", /talks|\p{Lu}+/u, null],
    ["nothing if all is optional", /(?:talks)?(?:met)*/, null],
    ["signs that texts seldom have", /["“]|\(/, ['"', "("]],
    ["small letters, digits as one, and the straight apostrophe", /\bMoU ’2[0-9]/, ["<mou>"]],
    ["names of groups and references to them aside", /\b(?<name>dialogue) \k<name>/, ["<dialogue>"]],
    ["any of a range", /\b[2-4]\+[24]\b/, ["<0>"]],
  ])("%s", (_, pattern, pieces) => {
    expect(needed(pattern)).toEqual(pieces);
  });

  test("refuses what it cannot read", () => {
    expect(() => requirementOfPattern(/\cA/)).toThrow(/unknown escape/);
  });
});

describe("a gate", () => {
  test("opens for a text with one of the words, in any case, and stays shut without", () => {
    const gate = new Gate(/\bsigned (?:a|the) (?:pact|treaty)\b/iu);
    expect(gate.opens(marksOf("THEY SIGNED A TREATY."))).toBe(true);
    expect(gate.opens(marksOf("They met for talks."))).toBe(false);
    expect(gate.opens(marksOf("The unsigned paper was lost."))).toBe(false);
    expect(gate.test("They signed a pact.", marksOf("They signed a pact."))).toBe(true);
    expect(gate.exec("They signed.", marksOf("They signed."))).toBeNull();
  });

  test("is always open if its pattern needs no word, and for marks that say nothing", () => {
    expect(new Gate(/^\p{Lu}/u).opens(marksOf("met"))).toBe(true);
    expect(new Gate(/\btreaty\b/u).opens([])).toBe(true);
  });

  test("finds all matches, empty ones too, as often as asked", () => {
    const gate = new Gate(/talks|(?=met)/gu);
    const text = "talks, met, talks";
    for (let times = 0; times < 2; times++) {
      expect(gate.all(text, marksOf(text)).map(({ index }) => index)).toEqual([0, 7, 12]);
    }
    expect(allMatches(/talks|(?=met)/gu, text)).toEqual([...text.matchAll(/talks|(?=met)/gu)]);
  });

  test("knows words by the signs and letters in them", () => {
    const gate = new Gate(/\(EXW\)|Đại|won't|ſo/u);
    for (const text of ["NORA (EXW) –", "Bùi Đại Nam", "they won't", "so be it"]) {
      expect(gate.opens(marksOf(text)), text).toBe(true);
    }
    expect(gate.opens(marksOf("EXW will dai"))).toBe(false);
  });
});

describe("on whole articles", () => {
  test("no gate is shut to a sentence that its pattern matches", async () => {
    const sentences = new Set<string>();
    for (const source of await articles()) {
      const { article } = extractArticle(source);
      for (const sentence of article.view.split(/(?<=[.!?]) |\n+/u)) sentences.add(sentence);
    }
    const missed: string[] = [];
    for (const text of sentences) {
      const marks = marksOf(text);
      for (const gate of GATES) {
        gate.pattern.lastIndex = 0;
        if (!gate.opens(marks) && gate.pattern.test(text)) missed.push(`${gate.pattern} in ${text}`);
      }
    }
    expect(missed).toEqual([]);
    expect(GATES.length).toBeGreaterThan(100);
  });

  test("what is read is the same with all gates open", async () => {
    vi.resetModules();
    vi.doMock("../../src/ingest/gates/marks.ts", () => ({ marksOf: () => [] }));
    const ungated = (await import("../../src/ingest/extract.ts")).extractArticle;
    for (const source of await articles()) {
      expect(JSON.stringify(ungated(source).extraction)).toBe(JSON.stringify(extractArticle(source).extraction));
    }
    vi.doUnmock("../../src/ingest/gates/marks.ts");
  });
});
