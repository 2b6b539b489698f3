import { CommuniqueError } from "../../errors.ts";
import type { ArticleMetadata } from "../../model/article.ts";
import { readPublishedOn } from "./published-on.ts";

export interface HtmlText {
  readonly text: string;
  readonly metadata: ArticleMetadata;
}

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE " +
    "SECTION TABLE TBODY TD TH THEAD TR UL"
  ).split(" "),
);
const UNSEEN = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON FORM INPUT SELECT TEXTAREA HEAD TITLE".split(" "),
);

/** Elements whose end tag may be left out, or that have none: they don't count as nesting. */
const UNNESTED = new Set(
  (
    "area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rb rp rt source tbody td tfoot " +
    "th thead tr track wbr"
  ).split(" "),
);
/** The parser takes time that grows with the square of the depth, and overflows the stack at some thousands. */
const DEEPEST_NESTING = 400;
const LARGEST_PAGE = 16 * 1024 * 1024;
const MOST_ELEMENTS = 60_000;

/**
 * The text of a page's article with one paragraph a line, found by the Readability library, and what the page's meta
 * tags say of it. A page without a recognizable article gives all its text. Nothing is fetched, no script is run.
 * Throws FILE_MALFORMED for pages of more than 16 MB or nested beyond any use.
 */
export async function readHtml(html: string, origin: string): Promise<HtmlText> {
  if (html.length > LARGEST_PAGE) throw new CommuniqueError("FILE_MALFORMED", `${origin}: a page of more than 16 MB`);
  if (nestsTooDeep(html)) {
    throw new CommuniqueError("FILE_MALFORMED", `${origin}: elements nest deeper than ${DEEPEST_NESTING} levels`);
  }
  // Loaded on first use: half a second that runs without HTML files need not pay.
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
    import("jsdom"),
    import("@mozilla/readability"),
  ]);
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  try {
    const { document } = window;
    const metadata = readMetaTags(document);
    const whole = blockText(document.body);
    const isHuge = document.getElementsByTagName("*").length > MOST_ELEMENTS;
    const article = isHuge
      ? null
      : new Readability<Node>(document, { serializer: (node) => node, charThreshold: 200 }).parse();
    const text = article?.content ? blockText(article.content) : "";
    const title = article?.title?.trim();
    return {
      text: text === "" ? whole : text,
      metadata: { ...(title ? { headline: title } : {}), ...metadata },
    };
  } finally {
    window.close();
  }
}

function readMetaTags(document: Document): ArticleMetadata {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content")
        ?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href")?.trim() || meta("og:url");
  const publisher = meta("og:site_name", "publisher", "application-name");
  const headline = meta("og:title", "twitter:title");
  const author = meta("author", "article:author");
  const published =
    meta(
      "article:published_time",
      "datePublished",
      "pubdate",
      "publish-date",
      "publishdate",
      "date",
      "dc.date",
      "DC.date.issued",
    ) ??
    document
      .querySelector("time[datetime][itemprop=datePublished], article time[datetime]")
      ?.getAttribute("datetime") ??
    undefined;
  const publishedOn = published === undefined ? null : readPublishedOn(published);
  const language = document.documentElement.getAttribute("lang")?.split("-")[0]?.toLowerCase();
  return {
    ...(url && /^https?:\/\//.test(url) ? { url } : {}),
    ...(publisher ? { publisher } : {}),
    ...(headline ? { headline } : {}),
    ...(author && !/^https?:/.test(author) ? { author } : {}),
    ...(publishedOn === null ? {} : { publishedOn, publishedBasis: "STATED" as const }),
    ...(language && /^[a-z]{2}$/.test(language) ? { language } : {}),
  };
}

function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = "", end] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})[^<>]{0,2000}?(\/?)>/g)) {
    if (end === "/" || UNNESTED.has(name.toLowerCase())) continue;
    depth += slash === "/" ? -1 : 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** The text under a node, blocks on lines of their own. Walks without recursion: pages nest as deep as they like. */
function blockText(root: Node): string {
  const parts: string[] = [];
  let node: Node | null = root;
  while (node !== null) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) parts.push((node.nodeValue ?? "").replace(/\s+/g, " "));
    else if (name === "BR" || BLOCKS.has(name)) parts.push("\n");
    const child: Node | null = UNSEEN.has(name) ? null : node.firstChild;
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && BLOCKS.has(node.nodeName.toUpperCase())) parts.push("\n");
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n\n");
}
