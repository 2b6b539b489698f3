import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER, faultsOf, photograph, startBrowser } from "../support/browser.ts";
import { createTestDatabase, TEST_DATABASE_URL } from "../support/database.ts";
import { generateGraph } from "../support/generator/graph.ts";
import { loadGraph } from "../support/generator/load.ts";
import { type LiveService, serveLive } from "../support/live-service.ts";

describe.skipIf(BROWSER === null)("the network of a corpus with more people than it has room for", () => {
  let service: LiveService;
  let browser: Browser;

  beforeAll(async () => {
    const db = await createTestDatabase();
    await loadGraph(db, generateGraph({ seed: 5, meetings: 1000, people: 700, reports: 0 }), TEST_DATABASE_URL);
    [service, browser] = await Promise.all([serveLive(db), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  test("is drawn with some 500 nodes, and anybody in it can be found and followed", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const faults = faultsOf(page);
    await page.goto(`${service.url}/network`);
    await page.locator(".graph canvas").first().waitFor({ timeout: 60_000 });
    const drawn = await page.locator(".graph").getAttribute("aria-label");
    expect(Number(/\d+/.exec(drawn ?? "")?.[0])).toBeGreaterThanOrEqual(450);
    await page.getByText("There was no room for all.").waitFor();
    await photograph(page, "network-500");

    const busiest = page.locator(".node-list button").first();
    const name = (await busiest.innerText()).trim();
    await busiest.click();
    await page.getByRole("heading", { name }).waitFor();
    const neighbour = (await page.locator(".node-list button").first().innerText()).trim();
    await page.getByLabel("Find in the network").fill(neighbour);
    await page.getByRole("heading", { name: neighbour }).waitFor();
    expect(await page.locator(".node-list").innerText()).toContain(name);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("heading", { name: "Most encounters" }).waitFor();
    expect(faults).toEqual([]);
  });
});
