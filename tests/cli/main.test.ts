import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const STATIC_IMPORT = /^(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm;

/** All of our files that loading a file loads, by its static imports of values. */
function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  for (const match of readFileSync(path, "utf8").matchAll(STATIC_IMPORT)) {
    if (/^import type\b/.test(match[0])) continue;
    loadedBy(join(dirname(path), match[1] ?? match[2] ?? ""), seen);
  }
  return seen;
}

test.each(["main", "extract", "evaluate"])("%s loads neither the database nor GraphQL", (name) => {
  const files = [...loadedBy(resolve(`src/cli/${name}.ts`))].map((path) => path.slice(resolve("src").length + 1));
  expect(files).toContain("errors.ts");
  expect(files.filter((path) => /^(?:db|schema|server)\//.test(path))).toEqual([]);
});

test("a command that needs the database does load it, so that the test above can fail", () => {
  expect([...loadedBy(resolve("src/cli/ingest.ts"))].some((path) => path.includes("/src/db/"))).toBe(true);
});

test("every command has help, which is no failure", async () => {
  const commands = ["serve", "ingest", "extract", "evaluate", "migrate", "export", "import"];
  const helps = await Promise.all(commands.map((command) => runCli([command, "--help"])));
  for (const [index, { code, stdout }] of helps.entries()) {
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: communique ${commands[index]}\\b`));
  }
});
