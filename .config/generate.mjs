// Generates what git does not hold: the Prisma client, the Pothos types, the typed client documents and the explorer.
// Runs after `npm ci` and before every command; does nothing when the outputs are newer than their inputs.
import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
// Prisma looks for its generators by name, also when this runs outside of npm.
const env = { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter) };
const force = basename(process.argv[1]) === "generate.mjs" && process.argv.includes("--force");

/** Newest change below a path, in milliseconds; 0 if there is nothing. */
function newest(path) {
  const full = join(root, path);
  if (!existsSync(full)) return 0;
  const stat = statSync(full);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((name) => newest(join(path, name))));
}

/** Files below a path, generated ones left out, in a stable order. */
function filesBelow(path, pattern = /./) {
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(inner, pattern);
      return pattern.test(entry.name) ? [inner] : [];
    });
}

function generate(what, inputs, output, command) {
  if (!force && newest(output) > Math.max(...inputs.map(newest))) return;
  console.error(`generating ${what}`);
  execFileSync(process.execPath, command, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  // A generator that finds its output unchanged leaves it alone; without this it would run every time.
  const now = new Date();
  utimesSync(join(root, output), now, now);
}

generate("the Prisma client", ["prisma/schema.prisma", "package-lock.json"], "src/db/generated/pothos-types.ts", [
  "node_modules/prisma/build/index.js",
  "generate",
]);

// Only tests and frontends use these, so an installation without development tools goes without.
const codegen = "node_modules/@graphql-codegen/cli/esm/bin.js";
if (existsSync(join(root, codegen))) {
  const inputs = ["codegen.ts", "src/schema/schema.graphql", ...filesBelow("src/web", /\.graphql$/)];
  generate("the typed client documents", inputs, "src/client/generated/schema.ts", [codegen, "--config", "codegen.ts"]);
}

/** Hash of all that the explorer is made of. */
function explorerInputs() {
  const hash = createHash("sha256");
  const files = [
    "src/schema/schema.graphql",
    "codegen.ts",
    "package-lock.json",
    ".config/vite.ts",
    ".config/generate.mjs",
  ];
  for (const file of [...files, ...filesBelow("src/web")])
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

// Built once for each state of its sources; complete or not at all, because a service may be reading it.
const vite = "node_modules/vite/bin/vite.js";
if (existsSync(join(root, vite)) && existsSync(join(root, codegen))) {
  const [built, stamp, inputs] = [join(root, "dist/explorer"), "inputs.txt", explorerInputs()];
  const known = existsSync(join(built, stamp)) ? readFileSync(join(built, stamp), "utf8") : "";
  if (force || known !== inputs) {
    console.error("building the explorer");
    const draft = join(root, "dist", `explorer-${randomUUID()}`);
    const options = ["build", "--config", ".config/vite.ts", "--logLevel", "warn", "--outDir", draft];
    // Whoever asks, a test too, gets what is served: libraries have more in them for other environments.
    const production = { ...env, NODE_ENV: "production" };
    execFileSync(process.execPath, [vite, ...options], {
      cwd: root,
      env: production,
      stdio: ["ignore", "ignore", "inherit"],
    });
    writeFileSync(join(draft, stamp), inputs);
    rmSync(built, { recursive: true, force: true });
    try {
      renameSync(draft, built);
    } catch (error) {
      // Another process was quicker to put the same thing there.
      rmSync(draft, { recursive: true });
      if (!existsSync(join(built, stamp))) throw error;
    }
  }
}
