import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeViolations, BROWSER, faultsOf, photograph, startBrowser } from "../support/browser.ts";
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

  const views: readonly (readonly [string, string, string])[] = [
    ["home", "/", "Latest meetings"],
    ["search", "/search?q=defence", "Lao Defence Minister pays official visit to Việt Nam"],
    ["person", "/people/phan-van-giang", "Spellings"],
    ["article", "/articles/lao-defence-minister-pays-official-visit-to-viet-nam-2024-12-18", "Lao Defence Minister"],
    ["timeline", "/timeline", "Meetings by month and country pair"],
    ["network", "/network", "Most encounters"],
    ["nowhere", "/people/nobody-at-all", ""],
  ];

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
    await page.getByRole("heading", { name: "Latest meetings" }).waitFor();
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

  test("a meeting shows its sides, and what was agreed with the sentence that says so", async () => {
    await open("/people/phan-van-giang");
    await page
      .getByRole("article")
      .filter({ hasText: "18 December 2024" })
      .getByRole("heading", { level: 3 })
      .getByRole("link")
      .first()
      .click();
    await heading(/Talks/).waitFor();
    const vietnam = page.getByRole("region", { name: "Side VN" });
    expect(await vietnam.innerText()).toMatch(/Phan Văn Giang[\s\S]*General, Defence Minister/);
    expect(await page.getByRole("region", { name: "Side LA" }).innerText()).toContain("Khamliang Outhakaysone");
    await page.getByRole("button", { name: /what was done about Memorandum of Understanding/ }).click();
    const quotation = page.locator("blockquote").filter({ hasText: "Following the talks, the two defence ministers" });
    await quotation.waitFor();
    await photograph(page, "meeting");
    await page.getByRole("link", { name: "Lao Defence Minister pays official visit to Việt Nam" }).click();
    await heading("Lao Defence Minister pays official visit to Việt Nam").waitFor();
    await expect
      .poll(async () => (await page.locator("mark.lit").allTextContents()).join(""))
      .toBe(
        "the two defence ministers signed a Memorandum of Understanding on cooperation in military and defence law",
      );
  });

  test("an agreement shows its parties, and what happened to it when", async () => {
    await open("/search?q=military%20and%20defence%20law&kind=AGREEMENT");
    await page.getByRole("link", { name: /Memorandum of Understanding/ }).click();
    await heading("Memorandum of Understanding on cooperation in military and defence law").waitFor();
    expect(await page.getByRole("region", { name: "Parties" }).innerText()).toMatch(/Laos[\s\S]*Vietnam/);
    const history = page.getByRole("region", { name: "What happened to it" });
    expect(await history.innerText()).toMatch(/18 December 2024\s+signed\s+Talks/);
    expect(await page.getByRole("region", { name: "Where sources disagree" }).count()).toBe(0);
    await photograph(page, "agreement");
  });

  test("where articles disagree about an agreement, what they say stands side by side", async () => {
    const { prisma } = service.db;
    const claim = await prisma.claim.findFirstOrThrow({ where: { property: "validTo" }, include: { agreement: true } });
    const { agreement, qualifiers: _, ...row } = claim;
    const year = String(Number(claim.value.slice(0, 4)) + 3);
    await prisma.claim.create({ data: { ...row, id: "rival", value: year } });
    // Answers are remembered until the graph moves.
    const moveOn = () => prisma.corpusState.updateMany({ data: { revision: { increment: 1 } } });
    await moveOn();
    await open(`/agreements/${agreement?.slug}`);
    const rivals = page.getByRole("region", { name: "Where sources disagree" });
    await rivals.waitFor();
    expect(await rivals.innerText()).toMatch(new RegExp(`valid to[\\s\\S]*${year}`));
    expect(await rivals.locator("blockquote").count()).toBeGreaterThanOrEqual(2);
    await photograph(page, "agreement-rivals");
    await prisma.claim.delete({ where: { id: "rival" } });
    await moveOn();
  });

  test("in an article facts and words light each other up", async () => {
    await open("/articles/lao-defence-minister-pays-official-visit-to-viet-nam-2024-12-18");
    await heading("Lao Defence Minister pays official visit to Việt Nam").waitFor();
    const lit = page.locator("mark.lit");
    expect(await lit.count()).toBe(0);
    const fact = page.getByRole("button", { name: /^date 18 December 2024/ }).first();
    await fact.hover();
    expect(await lit.allInnerTexts()).toEqual(["December 18"]);
    await photograph(page, "article");
    await page.locator("mark", { hasText: /^Outhakaysone$/ }).hover();
    expect(await page.locator("button.claim.lit").allInnerTexts()).toContainEqual(
      expect.stringMatching(/short form\s+Outhakaysone/),
    );
    expect(await lit.allInnerTexts()).toEqual(["Outhakaysone"]);
    await page.mouse.move(0, 0);
    await fact.focus();
    expect(await lit.allInnerTexts()).toEqual(["December 18"]);
  });

  test("an organization shows who held its posts and under which names it goes", async () => {
    await open("/search?q=lao%20people%20army&kind=ORGANIZATION");
    await page.locator(".hits a").first().click();
    await page.getByRole("heading", { name: "Names" }).waitFor();
    expect(await page.getByRole("region", { name: "Names" }).innerText()).toMatch(/Army/);
    await photograph(page, "organization");
  });

  test("the timeline counts meetings by month and country pair, zooms, and opens a month", async () => {
    await open("/timeline");
    const cell = page.getByRole("button", { name: /^\d+ meetings?, Laos – Vietnam, December 2024$/ });
    await cell.waitFor();
    await photograph(page, "timeline");
    const width = async () => (await cell.boundingBox())?.width ?? 0;
    const before = await width();
    // Its last months stay in sight when zooming in on them.
    const box = await page.locator(".timeline-axis").boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.8, (box?.y ?? 0) + 60);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await page.locator(".month-label").first().waitFor();
    expect(await width()).toBeGreaterThan(before * 1.5);
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Laos – Vietnam, December 2024" }).waitFor();
    await page.getByRole("link", { name: "Talks between the defence ministers of Laos and Vietnam" }).waitFor();
    expect(page.url()).toContain("month=2024-12");
    await photograph(page, "timeline-month");
    await page.getByRole("button", { name: "All years" }).click();
    expect(await width()).toBeCloseTo(before, 0);
  });

  test("the network draws who met whom, and tells the same in words", async () => {
    await open("/network");
    await page.locator(".graph canvas").first().waitFor();
    await page.getByRole("button", { name: "Phan Văn Giang" }).click();
    await page.getByRole("heading", { name: "Phan Văn Giang" }).waitFor();
    expect(await page.locator(".node-list").innerText()).toMatch(/Khamliang Outhakaysone\s+Laos · \d meetings?/);
    await photograph(page, "network");
    await page.getByLabel("Find in the network").fill("khamliang outhakaysone");
    await page.getByRole("heading", { name: "Khamliang Outhakaysone" }).waitFor();
    await page.getByRole("link", { name: "Khamliang Outhakaysone" }).click();
    await heading("Khamliang Outhakaysone").waitFor();
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

  test.each(views)("%s has no fault that axe finds, light or dark, wide or narrow", async (name, path, shown) => {
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await open(path);
      if (shown === "") await page.locator(".state.empty").waitFor();
      else await page.getByRole("heading", { name: shown }).first().waitFor();
      if (name === "person")
        await page
          .getByRole("button", { name: /of the spelling/ })
          .first()
          .click();
      if (name === "timeline") await page.locator(".cell").first().waitFor();
      expect(await axeViolations(page), `${name}, ${colorScheme}`).toEqual([]);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${name} is wider than ${width} pixels`).toBeLessThanOrEqual(0);
      if (colorScheme === "dark") await photograph(page, `${name}-dark-narrow`);
    }
  });

  test("a meeting and an agreement have no fault that axe finds", async () => {
    await open("/search?q=talks&kind=MEETING");
    await page.locator(".hits a").first().click();
    await page.getByRole("heading", { name: "Who took part" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await open("/search?q=memorandum&kind=AGREEMENT");
    await page.locator(".hits a").first().click();
    await page.getByRole("heading", { name: "What happened to it" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("a keyboard reaches the content first, and a followed link puts the reader there", async () => {
    await open("/");
    await page.getByRole("heading", { name: "Latest meetings" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
    await page.getByRole("link", { name: "Timeline" }).focus();
    await page.keyboard.press("Enter");
    await heading(/Meetings by month/).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
  });
});
