import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const ID = "d16-india-navy-chief";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-evaluate-"));
  for (const extension of ["txt", "json"]) {
    copyFileSync(`tests/fixtures/dev/${ID}.${extension}`, join(folder, `${ID}.${extension}`));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const evaluate = (...more: readonly string[]) => runCli(["evaluate", "--corpus", folder, "--gold", folder, ...more]);

test("prints a line a measure", async () => {
  const { code, stdout } = await evaluate();
  expect(code).toBe(0);
  for (const measure of [
    "persons",
    "organizations",
    "posts",
    "meetings",
    "MAIN meetings",
    "participants",
    "agreements",
  ]) {
    expect(stdout).toMatch(new RegExp(`^${measure} +[\\d.–]+ +[\\d.–]+ +[\\d.–]+ +\\d+ +\\d+ +\\d+$`, "m"));
  }
  expect(stdout).toMatch(/^1 article; evidence: \d+ quotes, 0 that point at nothing$/m);
});

test("--json prints the same as data, --errors each error with its article", async () => {
  const { code, stdout } = await evaluate("--json", "--errors");
  expect(code).toBe(0);
  const data = JSON.parse(stdout);
  expect(data.articles).toBe(1);
  expect(data.evidence.broken).toBe(0);
  const { right, missed, spurious, recall } = data.scores.persons;
  expect(right + missed).toBe(3);
  expect(recall).toBeCloseTo(right / 3);
  const persons = data.errors.filter(
    (error: { measure: string; fault: string }) => error.measure === "persons" && error.fault !== "WRONG",
  );
  expect(persons).toHaveLength(missed + spurious);
  for (const error of data.errors) expect(error.article).toBe(ID);
});

test("--errors prints each error below its article, with a sentence of the text", async () => {
  const gold = JSON.parse(readFileSync(join(folder, `${ID}.json`), "utf8"));
  const [first] = gold.persons;
  first.rank = "Field Marshal";
  gold.organizations.push({ name: "Office of Invented Affairs", variants: [], kind: "OTHER", country: null });
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(gold));
  const { stdout } = await evaluate("--errors");
  expect(stdout).toContain(`\n${ID}\n`);
  expect(stdout).toContain("MISSED   organizations Office of Invented Affairs (OTHER, no country)");
  const lines = stdout.split("\n");
  const wrong = lines.findIndex((line) => line.includes(`${first.name}: rank `) && line.endsWith("not Field Marshal"));
  expect(lines[wrong]).toMatch(/^ +WRONG +persons /);
  expect(lines[wrong + 1]).toMatch(new RegExp(`^ +> .*${first.name}`));
});

test("an article without gold and gold without article are told, and the exit code is 1", async () => {
  writeFileSync(join(folder, "alone.txt"), "Some text.\n");
  copyFileSync(join(folder, `${ID}.json`), join(folder, "orphan.json"));
  const { code, stdout, stderr } = await evaluate();
  expect(code).toBe(1);
  expect(stdout).toContain("1 article;");
  expect(stderr).toContain("alone: article without gold");
  expect(stderr).toContain("orphan: gold without article");
});

test("gold that is no gold gets one clear line", async () => {
  writeFileSync(join(folder, `${ID}.json`), '{"id": 5}');
  const { code, stderr } = await evaluate();
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`${ID}\\.json: id: `));
});

test("a missing folder gets one clear line, a missing option exit code 2", async () => {
  const missing = await runCli(["evaluate", "--corpus", join(folder, "none"), "--gold", folder]);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toContain("no such folder");
  expect((await runCli(["evaluate", "--corpus", folder])).code).toBe(2);
});
