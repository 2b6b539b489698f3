import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BROWSER, faultsOf, photograph, startBrowser } from "../support/browser.ts";
import { type LiveService, startLiveService } from "../support/live-service.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

describe.skipIf(BROWSER === null)("the explorer, in a browser, on the articles that come with the program", () => {
  let service: LiveService;
  let browser: Browser;
  let page: Page;
  let faults: readonly string[];

  beforeAll(async () => {
    execFileSync(process.execPath, [".config/generate.mjs"], { cwd: ROOT, stdio: "ignore" });
    [service, browser] = await Promise.all([startLiveService(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    faults = faultsOf(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  const open = (path: string) => page.goto(`${service.url}${path}`);
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });

  test("the first view tells what the corpus holds", async () => {
    await open("/");
    await page.getByRole("heading", { name: "Latest meetings" }).waitFor();
    expect(await page.locator(".counts").innerText()).toMatch(/articles\s+5/);
    expect(await page.getByRole("link", { name: "Lao Defence Minister pays official visit to Việt Nam" }).count()).toBe(
      1,
    );
    await photograph(page, "home");
  });

  test("a search is answered while it is typed, accents aside, and leads to a person", async () => {
    await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("phan van giang");
    const hit = page.getByRole("link", { name: "Phan Văn Giang", exact: true });
    await hit.waitFor();
    expect(page.url()).toBe(`${service.url}/search?q=phan%20van%20giang`);
    await photograph(page, "search");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await heading("Phan Văn Giang").waitFor();
    expect(page.url()).toBe(`${service.url}/people/phan-van-giang`);
    expect(await page.title()).toBe("Phan Văn Giang · Communiqué");
    await page.goBack();
    await hit.waitFor();
  });

  test("a person is shown with posts, meetings, agreements, counterparts and spellings", async () => {
    await open("/people/khamliang-outhakaysone");
    await heading("Khamliang Outhakaysone").waitFor();
    const section = (name: string) => page.getByRole("region", { name });
    expect(await section("Posts").innerText()).toContain("Defence Minister");
    const meetings = await section("Meetings").innerText();
    expect(meetings).toMatch(/2024[\s\S]*18 December 2024[\s\S]*with Phan Văn Giang/);
    expect(meetings).toMatch(/signed\s+Memorandum of Understanding on cooperation in military and defence law/);
    expect(await section("Most frequent counterparts").innerText()).toContain("Phan Văn Giang");
    expect(await section("Spellings").innerText()).toContain("Khamliang Outhakai Sone");
    await photograph(page, "person");
  });

  test("a spelling opens the sentence that it stands in, its words marked", async () => {
    await open("/people/khamliang-outhakaysone");
    await page.getByRole("button", { name: /of the spelling Khamliang Outhakai Sone/ }).click();
    const quotation = page.locator(".quotations blockquote").filter({ hasText: "review the honour guards" });
    await quotation.waitFor();
    expect(await quotation.locator("mark").innerText()).toBe("Khamliang Outhakai Sone");
  });

  test("nobody of a name, and no view of an address, are said in words", async () => {
    await open("/people/nobody-at-all");
    await page.getByText("No person is called “nobody-at-all” here.").waitFor();
    await open("/search?q=zzzzqqqq");
    await page.getByText("Nothing found.").waitFor();
  });

  test("an answer that does not come is said, and asked for again", async () => {
    await page.route("**/graphql", (route) => route.abort());
    await open("/people/phan-van-giang");
    await page.getByRole("alert").getByText("The service cannot be reached.").waitFor();
    await photograph(page, "failure");
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await heading("Phan Văn Giang").waitFor();
    // The browser's own note of the request that was cut off.
    expect(faults.filter((fault) => !fault.includes("net::ERR_FAILED"))).toEqual([]);
    (faults as string[]).length = 0;
  });

  test("a view's query opens in GraphiQL with its variables, and answers there", async () => {
    await open("/people/phan-van-giang");
    await page.getByRole("link", { name: "This view’s query in GraphiQL" }).click();
    await page.getByRole("button", { name: /Execute query/ }).click();
    await page.locator(".graphiql-response").getByText('"Phan Văn Giang"').first().waitFor();
  });
});
