import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = fileURLToPath(new URL("../../dist/explorer/", import.meta.url));
const MOST = 150_000;

beforeAll(() => {
  execFileSync(process.execPath, [".config/generate.mjs"], { cwd: ROOT, stdio: "ignore" });
});

const zipped = (path: string) => gzipSync(readFileSync(`${BUILT}${path}`)).length;

test("the first view is below 150 kB, compressed, and comes without the library that draws graphs", () => {
  const html = readFileSync(`${BUILT}index.html`, "utf8");
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(files.filter((path) => path.endsWith(".js"))).toHaveLength(1);
  const all = files.reduce((sum, path) => sum + zipped(path), zipped("index.html"));
  expect(all).toBeLessThan(MOST);
  const scripts = readdirSync(`${BUILT}assets/explorer`).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(1);
  expect(files.some((path) => path.includes("network"))).toBe(false);
});

test("nothing in the page is loaded from elsewhere or written into it", () => {
  const html = readFileSync(`${BUILT}index.html`, "utf8");
  expect(html).not.toMatch(/https?:\/\/|<style|\son\w+=|style=/);
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
});
