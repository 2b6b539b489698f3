import { cp, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SEED_CORPUS } from "../../seed/seed.ts";
import { runCli } from "./run-cli.ts";

const FIRST = "000_f16456ccd842c230.txt";
const URL_OF_FIRST =
  "https://vietnamnews.vn/politics-laws/1689256/defence-cooperation-key-pillar-in-viet-nam-laos-ties-pm.html";

// The tests tell one story on one data folder: starting a database anew takes seconds.
let folder: string;
let corpus: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-ingest-"));
  corpus = join(folder, "corpus");
  await cp(SEED_CORPUS, corpus, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...argv: readonly string[]) => runCli(argv, { DATABASE_URL: "", DATA_DIR: join(folder, "data") });

describe("ingest and export", () => {
  let whole: string;

  it("take in a folder and print the graph", async () => {
    const { code, stdout, stderr } = await run("ingest", corpus);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(
      /^5 added \(.* articles\/s\)\. The graph: \d+ rows new, 0 changed, 0 removed\. Revision 1\.\n$/,
    );
    const printed = await run("export");
    expect(printed).toMatchObject({ code: 0, stderr: "" });
    whole = printed.stdout;
    const rows: { type: string; url?: string }[] = whole
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.filter(({ type }) => type === "Article").map(({ url }) => url)).toContain(URL_OF_FIRST);
    const types = ["Article", "Organization", "Person", "Name", "Tenure", "Meeting", "Participation", "Claim"];
    expect([...new Set(rows.map(({ type }) => type))]).toEqual(expect.arrayContaining(types));
    expect(whole).not.toContain("ingestedAt");
  });

  it("change nothing when seeded with the same articles", async () => {
    const { code, stderr } = await run("seed");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^0 added, 5 unchanged .*The graph is as before\. Revision 1\.\n$/);
    expect((await run("export", "--format", "jsonl")).stdout).toBe(whole);
  });

  it("take an article out by its address, and in again by its file", async () => {
    const removed = await run("ingest", "--remove", URL_OF_FIRST, "no-such-article");
    expect(removed).toMatchObject({ code: 1, stderr: "failed: no-such-article: no such article\n1 removed.\n" });
    expect((await run("export")).stdout).not.toContain(URL_OF_FIRST);
    const again = await run("ingest", join(corpus, FIRST), "--metadata", join(corpus, "metadata.json"));
    expect(again).toMatchObject({ code: 0, stderr: expect.stringMatching(/^1 added /) });
    expect((await run("export")).stdout).toBe(whole);
  });

  it("take in pages of the web", async () => {
    const page = join(folder, "page.html");
    await writeFile(
      page,
      `<html><head><link rel="canonical" href="https://news.example/visit"></head><body><article>
      <p>HANOI, May 6, 2021 - Minister Bounmy Sisavath met General Trinh Quoc Lam on Thursday.</p></article></body></html>`,
    );
    const settings = { DATABASE_URL: "", DATA_DIR: join(folder, "pages") };
    const { code, stderr } = await runCli(["ingest", page], settings);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^1 added /) });
    expect((await runCli(["export"], settings)).stdout).toContain('"url":"https://news.example/visit"');
  });

  it("make no database for files that cannot be read", async () => {
    const pdf = join(folder, "visit.pdf");
    await writeFile(pdf, "HANOI — Minister Bounmy Sisavath met General Trinh Quoc Lam on Tuesday.");
    const data = join(folder, "unused");
    const { code, stdout, stderr } = await runCli(["ingest", "no-such-file.txt", pdf], {
      DATABASE_URL: "",
      DATA_DIR: data,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(
      /^failed: no-such-file\.txt: .* \[FILE_MISSING\]\nfailed: \S+visit\.pdf: .*\[FILE_UNSUPPORTED\]\n$/,
    );
    await expect(stat(data)).rejects.toThrow("ENOENT");
  });

  it("report what failed by file and reason, with exit code 1, and take in the rest", async () => {
    await writeFile(join(corpus, "empty.txt"), " \n");
    await writeFile(join(corpus, "binary.txt"), Buffer.from([0x50, 0x4b, 0, 0, 1, 2]));
    const { code, stderr } = await run("ingest", corpus, join(folder, "missing.txt"));
    expect(code).toBe(1);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.slice(0, -1)).toEqual([
      expect.stringMatching(/^failed: .*corpus\/binary\.txt: .+ \[FILE_BINARY\]$/),
      expect.stringMatching(/^failed: .*corpus\/empty\.txt: .+ \[FILE_EMPTY\]$/),
      expect.stringMatching(/^failed: .*missing\.txt: .+ \[FILE_MISSING\]$/),
    ]);
    expect(lines.at(-1)).toMatch(/^0 added, 5 unchanged, 3 failed /);
  });

  it("take in curators' decisions, which beat the rules, and write them out again", async () => {
    const peopleIn = (printed: string) =>
      printed.split("\n").filter((line) => line.startsWith('{"type":"Person"')).length;
    const decision = {
      kind: "PERSON",
      left: "Saichay Kommasith",
      right: "Chansamone Chanyalath (LA)",
      judgement: "SAME",
      reason: "wrong, but the curator's word",
      decidedBy: "desk",
      decidedOn: "2025-01-31",
    };
    const file = join(folder, "decisions.json");
    await writeFile(file, JSON.stringify({ decisions: [decision] }));
    const taken = await run("ingest", "--decisions", file);
    expect(taken).toMatchObject({ code: 0, stderr: "1 decisions added, 0 known before.\n" });
    expect(peopleIn((await run("export")).stdout)).toBe(peopleIn(whole) - 1);
    const printed = await run("export", "--decisions");
    expect(JSON.parse(printed.stdout)).toEqual({ decisions: [decision] });
    await writeFile(file, printed.stdout);
    expect((await run("ingest", "--decisions", file)).stderr).toBe("0 decisions added, 1 known before.\n");
    expect(await run("ingest", "--decisions", join(folder, "none.json"))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/none\.json: no such file\n$/),
    });
  });

  it.each([[["ingest"]], [["ingest", "--unknown"]], [["export", "--format", "xml"]]])(
    "answer %j with exit code 2 and one line",
    async (argv) => {
      const { code, stdout, stderr } = await run(...argv);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    },
  );
});
