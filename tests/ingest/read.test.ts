import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPublishedOn } from "../../src/ingest/read/published-on.ts";
import { isReadFailure, parseSource, type ReadOptions, type ReadResult, readSources } from "../../src/ingest/read.ts";
import type { SourceArticle } from "../../src/model/article.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "communique-read-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function read(paths: readonly string[], options?: ReadOptions): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readSources(paths, options)) results.push(result);
  return results;
}

/** Ids of articles and codes of failures, in order. */
function outline(results: readonly ReadResult[]): string[] {
  return results.map((result) => (isReadFailure(result) ? result.error.code : result.id));
}

async function parse(origin: string, content: string | Uint8Array): Promise<ReadResult[]> {
  return [...(await parseSource({ origin, bytes: typeof content === "string" ? Buffer.from(content) : content }))];
}

async function parseOne(origin: string, content: string | Uint8Array): Promise<SourceArticle> {
  const [result] = await parse(origin, content);
  if (result === undefined || isReadFailure(result)) throw result?.error ?? new Error("nothing read");
  return result;
}

describe("files and folders", () => {
  test("reads a folder through all levels by name, each file once, without project papers", async () => {
    await put("tree/b.txt", "Second.");
    await put("tree/a.md", "First.");
    await put("tree/deep/c.txt", "Third.");
    await put("tree/README.md", "About these files.");
    await put("tree/.hidden.txt", "Hidden.");
    await put("tree/notes.csv", "1,2");
    const tree = join(folder, "tree");
    expect(outline(await read([tree, join(tree, "b.txt"), join(tree, "*.txt")]))).toEqual(["a", "b", "c"]);
    expect(outline(await read([`${tree}/**/*.txt`]))).toEqual(["b", "c"]);
  });

  test("a file that is not there, an empty folder and a glob without matches are failures among the others", async () => {
    const good = await put("some/good.txt", "A text.");
    await mkdir(join(folder, "nothing"), { recursive: true });
    const results = await read([join(folder, "absent.txt"), good, join(folder, "nothing"), join(folder, "some/*.md")]);
    expect(outline(results)).toEqual(["FILE_MISSING", "good", "FILE_MISSING", "FILE_MISSING"]);
    expect(results[0]).toMatchObject({ origin: join(folder, "absent.txt") });
  });

  test("takes what metadata.json beside the file says, and how it knows the date", async () => {
    const article = await put("meta/one.txt", "A text.");
    await put("meta/two.txt", "Another text.");
    await put(
      "meta/metadata.json",
      JSON.stringify({
        articles: [
          {
            file: "one.txt",
            url: "https://news.example/1",
            publisher: "Example Wire",
            publishedOn: "2024-03",
            basis: "the links of March on the page",
          },
          { file: "two", headline: "Two", date: "2024-03-05T10:00:00Z", basis: "text" },
        ],
      }),
    );
    const [one, two] = await read([join(folder, "meta")]);
    expect(one).toMatchObject({
      metadata: {
        url: "https://news.example/1",
        publisher: "Example Wire",
        publishedOn: "2024-03",
        publishedBasis: "INFERRED",
      },
    });
    expect(two).toMatchObject({ metadata: { headline: "Two", publishedOn: "2024-03-05", publishedBasis: "STATED" } });
    expect(await read([article], { metadata: "none" })).toMatchObject([{ metadata: {} }]);
    expect(await read([article], { metadata: { file: join(folder, "meta/metadata.json") } })).toMatchObject([
      { metadata: { publisher: "Example Wire" } },
    ]);
  });

  test("a broken metadata.json is told once, and the articles are read without it", async () => {
    await put("broken/a.txt", "A.");
    await put("broken/b.txt", "B.");
    await put("broken/metadata.json", '{"articles": [');
    const results = await read([join(folder, "broken")]);
    expect(outline(results)).toEqual(["FILE_MALFORMED", "a", "b"]);
    expect(results[0]?.origin).toMatch(/metadata\.json$/);
  });

  test("one bad entry of metadata.json leaves the others valid", async () => {
    await put("entries/a.txt", "A.");
    await put(
      "entries/metadata.json",
      JSON.stringify([
        { file: "a.txt", publisher: "P" },
        { file: "b.txt", publishedOn: "soon" },
      ]),
    );
    const results = await read([join(folder, "entries")]);
    expect(outline(results)).toEqual(["FILE_MALFORMED", "a"]);
    expect(results[0]).toMatchObject({
      error: { message: expect.stringContaining('article 2: "publishedOn": is no date') },
    });
    expect(results[1]).toMatchObject({ metadata: { publisher: "P" } });
  });

  test("a metadata file that was asked for must be there", async () => {
    const path = await put("asked/a.txt", "A.");
    expect(outline(await read([path], { metadata: { file: join(folder, "asked/absent.json") } }))).toEqual([
      "FILE_MISSING",
      "a",
    ]);
  });

  test("reads standard input as one text, or as JSON lines", async () => {
    const pipe = async function* (...chunks: string[]) {
      for (const chunk of chunks) yield chunk;
    };
    expect(await read(["-"], { standardInput: pipe("A te", "xt.") })).toMatchObject([{ id: "stdin", text: "A text." }]);
    const lines = pipe('{"id": "x", "text": "One."}\n{"text"', ': "Two."}\n');
    expect(outline(await read(["-"], { standardInput: lines }))).toEqual(["x", "stdin-2"]);
  });

  test("JSON lines come one by one; a broken line is a failure with its number", async () => {
    const path = await put(
      "lines/many.jsonl",
      [
        '{"text": "One.", "title": "T", "publisher": "P", "date": "March 5, 2024", "url": "https://a.example"}',
        "",
        "{broken",
        '{"title": "no text"}',
        '{"id": 7, "text": "Four.", "date": "2024-02-30"}',
        '{"id": 8, "text": "Five."}',
      ].join("\n"),
    );
    const results = await read([path]);
    expect(outline(results)).toEqual(["many-1", "FILE_MALFORMED", "FILE_MALFORMED", "FILE_MALFORMED", "8"]);
    expect(results[0]).toMatchObject({
      origin: `${path}:1`,
      metadata: {
        headline: "T",
        publisher: "P",
        publishedOn: "2024-03-05",
        publishedBasis: "STATED",
        url: "https://a.example",
      },
    });
    expect(results[1]?.origin).toBe(`${path}:3`);
    expect(results[3]).toMatchObject({ error: { message: expect.stringContaining('"date"') } });
  });

  test("lines longer than the reader's buffer come whole", async () => {
    const text = "Việt Nam và Lào. ".repeat(20_000);
    const path = await put("lines/long.jsonl", `${JSON.stringify({ text })}\n${JSON.stringify({ text: "Next." })}`);
    expect((await read([path])).map((result) => (isReadFailure(result) ? null : result.text.length))).toEqual([
      text.length,
      5,
    ]);
  });
});

