import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseGold } from "../../src/evaluation/parse-gold.ts";
import { article, meeting } from "../support/gold.ts";

const fixtures = ["dev", "seed-gold"].flatMap((folder) => {
  const url = new URL(`../fixtures/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith(".json"))
    .map((name) => new URL(name, url));
});

test.each(fixtures)("%s is gold", (url) => {
  const text = readFileSync(url, "utf8");
  expect(parseGold(text, url.pathname).persons.length).toBe(JSON.parse(text).persons.length);
});

test("text that is not JSON names the file", () => {
  expect(() => parseGold("{", "x.json")).toThrow(/^x\.json: is not JSON/);
});

test("a wrong field names file, place and what is allowed", () => {
  const wrong = { ...article({}), meetings: [{ ...meeting({}), kind: "CHAT" }] };
  expect(() => parseGold(JSON.stringify(wrong), "x.json")).toThrow(/^x\.json: meetings\.0\.kind: .*TALKS/);
  expect(() => parseGold(JSON.stringify({ ...article({}), publishedOn: "18 December" }), "x.json")).toThrow(
    /publishedOn: .*2024-12-18/,
  );
  expect(() => parseGold("[]", "x.json")).toThrow(/^x\.json: /);
});
