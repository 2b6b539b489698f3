/** Exports in the formats of other tools, read back by parsers that are not ours. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seed } from "../../seed/seed.ts";
import { exportCsv, exportCsvFolder } from "../../src/cli/export-csv.ts";
import { exportGraphml } from "../../src/cli/export-graphml.ts";
import type { Output } from "../../src/cli/output.ts";
import { openFile } from "../../src/cli/output.ts";
import { exportRows } from "../../src/db/export.ts";
import { EXPORTED_TYPES } from "../../src/db/exported.ts";
import type { NodeType } from "../../src/db/network.ts";
import type { Cells } from "../../src/db/tables.ts";
import { createTestApp, type TestApp } from "../support/app.ts";
import { runCli, runShell } from "./run-cli.ts";

let service: TestApp;
let folder: string;
beforeAll(async () => {
  service = await createTestApp();
  await seed(service.db);
  // Texts that formats must escape: an invented report with quotes, separators, markup and a control character.
  await service.db.prisma.article.create({
    data: {
      id: "odd",
      slug: "odd",
      headline: 'He said "<yes> & no", then\r\nleft;\u0007 ]]>',
      language: "en",
      body: 'a,b\n"c"\r\nd',
      contentHash: "odd",
      ingestedAt: new Date("2025-01-01T00:00:00Z"),
    },
  });
  folder = await mkdtemp(join(tmpdir(), "communique-export-"));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** What is written, and in how many pieces. */
async function written(work: (output: Output) => Promise<void>): Promise<{ text: string; pieces: number }> {
  const pieces: string[] = [];
  await work({ write: async (text) => void pieces.push(text), finish: async () => {}, abandon: async () => {} });
  return { text: pieces.join(""), pieces: pieces.length };
}

async function rowsOf(type: string): Promise<readonly Cells[]> {
  const rows: Cells[] = [];
  await exportRows(service.db, async (page) => void rows.push(...page), { types: [type] });
  return rows;
}

describe("csv", () => {
  test("has a file for each type, with a line of names, and in it what jsonl has", async () => {
    const out = join(folder, "new", "csv");
    await exportCsvFolder(service.db, out, {});
    expect((await readdir(out)).toSorted()).toEqual(EXPORTED_TYPES.map((type) => `${type}.csv`).toSorted());
    for (const type of EXPORTED_TYPES) {
      const text = await readFile(join(out, `${type}.csv`), "utf8");
      const records = parse(text, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
      const rows = await rowsOf(type);
      expect(records).toHaveLength(rows.length);
      for (const [index, record] of records.entries()) {
        for (const [column, shown] of Object.entries(record)) {
          const cell = rows[index]?.[column] ?? "";
          const text = Array.isArray(cell)
            ? cell.join(";")
            : typeof cell === "object"
              ? JSON.stringify(cell)
              : `${cell}`;
          expect(shown).toBe(text);
        }
      }
    }
  });

  test("of one type goes anywhere, the names even if there is no row, and times if asked for", async () => {
    const types = ["IdentityDecision"];
    expect((await written((output) => exportCsv(service.db, output, { types }))).text).toBe(
      "id,kind,left,right,judgement,reason,decidedBy,decidedOn\r\n",
    );
    const { text } = await written((output) => exportCsv(service.db, output, { types: ["Article"], times: true }));
    expect(text.split("\r\n", 1)[0]).toMatch(/^id,url,headline,.*,body,slug,duplicateOfId,ingestedAt$/);
    expect(text).toContain('"He said ""<yes> & no"", then\r\nleft;');
    expect(text).toContain(",2025-01-01T00:00:00.000Z\r\n");
  });

  test("says so where it cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(exportCsvFolder(service.db, join(folder, "file"), {})).rejects.toMatchObject({
      code: "FILE_UNWRITABLE",
    });
    await expect(openFile(join(folder, "none", "x.csv"))).rejects.toMatchObject({ code: "FILE_UNWRITABLE" });
  });
});