describe("encodings", () => {
  const text = "HÀ NỘI — Đại tướng.";

  test("reads UTF-8 with and without mark, and UTF-16 by its mark", async () => {
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    expect((await parseOne("a.txt", text)).text).toBe(text);
    expect((await parseOne("a.txt", `\ufeff${text}`)).text).toBe(text);
    expect((await parseOne("a.txt", utf16)).text).toBe(text);
    expect((await parseOne("a.txt", Buffer.from(utf16).swap16())).text).toBe(text);
  });

  test("reads windows-1252 where it can be nothing else, and says so", async () => {
    const bytes = Buffer.from("The minister said \x93it is the deepest pact\x94 \x96 in S\xe3o Paulo.", "latin1");
    expect(await parseOne("a.txt", bytes)).toMatchObject({
      text: "The minister said “it is the deepest pact” – in São Paulo.",
      encoding: "windows-1252",
    });
  });

  test.each([
    ["nothing", new Uint8Array(), "FILE_EMPTY"],
    ["blanks", Buffer.from(" \n\t\n"), "FILE_EMPTY"],
    ["zero bytes", Buffer.from("text\0more"), "FILE_BINARY"],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "FILE_BINARY"],
    ["control characters", Buffer.from(Array.from({ length: 400 }, (_, index) => 1 + (index % 8))), "FILE_BINARY"],
    [
      "damaged UTF-8",
      Buffer.concat([Buffer.from("Hà Nội "), Buffer.from([0xe1, 0xbb]), Buffer.from(" Việt Nam")]),
      "FILE_UNDECODABLE",
    ],
    ["half a UTF-16 unit", Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), "FILE_UNDECODABLE"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(outline(await parse("a.txt", bytes))).toEqual([code]);
  });

  test("random bytes never throw", async () => {
    let seed = 7;
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: 300 }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed >> 16;
      });
      for (const name of ["a.txt", "a.md", "a.jsonl"]) {
        for (const result of await parse(name, bytes))
          if (isReadFailure(result)) expect(result.error.code).toMatch(/^FILE_/);
      }
    }
  });
});

