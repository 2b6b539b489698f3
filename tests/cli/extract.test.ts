import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseGold } from "../../src/evaluation/parse-gold.ts";
import { runCli, runShell } from "./run-cli.ts";

let folder: string;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-extract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("prints a gold object a line, in the order of the files, from the text alone", async () => {
  const { code, stdout } = await runCli([
    "extract",
    "seed/corpus/001_aea7e2ec31218e0a.txt",
    "seed/corpus/000_f16456ccd842c230.txt",
  ]);
  expect(code).toBe(0);
  const articles = lines(stdout).map((line) => parseGold(line, "stdout"));
  expect(articles.map(({ id }) => id)).toEqual(["001_aea7e2ec31218e0a", "000_f16456ccd842c230"]);
  expect(articles.map(({ url }) => url)).toEqual([null, null]);
});

test("--metadata adds what is known beside the text, and dates resolve against it", async () => {
  const files = ["seed/corpus/000_f16456ccd842c230.txt", "--metadata", "seed/corpus/metadata.json"];
  const { code, stdout } = await runCli(["extract", ...files]);
  expect(code).toBe(0);
  const gold = parseGold(stdout, "stdout");
  expect(gold.url).toMatch(/^https:/);
  expect(gold.publishedOn).toBe("2024-12-18");
  expect(gold.meetings.find(({ role }) => role === "MAIN")?.startDate).toBe("2024-12-18");
  const [alone] = lines((await runCli(["extract", files[0] as string])).stdout);
  expect(JSON.parse(alone as string)).toMatchObject({ url: null, publishedOn: null });
});

// From the bundle, in which packages that are imported when they are needed differ from those under tests.
test("pages of the web are read as their article", async () => {
  const page = `<!doctype html><html lang="en"><head><title>Visit</title><script>let x = "hidden";</script></head><body>
    <nav>Home News Sport</nav>
    <article><h1>Visit</h1><p>HANOI, May 6, 2021 - Minister Bounmy Sisavath met General Trinh Quoc Lam on Thursday.</p>
    </article></body></html>`;
  const names = ["visit.html", "again.htm", "strict.xhtml"];
  const { code, stdout, stderr } = await runCli(["extract", ...names.map((name) => file(name, page))]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const articles = lines(stdout).map((line) => parseGold(line, "stdout"));
  expect(articles.map(({ id }) => id)).toEqual(["visit", "again", "strict"]);
  for (const { persons } of articles) {
    expect(persons).toEqual(expect.arrayContaining([expect.objectContaining({ name: "Bounmy Sisavath" })]));
  }
});

test("a metadata file that is missing is told, exit code 1", async () => {
  const { code, stderr } = await runCli([
    "extract",
    "seed/corpus/000_f16456ccd842c230.txt",
    "--metadata",
    join(folder, "none.json"),
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain("none.json");
});

test("an article without any fact is printed empty, with a line on stderr", async () => {
  const { code, stdout, stderr } = await runCli(["extract", file("plain.txt", "The weather will be fine tomorrow.\n")]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ persons: [], meetings: [], agreements: [] });
  expect(stderr).toContain("plain.txt: no fact recognized");
});

test("a reader that stops reading is no failure", async () => {
  const { code, stderr } = await runShell(
    `${process.execPath} --import tsx src/cli/main.ts extract seed/corpus seed/corpus/*.txt | head -c 10; exit \${PIPESTATUS[0]}`,
  );
  expect(code).toBe(0);
  expect(stderr).toBe("");
});

test("what cannot be read gets a line each on stderr and exit code 1; the others are printed", async () => {
  const paths = [
    file("empty.txt", "\n \n"),
    file("binary.txt", new Uint8Array([0x50, 0x4b, 0, 1, 2, 0, 0])),
    file("latin.txt", new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x63])),
    join(folder, "missing.txt"),
    file("good.txt", "HANOI - Defence Minister Bounmy Sisavath of Laos held talks with his Thai counterpart.\n"),
  ];
  const { code, stdout, stderr } = await runCli(["extract", ...paths]);
  expect(code).toBe(1);
  expect(lines(stdout).map((line) => JSON.parse(line).id)).toEqual(["good"]);
  const complaints = lines(stderr).filter((line) => line.startsWith("communique: "));
  expect(complaints).toHaveLength(4);
  for (const [index, name] of ["empty.txt", "binary.txt", "latin.txt", "missing.txt"].entries()) {
    expect(complaints[index]).toContain(name);
  }
});

test.each([
  [["extract", "--shiny", "x.txt"], "--shiny"],
  [["extract"], "files"],
  [["sing"], "sing"],
  [["extract", "x.txt", "--metadata"], "--metadata"],
])("a wrong command line %j gets one line and exit code 2", async (argv, named) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(lines(stderr)).toHaveLength(1);
  expect(stderr).toContain(named);
});

test("no command prints the help and is a wrong command line; --help is not", async () => {
  expect((await runCli([])).code).toBe(2);
  const help = await runCli(["--help"]);
  expect(help.code).toBe(0);
  for (const command of ["serve", "ingest", "extract", "evaluate", "migrate", "export"]) {
    expect(help.stdout).toMatch(new RegExp(`^ +${command} `, "m"));
  }
});
