// Runs the command line (`node .config/run.mjs serve …`) from one bundle instead of a thousand modules, which halves
// the time to the first answer. Bundles anew, in about a third of a second, when a source has changed.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import "./generate.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/**
 * Packages that find files of their own beside their code, that are seldom needed, or that are CommonJS and imported
 * when they are needed: in the bundle such an import would have `default` alone, none of the names that Node finds.
 */
const EXTERNAL = [
  "@electric-sql/pglite",
  "@mozilla/readability",
  "@opentelemetry/api",
  "@opentelemetry/sdk-node",
  "@prisma/schema-engine-wasm",
  "esbuild",
  "jsdom",
  "pg-native",
  "pino",
];

/** Bundles kept beside the newest: of processes that still run from them. */
const KEPT = 3;

/** Every source with its size and time of change, as one short text. */
function stateOfSources() {
  const hash = createHash("sha256");
  function add(path) {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
  for (const path of ["src", "seed/seed.ts", "package-lock.json", ".config/run.mjs"]) add(join(root, path));
  return hash.digest("hex").slice(0, 16);
}

/** Sources name files relative to themselves; in the bundle they are somewhere else. */
function keepPlaces(folder) {
  return {
    name: "keep-places",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (path.includes("node_modules")) return undefined;
        const text = readFileSync(path, "utf8");
        const place = `new URL(${JSON.stringify(relative(folder, path))}, import.meta.url)`;
        return {
          loader: "ts",
          contents: text
            .replaceAll("import.meta.url", `${place}.href`)
            .replaceAll(
              "import.meta.dirname",
              `process.getBuiltinModule("node:url").fileURLToPath(new URL(".", ${place}))`,
            ),
        };
      });
    },
  };
}

async function bundle(folder) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Node knows these; otherwise each pattern written in place would be built anew whenever it is used.
    supported: { "regexp-unicode-property-escapes": true },
    outdir: folder,
    write: false,
    logLevel: "warning",
    external: EXTERNAL.flatMap((name) => [name, `${name}/*`]),
    plugins: [keepPlaces(folder)],
    // Some packages are CommonJS inside and require Node's own modules.
    banner: {
      js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
    },
  });
  // Complete or not at all: another process may look for the same bundle.
  const draft = join(dist, `draft-${randomUUID()}`);
  for (const { path, contents } of outputFiles) {
    const file = join(draft, relative(folder, path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function dropOldBundles(current) {
  const others = readdirSync(dist).filter((name) => name !== basename(current) && /^[0-9a-f]{16}$/.test(name));
  const byAge = others.sort((a, b) => statSync(join(dist, b)).mtimeMs - statSync(join(dist, a)).mtimeMs);
  for (const name of byAge.slice(KEPT)) rmSync(join(dist, name), { recursive: true, force: true });
}

const folder = join(dist, stateOfSources());
if (!existsSync(folder)) {
  await bundle(folder);
  dropOldBundles(folder);
}
await import(join(folder, "main.js"));