describe("forms", () => {
  test("undoes HTML entities and drops what prints nothing", async () => {
    expect((await parseOne("a.txt", "R&amp;D&nbsp;of the People&#8217;s Ar\u00admy &unknown; &#xD800;")).text).toBe(
      "R&D\u00a0of the People’s Army &unknown; &#xD800;",
    );
  });

  test("reads Markdown as plain text with its front matter", async () => {
    const article = await parseOne(
      "talks.md",
      '---\ntitle: "Two ministers meet"\ndate: 2024-03-05\npublisher: Example Wire\n---\n# Two ministers meet\n\n![A handshake](a.jpg)\nMinister **Ann Roe** met [John Doe](https://a.example) in *Oslo*.\n\n> A quote with snake_case_words.\n',
    );
    expect(article.text.replace(/\n+/g, "\n").trim()).toBe(
      "Two ministers meet\nMinister Ann Roe met John Doe in Oslo.\nA quote with snake_case_words.",
    );
    expect(article.metadata).toEqual({
      headline: "Two ministers meet",
      publisher: "Example Wire",
      publishedOn: "2024-03-05",
      publishedBasis: "STATED",
    });
  });

  test("finds the article in a page and what its meta tags say", async () => {
    const prose = "The two ministers held talks in the capital and agreed on joint patrols, the ministry said. ".repeat(
      4,
    );
    const page = `<!doctype html><html lang="en-GB"><head><title>Talks | Example Daily</title>
      <meta property="og:title" content="Ministers hold talks"><meta property="og:site_name" content="Example Daily">
      <meta property="article:published_time" content="2024-03-05T09:30:00+07:00"><link rel="canonical" href="https://daily.example/1">
      </head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><script>var x = "no text";</script>
      <article><h1>Ministers hold talks</h1><p>${prose}</p><p>${prose}<br>They signed a plan.</p>
      <figure><img src="a.jpg"><figcaption>The ministers. Photo: Example Daily</figcaption></figure></article>
      <aside><a href="/other">Another story entirely</a></aside></body></html>`;
    const article = await parseOne("page.html", page);
    expect(article.metadata).toEqual({
      headline: "Ministers hold talks",
      publisher: "Example Daily",
      url: "https://daily.example/1",
      publishedOn: "2024-03-05",
      publishedBasis: "STATED",
      language: "en",
    });
    expect(article.text).toContain("They signed a plan.");
    expect(article.text.split("\n").filter((line) => line.startsWith("The two ministers"))).toHaveLength(2);
    expect(article.text).not.toMatch(/no text|Another story/);
  });

  test("refuses a page that nests 20,000 deep, and takes one with as many unclosed paragraphs", async () => {
    const deep = `${"<div>".repeat(20_000)}The talks were held.${"</div>".repeat(20_000)}`;
    expect(outline(await parse("deep.html", deep))).toEqual(["FILE_MALFORMED"]);
    const flat = await parseOne("flat.html", `<body>${"<p>The talks were held.".repeat(2000)}`);
    expect(flat.text.split("\n\n")).toHaveLength(2000);
  });

  test.each([
    ["2024-12", "2024-12"],
    ["2024-12-18T23:59:00-05:00", "2024-12-18"],
    ["2024-12-18 08:15:00", "2024-12-18"],
    ["18 December 2024", "2024-12-18"],
    ["Dec. 18, 2024", "2024-12-18"],
    ["December 18", null],
    ["05/03/2024", null],
    ["2024-02-30T00:00:00Z", null],
  ])("the date %s reads as %s", (text, edtf) => expect(readPublishedOn(text)).toBe(edtf));
});
