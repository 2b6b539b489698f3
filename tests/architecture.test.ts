import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Folders and top-level files of `src`, and what of ours each may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  config: ["errors"],
  ingest: ["model", "errors"],
  evaluation: ["model", "errors"],
  db: ["model", "errors", "config"],
  schema: ["model", "errors", "db"],
  server: ["schema", "db", "errors", "config"],
  web: [],
  client: [],
  seed: ["model", "errors", "config", "ingest", "evaluation", "db", "schema", "server"],
  cli: ["model", "errors", "config", "ingest", "evaluation", "db", "schema", "server", "seed"],
};

/** Where two stages of ingest meet the database. */
const INGEST_WITH_DATABASE = ["ingest/store.ts", "ingest/stored-article.ts", "ingest/pipeline.ts"];

/** Folders that may know the settings' type, not read them. */
const CONFIG_TYPE_ONLY = ["db", "server"];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
  readonly isType: boolean;
}

const files = ["src", "seed"].flatMap((folder) => sourcesUnder(join(root, folder)));
const imports = files.flatMap(importsOf);

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourcesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** `src/db/client.ts` is "db", `src/errors.ts` "errors", `seed/seed.ts` "seed". */
function partOf(path: string): string {
  const [top = "", second = ""] = relative(root, path).split("/");
  return top === "src" ? second.replace(/\.ts$/, "") : top;
}

/** Comments may quote code. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

function importsOf(file: string): Import[] {
  const statements = codeOf(file).matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(?:[^;"']*?\sfrom\s+)?"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"\s*\)/g,
  );
  return [...statements].map(([statement, type, fixed, lazy]) => {
    const target = resolve(dirname(file), fixed ?? lazy ?? "");
    // `import { type A, type B }` brings in no code either.
    const names =
      /\{([^}]*)\}/
        .exec(statement)?.[1]
        ?.split(",")
        .filter((name) => name.trim() !== "") ?? [];
    const isType = type !== undefined || (names.length > 0 && names.every((name) => /^\s*type\s/.test(name)));
    return { file: shown(file), from: partOf(file), to: partOf(target), target: shown(target), isType };
  });
}

function shown(path: string): string {
  return relative(root, path).replace(/^src\//, "");
}

describe("the architecture", () => {
  it("has no part that the table does not know", () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it("lets each part import only what the table allows", () => {
    const wrong = imports.filter(({ file, from, to }) => {
      if (from === to || MAY_IMPORT[from]?.includes(to)) return false;
      return !(to === "db" && INGEST_WITH_DATABASE.includes(file));
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it("hands settings to the database and the server as values", () => {
    const wrong = imports.filter(
      ({ from, to, isType }) => to === "config" && CONFIG_TYPE_ONLY.includes(from) && !isType,
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("imports files that are there, by their full names", () => {
    const known = new Set(files.map(shown));
    const isStyle = (target: string) => target.endsWith(".css") && existsSync(join(root, "src", target));
    const wrong = imports.filter(
      ({ target }) => !known.has(target) && !target.includes("/generated/") && !isStyle(target),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  it("reads the environment in config.ts alone", () => {
    const readers = files.filter((file) => /\bprocess\s*\.\s*env\b|\benv\b[^;]*from "node:process"/.test(codeOf(file)));
    expect(readers.map(shown)).toEqual(["config.ts"]);
  });

  it("knows the order of the ingest stages in the pipeline alone", () => {
    const stages = /^ingest\/(?:read|extract|claims|store|resolve)\.ts$/;
    const counts = new Map<string, Set<string>>();
    for (const { file, from, target } of imports) {
      if (from === "ingest" && stages.test(target)) counts.set(file, (counts.get(file) ?? new Set()).add(target));
    }
    const several = [...counts].filter(([, targets]) => targets.size > 1).map(([file]) => file);
    // What threads run of it stands in a file of its own.
    expect(several).toEqual(["ingest/pipeline.ts", "ingest/prepare.ts"]);
  });

  it("has no import cycles between parts", () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    const cyclic = [...edges.keys()].filter((part) => reaches(edges, part, part));
    expect(cyclic).toEqual([]);
  });
});

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(edges.get(from) ?? [])];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (part === to) return true;
    if (!seen.has(part)) queue.push(...(edges.get(part) ?? []));
    seen.add(part);
  }
  return false;
}