describe("graphml", () => {
  interface Item {
    readonly id: string;
    readonly source: string | null;
    readonly target: string | null;
    readonly [name: string]: unknown;
  }

  /** A document read by an XML parser, its data under the declared names and as the declared types. */
  function read(text: string): { nodes: readonly Item[]; edges: readonly Item[] } {
    const { document } = new JSDOM(text, { contentType: "application/xml" }).window;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const keys = new Map(
      all("key").map((key) => [
        key.id,
        ["for", "attr.name", "attr.type"].map((name) => key.getAttribute(name)) as [string, string, string],
      ]),
    );
    expect(document.documentElement.namespaceURI).toBe("http://graphml.graphdrawing.org/xmlns");
    const ids = new Set<string>();
    function item(element: Element): Item {
      expect(ids.has(element.id)).toBe(false);
      expect(element.id).toMatch(/^[\w.:-]+$/);
      ids.add(element.id);
      const data = [...element.children].map((child) => {
        const [domain, name, type] = keys.get(child.getAttribute("key") ?? "") ?? [];
        expect(domain).toBe(element.localName);
        const value = child.textContent ?? "";
        return [name, type === "int" ? Number(value) : type === "boolean" ? value === "true" : value];
      });
      const [source, target] = [element.getAttribute("source"), element.getAttribute("target")];
      return { id: element.id, source, target, ...Object.fromEntries(data) };
    }
    const [nodes, edges] = [all("graph[edgedefault=directed] > node").map(item), all("graph > edge").map(item)];
    const known = new Set(nodes.map(({ id }) => id));
    for (const { source, target } of edges)
      expect([known.has(source ?? ""), known.has(target ?? "")]).toEqual([true, true]);
    return { nodes, edges };
  }

  async function network(type?: NodeType) {
    return read((await written((output) => exportGraphml(service.db, output, { type }))).text);
  }

  test("is one document with every record as a node and every link as an edge", async () => {
    const { nodes, edges } = await network();
    const count = (list: readonly Item[], type: string) => list.filter((one) => one.type === type).length;
    for (const type of ["Article", "Person", "Organization", "Meeting", "Agreement"])
      expect([type, count(nodes, type)]).toEqual([type, (await rowsOf(type)).length]);
    // Posts of nobody in particular have no second end.
    const tied = (row: Cells) => (row.organizationId ?? row.country ?? "") !== "";
    const links = { participation: "Participation", attendance: "MeetingOrganization", party: "AgreementParty" };
    for (const [edge, type] of Object.entries({ ...links, "meeting-agreement": "MeetingAgreement" }))
      expect([edge, count(edges, edge)]).toEqual([edge, (await rowsOf(type)).length]);
    expect(count(edges, "post")).toBe((await rowsOf("Tenure")).filter(tied).length);
    const sources = await service.db.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM "ArticlePerson")::int + (SELECT count(*) FROM "ArticleOrganization")::int
        + (SELECT count(*) FROM "ArticleMeeting")::int + (SELECT count(*) FROM "ArticleAgreement")::int AS count`,
    );
    expect(count(edges, "source")).toBe(sources[0]?.count);
  });

  test("tells of an edge what the service tells", async () => {
    const { nodes, edges } = await network();
    const [person, meeting] = ["phan-van-giang", "2024-12-18-talks-la-vn"].map((slug) =>
      nodes.find((node) => node.slug === slug),
    );
    expect(person).toMatchObject({
      type: "Person",
      label: "Phan Văn Giang",
      country: "VN",
      articleCount: expect.any(Number),
    });
    expect(meeting).toMatchObject({ kind: "TALKS", status: "HELD", date: "2024-12-18", countries: "LA;VN" });
    const data = await service.query<
      { meeting: { participants: { edges: object[] }; agreements: { edges: object[] } } },
      Record<string, never>
    >(
      `{ meeting(slug: "2024-12-18-talks-la-vn") { participants { edges { capacity node { slug } } } agreements { edges { action node { slug } } } } }` as never,
    );
    const other = (id: string | null) => ({ slug: nodes.find((node) => node.id === id)?.slug });
    const took = edges.filter(({ type, target }) => type === "participation" && target === meeting?.id);
    const shown = took.map(({ capacity, source }) => ({ capacity, node: other(source) }));
    expect(shown).toHaveLength(2);
    expect(data.meeting.participants.edges).toEqual(expect.arrayContaining(shown));
    const matters = edges.filter(({ type, source }) => type === "meeting-agreement" && source === meeting?.id);
    expect(matters.map(({ action, target }) => ({ action, node: other(target) }))).toEqual(
      expect.arrayContaining(data.meeting.agreements.edges),
    );
  });

  test("keeps what must be escaped, but for characters that XML has no word for", async () => {
    const { nodes } = await network("Article");
    expect(nodes.find(({ slug }) => slug === "odd")).toMatchObject({
      label: 'He said "<yes> & no", then\r\nleft;\ufffd ]]>',
    });
  });

  test("of one type has its nodes and the edges between them, in a document too", async () => {
    const { nodes, edges } = await network("Organization");
    expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(["Organization"]));
    const parts = (await rowsOf("Organization")).filter(({ parentId }) => parentId !== null);
    expect(edges.map(({ type }) => type)).toEqual(parts.map(() => "part"));
  });
});

describe("the commands", () => {
  const run = (argv: readonly string[], data: string) =>
    runCli(argv, { DATABASE_URL: "", DATA_DIR: join(folder, data) });

  // Each of these starts a database; a busy machine takes its time over that.
  test("carry a graph from one database into another", { timeout: 400_000 }, async () => {
    const file = join(folder, "graph.jsonl");
    const into = `DATABASE_URL= DATA_DIR=${join(folder, "two")} node .config/run.mjs import`;
    const bad = await runShell(`printf '\\nnot json\\n' | ${into}`);
    expect(bad).toMatchObject({ code: 1, stderr: 'communique: line 2: not JSON: "not json"\n' });
    expect((await run(["seed"], "one")).code).toBe(0);
    const printed = await run(["export"], "one");
    // What npm prints above the output of a command may be in the file.
    await writeFile(file, `\n> communique@0.1.0 export\n> node export\n\n${printed.stdout}`);
    const good = await runShell(`${into} - < ${file}`);
    expect(good).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^\d+ rows taken in \(.* s\)\. Revision 1\.\n$/),
    });
    const again = await run(["export", "--out", `${file}.again`], "two");
    expect(again).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(`${file}.again`, "utf8")).toBe(printed.stdout);
    const message = expect.stringMatching(/not empty.*\n$/);
    expect(await run(["import", file], "two")).toMatchObject({ code: 1, stderr: message });
  });

  test("say that a file is missing before they touch a database", async () => {
    const message = expect.stringMatching(/none\.jsonl: no such file or folder\n$/);
    const missing = await run(["import", join(folder, "none.jsonl")], "none");
    expect(missing).toMatchObject({ code: 1, stderr: message });
    expect(await readdir(folder)).not.toContain("none");
  });

  test.each([[["--format", "csv"]], [["--format", "graphml", "--type", "Claim"]], [["--type", "People"]]])(
    "answer %j with exit code 2 and one line",
    async (options) => {
      const { code, stdout, stderr } = await run(["export", ...options], "one");
      expect({ code, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ code: 2, stdout: "", lines: 1 });
    },
  );
});
