import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine; null if it has none. REQUIRE_BROWSER makes that a fault. */
export const BROWSER: string | null = PLACES.find((path) => existsSync(path)) ?? null;
if (BROWSER === null) {
  const lack = "no Chromium on this machine (apt-get install chromium): the browser tests cannot run";
  if (process.env.REQUIRE_BROWSER) throw new Error(lack);
  console.warn(`${lack} and are skipped`);
}

/** Photographs of views land here, for people to look at. */
const PHOTOGRAPHS = fileURLToPath(new URL("../../dist/photographs", import.meta.url));

/** Starts the browser without a window. Sites it is sent to are the tests' own, so its sandbox may go. */
export function startBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--enable-unsafe-swiftshader", "--force-color-profile=srgb", "--disable-dev-shm-usage"];
  return chromium.launch({ executablePath: BROWSER ?? "", args });
}

/** Photographs the whole page as it is now. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(PHOTOGRAPHS, { recursive: true });
  await page.screenshot({ path: join(PHOTOGRAPHS, `${name}.png`), fullPage: true });
}

/** Everything that went wrong in a page so far: what its console calls an error, and what its code threw. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong in a page for people with disabilities: its serious and critical findings, each in a line. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Scripts from elsewhere are what the page's policy forbids; the debugger may.
  await page.evaluate(await axe);
  const found = await page.evaluate("axe.run()");
  const { violations, passes } = found as { violations: readonly Violation[]; passes: readonly object[] };
  if (passes.length < 10) throw new Error("axe has hardly looked at anything");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
    );
}
