import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { BROWSER, startBrowser } from "../support/browser.ts";
import { startLiveService } from "../support/live-service.ts";
import { type Measure, quantile } from "./measure.ts";

const SIZE_BAR = 150;
const TIME_BAR = 1;
const LOADS = 7;
const BUILT = fileURLToPath(new URL("../../dist/explorer/", import.meta.url));

/** Kilobytes of a built file as it is sent. */
function kilobytes(path: string): number {
  return gzipSync(readFileSync(`${BUILT}${path}`)).length / 1000;
}

function sizes(): readonly Measure[] {
  const html = readFileSync(`${BUILT}index.html`, "utf8");
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  const later = readdirSync(`${BUILT}assets/explorer`).map((name) => `assets/explorer/${name}`);
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + kilobytes(path), 0);
  const size = sum(["index.html", ...first]);
  return [
    {
      what: "first view, compressed",
      figure: `${size.toFixed(1)} kB in ${first.length + 1} files`,
      bar: `<= ${SIZE_BAR} kB`,
      ratio: SIZE_BAR / size,
    },
    {
      what: "what the network view adds, compressed",
      figure: `${sum(later.filter((path) => !first.includes(path))).toFixed(1)} kB`,
      bar: null,
      ratio: null,
    },
  ];
}

interface Load {
  /** Until anything is painted, in seconds. */
  readonly painted: number;
  /** Until the answer to the view's query is shown, in seconds. */
  readonly shown: number;
}

/** Loads a view with nothing cached, and times it by the browser's own clock from the start of navigation. */
async function load(browser: Browser, url: string, heading: string): Promise<Load> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(`{
    const look = () => {
      const there = [...document.querySelectorAll("h1, h2")].some((one) => one.textContent.includes(${JSON.stringify(heading)}));
      if (there) requestAnimationFrame(() => { document.documentElement.dataset.shown = performance.now(); });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`);
  await page.goto(url);
  await page.locator("html[data-shown]").waitFor();
  const [painted, shown] = (await page.evaluate(
    `[performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN, Number(document.documentElement.dataset.shown)]`,
  )) as [number, number];
  await context.close();
  return { painted: painted / 1000, shown: shown / 1000 };
}

/** Size of what the browser loads first, and the time until views are there, on loopback and with nothing cached. */
export async function benchWeb(): Promise<readonly Measure[]> {
  if (BROWSER === null) return sizes();
  const [service, browser] = await Promise.all([startLiveService(), startBrowser()]);
  const measures: Measure[] = [...sizes()];
  try {
    for (const [what, path, heading] of [
      ["first view", "/", "Latest meetings"],
      ["a person", "/people/phan-van-giang", "Spellings"],
    ] as const) {
      // The first load warms up the service and the browser alike.
      await load(browser, `${service.url}${path}`, heading);
      const loads: Load[] = [];
      for (let turn = 0; turn < LOADS; turn++) loads.push(await load(browser, `${service.url}${path}`, heading));
      const median = (of: (one: Load) => number) => quantile(loads.map(of), 0.5);
      const shown = median((one) => one.shown);
      measures.push({
        what: `${what}: answer shown (first paint), median of ${LOADS}`,
        figure: `${shown.toFixed(2)} s (${median((one) => one.painted).toFixed(2)} s)`,
        bar: `<= ${TIME_BAR} s`,
        ratio: TIME_BAR / shown,
      });
    }
  } finally {
    await browser.close();
    await service.close();
  }
  return measures;
}
