/** The check of .ci/run that the committed schema breaks no query written for an earlier one, on invented projects. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const SCRIPT = resolve(".config/breaking-changes.mjs");
const BEFORE = "type Query { talks(year: Int): String! calls: Int }\n";
const BROKEN = "type Query { talks(year: Int): String! }\n";
const hasGit = spawnSync("git", ["--version"]).status === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "communique-breaks-"));
  mkdirSync(join(folder, "project/src/schema"), { recursive: true });
  mkdirSync(join(folder, "project/.config"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function schema(text: string): void {
  writeFileSync(join(folder, "project/src/schema/schema.graphql"), text);
}

function allow(text: string): void {
  writeFileSync(join(folder, "project/.config/allowed-breaks.txt"), text);
}

function git(...argv: readonly string[]): void {
  const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"];
  execFileSync("git", ["-C", join(folder, "project"), ...settings, ...argv], { stdio: "pipe" });
}

function commit(text: string): void {
  schema(text);
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "Change");
}

function check(project = "project") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, join(folder, project)], { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe.skipIf(!hasGit)("in a repository", () => {
  beforeEach(() => {
    git("init", "--quiet");
    commit(BEFORE);
  });

  test("an edit that breaks queries is refused before it is committed, and in the commit", () => {
    schema(BROKEN);
    expect(check()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^breaks Query\.calls: .*\n$/),
      stderr: expect.stringContaining("written for the last commit"),
    });
    commit(BROKEN);
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("the commit before the last") });
  });

  test("a branch is compared with where it left main, however many commits it has", () => {
    git("checkout", "--quiet", "-b", "branch");
    commit(BROKEN);
    commit(`${BROKEN}\n`);
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("where this branch left main") });
  });

  test("additions pass", () => {
    commit(BEFORE.replace("}", "visits: Int }"));
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("0 allowed") });
  });

  test("a break passes with a reason given for it, and for it alone", () => {
    allow("# Breaks\n\nQuery.calls: meetings have a kind\n");
    commit(BROKEN);
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("Reason: meetings have a kind\n") });
    commit("type Query { visits: Int }\n");
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining("breaks Query.talks: ") });
  });

  test("an allowance without a reason is none", () => {
    allow("Query.calls:\n");
    commit(BROKEN);
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("allowed-breaks.txt:1: ") });
  });

  test("history that ends too early is said aloud", () => {
    commit(BROKEN);
    git("clone", "--quiet", "--depth", "1", `file://${join(folder, "project")}`, join(folder, "shallow"));
    expect(check("shallow")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^SKIPPED, .*no commit before/),
    });
  });
});

test("without git the check says aloud that it was not made", () => {
  schema(BROKEN);
  cpSync(join(folder, "project"), join(folder, "export"), { recursive: true });
  expect(check("export")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^SKIPPED, .*no git repository/) });
});
